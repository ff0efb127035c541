import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'

/** The root of the repository. */
export const root = path.join(import.meta.dirname, '..', '..')

const never = new Set(['node_modules', 'dist', 'build', 'out', 'coverage', '.git'])

const walk = (folder: string): readonly string[] =>
  readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = path.posix.join(folder, entry.name)
    if (entry.isDirectory()) return never.has(entry.name) ? [] : walk(name)
    return entry.isFile() ? [name] : []
  })

/** Every file under a folder, as a path from the root, sorted. */
export const filesUnder = (folder: string): readonly string[] => walk(folder).toSorted()

/** Every TypeScript file of the folders that hold our code. */
export const sourceFiles = (folders: readonly string[]): readonly string[] =>
  folders.flatMap((folder) => filesUnder(folder)).filter((file) => file.endsWith('.ts'))

export const read = (file: string): string => readFileSync(path.join(root, file), 'utf8')

export interface Import {
  readonly from: string
  /** A path from the root for our own modules, else the name of the package (`node:fs`, `@actions/core`). */
  readonly to: string
  readonly own: boolean
  /** Nothing of it is left when the code runs. */
  readonly typeOnly: boolean
  /** By `import()`: loaded when the code gets there, not with the file. */
  readonly lazy: boolean
}

const packageOf = (specifier: string): string => {
  const [first = '', second = ''] = specifier.split('/')
  return first.startsWith('@') ? `${first}/${second}` : first
}

const parsed = new Map<string, ts.SourceFile>()

/** Each file is parsed once: several rules look at all of them. */
export const parseSource = (file: string): ts.SourceFile => {
  const source = parsed.get(file) ?? ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest, true)
  parsed.set(file, source)
  return source
}

/** The module that a node names, and how; null for a node that names none. */
const importIn = (
  node: ts.Node,
): { readonly to: string; readonly typeOnly: boolean; readonly lazy: boolean } | null => {
  if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
    const typeOnly = node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword
    return { to: node.moduleSpecifier.text, typeOnly, lazy: false }
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined && ts.isStringLiteral(node.moduleSpecifier)) {
    return { to: node.moduleSpecifier.text, typeOnly: node.isTypeOnly, lazy: false }
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) && ts.isStringLiteral(node.argument.literal)) {
    return { to: node.argument.literal.text, typeOnly: true, lazy: false }
  }
  if (!ts.isCallExpression(node) || node.expression.kind !== ts.SyntaxKind.ImportKeyword) return null
  const [specifier] = node.arguments
  return specifier !== undefined && ts.isStringLiteralLike(specifier)
    ? { to: specifier.text, typeOnly: false, lazy: true }
    : null
}

const importsWithin = (source: ts.SourceFile, file: string): readonly Import[] => {
  const found: Import[] = []
  const descend = (node: ts.Node) => {
    const named = importIn(node)
    if (named !== null) {
      const own = named.to.startsWith('.')
      const to = own ? path.posix.join(path.posix.dirname(file), named.to) : packageOf(named.to)
      found.push({ ...named, from: file, to, own })
    }
    ts.forEachChild(node, descend)
  }
  descend(source)
  return found
}

/** What a file imports, types and dynamic imports included, by the compiler's own reading of it. */
export const importsOf = (file: string): readonly Import[] => importsWithin(parseSource(file), file)

/** The same of a text that stands for a file. */
export const importsOfText = (text: string, file: string): readonly Import[] =>
  importsWithin(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true), file)

/** Calls `visit` for every node of a file. */
export const visitNodes = (file: string, visit: (node: ts.Node) => void): void => {
  const descend = (node: ts.Node) => {
    visit(node)
    ts.forEachChild(node, descend)
  }
  descend(parseSource(file))
}
