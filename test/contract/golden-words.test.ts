import path from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { chosenSentences } from './chosen-sentences.ts'
import { filesUnder, parseSource, root, sourceFiles } from './source.ts'
import { examplesFrom } from './word-examples.ts'

// Every sentence that a person may read, as it reads with example values: a golden file a room. Who edits a sentence sees
// it there as a difference; `npx vitest run test/contract/golden-words.test.ts -u` writes the files anew.

/** Modules and exports that are left out, with the reason. */
const leftOut: Readonly<Record<string, string>> = {
  'src/core/ordinary-words.ts': 'a list of words that are no secret: no sentence',
  'src/core/reason-words.ts reasonOwners': 'the sentences of reasonWords once more, by their owners',
}

const modules = sourceFiles(['src', 'cli']).filter((file) => /(?:^|[-/])words\.ts$/u.test(file) && !(file in leftOut))
const roomOf = (module: string) =>
  path.posix
    .dirname(module)
    .replace(/^src\//u, '')
    .replaceAll('/', '-')
const rooms = [...new Set(modules.map(roomOf))].toSorted()

const { config } = ts.readConfigFile(path.join(root, 'tsconfig.json'), (file) => ts.sys.readFile(file))
const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root)
const program = ts.createProgram(
  modules.map((module) => path.join(root, module)),
  options,
)
const checker = program.getTypeChecker()
const callsOf = examplesFrom(checker)

interface Sentence {
  /** `titles` and what it says; of an object `titles.tags`. */
  readonly name: string
  readonly texts: readonly string[]
}

const flat = (value: unknown, name: string): readonly (readonly [string, string])[] => {
  if (typeof value === 'string') return [[name, value]]
  if (Array.isArray(value)) return value.flatMap((each) => flat(each, name))
  if (typeof value !== 'object' || value === null) return [[name, String(value)]]
  return Object.entries(value).flatMap(([key, each]) => flat(each, `${name}.${key}`))
}

/** `3 commits are` and `0 commits are` say the same, `1 commit is` does not. */
const oneOfEachShape = (texts: readonly string[]): readonly string[] =>
  [...new Map(texts.toReversed().map((text) => [text.replaceAll(/\d[\d.]*/gu, '#'), text])).values()].toReversed()

const saidBy = (value: unknown, symbol: ts.Symbol): readonly unknown[] => {
  if (typeof value !== 'function') return [value]
  const [signature] = checker.getTypeOfSymbol(symbol).getCallSignatures()
  if (signature === undefined) throw new Error(`${symbol.name} has no signature`)
  return callsOf(signature).map((given): unknown => Reflect.apply(value, undefined, given))
}

/** What a module exports, each with all that it says. What it passes on from another module is said there. */
const sentencesOf = async (module: string): Promise<readonly Sentence[]> => {
  const file = path.join(root, module)
  const source = program.getSourceFile(file)
  const symbol = source === undefined ? undefined : checker.getSymbolAtLocation(source)
  if (symbol === undefined) throw new Error(`${module} exports nothing`)
  const loaded: Readonly<Record<string, unknown>> = await import(/* @vite-ignore */ file)
  const own = checker
    .getExportsOfModule(symbol)
    .filter(({ flags, name }) => !(flags & ts.SymbolFlags.Alias) && name in loaded && !(`${module} ${name}` in leftOut))
  return own.flatMap((each) => {
    const { name } = each
    const said = [...saidBy(loaded[name], each), ...(chosenSentences[`${module} ${name}`] ?? [])]
    const texts = Map.groupBy(
      said.flatMap((value) => flat(value, name)),
      ([key]) => key,
    )
    return [...texts].map(([key, found]) => ({ name: key, texts: oneOfEachShape(found.map(([, text]) => text)) }))
  })
}

const sentences = await Promise.all(modules.map(async (module) => ({ module, said: await sentencesOf(module) })))

const goldenOf = (room: string): string =>
  sentences
    .filter(({ module }) => roomOf(module) === room)
    .map(({ module, said }) => {
      const lines = said.flatMap(({ name, texts }) => {
        const shown = texts.map((text) => text.replaceAll('\n', '\n    '))
        return shown.length === 1 ? [`${name}: ${shown.join('')}`] : [`${name}:`, ...shown.map((text) => `  ${text}`)]
      })
      return [`# ${module}`, '', ...lines.map((line) => line.trimEnd()), ''].join('\n')
    })
    .join('\n')

/** What is compared, named or imported is no part of a sentence. */
const isSaid = (node: ts.Node): boolean => {
  const { parent } = node
  if (ts.isPropertyAssignment(parent)) return parent.name !== node
  if (ts.isBinaryExpression(parent)) return !/^[!=]==$/u.test(parent.operatorToken.getText())
  return !(
    ts.isCaseClause(parent) ||
    ts.isLiteralTypeNode(parent) ||
    ts.isImportDeclaration(parent) ||
    ts.isExportDeclaration(parent)
  )
}

const plain = (text: string) => text.replaceAll(/\s+/gu, ' ').trim()

/** Every piece of text that a module may say, however short; what has no word in it is none. */
const piecesOf = (module: string): ReadonlySet<string> => {
  const found = new Set<string>()
  const descend = (node: ts.Node) => {
    if (
      (ts.isStringLiteral(node) && isSaid(node)) ||
      ts.isNoSubstitutionTemplateLiteral(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddleOrTemplateTail(node)
    )
      found.add(plain(node.text))
    ts.forEachChild(node, descend)
  }
  descend(parseSource(module))
  return new Set([...found].filter((piece) => /\p{L}{2}/u.test(piece)))
}

describe('every sentence as it reads', () => {
  test.each(rooms)('%s', async (room) => {
    await expect(goldenOf(room)).toMatchFileSnapshot(`../golden/words/${room}.txt`)
  })

  test('no piece of a sentence is missing from the golden files', () => {
    const missing = sentences.flatMap(({ module, said }) => {
      const text = plain(said.flatMap(({ texts }) => texts).join('\n'))
      return [...piecesOf(module)].filter((piece) => !text.includes(piece)).map((piece) => `${module}: ${piece}`)
    })
    expect(missing).toEqual([])
  })

  test('the golden files are those of the rooms; what is chosen or left out is there', () => {
    const others = ['promotion', 'promotion-with-force']
    const golden = filesUnder('test/golden/words').map((file) => path.posix.basename(file, '.txt'))
    expect(golden.toSorted()).toEqual([...rooms, ...others].toSorted())
    const exported = new Set(
      sentences.flatMap(({ module, said }) => said.map(({ name }) => `${module} ${name.split('.')[0] ?? ''}`)),
    )
    expect(exported.size).toBeGreaterThan(1300)
    expect(Object.keys(chosenSentences).filter((key) => !exported.has(key))).toEqual([])
    const files = new Set(sourceFiles(['src']))
    expect(Object.keys(leftOut).filter((key) => !files.has(key.split(' ')[0] ?? ''))).toEqual([])
  })
})
