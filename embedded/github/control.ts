/** What a test or the demo holds of the embedded GitHub: how it is told what people and other programs did. */

export type TokenPermission =
  | 'actions'
  | 'checks'
  | 'contents'
  | 'deployments'
  | 'environments'
  | 'issues'
  | 'metadata'
  | 'pull-requests'
  | 'secrets'
  | 'security-events'
  | 'statuses'
  | 'variables'
  | 'vulnerability-alerts'
  | 'workflows'
  | 'administration'

export interface Fault {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE' | '*'
  /** Tested against the path without the `/api/v3` prefix, or `/graphql`. */
  readonly path: RegExp
  /** Tested against the body, where GraphQL says what is asked. */
  readonly body?: RegExp
  /** The n-th matching request (from 1), or every one. */
  readonly call: number | 'every'
  readonly fault:
    | {
        readonly kind: 'status'
        readonly status: number
        readonly message?: string
        readonly headers?: Readonly<Record<string, string>>
        /** What a proxy in between says in place of GitHub, as a page of HTML. */
        readonly html?: string
      }
    /** GraphQL's no, which comes with HTTP 200; `happened`: and yet what was asked was done. */
    | {
        readonly kind: 'graphql'
        readonly errors: readonly {
          readonly message: string
          readonly type?: string
          readonly code?: string
          readonly path?: readonly string[]
        }[]
        readonly data?: unknown
        readonly headers?: Readonly<Record<string, string>>
        readonly happened?: true
      }
    | { readonly kind: 'delay'; readonly ms: number }
    /** Nothing happens before the test lets it. */
    | {
        readonly kind: 'hold'
        readonly until: (asked: { readonly method: string; readonly path: string }) => Promise<void>
      }
    /** The connection is cut before anything happened. */
    | { readonly kind: 'cut-before' }
    /** It happened, but the answer is lost. */
    | { readonly kind: 'cut-after' }
    /** It happened; half of the answer arrives. */
    | { readonly kind: 'truncate' }
    /** The test is told, before or after it happened, and no answer is ever given: the caller dies while it waits. */
    | { readonly kind: 'silence'; readonly happened: boolean; readonly told: () => void }
}

export interface LoggedRequest {
  readonly method: string
  readonly path: string
  /** 0 when the connection was cut before anything happened. */
  readonly status: number
  readonly operation: string | null
  readonly login: string | null
  /** `?per_page=100`, or empty. */
  readonly query: string
}

export interface Dispatch {
  readonly runId: number
  readonly workflow: string
  readonly ref: string
  readonly inputs: Readonly<Record<string, string>>
}

export interface EmbeddedGitHub {
  /** `http://127.0.0.1:<port>`: GITHUB_SERVER_URL; git lives at `<url>/<owner>/<repo>.git`. */
  readonly url: string
  readonly apiUrl: string
  readonly graphqlUrl: string
  readonly owner: string
  readonly repo: string
  readonly repositoryId: number
  readonly cloneUrl: string
  /** The bare repository on disk. */
  readonly directory: string
  /** Commits by `<login>@example.com` or `<login>@users.noreply.github.com` are shown as this account's. */
  addUser(login: string, permission: 'admin' | 'write' | 'read' | 'none', kind?: 'User' | 'Bot'): void
  /**
   * A token; by default the workflow's: `github-actions[bot]` with every permission a workflow can ask for (never
   * `workflows`, `secrets`, `environments`). Another login (of `addUser`) has everything, within its own access.
   */
  token(options?: {
    readonly login?: string
    readonly permissions?: Readonly<Partial<Record<TokenPermission, 'read' | 'write'>>>
  }): string
  startRun(run: {
    readonly workflow: string
    readonly event: string
    readonly ref: string
    readonly sha: string
    readonly actor?: string
  }): { readonly id: number; readonly suiteId: number }
  finishRun(id: number, conclusion: 'success' | 'failure' | 'cancelled'): void
  approveRun(id: number, login: string, environment: string, state?: 'approved' | 'rejected'): void
  openPull(pull: {
    readonly head: string
    readonly base: string
    readonly title: string
    readonly body?: string
    readonly author: string
  }): Promise<number>
  review(
    number: number,
    login: string,
    state: 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED' | 'DISMISSED',
  ): Promise<void>
  /** Merges as a person would by the button; the new commit's sha. */
  mergePull(
    number: number,
    options: { readonly method: 'merge' | 'squash' | 'rebase'; readonly login: string },
  ): Promise<string>
  addCheckRun(run: {
    readonly sha: string
    readonly name: string
    readonly status: 'queued' | 'in_progress' | 'completed'
    readonly conclusion?: string
    readonly runId?: number
    readonly app?: string
    readonly startedAt?: string
    /** Of a run's job: in which attempt (1), and on which runner. */
    readonly attempt?: number
    readonly runner?: string
  }): number
  updateCheckRun(id: number, status: 'queued' | 'in_progress' | 'completed', conclusion?: string): void
  addStatus(status: {
    readonly sha: string
    readonly context: string
    readonly state: 'error' | 'failure' | 'pending' | 'success'
    readonly login: string
    readonly description?: string
    readonly url?: string
  }): void
  /** What GET /rules/branches/{branch} answers, and GET /branches/{branch} of `protection` and `classic`; a push and a merge obey both. */
  setRules(
    branch: string,
    rules: {
      readonly pullRequest?: { readonly approvals: number }
      readonly requiredChecks?: readonly string[]
      /** Checks that classic branch protection requires, which no ruleset lists. */
      readonly protection?: readonly string[]
      /** What else classic protection asks for: a pull request with so many reviews, a pusher on its list, signatures. */
      readonly classic?: {
        readonly approvals?: number
        readonly restricted?: boolean
        readonly signatures?: boolean
        /** They bind administrators too. */
        readonly admins?: boolean
      }
      readonly signatures?: boolean
      /** Whom the rulesets let pass; what they are is told all the same. */
      readonly bypass?: readonly string[]
      readonly mergeQueue?: boolean
    },
  ): void
  addFault(fault: Fault): void
  clearFaults(): void
  onDispatch(listener: (dispatch: Dispatch) => void): void
  readonly requests: readonly LoggedRequest[]
  /** Requests and answers that did not fit GitHub's OpenAPI description. `close` rejects when there are any. */
  readonly violations: readonly string[]
  /** What stands now, as the API would list it: for assertions. */
  state(): {
    readonly deployments: readonly {
      readonly id: number
      readonly sha: string
      readonly environment: string
      readonly payload: unknown
      readonly statuses: readonly { readonly state: string; readonly description: string }[]
    }[]
    readonly issues: readonly {
      readonly number: number
      readonly title: string
      readonly body: string
      readonly state: string
      readonly labels: readonly string[]
      readonly comments: readonly string[]
    }[]
    readonly checkRuns: readonly {
      readonly id: number
      readonly sha: string
      readonly name: string
      readonly status: string
      readonly conclusion: string | null
      readonly output: unknown
    }[]
    readonly statuses: readonly {
      readonly sha: string
      readonly context: string
      readonly state: string
      readonly description: string
    }[]
    readonly comments: readonly { readonly issue: number; readonly body: string; readonly login: string }[]
    readonly pulls: readonly {
      readonly number: number
      readonly title: string
      readonly state: string
      readonly head: string
      readonly base: string
      readonly body: string
      readonly draft: boolean
      readonly labels: readonly string[]
      /** How it merges itself once its rules are met; null: a person merges it. */
      readonly autoMerge: string | null
    }[]
    /** refs/... to sha */
    readonly refs: Readonly<Record<string, string>>
  }
  /** Stops the server and removes its folders; rejects when `violations` is not empty. */
  close(): Promise<void>
}

