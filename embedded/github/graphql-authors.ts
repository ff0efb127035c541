import { loginOf } from './objects.ts'
import type { World } from './world.ts'

/** The git author, then those of the trailers, each once. https://docs.github.com/en/graphql/reference/objects#commit */
export async function authorsOf(world: World, expression: string): Promise<unknown> {
  const found = await world.git.lookup(expression)
  if (found?.type !== 'commit') return null
  const { author, message } = await world.git.commit(found.sha)
  const others = [...message.matchAll(/^co-authored-by:.*<([^<>\s]+)>\s*$/gim)].map(([, address]) => address ?? '')
  const logins = [...new Set([author.email, ...others])].map((address) => loginOf(world, address))
  return { authors: { nodes: logins.map((login) => ({ user: login === null ? null : { login } })) } }
}
