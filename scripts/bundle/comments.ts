import ts from 'typescript'

// Comments stay in the sources, a third of their text, and so do indentation and blanks that part no words: the bundles hold
// the code as it was written, with its names and lines, and above each module the file that it comes from.

/** Which module begins here: the only comment that whoever reads a stack needs. */
const isOrigin = (comment: string): boolean => /^\/\/ (?:CONCATENATED MODULE: |node_modules\/)/.test(comment)

const isWord = (char: string): boolean => /[\p{ID_Continue}$\u200c\u200d#\\]/u.test(char)

/** Two words, a pattern and a word, two signs that would be read as one (`a - -b`), or a number before a dot. */
const parts = (before: string, after: string): boolean =>
  (isWord(before) && (isWord(after) || after === '.')) ||
  (before === '/' && isWord(after)) ||
  /^[+\-/*&|<>=!?.:]{2}$/.test(`${before}${after}`)

/** What lies between two tokens, without comments and indentation. Where there was a line break, one stays: the code may rest on it. */
const bare = (trivia: string, [before, after]: readonly [string, string]): string => {
  const origins: string[] = []
  const rest = trivia.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, (comment) => {
    if (isOrigin(comment)) origins.push(comment)
    return comment.includes('\n') || isOrigin(comment) ? '\n' : ' '
  })
  if (!rest.includes('\n')) return rest !== '' && parts(before, after) ? ' ' : ''
  return ['', ...origins, ''].join('\n')
}

/** The same program with none of its comments but those that name a module. */
export const withoutComments = (text: string): string => {
  const source = ts.createSourceFile('bundle.js', text, ts.ScriptTarget.Latest, false, ts.ScriptKind.JS)
  const kept: string[] = []
  let at = 0
  const visit = (node: ts.Node) => {
    if (node.kind >= ts.SyntaxKind.FirstJSDocNode && node.kind <= ts.SyntaxKind.LastJSDocNode) return
    const children = node.getChildren(source)
    if (children.length > 0) {
      children.forEach(visit)
      return
    }
    const start = node.getStart(source)
    if (start < at || node.kind === ts.SyntaxKind.SyntaxList) return
    const around = [text.charAt(at - 1), text.charAt(start)] as const
    kept.push(bare(text.slice(at, start), around), text.slice(start, node.end))
    at = node.end
  }
  visit(source)
  return kept.join('').replace(/^\n+/, '')
}
