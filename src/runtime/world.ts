// runtime: builds the real ports from inputs and environment variables, and refuses privileged events.
import * as core from '@actions/core'
import { openClock } from '../adapters/runner/clock.ts'
import { openCommand } from '../adapters/runner/command.ts'
import { openFiles } from '../adapters/runner/files.ts'
import { openGit } from '../adapters/git/git.ts'
import { openGitHub, openSettings } from '../adapters/github/open.ts'
import { createHttp } from '../adapters/http/http.ts'
import { openLog } from '../adapters/runner/log.ts'
import { openDatabase } from '../adapters/postgres/probe.ts'
import { openTools } from '../adapters/runner/tools.ts'
import { ExpectedError } from '../core/errors.ts'
import { redactor, type Redact } from '../core/redact.ts'
import type { RunContext } from '../ports/context.ts'
import type { GitHubWriter } from '../ports/github.ts'
import type { ReadPorts } from '../ports/ports.ts'
import type { SettingsReader } from '../ports/settings.ts'
import { readContext } from './context.ts'
import { readSigned } from '../records/gather/signed.ts'
import { writeSigned } from '../records/run/sign.ts'
import { keyInputs, readKeys } from './signing-keys.ts'
import { inputReader, type InputReader } from './inputs.ts'
import { secretsOf, userEnvironment } from './user-environment.ts'

export type Environment = Readonly<Record<string, string | undefined>>

/** What a main is handed: its inputs, and the world as far as its action may touch it. */
export interface Session {
  readonly inputs: InputReader
  readonly ports: ReadPorts
  /** Split by the mains into the narrow writer that their action needs. */
  readonly writer: GitHubWriter
  /** By the input `settings-token`, and by nothing else; null without it. */
  readonly settings: SettingsReader | null
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

const growingRedactor = (secrets: readonly string[]): Pick<Session, 'redact' | 'hide'> => {
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

/** The real world, opened for one step. `cancelled` ends sleeps and programs, never the requests that clean up. */
export const openSession = async (env: Environment, cancelled: AbortSignal): Promise<Session> => {
  const inputs = inputReader(env)
  const secrets = ['token', 'settings-token', ...keyInputs]
    .map((name) => inputs.text(name))
    .filter((secret) => secret !== '')
  for (const secret of secrets) core.setSecret(secret)
  const context = await readContext(env)
  refusePrivileged(context, inputs)
  const token = readToken(inputs)
  const own = userEnvironment(env, secrets)
  const { redact, hide } = growingRedactor([...secrets, ...secretsOf(own)])
  const log = openLog()
  const clock = openClock(cancelled)
  const command = openCommand(cancelled, env)
  const opened = openGitHub({ token, context, clock, log, redact })
  const keys = readKeys(inputs)
  const reader = keys === null ? opened.reader : readSigned(opened.reader, keys)
  const writer = keys === null ? opened.writer : writeSigned(opened.writer, keys)
  const settingsToken = inputs.text('settings-token')
  return {
    inputs,
    writer,
    settings: settingsToken === '' ? null : openSettings({ token: settingsToken, context, clock, log, redact }),
    redact,
    hide,
    userEnvironment: own,
    ports: {
      context,
      github: reader,
      git: openGit({ context, token, log, env }),
      http: createHttp(),
      database: openDatabase(),
      command,
      tools: openTools({ temp: context.paths.temp, command, log }),
      files: openFiles(),
      clock,
      log,
    },
  }
}
