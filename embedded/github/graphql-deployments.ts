import { pageOfConnection } from './graphql-no.ts'
import type { StoredDeployment, StoredDeploymentStatus } from './store.ts'
import { nodeId, type World } from './world.ts'

interface Asked {
  readonly environments?: readonly string[] | null
  readonly first?: number | null
  readonly last?: number | null
  readonly orderBy?: { readonly direction: string } | null
}

function status(one: StoredDeploymentStatus): unknown {
  return {
    id: nodeId('DeploymentStatus', one.id),
    state: one.state.toUpperCase(),
    description: one.description,
    createdAt: one.createdAt,
    logUrl: one.logUrl === '' ? null : one.logUrl,
    creator: {
      login: one.login.replace(/\[bot\]$/, ''),
      __typename: one.login.endsWith('[bot]') ? 'Bot' : 'User',
    },
  }
}

/** GitHub documents no order of a deployment's statuses, so here it is one that nobody could mean. */
function shuffled<T>(all: readonly T[]): readonly T[] {
  const odd = all.filter((_, index) => index % 2 === 1)
  return [...odd, ...all.filter((_, index) => index % 2 === 0).reverse()]
}

function deployment(one: StoredDeployment): unknown {
  return {
    id: nodeId('Deployment', one.id),
    statuses: (page: Asked) => ({
      totalCount: one.statuses.length,
      nodes: pageOfConnection('statuses', shuffled(one.statuses), page).map(status),
    }),
  }
}

/** https://docs.github.com/en/graphql/reference/objects#deployment */
export function deploymentsOf(world: World, asked: Asked): unknown {
  const { environments, orderBy } = asked
  const found = [...world.store.deployments.values()]
    .filter(({ environment }) => environments == null || environments.includes(environment))
    .sort((one, other) => (orderBy?.direction === 'DESC' ? other.id - one.id : one.id - other.id))
  return { totalCount: found.length, nodes: pageOfConnection('deployments', found, asked).map(deployment) }
}
