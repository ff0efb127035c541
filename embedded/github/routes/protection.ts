import path from 'node:path'
import { z } from 'zod'
import { bodyOf, created, invalid, listed, notFound, numberParam, ok, param, type Call, type Route } from '../call.ts'
import type { StoredEnvironment, StoredRuleset } from '../store.ts'
import { environmentOf } from '../store.ts'
import { nodeId, type World } from '../world.ts'
import { renderEnvironment } from './environments.ts'

const administration = [{ administration: 'write' }] as const

const rulesetSchema = z.object({
  name: z.string(),
  target: z.enum(['branch', 'tag', 'push']).default('branch'),
  enforcement: z.enum(['disabled', 'active', 'evaluate']),
  bypass_actors: z
    .array(
      z.object({ actor_id: z.number().nullish(), actor_type: z.string(), bypass_mode: z.string().default('always') }),
    )
    .default([]),
  conditions: z
    .object({ ref_name: z.object({ include: z.array(z.string()), exclude: z.array(z.string()) }) })
    .default({ ref_name: { include: ['~ALL'], exclude: [] } }),
  rules: z.array(z.object({ type: z.string(), parameters: z.record(z.string(), z.unknown()).optional() })).default([]),
})

const selects = (world: World, pattern: string, ref: string): boolean =>
  pattern === '~ALL' ||
  (pattern === '~DEFAULT_BRANCH' && ref === `refs/heads/${world.defaultBranch}`) ||
  path.matchesGlob(ref, pattern)

/** The active rulesets of one kind that a full ref falls under. They are told; a push obeys those of `setRules` alone. */
export const rulesetsOf = (world: World, target: 'branch' | 'tag', ref: string): readonly StoredRuleset[] =>
  [...world.store.rulesets.values()].filter(
    ({ target: own, enforcement, include, exclude }) =>
      own === target &&
      enforcement === 'active' &&
      include.some((pattern) => selects(world, pattern, ref)) &&
      !exclude.some((pattern) => selects(world, pattern, ref)),
  )

/** A list leaves out what a ruleset asks for, and of whom: that is told one by one. */
const summaryOf = (world: World, { id, name, target, enforcement }: StoredRuleset) => ({
  id,
  name,
  target,
  enforcement,
  source_type: 'Repository',
  source: `${world.owner}/${world.repo}`,
})

/** Who may not change a ruleset is not told who passes it. https://docs.github.com/en/rest/repos/rules#get-a-repository-ruleset */
const renderRuleset = (call: Call, world: World, one: StoredRuleset): unknown => ({
  ...summaryOf(world, one),
  conditions: { ref_name: { include: one.include, exclude: one.exclude } },
  rules: one.rules,
  ...(call.caller.permissions.administration === 'write' ? { bypass_actors: one.bypass } : {}),
})

const rulesets: readonly Route[] = [
  {
    operation: 'repos/get-repo-rulesets',
    needs: [{ metadata: 'read' }],
    answer: (call, world) => listed(call, [...world.store.rulesets.values()], (one) => summaryOf(world, one)),
  },
  {
    operation: 'repos/get-repo-ruleset',
    needs: [{ metadata: 'read' }],
    answer(call, world) {
      const found = world.store.rulesets.get(numberParam(call, 'ruleset_id'))
      if (found === undefined) throw notFound()
      return ok(renderRuleset(call, world, found))
    },
  },
  {
    operation: 'repos/create-repo-ruleset',
    needs: administration,
    answer(call, world) {
      const { name, target, enforcement, rules, bypass_actors: bypass, conditions } = bodyOf(call, rulesetSchema)
      if ([...world.store.rulesets.values()].some((one) => one.name === name))
        throw invalid('Ruleset', 'name', 'Name must be unique')
      const id = world.store.nextId()
      const { include, exclude } = conditions.ref_name
      const one: StoredRuleset = { id, name, target, enforcement, include, exclude, rules, bypass }
      world.store.rulesets.set(id, one)
      return created(renderRuleset(call, world, one))
    },
  },
]

function environmentHere(call: Call, world: World): StoredEnvironment {
  const found = world.store.environments.get(param(call, 'environment_name').toLowerCase())
  if (found === undefined) throw notFound()
  return found
}

