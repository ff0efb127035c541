// adapters/github: reads workflow runs, runs that wait for a reviewer, and who approved them.
import { z } from 'zod'
import type { RunApproval, WaitingRun, RunJob, WorkflowRun } from '../../core/github.ts'
import { shortSha } from '../../core/release.ts'
import type { GitHubReader } from '../../ports/github.ts'
import { read } from './answers.ts'
import { newestFirst, readWhole } from './pages.ts'
import type { Api } from './request.ts'

const actionsRead = 'actions: read'

const runSchema = z
  .object({
    id: z.number(),
    run_attempt: z.number().optional(),
    name: z.string().nullish(),
    path: z.string(),
    event: z.string(),
    status: z.string().nullable(),
    conclusion: z.string().nullable(),
    head_sha: z.string(),
    head_branch: z.string().nullable(),
    check_suite_id: z.number().nullish(),
    actor: z.object({ login: z.string() }).nullish(),
    created_at: z.string(),
    html_url: z.string(),
  })
  .transform((raw): WorkflowRun => ({
    id: raw.id,
    attempt: raw.run_attempt ?? 1,
    name: raw.name ?? null,
    // `.github/workflows/ci.yml@refs/heads/main` for runs of a reusable or required workflow.
    path: raw.path.split('@')[0] ?? raw.path,
    event: raw.event,
    status: raw.status,
    conclusion: raw.conclusion,
    headSha: raw.head_sha,
    headBranch: raw.head_branch,
    suiteId: raw.check_suite_id ?? null,
    actor: raw.actor?.login ?? null,
    createdAt: raw.created_at,
    url: raw.html_url,
  }))

const jobSchema = z
  .object({
    id: z.number(),
    run_attempt: z.number().optional(),
    name: z.string(),
    runner_name: z.string().nullish(),
    started_at: z.string(),
    completed_at: z.string().nullish(),
  })
  .transform((raw): RunJob => ({
    id: raw.id,
    attempt: raw.run_attempt ?? 1,
    name: raw.name,
    runner: raw.runner_name ?? null,
    startedAt: raw.started_at,
    completedAt: raw.completed_at ?? null,
  }))

const approvalSchema = z
  .object({
    user: z.object({ login: z.string() }),
    state: z.enum(['approved', 'rejected', 'pending']),
    environments: z.array(z.object({ name: z.string().optional() })),
  })
  .transform((raw): RunApproval => ({
    user: raw.user.login,
    state: raw.state,
    environments: raw.environments.flatMap((environment) => environment.name ?? []),
  }))

const workflowRun =
  (api: Api) =>
  (id: number): Promise<WorkflowRun | null> =>
    read(
      api,
      { what: `read the workflow run ${id}`, needs: actionsRead, path: `${api.repo}/actions/runs/${id}` },
      runSchema,
    )

/** https://docs.github.com/en/rest/actions/workflow-jobs#list-jobs-for-a-workflow-run */
const jobsOfRun =
  (api: Api): GitHubReader['jobsOfRun'] =>
  (id) => {
    const path = `${api.repo}/actions/runs/${id}/jobs?filter=all`
    return readWhole(api, { what: `list the jobs of the run ${id}`, needs: actionsRead, path }, 'jobs', jobSchema)
  }

const workflowRuns =
  (api: Api) =>
  async (sha: string): Promise<readonly WorkflowRun[]> => {
    const path = `${api.repo}/actions/runs?head_sha=${encodeURIComponent(sha)}`
    const listing = { what: `list the workflow runs of ${shortSha(sha)}`, needs: actionsRead, path }
    return newestFirst(await readWhole(api, listing, 'workflow_runs', runSchema))
  }

const waitingSchema = z.array(
  z.object({
    environment: z.object({ name: z.string().optional() }),
    reviewers: z.array(
      z.object({ reviewer: z.object({ login: z.string().optional(), name: z.string().nullish() }).optional() }),
    ),
  }),
)

/** https://docs.github.com/en/rest/actions/workflow-runs#get-pending-deployments-for-a-workflow-run */
const waitingRuns =
  (api: Api): GitHubReader['waitingRuns'] =>
  async (environment) => {
    const listing = {
      what: 'list the runs that wait for approval',
      needs: actionsRead,
      path: `${api.repo}/actions/runs?status=waiting`,
    }
    const runs = newestFirst(await readWhole(api, listing, 'workflow_runs', runSchema))
    const found = runs.map(async ({ id, url, headSha: sha, createdAt }): Promise<readonly WaitingRun[]> => {
      const path = `${api.repo}/actions/runs/${id}/pending_deployments`
      const purpose = { what: `read what the run ${id} waits for`, needs: actionsRead }
      const pending = (await read(api, { ...purpose, path }, waitingSchema)) ?? []
      const here = pending.filter((one) => one.environment.name?.toLowerCase() === environment.toLowerCase())
      const reviewers = here.flatMap((one) =>
        one.reviewers.flatMap(({ reviewer }) => reviewer?.login ?? reviewer?.name ?? []),
      )
      return here.length === 0 ? [] : [{ id, url, sha, createdAt, reviewers }]
    })
    return (await Promise.all(found)).flat()
  }

const runApprovals =
  (api: Api) =>
  async (run: number): Promise<readonly RunApproval[]> => {
    const path = `${api.repo}/actions/runs/${run}/approvals`
    const purpose = { what: `read who approved the run ${run}`, needs: actionsRead }
    return (await read(api, { ...purpose, path }, z.array(approvalSchema))) ?? []
  }

/** Workflow runs, and who let them pass. */
export const runReader = (
  api: Api,
): Pick<GitHubReader, 'workflowRun' | 'jobsOfRun' | 'workflowRuns' | 'waitingRuns' | 'runApprovals'> => ({
  workflowRun: workflowRun(api),
  jobsOfRun: jobsOfRun(api),
  workflowRuns: workflowRuns(api),
  waitingRuns: waitingRuns(api),
  runApprovals: runApprovals(api),
})
