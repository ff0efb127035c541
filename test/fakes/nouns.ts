import type { Place } from '../../src/core/place.ts'
import type { CheckRun, Commit, CommitStatus, Pull, Review, WorkflowRun } from '../../src/core/github.ts'
import type { EnvironmentRule } from '../../src/core/promotion-rule.ts'
import type { RunContext } from '../../src/ports/context.ts'

/** A full sha out of one hex digit or a few: `sha('a')`. */
export const sha = (digits: string): string => digits.repeat(40).slice(0, 40)

export const aPull = (given: Partial<Pull> = {}): Pull => ({
  number: 7,
  title: 'Count stock',
  state: 'open',
  merged: false,
  mergeCommit: null,
  head: sha('a'),
  headRef: 'stock',
  headRepositoryId: 1,
  base: sha('0'),
  baseRef: 'main',
  author: 'ann',
  authorIsBot: false,
  url: 'https://github.com/acme/inventory/pull/7',
  body: '',
  ...given,
})

export const aReview = (given: Partial<Review> = {}): Review => ({
  id: 1,
  user: 'bob',
  userIsBot: false,
  state: 'APPROVED',
  commit: sha('a'),
  submittedAt: '2026-01-01T10:00:00Z',
  ...given,
})

export const aCommit = (given: Partial<Commit> & { readonly sha: string }): Commit => ({
  tree: given.sha,
  parents: [],
  message: 'Change',
  author: 'ann',
  committer: 'ann',
  committedAt: '2026-01-01T09:00:00Z',
  ...given,
})

export const aCheckRun = (given: Partial<CheckRun> = {}): CheckRun => ({
  id: 1,
  name: 'build',
  status: 'completed',
  conclusion: 'success',
  startedAt: '2026-01-01T10:00:00Z',
  completedAt: '2026-01-01T10:01:00Z',
  url: 'https://github.com/acme/inventory/runs/1',
  externalId: null,
  appId: 15368,
  appSlug: 'github-actions',
  suiteId: 100,
  ...given,
})

export const aStatus = (given: Partial<CommitStatus> = {}): CommitStatus => ({
  id: 1,
  context: 'ci/circle',
  state: 'success',
  description: null,
  url: null,
  createdAt: '2026-01-01T10:00:00Z',
  creator: 'circle[bot]',
  ...given,
})

export const aRun = (given: Partial<WorkflowRun> = {}): WorkflowRun => ({
  id: 500,
  attempt: 1,
  name: 'CI',
  path: '.github/workflows/ci.yml',
  event: 'push',
  status: 'completed',
  conclusion: 'success',
  headSha: sha('a'),
  headBranch: 'main',
  suiteId: 100,
  actor: 'ann',
  createdAt: '2026-01-01T09:59:00Z',
  url: 'https://github.com/acme/inventory/actions/runs/500',
  ...given,
})

/** Of the one service that most tests have. */
export const aPlace = (environment = 'production', service = 'inventory'): Place => ({ service, environment })

export const anEnvironment = (given: Partial<EnvironmentRule> = {}): EnvironmentRule => ({
  name: 'production',
  place: aPlace(given.name),
  promote: { branch: null, tag: 'v*', prerelease: false, semver: true, onBranch: 'main' },
  after: [],
  approvals: 2,
  rollbackApprovals: 0,
  preflight: 'required',
  production: true,
  url: null,
  freeze: [],
  recovery: { rtoMs: null, rpoMs: null },
  ...given,
})

/** A run without the groups of its facts: a test names what it changes, and nothing else. */
export type FlatContext = Pick<RunContext, 'sha' | 'ref' | 'actor'> & {
  readonly restartedBy: string | null
  readonly owner: string
  readonly repo: string
  readonly repositoryId: number | null
  readonly event: string
  readonly serverUrl: string
  readonly apiUrl: string
  readonly graphqlUrl: string
  readonly runId: number
  readonly runUrl: string
} & Pick<RunContext['event'], 'deleted' | 'before' | 'pull'> &
  Pick<RunContext['run'], 'attempt' | 'job' | 'workflow'> &
  RunContext['paths']

export const aContext = (given: Partial<FlatContext> = {}): RunContext => ({
  sha: given.sha ?? sha('a'),
  ref: given.ref ?? 'refs/heads/main',
  restartedBy: given.restartedBy ?? null,
  actor: given.actor ?? 'ann',
  repository: {
    owner: given.owner ?? 'acme',
    name: given.repo ?? 'inventory',
    id: given.repositoryId === undefined ? 1 : given.repositoryId,
  },
  event: {
    name: given.event ?? 'push',
    deleted: given.deleted ?? false,
    before: given.before ?? null,
    pull: given.pull ?? null,
  },
  run: {
    id: given.runId ?? 900,
    attempt: given.attempt ?? 1,
    job: given.job ?? 'preflight',
    workflow: given.workflow ?? 'Deploy',
    url: given.runUrl ?? 'https://github.com/acme/inventory/actions/runs/900',
  },
  paths: { workspace: given.workspace ?? '/workspace', temp: given.temp ?? '/temp' },
  urls: {
    server: given.serverUrl ?? 'https://github.com',
    api: given.apiUrl ?? 'https://api.github.com',
    graphql: given.graphqlUrl ?? 'https://api.github.com/graphql',
  },
})
