import { z } from 'zod'
import { authorise } from './access.ts'
import { ApiError, type Answer, type Caller, type Needs } from './call.ts'
import { parseObject } from './git-commit.ts'
import { authorsOf } from './graphql-authors.ts'
import { listTree } from './git-tree.ts'
import { value, type Field, type GraphqlDocument, type Variables } from './graphql-parse.ts'
import { nodeId, type World } from './world.ts'

// What we ask of GraphQL, as many of it in one request as one likes. Anything else is refused in words, never answered
// with less.

interface Question {
  readonly world: World
  readonly caller: Caller
  readonly field: Field
  readonly variables: Variables
}

/** What was asked for, as `entries{name}`: an answer never holds less than a question. */
function shape(fields: readonly Field[]): string {
  return fields.map((one) => one.name + (one.fields.length === 0 ? '' : `{${shape(one.fields)}}`)).join(',')
}

function ownArguments({ args }: Field, variables: Variables): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(args).map(([key, one]) => [key, value(one, variables)]))
}

function viewer({ caller }: Question): unknown {
  return { login: caller.login.replace(/\[bot\]$/, '') }
}

/** https://docs.github.com/en/graphql/reference/objects#tree */
async function folder({ world, field, variables }: Question): Promise<unknown> {
  const { expression } = z.object({ expression: z.string() }).parse(ownArguments(field, variables))
  const tree = await world.git.lookup(expression)
  if (tree === null) return null
  if (tree.type !== 'tree') return {}
  const entries = (await listTree(world.git, tree.sha, '')).map(async ({ path, type, sha }) => {
    const text = type === 'blob' ? (await world.git.read(sha))?.content.toString('utf8') : undefined
    return { name: path, object: text === undefined ? {} : { text, isTruncated: false } }
  })
  return { entries: await Promise.all(entries) }
}

const mostText = 512_000

/** https://docs.github.com/en/graphql/reference/objects#treeentry */
async function file({ world, field, variables }: Question): Promise<unknown> {
  const { oid } = z.object({ oid: z.string() }).parse(ownArguments(field, variables))
  const inner = field.fields.map((one) => ownArguments(one, variables))
  const { path } = z.object({ path: z.string() }).parse(inner[0])
  if ((await world.git.lookup(oid))?.type !== 'commit') return null
  const entry = (await listTree(world.git, oid, path)).find((one) => one.path === path)
  if (entry === undefined) return { file: null }
  const { type, sha } = entry
  const content = type === 'blob' ? (await world.git.read(sha))?.content : undefined
  const isBinary = content?.includes(0) === true
  const text = content === undefined || isBinary ? null : content.subarray(0, mostText).toString('utf8')
  const blob = content && { text, isTruncated: content.length > mostText, byteSize: content.length }
  return { file: { mode: Number.parseInt(entry.mode, 8), type, object: blob ?? {} } }
}

interface Target {
  readonly oid: string
  readonly __typename: string
}

function targetOf(sha: string, type: string): Target {
  return { oid: sha, __typename: `${type.charAt(0).toUpperCase()}${type.slice(1)}` }
}

/** What an annotated tag points at. */
async function taggedBy(world: World, tag: string): Promise<Target> {
  const { fields } = parseObject((await world.git.read(tag))?.content.toString('utf8') ?? '')
  return targetOf(fields('object')[0] ?? '', fields('type')[0] ?? '')
}

/** https://docs.github.com/en/graphql/reference/objects#ref */
async function ref({ world, field, variables }: Question): Promise<unknown> {
  const { qualifiedName } = z.object({ qualifiedName: z.string() }).parse(ownArguments(field, variables))
  const found = await world.git.ref(qualifiedName)
  if (found === null) return null
  const [, prefix = '', name = ''] = /^(refs\/[^/]+\/)(.*)$/.exec(found.ref) ?? []
  const inner = found.type === 'tag' ? { target: await taggedBy(world, found.sha) } : {}
  return { prefix, name, target: { ...targetOf(found.sha, found.type), ...inner } }
}

