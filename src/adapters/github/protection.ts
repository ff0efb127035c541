// adapters/github: reads the protection of environments, branches and tags, and the names of secrets. Changes nothing.
import { z } from 'zod'
import type { EnvironmentProtection, RefPolicy, TagRuleset } from '../../core/protection.ts'
import type { ProtectionReader } from '../../ports/protection.ts'
import { read } from './answers.ts'
import { commitReader } from './commits.ts'
import { readCounted, readList, readWhole } from './pages.ts'
import { notFound } from './refusal.ts'
import type { Api } from './request.ts'
import { assertSeen } from './settings.ts'

const reviewer = z.object({
  type: z.enum(['User', 'Team']),
  reviewer: z
    .object({ id: z.number(), login: z.string().optional(), slug: z.string().optional() })
    .transform(({ id, login, slug }) => ({ id, name: login ?? slug ?? String(id) })),
})

const rule = z.object({
  type: z.string(),
  wait_timer: z.number().optional(),
  prevent_self_review: z.boolean().optional(),
  reviewers: z.array(reviewer).optional(),
})

const environmentSchema = z.object({
  id: z.number(),
  name: z.string(),
  protection_rules: z.array(rule).default([]),
  deployment_branch_policy: z.object({ custom_branch_policies: z.boolean() }).nullish(),
  can_admins_bypass: z.boolean().optional(),
})

/** Servers before tag policies have no `type`. */
const policySchema = z.object({ id: z.number(), name: z.string(), type: z.enum(['branch', 'tag']).default('branch') })

const policiesOf = async (api: Api, environment: string): Promise<readonly RefPolicy[]> => {
  const path = `${api.repo}/environments/${encodeURIComponent(environment)}/deployment-branch-policies`
  const purpose = { what: `list the branches and tags that may use ${environment}`, needs: 'actions: read' }
  const policies = await readWhole(api, { ...purpose, path }, 'branch_policies', policySchema)
  return policies.map(({ name, type }) => ({ name, type }))
}

const refsOf = async (
  api: Api,
  { name, deployment_branch_policy: policy }: z.output<typeof environmentSchema>,
): Promise<EnvironmentProtection['refs']> => {
  if (policy === null || policy === undefined) return 'all'
  return policy.custom_branch_policies ? policiesOf(api, name) : 'protected-branches'
}

/** https://docs.github.com/en/rest/deployments/environments#list-environments */
const environments = (api: Api) => async (): Promise<readonly EnvironmentProtection[]> => {
  const purpose = { what: 'list the environments', needs: 'actions: read' }
  const path = `${api.repo}/environments`
  const found = await readWhole(api, { ...purpose, path }, 'environments', environmentSchema)
  return Promise.all(
    found.map(async (environment): Promise<EnvironmentProtection> => {
      const rules = environment.protection_rules
      const asked = rules.find(({ type }) => type === 'required_reviewers')
      return {
        name: environment.name,
        reviewers: (asked?.reviewers ?? []).map(({ type, reviewer: { id, name } }) => ({ type, id, name })),
        selfReview: asked?.prevent_self_review !== true,
        waitMinutes: rules.find(({ type }) => type === 'wait_timer')?.wait_timer ?? 0,
        refs: await refsOf(api, environment),
        adminsBypass: environment.can_admins_bypass ?? null,
      }
    }),
  )
}

const listedRuleset = z.object({ id: z.number(), target: z.string().default('branch'), enforcement: z.string() })

const rulesetSchema = z.object({
  name: z.string(),
  conditions: z
    .object({ ref_name: z.object({ include: z.array(z.string()), exclude: z.array(z.string()) }).optional() })
    .nullish(),
  rules: z.array(z.object({ type: z.string() })).default([]),
})

/** What a ruleset asks for is told one by one. https://docs.github.com/en/rest/repos/rules */
const tagRulesets = (api: Api) => async (): Promise<readonly TagRuleset[]> => {
  const purpose = { what: 'list the rulesets', needs: 'metadata: read' }
  const all = await readList(api, { ...purpose, path: `${api.repo}/rulesets` }, listedRuleset)
  const active = all.filter(({ target, enforcement }) => target === 'tag' && enforcement === 'active')
  const found = await Promise.all(
    active.map(({ id }) =>
      read(
        api,
        { what: `read the ruleset ${id}`, needs: 'metadata: read', path: `${api.repo}/rulesets/${id}` },
        rulesetSchema,
      ),
    ),
  )
  return found.flatMap((each): readonly TagRuleset[] => {
    if (each === null) return []
    const { include = [], exclude = [] } = each.conditions?.ref_name ?? {}
    return [{ name: each.name, include, exclude, rules: each.rules.map(({ type }) => type) }]
  })
}

const classicSchema = z
  .object({
    required_status_checks: z.object({ contexts: z.array(z.string()).default([]) }).nullish(),
    required_pull_request_reviews: z.object({ required_approving_review_count: z.number().default(0) }).nullish(),
    enforce_admins: z.object({ enabled: z.boolean() }).nullish(),
  })
  .transform((raw) => ({
    checks: raw.required_status_checks?.contexts ?? [],
    approvals: raw.required_pull_request_reviews?.required_approving_review_count ?? null,
    bindsAdmins: raw.enforce_admins?.enabled ?? false,
  }))

const secretNames = async (api: Api, where: string, path: string, needs: string): Promise<readonly string[]> => {
  const purpose = { what: `list the names of secrets of ${where}`, needs }
  const { items } = await readCounted(api, { ...purpose, path }, 'secrets', z.object({ name: z.string() }))
  return items.map(({ name }) => name)
}

const defaults = z.object({ default_workflow_permissions: z.enum(['read', 'write']) })

const administration = 'administration: read'

/** Asked with the settings token, or with that of a person who runs the doctor. */
export const protectionReader = (api: Api): ProtectionReader => {
  let seen: Promise<void> | null = null
  /** What is not there counts as none: the repository itself must be seen first. */
  const seeing = async <Answer>(ask: () => Promise<Answer>): Promise<Answer> => {
    seen ??= assertSeen(api)
    await seen
    return ask()
  }
  const classicProtection: ProtectionReader['classicProtection'] = (branch) => {
    const path = `${api.repo}/branches/${encodeURIComponent(branch)}/protection`
    const purpose = { what: `read the protection of the branch ${branch}`, needs: administration }
    return seeing(() => read(api, { ...purpose, path }, classicSchema))
  }
  const defaultPermissions = async () => {
    const path = `${api.repo}/actions/permissions/workflow`
    const purpose = { what: 'read the default permissions of workflows', needs: administration }
    const found = await read(api, { ...purpose, path }, defaults)
    if (found === null) throw notFound(purpose, { outcome: 'replied', status: 404, headers: {}, data: null })
    return found.default_workflow_permissions
  }
  return {
    branchRules: (branch) => seeing(() => commitReader(api).branchRules(branch)),
    environments: () => seeing(environments(api)),
    tagRulesets: () => seeing(tagRulesets(api)),
    classicProtection,
    defaultPermissions: () => seeing(defaultPermissions),
    repositorySecrets: () =>
      seeing(() => secretNames(api, 'the repository', `${api.repo}/actions/secrets`, 'secrets: read')),
    environmentSecrets: (environment) => {
      const path = `${api.repo}/environments/${encodeURIComponent(environment)}/secrets`
      return seeing(() => secretNames(api, environment, path, 'environments: read'))
    },
  }
}
