import { z } from 'zod'
import {
  bodyOf,
  checkLength,
  created,
  listed,
  notFound,
  numberParam,
  ok,
  unprocessable,
  type Call,
  type Route,
} from '../call.ts'
import { renderLabel } from '../labels.ts'
import { association, integration, simpleUser } from '../objects.ts'
import type { StoredComment, StoredIssue } from '../store.ts'
import { nodeId, type World } from '../world.ts'

const issuesRead = [{ issues: 'read' }] as const
const issuesWrite = [{ issues: 'write' }] as const
/** Comments and labels live on both. */
const eitherRead = [{ issues: 'read' }, { 'pull-requests': 'read' }] as const
const eitherWrite = [{ issues: 'write' }, { 'pull-requests': 'write' }] as const

function renderIssue(world: World, issue: StoredIssue): Readonly<Record<string, unknown>> {
  const url = `${world.repoApi}/issues/${issue.number}`
  const pull = `${world.repoApi}/pulls/${issue.number}`
  const html = `${world.repoHtml}/${issue.pull === null ? 'issues' : 'pull'}/${issue.number}`
  return {
    id: issue.id,
    node_id: nodeId('Issue', issue.id),
    url,
    repository_url: world.repoApi,
    labels_url: `${url}/labels{/name}`,
    comments_url: `${url}/comments`,
    events_url: `${url}/events`,
    timeline_url: `${url}/timeline`,
    html_url: html,
    number: issue.number,
    state: issue.state,
    state_reason: issue.stateReason,
    title: issue.title,
    body: issue.body,
    user: simpleUser(world, issue.login),
    labels: issue.labels.map((name) => renderLabel(world, name)),
    assignee: null,
    assignees: issue.assignees.map((login) => simpleUser(world, login)),
    milestone: null,
    locked: false,
    active_lock_reason: null,
    comments: [...world.store.comments.values()].filter((one) => one.issue === issue.number).length,
    closed_at: issue.closedAt,
    created_at: issue.createdAt,
    updated_at: issue.updatedAt,
    author_association: association(world, issue.login),
    performed_via_github_app: integration(world, issue.app),
    ...(issue.pull === null
      ? {}
      : {
          draft: issue.pull.draft,
          pull_request: {
            url: pull,
            html_url: html,
            diff_url: `${html}.diff`,
            patch_url: `${html}.patch`,
            merged_at: issue.pull.mergedAt,
          },
        }),
  }
}

function issueOf(call: Call, world: World): StoredIssue {
  const issue = world.store.issues.get(numberParam(call, 'issue_number'))
  if (issue === undefined) throw notFound()
  return issue
}

const list: Route = {
  operation: 'issues/list-for-repo',
  needs: issuesRead,
  answer(call, world) {
    const state = call.query.get('state') ?? 'open'
    const labels = (call.query.get('labels') ?? '').split(',').filter((name) => name !== '')
    const creator = call.query.get('creator')
    const since = call.query.get('since')
    const ascending = call.query.get('direction') === 'asc'
    const found = [...world.store.issues.values()]
      .filter((issue) => state === 'all' || issue.state === state)
      .filter((issue) => labels.every((name) => issue.labels.some((own) => own.toLowerCase() === name.toLowerCase())))
      .filter((issue) => creator === null || issue.login === creator)
      .filter((issue) => since === null || Date.parse(issue.updatedAt) >= Date.parse(since))
      .sort((one, other) => (ascending ? one.number - other.number : other.number - one.number))
    return listed(call, found, (issue) => renderIssue(world, issue))
  },
}

const labelsSchema = z
  .array(z.union([z.string(), z.object({ name: z.string() })]))
  .transform((labels) => labels.map((label) => (typeof label === 'string' ? label : label.name)))

const create: Route = {
  operation: 'issues/create',
  needs: issuesWrite,
  answer(call, world) {
    const schema = z.object({
      title: z.union([z.string(), z.number()]).transform(String),
      body: z.string().nullable().default(null),
      labels: labelsSchema.default([]),
      assignees: z.array(z.string()).default([]),
    })
    const body = bodyOf(call, schema)
    if (body.title.trim() === '') {
      throw unprocessable('Validation Failed', [{ resource: 'Issue', code: 'missing_field', field: 'title' }])
    }
    checkLength('Issue', body.body)
    const moment = world.store.now()
    const issue: StoredIssue = {
      ...body,
      id: world.store.nextId(),
      number: world.store.nextNumber(),
      state: 'open',
      stateReason: null,
      login: call.caller.login,
      app: call.caller.app,
      createdAt: moment,
      updatedAt: moment,
      closedAt: null,
      pull: null,
    }
    world.store.issues.set(issue.number, issue)
    return created(renderIssue(world, issue))
  },
}

