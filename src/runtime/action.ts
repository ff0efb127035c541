// runtime: runs an action's main and post step. Its one catch ends the step red for anything thrown.
import { setFlagsFromString } from 'node:v8'
import * as core from '@actions/core'
import { disarm } from '../core/disarm.ts'
import { ExpectedError, isExpected, messageAndRemedyOf, messageOf, orSay } from '../core/errors.ts'
import { reasonPage, untouched, type Answers, type NextStep } from '../core/ending.ts'
import { subjectOf, withPart, type Outcome, type Unpassed } from '../core/outcome.ts'
import { checksOf, reportPart, type ActionName, type ReportPart } from '../core/report.ts'
import type { Gateway } from '../core/redacted.ts'
import { blocks } from '../report/marks.ts'
import { replaceProcess } from './replace-process.ts'
import { openGateway, secretsIn, type OpenGateway } from './gateway.ts'
import { openNet, type Net } from './net.ts'
import { finish, reportOf } from './finish.ts'
import { inputReader, type InputReader } from './inputs.ts'
import { readOrigin } from './origin.ts'
import { permissionBlock } from './permissions.ts'
import * as words from './words.ts'
import type { Met } from './ports.ts'
import { openSession, type Session } from './world.ts'

export { learnFrom } from './gateway.ts'
export type { Session }

/** Aborted with what the run then ends as, when the runner cancels the step. */
const cancelOn = (signals: readonly ('SIGINT' | 'SIGTERM')[]): AbortSignal => {
  const controller = new AbortController()
  for (const signal of signals) {
    process.on(signal, () => {
      controller.abort(
        new ExpectedError({
          code: 'cancelled',
          message: words.cancelled,
          remedy: words.startAgain,
        }),
      )
    })
  }
  return controller.signal
}

const failedWith = (ending: Unpassed, parts: readonly ReportPart[]): Outcome => ({
  conclusion: { ...ending, subject: subjectOf({}), parts },
  outputs: {},
  failJob: true,
})

/** What was thrown says where a run ended, not what serves: only a run that never asked for a lock changed nothing. */
const answersOf = (next: NextStep, { began }: Pick<Met, 'began'>): Answers =>
  began
    ? {
        serving: { what: 'unknown', before: null },
        users: { affected: 'unknown', because: words.nobodyAsked },
        next,
      }
    : untouched(next)

const nextAfter = (name: ActionName, { code, at }: ExpectedError): NextStep => {
  if (at !== undefined) return { do: 'file', path: at.path, line: at.line ?? null }
  switch (code) {
    case 'github-unreachable':
    case 'cancelled':
      return { do: 'rerun' }
    case 'bad-input':
      return { do: 'docs', page: `actions/${name}/README.md` }
    default:
      return reasonPage
  }
}

/** Anything that was thrown, also what is not an Error, ends red. */
const failureOf = (name: ActionName, thrown: unknown, met: Pick<Met, 'began'>): Outcome => {
  if (isExpected(thrown)) {
    const { code, message, remedy } = thrown
    const answers = answersOf(nextAfter(name, thrown), met)
    return failedWith({ verdict: 'fail', reasonCode: code, message, remedy, ...answers }, [])
  }
  const stack = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)
  return failedWith(
    {
      verdict: 'fail',
      reasonCode: 'internal-error',
      message: words.bug(messageOf(thrown)),
      remedy: words.reportBug,
      ...answersOf(reasonPage, met),
    },
    [reportPart('error', 'Error', { texts: [{ title: 'Stack', text: stack }] })],
  )
}

interface Noted {
  readonly met: () => Met
  readonly inputs: InputReader
}

/**
 * Everything that the job lacks, in one block to paste, where a permission that GitHub refused is why the run did not
 * pass. A refusal beside another reason stands below it.
 */
