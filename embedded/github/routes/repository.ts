import { listed, notFound, ok, param, type Route } from '../call.ts'
import { repoCommit, repository, simpleUser } from '../objects.ts'
import { nodeId, type World } from '../world.ts'
import { rulesetsOf } from './protection.ts'

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

/** Classic protection as administrators see it. https://docs.github.com/en/rest/branches/branch-protection */
const protection: Route = {
  operation: 'repos/get-branch-protection',
  needs: [{ administration: 'read' }],
  answer(call, world) {
    const name = param(call, 'branch')
    const { protection: contexts, classic } = world.store.rules.get(name) ?? {}
    if (contexts === undefined && classic === undefined) throw notFound('Branch not protected')
    const url = `${world.repoApi}/branches/${encodeURIComponent(name)}/protection`
    const checks = (contexts ?? []).map((context) => ({ context, app_id: null }))
    const reviews = {
      dismiss_stale_reviews: false,
      require_code_owner_reviews: false,
      required_approving_review_count: classic?.approvals ?? 0,
    }
    return ok({
      url,
      ...(checks.length === 0 ? {} : { required_status_checks: { contexts, checks } }),
      ...(classic?.approvals === undefined ? {} : { required_pull_request_reviews: reviews }),
      enforce_admins: { url: `${url}/enforce_admins`, enabled: classic?.admins ?? false },
      allow_force_pushes: { enabled: false },
      allow_deletions: { enabled: false },
    })
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
      ...rulesetsOf(world, 'branch', `refs/heads/${param(call, 'branch')}`).flatMap(({ id, rules: own }) =>
        own.map((rule) => ({ ...from, ruleset_id: id, ...rule })),
      ),
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

export const repositoryRoutes: readonly Route[] = [get, permission, branch, protection, branches, tags, rules]
