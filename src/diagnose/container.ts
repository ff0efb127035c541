// diagnose: plans the docker and database questions, and reads docker's answers. Pure.
import { planDatabase, type DatabasePlan } from './database.ts'
import { exhausted, failureOf, poolStep, textOf, type DiagnosisAnswer, type DiagnosisQuestion } from './answer.ts'
import type { EvidenceText } from '../core/report.ts'
import * as words from './words.ts'

/** What is asked after a failure, as the runbook's troubleshooting says, and what the answers mean. Pure. */

export interface DiagnosisPlan {
  readonly container: {
    readonly name: string
    readonly list: DiagnosisQuestion
    readonly state: DiagnosisQuestion
    readonly log: DiagnosisQuestion
    readonly memory: DiagnosisQuestion
    readonly disk: DiagnosisQuestion
  } | null
  readonly database: DatabasePlan | null
  /** Never to be shown. */
  readonly secrets: readonly string[]
}

const dockerVariables = ['DOCKER_HOST', 'DOCKER_CONTEXT', 'DOCKER_CONFIG', 'DOCKER_CERT_PATH', 'DOCKER_TLS_VERIFY']
/** Of so many lines of a log those with an error in them are shown, and of all the last ones. */
const readLines = 1_000
const shownLines = 50
const shownErrors = 20

/** Which programs to ask. Names of containers are checked where the runbook is read: none looks like an option. */
export const planDiagnosis = (
  wanted: { readonly container?: string | undefined; readonly database?: string | undefined },
  environment: Readonly<Record<string, string>>,
): DiagnosisPlan => {
  const { container: name, database: variable } = wanted
  const variables = Object.fromEntries(
    dockerVariables.flatMap((each) => {
      const value = environment[each]
      return value === undefined ? [] : [[each, value]]
    }),
  )
  const docker = (...args: readonly string[]): DiagnosisQuestion => ({
    argv: ['docker', ...args],
    variables,
    stdin: '',
  })
  const state = '{{.State.Status}} {{.State.ExitCode}} {{.State.OOMKilled}} {{.RestartCount}}'
  const container =
    name === undefined
      ? null
      : {
          name,
          list: docker(
            'ps',
            '--all',
            '--filter',
            `name=^${name.replaceAll('.', '\\.')}$`,
            '--format',
            'table {{.Names}}\t{{.Image}}\t{{.Status}}',
          ),
          state: docker('inspect', '--type', 'container', '--format', state, name),
          log: docker('logs', '--timestamps', '--tail', String(readLines), name),
          memory: docker('stats', '--no-stream', '--format', '{{.MemUsage}} {{.MemPerc}}', name),
          disk: docker('exec', name, 'df', '-P', '/'),
        }
  const database = variable === undefined ? null : planDatabase(variable, environment)
  return { container, database: database?.database ?? null, secrets: database?.secrets ?? [] }
}

/** Passwords in addresses and tokens in headers, whosever they are: a log repeats what it is given. */
export const withoutCredentials = (text: string): string =>
  text
    .replace(/:\/\/[^\s/@]+@/g, '://***@')
    .replace(/\b(Bearer|Basic)\s+[\w.~+/=-]{8,}/gi, '$1 ***')
    .replace(/((?:password|passwd|secret|token|api[-_]?key)["']?\s*[=:]\s*["']?)[^\s"',;&]+/gi, '$1***')

const readState = (answer: DiagnosisAnswer): { readonly found: string; readonly steps: readonly string[] } => {
  const failure = failureOf('docker', answer)
  const [status, exitCode, killed, restarts] = answer.stdout.trim().split(' ')
  if (failure !== null) return { found: failure, steps: [] }
  if (status === undefined || restarts === undefined) return { found: words.stateUnread, steps: [] }
  const up = status === 'running'
  return {
    found: words.containerState({ status, isUp: up, exitCode, restarts, killed }),
    steps: [...(killed === 'true' ? [words.raiseMemory] : []), ...(up ? [] : [words.readThenStart])],
  }
}

/** Memory against its limit and the disk it writes to; the runbook scales above 85 %, and cleans up above 90 %. */
const readUsage = (memory: DiagnosisAnswer, disk: DiagnosisAnswer) => {
  const [, used = '', share = ''] = /^(.+?) ([\d.]+)%$/m.exec(memory.stdout.trim()) ?? []
  const [, full = ''] = /\s(\d+)%\s+\/\s*$/m.exec(disk.stdout) ?? []
  return {
    found: [
      share === '' ? words.memoryUnread : `Memory: ${used} (${share} %).`,
      full === '' ? words.diskUnread : `Disk: ${full} % full.`,
    ],
    steps: [...(Number(share) > 85 ? [words.memoryHigh] : []), ...(Number(full) > 90 ? [words.diskHigh] : [])],
  }
}

/** The container's state, what it said last, and its lines with errors. */
export const readContainer = (
  name: string,
  answers: Readonly<Record<'list' | 'state' | 'log' | 'memory' | 'disk', DiagnosisAnswer>>,
): EvidenceText => {
  const { list, log } = answers
  const state = readState(answers.state)
  const usage = readUsage(answers.memory, answers.disk)
  const failure = failureOf('docker', log)
  // The two streams arrive apart; the times that docker puts before each line bring them together.
  const lines = `${log.stdout}\n${log.stderr}`
    .split('\n')
    .filter((line) => line.trim() !== '')
    .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
  const errors = lines.filter((line) => /\b(?:ERROR|FATAL|CRITICAL|PANIC)\b/.test(line)).slice(-shownErrors)
  const pool = failure === null && lines.some((line) => exhausted.test(line)) ? [poolStep] : []
  const block = (title: string, shown: readonly string[]) => [
    '',
    `--- ${title}`,
    ...(shown.length === 0 ? ['(none)'] : shown),
  ]
  return textOf(
    words.containerOf(name),
    [state.found, ...usage.found],
    [...state.steps, ...usage.steps, ...pool],
    [
      ...block('docker ps', [failureOf('docker', list) ?? list.stdout.trimEnd()]),
      ...(failure === null ? block(words.errorLines(readLines), errors) : []),
      ...block(words.lastLines(shownLines), failure === null ? lines.slice(-shownLines) : [failure]),
    ],
  )
}
