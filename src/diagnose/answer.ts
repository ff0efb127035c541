// diagnose: the question and answer types of a diagnosis, and shared error and text formats. Pure.
import * as words from './words.ts'

/** What every question of a diagnosis shares: how it is put, and how its answer is told. Pure. */

/** A program and what it is told; run within a time limit, whatever comes of it. */
export interface DiagnosisQuestion {
  readonly argv: readonly [string, ...string[]]
  readonly variables: Readonly<Record<string, string>>
  readonly stdin: string
}

/** What came back; without an exit code it was killed or never started, and `stderr` says why. */
export interface DiagnosisAnswer {
  readonly exitCode: number | null
  readonly timedOut: boolean
  readonly notFound: boolean
  readonly stdout: string
  readonly stderr: string
}

/** null: it did what it was asked. */
export const failureOf = (program: string, answer: DiagnosisAnswer): string | null => {
  if (answer.notFound) return words.noProgram(program)
  if (answer.timedOut) return words.noAnswer(program)
  if (answer.exitCode === 0) return null
  const said = (answer.stderr.trim() || answer.stdout.trim()).split('\n').slice(-3).join(' ')
  return words.failed(program, said)
}

export const poolStep = words.tooManyConnections
/** What PostgreSQL and pools of connections say when none is left. */
export const exhausted =
  /too many (?:connections|clients)|remaining connection slots|QueuePool limit|pool (?:is )?(?:exhausted|timed? ?out)/i

/** What was found, what to do about it, then the evidence. */
export const textOf = (
  title: string,
  findings: readonly string[],
  steps: readonly string[],
  more: readonly string[],
) => ({
  title,
  text: [...findings, ...steps.map((step) => `Next: ${step}`), ...more].join('\n'),
})
