// runtime: builds the real ports of one step. Loaded when nothing was refused, with every adapter.
import { openClock } from '../adapters/runner/clock.ts'
import { openCommand } from '../adapters/runner/command.ts'
import { openFiles } from '../adapters/runner/files.ts'
import { openGit } from '../adapters/git/git.ts'
import { openGitHub, openSettings } from '../adapters/github/open.ts'
import { createHttp } from '../adapters/http/http.ts'
import { openLog } from '../adapters/runner/log.ts'
import { openDatabase } from '../adapters/postgres/probe.ts'
import { openTools } from '../adapters/runner/tools.ts'
import type { Redact } from '../core/redact.ts'
import type { RunContext } from '../ports/context.ts'
import type { GitHubWriter } from '../ports/github.ts'
import type { ReadPorts } from '../ports/ports.ts'
import type { SettingsReader } from '../ports/settings.ts'

/** What a session knows before the world is opened. */
export interface WorldRequest {
  readonly token: string
  /** Empty without one. */
  readonly settingsToken: string
  readonly context: RunContext
  readonly cancelled: AbortSignal
  readonly env: Readonly<Record<string, string | undefined>>
  readonly redact: Redact
}

/** The world, as far as an action may touch it. */
export interface OpenWorld {
  readonly ports: ReadPorts
  /** Split by the mains into the narrow writer that their action needs. */
  readonly writer: GitHubWriter
  /** By the input `settings-token`, and by nothing else; null without it. */
  readonly settings: SettingsReader | null
}

/** Everything that an action can ask of the world. Nothing is asked yet. */
export const openWorld = (request: WorldRequest): OpenWorld => {
  const { token, settingsToken, context, cancelled, env, redact } = request
  const log = openLog()
  const clock = openClock(cancelled)
  const command = openCommand(cancelled, env)
  const { reader, writer } = openGitHub({ token, context, clock, log, redact })
  return {
    writer,
    settings: settingsToken === '' ? null : openSettings({ token: settingsToken, context, clock, log, redact }),
    ports: {
      context,
      github: reader,
      git: openGit({ context, token, log, env }),
      http: createHttp(),
      database: openDatabase(),
      command,
      tools: openTools({ temp: context.temp, command, log }),
      files: openFiles(),
      clock,
      log,
    },
  }
}
