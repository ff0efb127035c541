import { z } from 'zod'
import {
  ApiError,
  bodyOf,
  checkLength,
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
import { diffEntries } from '../diff.ts'
import { association, repoCommit, simpleUser } from '../objects.ts'
import { allPulls, mergePull, openPull, pullCommits, pullOf, type PullIssue } from '../pull-state.ts'
import { renderPull, renderPullSimple } from '../pull-objects.ts'
import type { StoredReview } from '../store.ts'
import { nodeId, type World } from '../world.ts'

const read = [{ 'pull-requests': 'read' }] as const
const write = [{ 'pull-requests': 'write' }] as const

async function pullHere(call: Call, world: World): Promise<PullIssue> {
  const issue = await pullOf(world, numberParam(call, 'pull_number'))
  if (issue === null) throw notFound()
  return issue
}

const list: Route = {
  operation: 'pulls/list',
  needs: read,
  async answer(call, world) {
    const state = call.query.get('state') ?? 'open'
    const head = call.query.get('head')
    const base = call.query.get('base')
    const ascending = call.query.get('direction') === 'asc'
    const pulls = (await allPulls(world))
      .filter((issue) => state === 'all' || issue.state === state)
      .filter((issue) => head === null || `${world.owner}:${issue.pull.head}` === head)
      .filter((issue) => base === null || issue.pull.base === base)
      .sort((one, other) => (ascending ? one.number - other.number : other.number - one.number))
    return listed(call, pulls, (issue) => renderPullSimple(world, issue))
  },
}

const get: Route = {
  operation: 'pulls/get',
  needs: [{ 'pull-requests': 'read' }, { contents: 'read' }],
  answer: async (call, world) => ok(await renderPull(world, await pullHere(call, world))),
}

async function checkBranches(world: World, head: string, base: string): Promise<void> {
  const refuse = (extra: Readonly<Record<string, unknown>>): ApiError =>
    unprocessable('Validation Failed', [{ resource: 'PullRequest', ...extra }])
  if ((await world.git.ref(`refs/heads/${base}`)) === null) throw refuse({ field: 'base', code: 'invalid' })
  const tip = await world.git.ref(`refs/heads/${head}`)
  if (tip === null) throw refuse({ field: 'head', code: 'invalid' })
  const ahead = await world.git.run(['rev-list', '--count', `refs/heads/${base}..${tip.sha}`])
  if (ahead === '0') throw refuse({ code: 'custom', message: `No commits between ${base} and ${head}` })
  const open = (await allPulls(world)).some(
    (issue) => issue.state === 'open' && issue.pull.head === head && issue.pull.base === base,
  )
  if (open) throw refuse({ code: 'custom', message: `A pull request already exists for ${world.owner}:${head}.` })
}

const create: Route = {
  operation: 'pulls/create',
  needs: write,
  async answer(call, world) {
    const schema = z.object({
      title: z.string(),
      head: z.string(),
      base: z.string(),
      body: z.string().nullable().default(null),
      draft: z.boolean().default(false),
    })
    const body = bodyOf(call, schema)
    checkLength('PullRequest', body.body)
    const head = body.head.replace(`${world.owner}:`, '')
    await checkBranches(world, head, body.base)
    const issue = await openPull(world, { ...body, head, login: call.caller.login, app: call.caller.app })
    return created(await renderPull(world, issue))
  },
}

const update: Route = {
  operation: 'pulls/update',
  needs: write,
  async answer(call, world) {
    const issue = await pullHere(call, world)
    const schema = z.object({
      title: z.string().optional(),
      body: z.string().nullable().optional(),
      state: z.enum(['open', 'closed']).optional(),
      base: z.string().optional(),
    })
    const body = bodyOf(call, schema)
    checkLength('PullRequest', body.body)
    const state = body.state ?? issue.state
    world.store.issues.set(issue.number, {
      ...issue,
      title: body.title ?? issue.title,
      body: body.body === undefined ? issue.body : body.body,
      state,
      closedAt: state === 'closed' ? (issue.closedAt ?? world.store.now()) : null,
      updatedAt: world.store.now(),
      pull: { ...issue.pull, base: body.base ?? issue.pull.base },
    })
    return ok(await renderPull(world, await pullHere(call, world)))
  },
}

const files: Route = {
  operation: 'pulls/list-files',
  needs: read,
  async answer(call, world) {
    const { pull } = await pullHere(call, world)
    const from = await world.git.mergeBase(pull.baseSha, pull.headSha)
    return listed(call, await diffEntries(world, from, pull.headSha, pull.headSha), (entry) => entry)
  },
}

const commits: Route = {
  operation: 'pulls/list-commits',
  needs: read,
  answer: async (call, world) =>
    listed(call, await pullCommits(world, await pullHere(call, world)), (commit) => repoCommit(world, commit)),
}

function renderReview(world: World, issue: PullIssue, review: StoredReview): unknown {
  const html = `${world.repoHtml}/pull/${issue.number}#pullrequestreview-${review.id}`
  const url = `${world.repoApi}/pulls/${issue.number}`
  return {
    id: review.id,
    node_id: nodeId('PullRequestReview', review.id),
    user: simpleUser(world, review.login),
    body: review.body,
    state: review.state,
    html_url: html,
    pull_request_url: url,
    author_association: association(world, review.login),
    _links: { html: { href: html }, pull_request: { href: url } },
    submitted_at: review.createdAt,
    commit_id: review.sha,
  }
}

const reviews: Route = {
  operation: 'pulls/list-reviews',
  needs: read,
  async answer(call, world) {
    const issue = await pullHere(call, world)
    return listed(call, issue.pull.reviews, (review) => renderReview(world, issue, review))
  },
}

const states = { APPROVE: 'APPROVED', REQUEST_CHANGES: 'CHANGES_REQUESTED', COMMENT: 'COMMENTED' } as const

const createReview: Route = {
  operation: 'pulls/create-review',
  needs: write,
  async answer(call, world) {
    const issue = await pullHere(call, world)
    const schema = z.object({
      event: z.enum(['APPROVE', 'REQUEST_CHANGES', 'COMMENT']),
      body: z.string().default(''),
      commit_id: z.string().optional(),
    })
    const body = bodyOf(call, schema)
    if (body.event !== 'COMMENT' && issue.login === call.caller.login) {
      const verb = body.event === 'APPROVE' ? 'approve' : 'request changes on'
      throw unprocessable('Unprocessable Entity', [`Can not ${verb} your own pull request`])
    }
    const review: StoredReview = {
      id: world.store.nextId(),
      login: call.caller.login,
      state: states[body.event],
      body: body.body,
      sha: body.commit_id ?? issue.pull.headSha,
      createdAt: world.store.now(),
    }
    world.store.issues.set(issue.number, {
      ...issue,
      pull: { ...issue.pull, reviews: [...issue.pull.reviews, review] },
    })
    return ok(renderReview(world, issue, review))
  },
}

const merge: Route = {
  operation: 'pulls/merge',
  needs: [{ contents: 'write' }],
  async answer(call, world) {
    const issue = await pullHere(call, world)
    const schema = z.object({
      commit_title: z.string().optional(),
      commit_message: z.string().optional(),
      sha: z.string().optional(),
      merge_method: z.enum(['merge', 'squash', 'rebase']).default('merge'),
    })
    const body = bodyOf(call, schema)
    if (body.sha !== undefined && body.sha !== issue.pull.headSha) {
      throw new ApiError(409, 'Head branch was modified. Review and try the merge again.')
    }
    const sha = await mergePull(world, issue, {
      method: body.merge_method,
      login: call.caller.login,
      title: body.commit_title,
      message: body.commit_message,
    })
    return ok({ sha, merged: true, message: 'Pull Request successfully merged' })
  },
}

/** The merged pull request that brought the commit to the default branch; else every one that contains it. */
const associated: Route = {
  operation: 'repos/list-pull-requests-associated-with-commit',
  needs: read,
  async answer(call, world) {
    const sha = await world.git.commitOf(param(call, 'commit_sha'))
    if (sha === null) throw unprocessable(`No commit found for SHA: ${param(call, 'commit_sha')}`)
    const main = await world.git.commitOf(world.defaultBranch)
    const landed = main !== null && (await world.git.isAncestor(sha, main))
    const found: PullIssue[] = []
    for (const issue of await allPulls(world)) {
      const merged = issue.pull.mergedAt !== null
      if (landed && !merged) continue
      const own = (await pullCommits(world, issue)).some((commit) => commit.sha === sha)
      if (own || (merged && issue.pull.mergeSha === sha)) found.push(issue)
    }
    return listed(call, found, (issue) => renderPullSimple(world, issue))
  },
}

export const pullRoutes: readonly Route[] = [
  list,
  get,
  create,
  update,
  files,
  commits,
  reviews,
  createReview,
  merge,
  associated,
]
