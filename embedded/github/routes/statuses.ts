import { z } from 'zod'
import { bodyOf, created, invalid, listed, notFound, ok, pageOf, param, unprocessable, type Route } from '../call.ts'
import { minimalRepository, simpleUser } from '../objects.ts'
import type { StoredStatus } from '../store.ts'
import { nodeId, type World } from '../world.ts'
import { namedCommit } from './commits.ts'

const read = [{ statuses: 'read' }] as const

function simpleStatus(world: World, status: StoredStatus): Readonly<Record<string, unknown>> {
  return {
    id: status.id,
    node_id: nodeId('StatusContext', status.id),
    url: `${world.repoApi}/statuses/${status.sha}`,
    avatar_url: `${world.url}/avatars/in/${status.id}`,
    state: status.state,
    description: status.description,
    target_url: status.targetUrl,
    context: status.context,
    created_at: status.createdAt,
    updated_at: status.createdAt,
  }
}

/** Every status of a commit, newest first. */
function statusesOf(world: World, sha: string): readonly StoredStatus[] {
  return world.store.statuses.filter((status) => status.sha === sha).reverse()
}

/** The newest of each context; contexts do not differ by case. */
export function latestStatuses(world: World, sha: string): readonly StoredStatus[] {
  const latest = new Map<string, StoredStatus>()
  for (const status of statusesOf(world, sha)) {
    const key = status.context.toLowerCase()
    if (!latest.has(key)) latest.set(key, status)
  }
  return [...latest.values()]
}

/** https://docs.github.com/en/rest/commits/statuses#create-a-commit-status */
const create: Route = {
  operation: 'repos/create-commit-status',
  needs: [{ statuses: 'write' }],
  async answer(call, world) {
    const schema = z.object({
      state: z.enum(['error', 'failure', 'pending', 'success']),
      target_url: z.string().nullish(),
      description: z.string().nullish(),
      context: z.string().default('default'),
    })
    const body = bodyOf(call, schema)
    const found = await world.git.lookup(`${param(call, 'sha')}^{commit}`)
    if (found === null) throw unprocessable(`No commit found for SHA: ${param(call, 'sha')}`)
    if ((body.description ?? '').length > 140) {
      throw invalid('Status', 'description', 'description is too long (maximum is 140 characters)')
    }
    const same = statusesOf(world, found.sha).filter((one) => one.context === body.context)
    if (same.length >= 1000) {
      throw invalid('Status', 'base', 'This SHA and context has reached the maximum number of statuses.')
    }
    const status: StoredStatus = {
      id: world.store.nextId(),
      sha: found.sha,
      context: body.context,
      state: body.state,
      description: body.description ?? null,
      targetUrl: body.target_url ?? null,
      login: call.caller.login,
      createdAt: world.store.now(),
    }
    world.store.statuses.push(status)
    return created({ ...simpleStatus(world, status), creator: simpleUser(world, status.login) })
  },
}

const list: Route = {
  operation: 'repos/list-commit-statuses-for-ref',
  needs: read,
  async answer(call, world) {
    const sha = await namedCommit(world, param(call, 'ref'))
    return listed(call, statusesOf(world, sha), (status) => ({
      ...simpleStatus(world, status),
      creator: simpleUser(world, status.login),
    }))
  },
}

function combined(statuses: readonly StoredStatus[]): string {
  if (statuses.some((status) => status.state === 'failure' || status.state === 'error')) return 'failure'
  return statuses.length === 0 || statuses.some((status) => status.state === 'pending') ? 'pending' : 'success'
}

const combine: Route = {
  operation: 'repos/get-combined-status-for-ref',
  needs: read,
  async answer(call, world) {
    // 404 by the description; 422, as for other lists of a commit, has been seen too.
    const sha = await world.git.commitOf(param(call, 'ref'))
    if (sha === null) throw notFound()
    const latest = latestStatuses(world, sha)
    const page = pageOf(call, latest)
    const body = {
      state: combined(latest),
      statuses: page.items.map((status) => simpleStatus(world, status)),
      sha,
      total_count: latest.length,
      repository: minimalRepository(world),
      commit_url: `${world.repoApi}/commits/${sha}`,
      url: `${world.repoApi}/commits/${sha}/status`,
    }
    return { ...ok(body), headers: page.headers }
  },
}

export const statusRoutes: readonly Route[] = [create, list, combine]
