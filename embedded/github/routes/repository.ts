import { listed, notFound, ok, param, type Route } from '../call.ts'
import { repoCommit, repository, simpleUser } from '../objects.ts'
import type { StoredEnvironment } from '../store.ts'
import { nodeId, type World } from '../world.ts'

const metadata = [{ metadata: 'read' }] as const
const contents = [{ contents: 'read' }] as const

const get: Route = {
  operation: 'repos/get',
  needs: metadata,
  answer: (_call, world) => ok(repository(world)),
}

/** maintain counts as write and triage as read there. https://docs.github.com/en/rest/collaborators/collaborators#get-repository-permissions-for-a-user */
const permission: Route = {
  operation: 'repos/get-collaborator-permission-level',
  needs: metadata,
  answer(call, world) {
    const login = param(call, 'username')
    const user = world.store.users.get(login.toLowerCase())
    if (user === undefined || (user.kind === 'Bot' && user.permission === null))
      throw notFound(`${login} is not a user`)
    const level = user.permission ?? 'none'
    const role = level === 'none' ? '' : level
    const writes = level === 'admin' || level === 'write'
    const permissions = {
      admin: level === 'admin',
      maintain: level === 'admin',
      push: writes,
      triage: writes,
      pull: level !== 'none',
    }
    return ok({
      permission: level,
      role_name: role,
      user: { ...simpleUser(world, login), role_name: role, permissions },
    })
  },
}

async function renderBranch(world: World, name: string): Promise<unknown> {
  const ref = await world.git.ref(`refs/heads/${name}`)
  if (ref === null) throw notFound('Branch not found')
  const url = `${world.repoApi}/branches/${encodeURIComponent(name)}`
  const { protection: contexts = [], classic } = world.store.rules.get(name) ?? {}
  return {
    name,
    commit: repoCommit(world, await world.git.commit(ref.sha)),
    _links: { self: url, html: `${world.repoHtml}/tree/${name}` },
    protected: world.store.rules.has(name),
    // Of the classic kind alone; rulesets are asked for elsewhere.
    protection: {
      enabled: contexts.length > 0 || classic !== undefined,
      required_status_checks: {
        enforcement_level: contexts.length > 0 ? 'everyone' : 'off',
        contexts,
        checks: contexts.map((context) => ({ context, app_id: null })),
      },
    },
    protection_url: `${url}/protection`,
  }
}

const branch: Route = {
  operation: 'repos/get-branch',
  needs: contents,
  answer: async (call, world) => ok(await renderBranch(world, param(call, 'branch'))),
}

/** The administrators' view of classic protection, which is not kept here: nobody who may see it asks. */
const protection: Route = {
  operation: 'repos/get-branch-protection',
  needs: [{ administration: 'read' }],
  answer() {
    throw notFound('Branch not protected')
  },
}

const branches: Route = {
  operation: 'repos/list-branches',
  needs: contents,
  async answer(call, world) {
    return listed(call, await world.git.refs('refs/heads/'), ({ ref, sha }) => {
      const name = ref.replace('refs/heads/', '')
      const commit = { sha, url: `${world.repoApi}/commits/${sha}` }
      return { name, commit, protected: world.store.rules.has(name) }
    })
  },
}

const tags: Route = {
  operation: 'repos/list-tags',
  needs: metadata,
  async answer(call, world) {
    return listed(call, await world.git.refs('refs/tags/'), async ({ ref }) => {
      const name = ref.replace('refs/tags/', '')
      const sha = (await world.git.lookup(`${ref}^{commit}`))?.sha ?? ''
      return {
        name,
        commit: { sha, url: `${world.repoApi}/commits/${sha}` },
        zipball_url: `${world.repoApi}/zipball/refs/tags/${encodeURIComponent(name)}`,
        tarball_url: `${world.repoApi}/tarball/refs/tags/${encodeURIComponent(name)}`,
        node_id: nodeId('Ref', ref),
      }
    })
  },
}

/** Active rules of all levels, also of a branch that is not there yet. */
const rules: Route = {
  operation: 'repos/get-branch-rules',
  needs: metadata,
  answer(call, world) {
    const set = world.store.rules.get(param(call, 'branch'))
    const from = {
      ruleset_source_type: 'Repository',
      ruleset_source: `${world.owner}/${world.repo}`,
      ruleset_id: 42,
    }
    const pull = set?.pullRequest
    const checks = set?.requiredChecks ?? []
    const all = [
      ...(pull === undefined
        ? []
        : [
            {
              type: 'pull_request',
              ...from,
              parameters: {
                allowed_merge_methods: ['merge', 'squash', 'rebase'],
                required_approving_review_count: pull.approvals,
                dismiss_stale_reviews_on_push: false,
                require_code_owner_review: false,
                require_last_push_approval: false,
                required_review_thread_resolution: false,
              },
            },
          ]),
      ...(checks.length === 0
        ? []
        : [
            {
              type: 'required_status_checks',
              ...from,
              parameters: {
                strict_required_status_checks_policy: false,
                required_status_checks: checks.map((context) => ({ context })),
              },
            },
          ]),
      ...(set?.signatures === true ? [{ type: 'required_signatures', ...from }] : []),
      ...(set?.mergeQueue === true ? [{ type: 'merge_queue', ...from, parameters: mergeQueue }] : []),
    ]
    return listed(call, all, (rule) => rule)
  },
}

const mergeQueue = {
  check_response_timeout_minutes: 60,
  grouping_strategy: 'ALLGREEN',
  max_entries_to_build: 5,
  max_entries_to_merge: 5,
  merge_method: 'MERGE',
  min_entries_to_merge: 1,
  min_entries_to_merge_wait_minutes: 5,
}

function renderEnvironment(world: World, one: StoredEnvironment): unknown {
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
      ...(one.branchPolicy ? [rule(3, 'branch_policy', {})] : []),
    ],
    deployment_branch_policy: one.branchPolicy ? { protected_branches: false, custom_branch_policies: true } : null,
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

export const repositoryRoutes: readonly Route[] = [
  get,
  permission,
  branch,
  protection,
  branches,
  tags,
  rules,
  environment,
  environments,
]
