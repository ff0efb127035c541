import { z } from 'zod'
import { shortSha } from '../../domain/release.ts'
import type { GitHubReader } from '../../ports/github.ts'
import { parse } from './answers.ts'
import { askGraphql } from './graphql.ts'
import { unusable } from './refusal.ts'
import type { Api } from './request.ts'

/** REST names the git author alone. https://docs.github.com/en/graphql/reference/objects#commit */
const question = `query($owner: String!, $repo: String!, $expression: String!) {
  repository(owner: $owner, name: $repo) {
    object(expression: $expression) {
      ... on Commit { authors(first: 100) { nodes { user { login } } } }
    }
  }
}`

const answer = z.object({
  repository: z.object({
    object: z.object({
      authors: z.object({ nodes: z.array(z.object({ user: z.object({ login: z.string() }).nullable() })) }),
    }),
  }),
})

export const authorReader = (api: Api, owner: string, repo: string): Pick<GitHubReader, 'commitAuthors'> => ({
  commitAuthors: async (sha) => {
    const purpose = { what: `read the authors of ${shortSha(sha)}`, needs: 'contents: read' }
    const found = await askGraphql(api, purpose, question, { owner, repo, expression: sha })
    if (found.outcome === 'refused') throw unusable(purpose, found.message)
    const { nodes } = parse(purpose, answer, found.data).repository.object.authors
    return nodes.flatMap(({ user }) => user?.login ?? [])
  },
})
