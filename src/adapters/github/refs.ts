// adapters/github: resolves branches and tags to commits, through annotated tags.
import { z } from 'zod'
import type { RefTarget } from '../../core/github.ts'
import { shortSha } from '../../core/release.ts'
import type { GitHubReader } from '../../ports/github.ts'
import { read } from './answers.ts'
import { readList } from './pages.ts'
import type { AskGraphql } from './questions.ts'
import type { Api } from './request.ts'

const contents = 'contents: read'

const objectSchema = z.object({ type: z.string(), sha: z.string() })
const refSchema = z.object({ ref: z.string(), object: objectSchema })
const tagSchema = z.object({ object: objectSchema })

/** Annotated tags may point at annotated tags: https://docs.github.com/en/rest/git/tags#get-a-tag */
const peel = async (api: Api, object: z.output<typeof objectSchema>, depth = 0): Promise<string | null> => {
  if (object.type === 'commit') return object.sha
  if (object.type !== 'tag' || depth >= 10) return null
  const path = `${api.repo}/git/tags/${object.sha}`
  const purpose = { what: `read the annotated tag ${shortSha(object.sha)}`, needs: contents }
  const tag = await read(api, { ...purpose, path, immutable: true }, tagSchema)
  return tag === null ? null : peel(api, tag.object, depth + 1)
}

/** What a full ref points at, unpeeled; null when there is none. */
export const readRef = (api: Api, ref: string): Promise<z.output<typeof refSchema> | null> =>
  read(
    api,
    {
      what: `read the ref ${ref}`,
      needs: contents,
      path: `${api.repo}/git/ref/${encodeURIComponent(ref.replace(/^refs\//, ''))}`,
    },
    refSchema,
    // An empty repository has no refs and says 409.
    [409],
  )

const resolve = async (api: Api, ref: string): Promise<RefTarget | null> => {
  const found = await readRef(api, ref)
  // Some servers answer a prefix of the name with its neighbour.
  if (found?.ref !== ref) return null
  const commit = await peel(api, found.object)
  return commit === null ? null : { ref, object: found.object.sha, commit }
}

const target = z.object({ oid: z.string(), __typename: z.string() })
const found = z
  .object({ prefix: z.string(), name: z.string(), target: target.extend({ target: target.optional() }).nullable() })
  .nullable()

/** Branches and tags, which GraphQL knows by their full names: many of them cost one request. */
const field = `ref(qualifiedName: $name) {
  prefix name target { oid __typename ... on Tag { target { oid __typename } } }
}`

/** What full refs point at. */
export const refReader = (api: Api, ask: AskGraphql): Pick<GitHubReader, 'resolveRef' | 'branches'> => ({
  branches: async (prefix) => {
    const path = `${api.repo}/git/matching-refs/heads/${encodeURIComponent(prefix)}`
    const listing = { what: `list the branches ${prefix}*`, needs: contents, path }
    const refs = await readList(api, listing, refSchema)
    return refs.map(({ ref, object }) => ({ ref, object: object.sha, commit: object.sha }))
  },
  resolveRef: async (ref) => {
    if (!/^refs\/(?:heads|tags)\//.test(ref)) return resolve(api, ref)
    const purpose = { what: `read the ref ${ref}`, needs: contents }
    const variables = { name: { type: 'String!', value: ref } }
    const answer = await ask({ ...purpose, of: 'repository', field, variables }, found)
    // A name that does not exist is tried as a short one, and a branch may be called anything.
    if (answer === null || `${answer.prefix}${answer.name}` !== ref) return null
    const commit = [answer.target, answer.target?.target].find((each) => each?.__typename === 'Commit')
    // A tag of a tag, or of something that is no commit.
    return answer.target === null || commit === undefined || commit === null
      ? resolve(api, ref)
      : { ref, object: answer.target.oid, commit: commit.oid }
  },
})
