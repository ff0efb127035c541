import type { DependencyAlert } from '../../src/core/alerts.ts'
import type { ScanAlert } from '../../src/core/alerts.ts'
import type { Scan } from '../../src/core/alerts.ts'
import type {
  BranchRules,
  CheckRun,
  Commit,
  CommitStatus,
  Comparison,
  Deployment,
  DeploymentStatus,
  Issue,
  LockRead,
  Permission,
  Pull,
  PushRule,
  RefTarget,
  Repository,
  Review,
  RunApproval,
  WaitingRun,
  RunJob,
  WorkflowRun,
} from '../../src/core/github.ts'
import { ExpectedError } from '../../src/core/errors.ts'
import type { GitHubReader } from '../../src/ports/github.ts'

/** What a FakeGitHub remembers. A test changes it at any time, also between two questions. */
export interface FakeState {
  repository: Repository
  viewer: string
  /** By full ref. */
  refs: Map<string, RefTarget>
  /** Commits that changed the runbook, newest first. */
  fileHistory: readonly string[]
  /** By sha. The history that `compare` walks. */
  commits: Map<string, Commit>
  /** By `<sha>:<path>`. */
  files: Map<string, string>
  checkRuns: Map<string, readonly CheckRun[]>
  statuses: Map<string, readonly CommitStatus[]>
  runs: WorkflowRun[]
  /** By run. */
  jobs: Map<number, readonly RunJob[]>
  runApprovals: Map<number, readonly RunApproval[]>
  waiting: WaitingRun[]
  pulls: Pull[]
  /** By sha: which pull requests GitHub lists for it. */
  pullsOf: Map<string, readonly number[]>
  pullFiles: Map<number, readonly string[]>
  reviews: Map<number, readonly Review[]>
  permissions: Map<string, Permission>
  deployments: Deployment[]
  deploymentStatuses: Map<number, readonly DeploymentStatus[]>
  locks: Map<string, LockRead>
  rules: Map<string, BranchRules>
  protection: Map<string, BranchRules['requiredChecks']>
  pushRules: Map<string, PushRule>
  /** GitHub's environments that something protects. */
  guarded: Set<string>
  issues: Issue[]
  /** By full ref, or `#7`; null: code scanning is off. */
  scans: Map<string, readonly Scan[]> | null
  scanAlerts: Map<string, readonly ScanAlert[]>
  dependencyAlerts: readonly DependencyAlert[] | null
  /** Questions that are refused, by name. */
  refused: Map<keyof GitHubReader, Error>
}

export interface FakeGitHub extends GitHubReader {
  readonly state: FakeState
  /** The questions so far, in order. */
  readonly asked: readonly (keyof GitHubReader)[]
  /** Refuses a question as a token without the permission is refused. */
  refuse(question: keyof GitHubReader, permission: string): void
}

export const noRules: BranchRules = {
  requiredChecks: [],
  pullRequestRequired: false,
  requiredApprovals: 0,
  signaturesRequired: false,
  mergeQueue: false,
  linearHistory: false,
}

const emptyState = (): FakeState => ({
  repository: { id: 1, defaultBranch: 'main', private: false },
  viewer: 'github-actions',
  refs: new Map(),
  fileHistory: [],
  commits: new Map(),
  files: new Map(),
  checkRuns: new Map(),
  statuses: new Map(),
  runs: [],
  jobs: new Map(),
  runApprovals: new Map(),
  waiting: [],
  pulls: [],
  pullsOf: new Map(),
  pullFiles: new Map(),
  reviews: new Map(),
  permissions: new Map(),
  deployments: [],
  deploymentStatuses: new Map(),
  locks: new Map(),
  rules: new Map(),
  protection: new Map(),
  pushRules: new Map(),
  guarded: new Set(),
  issues: [],
  scans: null,
  scanAlerts: new Map(),
  dependencyAlerts: null,
  refused: new Map(),
})

const ancestors = (commits: ReadonlyMap<string, Commit>, from: string): ReadonlySet<string> => {
  const seen = new Set<string>()
  const open = [from]
  for (let sha = open.pop(); sha !== undefined; sha = open.pop()) {
    if (seen.has(sha)) continue
    seen.add(sha)
    open.push(...(commits.get(sha)?.parents ?? []))
  }
  return seen
}

const compareIn = (commits: ReadonlyMap<string, Commit>, base: string, head: string): Comparison => {
  const [ofBase, ofHead] = [ancestors(commits, base), ancestors(commits, head)]
  const shared = [...ofHead].filter((sha) => ofBase.has(sha))
  const ahead = [...ofHead].filter((sha) => !ofBase.has(sha)).toReversed()
  const known = ahead.flatMap((sha) => commits.get(sha) ?? [])
  const mergeBase = shared[0] ?? null
  const status =
    base === head
      ? 'identical'
      : mergeBase === null
        ? 'unrelated'
        : ofHead.has(base)
          ? 'ahead'
          : ofBase.has(head)
            ? 'behind'
            : 'diverged'
  return {
    status,
    mergeBase,
    commits: known,
    totalCommits: known.length,
    files: [],
  }
}

