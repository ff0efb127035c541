import { listed, notFound, ok, param, type Route } from '../call.ts'
import { simpleUser } from '../objects.ts'
import type { StoredEnvironment } from '../store.ts'
import { nodeId, type World } from '../world.ts'

export function renderEnvironment(world: World, one: StoredEnvironment): unknown {
  const rule = (id: number, type: string, extra: Readonly<Record<string, unknown>>) => ({
    id: one.id + id,
    node_id: nodeId('Gate', one.id + id),
    type,
    ...extra,
  })
  const reviewers = one.reviewers.map((login) => ({ type: 'User', reviewer: simpleUser(world, login) }))
  return {
    id: one.id,
    node_id: nodeId('Environment', one.id),
    name: one.name,
    url: `${world.repoApi}/environments/${encodeURIComponent(one.name)}`,
    html_url: `${world.repoHtml}/deployments/activity_log?environments_filter=${encodeURIComponent(one.name)}`,
    created_at: one.createdAt,
    updated_at: one.createdAt,
    protection_rules: [
      ...(one.waitMinutes === 0 ? [] : [rule(1, 'wait_timer', { wait_timer: one.waitMinutes })]),
      ...(reviewers.length === 0
        ? []
        : [rule(2, 'required_reviewers', { prevent_self_review: one.preventSelfReview, reviewers })]),
      ...(one.branchPolicy || one.protectedBranches ? [rule(3, 'branch_policy', {})] : []),
    ],
    deployment_branch_policy:
      one.branchPolicy || one.protectedBranches
        ? { protected_branches: one.protectedBranches, custom_branch_policies: one.branchPolicy }
        : null,
    // Not in the description of the API, and yet in every answer.
    can_admins_bypass: one.adminsBypass,
  }
}

const environment: Route = {
  operation: 'repos/get-environment',
  needs: [{ actions: 'read' }],
  answer(call, world) {
    const found = world.store.environments.get(param(call, 'environment_name').toLowerCase())
    if (found === undefined) throw notFound()
    return ok(renderEnvironment(world, found))
  },
}

const environments: Route = {
  operation: 'repos/get-all-environments',
  needs: [{ actions: 'read' }],
  answer: (call, world) =>
    listed(
      call,
      [...world.store.environments.values()],
      (one) => renderEnvironment(world, one),
      (items, total) => ({ total_count: total, environments: items }),
    ),
}

/** The environments of the repository, with what protects them. */
export const environmentRoutes: readonly Route[] = [environment, environments]
