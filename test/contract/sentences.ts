import ts from 'typescript'

/** More words than this make a sentence, which a reader or an editor has to find in one place. */
const fewWords = 6

/** The runs of text of a literal: what stands between the placeholders of a template. */
const runsOf = (node: ts.Node): readonly string[] => {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return [node.text]
  return ts.isTemplateExpression(node) ? [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)] : []
}

/** A word has a letter; signs between words are none. */
const wordsOf = (run: string): readonly string[] => run.split(/\s+/u).filter((word) => /\p{L}/u.test(word))

/** Every sentence in a text of TypeScript: each run of text of more than six words, with single blanks. */
export const sentencesIn = (file: string, text: string): ReadonlySet<string> => {
  const found = new Set<string>()
  const descend = (node: ts.Node) => {
    for (const run of runsOf(node)) {
      if (wordsOf(run).length > fewWords) found.add(run.replace(/\s+/gu, ' ').trim())
    }
    ts.forEachChild(node, descend)
  }
  descend(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true))
  return found
}

/** Each sentence that stands in more than one file, with the files. */
export const sentencesTwice = (
  files: readonly { readonly file: string; readonly text: string }[],
): ReadonlyMap<string, readonly string[]> => {
  const places = new Map<string, readonly string[]>()
  for (const { file, text } of files)
    for (const sentence of sentencesIn(file, text)) places.set(sentence, [...(places.get(sentence) ?? []), file])
  return new Map([...places].filter(([, found]) => found.length > 1))
}
