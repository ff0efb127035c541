import { z } from 'zod'
import { authorise } from './access.ts'
import type { Answer, Caller } from './call.ts'
import { loginOf } from './objects.ts'
import type { World } from './world.ts'

/** The shape of the one question about a commit that is answered. */
export const authorsShape = 'object{authors{nodes{user{login}}}}'

const asked = z.object({ expression: z.string() })

/** The git author, then those of the trailers, each once. https://docs.github.com/en/graphql/reference/objects#commit */
export async function answerAuthors(world: World, caller: Caller, args: unknown): Promise<Answer> {
  authorise(caller, [{ contents: 'read' }])
  const { expression } = asked.parse(args)
  const found = await world.git.lookup(expression)
  if (found?.type !== 'commit') return { status: 200, body: { data: { repository: { object: null } } } }
  const { author, message } = await world.git.commit(found.sha)
  const others = [...message.matchAll(/^co-authored-by:.*<([^<>\s]+)>\s*$/gim)].map(([, address]) => address ?? '')
  const logins = [...new Set([author.email, ...others])].map((address) => loginOf(world, address))
  const nodes = logins.map((login) => ({ user: login === null ? null : { login } }))
  return { status: 200, body: { data: { repository: { object: { authors: { nodes } } } } } }
}
