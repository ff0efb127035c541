// adapters/github: reads all text files of one folder at a commit in one GraphQL request.
import { shortSha } from '../../core/release.ts'
import type { GitHubReader } from '../../ports/github.ts'
import type { AskGraphql } from './questions.ts'

/** REST would take a request a file. https://docs.github.com/en/graphql/reference/objects#tree */
const field = `object(expression: $expression) {
  ... on Tree { entries { name object { ... on Blob { text isTruncated } } } }
}`

const answer = async () => (await import('./file-answers.ts')).folderAnswer

/** The text files right in a folder, in one request. A binary or a cut one is left out. */
export const folderReader = (ask: AskGraphql): Pick<GitHubReader, 'folder'> => ({
  folder: async (path, sha) => {
    const purpose = { what: `read the files of ${path} at ${shortSha(sha)}`, needs: 'contents: read' }
    const variables = { expression: { type: 'String!', value: `${sha}:${path}` } }
    const found = await ask({ ...purpose, of: 'repository', field, variables }, answer)
    return (found?.entries ?? []).flatMap(({ name, object }) => {
      const text = object?.text ?? null
      return text === null || object?.isTruncated === true ? [] : [{ path: `${path}/${name}`, text }]
    })
  },
})
