import { z } from 'zod'
import { authorise } from './access.ts'
import { ApiError, type Answer, type Caller } from './call.ts'
import { parseGraphql, value, type Field } from './graphql-parse.ts'
import { answerQuery } from './graphql-query.ts'
import { zeroSha } from './git.ts'
import { allPulls, mergeForbidden } from './pull-state.ts'
import { pushRefusal } from './rules.ts'
import { nodeId, type World } from './world.ts'

// What we change by GraphQL. Anything else is refused in words, never answered with less.

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

/** Answers a POST to the GraphQL endpoint. */
export async function answerGraphql(world: World, caller: Caller, body: unknown): Promise<Answer> {
  const request = requestSchema.safeParse(body)
  if (!request.success) throw new ApiError(400, 'A query attribute must be specified and must be a string.')
  const document = parseGraphql(request.data.query)
  if (typeof document === 'string') throw new ApiError(400, `embedded GraphQL: ${document}`)
  if (document.operation === 'query') return answerQuery(world, caller, document, request.data.variables ?? {})
  const [field, ...others] = document.fields
  if (field === undefined || others.length > 0) throw new ApiError(400, 'embedded GraphQL: one change a request')
  if (field.name === 'updateRefs') {
    const input = field.args['input']
    const given = input === undefined ? undefined : value(input, request.data.variables ?? {})
    return updateRefs(world, caller, field, given)
  }
  if (field.name === 'enablePullRequestAutoMerge') {
    const input = field.args['input']
    return autoMerge(world, caller, input === undefined ? undefined : value(input, request.data.variables ?? {}))
  }
  throw new ApiError(400, `embedded GraphQL: it does not know ${document.operation} ${field.name}`)
}
