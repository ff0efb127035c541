// ports: what we read from and write to GitHub, with one narrow type for each kind of write. Types only.
import type { DependencyAlert } from '../core/alerts.ts'
import type { ScanAlert } from '../core/alerts.ts'
import type { Scan } from '../core/alerts.ts'
import type {
  BranchRules,
  CheckRun,
  Commit,
  CommitStatus,
  Comparison,
  Deployment,
  DeploymentPayload,
  DeploymentStatus,
  Issue,
  Lock,
  LockRead,
  Permission,
  Pull,
  PushRule,
  RefTarget,
  Repository,
  Review,
  RunApproval,
  TrustedTip,
  WaitingRun,
  RunJob,
  WorkflowRun,
} from '../core/github.ts'
import type { Place } from '../core/place.ts'
import type { RecordEvent } from '../core/record-event.ts'
import type { PushOutcome, TreeChange } from './git.ts'

/**
 * What we ask of GitHub. Every list is whole (all pages). A refused permission is an ExpectedError `no-permission`
 * that names the permission; an outage is `github-unreachable`; a thing that is not there is null or an empty list.
 */
export interface GitHubReader {
  repository(): Promise<Repository>
  /** The login behind the token, without a `[bot]` ending: what we wrote ourselves bears it. */
  viewer(): Promise<string>
  /** `ref` is full (`refs/tags/v1`). null when there is none. */
  resolveRef(ref: string): Promise<RefTarget | null>
  /** Branches whose short names begin so, with the commits they are at. */
  branches(prefix: string): Promise<readonly RefTarget[]>
  /** The tip of the default branch, with a file of it (null: not there) and the text files right in a folder: one picture. */
  trustedTip(path: string, folder: string): Promise<TrustedTip>
  /** The newest commits that changed a file, from `sha` back, newest first. */
  fileHistory(path: string, sha: string): Promise<readonly string[]>
  commit(sha: string): Promise<Commit | null>
  /** Logins of who wrote it, by git and by `Co-authored-by`; an address that belongs to nobody on GitHub is left out. */
  commitAuthors(sha: string): Promise<readonly string[]>
  compare(base: string, head: string): Promise<Comparison>
  /** A file's text at a commit; null when it is not there. A link that leads to no file of the repository is an error. */
  file(path: string, sha: string): Promise<string | null>
  /** The text files right in a folder at a commit, by their whole path; none when it is not there. */
  folder(path: string, sha: string): Promise<readonly { readonly path: string; readonly text: string }[]>
  /** Every run of every suite, also superseded ones. */
  checkRuns(sha: string): Promise<readonly CheckRun[]>
  /** Every status ever set, newest first. */
  statuses(sha: string): Promise<readonly CommitStatus[]>
  workflowRun(id: number): Promise<WorkflowRun | null>
  /** The jobs of a run, of every attempt. */
  jobsOfRun(id: number): Promise<readonly RunJob[]>
  workflowRuns(sha: string): Promise<readonly WorkflowRun[]>
  /** Runs that wait for a person before this environment. */
  waitingRuns(environment: string): Promise<readonly WaitingRun[]>
  runApprovals(run: number): Promise<readonly RunApproval[]>
  pull(number: number): Promise<Pull | null>
  /** The pull requests that contain the commit; see choosePull in src/approvals/decide/approvals.ts for which one brought it. */
  pullsOf(sha: string): Promise<readonly Pull[]>
  /** Every pull request from one branch to another, newest first, closed ones too. */
  pullsFrom(branches: { readonly head: string; readonly base: string }): Promise<readonly Pull[]>
  pullFiles(number: number): Promise<readonly string[]>
  reviews(number: number): Promise<readonly Review[]>
  permissionOf(login: string): Promise<Permission>
  /** Newest first. */
  deployments(environment: string): Promise<readonly Deployment[]>
  deployment(id: number): Promise<Deployment | null>
  /** Newest first. */
  deploymentStatuses(id: number): Promise<readonly DeploymentStatus[]>
  /** By deployment, those of an environment's newest, in one request. What is not in it is to be asked for by itself. */
  recentStatuses(environment: string): Promise<ReadonlyMap<number, readonly DeploymentStatus[]>>
  lock(place: Place): Promise<LockRead>
  branchRules(branch: string): Promise<BranchRules>
  /** What classic branch protection requires, which is in no ruleset; none of a branch that is not there. */
  protectionChecks(branch: string): Promise<BranchRules['requiredChecks']>
  /** By rulesets or classic protection, whether or not they may be read. */
  isProtected(branch: string): Promise<boolean>
  /** Does anything but time stand before a job that uses GitHub's environment? Nothing does where there is none. */
  isEnvironmentGuarded(environment: string): Promise<boolean>
  /** What classic branch protection says of a push by us; null: the branch has none, or is not there. */
  pushRule(branch: string): Promise<PushRule | null>
  /** The newest hundred scans of a ref or a pull request, newest first; null when code scanning is off. */
  scans(where: { readonly ref: string } | { readonly pull: number }): Promise<readonly Scan[] | null>
  /** Open ones on a full ref. A ref that nobody scanned has none either. null when code scanning is off. */
  scanAlerts(ref: string): Promise<readonly ScanAlert[] | null>
  /** Open ones; null when Dependabot alerts are off or hidden. */
  dependencyAlerts(): Promise<readonly DependencyAlert[] | null>
  issues(label: string, state: 'open' | 'all'): Promise<readonly Issue[]>
}

