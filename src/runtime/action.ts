// runtime: runs an action's main and post step. Its one catch ends the step red for anything thrown.
import { setFlagsFromString } from 'node:v8'
import * as core from '@actions/core'
import { disarm } from '../core/disarm.ts'
import { ExpectedError, isExpected, messageAndRemedyOf, messageOf, orSay } from '../core/errors.ts'
import { subjectOf, type Ending, type Outcome } from '../core/outcome.ts'
import { reportPart, type ActionName, type Finding, type ReportPart } from '../core/report.ts'
import { redactor, type Redact } from '../core/redact.ts'
import { replaceProcess } from './replace-process.ts'
import { finish, reportOf } from './finish.ts'
import type { InputReader } from './inputs.ts'
import { openSession, type Session } from './world.ts'

export type { Session }

/** Aborted with what the run then ends as, when the runner cancels the step. */
const cancelOn = (signals: readonly ('SIGINT' | 'SIGTERM')[]): AbortSignal => {
  const controller = new AbortController()
  for (const signal of signals) {
    process.on(signal, () => {
      controller.abort(
        new ExpectedError({
          code: 'cancelled',
          message: 'The run was cancelled.',
          remedy: 'Start it again; the next run tidies up whatever this one could not.',
        }),
      )
    })
  }
  return controller.signal
}

const configurationPart = (finding: Finding): ReportPart =>
  reportPart('configuration', 'Configuration', {
    checks: [
      {
        id: 'config',
        title: 'Configuration is valid',
        status: 'fail',
        gate: 'block',
        summary: finding.message,
        durationMs: 0,
        findings: [finding],
      },
    ],
  })

const failedWith = (ending: Ending, parts: readonly ReportPart[]): Outcome => ({
  conclusion: { ...ending, subject: subjectOf({}), parts },
  outputs: {},
  failJob: true,
})

/** Anything that was thrown, also what is not an Error, ends red. */
const failureOf = (thrown: unknown): Outcome => {
  if (isExpected(thrown)) {
    const { code, message, remedy, at } = thrown
    const ending = { verdict: 'fail', reasonCode: code, message, remedy } as const
    return failedWith(ending, at === undefined ? [] : [configurationPart({ level: 'error', message, remedy, ...at })])
  }
  const stack = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)
  return failedWith(
    {
      verdict: 'fail',
      reasonCode: 'internal-error',
      message: `This is a bug in the action: ${messageOf(thrown)}`,
      remedy: 'Nothing was proven. Please report it with the stack below.',
    },
    [reportPart('error', 'Error', { texts: [{ title: 'Stack', text: stack }] })],
  )
}

/**
 * V8 lets the space for young objects grow to 64 MB where memory is plenty. Thousands of short connections fill it, and
 * collecting it stops the clock that the answers are measured with: it stays small. Half the memory (bench/smoke.ts).
 */
const keepCollectionsShort = () => setFlagsFromString('--semi-space-growth-factor=1 --heap-growing-percent=20')

/** What an action is: how its inputs are read, and what it does when none of them is refused. */
export interface Action<Inputs> {
  readonly readInputs: (inputs: InputReader) => Inputs
  readonly run: (session: Session<Inputs>) => Promise<Outcome>
}

/** Runs one action and ends its step. The only place that catches, writes outputs and fails the job. */
export const runAction = async <Inputs>(name: ActionName, { readInputs, run }: Action<Inputs>): Promise<void> => {
  const startedAt = new Date().toISOString()
  const started = performance.now()
  const env = process.env
  keepCollectionsShort()
  let redact: Redact = redactor([])
  let outcome: Outcome
  try {
    const session = await openSession(env, cancelOn(['SIGINT', 'SIGTERM']), readInputs)
    redact = session.redact
    outcome = await run(session)
  } catch (thrown) {
    outcome = failureOf(thrown)
  }
  const report = reportOf(name, outcome, { startedAt, durationMs: Math.round(performance.now() - started) })
  await finish({ report, outcome, env, redact })
}

/** Opens the world for a post step that has something to do. */
export type OpenPost = <Inputs>(readInputs: (inputs: InputReader) => Inputs) => Promise<Session<Inputs>>

/** Runs a post step: it tidies up, says so in the log, and never turns the job's result. */
export const runPost = async (body: (open: OpenPost) => Promise<void>): Promise<void> => {
  const open: OpenPost = (readInputs) => openSession(process.env, cancelOn(['SIGINT', 'SIGTERM']), readInputs)
  await orSay(
    () => body(open),
    (thrown) => {
      const text = messageAndRemedyOf(thrown)
      core.warning(disarm(`Tidying up failed: ${text} The next run of deploy ends what was left open.`))
    },
  )
}

/**
 * To be called before anything is written: what was read so far is read again. Where it can't be done the run goes on,
 * and says so: the program is of the repository all the same.
 */
export const leaveNoToken = (): void => {
  const why = replaceProcess()
  if (why !== null) core.warning(disarm(`The token stays readable for programs of this step: ${why}.`))
}

export const saveState = (name: string, value: string): void => core.saveState(name, value)
export const readState = (name: string): string => core.getState(name)
