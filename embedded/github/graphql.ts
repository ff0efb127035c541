import { z } from 'zod'
import { authorise } from './access.ts'
import { ApiError, type Answer, type Caller } from './call.ts'
import { answerAuthors, authorsShape } from './graphql-authors.ts'
import { parseGraphql, type Field, type Value } from './graphql-parse.ts'
import { listTree } from './git-tree.ts'
import { zeroSha } from './git.ts'
import { allPulls, mergeForbidden } from './pull-state.ts'
import { pushRefusal } from './rules.ts'
import { nodeId, type World } from './world.ts'

// The few things that we ask of GraphQL. Anything else is refused in words, never answered with less.

const requestSchema = z.object({ query: z.string(), variables: z.record(z.string(), z.unknown()).nullish() })

const oid = z.string().regex(/^[0-9a-f]{40}$/)
const inputSchema = z.object({
  repositoryId: z.string(),
  clientMutationId: z.string().nullish(),
  refUpdates: z.array(
    z.object({
      name: z.string().startsWith('refs/'),
      afterOid: oid,
      beforeOid: oid.nullish(),
      force: z.boolean().nullish(),
    }),
  ),
})

function failed(type: string, path: string, message: string): Answer {
  return {
    status: 200,
    body: { data: { [path]: null }, errors: [{ type, path: [path], locations: [{ line: 1, column: 1 }], message }] },
  }
}

type Variables = Readonly<Record<string, unknown>>

function value(from: Value, variables: Variables): unknown {
  switch (from.kind) {
    case 'variable':
      return variables[from.name]
    case 'scalar':
      return from.value
    case 'list':
      return from.items.map((item) => value(item, variables))
    case 'object':
      return Object.fromEntries(Object.entries(from.fields).map(([name, item]) => [name, value(item, variables)]))
  }
}

/** All or nothing, each ref only from where it is said to stand. https://docs.github.com/en/graphql/reference/mutations#updaterefs */
async function updateRefs(world: World, caller: Caller, field: Field, given: unknown): Promise<Answer> {
  authorise(caller, [{ contents: 'write' }])
  const parsed = inputSchema.safeParse(given)
  if (!parsed.success) return failed('INVALID', 'updateRefs', z.prettifyError(parsed.error))
  const { repositoryId, refUpdates, clientMutationId } = parsed.data
  if (repositoryId !== nodeId('Repository', world.repositoryId)) {
    return failed('NOT_FOUND', 'updateRefs', `Could not resolve to a node with the global id of '${repositoryId}'`)
  }
  for (const { name, afterOid, beforeOid, force } of refUpdates) {
    const current = (await world.git.ref(name))?.sha ?? zeroSha
    if (beforeOid != null && beforeOid !== current) {
      return failed('UNPROCESSABLE', 'updateRefs', `Reference ${name} is at ${current} but expected ${beforeOid}`)
    }
    const refusal = await pushRefusal(world, caller, [{ ref: name, before: current, after: afterOid }])
    if (refusal !== null) return failed('UNPROCESSABLE', 'updateRefs', refusal.lines.join('\n'))
    if (afterOid === zeroSha) continue
    if ((await world.git.lookup(afterOid)) === null)
      return failed('UNPROCESSABLE', 'updateRefs', `No object ${afterOid}`)
    const forward = current === zeroSha || force === true || (await world.git.isAncestor(current, afterOid))
    if (!forward) return failed('UNPROCESSABLE', 'updateRefs', `Update of ${name} is not a fast forward`)
  }
  const changes = refUpdates.map((one) => ({ ref: one.name, after: one.afterOid, before: one.beforeOid ?? null }))
  if (!(await world.git.changeRefs(changes))) {
    return failed('UNPROCESSABLE', 'updateRefs', 'A reference was updated at the same time')
  }
  const known = new Set(['clientMutationId', '__typename'])
  const unknown = field.fields.find((one) => !known.has(one.name))
  if (unknown !== undefined) throw new ApiError(400, `embedded GraphQL: updateRefs does not answer ${unknown.name}`)
  return { status: 200, body: { data: { updateRefs: { clientMutationId: clientMutationId ?? null } } } }
}