/** A finding of code scanning, as an uploaded SARIF file left it. */
export interface CodeScanningFinding {
  readonly rule: string
  readonly severity: 'none' | 'note' | 'warning' | 'error'
  /** Absent for what is no security rule. */
  readonly securitySeverity?: 'low' | 'medium' | 'high' | 'critical'
  readonly message?: string
  readonly path?: string
  readonly line?: number
  readonly tool?: string
  /** `refs/heads/main` by default. */
  readonly ref?: string
  readonly state?: 'open' | 'dismissed' | 'fixed'
}

export interface DependabotFinding {
  readonly ghsa: string
  readonly package: string
  readonly severity: 'low' | 'medium' | 'high' | 'critical'
  readonly ecosystem?: string
  readonly cve?: string
  readonly range?: string
  readonly patched?: string
  readonly manifest?: string
  readonly scope?: 'runtime' | 'development'
  readonly summary?: string
  readonly state?: 'open' | 'dismissed' | 'fixed' | 'auto_dismissed'
}

/** What `startGitHub` gives: also the settings that only some tests need. */
export interface GitHubUnderTest extends EmbeddedGitHub {
  /** Stops a run before an environment until `approveRun`: pending deployments, run status `waiting`. */
  holdRun(id: number, environment: string, reviewers?: readonly string[]): void
  /** Allows auto-merge, which a new repository does not; `squash`: merge commits are forbidden. */
  setAutoMerge(how: 'merge' | 'squash'): void
  /** An environment with its protection, secrets (name to the ISO moment it was set) and variables; what is absent stays. */
  setEnvironment(
    name: string,
    environment: {
      readonly reviewers?: readonly string[]
      readonly preventSelfReview?: boolean
      readonly waitMinutes?: number
      readonly branchPolicy?: boolean
      readonly policies?: readonly { readonly name: string; readonly type: 'branch' | 'tag' }[]
      readonly adminsBypass?: boolean
      readonly secrets?: Readonly<Record<string, string>>
      readonly variables?: Readonly<Record<string, string>>
    },
  ): void
  /** Turns code scanning on (off answers 404 `no analysis found`): one analysis of a commit and what it found. */
  setCodeScanning(analysis: {
    readonly sha: string
    readonly ref?: string
    readonly tool?: string
    readonly findings: readonly CodeScanningFinding[]
  }): void
  /** Turns Dependabot alerts on (off answers 403). */
  setDependabot(findings: readonly DependabotFinding[]): void
  /** The repository's own secrets (name to the ISO moment it was set) and variables; what is absent stays. */
  setSettings(settings: {
    readonly secrets?: Readonly<Record<string, string>>
    readonly variables?: Readonly<Record<string, string>>
  }): void
}

export interface GitHubOptions {
  /** `main` by default. */
  readonly defaultBranch?: string
  readonly owner?: string
  readonly repo?: string
  /** Folder for the bare repository (created when it is not there, kept on close); a temporary one by default. */
  readonly directory?: string
  /** Default true: nothing is seen without a token, whatever the visibility. */
  readonly private?: boolean
  /** The clock of every moment that GitHub writes down. */
  readonly now?: () => Date
}
