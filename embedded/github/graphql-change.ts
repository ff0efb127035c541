import type { Caller } from './call.ts'
import { zeroSha } from './git.ts'
import { GraphqlNo, permit, somethingWentWrong } from './graphql-no.ts'
import type { Question } from './graphql-query.ts'
import { allPulls, mergeForbidden } from './pull-state.ts'
import { pushRefusal } from './rules.ts'
import { nodeId, type World } from './world.ts'

// What is changed by GraphQL.

interface RefUpdate {
  readonly name: string
  readonly afterOid: string
  readonly beforeOid?: string | null
  readonly force?: boolean | null
}

interface RefsInput {
  readonly repositoryId: string
  readonly refUpdates: readonly RefUpdate[]
  readonly clientMutationId?: string | null
}

function unresolved(id: string): GraphqlNo {
  return new GraphqlNo('NOT_FOUND', `Could not resolve to a node with the global id of '${id}'`)
}

/** Refuses what may not be; a ref that is not where it is said to be gets no reason of GitHub. */
async function judge(world: World, caller: Caller, update: RefUpdate): Promise<void> {
  const { name, afterOid, beforeOid, force } = update
  const no = (message: string) => new GraphqlNo('UNPROCESSABLE', message)
  if (!name.startsWith('refs/')) throw no(`${name} is not a fully qualified ref name`)
  const current = (await world.git.ref(name))?.sha ?? zeroSha
  if (beforeOid != null && beforeOid !== current) throw somethingWentWrong()
  const refusal = await pushRefusal(world, caller, [{ ref: name, before: current, after: afterOid }])
  if (refusal !== null) throw no(refusal.lines.join('\n'))
  if (afterOid === zeroSha) return
  if ((await world.git.lookup(afterOid)) === null) throw no(`No object ${afterOid}`)
  const forward = current === zeroSha || force === true || (await world.git.isAncestor(current, afterOid))
  if (!forward) throw no(`Update of ${name} is not a fast forward`)
}

/** All or nothing, each ref only from where it is said to stand. https://docs.github.com/en/graphql/reference/mutations#updaterefs */
async function updateRefs({ world, caller }: Question, input: RefsInput): Promise<unknown> {
  permit(caller, [{ contents: 'write' }])
  const { repositoryId, refUpdates, clientMutationId = null } = input
  if (repositoryId !== nodeId('Repository', world.repositoryId)) throw unresolved(repositoryId)
  for (const update of refUpdates) await judge(world, caller, update)
  const changes = refUpdates.map((one) => ({ ref: one.name, after: one.afterOid, before: one.beforeOid ?? null }))
  if (!(await world.git.changeRefs(changes))) throw somethingWentWrong()
  return { clientMutationId }
}

interface AutoMergeInput {
  readonly pullRequestId: string
  readonly mergeMethod: 'MERGE' | 'SQUASH' | 'REBASE'
  readonly clientMutationId?: string | null
}

/** https://docs.github.com/en/graphql/reference/mutations#enablepullrequestautomerge */
async function autoMerge({ world, caller }: Question, input: AutoMergeInput): Promise<unknown> {
  permit(caller, [{ 'pull-requests': 'write', contents: 'write' }])
  const { pullRequestId, mergeMethod, clientMutationId = null } = input
  const issue = (await allPulls(world)).find((one) => nodeId('PullRequest', one.id) === pullRequestId)
  if (issue === undefined) throw unresolved(pullRequestId)
  const no = (words: string) => new GraphqlNo('UNPROCESSABLE', words)
  if (!world.store.autoMerge.allowed) throw no('Pull request Auto merge is not allowed for this repository')
  if (mergeMethod === 'MERGE' && world.store.autoMerge.squashOnly)
    throw no('Merge commits are not allowed on this repository.')
  if (issue.pull.draft) throw no('Pull request is in draft status')
  if (mergeForbidden(world, issue) === null) throw no('Pull request is in clean status')
  world.store.autoMerge.pulls.set(issue.number, mergeMethod)
  return { clientMutationId }
}

/** The fields of GitHub's `Mutation`. */
export function changes(question: Question): Readonly<Record<string, unknown>> {
  return {
    updateRefs: ({ input }: { readonly input: RefsInput }) => updateRefs(question, input),
    enablePullRequestAutoMerge: ({ input }: { readonly input: AutoMergeInput }) => autoMerge(question, input),
  }
}
