import type { CodeScanningFinding, DependabotFinding, EmbeddedGitHub, TokenPermission } from './control.ts'
import { moment } from './git-commit.ts'

// What GitHub remembers beside git. Records are replaced, never changed in place.

/** A GitHub App, behind every login that ends in `[bot]`. */
export interface App {
  readonly id: number
  readonly slug: string
}

export interface User {
  readonly id: number
  readonly login: string
  readonly kind: 'User' | 'Bot' | 'Organization'
  /** null: never made a collaborator (a bot answers "is not a user" then). */
  readonly permission: 'admin' | 'write' | 'read' | 'none' | null
}

export interface Token {
  readonly login: string
  readonly permissions: Readonly<Partial<Record<TokenPermission, 'read' | 'write'>>>
}

export interface Suite {
  readonly id: number
  readonly sha: string
  readonly branch: string | null
  readonly app: App
  readonly runId: number | null
  readonly createdAt: string
}

export interface Annotation {
  readonly path: string
  readonly start_line: number
  readonly end_line: number
  readonly annotation_level: string
  readonly message: string
  readonly title?: string | undefined
  readonly raw_details?: string | undefined
}

export interface StoredCheckRun {
  readonly id: number
  readonly suiteId: number
  readonly app: App
  readonly sha: string
  readonly name: string
  readonly externalId: string
  readonly detailsUrl: string | null
  readonly status: 'queued' | 'in_progress' | 'completed'
  readonly conclusion: string | null
  readonly startedAt: string | null
  readonly completedAt: string | null
  readonly title: string | null
  readonly summary: string | null
  readonly text: string | null
  readonly annotations: readonly Annotation[]
  /** The workflow run whose job it is. */
  readonly runId: number | null
  /** As a job: in which attempt, and on which runner. */
  readonly attempt: number
  readonly runner: string | null
}

export interface StoredStatus {
  readonly id: number
  readonly sha: string
  readonly context: string
  readonly state: 'error' | 'failure' | 'pending' | 'success'
  readonly description: string | null
  readonly targetUrl: string | null
  readonly login: string
  readonly createdAt: string
}

export interface StoredDeploymentStatus {
  readonly id: number
  readonly state: 'error' | 'failure' | 'inactive' | 'in_progress' | 'queued' | 'pending' | 'success'
  readonly description: string
  readonly environment: string
  readonly environmentUrl: string
  readonly logUrl: string
  readonly login: string
  readonly app: App | null
  readonly createdAt: string
}

export interface StoredDeployment {
  readonly id: number
  readonly sha: string
  readonly ref: string
  readonly task: string
  readonly environment: string
  readonly originalEnvironment: string
  readonly description: string | null
  readonly payload: unknown
  readonly transient: boolean
  readonly production: boolean
  readonly login: string
  readonly app: App | null
  readonly createdAt: string
  readonly updatedAt: string
  /** Oldest first. */
  readonly statuses: readonly StoredDeploymentStatus[]
}

export interface Approval {
  readonly login: string
  readonly environment: string
  readonly state: 'approved' | 'rejected'
}

export interface StoredRun {
  readonly id: number
  readonly suiteId: number
  readonly number: number
  readonly attempt: number
  readonly workflowId: number
  readonly path: string
  readonly name: string
  readonly event: string
  readonly ref: string
  readonly sha: string
  readonly actor: string
  readonly title: string
  readonly status: 'queued' | 'in_progress' | 'waiting' | 'completed'
  readonly conclusion: 'success' | 'failure' | 'cancelled' | null
  readonly createdAt: string
  readonly updatedAt: string
  readonly approvals: readonly Approval[]
  readonly pending: readonly { readonly environment: string; readonly reviewers: readonly string[] }[]
}

export interface StoredReview {
  readonly id: number
  readonly login: string
  readonly state: 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED' | 'DISMISSED'
  readonly body: string
  readonly sha: string
  readonly createdAt: string
}

/** Issues and pull requests share their numbers, labels and comments. */
export interface StoredIssue {
  readonly id: number
  readonly number: number
  readonly title: string
  readonly body: string | null
  readonly state: 'open' | 'closed'
  readonly stateReason: string | null
  readonly labels: readonly string[]
  readonly assignees: readonly string[]
  readonly login: string
  readonly app: App | null
  readonly createdAt: string
  readonly updatedAt: string
  readonly closedAt: string | null
  readonly pull: StoredPull | null
}

export interface StoredPull {
  readonly head: string
  readonly base: string
  /** Last seen: the head's own while it is open. */
  readonly headSha: string
  readonly baseSha: string
  readonly draft: boolean
  /** The test merge while it is open, the real one once merged; null on a conflict. */
  readonly mergeSha: string | null
  readonly mergedAt: string | null
  readonly mergedBy: string | null
  readonly reviews: readonly StoredReview[]
}

export interface StoredComment {
  readonly id: number
  readonly issue: number
  readonly body: string
  readonly login: string
  readonly app: App | null
  readonly createdAt: string
  readonly updatedAt: string
}

