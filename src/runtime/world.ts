// runtime: opens a step's session: secrets, context, refusals, inputs; the adapters last, when nothing is refused.
import * as core from '@actions/core'
import { ExpectedError } from '../core/errors.ts'
import { redactor, type Redact } from '../core/redact.ts'
import { secretsOf } from '../core/secret-values.ts'
import type { RunContext } from '../ports/context.ts'
import { readContext } from './context.ts'
import { keyInputs, readKeys } from './signing-keys.ts'
import { inputReader, type InputReader } from './inputs.ts'
import type { OpenWorld } from './ports.ts'
import { userEnvironment } from './user-environment.ts'

export type Environment = Readonly<Record<string, string | undefined>>

/** What a main is handed: its inputs, and the world as far as its action may touch it. */
export interface Session<Inputs> extends OpenWorld {
  readonly inputs: Inputs
  /** The step's own environment, for programs that the user runs: without inputs, tokens and the runner's files. */
  readonly userEnvironment: Readonly<Record<string, string>>
  /** Takes every secret that we were given out of a text. */
  readonly redact: Redact
  /** What turns out to be a secret later on: from now on `redact` takes it out too, and the runner's log hides it. */
  readonly hide: (secrets: readonly string[]) => void
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

const growingRedactor = (secrets: readonly string[]): Pick<Session<unknown>, 'redact' | 'hide'> => {
  let known = secrets
  let redact = redactor(known)
  return {
    redact: (text) => redact(text),
    hide: (more) => {
      for (const secret of more) if (secret.trim() !== '') core.setSecret(secret)
      known = [...known, ...more]
      redact = redactor(known)
    },
  }
}

/**
 * The real world, opened for one step. `cancelled` ends sleeps and programs, never the requests that clean up.
 * `readInputs` is asked before anything is opened: a step that is refused loads no adapter, and nothing of its action.
 */
export const openSession = async <Inputs>(
  env: Environment,
  cancelled: AbortSignal,
  readInputs: (inputs: InputReader) => Inputs,
): Promise<Session<Inputs>> => {
  const reader = inputReader(env)
  const secrets = ['token', 'settings-token', ...keyInputs]
    .map((name) => reader.text(name))
    .filter((secret) => secret !== '')
  for (const secret of secrets) core.setSecret(secret)
  const context = await readContext(env)
  refusePrivileged(context, reader)
  const token = readToken(reader)
  const inputs = readInputs(reader)
  const own = userEnvironment(env, secrets)
  const { redact, hide } = growingRedactor([...secrets, ...secretsOf(own)])
  const { openWorld } = await import('./ports.ts')
  const settingsToken = reader.text('settings-token')
  const world = openWorld({ token, settingsToken, keys: readKeys(reader), context, cancelled, env, redact })
  return { inputs, redact, hide, userEnvironment: own, ...world }
}
