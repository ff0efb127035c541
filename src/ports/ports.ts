// ports: groups the ports by what an action may do: read, check, publish or write. Types only.
import type { RunContext } from './context.ts'
import type { Database } from './database.ts'
import type { Dumps } from './dumps.ts'
import type { Git } from './git.ts'
import type { CheckPublisher, GitHubReader, GitHubWriter } from './github.ts'
import type { Http } from './http.ts'
import type { SbomDocuments } from './sbom.ts'
import type { Scratch } from './scratch.ts'
import type { SettingsReader } from './settings.ts'
import type { Tools } from './tools.ts'
import type { Clock, Command, Files, Log } from './world.ts'

/** What every action may do: look. */
export interface ReadPorts {
  readonly context: RunContext
  readonly github: GitHubReader
  /** Opened on first use: a full clone costs seconds, and not every run needs one. */
  readonly git: () => Promise<Git>
  readonly http: Http
  readonly database: Database
  readonly command: Command
  readonly tools: Tools
  readonly files: Files
  readonly clock: Clock
  readonly log: Log
}

/** What the checks of preflight may ask beside. */
export interface CheckPorts extends ReadPorts {
  /** null without the input `settings-token`. */
  readonly settings: SettingsReader | null
  /** The step's own environment, as programs that the user runs are given it. */
  readonly userEnvironment: Readonly<Record<string, string>>
  readonly scratch: Scratch
  readonly dumps: Dumps
  readonly sbom: SbomDocuments
}

/** preflight's: it shows, it does not change. */
export interface PublishPorts extends CheckPorts {
  readonly publisher: CheckPublisher
}

/** deploy's and rollback's. */
export interface WritePorts extends ReadPorts {
  readonly writer: GitHubWriter
}
