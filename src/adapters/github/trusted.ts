// adapters/github: reads the tip of the default branch with one file and one folder of it, in one GraphQL question.
import { z } from 'zod'
import { shortSha } from '../../core/release.ts'
import type { GitHubReader } from '../../ports/github.ts'
import { readFile } from './files.ts'
import { readList } from './pages.ts'
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

const blob = z.object({ text: z.string().nullable(), isTruncated: z.boolean(), byteSize: z.number() }).partial()
const tree = z.object({ entries: z.array(z.object({ name: z.string(), object: blob.nullable() })) }).partial()
const answer = z
  .object({
    name: z.string(),
    target: z.object({
      oid: z.string(),
      file: z.object({ mode: z.number(), type: z.string(), object: blob.nullable() }).nullish(),
      folder: z.object({ object: tree.nullable() }).nullish(),
    }),
  })
  .nullable()

const regular: readonly number[] = [0o100644, 0o100755]

const commits = z.object({ sha: z.string() }).transform(({ sha }) => sha)

/** The policy's place. What GraphQL does not give byte by byte (a link, a large file) is read by REST at that commit. */
export const trustedReader = (api: Api, ask: AskGraphql): Pick<GitHubReader, 'trustedTip' | 'fileHistory'> => ({
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
  fileHistory: (path, sha) =>
    readList(
      api,
      {
        what: `list the commits that changed ${path} before ${shortSha(sha)}`,
        needs: 'contents: read',
        path: `${api.repo}/commits?sha=${sha}&path=${encodeURIComponent(path.replace(/^(?:\.\/)+/, ''))}`,
      },
      commits,
    ),
})