const get: Route = {
  operation: 'issues/get',
  needs: eitherRead,
  answer: (call, world) => ok(renderIssue(world, issueOf(call, world))),
}

const update: Route = {
  operation: 'issues/update',
  needs: eitherWrite,
  answer(call, world) {
    const issue = issueOf(call, world)
    const schema = z.object({
      title: z.union([z.string(), z.number()]).transform(String).optional(),
      body: z.string().nullable().optional(),
      state: z.enum(['open', 'closed']).optional(),
      state_reason: z.string().nullish(),
      labels: labelsSchema.optional(),
      assignees: z.array(z.string()).optional(),
    })
    const body = bodyOf(call, schema)
    checkLength('Issue', body.body)
    const state = body.state ?? issue.state
    const moment = world.store.now()
    const next: StoredIssue = {
      ...issue,
      title: body.title ?? issue.title,
      body: body.body === undefined ? issue.body : body.body,
      state,
      stateReason: state === 'closed' ? (body.state_reason ?? issue.stateReason ?? 'completed') : null,
      labels: body.labels ?? issue.labels,
      assignees: body.assignees ?? issue.assignees,
      closedAt: state === 'closed' ? (issue.closedAt ?? moment) : null,
      updatedAt: moment,
    }
    world.store.issues.set(next.number, next)
    return ok(renderIssue(world, next))
  },
}

const addLabels: Route = {
  operation: 'issues/add-labels',
  needs: eitherWrite,
  answer(call, world) {
    const issue = issueOf(call, world)
    const schema = z.union([labelsSchema, z.object({ labels: labelsSchema }).transform((body) => body.labels)])
    const labels = [...new Set([...issue.labels, ...bodyOf(call, schema)])]
    world.store.issues.set(issue.number, { ...issue, labels, updatedAt: world.store.now() })
    return ok(labels.map((name) => renderLabel(world, name)))
  },
}

function renderComment(world: World, comment: StoredComment): unknown {
  return {
    id: comment.id,
    node_id: nodeId('IssueComment', comment.id),
    url: `${world.repoApi}/issues/comments/${comment.id}`,
    html_url: `${world.repoHtml}/issues/${comment.issue}#issuecomment-${comment.id}`,
    issue_url: `${world.repoApi}/issues/${comment.issue}`,
    body: comment.body,
    user: simpleUser(world, comment.login),
    created_at: comment.createdAt,
    updated_at: comment.updatedAt,
    author_association: association(world, comment.login),
    performed_via_github_app: integration(world, comment.app),
  }
}

const comments: Route = {
  operation: 'issues/list-comments',
  needs: eitherRead,
  answer(call, world) {
    const issue = issueOf(call, world)
    const own = [...world.store.comments.values()].filter((one) => one.issue === issue.number)
    return listed(call, own, (comment) => renderComment(world, comment))
  },
}

function commentOfBody(call: Call): string {
  const { body } = bodyOf(call, z.object({ body: z.string() }))
  checkLength('IssueComment', body)
  return body
}

const createComment: Route = {
  operation: 'issues/create-comment',
  needs: eitherWrite,
  answer(call, world) {
    const issue = issueOf(call, world)
    const moment = world.store.now()
    const comment: StoredComment = {
      id: world.store.nextId(),
      issue: issue.number,
      body: commentOfBody(call),
      login: call.caller.login,
      app: call.caller.app,
      createdAt: moment,
      updatedAt: moment,
    }
    world.store.comments.set(comment.id, comment)
    return created(renderComment(world, comment))
  },
}

function commentOf(call: Call, world: World): StoredComment {
  const comment = world.store.comments.get(numberParam(call, 'comment_id'))
  if (comment === undefined) throw notFound()
  return comment
}

const getComment: Route = {
  operation: 'issues/get-comment',
  needs: eitherRead,
  answer: (call, world) => ok(renderComment(world, commentOf(call, world))),
}

const updateComment: Route = {
  operation: 'issues/update-comment',
  needs: eitherWrite,
  answer(call, world) {
    const comment = { ...commentOf(call, world), body: commentOfBody(call), updatedAt: world.store.now() }
    world.store.comments.set(comment.id, comment)
    return ok(renderComment(world, comment))
  },
}

export const issueRoutes: readonly Route[] = [
  list,
  create,
  get,
  update,
  addLabels,
  comments,
  createComment,
  getComment,
  updateComment,
]
