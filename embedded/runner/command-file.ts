/** What a command file says, and why the runner refuses the rest of it, if it does. */
export interface CommandFile {
  readonly pairs: readonly (readonly [name: string, value: string])[]
  readonly problem: string | null
}

interface Line {
  readonly text: string
  /** Where the next line starts. */
  readonly next: number
  readonly ended: boolean
}

const lineAt = (text: string, index: number): Line | null => {
  if (index >= text.length) return null
  const end = text.indexOf('\n', index)
  return end < 0
    ? { text: text.slice(index), next: text.length, ended: false }
    : { text: text.slice(index, end), next: end + 1, ended: true }
}

interface Block {
  readonly value: string
  readonly next: number
}

/** The value between a heredoc's first line and its delimiter; a sentence when there is no end. */
const readBlock = (text: string, start: number, delimiter: string): Block | string => {
  let end = start
  let line = lineAt(text, start)
  while (line?.text !== delimiter) {
    if (line === null) return `Invalid value. Matching delimiter not found '${delimiter}'`
    if (!line.ended) return 'Invalid value. EOF marker missing new line.'
    end = line.next - 1
    line = lineAt(text, line.next)
  }
  return { value: end > start ? text.slice(start, end) : '', next: line.next }
}

/**
 * Reads GITHUB_OUTPUT, GITHUB_STATE and GITHUB_ENV as the runner does on Linux: `name=value` and `name<<delimiter`,
 * lines end at a line feed only, and the first malformed line ends the reading (FileCommandManager.cs).
 */
export const parseCommandFile = (text: string): CommandFile => {
  const pairs: (readonly [string, string])[] = []
  let line = lineAt(text, 0)
  while (line !== null) {
    let next = line.next
    const equals = line.text.indexOf('=')
    const heredoc = line.text.indexOf('<<')
    if (equals >= 0 && (heredoc < 0 || equals < heredoc)) {
      pairs.push([line.text.slice(0, equals), line.text.slice(equals + 1)])
    } else if (heredoc >= 0) {
      const name = line.text.slice(0, heredoc)
      const delimiter = line.text.slice(heredoc + 2)
      if (name === '' || delimiter === '') {
        const problem = `Invalid format '${line.text}'. Name must not be empty and delimiter must not be empty`
        return { pairs, problem }
      }
      const block = readBlock(text, next, delimiter)
      if (typeof block === 'string') return { pairs, problem: block }
      pairs.push([name, block.value])
      next = block.next
    } else if (line.text !== '') {
      return { pairs, problem: `Invalid format '${line.text}'` }
    }
    line = lineAt(text, next)
  }
  return { pairs, problem: null }
}
