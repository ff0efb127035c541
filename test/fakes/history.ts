import type { DeploymentState, DeploymentStatus, WorkflowRun } from '../../src/core/github.ts'
import type { History, HistoryEntry } from '../../src/records/decide/history.ts'
import { aRun, sha } from './nouns.ts'

const at = (id: number, index: number) => new Date(Date.UTC(2026, 0, id, 0, index)).toISOString()

/** Statuses as they came, oldest first, each `state` or `state: description`; kept newest first, as GitHub lists them. */
export const statusesOf = (id: number, told: readonly string[]): readonly DeploymentStatus[] =>
  told
    .map((text, index): DeploymentStatus => {
      const [state = '', ...rest] = text.split(': ')
      const states = ['error', 'failure', 'inactive', 'in_progress', 'queued', 'pending', 'success'] as const
      const known: DeploymentState = states.find((each) => each === state) ?? 'error'
      return {
        state: known,
        description: rest.join(': '),
        createdAt: at(id, index),
        creator: 'github-actions[bot]',
        logUrl: null,
      }
    })
    .toReversed()

/** A deployment of ours; by default one that was verified. */
export const anEntry = (given: {
  readonly id: number
  readonly sha?: string
  readonly tree?: string
  readonly ref?: string
  readonly tagObject?: string
  readonly kind?: 'deploy' | 'rollback'
  readonly bad?: string
  readonly to?: string
  readonly force?: string
  readonly version?: string
  readonly run?: number
  readonly statuses?: readonly string[]
}): HistoryEntry => {
  const commit = given.sha ?? sha(String(given.id % 10))
  return {
    deployment: {
      id: given.id,
      sha: commit,
      ref: commit,
      environment: 'production',
      task: 'deploy',
      creator: 'github-actions[bot]',
      createdAt: at(given.id, 0),
      payload: {
        runbook: 2,
        kind: given.kind ?? 'deploy',
        service: 'inventory',
        version: given.version ?? null,
        ref: given.ref ?? 'refs/heads/main',
        tagObject: given.tagObject ?? commit,
        sha: commit,
        tree: given.tree ?? commit,
        run: given.run ?? given.id,
        attempt: 1,
        artifact: null,
        previous: null,
        key: `key-${given.id}`,
        policy: null,
        ...(given.bad === undefined ? {} : { from: given.bad }),
        ...(given.to === undefined ? {} : { to: given.to }),
        ...(given.force === undefined ? {} : { force: given.force }),
      },
    },
    statuses: statusesOf(given.id, given.statuses ?? ['in_progress', 'success: verified']),
  }
}

/** Newest first. */
export const aHistory = (entries: readonly HistoryEntry[], environment = 'production'): History => ({
  place: { service: 'inventory', environment },
  entries,
})

/** The runs that made them, as GitHub tells of them. */
export const runsOf = (entries: readonly HistoryEntry[]): WorkflowRun[] =>
  entries.map(({ deployment }) =>
    aRun({
      id: deployment.payload.run,
      path: '.github/workflows/deploy.yml',
      headSha: deployment.sha,
      createdAt: deployment.createdAt,
    }),
  )

const makesRecords = 'jobs: { deploy: { steps: [{ uses: acme/gates/actions/deploy@v1 }] } }'

/** The workflow files of runs that made records, as GitHub keeps them: by commit and path. */
export const workflowsOf = (
  runs: readonly Pick<WorkflowRun, 'headSha' | 'path'>[],
  text = makesRecords,
): readonly (readonly [where: string, text: string])[] =>
  runs.map(({ headSha, path }) => [`${headSha}:${path}`, text] as const)