export interface Annotation {
  readonly level: 'failure' | 'warning' | 'notice'
  readonly path: string
  readonly line: number
  readonly message: string
  readonly title: string
}

/** Display only: never decides. Texts are rendered and cut by src/report before they come here. */
export interface CheckPublisher {
  /** Looks already for ours, so that showing it later takes one request. */
  findCheckRun(request: { readonly sha: string; readonly name: string; readonly externalId: string }): Promise<void>
  /** Finds ours by `externalId` and updates it, else creates it; annotations are sent once, 50 a request. */
  checkRun(request: {
    readonly sha: string
    readonly name: string
    readonly externalId: string
    readonly status: 'in_progress' | 'completed'
    readonly conclusion?: 'success' | 'failure' | 'neutral'
    readonly title: string
    readonly summary: string
    readonly text: string
    readonly annotations: readonly Annotation[]
    readonly detailsUrl: string
  }): Promise<void>
  commitStatus(request: {
    readonly sha: string
    readonly context: string
    readonly state: 'pending' | 'success' | 'failure' | 'error'
    /** As records make it, so that it fits a status. */
    readonly description: string
    readonly url: string
  }): Promise<void>
  /** One comment per marker: found and updated, else created. */
  comment(request: { readonly pull: number; readonly marker: string; readonly body: string }): Promise<void>
}

export interface DeploymentWriter {
  /**
   * Safe to repeat: looks for its own `payload.key` first, and again when the answer was lost. Anything but a 201 whose
   * sha is the one asked for is an ExpectedError.
   * https://docs.github.com/en/rest/deployments/deployments#create-a-deployment
   */
  createDeployment(request: {
    readonly environment: string
    readonly production: boolean
    readonly task: 'deploy' | 'deploy:rollback'
    readonly description: string
    readonly payload: DeploymentPayload
  }): Promise<Deployment>
  deploymentStatus(request: {
    readonly deployment: number
    readonly event: RecordEvent
    readonly environmentUrl?: string
    readonly logUrl?: string
  }): Promise<void>
}

export interface LockWriter {
  /** Atomic: exactly one of many callers is told `taken`. */
  takeLock(lock: Lock): Promise<{ readonly taken: true; readonly commit: string } | { readonly taken: false }>
  /** Compare-and-delete: false when another commit stands there by now. */
  releaseLock(place: Place, commit: string): Promise<boolean>
}

export interface IncidentWriter {
  createIssue(request: {
    readonly title: string
    readonly body: string
    readonly labels: readonly string[]
  }): Promise<Issue>
  updateIssue(request: {
    readonly number: number
    readonly title?: string
    readonly body?: string
    readonly state?: 'open' | 'closed'
  }): Promise<void>
  commentOnIssue(number: number, body: string): Promise<void>
}

export interface PullWriter {
  openPull(request: {
    readonly head: string
    readonly base: string
    readonly title: string
    readonly body: string
    readonly draft: boolean
    readonly labels: readonly string[]
  }): Promise<Pull>
  updatePull(request: { readonly number: number; readonly title: string; readonly body: string }): Promise<void>
  /** Lets GitHub merge it once its rules are met; else GitHub's own words on why it does not. */
  mergeWhenReady(
    number: number,
  ): Promise<{ readonly enabled: true } | { readonly enabled: false; readonly why: string }>
}

export interface CommitWriter {
  /**
   * A commit that GitHub makes and, for an app or the workflow token, signs. The tree that comes out must be `tree`.
   * https://docs.github.com/en/authentication/managing-commit-signature-verification/about-commit-signature-verification#signature-verification-for-bots
   */
  signedCommit(request: {
    readonly parent: string
    readonly parentTree: string
    readonly tree: string
    readonly changes: readonly TreeChange[]
    /** Files that GitHub does not have yet, by object name, in base64. */
    readonly files: ReadonlyMap<string, string>
    readonly message: string
  }): Promise<{ readonly sha: string; readonly verified: boolean }>
  /** Compare-and-swap of a full ref; `expected` empty: it must not exist yet. `replace`: not only forward. */
  moveRef(request: {
    readonly ref: string
    readonly expected: string
    readonly sha: string
    readonly replace?: boolean
  }): Promise<PushOutcome>
}

export interface PermissionTester {
  /** Whether the token may write such things here. Leaves nothing behind. */
  mayWrite(
    permission: 'contents' | 'deployments' | 'pull-requests' | 'actions' | 'issues',
    where: { readonly branch: string; readonly workflow: string | null },
  ): Promise<boolean>
}

export interface WorkflowStarter {
  /** The new run's id where GitHub tells it. */
  dispatchWorkflow(request: {
    readonly workflow: string
    readonly ref: string
    readonly inputs: Readonly<Record<string, string>>
  }): Promise<number | null>
}

export type GitHubWriter = CheckPublisher &
  DeploymentWriter &
  LockWriter &
  IncidentWriter &
  PullWriter &
  CommitWriter &
  PermissionTester &
  WorkflowStarter
