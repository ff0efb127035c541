import { z } from 'zod'
import {
  ApiError,
  bodyOf,
  created,
  invalid,
  listed,
  notFound,
  numberParam,
  ok,
  unprocessable,
  type Call,
  type Route,
} from '../call.ts'
import { latestRuns } from '../check-state.ts'
import { integration, simpleUser, webFlow } from '../objects.ts'
import { environmentOf, type StoredDeployment, type StoredDeploymentStatus } from '../store.ts'
import { nodeId, type World } from '../world.ts'
import { latestStatuses } from './statuses.ts'

const read = [{ deployments: 'read' }] as const
const write = [{ deployments: 'write' }] as const

function renderDeployment(world: World, one: StoredDeployment): unknown {
  const url = `${world.repoApi}/deployments/${one.id}`
  return {
    url,
    id: one.id,
    node_id: nodeId('Deployment', one.id),
    sha: one.sha,
    ref: one.ref,
    task: one.task,
    payload: one.payload,
    original_environment: one.originalEnvironment,
    environment: one.environment,
    description: one.description,
    creator: simpleUser(world, one.login),
    created_at: one.createdAt,
    updated_at: one.updatedAt,
    statuses_url: `${url}/statuses`,
    repository_url: world.repoApi,
    transient_environment: one.transient,
    production_environment: one.production,
    performed_via_github_app: integration(world, one.app),
  }
}

function renderStatus(world: World, deployment: StoredDeployment, one: StoredDeploymentStatus): unknown {
  const url = `${world.repoApi}/deployments/${deployment.id}`
  return {
    url: `${url}/statuses/${one.id}`,
    id: one.id,
    node_id: nodeId('DeploymentStatus', one.id),
    state: one.state,
    creator: simpleUser(world, one.login),
    description: one.description,
    environment: one.environment,
    target_url: one.logUrl,
    created_at: one.createdAt,
    updated_at: one.createdAt,
    deployment_url: url,
    repository_url: world.repoApi,
    environment_url: one.environmentUrl,
    log_url: one.logUrl,
    performed_via_github_app: integration(world, one.app),
  }
}

const createSchema = z.object({
  ref: z.string(),
  task: z.string().default('deploy'),
  auto_merge: z.boolean().default(true),
  required_contexts: z.array(z.string()).optional(),
  payload: z.union([z.record(z.string(), z.unknown()), z.string()]).default({}),
  environment: z.string().default('production'),
  description: z.string().nullish(),
  transient_environment: z.boolean().default(false),
  production_environment: z.boolean().optional(),
})

/** `auto_merge`: a branch that lacks commits of the default branch gets them merged, and no deployment is made. */
async function autoMerge(world: World, ref: string, sha: string): Promise<string | null> {
  const main = await world.git.commitOf(world.defaultBranch)
  const branch = await world.git.ref(`refs/heads/${ref}`)
  if (main === null || branch === null || (await world.git.isAncestor(main, sha))) return null
  const tree = await world.git.mergeTree(sha, main)
  if (tree === null) throw new ApiError(409, `Conflict merging ${world.defaultBranch} into ${ref}.`)
  const message = `Merge branch '${world.defaultBranch}' into ${ref}`
  const author = webFlow(world)
  const merge = await world.git.writeCommit({ tree, parents: [sha, main], message, author, committer: author })
  await world.git.changeRefs([{ ref: branch.ref, after: merge, before: branch.sha }])
  return `Auto-merged ${world.defaultBranch} into ${ref} on deployment.`
}

/** Every context (none given: all there are) must be green. */
function checkContexts(world: World, ref: string, sha: string, required: readonly string[] | undefined): void {
  const runs = latestRuns([...world.store.checkRuns.values()].filter((run) => run.sha === sha))
  const states = new Map<string, string>([
    ...runs.map((run) => [run.name, run.conclusion ?? 'pending'] as const),
    ...latestStatuses(world, sha).map((status) => [status.context, status.state] as const),
  ])
  const wanted = required ?? [...states.keys()]
  const contexts = wanted
    .map((context) => ({ context, state: states.get(context) ?? 'missing' }))
    .filter(({ state }) => !['success', 'skipped', 'neutral'].includes(state))
  if (contexts.length === 0) return
  throw new ApiError(409, `Conflict: Commit status checks failed for ${ref}.`, {
    errors: [{ contexts, resource: 'Deployment', field: 'required_contexts', code: 'invalid' }],
  })
}

