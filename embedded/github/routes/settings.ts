import { listed, notFound, ok, param, type Call, type Route } from '../call.ts'
import type { StoredEnvironment } from '../store.ts'
import type { World } from '../world.ts'

const secretsRead = [{ secrets: 'read' }] as const
const variablesRead = [{ variables: 'read' }] as const
const environmentsRead = [{ environments: 'read' }] as const

function answerSecrets(call: Call, entries: readonly (readonly [string, string])[]) {
  return listed(
    call,
    [...entries].sort(([one], [other]) => one.localeCompare(other)),
    ([name, updated]) => ({ name, created_at: updated, updated_at: updated }),
    (items, total) => ({ total_count: total, secrets: items }),
  )
}

function answerVariables(call: Call, world: World, entries: readonly (readonly [string, string])[]) {
  const moment = world.store.createdAt
  return listed(
    call,
    [...entries].sort(([one], [other]) => one.localeCompare(other)),
    ([name, value]) => ({ name, value, created_at: moment, updated_at: moment }),
    (items, total) => ({ total_count: total, variables: items }),
  )
}

function environmentHere(call: Call, world: World): StoredEnvironment {
  const found = world.store.environments.get(param(call, 'environment_name').toLowerCase())
  if (found === undefined) throw notFound()
  return found
}

/** Names and moments of repository and environment secrets and variables; the values of secrets exist nowhere. */
export const settingRoutes: readonly Route[] = [
  {
    operation: 'actions/list-repo-secrets',
    needs: secretsRead,
    answer: (call, world) => answerSecrets(call, [...world.store.secrets]),
  },
  {
    operation: 'actions/list-repo-organization-secrets',
    needs: secretsRead,
    answer: (call) => answerSecrets(call, []),
  },
  {
    operation: 'actions/list-environment-secrets',
    needs: environmentsRead,
    answer: (call, world) => answerSecrets(call, Object.entries(environmentHere(call, world).secrets)),
  },
  {
    operation: 'actions/list-repo-variables',
    needs: variablesRead,
    answer: (call, world) => answerVariables(call, world, [...world.store.variables]),
  },
  {
    operation: 'actions/list-repo-organization-variables',
    needs: variablesRead,
    answer: (call, world) => answerVariables(call, world, []),
  },
  {
    operation: 'actions/list-environment-variables',
    needs: environmentsRead,
    answer: (call, world) => answerVariables(call, world, Object.entries(environmentHere(call, world).variables)),
  },
  {
    operation: 'rate-limit/get',
    needs: [{ metadata: 'read' }],
    answer(_call, world) {
      const used = world.used()
      const core = { limit: used.limit, remaining: used.limit - used.count, reset: used.reset, used: used.count }
      return ok({ resources: { core, search: { ...core, limit: 30, remaining: 30, used: 0 } }, rate: core })
    },
  },
]
