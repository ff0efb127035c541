import ts from 'typescript'

/** A key that two parts of one object literal may set, so that their order decides which value it has. */
export interface OpenSpread {
  readonly file: string
  readonly line: number
  readonly key: string
}

const lineOf = (node: ts.Node): number => {
  const source = node.getSourceFile()
  return source.getLineAndCharacterOfPosition(node.getStart()).line + 1
}

const literalsIn = (source: ts.SourceFile): readonly ts.ObjectLiteralExpression[] => {
  const found: ts.ObjectLiteralExpression[] = []
  const descend = (node: ts.Node) => {
    if (ts.isObjectLiteralExpression(node)) found.push(node)
    ts.forEachChild(node, descend)
  }
  descend(source)
  return found
}

/** Where a literal is spread into another one. */
export const nestedLiterals = (file: string, text: string): readonly string[] =>
  literalsIn(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)).flatMap((literal) =>
    literal.properties
      .filter((part) => ts.isSpreadAssignment(part) && ts.isObjectLiteralExpression(part.expression))
      .map((part) => `${file}:${lineOf(part)}`),
  )

const namesOf = (type: ts.Type, checker: ts.TypeChecker): readonly string[] =>
  (type.isUnion() ? type.types : [type]).flatMap((one) => checker.getPropertiesOfType(one).map(({ name }) => name))

const keysOf = (part: ts.ObjectLiteralElementLike, checker: ts.TypeChecker): readonly string[] => {
  if (ts.isSpreadAssignment(part)) return namesOf(checker.getTypeAtLocation(part.expression), checker)
  return ts.isIdentifier(part.name) || ts.isStringLiteral(part.name) ? [part.name.text] : []
}

/** A property behind a spread says what it replaces; a spread behind anything does not. */
const openIn = (literal: ts.ObjectLiteralExpression, checker: ts.TypeChecker): readonly OpenSpread[] => {
  const { properties } = literal
  // The types are asked only where a spread is not the first.
  if (properties.findLastIndex(ts.isSpreadAssignment) < 1) return []
  const known = new Set<string>()
  return properties.flatMap((part) => {
    const keys = new Set(keysOf(part, checker))
    const twice = ts.isSpreadAssignment(part) ? [...keys].filter((key) => known.has(key)) : []
    for (const key of keys) known.add(key)
    return twice.map((key) => ({ file: literal.getSourceFile().fileName, line: lineOf(part), key }))
  })
}

const optionsOf = (host: ts.ParseConfigHost): ts.CompilerOptions => {
  const { config } = ts.readConfigFile('tsconfig.json', (file) => host.readFile(file))
  return ts.parseJsonConfigFileContent(config, host, '.').options
}

/** The open spreads of these files; `example`: a file that is not on the disk. */
export const openSpreads = (
  files: readonly string[],
  example?: { readonly file: string; readonly text: string },
): readonly OpenSpread[] => {
  const options = { ...optionsOf(ts.sys), ...(example === undefined ? {} : { noLib: true, types: [] }) }
  const host = ts.createCompilerHost(options, true)
  const fromDisk = host.getSourceFile.bind(host)
  host.getSourceFile = (name, version) =>
    name === example?.file ? ts.createSourceFile(name, example.text, version, true) : fromDisk(name, version)
  const program = ts.createProgram(files, options, host)
  const checker = program.getTypeChecker()
  return files.flatMap((file) => {
    const source = program.getSourceFile(file)
    if (source === undefined) throw new Error(`${file} was not compiled`)
    return literalsIn(source).flatMap((literal) => openIn(literal, checker))
  })
}
