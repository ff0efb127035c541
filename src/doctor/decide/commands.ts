// doctor/decide: the command lines that mend a setting, whole and ready to paste. Pure.
import type { EnvironmentProtection, RefPolicy } from '../../core/protection.ts'

/** Between single quotes a shell takes everything as it is, but for the quote itself. */
const quoted = (text: string): string => (/^[\w./~-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`)

/** A body is given as JSON: fields of `gh api` can't say lists of objects in one way on all versions. */
const send = (method: 'POST' | 'PUT', path: string, body: unknown): string =>
  `gh api --method ${method} ${quoted(path)} --input - <<< ${quoted(JSON.stringify(body))}`

/** Where a person has to be put in, since nobody is named yet. */
export const somebody = 'LOGIN'

/** The number of an account, asked for by the shell. */
const numberOf = `'"$(gh api users/${somebody} --jq .id)"'`

const environmentPath = (repository: string, name: string): string =>
  `repos/${repository}/environments/${encodeURIComponent(name)}`

/** What an environment is to be; whatever is left out of the request, GitHub takes away. */
export interface WantedProtection {
  readonly reviewers: boolean
  readonly noSelfReview: boolean
  readonly named: boolean
}

const policyBody = ({ refs }: EnvironmentProtection, named: boolean) =>
  refs === 'all' && !named
    ? null
    : {
        protected_branches: refs === 'protected-branches' && !named,
        custom_branch_policies: named || Array.isArray(refs),
      }

/** The whole of an environment's protection, with what is there already. */
export const protectEnvironment = (
  repository: string,
  now: EnvironmentProtection,
  wanted: WantedProtection,
): string => {
  const marker = 424242
  const isNobody = wanted.reviewers && now.reviewers.length === 0
  const reviewers = isNobody ? [{ type: 'User', id: marker }] : now.reviewers.map(({ type, id }) => ({ type, id }))
  const line = send('PUT', environmentPath(repository, now.name), {
    wait_timer: now.waitMinutes,
    prevent_self_review: wanted.noSelfReview || !now.selfReview,
    reviewers,
    deployment_branch_policy: policyBody(now, wanted.named),
  })
  return isNobody ? line.replace(`"id":${marker}`, `"id":${numberOf}`) : line
}

export const allowRef = (repository: string, environment: string, { name, type }: RefPolicy): string =>
  send('POST', `${environmentPath(repository, environment)}/deployment-branch-policies`, { name, type })

/** A pull request with a review, and the job of preflight, before anything comes to the default branch. */
export const protectDefaultBranch = (repository: string, check: string | null): string =>
  send('POST', `repos/${repository}/rulesets`, {
    name: check === null ? 'reviewed changes' : 'reviewed and judged changes',
    target: 'branch',
    enforcement: 'active',
    conditions: { ref_name: { include: ['~DEFAULT_BRANCH'], exclude: [] } },
    rules: [
      {
        type: 'pull_request',
        parameters: {
          required_approving_review_count: 1,
          dismiss_stale_reviews_on_push: true,
          require_code_owner_review: false,
          require_last_push_approval: true,
          required_review_thread_resolution: false,
        },
      },
      ...(check === null ? [] : [checkRule(check)]),
    ],
  })

const checkRule = (context: string) => ({
  type: 'required_status_checks',
  parameters: { strict_required_status_checks_policy: false, required_status_checks: [{ context }] },
})

export const requireCheck = (repository: string, context: string): string =>
  send('POST', `repos/${repository}/rulesets`, {
    name: `required check ${context}`,
    target: 'branch',
    enforcement: 'active',
    conditions: { ref_name: { include: ['~DEFAULT_BRANCH'], exclude: [] } },
    rules: [checkRule(context)],
  })

/** GitHub's number of the role of administrators: they alone may make such tags, and nobody may move them. */
const administrators = { actor_id: 5, actor_type: 'RepositoryRole', bypass_mode: 'always' }

const forTags = (glob: string) => ({ ref_name: { include: [`refs/tags/${glob}`], exclude: [] } })

export const keepTags = (repository: string, glob: string): string =>
  send('POST', `repos/${repository}/rulesets`, {
    name: `tags ${glob} stay where they are`,
    target: 'tag',
    enforcement: 'active',
    conditions: forTags(glob),
    rules: [{ type: 'update' }, { type: 'deletion' }],
  })

export const restrictTags = (repository: string, glob: string): string =>
  send('POST', `repos/${repository}/rulesets`, {
    name: `who makes tags ${glob}`,
    target: 'tag',
    enforcement: 'active',
    bypass_actors: [administrators],
    conditions: forTags(glob),
    rules: [{ type: 'creation' }],
  })

export const readOnlyByDefault = (repository: string): string =>
  send('PUT', `repos/${repository}/actions/permissions/workflow`, { default_workflow_permissions: 'read' })

/** `gh` asks for the value, so that it stands in no history of a shell. */
export const moveSecret = (repository: string, name: string, environments: readonly string[]): string =>
  [
    ...environments.map((each) => `gh secret set ${name} --env ${quoted(each)} --repo ${repository}`),
    `gh secret delete ${name} --repo ${repository}`,
  ].join(' && ')