/** A GitHub with memory and no network: answers from `state`, refuses what it is told to refuse. */
export const fakeGitHub = (given: Partial<FakeState> = {}): FakeGitHub => {
  const state: FakeState = { ...emptyState(), ...given }
  const asked: (keyof GitHubReader)[] = []
  const answer = <Value>(question: keyof GitHubReader, value: () => Value): Promise<Value> => {
    asked.push(question)
    const refusal = state.refused.get(question)
    return refusal === undefined ? Promise.resolve(value()) : Promise.reject(refusal)
  }
  return {
    state,
    asked,
    refuse: (question, permission) => {
      state.refused.set(
        question,
        new ExpectedError({
          code: 'no-permission',
          message: `The token may not read this: it lacks '${permission}'.`,
          remedy: `Add '${permission}' under 'permissions:' of the job.`,
        }),
      )
    },
    repository: () => answer('repository', () => state.repository),
    viewer: () => answer('viewer', () => state.viewer),
    resolveRef: (ref) => answer('resolveRef', () => state.refs.get(ref) ?? null),
    branches: (prefix) =>
      answer('branches', () => [...state.refs.values()].filter(({ ref }) => ref.startsWith(`refs/heads/${prefix}`))),
    trustedTip: (path, folder) =>
      answer('trustedTip', () => {
        const branch = state.repository.defaultBranch
        const sha = state.refs.get(`refs/heads/${branch}`)?.commit ?? '0'.repeat(40)
        const files = [...state.files].flatMap(([key, text]) => {
          const name = key.startsWith(`${sha}:${folder}/`) ? key.slice(sha.length + folder.length + 2) : ''
          return name === '' || name.includes('/') ? [] : [{ path: `${folder}/${name}`, text }]
        })
        return { branch, sha, text: state.files.get(`${sha}:${path}`) ?? null, files }
      }),
    fileHistory: () => answer('fileHistory', () => state.fileHistory),
    commit: (sha) => answer('commit', () => state.commits.get(sha) ?? null),
    commitAuthors: (sha) =>
      answer('commitAuthors', () => {
        const { author = null, message = '' } = state.commits.get(sha) ?? {}
        const others = [
          ...message.matchAll(/^co-authored-by:.*<(?:\d+\+)?([\w-]+)@(?:users\.noreply\.github|example)\.com>$/gim),
        ]
        return [author, ...others.map(([, login]) => login ?? null)].filter((login) => login !== null)
      }),
    compare: (base, head) => answer('compare', () => compareIn(state.commits, base, head)),
    file: (path, sha) => answer('file', () => state.files.get(`${sha}:${path}`) ?? null),
    folder: (path, sha) =>
      answer('folder', () =>
        [...state.files].flatMap(([key, text]) => {
          const name = key.startsWith(`${sha}:${path}/`) ? key.slice(sha.length + path.length + 2) : ''
          return name === '' || name.includes('/') ? [] : [{ path: `${path}/${name}`, text }]
        }),
      ),
    checkRuns: (sha) => answer('checkRuns', () => state.checkRuns.get(sha) ?? []),
    statuses: (sha) => answer('statuses', () => state.statuses.get(sha) ?? []),
    workflowRun: (id) => answer('workflowRun', () => state.runs.find((run) => run.id === id) ?? null),
    jobsOfRun: (run) => answer('jobsOfRun', () => state.jobs.get(run) ?? []),
    workflowRuns: (sha) => answer('workflowRuns', () => state.runs.filter((run) => run.headSha === sha)),
    waitingRuns: () => answer('waitingRuns', () => state.waiting),
    runApprovals: (run) => answer('runApprovals', () => state.runApprovals.get(run) ?? []),
    pull: (number) => answer('pull', () => state.pulls.find((pull) => pull.number === number) ?? null),
    pullsOf: (sha) =>
      answer('pullsOf', () => state.pulls.filter((pull) => state.pullsOf.get(sha)?.includes(pull.number) ?? false)),
    pullsFrom: ({ head, base }) =>
      answer('pullsFrom', () =>
        state.pulls
          .filter((pull) => pull.headRef === head && pull.baseRef === base)
          .toSorted((one, other) => other.number - one.number),
      ),
    pullFiles: (number) => answer('pullFiles', () => state.pullFiles.get(number) ?? []),
    reviews: (number) => answer('reviews', () => state.reviews.get(number) ?? []),
    permissionOf: (login) => answer('permissionOf', () => state.permissions.get(login.toLowerCase()) ?? 'none'),
    deployments: (environment) =>
      answer('deployments', () => state.deployments.filter((each) => each.environment === environment)),
    deployment: (id) => answer('deployment', () => state.deployments.find((each) => each.id === id) ?? null),
    deploymentStatuses: (id) => answer('deploymentStatuses', () => state.deploymentStatuses.get(id) ?? []),
    // As of deployments that are older than those: each is asked for by itself.
    recentStatuses: () => answer('recentStatuses', () => new Map()),
    lock: ({ environment }) => answer('lock', () => state.locks.get(environment) ?? { state: 'free' }),
    branchRules: (branch) => answer('branchRules', () => state.rules.get(branch) ?? noRules),
    protectionChecks: (branch) => answer('protectionChecks', () => state.protection.get(branch) ?? []),
    isProtected: (branch) => answer('isProtected', () => state.rules.has(branch) || state.protection.has(branch)),
    isEnvironmentGuarded: (environment) => answer('isEnvironmentGuarded', () => state.guarded.has(environment)),
    pushRule: (branch) => answer('pushRule', () => state.pushRules.get(branch) ?? null),
    scans: (where) =>
      answer('scans', () =>
        state.scans === null ? null : (state.scans.get('ref' in where ? where.ref : `#${where.pull}`) ?? []),
      ),
    scanAlerts: (ref) => answer('scanAlerts', () => (state.scans === null ? null : (state.scanAlerts.get(ref) ?? []))),
    dependencyAlerts: () => answer('dependencyAlerts', () => state.dependencyAlerts),
    issues: (label, wanted) =>
      answer('issues', () =>
        state.issues.filter((issue) => issue.labels.includes(label) && (wanted === 'all' || issue.state === 'open')),
      ),
  }
}
