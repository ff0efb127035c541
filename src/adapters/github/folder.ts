import { z } from 'zod'
import { shortSha } from '../../domain/release.ts'
import type { GitHubReader } from '../../ports/github.ts'
import { parse } from './answers.ts'
import { askGraphql } from './graphql.ts'
import { unusable } from './refusal.ts'
import type { Api } from './request.ts'

/** REST would take a request a file. https://docs.github.com/en/graphql/reference/objects#tree */
const question = `query($owner: String!, $repo: String!, $expression: String!) {
  repository(owner: $owner, name: $repo) {
    object(expression: $expression) {
      ... on Tree { entries { name object { ... on Blob { text isTruncated } } } }
    }
  }
}`

const blob = z.object({ text: z.string().nullable(), isTruncated: z.boolean() }).partial()
const answer = z.object({
  repository: z
    .object({
      object: z
        .object({ entries: z.array(z.object({ name: z.string(), object: blob.nullable() })).optional() })
        .nullable(),
    })
    .nullable(),
})

/** The text files right in a folder, in one request. A binary or a cut one is left out. */
export const folderReader = (api: Api, owner: string, repo: string): Pick<GitHubReader, 'folder'> => ({
  folder: async (path, sha) => {
    const purpose = { what: `read the files of ${path} at ${shortSha(sha)}`, needs: 'contents: read' }
    const found = await askGraphql(api, purpose, question, { owner, repo, expression: `${sha}:${path}` })
    if (found.outcome === 'refused') throw unusable(purpose, found.message)
    const { repository } = parse(purpose, answer, found.data)
    return (repository?.object?.entries ?? []).flatMap(({ name, object }) => {
      const text = object?.text ?? null
      return text === null || object?.isTruncated === true ? [] : [{ path: `${path}/${name}`, text }]
    })
  },
})