/** What classic protection tells whoever may read the branch. https://docs.github.com/en/graphql/reference/objects#refupdaterule */
async function updateRule({ world, caller, field, variables }: Question): Promise<unknown> {
  const { qualifiedName } = z.object({ qualifiedName: z.string() }).parse(ownArguments(field, variables))
  if ((await world.git.ref(qualifiedName)) === null) return null
  const { classic, protection } = world.store.rules.get(qualifiedName.replace(/^refs\/heads\//, '')) ?? {}
  if (classic === undefined && protection === undefined) return { refUpdateRule: null }
  const closed = classic?.restricted === true || classic?.approvals !== undefined
  return {
    refUpdateRule: {
      viewerCanPush: caller.permissions.contents === 'write' && !closed,
      requiresSignatures: classic?.signatures ?? false,
      requiredApprovingReviewCount: classic?.approvals ?? null,
      requiredStatusCheckContexts: protection ?? [],
    },
  }
}

/** https://docs.github.com/en/graphql/reference/objects#deployment */
function deployments({ world, field, variables }: Question): unknown {
  const { environments, first } = z
    .object({ environments: z.array(z.string()), first: z.number() })
    .parse(ownArguments(field, variables))
  const found = [...world.store.deployments.values()]
    .filter(({ environment }) => environments.includes(environment))
    .sort((one, other) => other.id - one.id)
    .slice(0, first)
  return {
    nodes: found.map((one) => ({
      id: nodeId('Deployment', one.id),
      statuses: {
        totalCount: one.statuses.length,
        nodes: [...one.statuses].reverse().map((status) => ({
          state: status.state.toUpperCase(),
          description: status.description,
          createdAt: status.createdAt,
          logUrl: status.logUrl === '' ? null : status.logUrl,
          creator: {
            login: status.login.replace(/\[bot\]$/, ''),
            __typename: status.login.endsWith('[bot]') ? 'Bot' : 'User',
          },
        })),
      },
    })),
  }
}

interface Known {
  readonly needs: Needs
  readonly answer: (question: Question) => unknown
}

function authors({ world, field, variables }: Question): Promise<unknown> {
  const { expression } = z.object({ expression: z.string() }).parse(ownArguments(field, variables))
  return authorsOf(world, expression)
}

const contents = [{ contents: 'read' }] as const

/** By shape: what may be asked of the query, and (`repository`) of the repository. */
const known: ReadonlyMap<string, Known> = new Map([
  ['viewer{login}', { needs: [{ metadata: 'read' }], answer: viewer }],
  ['object{entries{name,object{text,isTruncated}}}', { needs: contents, answer: folder }],
  ['object{authors{nodes{user{login}}}}', { needs: contents, answer: authors }],
  ['object{file{mode,type,object{text,isTruncated,byteSize}}}', { needs: contents, answer: file }],
  [
    'ref{refUpdateRule{viewerCanPush,requiresSignatures,requiredApprovingReviewCount,requiredStatusCheckContexts}}',
    { needs: contents, answer: updateRule },
  ],
  ['ref{prefix,name,target{oid,__typename,target{oid,__typename}}}', { needs: contents, answer: ref }],
  [
    'deployments{nodes{id,statuses{totalCount,nodes{state,description,createdAt,logUrl,creator{login,__typename}}}}}',
    { needs: [{ deployments: 'read' }], answer: deployments },
  ],
])

function knownOf(field: Field): Known {
  const asked = known.get(shape([field]))
  if (asked === undefined) throw new ApiError(400, `embedded GraphQL: it does not know ${shape([field])}`)
  return asked
}

interface Answered {
  readonly data: Record<string, unknown>
  readonly errors: { readonly type: string; readonly path: readonly string[]; readonly message: string }[]
}

/** A field that may not be seen is null and says so; the others are answered all the same. */
function answerField(question: Question, path: readonly string[], into: Answered['errors']): unknown {
  const asked = knownOf(question.field)
  try {
    authorise(question.caller, asked.needs)
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    into.push({ type: error.status === 403 ? 'FORBIDDEN' : 'NOT_FOUND', path, message: error.message })
    return null
  }
  return asked.answer(question)
}

async function answerRepository(question: Question, errors: Answered['errors']): Promise<unknown> {
  const { world, field, variables } = question
  const { owner, name } = z.object({ owner: z.string(), name: z.string() }).parse(ownArguments(field, variables))
  if (owner !== world.owner || name !== world.repo) {
    const message = `Could not resolve to a Repository with the name '${owner}/${name}'.`
    errors.push({ type: 'NOT_FOUND', path: ['repository'], message })
    return null
  }
  const answers = field.fields.map(async (one) => {
    const answer = await answerField({ ...question, field: one }, ['repository', one.alias], errors)
    return [one.alias, answer] as const
  })
  return Object.fromEntries(await Promise.all(answers))
}

/** Answers a query, field by field. */
export async function answerQuery(
  world: World,
  caller: Caller,
  { fields }: GraphqlDocument,
  variables: Variables,
): Promise<Answer> {
  // A document is understood as a whole before any of it is answered.
  fields.flatMap((field) => (field.name === 'repository' ? field.fields : [field])).forEach(knownOf)
  const errors: Answered['errors'] = []
  const answers = fields.map(async (field) => {
    const question = { world, caller, field, variables }
    const answer =
      field.name === 'repository' ? answerRepository(question, errors) : answerField(question, [field.alias], errors)
    return [field.alias, await answer] as const
  })
  const data = Object.fromEntries(await Promise.all(answers))
  return { status: 200, body: { data, ...(errors.length === 0 ? {} : { errors }) } }
}
