// core: types for the GitHub objects that decisions use, independent of the API's own shape.

/** The nouns of GitHub that the suite decides upon, in our words. Adapters translate; nothing else knows the API. */

export interface Repository {
  readonly id: number
  readonly defaultBranch: string
  readonly private: boolean
}

/** A ref and what it names. `commit` is peeled through annotated tags, also nested ones. */
export interface RefTarget {
  /** Full: `refs/tags/v1.0.0`. */
  readonly ref: string
  /** The object that the ref names: a commit, or an annotated tag's own sha. */
  readonly object: string
  readonly commit: string
}

/** The newest commit of the default branch, whose policy holds. */
export interface TrustedTip {
  readonly branch: string
  readonly sha: string
  readonly text: string | null
  readonly files: readonly { readonly path: string; readonly text: string }[]
}

export interface Commit {
  readonly sha: string
  readonly tree: string
  readonly parents: readonly string[]
  readonly message: string
  /** GitHub logins; null when the mail address belongs to nobody there. */
  readonly author: string | null
  readonly committer: string | null
  readonly committedAt: string
}

/** From `base` to `head`. `behind`: head is an ancestor of base. `unrelated`: no common history. */
export interface Comparison {
  readonly status: 'identical' | 'ahead' | 'behind' | 'diverged' | 'unrelated'
  readonly mergeBase: string | null
  /** Commits in head and not in base, oldest first; at most 250 (GitHub's limit without paging). */
  readonly commits: readonly Commit[]
  readonly totalCommits: number
  /** Changed paths of at most 300 files; a renamed file counts with both its names. */
  readonly files: readonly string[]
}

export interface CheckRun {
  readonly id: number
  readonly name: string
  readonly status: string
  /** null until `status` is `completed`. */
  readonly conclusion: string | null
  readonly startedAt: string | null
  readonly completedAt: string | null
  readonly url: string | null
  readonly externalId: string | null
  readonly appId: number | null
  readonly appSlug: string | null
  readonly suiteId: number | null
}

export interface CommitStatus {
  readonly id: number
  readonly context: string
  readonly state: 'error' | 'failure' | 'pending' | 'success'
  readonly description: string | null
  readonly url: string | null
  readonly createdAt: string
  /** The login that wrote it, e.g. `github-actions[bot]`. */
  readonly creator: string | null
}

export interface WorkflowRun {
  readonly id: number
  readonly attempt: number
  readonly name: string | null
  /** `.github/workflows/ci.yml`. */
  readonly path: string
  readonly event: string
  readonly status: string | null
  readonly conclusion: string | null
  readonly headSha: string
  readonly headBranch: string | null
  readonly suiteId: number | null
  readonly actor: string | null
  readonly createdAt: string
  readonly url: string
}

/** One job of a run, in one attempt. A re-run has an id of its own, and the name of the job that it repeats. */
export interface RunJob {
  readonly id: number
  readonly attempt: number
  readonly name: string
  /** null until a runner took it. */
  readonly runner: string | null
  readonly startedAt: string
  readonly completedAt: string | null
}

/** A run that waits for a person before an environment. */
export interface WaitingRun {
  readonly id: number
  readonly url: string
  readonly sha: string
  readonly createdAt: string
  /** Logins and teams that may let it pass. */
  readonly reviewers: readonly string[]
}

/** A person's decision on a run that waited for an environment. */
export interface RunApproval {
  readonly user: string
  readonly state: 'approved' | 'rejected' | 'pending'
  readonly environments: readonly string[]
}

export interface Pull {
  readonly number: number
  readonly title: string
  readonly state: 'open' | 'closed'
  readonly merged: boolean
  readonly mergeCommit: string | null
  readonly head: string
  readonly headRef: string
  readonly headRepositoryId: number | null
  readonly base: string
  readonly baseRef: string
  readonly author: string | null
  readonly authorIsBot: boolean
  readonly url: string
  readonly body: string
}

