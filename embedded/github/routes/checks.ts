import { z } from 'zod'
import {
  ApiError,
  bodyOf,
  created,
  listed,
  notFound,
  numberParam,
  ok,
  param,
  unprocessable,
  type Call,
  type Route,
} from '../call.ts'
import { addCheckRun, latestRuns, suiteState } from '../check-state.ts'
import { integration, minimalRepository, simpleCommit } from '../objects.ts'
import type { StoredCheckRun, Suite } from '../store.ts'
import { nodeId, type World } from '../world.ts'
import { namedCommit } from './commits.ts'

const read = [{ checks: 'read' }] as const
const write = [{ checks: 'write' }] as const

const annotationSchema = z.object({
  path: z.string(),
  start_line: z.number(),
  end_line: z.number(),
  annotation_level: z.string(),
  message: z.string(),
  title: z.string().optional(),
  raw_details: z.string().optional(),
})

const outputSchema = z.object({
  title: z.string().optional(),
  summary: z.string().optional(),
  text: z.string().optional(),
  annotations: z.array(annotationSchema).default([]),
})

const changeSchema = z.object({
  name: z.string().optional(),
  details_url: z.string().optional(),
  external_id: z.string().optional(),
  status: z.enum(['queued', 'in_progress', 'completed']).optional(),
  started_at: z.string().optional(),
  conclusion: z.string().optional(),
  completed_at: z.string().optional(),
  output: outputSchema.optional(),
})

export function renderCheckRun(world: World, run: StoredCheckRun): unknown {
  const url = `${world.repoApi}/check-runs/${run.id}`
  return {
    id: run.id,
    name: run.name,
    node_id: nodeId('CheckRun', run.id),
    head_sha: run.sha,
    external_id: run.externalId,
    url,
    html_url: `${world.repoHtml}/runs/${run.id}`,
    details_url: run.detailsUrl,
    status: run.status,
    conclusion: run.conclusion,
    started_at: run.startedAt,
    completed_at: run.completedAt,
    output: {
      title: run.title,
      summary: run.summary,
      text: run.text,
      annotations_count: run.annotations.length,
      annotations_url: `${url}/annotations`,
    },
    check_suite: { id: run.suiteId },
    app: integration(world, run.app),
    pull_requests: [],
  }
}

/** Limits that the description does not carry. https://docs.github.com/en/rest/checks/runs#create-a-check-run */
function checkLimits(output: z.infer<typeof outputSchema> | undefined): void {
  if (output === undefined) return
  const long = output.annotations.some((one) => (one.title ?? '').length > 255 || one.message.length > 64 * 1024)
  if (long) throw unprocessable('Invalid request.\n\nAn annotation is too long.')
}

function changed(world: World, run: StoredCheckRun, change: z.infer<typeof changeSchema>): StoredCheckRun {
  const status = change.conclusion === undefined ? (change.status ?? run.status) : 'completed'
  const done = status === 'completed'
  return {
    ...run,
    name: change.name ?? run.name,
    detailsUrl: change.details_url ?? run.detailsUrl,
    externalId: change.external_id ?? run.externalId,
    status,
    startedAt: change.started_at ?? run.startedAt,
    conclusion: done ? (change.conclusion ?? run.conclusion) : null,
    completedAt: done ? (change.completed_at ?? run.completedAt ?? world.store.now()) : null,
    title: change.output?.title ?? run.title,
    summary: change.output?.summary ?? run.summary,
    text: change.output?.text ?? run.text,
    annotations: [...run.annotations, ...(change.output?.annotations ?? [])],
  }
}

const create: Route = {
  operation: 'checks/create',
  needs: write,
  async answer(call, world) {
    const body = bodyOf(call, changeSchema.extend({ name: z.string(), head_sha: z.string() }))
    const { app } = call.caller
    if (app === null) throw new ApiError(403, 'You must authenticate via a GitHub App.')
    checkLimits(body.output)
    if (body.status === 'completed' && body.conclusion === undefined) {
      throw unprocessable('Invalid request.\n\n"conclusion" wasn\'t supplied.')
    }
    const found = await world.git.lookup(`${body.head_sha}^{commit}`)
    if (found === null) throw unprocessable(`No commit found for SHA: ${body.head_sha}`)
    const empty = addCheckRun(world, {
      app,
      sha: found.sha,
      name: body.name,
      detailsUrl: `${world.url}/apps/${app.slug}`,
    })
    const run = changed(world, empty, body)
    world.store.checkRuns.set(run.id, run)
    return created(renderCheckRun(world, run))
  },
}

function runOf(call: Call, world: World): StoredCheckRun {
  const run = world.store.checkRuns.get(numberParam(call, 'check_run_id'))
  if (run === undefined) throw notFound()
  return run
}

