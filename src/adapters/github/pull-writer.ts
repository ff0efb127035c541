import { z } from 'zod'
import type { Pull } from '../../domain/github.ts'
import type { PullWriter } from '../../ports/github.ts'
import { accept, parse } from './answers.ts'
import { createOnce } from './create-once.ts'
import { readList } from './pages.ts'
import { pullSchema } from './pulls.ts'
import type { Api } from './request.ts'
import { wordsOf } from './retry.ts'

const needs = 'pull-requests: write'
const errorsSchema = z.object({ errors: z.array(z.object({ message: z.string().optional() })) })

const alreadyOpen = (data: unknown): boolean => {
  const errors = errorsSchema.safeParse(data)
  const words = [wordsOf(data), ...(errors.success ? errors.data.errors.map((error) => error.message ?? '') : [])]
  return words.some((text) => /pull request already exists/i.test(text))
}

/** Opens a pull request, or takes the open one of the same two branches: GitHub allows only one. */
export const pullWriter = (api: Api, owner: string): PullWriter => ({
  openPull: async (request) => {
    const purpose = { what: `open a pull request from ${request.head} to ${request.base}`, needs }
    const head = encodeURIComponent(`${owner}:${request.head}`)
    const path = `${api.repo}/pulls?state=open&head=${head}&base=${encodeURIComponent(request.base)}`
    const numbered = (pull: Pull) => ({ id: pull.number, pull })
    const find = async () => {
      const open = await readList(api, { what: 'list the open pull requests', needs, path }, pullSchema)
      // A server that overlooks the filter must not hand us somebody else's.
      return open.filter((pull) => pull.headRef === request.head && pull.baseRef === request.base).map(numbered)
    }
    const body = { ...request }
    const made = await createOnce({
      find,
      post: () => api.attempt({ ...purpose, method: 'POST', path: `${api.repo}/pulls`, body }),
      take: async (reply) => {
        const [standing] = reply.status === 422 && alreadyOpen(reply.data) ? await find() : []
        return standing ?? numbered(parse(purpose, pullSchema, accept(purpose, reply)))
      },
      discard: () => Promise.resolve(),
      settle: () => api.settle(),
    })
    return made.pull
  },
})