export interface Review {
  readonly id: number
  readonly user: string | null
  readonly userIsBot: boolean
  readonly state: 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED' | 'DISMISSED' | 'PENDING'
  /** The commit that was reviewed. */
  readonly commit: string | null
  readonly submittedAt: string | null
}

export type Permission = 'admin' | 'write' | 'read' | 'none'

export type DeploymentState = 'error' | 'failure' | 'inactive' | 'in_progress' | 'queued' | 'pending' | 'success'

export interface DeploymentStatus {
  readonly state: DeploymentState
  readonly description: string
  readonly createdAt: string
  readonly creator: string | null
  /** The page of the run that wrote it. */
  readonly logUrl: string | null
}

export interface Deployment {
  readonly id: number
  readonly sha: string
  readonly ref: string
  readonly environment: string
  readonly task: string
  /** Ours, parsed; null when it is somebody else's or can't be read. */
  readonly payload: DeploymentPayload | null
  readonly creator: string | null
  readonly createdAt: string
}

/** What we write into a deployment once; it can't be changed afterwards (design section 5). */
export interface DeploymentPayload {
  readonly runbook: 2
  readonly kind: 'deploy' | 'rollback'
  /** Whose it is: two services may share one of GitHub's environments. */
  readonly service: string
  readonly version: string | null
  readonly ref: string
  /** The annotated tag's own sha, to notice a moved tag; the commit's for a branch or a lightweight tag. */
  readonly tagObject: string
  readonly sha: string
  readonly tree: string
  readonly run: number
  readonly attempt: number
  readonly artifact: string | null
  readonly previous: string | null
  /** Deterministic: kind, place, sha, run and attempt. A retried request finds its own deployment by it. */
  readonly key: string
  /** The digest of the policy that judged it; null: none did. */
  readonly policy: string | null
  /** On a rollback: the commit that was undone. A hold stands on it (src/records/decide/hold.ts). */
  readonly from?: string
  /** On a rollback: the commit that was put back; absent where nothing was. */
  readonly to?: string
  readonly force?: string
  /** The job of the run that writes the end; absent in records of older versions. */
  readonly job?: string
  /** With a signing key: the seal of everything else and of the environment (src/records/decide/signature.ts). */
  readonly sig?: string
}

export interface Lock {
  readonly runbook: 2
  readonly service: string
  readonly environment: string
  /** null for a manual lock, which only a person lifts. */
  readonly run: number | null
  readonly attempt: number | null
  /** The job of that run; absent in locks by hand and of older versions. */
  readonly job?: string
  readonly actor: string
  readonly sha: string | null
  readonly intent: 'deploy' | 'rollback' | 'manual'
  readonly reason: string
  readonly created: string
  readonly expires: string | null
  readonly url: string | null
}

/** `unreadable` blocks and is never repaired by a machine. */
export type LockRead =
  | { readonly state: 'free' }
  | { readonly state: 'held'; readonly commit: string; readonly lock: Lock }
  | { readonly state: 'unreadable'; readonly commit: string; readonly why: string }

/** The active rules of a branch, from rulesets of every level. */
export interface BranchRules {
  readonly requiredChecks: readonly { readonly context: string; readonly appId: number | null }[]
  readonly pullRequestRequired: boolean
  readonly requiredApprovals: number
  readonly signaturesRequired: boolean
  readonly mergeQueue: boolean
  readonly linearHistory: boolean
}

/** What classic protection says of a push to a branch, as far as everybody may read it. */
export interface PushRule {
  /** Whether it lets this very token push. */
  readonly mayPush: boolean
  /** How many reviews a pull request needs; 0: none is asked for, or a pull request without a review. */
  readonly approvals: number
  readonly signaturesRequired: boolean
  readonly checks: readonly string[]
}

export interface Issue {
  readonly number: number
  readonly title: string
  readonly body: string
  readonly state: 'open' | 'closed'
  readonly labels: readonly string[]
  readonly url: string
  readonly author: string | null
}
