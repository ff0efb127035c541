// cli: what a command may ask of the repository, GitHub, the person and the clock. Types only.
import type { GitHubReader } from '../src/ports/github.ts'
import type { ReadPorts } from '../src/ports/ports.ts'
import type { ProtectionReader } from '../src/ports/protection.ts'

/** A file of the repository, by its path from the root. */
export interface RepositoryFile {
  readonly path: string
  readonly text: string
}

/** The checkout that the command was started in. Nothing of it is changed. */
export interface RepositoryReader {
  /** Its folder's name: the service's, where no remote tells another one. */
  readonly folder: string
  /** Paths from the root of what git tracks, and of what is new and not ignored; sorted. */
  files(): Promise<readonly string[]>
  /** null: there is no such file, or it is no text of a size that people write. */
  read(path: string): Promise<string | null>
  isExecutable(path: string): Promise<boolean>
  /** The URL of `origin`; null: there is none. */
  remote(): Promise<string | null>
  /** Names of local branches and those of `origin`, each once. */
  branches(): Promise<readonly string[]>
  /** What `origin` calls its default branch; null: this clone was never told. */
  originHead(): Promise<string | null>
  /** The branch that is checked out; null: none. */
  currentBranch(): Promise<string | null>
  /** The newest first. */
  tags(): Promise<readonly string[]>
  /** How many people wrote commits within the last year. */
  authors(): Promise<number>
}

/** Makes files that are not there yet. */
export interface RepositoryWriter {
  /** false: something is there already, and stays. */
  create(file: RepositoryFile & { readonly executable: boolean }): Promise<boolean>
}

/** Where a command speaks to a person, or to a program that reads it. */
export interface Terminal {
  /** Somebody can answer. */
  readonly isInteractive: boolean
  readonly hasColours: boolean
  out(text: string): void
  /** For what is no part of the answer: questions, progress, refusals. */
  aside(text: string): void
  /** Says once what is being done, if it takes longer than a person waits without wondering. */
  during<Value>(text: string, work: Promise<Value>): Promise<Value>
  /** What was typed, without blanks around it. */
  ask(question: string): Promise<string>
}

/** The repository that the token is for, on the server that it may be sent to. */
export interface AskedRepository {
  readonly owner: string
  readonly name: string
  readonly apiUrl: string
  /** Of the pages that people see: `https://github.com`. */
  readonly server: string
}

/** A repository on GitHub. Nothing of it is changed. */
export interface AskedGitHub {
  readonly github: GitHubReader
  /** What a plan asks with, beside GitHub. The clone, with its whole history, is made at the first question. */
  readonly planning: Pick<ReadPorts, 'git' | 'clock' | 'context' | 'log'>
  readonly protection: ProtectionReader
}

/** GitHub, with the token of the environment. The token itself is no part of it: no command can show it. */
export interface GitHubAccess {
  readonly hasToken: boolean
  /** GITHUB_API_URL; null: nothing is said. */
  readonly apiUrl: string | null
  open(repository: AskedRepository): Promise<AskedGitHub>
}

/** The release that a command belongs to: what `uses:` is pinned to. */
export interface PinnedRelease {
  readonly sha: string
  /** `0.1.0` */
  readonly version: string
}

/** All that a command is given. */
export interface CommandPorts {
  readonly repository: RepositoryReader
  readonly writer: RepositoryWriter
  readonly github: GitHubAccess
  readonly terminal: Terminal
  /** ISO 8601, in UTC. */
  readonly now: string
  readonly version: string
  /** null: this build belongs to no release. */
  readonly release: PinnedRelease | null
}

/** 0: done, valid, or nothing found. 1: a person has something to put right. 2: the command line is wrong. */
export type ExitCode = 0 | 1 | 2
