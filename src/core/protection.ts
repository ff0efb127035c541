// core: types for what GitHub itself forbids: protection of environments, branches and tags.

/** A branch or tag pattern that may use an environment. */
export interface RefPolicy {
  readonly name: string
  readonly type: 'branch' | 'tag'
}

/** One of GitHub's environments, with what stands before a job that uses it. */
export interface EnvironmentProtection {
  readonly name: string
  readonly reviewers: readonly { readonly type: 'User' | 'Team'; readonly id: number; readonly name: string }[]
  /** May who started the run let it pass? */
  readonly selfReview: boolean
  readonly waitMinutes: number
  /** Which refs may use it. */
  readonly refs: 'all' | 'protected-branches' | readonly RefPolicy[]
  /** null: this server does not tell. */
  readonly adminsBypass: boolean | null
}

/** An active ruleset for tags; globs over full refs. */
export interface TagRuleset {
  readonly name: string
  readonly include: readonly string[]
  readonly exclude: readonly string[]
  /** `creation`, `update`, `deletion`, … */
  readonly rules: readonly string[]
}

/** Classic protection of a branch, as administrators see it. */
export interface BranchProtection {
  readonly checks: readonly string[]
  /** null: no pull request is asked for. */
  readonly approvals: number | null
  readonly bindsAdmins: boolean
}