const environmentSchema = z.object({
  wait_timer: z.number().default(0),
  prevent_self_review: z.boolean().default(false),
  reviewers: z
    .array(z.object({ type: z.enum(['User', 'Team']), id: z.number() }))
    .nullable()
    .default([]),
  deployment_branch_policy: z
    .object({ protected_branches: z.boolean(), custom_branch_policies: z.boolean() })
    .nullable()
    .default(null),
})

const policySchema = z.object({ name: z.string(), type: z.enum(['branch', 'tag']).default('branch') })

const renderPolicy = (environment: StoredEnvironment, { name, type }: StoredEnvironment['policies'][number]) => {
  const id = environment.id + 100 + environment.policies.findIndex((one) => one.name === name && one.type === type)
  return { id, node_id: nodeId('GateBranchPolicy', id), name, type }
}

const environments: readonly Route[] = [
  {
    operation: 'repos/create-or-update-environment',
    needs: administration,
    answer(call, world) {
      const {
        wait_timer: waitMinutes,
        prevent_self_review: preventSelfReview,
        ...rest
      } = bodyOf(call, environmentSchema)
      const policy = rest.deployment_branch_policy
      if (policy !== null && policy.protected_branches === policy.custom_branch_policies)
        throw invalid('Environment', 'deployment_branch_policy', 'protected_branches and custom_branch_policies differ')
      const users = [...world.store.users.values()]
      const reviewers = (rest.reviewers ?? []).map(({ id }) => users.find((user) => user.id === id)?.login)
      const known = reviewers.filter((login) => login !== undefined)
      if (known.length < reviewers.length) throw invalid('Environment', 'reviewers', 'nobody has this id')
      const changed: StoredEnvironment = {
        ...environmentOf(world.store, param(call, 'environment_name')),
        waitMinutes,
        preventSelfReview,
        reviewers: known,
        branchPolicy: policy?.custom_branch_policies ?? false,
        protectedBranches: policy?.protected_branches ?? false,
      }
      world.store.environments.set(changed.name.toLowerCase(), changed)
      return ok(renderEnvironment(world, changed))
    },
  },
  {
    operation: 'repos/list-deployment-branch-policies',
    needs: [{ actions: 'read' }],
    answer(call, world) {
      const environment = environmentHere(call, world)
      return listed(
        call,
        environment.policies,
        (policy) => renderPolicy(environment, policy),
        (items, total) => ({ total_count: total, branch_policies: items }),
      )
    },
  },
  {
    operation: 'repos/create-deployment-branch-policy',
    needs: administration,
    answer(call, world) {
      const environment = environmentHere(call, world)
      if (!environment.branchPolicy) throw notFound()
      const policy = bodyOf(call, policySchema)
      const changed = { ...environment, policies: [...environment.policies, policy] }
      world.store.environments.set(changed.name.toLowerCase(), changed)
      return ok(renderPolicy(changed, policy))
    },
  },
]

const defaultsSchema = z.object({
  default_workflow_permissions: z.enum(['read', 'write']).optional(),
  can_approve_pull_request_reviews: z.boolean().optional(),
})

const workflowDefaults: readonly Route[] = [
  {
    operation: 'actions/get-github-actions-default-workflow-permissions-repository',
    needs: [{ administration: 'read' }],
    answer: (_call, world) =>
      ok({
        default_workflow_permissions: world.store.workflowDefaults.permissions,
        can_approve_pull_request_reviews: world.store.workflowDefaults.mayApprove,
      }),
  },
  {
    operation: 'actions/set-github-actions-default-workflow-permissions-repository',
    needs: administration,
    answer(call, world) {
      const body = bodyOf(call, defaultsSchema)
      const { workflowDefaults: defaults } = world.store
      defaults.permissions = body.default_workflow_permissions ?? defaults.permissions
      defaults.mayApprove = body.can_approve_pull_request_reviews ?? defaults.mayApprove
      return { status: 204 }
    },
  },
  {
    operation: 'actions/delete-repo-secret',
    needs: [{ secrets: 'write' }],
    answer(call, world) {
      if (!world.store.secrets.delete(param(call, 'secret_name'))) throw notFound()
      return { status: 204 }
    },
  },
]

/** What a repository's administrators set so that GitHub itself stops people. */
export const protectionRoutes: readonly Route[] = [...rulesets, ...environments, ...workflowDefaults]
