// cli/init: what `init` is asked for, and what it would write. Types only.
import type { RepositoryFile } from '../ports.ts'

/** What a person, or an option, says beside what the files tell. */
export interface InitChoices {
  /** In the order of promotion; the last one is production. */
  readonly environments: readonly string[]
  /** Where the last environment answers; null: not known yet. */
  readonly url: string | null
  /** Approvals for the last environment. */
  readonly approvals: number
}

export interface FileProposal extends RepositoryFile {
  readonly executable: boolean
}

/** A thing that only a person may do, as lines to paste. */
export interface LeftToDo {
  readonly what: string
  readonly commands: readonly string[]
}

export interface InitPlan {
  readonly files: readonly FileProposal[]
  /** What is worth knowing, and not to be done by a command. */
  readonly notes: readonly string[]
  readonly left: readonly LeftToDo[]
}
