// adapters/github: reads pull requests, their files and their reviews.
import { z } from 'zod'
import type { Pull, Review } from '../../core/github.ts'
import { shortSha } from '../../core/release.ts'
import type { GitHubReader } from '../../ports/github.ts'
import { read } from './answers.ts'
import { distinct, readList } from './pages.ts'
import { unusable } from './refusal.ts'
import type { Api } from './request.ts'

const pullsRead = 'pull-requests: read'
/** https://docs.github.com/en/rest/pulls/pulls#list-pull-requests-files */
const mostFiles = 3000

const user = z.object({ login: z.string(), type: z.string().optional() }).nullish()
const side = z.object({ sha: z.string(), ref: z.string(), repo: z.object({ id: z.number() }).nullish() })

export const pullSchema = z
  .object({
    number: z.number(),
    title: z.string(),
    state: z.enum(['open', 'closed']),
    merged_at: z.string().nullish(),
    merge_commit_sha: z.string().nullish(),
    head: side,
    base: side,
    user,
    html_url: z.string(),
    body: z.string().nullish(),
  })
  .transform((raw): Pull => {
    const merged = typeof raw.merged_at === 'string'
    return {
      number: raw.number,
      title: raw.title,
      state: raw.state,
      merged,
      // Before the merge this is GitHub's own trial merge, which is on no branch.
      mergeCommit: merged ? (raw.merge_commit_sha ?? null) : null,
      head: raw.head.sha,
      headRef: raw.head.ref,
      headRepositoryId: raw.head.repo?.id ?? null,
      base: raw.base.sha,
      baseRef: raw.base.ref,
      author: raw.user?.login ?? null,
      authorIsBot: raw.user?.type === 'Bot',
      url: raw.html_url,
      body: raw.body ?? '',
    }
  })

const reviewSchema = z
  .object({
    id: z.number(),
    user,
    state: z.enum(['APPROVED', 'CHANGES_REQUESTED', 'COMMENTED', 'DISMISSED', 'PENDING']),
    commit_id: z.string().nullish(),
    submitted_at: z.string().nullish(),
  })
  .transform((raw): Review => ({
    id: raw.id,
    user: raw.user?.login ?? null,
    userIsBot: raw.user?.type === 'Bot',
    state: raw.state,
    commit: raw.commit_id ?? null,
    submittedAt: raw.submitted_at ?? null,
  }))

const fileSchema = z
  .object({ filename: z.string(), previous_filename: z.string().optional() })
  .transform((raw) => (raw.previous_filename === undefined ? [raw.filename] : [raw.filename, raw.previous_filename]))

const pull =
  (api: Api) =>
  (number: number): Promise<Pull | null> =>
    read(
      api,
      { what: `read pull request ${number}`, needs: pullsRead, path: `${api.repo}/pulls/${number}` },
      pullSchema,
    )

const pullsOf =
  (api: Api) =>
  async (sha: string): Promise<readonly Pull[]> => {
    const path = `${api.repo}/commits/${encodeURIComponent(sha)}/pulls`
    const purpose = { what: `list the pull requests of ${shortSha(sha)}`, needs: pullsRead }
    const pulls = await readList(api, { ...purpose, path, absent: [409, 422] }, pullSchema)
    return [...new Map(pulls.map((one) => [one.number, one])).values()]
  }

const pullsFrom =
  (api: Api, owner: string): GitHubReader['pullsFrom'] =>
  async ({ head, base }) => {
    const asked = `state=all&head=${encodeURIComponent(`${owner}:${head}`)}&base=${encodeURIComponent(base)}`
    const purpose = { what: `list the pull requests from ${head}`, needs: pullsRead }
    const pulls = await readList(api, { ...purpose, path: `${api.repo}/pulls?${asked}` }, pullSchema)
    // A server that overlooks the filter must not hand us somebody else's.
    const own = pulls.filter((pull) => pull.headRef === head && pull.baseRef === base)
    return own.toSorted((one, other) => other.number - one.number)
  }

/** A renamed file counts with both its names. */
const pullFiles =
  (api: Api) =>
  async (number: number): Promise<readonly string[]> => {
    const purpose = { what: `list the files of pull request ${number}`, needs: pullsRead }
    const files = await readList(api, { ...purpose, path: `${api.repo}/pulls/${number}/files` }, fileSchema)
    if (files.length >= mostFiles) throw unusable(purpose, `it ends at ${mostFiles} files, and there may be more`)
    return [...new Set(files.flat())]
  }

const reviews =
  (api: Api) =>
  async (number: number): Promise<readonly Review[]> => {
    const purpose = { what: `list the reviews of pull request ${number}`, needs: pullsRead }
    return distinct(await readList(api, { ...purpose, path: `${api.repo}/pulls/${number}/reviews` }, reviewSchema))
  }

/** Pull requests and what people said about them. */
export const pullReader = (
  api: Api,
  owner: string,
): Pick<GitHubReader, 'pull' | 'pullsOf' | 'pullsFrom' | 'pullFiles' | 'reviews'> => ({
  pull: pull(api),
  pullsOf: pullsOf(api),
  pullsFrom: pullsFrom(api, owner),
  pullFiles: pullFiles(api),
  reviews: reviews(api),
})
