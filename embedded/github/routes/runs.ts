import { z } from 'zod'
import { bodyOf, listed, notFound, numberParam, ok, param, unprocessable, type Call, type Route } from '../call.ts'
import { listTree } from '../git-tree.ts'
import { minimalRepository, simpleCommit, simpleUser } from '../objects.ts'
import { readWorkflow, startRun, workflowAt, workflowPath, type WorkflowFile } from '../run-state.ts'
import { environmentOf, type StoredCheckRun, type StoredRun } from '../store.ts'
import { nodeId, type World } from '../world.ts'

const read = [{ actions: 'read' }] as const

async function renderRun(world: World, run: StoredRun): Promise<unknown> {
  const url = `${world.repoApi}/actions/runs/${run.id}`
  const actor = simpleUser(world, run.actor)
  return {
    id: run.id,
    name: run.name,
    node_id: nodeId('WorkflowRun', run.id),
    check_suite_id: run.suiteId,
    check_suite_node_id: nodeId('CheckSuite', run.suiteId),
    head_branch: run.ref.replace(/^refs\/(heads|tags|pull)\//, ''),
    head_sha: run.sha,
    path: run.path,
    display_title: run.title,
    run_number: run.number,
    run_attempt: run.attempt,
    event: run.event,
    status: run.status,
    conclusion: run.conclusion,
    workflow_id: run.workflowId,
    url,
    html_url: `${world.repoHtml}/actions/runs/${run.id}`,
    pull_requests: [],
    created_at: run.createdAt,
    updated_at: run.updatedAt,
    run_started_at: run.createdAt,
    actor,
    triggering_actor: actor,
    jobs_url: `${url}/jobs`,
    logs_url: `${url}/logs`,
    check_suite_url: `${world.repoApi}/check-suites/${run.suiteId}`,
    artifacts_url: `${url}/artifacts`,
    cancel_url: `${url}/cancel`,
    rerun_url: `${url}/rerun`,
    previous_attempt_url: null,
    workflow_url: `${world.repoApi}/actions/workflows/${run.workflowId}`,
    head_commit: simpleCommit(await world.git.commit(run.sha)),
    repository: minimalRepository(world),
    head_repository: minimalRepository(world),
  }
}

function runHere(call: Call, world: World): StoredRun {
  const run = world.store.runs.get(numberParam(call, 'run_id'))
  if (run === undefined) throw notFound()
  return run
}

function answerRuns(call: Call, world: World, runs: readonly StoredRun[]) {
  const asked = (name: string, ...values: readonly (string | null)[]): boolean => {
    const value = call.query.get(name)
    return value === null || values.includes(value)
  }
  const found = runs
    .filter((run) => asked('head_sha', run.sha) && asked('event', run.event) && asked('actor', run.actor))
    .filter((run) => asked('status', run.status, run.conclusion))
    .filter((run) => asked('branch', run.ref.replace(/^refs\/(heads|tags|pull)\//, '')))
    .filter((run) => asked('check_suite_id', String(run.suiteId)))
    .sort((one, other) => other.id - one.id)
  return listed(
    call,
    found,
    (run) => renderRun(world, run),
    (items, total) => ({ total_count: total, workflow_runs: items }),
  )
}

const get: Route = {
  operation: 'actions/get-workflow-run',
  needs: read,
  answer: async (call, world) => ok(await renderRun(world, runHere(call, world))),
}

const list: Route = {
  operation: 'actions/list-workflow-runs-for-repo',
  needs: read,
  answer: (call, world) => answerRuns(call, world, [...world.store.runs.values()]),
}

const listOfWorkflow: Route = {
  operation: 'actions/list-workflow-runs',
  needs: read,
  answer(call, world) {
    const path = workflowPath(world, param(call, 'workflow_id'))
    return answerRuns(
      call,
      world,
      [...world.store.runs.values()].filter((run) => run.path === path),
    )
  },
}

function renderEnvironment(world: World, name: string) {
  const { id } = environmentOf(world.store, name)
  return {
    id,
    node_id: nodeId('Environment', id),
    name,
    url: `${world.repoApi}/environments/${encodeURIComponent(name)}`,
    html_url: `${world.repoHtml}/deployments/activity_log?environments_filter=${encodeURIComponent(name)}`,
  }
}

const approvals: Route = {
  operation: 'actions/get-reviews-for-run',
  needs: read,
  answer: (call, world) =>
    ok(
      runHere(call, world).approvals.map((approval) => ({
        environments: [
          {
            ...renderEnvironment(world, approval.environment),
            created_at: world.store.createdAt,
            updated_at: world.store.createdAt,
          },
        ],
        state: approval.state,
        user: simpleUser(world, approval.login),
        comment: '',
      })),
    ),
}

const pending: Route = {
  operation: 'actions/get-pending-deployments-for-run',
  needs: read,
  answer: (call, world) =>
    ok(
      runHere(call, world).pending.map(({ environment, reviewers }) => ({
        environment: renderEnvironment(world, environment),
        wait_timer: 0,
        wait_timer_started_at: null,
        current_user_can_approve: reviewers.includes(call.caller.login),
        reviewers: reviewers.map((login) => ({ type: 'User', reviewer: simpleUser(world, login) })),
      })),
    ),
}

function renderJob(world: World, run: StoredRun, job: StoredCheckRun): unknown {
  const url = `${world.repoApi}/actions/jobs/${job.id}`
  return {
    id: job.id,
    run_id: run.id,
    run_url: `${world.repoApi}/actions/runs/${run.id}`,
    run_attempt: job.attempt,
    node_id: nodeId('CheckRun', job.id),
    head_sha: run.sha,
    url,
    html_url: `${world.repoHtml}/actions/runs/${run.id}/job/${job.id}`,
    status: job.status,
    conclusion: job.conclusion,
    created_at: job.startedAt ?? run.createdAt,
    started_at: job.startedAt ?? run.createdAt,
    completed_at: job.completedAt,
    name: job.name,
    steps: [],
    check_run_url: `${world.repoApi}/check-runs/${job.id}`,
    labels: ['ubuntu-latest'],
    runner_id: null,
    runner_name: job.runner,
    runner_group_id: null,
    runner_group_name: null,
    workflow_name: run.name,
    head_branch: run.ref.replace(/^refs\/(heads|tags|pull)\//, ''),
  }
}

const jobs: Route = {
  operation: 'actions/list-jobs-for-workflow-run',
  needs: read,
  answer(call, world) {
    const run = runHere(call, world)
    const all = call.query.get('filter') === 'all'
    const own = [...world.store.checkRuns.values()]
      .filter((job) => job.runId === run.id)
      .filter((job, _index, jobs) => all || !jobs.some((one) => one.name === job.name && one.attempt > job.attempt))
    return listed(
      call,
      own,
      (job) => renderJob(world, run, job),
      (items, total) => ({ total_count: total, jobs: items }),
    )
  },
}

function renderWorkflow(world: World, path: string, file: WorkflowFile): unknown {
  const workflow = workflowAt(world, path)
  return {
    id: workflow.id,
    node_id: nodeId('Workflow', workflow.id),
    name: file.name,
    path,
    state: 'active',
    created_at: workflow.createdAt,
    updated_at: workflow.createdAt,
    url: `${world.repoApi}/actions/workflows/${workflow.id}`,
    html_url: `${world.repoHtml}/blob/${world.defaultBranch}/${path}`,
    badge_url: `${world.repoHtml}/workflows/${encodeURIComponent(file.name)}/badge.svg`,
  }
}

const workflows: Route = {
  operation: 'actions/list-repo-workflows',
  needs: read,
  async answer(call, world) {
    const main = await world.git.commitOf(world.defaultBranch)
    const entries = main === null ? [] : await listTree(world.git, main, '.github/workflows/')
    const found: unknown[] = []
    for (const entry of entries) {
      const file = /\.ya?ml$/.test(entry.path) ? await readWorkflow(world, entry.path, main ?? '') : null
      if (file !== null) found.push(renderWorkflow(world, entry.path, file))
    }
    return listed(
      call,
      found,
      (item) => item,
      (items, total) => ({ total_count: total, workflows: items }),
    )
  },
}

const getWorkflow: Route = {
  operation: 'actions/get-workflow',
  needs: read,
  async answer(call, world) {
    const path = workflowPath(world, param(call, 'workflow_id'))
    const file = await readWorkflow(world, path, (await world.git.commitOf(world.defaultBranch)) ?? '')
    if (file === null) throw notFound()
    return ok(renderWorkflow(world, path, file))
  },
}

/** Inputs as the run will see them; 422 for one that is not declared or is missing. */
function dispatchInputs(
  declared: NonNullable<WorkflowFile['inputs']>,
  given: Readonly<Record<string, unknown>>,
): Readonly<Record<string, string>> {
  const unexpected = Object.keys(given).filter((name) => !(name in declared))
  if (unexpected.length > 0) throw unprocessable(`Unexpected inputs provided: ${JSON.stringify(unexpected)}`)
  const values: Record<string, string> = {}
  for (const [name, input] of Object.entries(declared)) {
    const value = given[name]
    const text =
      typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : null
    if (text === null && input.required && input.default === null) {
      throw unprocessable(`Required input '${name}' not provided`)
    }
    values[name] = text ?? input.default ?? ''
  }
  return values
}

/** https://docs.github.com/en/rest/actions/workflows#create-a-workflow-dispatch-event */
const dispatch: Route = {
  operation: 'actions/create-workflow-dispatch',
  needs: [{ actions: 'write' }],
  async answer(call, world) {
    const schema = z.object({
      ref: z.string(),
      inputs: z.record(z.string(), z.unknown()).default({}),
      return_run_details: z.boolean().default(false),
    })
    const body = bodyOf(call, schema)
    const path = workflowPath(world, param(call, 'workflow_id'))
    const short = body.ref.replace(/^refs\/(heads|tags)\//, '')
    const branch = body.ref.startsWith('refs/tags/') ? null : await world.git.ref(`refs/heads/${short}`)
    const tag = branch !== null || body.ref.startsWith('refs/heads/') ? null : await world.git.ref(`refs/tags/${short}`)
    const ref = branch ?? tag
    const main = await world.git.commitOf(world.defaultBranch)
    if (main === null || (await world.git.lookup(`${main}:${path}`)) === null) throw notFound()
    if (ref === null) throw unprocessable(`No ref found for: ${body.ref}`)
    const sha = (await world.git.lookup(`${ref.ref}^{commit}`))?.sha ?? ref.sha
    const file = await readWorkflow(world, path, sha)
    if (file?.inputs == null) throw unprocessable("Workflow does not have 'workflow_dispatch' trigger")
    if (Object.keys(body.inputs).length > 25) throw unprocessable('you may only define up to 25 `inputs`')
    const inputs = dispatchInputs(file.inputs, body.inputs)
    const run = startRun(world, {
      path,
      name: file.name,
      event: 'workflow_dispatch',
      ref: ref.ref,
      sha,
      actor: call.caller.login,
      title: file.name,
    })
    world.dispatched({ runId: run.id, workflow: path, ref: ref.ref, inputs })
    if (!body.return_run_details) return { status: 204 }
    return ok({
      workflow_run_id: run.id,
      run_url: `${world.repoApi}/actions/runs/${run.id}`,
      html_url: `${world.repoHtml}/actions/runs/${run.id}`,
    })
  },
}

export const runRoutes: readonly Route[] = [
  get,
  list,
  listOfWorkflow,
  approvals,
  pending,
  jobs,
  workflows,
  getWorkflow,
  dispatch,
]
