// adapters/github: writes one comment per hidden key on an issue or pull request, or updates the old one.
import { z } from 'zod'
import { accept, parse, write } from './answers.ts'
import { anything } from './anything.ts'
import { createOnce } from './create-once.ts'
import { withKey } from './marker.ts'
import { distinct, readList } from './pages.ts'
import type { Api } from './request.ts'
import { plainLogin } from './viewer.ts'

const commentSchema = z.object({
  id: z.number(),
  body: z.string().nullish(),
  user: z.object({ login: z.string() }).nullish(),
})

export interface CommentRequest {
  /** Of an issue or of a pull request: both are issues to this endpoint. */
  readonly issue: number
  readonly key: string
  readonly body: string
  readonly needs: string
}

const ours = async (api: Api, viewer: () => Promise<string>, request: CommentRequest) => {
  const listing = {
    what: `list the comments of #${request.issue}`,
    needs: request.needs.replace('write', 'read'),
    path: `${api.repo}/issues/${request.issue}/comments`,
  }
  const [us, all] = await Promise.all([viewer(), readList(api, listing, commentSchema)])
  return distinct(all).filter(
    (comment) => plainLogin(comment.user?.login ?? '') === us && (comment.body ?? '').includes(request.key),
  )
}

/** Writes a comment that stands once, however often the network loses the answer; an older text of it is replaced. */
export const putComment = async (api: Api, viewer: () => Promise<string>, request: CommentRequest): Promise<void> => {
  const purpose = { what: `comment on #${request.issue}`, needs: request.needs }
  const body = withKey(request.body, request.key)
  const comment = (id: number) => `${api.repo}/issues/comments/${id}`
  const existing = await createOnce({
    find: () => ours(api, viewer, request),
    post: () =>
      api.attempt({
        ...purpose,
        method: 'POST',
        path: `${api.repo}/issues/${request.issue}/comments`,
        body: { body },
      }),
    take: (reply) => Promise.resolve(parse(purpose, commentSchema, accept(purpose, reply))),
    discard: async (extra) => {
      await api.ask({ ...purpose, method: 'DELETE', path: comment(extra.id) })
    },
    settle: () => api.settle(),
  })
  if (existing.body === body) return
  await write(
    api,
    { ...purpose, method: 'PATCH', path: comment(existing.id), body: { body }, repeat: 'safe' },
    anything,
  )
}
