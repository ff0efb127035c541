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

/** What a file imports, types included, by the compiler's own reading of it. */
export const importsOf = (file: string): readonly Import[] => {
  const typeOnly = new Set(
    parseSource(file).statements.flatMap((statement) =>
      ts.isImportDeclaration(statement) &&
      statement.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword &&
      ts.isStringLiteral(statement.moduleSpecifier)
        ? [statement.moduleSpecifier.text]
        : [],
    ),
  )
  return ts.preProcessFile(read(file), true, true).importedFiles.map(({ fileName }) => ({
    from: file,
    ...(fileName.startsWith('.')
      ? { to: path.posix.join(path.posix.dirname(file), fileName), own: true }
      : { to: packageOf(fileName), own: false }),
    typeOnly: typeOnly.has(fileName),
  }))
}

/** Calls `visit` for every node of a file. */
export const visitNodes = (file: string, visit: (node: ts.Node) => void): void => {
  const descend = (node: ts.Node) => {
    visit(node)
    ts.forEachChild(node, descend)
  }
  descend(parseSource(file))
}
