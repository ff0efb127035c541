// adapters/github: reads files of a commit, many by one GraphQL request, with REST for large or binary files.
import { ExpectedError } from '../../core/errors.ts'
import { isFullSha, shortSha } from '../../core/release.ts'
import type { GitHubReader } from '../../ports/github.ts'
import { read } from './answers.ts'
import type { AskGraphql } from './questions.ts'
import { unusable } from './refusal.ts'
import type { Api } from './request.ts'

const contents = 'contents: read'

const decode = (content: string, encoding: string): string =>
  encoding === 'base64' ? Buffer.from(content, 'base64').toString('utf8') : content

/** An address with dots would be read by the URL parser as another endpoint; null when there is no such path. */
const plainPath = (path: string): string | null => {
  const segments = path.replace(/^\.\//, '').split('/')
  return segments.some((segment) => ['', '.', '..'].includes(segment)) ? null : segments.join('/')
}

/** GitHub follows a link to a file of the repository, and shows any other as the link that it is. */
const deadLink = (path: string, sha: string) =>
  new ExpectedError({
    code: 'bad-input',
    message: `${path} at ${shortSha(sha)} is a link that leads to no file of the repository.`,
    remedy: 'Let it lead to a file of the repository, or put the file itself in its place.',
    at: { path },
  })

/** By REST: of any size, and through a link. Asked once in a run. */
export const readFile =
  (api: Api): GitHubReader['file'] =>
  async (path, sha) => {
    const plain = plainPath(path)
    if (plain === null) return null
    const purpose = { what: `read ${path} at ${shortSha(sha)}`, needs: contents }
    const fixed = isFullSha(sha) ? { immutable: true as const } : {}
    const where = `${api.repo}/contents/${encodeURIComponent(plain)}?ref=${encodeURIComponent(sha)}`
    const { contentsAnswer, blobAnswer } = await import('./file-answers.ts')
    const found = await read(api, { ...purpose, path: where, ...fixed }, contentsAnswer)
    if (found?.type === 'symlink') throw deadLink(plain, sha)
    if (found?.type !== 'file') return null
    if (found.encoding === 'base64' && found.content !== undefined) return decode(found.content, found.encoding)
    // Beyond 1 MB the contents API leaves the text out: https://docs.github.com/en/rest/repos/contents
    const blob = await read(
      api,
      { ...purpose, path: `${api.repo}/git/blobs/${found.sha}`, immutable: true },
      blobAnswer,
    )
    if (blob === null) throw unusable(purpose, 'it lists the file and has no content for it')
    return decode(blob.content, blob.encoding)
  }

const regular: readonly number[] = [0o100644, 0o100755]
/** https://docs.github.com/en/graphql/reference/objects#treeentry */
const field = `object(oid: $oid) {
  ... on Commit { file(path: $path) { mode type object { ... on Blob { text isTruncated byteSize } } } }
}`

const answer = async () => (await import('./file-answers.ts')).fileAnswer

/** Files of a commit: many of them cost one request. What GraphQL does not give byte by byte is read by REST. */
export const fileReader = (api: Api, ask: AskGraphql): Pick<GitHubReader, 'file'> => ({
  file: async (path, sha) => {
    const plain = plainPath(path)
    if (plain === null) return null
    if (!isFullSha(sha)) return readFile(api)(path, sha)
    const purpose = { what: `read ${path} at ${shortSha(sha)}`, needs: contents }
    const variables = { oid: { type: 'GitObjectID!', value: sha }, path: { type: 'String!', value: plain } }
    const entry = (await ask({ ...purpose, of: 'repository', field, variables }, answer))?.file
    if (entry?.type !== 'blob') return null
    const { text = null, isTruncated, byteSize } = entry.object ?? {}
    const whole = text !== null && isTruncated === false && Buffer.byteLength(text) === byteSize
    return whole && regular.includes(entry.mode) ? text : readFile(api)(path, sha)
  },
})
