// database: splits SQL text into statements with line numbers, as psql does. Pure.

/** A text of SQL, taken apart as psql does it, so that what happens can be told by statement and line. */
export interface SqlStatement {
  /** Without what stands before its first word, and without its semicolon. */
  readonly text: string
  /** Of its first word, from 1. */
  readonly line: number
}

/** What is in a text, or why nobody should send it to a server. */
export type SqlText =
  | { readonly ok: true; readonly statements: readonly SqlStatement[] }
  | { readonly ok: false; readonly line: number; readonly why: string }

/** Comments nest in PostgreSQL. https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-COMMENTS */
const endOfComment = (text: string, from: number): number => {
  const edge = /\/\*|\*\//g
  edge.lastIndex = from + 2
  for (let depth = 1, found = edge.exec(text); found !== null; found = edge.exec(text)) {
    depth += found[0] === '/*' ? 1 : -1
    if (depth === 0) return edge.lastIndex
  }
  return text.length
}

const space = /\s+|--[^\n]*/y

const quoted = /[eE]'(?:[^'\\]|''|\\[\s\S])*(?:'|$)|'(?:[^']|'')*(?:'|$)|"(?:[^"]|"")*(?:"|$)/y

const dollar = /\$(?:[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)?\$/y

const word = /[A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*|\d[\w.]*/y

const matchAt = (pattern: RegExp, text: string, at: number): string => {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? ''
}

/** The end of what begins at `at` and holds no end of a statement: a quote, a dollar quote, a word. */
const endOfToken = (text: string, at: number): number => {
  if (text.startsWith('/*', at)) return endOfComment(text, at)
  const tag = matchAt(dollar, text, at)
  if (tag !== '') {
    const close = text.indexOf(tag, at + tag.length)
    return close < 0 ? text.length : close + tag.length
  }
  return at + (matchAt(quoted, text, at).length || matchAt(word, text, at).length || 1)
}

const routine = /^create\s+(?:or\s+replace\s+)?(?:function|procedure)\b/i

/** `BEGIN ATOMIC … END` holds whole statements, and `CASE … END` may stand among them. */
const nesting = (before: number, token: string, beginning: string): number => {
  const name = token.toLowerCase()
  if (name === 'begin' && routine.test(beginning)) return before + 1
  if (name === 'case' && before > 0) return before + 1
  return name === 'end' && before > 0 ? before - 1 : before
}

const copiesRows = /^copy\b[\s\S]*\bfrom\s+stdin\b/i

/** Counts on from where it counted last: to count from the start each time would take hours for a large file. */
const lineCounter = (text: string) => {
  const nextFrom = (at: number) => {
    const found = text.indexOf('\n', at)
    return found < 0 ? text.length : found
  }
  let [line, next] = [1, nextFrom(0)]
  return (offset: number): number => {
    for (; next < offset; next = nextFrom(next + 1)) line += 1
    return line
  }
}

const scan = (text: string): SqlText => {
  const lineAt = lineCounter(text)
  const statements: SqlStatement[] = []
  let [start, parens, bodies] = [-1, 0, 0]
  const finish = (end: number) => {
    if (start >= 0) statements.push({ text: text.slice(start, end).trimEnd(), line: lineAt(start) })
    ;[start, parens, bodies] = [-1, 0, 0]
  }
  for (let at = 0; at < text.length;) {
    const blank = matchAt(space, text, at).length
    const end = blank > 0 ? at + blank : endOfToken(text, at)
    const token = text.slice(at, end)
    if (token === '\\') {
      const why = `${text.slice(at, at + 80).split(/\s/, 1)[0] ?? ''} is a command to psql and not SQL`
      return { ok: false, line: lineAt(at), why }
    }
    if (token === ';' && parens === 0 && bodies === 0) {
      finish(at)
      const last = statements.at(-1)
      if (last !== undefined && copiesRows.test(last.text)) return rowsFor(last)
    } else if (blank === 0 && !token.startsWith('/*')) {
      if (start < 0) start = at
      if (token === '(') parens += 1
      if (token === ')') parens = Math.max(0, parens - 1)
      bodies = nesting(bodies, token, text.slice(start, start + 100))
    }
    at = end
  }
  finish(text.length)
  return { ok: true, statements }
}

const rowsFor = ({ line }: SqlStatement): SqlText => ({
  ok: false,
  line,
  why: 'COPY … FROM STDIN takes its rows from psql, and no driver sends them',
})

/** Taken apart, unless it holds what no server understands: then the sentence says what, and where. */
export const readSql = (text: string): SqlText => {
  const faults = [
    ['\0', 'a null byte'],
    ['\uFFFD', 'bytes that are not UTF-8'],
    ['\uFEFF', 'a byte order mark, which the server takes for a fault'],
  ] as const
  for (const [mark, what] of faults) {
    const at = text.indexOf(mark)
    if (at >= 0) return { ok: false, line: lineCounter(text)(at), why: `the file holds ${what}` }
  }
  return scan(text)
}

/** Does the file say itself where its transactions begin and end? */
export const controlsTransactions = (statements: readonly SqlStatement[]): boolean =>
  statements.some(({ text }) => /^(?:begin|start\s+transaction|commit|end|rollback|abort)\b/i.test(text))

/** One line of it, for a sentence. */
export const shortStatement = ({ text }: Pick<SqlStatement, 'text'>): string => {
  const line = text.replace(/\s+/g, ' ')
  return line.length > 80 ? `${line.slice(0, 77)}...` : line
}

const nothing = /[\s;\uFEFF]+|--[^\n]*/y

/** Is there anything in it but comments and blanks? */
export const doesSomething = (sql: string): boolean => {
  for (let at = 0; at < sql.length;) {
    const blank = matchAt(nothing, sql, at).length
    if (blank === 0 && !sql.startsWith('/*', at)) return true
    at = blank > 0 ? at + blank : endOfComment(sql, at)
  }
  return false
}
