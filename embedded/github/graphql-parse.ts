export type Value =
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'scalar'; readonly value: string | number | boolean | null }
  | { readonly kind: 'list'; readonly items: readonly Value[] }
  | { readonly kind: 'object'; readonly fields: Readonly<Record<string, Value>> }

export interface Field {
  readonly name: string
  /** What the answer is called; the name where nothing else was asked for. */
  readonly alias: string
  readonly args: Readonly<Record<string, Value>>
  readonly fields: readonly Field[]
}

export interface GraphqlDocument {
  readonly operation: 'query' | 'mutation'
  readonly fields: readonly Field[]
}

export type Variables = Readonly<Record<string, unknown>>

/** What stands in a document, with its variables filled in. */
export function value(from: Value, variables: Variables): unknown {
  switch (from.kind) {
    case 'variable':
      return variables[from.name]
    case 'scalar':
      return from.value
    case 'list':
      return from.items.map((item) => value(item, variables))
    case 'object':
      return Object.fromEntries(Object.entries(from.fields).map(([name, item]) => [name, value(item, variables)]))
  }
}

class SyntaxProblem extends Error {}

const token = /[\s,]+|#[^\n]*|(\.\.\.|[!$():=@[\]{}]|[A-Za-z_]\w*|-?\d+(?:\.\d+)?|"(?:[^"\\\n]|\\.)*")/gy

function tokens(text: string): string[] {
  const found: string[] = []
  token.lastIndex = 0
  while (token.lastIndex < text.length) {
    const at = token.lastIndex
    const match = token.exec(text)
    if (match === null) throw new SyntaxProblem(`unexpected ${JSON.stringify(text.charAt(at))}`)
    if (match[1] !== undefined) found.push(match[1])
  }
  return found
}

function expect(rest: string[], wanted: string): void {
  const next = rest.shift()
  if (next !== wanted) throw new SyntaxProblem(`expected ${wanted}, found ${next ?? 'the end'}`)
}

function name(rest: string[]): string {
  const next = rest.shift() ?? ''
  if (!/^[A-Za-z_]\w*$/.test(next)) throw new SyntaxProblem(`expected a name, found ${next === '' ? 'the end' : next}`)
  return next
}

function scalar(text: string): Value {
  if (text.startsWith('"')) return { kind: 'scalar', value: String(JSON.parse(text)) }
  if (/^-?\d/.test(text)) return { kind: 'scalar', value: Number(text) }
  if (text === 'true' || text === 'false') return { kind: 'scalar', value: text === 'true' }
  return { kind: 'scalar', value: text === 'null' ? null : text }
}

function parseValue(rest: string[]): Value {
  const next = rest.shift() ?? ''
  if (next === '$') return { kind: 'variable', name: name(rest) }
  if (next === '[') {
    const items: Value[] = []
    while (rest[0] !== ']') items.push(parseValue(rest))
    rest.shift()
    return { kind: 'list', items }
  }
  if (next === '{') return { kind: 'object', fields: parseArguments(rest, '}') }
  if (/^[!():=@\]}]$/.test(next) || next === '') throw new SyntaxProblem(`expected a value, found ${next}`)
  return scalar(next)
}

function parseArguments(rest: string[], end: string): Readonly<Record<string, Value>> {
  const found: Record<string, Value> = {}
  while (rest[0] !== end) {
    const key = name(rest)
    expect(rest, ':')
    found[key] = parseValue(rest)
  }
  rest.shift()
  return found
}

function parseFields(rest: string[]): readonly Field[] {
  expect(rest, '{')
  const fields: Field[] = []
  while (rest[0] !== '}') {
    // The kinds of objects that are asked for never share a field here: a fragment's fields stand for themselves.
    if (rest[0] === '...') {
      rest.shift()
      expect(rest, 'on')
      name(rest)
      fields.push(...parseFields(rest))
      continue
    }
    const alias = name(rest)
    const renamed = rest[0] === ':'
    if (renamed) rest.shift()
    const field = renamed ? name(rest) : alias
    let args: Readonly<Record<string, Value>> = {}
    if (rest[0] === '(') {
      rest.shift()
      args = parseArguments(rest, ')')
    }
    fields.push({ name: field, alias, args, fields: rest[0] === '{' ? parseFields(rest) : [] })
  }
  rest.shift()
  return fields
}

/** The operation's name and the types of its variables: nothing here depends on them. */
function skipHead(rest: string[]): void {
  while (rest.length > 0 && rest[0] !== '{') {
    if (rest[0] === '=' || rest[0] === '@') throw new SyntaxProblem('defaults and directives are not supported')
    rest.shift()
  }
}

/** A GraphQL document of one query or mutation; the reason as text when it is something else. */
export function parseGraphql(text: string): GraphqlDocument | string {
  try {
    const rest = tokens(text)
    const operation = rest[0] === 'mutation' ? 'mutation' : 'query'
    if (rest[0] !== '{' && rest[0] !== 'query' && rest[0] !== 'mutation')
      return `it does not know ${rest[0] ?? 'nothing'}`
    skipHead(rest)
    const fields = parseFields(rest)
    return rest.length > 0 ? 'one operation a request' : { operation, fields }
  } catch (error) {
    if (error instanceof SyntaxProblem) return error.message
    throw error
  }
}