/** https://docs.github.com/en/graphql/reference/mutations#enablepullrequestautomerge */
async function autoMerge(world: World, caller: Caller, given: unknown): Promise<Answer> {
  authorise(caller, [{ 'pull-requests': 'write', contents: 'write' }])
  const path = 'enablePullRequestAutoMerge'
  const schema = z.object({
    pullRequestId: z.string(),
    mergeMethod: z.enum(['MERGE', 'SQUASH', 'REBASE']).default('MERGE'),
  })
  const parsed = schema.safeParse(given)
  if (!parsed.success) return failed('INVALID', path, z.prettifyError(parsed.error))
  const { pullRequestId, mergeMethod } = parsed.data
  const issue = (await allPulls(world)).find((one) => nodeId('PullRequest', one.id) === pullRequestId)
  if (issue === undefined)
    return failed('NOT_FOUND', path, `Could not resolve to a node with the global id of '${pullRequestId}'`)
  const no = (words: string) => failed('UNPROCESSABLE', path, words)
  if (!world.store.autoMerge.allowed) return no('Pull request Auto merge is not allowed for this repository')
  if (mergeMethod === 'MERGE' && world.store.autoMerge.squashOnly)
    return no('Merge commits are not allowed on this repository.')
  if (issue.pull.draft) return no('Pull request is in draft status')
  if (mergeForbidden(world, issue) === null) return no('Pull request is in clean status')
  world.store.autoMerge.pulls.set(issue.number, mergeMethod)
  return { status: 200, body: { data: { [path]: { clientMutationId: null } } } }
}

function viewer(caller: Caller, field: Field): Answer {
  const only = field.fields.every((one) => one.name === 'login')
  if (!only || field.fields.length === 0) throw new ApiError(400, 'embedded GraphQL: of viewer it knows only login')
  return { status: 200, body: { data: { viewer: { login: caller.login.replace(/\[bot\]$/, '') } } } }
}

const objectSchema = z.object({ owner: z.string(), name: z.string(), expression: z.string() })

/** What was asked for, as `entries{name}`: an answer never holds less than a question. */
function shape(fields: readonly Field[]): string {
  return fields.map((one) => one.name + (one.fields.length === 0 ? '' : `{${shape(one.fields)}}`)).join(',')
}

/** The files of a folder, or who wrote a commit. https://docs.github.com/en/graphql/reference/objects#tree */
async function ofRepository(world: World, caller: Caller, field: Field, variables: Variables): Promise<Answer> {
  const known = 'object{entries{name,object{text,isTruncated}}}'
  const asked = shape(field.fields)
  if (asked !== known && asked !== authorsShape)
    throw new ApiError(400, `embedded GraphQL: of repository it knows only ${known} and ${authorsShape}`)
  const args = { ...field.args, ...field.fields[0]?.args }
  const given = Object.fromEntries(Object.entries(args).map(([key, one]) => [key, value(one, variables)]))
  const { owner, name, expression } = objectSchema.parse(given)
  if (owner !== world.owner || name !== world.repo)
    return failed('NOT_FOUND', 'repository', `Could not resolve to a Repository with the name '${owner}/${name}'.`)
  if (asked === authorsShape) return answerAuthors(world, caller, given)
  authorise(caller, [{ contents: 'read' }])
  const tree = await world.git.lookup(expression)
  if (tree === null) return { status: 200, body: { data: { repository: { object: null } } } }
  if (tree.type !== 'tree') return { status: 200, body: { data: { repository: { object: {} } } } }
  const entries = (await listTree(world.git, tree.sha, '')).map(async ({ path, type, sha }) => {
    const text = type === 'blob' ? (await world.git.read(sha))?.content.toString('utf8') : undefined
    return { name: path, object: text === undefined ? {} : { text, isTruncated: false } }
  })
  return { status: 200, body: { data: { repository: { object: { entries: await Promise.all(entries) } } } } }
}

/** Answers a POST to the GraphQL endpoint. */
export async function answerGraphql(world: World, caller: Caller, body: unknown): Promise<Answer> {
  const request = requestSchema.safeParse(body)
  if (!request.success) throw new ApiError(400, 'A query attribute must be specified and must be a string.')
  const document = parseGraphql(request.data.query)
  if (typeof document === 'string') throw new ApiError(400, `embedded GraphQL: ${document}`)
  const [field, ...others] = document.fields
  if (field === undefined || others.length > 0) throw new ApiError(400, 'embedded GraphQL: one field a request')
  if (document.operation === 'query' && field.name === 'viewer') return viewer(caller, field)
  if (document.operation === 'query' && field.name === 'repository')
    return ofRepository(world, caller, field, request.data.variables ?? {})
  if (document.operation === 'mutation' && field.name === 'updateRefs') {
    const input = field.args['input']
    const given = input === undefined ? undefined : value(input, request.data.variables ?? {})
    return updateRefs(world, caller, field, given)
  }
  if (document.operation === 'mutation' && field.name === 'enablePullRequestAutoMerge') {
    const input = field.args['input']
    return autoMerge(world, caller, input === undefined ? undefined : value(input, request.data.variables ?? {}))
  }
  throw new ApiError(400, `embedded GraphQL: it does not know ${document.operation} ${field.name}`)
}
