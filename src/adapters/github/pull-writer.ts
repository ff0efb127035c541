// adapters/github: opens and updates pull requests without duplicates, and turns on auto-merge.
import { z } from 'zod'
import type { Pull } from '../../core/github.ts'
import type { PullWriter } from '../../ports/github.ts'
import { accept, parse, read, write } from './answers.ts'
import { anything } from './anything.ts'
import { createOnce } from './create-once.ts'
import { askGraphql } from './graphql.ts'
import { readList } from './pages.ts'
import { pullSchema } from './pulls.ts'
import type { Purpose } from './refusal.ts'
import type { Api, Ask } from './request.ts'
import { wordsOf } from './retry.ts'

const needs = 'pull-requests: write'
const errorsSchema = z.object({ errors: z.array(z.object({ message: z.string().optional() })) })

const alreadyOpen = (data: unknown): boolean => {
  const errors = errorsSchema.safeParse(data)
  const words = [wordsOf(data), ...(errors.success ? errors.data.errors.map((error) => error.message ?? '') : [])]
  return words.some((text) => /pull request already exists/i.test(text))
}

const nodeSchema = z.object({ node_id: z.string() })
const autoMerge =
  'mutation($input: EnablePullRequestAutoMergeInput!) { enablePullRequestAutoMerge(input: $input) { clientMutationId } }'

/**
 * A merge commit keeps the reverts as they were proven; where the repository forbids it they are squashed into one.
 * https://docs.github.com/en/graphql/reference/mutations#enablepullrequestautomerge
 */
const mergeWhenReady =
  (api: Api): PullWriter['mergeWhenReady'] =>
  async (number) => {
    const purpose = { what: `let pull request #${number} merge itself`, needs }
    const pull = await read(api, { ...purpose, path: `${api.repo}/pulls/${number}` }, nodeSchema)
    const pullRequestId = parse(purpose, nodeSchema, pull).node_id
    let why = ''
    for (const mergeMethod of ['MERGE', 'SQUASH']) {
      const variables = { input: { pullRequestId, mergeMethod } }
      const answer = await askGraphql(api, { ...purpose, query: autoMerge, variables, repeat: 'safe' })
      if (answer.outcome === 'data') return { enabled: true }
      if (answer.outcome === 'lost') throw answer.error
      why = answer.message
      if (!/merge commits are not allowed|merge method/i.test(why)) break
    }
    return { enabled: false, why }
  }

/** An update of values: the same again does no harm. */
const change = async (api: Api, purpose: Purpose, method: 'PATCH' | 'POST', path: string, body: Ask['body']) => {
  await write(api, { ...purpose, method, path: `${api.repo}${path}`, body: { ...body }, repeat: 'safe' }, anything)
}

/** Opens a pull request, or takes the open one of the same two branches: GitHub allows only one. */
export const pullWriter = (api: Api, owner: string): PullWriter => ({
  openPull: async ({ labels, ...request }) => {
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
    const { pull } = await createOnce({
      find,
      post: () => api.attempt({ ...purpose, method: 'POST', path: `${api.repo}/pulls`, body }),
      take: async (reply) => {
        const [existing] = reply.status === 422 && alreadyOpen(reply.data) ? await find() : []
        return existing ?? numbered(parse(purpose, pullSchema, accept(purpose, reply)))
      },
      discard: () => Promise.resolve(),
      settle: () => api.settle(),
    })
    if (labels.length > 0) {
      const asked = { what: `label pull request #${pull.number}`, needs }
      await change(api, asked, 'POST', `/issues/${pull.number}/labels`, { labels })
    }
    return pull
  },
  updatePull: ({ number, ...values }) =>
    change(api, { what: `update pull request #${number}`, needs }, 'PATCH', `/pulls/${number}`, values),
  mergeWhenReady: mergeWhenReady(api),
})
