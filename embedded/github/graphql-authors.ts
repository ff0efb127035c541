import { loginOf } from './objects.ts'
import { nodeId, type World } from './world.ts'

interface Author {
  readonly email: string
  readonly user: { readonly id: string; readonly login: string } | null
}

/** The git author, then those of the trailers, each once. https://docs.github.com/en/graphql/reference/objects#commit */
export async function authorsOf(world: World, sha: string): Promise<readonly Author[]> {
  const { author, message } = await world.git.commit(sha)
  const others = [...message.matchAll(/^co-authored-by:.*<([^<>\s]+)>\s*$/gim)].map(([, address]) => address ?? '')
  return [...new Set([author.email, ...others])].map((email) => {
    const login = loginOf(world, email)
    return { email, user: login === null ? null : { id: nodeId('User', login), login } }
  })
}
