/**
 * How the runner finds commands in a line of output, read from its source (actions/runner, ActionCommand.cs):
 * `::name key=value::data` after leading blanks, else `##[name key=value]data` anywhere in the line.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export interface WorkflowCommand {
  /** In lower case: the runner compares names without regard to case. */
  readonly name: string
  /** Names in lower case. */
  readonly properties: Readonly<Record<string, string>>
  readonly data: string
}

export type IsKnown = (name: string) => boolean

type Escapes = readonly (readonly [code: string, character: string])[]

const dataEscapes: Escapes = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%25', '%'],
]
const propertyEscapes: Escapes = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%3A', ':'],
  ['%2C', ','],
  ['%25', '%'],
]
const bracketEscapes: Escapes = [
  ['%3B', ';'],
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%5D', ']'],
  ['%25', '%'],
]

const unescape = (text: string, escapes: Escapes): string =>
  escapes.reduce((value, [code, character]) => value.replaceAll(code, character), text)

/** .NET's idea of white space: unlike JavaScript's it holds U+0085 and not U+FEFF. */
const leadingBlanks = /^[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/u

const readProperties = (text: string, separator: string, escapes: Escapes): Readonly<Record<string, string>> =>
  Object.fromEntries(
    text.split(separator).flatMap((part) => {
      const [, name, value] = /^=*([^=]+)=+(.+)$/su.exec(part) ?? []
      return name === undefined || value === undefined ? [] : [[name.toLowerCase(), unescape(value, escapes)]]
    }),
  )

const build = (
  info: string,
  data: string,
  form: { readonly known: IsKnown; readonly separator: string; readonly names: Escapes; readonly values: Escapes },
): WorkflowCommand | null => {
  const blank = info.indexOf(' ')
  const name = (blank < 0 ? info : info.slice(0, blank)).toLowerCase()
  if (!form.known(name)) return null
  const properties = blank > 0 ? readProperties(info.slice(blank + 1), form.separator, form.names) : {}
  return { name, properties, data: unescape(data, form.values) }
}

const parseColons = (line: string, known: IsKnown): WorkflowCommand | null => {
  const text = line.replace(leadingBlanks, '')
  if (!text.startsWith('::')) return null
  const end = text.indexOf('::', 2)
  if (end < 0) return null
  // Blanks around the list of properties are trimmed in this form only.
  const info = text.slice(2, end)
  const blank = info.indexOf(' ')
  const trimmed = blank < 0 ? info : `${info.slice(0, blank)} ${info.slice(blank + 1).trim()}`
  const form = { known, separator: ',', names: propertyEscapes, values: dataEscapes }
  return build(trimmed, text.slice(end + 2), form)
}

const parseBrackets = (line: string, known: IsKnown): WorkflowCommand | null => {
  const start = line.indexOf('##[')
  if (start < 0) return null
  const end = line.indexOf(']', start)
  if (end < 0) return null
  const form = { known, separator: ';', names: bracketEscapes, values: bracketEscapes }
  return build(line.slice(start + 3, end), line.slice(end + 1), form)
}

/** The command in a line, or null when the runner would print the line as it is. */
export const parseWorkflowCommand = (line: string, known: IsKnown): WorkflowCommand | null =>
  parseColons(line, known) ?? parseBrackets(line, known)