const withPermissions = (name: ActionName, outcome: Outcome, { met, inputs }: Noted): Outcome => {
  const { conclusion } = outcome
  const { refused } = met()
  if (conclusion.verdict === 'pass' || refused.length === 0) return outcome
  const text = permissionBlock(name, (input) => inputs.text(input), refused)
  const isCause =
    conclusion.reasonCode === 'no-permission' ||
    checksOf(conclusion).some((row) => blocks(row) && row.status === 'unknown')
  if (isCause) {
    return {
      ...outcome,
      conclusion: {
        ...conclusion,
        next: { do: 'paste', where: words.wholeBlock, text },
      },
    }
  }
  return withPart(outcome, reportPart('permissions', 'Permissions', { texts: [{ title: words.wholeBlock, text }] }))
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

/** What a run ends as, however it ends: by itself, by what it throws, or by what fell past everybody. */
export const caught = async (
  name: ActionName,
  { over }: Pick<Net, 'over'>,
  run: () => Promise<Outcome>,
  met: () => Pick<Met, 'began'>,
): Promise<Outcome> => {
  try {
    return await over(run)
  } catch (thrown) {
    return failureOf(name, thrown, met())
  }
}

interface Ran {
  readonly outcome: Outcome
  readonly gateway: Gateway
}

/** Opens the session and runs the action in it, with the net under all of it. */
const runCaught = async <Inputs>(name: ActionName, action: Action<Inputs>, net: Net): Promise<Ran> => {
  const env = process.env
  let session: Session<Inputs> | null = null
  // Until the session knows better: a step that is refused tells no secret of its environment either.
  let { gateway }: Pick<OpenGateway, 'gateway'> = openGateway(secretsIn(env))
  const run = async (): Promise<Outcome> => {
    session = await openSession(env, cancelOn(['SIGINT', 'SIGTERM']), action.readInputs, net)
    gateway = session.gateway
    return action.run(session)
  }
  const met = (): Met => session?.met() ?? { began: false, refused: [] }
  const outcome = await caught(name, net, run, met)
  return { outcome: withPermissions(name, outcome, { met, inputs: inputReader(env) }), gateway }
}

/** What fell in the end itself: said, and red. There is nobody left to tell it to but the log. */
const endBadly = (thrown: unknown, { text }: Gateway): void => {
  core.setFailed(disarm(text(words.bug(messageOf(thrown)))))
}

/** Runs one action and ends its step. The only place that catches, writes outputs and fails the job. */
export const runAction = async <Inputs>(name: ActionName, action: Action<Inputs>): Promise<void> => {
  const startedAt = new Date().toISOString()
  const started = performance.now()
  const env = process.env
  keepCollectionsShort()
  const net = openNet()
  const { outcome, gateway } = await runCaught(name, action, net)
  try {
    await net.over(async () => {
      const timing = { startedAt, durationMs: Math.round(performance.now() - started) }
      const origin = await readOrigin(env, name)
      await finish({ outcome, reported: (ended) => reportOf(name, ended, timing, origin), env, gateway })
    })
  } catch (thrown) {
    endBadly(thrown, gateway)
  }
  if (net.torn()) process.exit()
}

/** Opens the world for a post step that has something to do. */
export type OpenPost = <Inputs>(readInputs: (inputs: InputReader) => Inputs) => Promise<Session<Inputs>>

/** Runs a post step: it tidies up, says so in the log, and never turns the job's result. */
export const runPost = async (body: (open: OpenPost) => Promise<void>): Promise<void> => {
  const net = openNet()
  const open: OpenPost = (readInputs) => openSession(process.env, cancelOn(['SIGINT', 'SIGTERM']), readInputs, net)
  await orSay(
    () => net.over(() => body(open)),
    (thrown) => {
      const { text } = openGateway(secretsIn(process.env)).gateway
      core.warning(disarm(text(words.notTidied(messageAndRemedyOf(thrown)))))
    },
  )
  if (net.torn()) process.exit()
}

/**
 * To be called before anything is written: what was read so far is read again. Where it can't be done the run goes on,
 * and says so: the program is of the repository all the same.
 */
export const leaveNoToken = (): void => {
  const why = replaceProcess()
  if (why !== null) core.warning(disarm(words.tokenStays(why)))
}

export const saveState = (name: string, value: string): void => core.saveState(name, value)
export const readState = (name: string): string => core.getState(name)
