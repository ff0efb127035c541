// adapters/github: reads the tip of the default branch with one file and one folder of it, in one GraphQL question.
import type { GitHubReader } from '../../ports/github.ts'
import { readFile } from './files.ts'
import { unusable } from './refusal.ts'
import type { AskGraphql } from './questions.ts'
import type { Api } from './request.ts'

/** One answer, so that the file is of the very commit that is called the tip. https://docs.github.com/en/graphql/reference/objects#repository */
const field = `defaultBranchRef {
  name
  target {
    oid
    ... on Commit {
      file(path: $path) { mode type object { ... on Blob { text isTruncated byteSize } } }
      folder: file(path: $folder) { object { ... on Tree { entries { name object { ... on Blob { text isTruncated } } } } } }
    }
  }
}`

const answer = async () => (await import('./file-answers.ts')).tipAnswer

const regular: readonly number[] = [0o100644, 0o100755]

/** The policy's place. What GraphQL does not give byte by byte (a link, a large file) is read by REST at that commit. */
export const trustedReader = (api: Api, ask: AskGraphql): Pick<GitHubReader, 'trustedTip'> => ({
  trustedTip: async (path, folder) => {
    const plain = path.replace(/^(?:\.\/)+/, '')
    const purpose = { what: `read ${path} at the tip of the default branch`, needs: 'contents: read' }
    const variables = { path: { type: 'String!', value: plain }, folder: { type: 'String!', value: folder } }
    const found = await ask({ ...purpose, of: 'repository', field, variables }, answer)
    if (found === null) throw unusable(purpose, 'the repository has no default branch')
    const { name, target } = found
    const { text = null, isTruncated, byteSize } = target.file?.object ?? {}
    const whole = text !== null && isTruncated === false && Buffer.byteLength(text) === byteSize
    const isFile = target.file?.type === 'blob'
    const isPlain = isFile && whole && regular.includes(target.file?.mode ?? 0)
    const read = isPlain ? text : isFile ? await readFile(api)(plain, target.oid) : null
    const files = (target.folder?.object?.entries ?? []).flatMap((entry) => {
      const own = entry.object?.text ?? null
      return own === null || entry.object?.isTruncated === true ? [] : [{ path: `${folder}/${entry.name}`, text: own }]
    })
    return { branch: name, sha: target.oid, text: read, files }
  },
})