export interface StoredEnvironment {
  readonly id: number
  readonly name: string
  readonly reviewers: readonly string[]
  readonly preventSelfReview: boolean
  readonly waitMinutes: number
  /** Branches and tags by their names. */
  readonly branchPolicy: boolean
  /** All branches that are protected, in place of names. */
  readonly protectedBranches: boolean
  readonly policies: readonly { readonly name: string; readonly type: 'branch' | 'tag' }[]
  readonly adminsBypass: boolean
  readonly createdAt: string
  readonly secrets: Readonly<Record<string, string>>
  readonly variables: Readonly<Record<string, string>>
}

/** A ruleset that was made through the API. */
export interface StoredRuleset {
  readonly id: number
  readonly name: string
  readonly target: 'branch' | 'tag' | 'push'
  readonly enforcement: 'disabled' | 'active' | 'evaluate'
  readonly include: readonly string[]
  readonly exclude: readonly string[]
  readonly rules: readonly { readonly type: string }[]
  readonly bypass: readonly unknown[]
}

export interface StoredWorkflow {
  readonly id: number
  readonly path: string
  readonly createdAt: string
}

export interface StoredAnalysis {
  readonly id: number
  readonly ref: string
  readonly sha: string
  readonly tool: string
  readonly results: number
  readonly createdAt: string
}

export interface StoredScanningAlert {
  readonly number: number
  readonly sha: string
  readonly finding: CodeScanningFinding
  readonly ref: string
  readonly tool: string
  readonly createdAt: string
}

export interface StoredDependabotAlert {
  readonly number: number
  readonly finding: DependabotFinding
  readonly createdAt: string
}

export type BranchRuleSet = Parameters<EmbeddedGitHub['setRules']>[1]

export interface Store {
  readonly users: Map<string, User>
  readonly tokens: Map<string, Token>
  readonly apps: Map<string, App>
  readonly suites: Map<number, Suite>
  readonly checkRuns: Map<number, StoredCheckRun>
  readonly statuses: StoredStatus[]
  readonly deployments: Map<number, StoredDeployment>
  readonly runs: Map<number, StoredRun>
  readonly workflows: Map<string, StoredWorkflow>
  readonly issues: Map<number, StoredIssue>
  readonly comments: Map<number, StoredComment>
  readonly labels: Map<string, number>
  readonly environments: Map<string, StoredEnvironment>
  readonly rules: Map<string, BranchRuleSet>
  readonly rulesets: Map<number, StoredRuleset>
  readonly workflowDefaults: { permissions: 'read' | 'write'; mayApprove: boolean }
  /** Name to the moment it was last set. */
  readonly secrets: Map<string, string>
  readonly variables: Map<string, string>
  /** Commits that GitHub made itself and therefore signed. */
  readonly signed: Set<string>
  readonly analyses: StoredAnalysis[]
  readonly scanningAlerts: StoredScanningAlert[]
  /** Empty while Dependabot alerts are off. */
  readonly dependabot: Map<'alerts', readonly StoredDependabotAlert[]>
  readonly autoMerge: {
    allowed: boolean
    squashOnly: boolean
    /** By number, how each merges itself. */
    readonly pulls: Map<number, string>
  }
  readonly createdAt: string
  nextId(): number
  nextNumber(): number
  now(): string
}

/** An empty GitHub. */
export function createStore(clock: () => Date): Store {
  let id = 9_000_000
  let number = 0
  return {
    users: new Map(),
    tokens: new Map(),
    apps: new Map(),
    suites: new Map(),
    checkRuns: new Map(),
    statuses: [],
    deployments: new Map(),
    runs: new Map(),
    workflows: new Map(),
    issues: new Map(),
    comments: new Map(),
    labels: new Map(),
    environments: new Map(),
    rules: new Map(),
    rulesets: new Map(),
    workflowDefaults: { permissions: 'read', mayApprove: false },
    secrets: new Map(),
    variables: new Map(),
    signed: new Set(),
    analyses: [],
    scanningAlerts: [],
    dependabot: new Map(),
    autoMerge: { allowed: false, squashOnly: false, pulls: new Map() },
    createdAt: moment(clock()),
    nextId: () => ++id,
    nextNumber: () => ++number,
    now: () => moment(clock()),
  }
}

/** The environment of a name, made on first mention as GitHub does. */
export function environmentOf(store: Store, name: string): StoredEnvironment {
  const key = name.toLowerCase()
  const known = store.environments.get(key)
  if (known !== undefined) return known
  const made: StoredEnvironment = {
    id: store.nextId(),
    name,
    reviewers: [],
    preventSelfReview: false,
    waitMinutes: 0,
    branchPolicy: false,
    protectedBranches: false,
    policies: [],
    adminsBypass: true,
    createdAt: store.now(),
    secrets: {},
    variables: {},
  }
  store.environments.set(key, made)
  return made
}
