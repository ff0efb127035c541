import type { Caller } from './call.ts'
import { parseObject } from './git-commit.ts'
import { listTree } from './git-tree.ts'
import { authorsOf } from './graphql-authors.ts'
import { deploymentsOf } from './graphql-deployments.ts'
import { GraphqlNo, pageOfConnection, permit } from './graphql-no.ts'
import { nodeId, type World } from './world.ts'

// What is asked of GraphQL. Which fields there are, and which of them may be null, is for GitHub's schema to say.

/** Who asks, and whom. */
export interface Question {
  readonly world: World
  readonly caller: Caller
}

interface Connection {
  readonly first?: number | null
  readonly last?: number | null
}

const contents = [{ contents: 'read' }] as const
const mostText = 512_000

async function blob({ world }: Question, sha: string): Promise<unknown> {
  const content = (await world.git.read(sha))?.content ?? Buffer.alloc(0)
  const isBinary = content.includes(0)
  return {
    __typename: 'Blob',
    id: nodeId('Blob', sha),
    oid: sha,
    text: isBinary ? null : content.subarray(0, mostText).toString('utf8'),
    isBinary,
    isTruncated: content.length > mostText,
    byteSize: content.length,
  }
}

function entry(question: Question, one: { readonly path: string; readonly mode: string; type: string; sha: string }) {
  return {
    name: one.path.split('/').at(-1) ?? one.path,
    mode: Number.parseInt(one.mode, 8),
    type: one.type,
    oid: one.sha,
    object: () => gitObject(question, one),
  }
}

/** https://docs.github.com/en/graphql/reference/objects#tree */
function tree(question: Question, sha: string): unknown {
  return {
    __typename: 'Tree',
    id: nodeId('Tree', sha),
    oid: sha,
    entries: async () => (await listTree(question.world.git, sha, '')).map((one) => entry(question, one)),
  }
}

/** https://docs.github.com/en/graphql/reference/objects#commit */
function commit(question: Question, sha: string): unknown {
  return {
    __typename: 'Commit',
    id: nodeId('Commit', sha),
    oid: sha,
    async file({ path }: { readonly path: string }) {
      const found = (await listTree(question.world.git, sha, path)).find((one) => one.path === path)
      return found === undefined ? null : entry(question, found)
    },
    async authors(page: Connection) {
      const all = await authorsOf(question.world, sha)
      return { totalCount: all.length, nodes: pageOfConnection('authors', all, page) }
    },
  }
}

/** What an annotated tag points at. */
async function tag(question: Question, sha: string): Promise<unknown> {
  const { fields } = parseObject((await question.world.git.read(sha))?.content.toString('utf8') ?? '')
  const inner = { sha: fields('object')[0] ?? '', type: fields('type')[0] ?? '' }
  return {
    __typename: 'Tag',
    id: nodeId('Tag', sha),
    oid: sha,
    name: fields('tag')[0] ?? '',
    target: () => gitObject(question, inner),
  }
}

function gitObject(question: Question, one: { readonly type: string; readonly sha: string }): unknown {
  switch (one.type) {
    case 'blob':
      return blob(question, one.sha)
    case 'tree':
      return tree(question, one.sha)
    case 'tag':
      return tag(question, one.sha)
    default:
      return commit(question, one.sha)
  }
}

/** What classic protection tells whoever may read the branch. https://docs.github.com/en/graphql/reference/objects#refupdaterule */
function updateRule({ world, caller }: Question, ref: string): unknown {
  const { classic, protection } = world.store.rules.get(ref.replace(/^refs\/heads\//, '')) ?? {}
  if (classic === undefined && protection === undefined) return null
  const closed = classic?.restricted === true || classic?.approvals !== undefined
  return {
    viewerCanPush: caller.permissions.contents === 'write' && !closed,
    requiresSignatures: classic?.signatures ?? false,
    requiredApprovingReviewCount: classic?.approvals ?? null,
    requiredStatusCheckContexts: protection ?? [],
  }
}

/** The full name first, then as a short one, and a branch may be called anything. https://docs.github.com/en/graphql/reference/objects#repository */
async function ref(question: Question, qualifiedName: string): Promise<unknown> {
  const candidates = [qualifiedName, ...['refs/heads/', 'refs/tags/', 'refs/'].map((each) => `${each}${qualifiedName}`)]
  for (const candidate of candidates) {
    const found = candidate.startsWith('refs/') ? await question.world.git.ref(candidate) : null
    if (found === null) continue
    const [, prefix = '', name = ''] = /^(refs\/[^/]+\/)(.*)$/.exec(found.ref) ?? []
    return {
      id: nodeId('Ref', found.ref),
      prefix,
      name,
      target: () => gitObject(question, found),
      refUpdateRule: () => updateRule(question, found.ref),
    }
  }
  return null
}

async function object(question: Question, { oid, expression }: { oid?: string | null; expression?: string | null }) {
  const found = await question.world.git.lookup(oid ?? expression ?? '')
  return found === null ? null : gitObject(question, found)
}

function repository(question: Question): unknown {
  const { world, caller } = question
  return {
    id: nodeId('Repository', world.repositoryId),
    object(asked: Parameters<typeof object>[1]) {
      permit(caller, contents)
      return object(question, asked)
    },
    defaultBranchRef() {
      permit(caller, contents)
      return ref(question, `refs/heads/${world.defaultBranch}`)
    },
    ref({ qualifiedName }: { readonly qualifiedName: string }) {
      permit(caller, contents)
      return ref(question, qualifiedName)
    },
    deployments(asked: Parameters<typeof deploymentsOf>[1]) {
      permit(caller, [{ deployments: 'read' }])
      return deploymentsOf(world, asked)
    },
  }
}

/** The fields of GitHub's `Query`. */
export function queries(question: Question): Readonly<Record<string, unknown>> {
  const { world, caller } = question
  return {
    // An actor is `github-actions` in GraphQL, the viewer is not.
    viewer: () => ({ id: nodeId('User', caller.login), login: caller.login }),
    repository({ owner, name }: { readonly owner: string; readonly name: string }) {
      const same = owner.toLowerCase() === world.owner.toLowerCase() && name.toLowerCase() === world.repo.toLowerCase()
      if (!same) {
        throw new GraphqlNo('NOT_FOUND', `Could not resolve to a Repository with the name '${owner}/${name}'.`)
      }
      permit(caller, [{ metadata: 'read' }])
      return repository(question)
    },
  }
}
