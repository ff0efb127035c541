// core: parses a command into program and arguments without a shell, and refuses shell syntax. Pure.

/** A program with its arguments, or why the text is none. */
export type CommandLine =
  { readonly ok: true; readonly argv: readonly [string, ...string[]] } | { readonly ok: false; readonly why: string }

const operators = new Set(['|', '||', '&', '&&', ';', '>', '>>', '<', '<<', '2>', '2>&1', '&>'])
const forShell = 'needs a shell; write `{ run: "…", shell: bash }`'

const withProgram = (words: readonly string[]): CommandLine => {
  const [program, ...rest] = words
  if (program === undefined || program === '')
    return { ok: false, why: 'names no program; write for example `./scripts/deploy.sh`' }
  return { ok: true, argv: [program, ...rest] }
}

/**
 * Splits at blanks, as people read it; single and double quotes keep blanks together. There is no shell: text that only
 * a shell would understand is refused instead of being handed to the program as an argument.
 */
export const parseCommandLine = (text: string): CommandLine => {
  const words: string[] = []
  const pattern = /\s+|((?:[^\s'"]|'[^']*'|"[^"]*")+)|(['"])/gy
  for (const match of text.matchAll(pattern)) {
    const [, word, quote] = match
    if (quote !== undefined) return { ok: false, why: `has a quote (${quote}) that is never closed; close it` }
    if (word === undefined) continue
    if (operators.has(word) || word.endsWith(';')) return { ok: false, why: `holds \`${word}\`, which ${forShell}` }
    if (/\$[A-Za-z_{(]|`/.test(word.replaceAll(/'[^']*'/g, ''))) {
      return { ok: false, why: `holds \`${word}\`, which ${forShell}, or put it in single quotes` }
    }
    words.push(
      word.replaceAll(/'([^']*)'|"([^"]*)"/g, (_all, single?: string, double?: string) => single ?? double ?? ''),
    )
  }
  return withProgram(words)
}

/** The argv itself, written as a list. */
const argvOf = (list: readonly string[]): CommandLine =>
  list.some((word) => word.includes('\0')) ? { ok: false, why: 'holds a null byte; remove it' } : withProgram(list)

/** A script for bash, as the runner starts its own `shell: bash`. */
const bashArgv = (script: string): CommandLine =>
  withProgram(['bash', '--noprofile', '--norc', '-eo', 'pipefail', '-c', script])

/** A command as runbooks write it: text (split at blanks), the argv itself, or either with a shell of its own. */
export type WrittenCommand =
  string | readonly string[] | { readonly run: string | readonly string[]; readonly shell?: 'bash' | undefined }

/** What is to be started; only text can be a script. */
export const commandLineOf = (command: WrittenCommand): CommandLine => {
  if (typeof command === 'string') return parseCommandLine(command)
  if (!('run' in command)) return argvOf(command)
  if (command.shell === undefined) return commandLineOf(command.run)
  return typeof command.run === 'string'
    ? bashArgv(command.run)
    : { ok: false, why: 'is a list, which bash can not run; write the script as text, or remove `shell`' }
}
