// adapters/github: reads all authors of a commit, co-authors too, by GraphQL.
import { z } from 'zod'
import { shortSha } from '../../core/release.ts'
import type { GitHubReader } from '../../ports/github.ts'
import type { AskGraphql } from './questions.ts'

/** REST names the git author alone. https://docs.github.com/en/graphql/reference/objects#commit */
const field = `object(expression: $expression) {
  ... on Commit { authors(first: 100) { nodes { user { login } } } }
}`

const answer = z.object({
  authors: z.object({ nodes: z.array(z.object({ user: z.object({ login: z.string() }).nullable() })) }),
})

export const authorReader = (ask: AskGraphql): Pick<GitHubReader, 'commitAuthors'> => ({
  commitAuthors: async (sha) => {
    const purpose = { what: `read the authors of ${shortSha(sha)}`, needs: 'contents: read' }
    const variables = { expression: { type: 'String!', value: sha } }
    const { authors } = await ask({ ...purpose, of: 'repository', field, variables }, answer)
    return authors.nodes.flatMap(({ user }) => user?.login ?? [])
  },
})
