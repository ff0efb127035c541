import type { RunnerAnnotation } from './control.ts'
import { parseWorkflowCommand } from './workflow-command.ts'
import type { WorkflowCommand } from './workflow-command.ts'

/** What one stage of a step said through its two streams, as the runner understands it. */
export interface StepLog {
  /** Takes one line of either stream. */
  readonly take: (line: string) => void
  readonly lines: readonly string[]
  readonly annotations: readonly RunnerAnnotation[]
  readonly masks: readonly string[]
  readonly outputs: Readonly<Record<string, string>>
  readonly state: Readonly<Record<string, string>>
  /** Commands that the runner refuses: each of them fails the step. */
  readonly problems: readonly string[]
  readonly mask: (text: string) => string
}

/** ExecutionContext.cs: the rest is in the log, but no annotation. */
const annotationsPerLevel = 10
const annotationLength = 4096

const known = new Set([
  ...['add-mask', 'add-matcher', 'remove-matcher', 'debug', 'warning', 'error', 'notice', 'group', 'endgroup'],
  ...['echo', 'set-output', 'save-state', 'set-env', 'add-path', 'stop-commands'],
])

const disabled = (name: string) =>
  `The \`${name}\` command is disabled. Please upgrade to using Environment Files or opt into unsecure command execution by setting the \`ACTIONS_ALLOW_UNSECURE_COMMANDS\` environment variable to \`true\`.`

interface Book {
  readonly lines: string[]
  readonly annotations: RunnerAnnotation[]
  readonly masks: string[]
  readonly outputs: Record<string, string>
  readonly state: Record<string, string>
  readonly problems: string[]
  stopToken: string | null
}

const addMask = (book: Book, data: string) => {
  if (data.trim() === '') return
  const parts = data.split(/[\r\n]+/u).map((part) => part.trim())
  book.masks.push(...new Set([data, ...parts.filter((part) => part !== '')]))
}

const annotate = (
  book: Book,
  level: RunnerAnnotation['level'],
  command: WorkflowCommand,
  mask: (t: string) => string,
) => {
  if (book.annotations.filter((one) => one.level === level).length >= annotationsPerLevel) return
  const message = mask(command.data).slice(0, annotationLength)
  book.annotations.push({ level, message, properties: command.properties })
}

const setNamed = (book: Book, target: Record<string, string>, command: WorkflowCommand) => {
  const name = command.properties['name']
  if (name === undefined) {
    book.problems.push(`Required field 'name' is missing in ##[${command.name}] command.`)
  } else {
    target[name] = command.data
  }
}

const obey = (book: Book, command: WorkflowCommand, line: string, mask: (t: string) => string): string | null => {
  switch (command.name) {
    case 'add-mask':
      addMask(book, command.data)
      return null
    case 'error':
    case 'warning':
    case 'notice':
      annotate(book, command.name, command, mask)
      return `##[${command.name}]${command.data}`
    case 'debug':
    case 'echo':
    case 'add-matcher':
    case 'remove-matcher':
      return null
    case 'group':
    case 'endgroup':
      return `##[${command.name}]${command.data}`
    case 'set-output':
      setNamed(book, book.outputs, command)
      return null
    case 'save-state':
      setNamed(book, book.state, command)
      return null
    case 'stop-commands':
      if (command.data === '' || known.has(command.data.toLowerCase()) || command.data === 'pause-logging') {
        book.problems.push('You cannot use a endToken that is an empty string, the string pause-logging, or a command.')
        return null
      }
      book.stopToken = command.data
      if (command.data.length > 6) book.masks.push(command.data)
      return line
    default:
      book.problems.push(disabled(command.name))
      return null
  }
}

/** Reads a step's lines with the rules of the runner's command manager. `secrets` are masked from the start. */
export const stepLog = (secrets: readonly string[], onLine: (line: string) => void): StepLog => {
  const book: Book = {
    lines: [],
    annotations: [],
    masks: [],
    outputs: {},
    state: {},
    problems: [],
    stopToken: null,
  }
  const mask = (text: string) =>
    [...secrets, ...book.masks]
      .filter((secret) => secret !== '')
      .toSorted((one, other) => other.length - one.length)
      .reduce((masked, secret) => masked.replaceAll(secret, '***'), text)
  const print = (line: string) => {
    for (const part of mask(line).split(/\r\n|\r|\n/u)) {
      book.lines.push(part)
      onLine(part)
    }
  }
  const isKnown = (name: string) => known.has(name) || name === book.stopToken?.toLowerCase()
  const take = (line: string) => {
    const command = parseWorkflowCommand(line, isKnown)
    if (command === null) {
      print(line)
      return
    }
    if (book.stopToken !== null) {
      if (command.name === book.stopToken.toLowerCase()) book.stopToken = null
      print(line)
      return
    }
    const shown = obey(book, command, line, mask)
    if (shown !== null) print(shown)
  }
  return { ...book, take, mask }
}
