// runtime: builds the real ports of one step. Loaded when nothing was refused; most adapters load at their first call.
import { openClock } from '../adapters/runner/clock.ts'
import { baseEnvironment } from '../adapters/runner/environment.ts'
import { openFiles } from '../adapters/runner/files.ts'
import { openGitHub, openProtection, openSettings } from '../adapters/github/open.ts'
import { openLog } from '../adapters/runner/log.ts'
import type { RefusedPermission } from '../adapters/github/refusal.ts'
import { readSigned } from '../records/gather/signed.ts'
import { writeSigned } from '../records/run/sign.ts'
import type { SigningKeys } from '../records/decide/signature.ts'
import type { Gateway } from '../core/redacted.ts'
import type { RunContext } from '../ports/context.ts'
import type { Git } from '../ports/git.ts'
import type { GitHubWriter } from '../ports/github.ts'
import type { Database } from '../ports/database.ts'
import type { Http } from '../ports/http.ts'
import type { ReadPorts } from '../ports/ports.ts'
import type { Tools } from '../ports/tools.ts'
import type { Command, Files, Log } from '../ports/world.ts'
import type { ProtectionReader } from '../ports/protection.ts'
import type { SettingsReader } from '../ports/settings.ts'

/** What a session knows before the world is opened. */
export interface WorldRequest {
  readonly token: string
  /** Empty without one. */
  readonly settingsToken: string
  /** null: records are not signed. */
  readonly keys: SigningKeys | null
  readonly context: RunContext
  readonly cancelled: AbortSignal
  readonly env: Readonly<Record<string, string | undefined>>
  readonly gateway: Gateway
}

/** The world, as far as an action may touch it. */
export interface OpenWorld {
  readonly ports: ReadPorts
  /** Split by the mains into the narrow writer that their action needs. */
  readonly writer: GitHubWriter
  /** By the input `settings-token`, and by nothing else; null without it. */
  readonly settings: SettingsReader | null
  /** By the same token; null without it. */
  readonly protection: ProtectionReader | null
  /** There is a signing key. */
  readonly signs: boolean
  /** What the run has met so far: for its end, however it comes about. */
  readonly met: () => Met
}

/** What a run has met by its end. */
export interface Met {
  /** Permissions that GitHub refused, in their order. */
  readonly refused: readonly RefusedPermission[]
  /** A lock was asked for: before that nothing is changed in an environment. */
  readonly began: boolean
}

/** Notes what the run meets, for its end. */
const openNotes = () => {
  const refused: RefusedPermission[] = []
  let began = false
  return {
    onRefused: (permissions: readonly RefusedPermission[]) => void refused.push(...permissions),
    noting: (writer: GitHubWriter): GitHubWriter => ({
      ...writer,
      takeLock: (lock) => {
        began = true
        return writer.takeLock(lock)
      },
    }),
    met: (): Met => ({ refused, began }),
  }
}

/** Opened at the first call and kept: until then it costs nothing, which is most of what a step does not use. */
const later = <Port>(open: () => Promise<Port>): (() => Promise<Port>) => {
  let opened: Promise<Port> | null = null
  return () => {
    const opening = (opened ??= open())
    // What could not be opened is tried again by whoever asks next.
    opening.catch(() => {
      if (opened === opening) opened = null
    })
    return opening
  }
}

const commandLater = (cancelled: AbortSignal, env: WorldRequest['env']): Command => {
  const port = later(async () => (await import('../adapters/runner/command.ts')).openCommand(cancelled, env))
  return {
    run: async (request) => (await port()).run(request),
    ask: async (question) => (await port()).ask(question),
    baseEnvironment: () => baseEnvironment(env),
  }
}

const gitLater = (
  { context, token, env, gateway }: WorldRequest,
  { log, clock }: Pick<ReadPorts, 'log' | 'clock'>,
): ReadPorts['git'] => {
  const port = later(async () => (await import('../adapters/git/git.ts')).openGit({ context, token, log, env, clock }))
  const opened = later(async (): Promise<Git> => {
    const git = await (await port())()
    const commitTree: Git['commitTree'] = ({ message, ...rest }) =>
      git.commitTree({ ...rest, message: gateway.text(message) })
    return { ...git, commitTree }
  })
  return opened
}

const shownFiles = ({ text }: Gateway): Files => {
  const files = openFiles()
  return { ...files, show: (path, shown) => files.show(path, text(shown)) }
}

/** Before anybody signs it: what were taken out of a signed record would break its seal. */
const cleaned = (writer: GitHubWriter, { data }: Gateway): GitHubWriter => ({
  ...writer,
  createDeployment: (request) => writer.createDeployment(data(request)),
  deploymentStatus: (request) => writer.deploymentStatus(data(request)),
})

const httpLater = (): Http => {
  const port = later(async () => (await import('../adapters/http/http.ts')).createHttp())
  return {
    ask: async (request) => (await port()).ask(request),
    resolve: async (host, timeoutMs) => (await port()).resolve(host, timeoutMs),
    handshake: async (request) => (await port()).handshake(request),
    connect: async (request) => (await port()).connect(request),
  }
}

const databaseLater = (): Database => {
  const port = later(async () => (await import('../adapters/postgres/probe.ts')).openDatabase())
  return { ask: async (request) => (await port()).ask(request) }
}

const toolsLater = (temp: string, command: Command, log: Log): Tools => {
  const port = later(async () => (await import('../adapters/runner/tools.ts')).openTools({ temp, command, log }))
  return { install: async (name) => (await port()).install(name) }
}

/** Everything that an action can ask of the world. Nothing is asked yet. */
export const openWorld = (request: WorldRequest): OpenWorld => {
  const { token, settingsToken, keys, context, cancelled, env, gateway } = request
  const log = openLog(gateway)
  const clock = openClock(cancelled)
  const command = commandLater(cancelled, env)
  const notes = openNotes()
  const opened = openGitHub({ token, context, clock, log, env, gateway, onRefused: notes.onRefused })
  const reader = keys === null ? opened.reader : readSigned(opened.reader, keys)
  const administrative = { token: settingsToken, context, clock, log, env, gateway }
  const writer = cleaned(keys === null ? opened.writer : writeSigned(opened.writer, keys), gateway)
  return {
    writer: notes.noting(writer),
    met: notes.met,
    signs: keys !== null,
    settings: settingsToken === '' ? null : openSettings(administrative),
    protection: settingsToken === '' ? null : openProtection(administrative),
    ports: {
      context,
      github: reader,
      git: gitLater(request, { log, clock }),
      http: httpLater(),
      database: databaseLater(),
      command,
      tools: toolsLater(context.paths.temp, command, log),
      files: shownFiles(gateway),
      clock,
      log,
    },
  }
}
