// runtime: opens a step's session: secrets, context, refusals, inputs; the adapters last, when nothing is refused.
import * as core from '@actions/core'
import { ExpectedError } from '../core/errors.ts'
import type { Redact } from '../core/redact.ts'
import type { Gateway } from '../core/redacted.ts'
import type { RunContext } from '../ports/context.ts'
import { readContext } from './context.ts'
import { openGateway, secretInputs, secretsIn, type OpenGateway } from './gateway.ts'
import { readKeys } from './signing-keys.ts'
import { inputReader, type InputReader } from './inputs.ts'
import type { Net } from './net.ts'
import type { OpenWorld } from './ports.ts'
import { userEnvironment } from './user-environment.ts'

export type Environment = Readonly<Record<string, string | undefined>>

/** What a main is handed: its inputs, and the world as far as its action may touch it. */
export interface Session<Inputs> extends OpenWorld, Pick<OpenGateway, 'hide' | 'show'>, Pick<Net, 'over'> {
  readonly inputs: Inputs
  /** The step's own environment, for programs that the user runs: without inputs, tokens and the runner's files. */
  readonly userEnvironment: Readonly<Record<string, string>>
  /** Takes every secret that we were given out of a text. */
  readonly redact: Redact
  /** What a step's end, and whoever tells people, lets out. */
  readonly gateway: Gateway
}

/** Events that hold secrets while they handle other people's code. */
const privilegedEvents = new Set(['pull_request_target', 'workflow_run', 'issue_comment'])

const refusePrivileged = (context: RunContext, inputs: InputReader) => {
  if (!privilegedEvents.has(context.event.name) || inputs.boolean('allow-privileged-event')) return
  throw new ExpectedError({
    code: 'privileged-event',
    message: `The event ${context.event.name} runs with secrets and a writing token, also for code that strangers wrote.`,
    remedy:
      "Use pull_request, push or workflow_dispatch; or set 'allow-privileged-event: true' in a workflow that never checks out or runs the pull request's code.",
  })
}

const readToken = (inputs: InputReader): string => {
  const token = inputs.text('token')
  if (token !== '') return token
  throw new ExpectedError({
    code: 'bad-input',
    message: "Input 'token' is empty.",
    remedy: "Leave 'token' out to use the workflow token, or check that the secret you pass exists here.",
  })
}

const publicNames = ({ repository, actor, ref, event }: RunContext): readonly string[] => [
  repository.owner,
  repository.name,
  actor,
  ref.replace(/^refs\/(?:heads|tags)\//, ''),
  event.name,
]

/**
 * The real world, opened for one step. `cancelled` ends sleeps and programs, never the requests that clean up.
 * `readInputs` is asked before anything is opened: a step that is refused loads no adapter, and nothing of its action.
 */
export const openSession = async <Inputs>(
  env: Environment,
  cancelled: AbortSignal,
  readInputs: (inputs: InputReader) => Inputs,
  { over }: Pick<Net, 'over'>,
): Promise<Session<Inputs>> => {
  const reader = inputReader(env)
  const secrets = secretInputs(env)
  for (const secret of secrets) core.setSecret(secret)
  const context = await readContext(env)
  refusePrivileged(context, reader)
  const token = readToken(reader)
  const inputs = readInputs(reader)
  const own = userEnvironment(env, secrets)
  const { gateway, hide, show } = openGateway(secretsIn(env))
  show(publicNames(context))
  const { openWorld } = await import('./ports.ts')
  const settingsToken = reader.text('settings-token')
  const world = openWorld({ token, settingsToken, keys: readKeys(reader), context, cancelled, env, gateway })
  return { inputs, redact: gateway.text, gateway, hide, show, over, userEnvironment: own, ...world }
}