/** https://docs.github.com/en/rest/deployments/deployments#create-a-deployment */
const create: Route = {
  operation: 'repos/create-deployment',
  needs: write,
  async answer(call, world) {
    const body = bodyOf(call, createSchema)
    const sha = await world.git.commitOf(body.ref.replace(/^refs\//, ''))
    if (sha === null) throw unprocessable(`No ref found for: ${body.ref}`)
    const merged = body.auto_merge ? await autoMerge(world, body.ref, sha) : null
    if (merged !== null) return { status: 202, body: { message: merged } }
    checkContexts(world, body.ref, sha, body.required_contexts)
    const environment = environmentOf(world.store, body.environment).name
    const moment = world.store.now()
    const deployment: StoredDeployment = {
      id: world.store.nextId(),
      sha,
      ref: body.ref,
      task: body.task,
      environment,
      originalEnvironment: environment,
      description: body.description ?? null,
      payload: body.payload,
      transient: body.transient_environment,
      production: body.production_environment ?? body.environment === 'production',
      login: call.caller.login,
      app: call.caller.app,
      createdAt: moment,
      updatedAt: moment,
      statuses: [],
    }
    world.store.deployments.set(deployment.id, deployment)
    return created(renderDeployment(world, deployment))
  },
}

const list: Route = {
  operation: 'repos/list-deployments',
  needs: read,
  answer(call, world) {
    const wanted = (name: string, value: string): boolean => {
      const asked = call.query.get(name)
      return asked === null || asked === 'none' || asked === '' || asked.toLowerCase() === value.toLowerCase()
    }
    const found = [...world.store.deployments.values()]
      .filter((one) => wanted('sha', one.sha) && wanted('ref', one.ref) && wanted('task', one.task))
      .filter((one) => wanted('environment', one.environment))
      .sort((one, other) => other.id - one.id)
    return listed(call, found, (one) => renderDeployment(world, one))
  },
}

function deploymentOf(call: Call, world: World): StoredDeployment {
  const deployment = world.store.deployments.get(numberParam(call, 'deployment_id'))
  if (deployment === undefined) throw notFound()
  return deployment
}

const get: Route = {
  operation: 'repos/get-deployment',
  needs: read,
  answer: (call, world) => ok(renderDeployment(world, deploymentOf(call, world))),
}

function append(world: World, deployment: StoredDeployment, status: StoredDeploymentStatus): StoredDeployment {
  const next = {
    ...deployment,
    environment: status.environment,
    updatedAt: status.createdAt,
    statuses: [...deployment.statuses, status],
  }
  world.store.deployments.set(next.id, next)
  return next
}

/** Only earlier, successful, non-transient, non-production ones of the environment become inactive. */
function inactivate(world: World, latest: StoredDeployment, status: StoredDeploymentStatus): void {
  for (const one of world.store.deployments.values()) {
    if (one.id >= latest.id || one.environment !== latest.environment || one.transient || one.production) continue
    if (one.statuses.at(-1)?.state !== 'success') continue
    append(world, one, { ...status, id: world.store.nextId(), state: 'inactive', description: '', environmentUrl: '' })
  }
}

const statusSchema = z.object({
  state: z.enum(['error', 'failure', 'inactive', 'in_progress', 'queued', 'pending', 'success']),
  target_url: z.string().optional(),
  log_url: z.string().optional(),
  description: z.string().default(''),
  environment: z.string().optional(),
  environment_url: z.string().default(''),
  auto_inactive: z.boolean().default(true),
})

/** https://docs.github.com/en/rest/deployments/statuses#create-a-deployment-status */
const createStatus: Route = {
  operation: 'repos/create-deployment-status',
  needs: write,
  answer(call, world) {
    const deployment = deploymentOf(call, world)
    const body = bodyOf(call, statusSchema)
    if (body.description.length > 140) {
      throw invalid('DeploymentStatus', 'description', 'description is too long (maximum is 140 characters)')
    }
    const status: StoredDeploymentStatus = {
      id: world.store.nextId(),
      state: body.state,
      description: body.description,
      environment:
        body.environment === undefined ? deployment.environment : environmentOf(world.store, body.environment).name,
      environmentUrl: body.environment_url,
      logUrl: body.log_url ?? body.target_url ?? '',
      login: call.caller.login,
      app: call.caller.app,
      createdAt: world.store.now(),
    }
    const next = append(world, deployment, status)
    if (status.state === 'success' && body.auto_inactive) inactivate(world, next, status)
    return created(renderStatus(world, next, status))
  },
}

const listStatuses: Route = {
  operation: 'repos/list-deployment-statuses',
  needs: read,
  answer(call, world) {
    const deployment = deploymentOf(call, world)
    return listed(call, [...deployment.statuses].reverse(), (status) => renderStatus(world, deployment, status))
  },
}

const getStatus: Route = {
  operation: 'repos/get-deployment-status',
  needs: read,
  answer(call, world) {
    const deployment = deploymentOf(call, world)
    const status = deployment.statuses.find((one) => one.id === numberParam(call, 'status_id'))
    if (status === undefined) throw notFound()
    return ok(renderStatus(world, deployment, status))
  },
}

export const deploymentRoutes: readonly Route[] = [create, list, get, createStatus, listStatuses, getStatus]
