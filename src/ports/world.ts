// ports: runs programs by argv, reads and writes files, tells the time and logs. Types only.
import type { Redacted } from '../core/redacted.ts'

/** A program run by argv, never through a shell. */
export interface CommandRequest {
  readonly argv: readonly [string, ...string[]]
  readonly cwd: string
  /** The whole environment of the child: nothing is inherited unless named here (tokens never are). */
  readonly env: Readonly<Record<string, string>>
  readonly timeoutMs: number
  readonly stdin?: string
  /** Called with each line as it comes, already disarmed of workflow commands. */
  /** Called every ten seconds in which the program said nothing, with the time it has run (ms). */
  readonly onQuiet?: (elapsedMs: number) => void
  readonly onLine?: (line: string, stream: 'stdout' | 'stderr') => void
}

export interface CommandResult {
  /** null when it was killed or never started. */
  readonly exitCode: number | null
  readonly timedOut: boolean
  readonly notFound: boolean
  /** It is there and may not be started: the file is not executable. */
  readonly notExecutable?: true
  readonly stdout: string
  readonly stderr: string
  readonly durationMs: number
}

/** A short question that a program of this machine answers by itself: is it there, which version, what is checked out. */
export type CommandQuestion = Pick<CommandRequest, 'argv' | 'cwd' | 'env'>

export type CommandAnswer = Pick<CommandResult, 'exitCode' | 'notFound' | 'stdout' | 'stderr'>

export interface Command {
  /** What runs a user's code, asks another machine, or needs a time limit, a process group or a stream. */
  run(request: CommandRequest): Promise<CommandResult>
  /** Without a time limit: for programs that ask nobody else. Nothing of it is shown. */
  ask(question: CommandQuestion): Promise<CommandAnswer>
  /** PATH, HOME, LANG and the like: what a child may know of our own environment. */
  baseEnvironment(): Readonly<Record<string, string>>
}

/** Files of a folder in which others write: a commit that is judged, or a workspace. Names are relative to it. */
export interface FolderFiles {
  /** null when there is no such file in the folder itself: nothing is there that a link leads to, or that is no file. */
  read(name: string): Promise<string | null>
  /** Replaces a link that bears the name; does nothing where a link on the way leads elsewhere. */
  write(name: string, text: string): Promise<void>
}

export interface Files {
  /** null when there is no such file. */
  read(path: string): Promise<string | null>
  /** What a program is to read, byte for byte. */
  write(path: string, text: string): Promise<void>
  /** What people and artifacts get to see: without secrets. */
  show(path: string, text: string): Promise<void>
  within(root: string): FolderFiles
  /**
   * Files below `root` that a glob matches, relative to it, sorted; no links, nothing behind one, and nothing of
   * node_modules or .git.
   */
  find(pattern: string, root: string): Promise<readonly string[]>
  /** Does it exist, and how large is it (bytes) and when was it changed (ISO 8601)? */
  stat(path: string): Promise<{ readonly bytes: number; readonly modifiedAt: string } | null>
}

export interface Clock {
  /** Wall clock, ISO 8601 UTC, for people. */
  now(): string
  /** Monotonic milliseconds, for durations. */
  monotonicMs(): number
  /** Resolves after `ms`; rejects with the signal's reason when aborted. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>
  /** Aborted once the runner has asked the step to end; its reason is an ExpectedError `cancelled`. */
  readonly cancelled: AbortSignal
  /** Throws that reason. */
  throwIfCancelled(): void
}

/** The disk behind the gateway: what is shown there went through it. */
export type RedactedFiles = Omit<Files, 'show'> & {
  readonly show: (path: string, text: Redacted) => Promise<void>
}

/** One line each, for tired people. Workflow commands in the text are disarmed by the adapter. */
export interface Log {
  info(message: string): void
  warn(message: string): void
  debug(message: string): void
  group<T>(title: string, body: () => Promise<T>): Promise<T>
}