const update: Route = {
  operation: 'checks/update',
  needs: write,
  answer(call, world) {
    const run = runOf(call, world)
    if (call.caller.app?.id !== run.app.id) {
      throw new ApiError(
        403,
        `Invalid app_id \`${run.app.id}\` - check run can only be modified by the GitHub App that created it.`,
      )
    }
    const body = bodyOf(call, changeSchema)
    checkLimits(body.output)
    const next = changed(world, run, body)
    world.store.checkRuns.set(run.id, next)
    return ok(renderCheckRun(world, next))
  },
}

const get: Route = {
  operation: 'checks/get',
  needs: read,
  answer: (call, world) => ok(renderCheckRun(world, runOf(call, world))),
}

const annotations: Route = {
  operation: 'checks/list-annotations',
  needs: read,
  answer: (call, world) =>
    listed(call, runOf(call, world).annotations, (one) => ({
      path: one.path,
      start_line: one.start_line,
      end_line: one.end_line,
      start_column: null,
      end_column: null,
      annotation_level: one.annotation_level,
      title: one.title ?? null,
      message: one.message,
      raw_details: one.raw_details ?? null,
      blob_href: `${world.repoHtml}/blob/${runOf(call, world).sha}/${encodeURIComponent(one.path)}`,
    })),
}

function answerRuns(call: Call, world: World, runs: readonly StoredCheckRun[]) {
  const chosen = call.query.get('filter') === 'all' ? runs : latestRuns(runs)
  const name = call.query.get('check_name')
  const status = call.query.get('status')
  const app = call.query.get('app_id')
  const wanted = chosen
    .filter((run) => name === null || run.name === name)
    .filter((run) => status === null || run.status === status)
    .filter((run) => app === null || run.app.id === Number(app))
    .sort((one, other) => other.id - one.id)
  return listed(
    call,
    wanted,
    (run) => renderCheckRun(world, run),
    (items, total) => ({ total_count: total, check_runs: items }),
  )
}

const listForRef: Route = {
  operation: 'checks/list-for-ref',
  needs: read,
  async answer(call, world) {
    const sha = await namedCommit(world, param(call, 'ref'))
    return answerRuns(
      call,
      world,
      [...world.store.checkRuns.values()].filter((run) => run.sha === sha),
    )
  },
}

function suiteOf(call: Call, world: World): Suite {
  const suite = world.store.suites.get(numberParam(call, 'check_suite_id'))
  if (suite === undefined) throw notFound()
  return suite
}

const listForSuite: Route = {
  operation: 'checks/list-for-suite',
  needs: read,
  answer(call, world) {
    const suite = suiteOf(call, world)
    return answerRuns(
      call,
      world,
      [...world.store.checkRuns.values()].filter((run) => run.suiteId === suite.id),
    )
  },
}

async function renderSuite(world: World, suite: Suite): Promise<unknown> {
  const runs = latestRuns([...world.store.checkRuns.values()].filter((run) => run.suiteId === suite.id))
  const workflow = suite.runId === null ? undefined : world.store.runs.get(suite.runId)
  const url = `${world.repoApi}/check-suites/${suite.id}`
  return {
    id: suite.id,
    node_id: nodeId('CheckSuite', suite.id),
    head_branch: suite.branch,
    head_sha: suite.sha,
    ...(workflow === undefined ? suiteState(runs) : { status: workflow.status, conclusion: workflow.conclusion }),
    url,
    before: null,
    after: suite.sha,
    pull_requests: [],
    app: integration(world, suite.app),
    repository: minimalRepository(world),
    created_at: suite.createdAt,
    updated_at: suite.createdAt,
    head_commit: simpleCommit(await world.git.commit(suite.sha)),
    latest_check_runs_count: runs.length,
    check_runs_url: `${url}/check-runs`,
  }
}

const suites: Route = {
  operation: 'checks/list-suites-for-ref',
  needs: read,
  async answer(call, world) {
    const sha = await namedCommit(world, param(call, 'ref'))
    const app = call.query.get('app_id')
    const found = [...world.store.suites.values()].filter(
      (suite) => suite.sha === sha && (app === null || suite.app.id === Number(app)),
    )
    return listed(
      call,
      found,
      (suite) => renderSuite(world, suite),
      (items, total) => ({ total_count: total, check_suites: items }),
    )
  },
}

const getSuite: Route = {
  operation: 'checks/get-suite',
  needs: read,
  answer: async (call, world) => ok(await renderSuite(world, suiteOf(call, world))),
}

export const checkRoutes: readonly Route[] = [
  create,
  update,
  get,
  annotations,
  listForRef,
  listForSuite,
  suites,
  getSuite,
]
