// cli/init: what `init` found out about a repository. Types only.

/** How the releases of a service are tagged. */
export interface TagFormat {
  /** What stands before the version: `v`, `api-v`, or nothing. */
  readonly prefix: string
  /** Its tags are semantic versions. */
  readonly isSemver: boolean
  /** A tag that shows it; null: there is none yet. */
  readonly example: string | null
}

/** How the service gets to where it runs, as far as its files tell. */
export type FoundDeploy =
  | {
      readonly by: 'kubernetes'
      readonly path: string
      readonly namespace: string
      readonly workload: string
      readonly container: string
      readonly image: string
    }
  | { readonly by: 'compose'; readonly path: string }
  | { readonly by: 'script'; readonly path: string; readonly isExecutable: boolean }
  /** `hint`: the line that its platform documents; null: nothing tells. */
  | { readonly by: 'nothing'; readonly hint: string | null }

export interface FoundMigrations {
  readonly tool: string
  /** null: several folders, or none yet. */
  readonly directory: string | null
  /** With the installation of what it needs before it; null: nobody but its owner can say it. */
  readonly up: string | null
  /** null: the tool has no way down, or only its owner can say it. */
  readonly down: string | null
  /** Preflight applies them itself, without any program. */
  readonly isPlain: boolean
}

export interface ServiceFacts {
  readonly name: string
  /** From the root; empty: the repository itself. */
  readonly folder: string
  readonly tags: TagFormat
  readonly deploy: FoundDeploy
  readonly migrations: FoundMigrations | null
  readonly hasDatabase: boolean
  /** Names in its example of an environment file, in its order. */
  readonly variables: readonly string[]
}

/** A workflow that deploys already. */
export interface OldDeploy {
  readonly path: string
  /** What the checks of its jobs are called where it runs for pushes or pull requests. */
  readonly checks: readonly string[]
}

export interface RepositoryFacts {
  /** `owner/name`; null: no remote tells. */
  readonly repository: string | null
  readonly branch: string
  /** Where releases are tagged if that is another branch. */
  readonly releaseBranch: string | null
  readonly people: number
  readonly services: readonly ServiceFacts[]
  /** Names for `tests.require`: what every pull request runs. */
  readonly tests: readonly string[]
  readonly oldDeploys: readonly OldDeploy[]
}
