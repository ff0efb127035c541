// cli/init/decide: what only a person may do on GitHub, as commands to paste. Pure.
import { isSecretName } from '../../../src/core/secret-names.ts'
import type { RepositoryFacts } from '../facts.ts'
import type { InitChoices, LeftToDo } from '../plan.ts'
import * as words from '../words.ts'
import { takesBranch } from './runbook.ts'
import { nameOf, tagFilter } from './workflows.ts'

/** gh fills it in by the remote of the checkout. */
const here = 'repos/{owner}/{repo}'

const shell = (text: string): string => (/^[\w./@:=-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`)

const put = (method: string, path: string, body: unknown): readonly string[] => [
  `gh api -X ${method} ${here}/${path} --input - <<'JSON'`,
  JSON.stringify(body),
  'JSON',
]

const byPolicy = { protected_branches: false, custom_branch_policies: true }

const environmentLines = (
  name: string,
  index: number,
  facts: RepositoryFacts,
  { environments }: InitChoices,
): readonly string[] => {
  const isLast = index === environments.length - 1
  const path = `environments/${encodeURIComponent(name)}`
  const tags = takesBranch(name, index, environments)
    ? []
    : facts.services.map(({ tags: { prefix } }) => tagFilter(prefix))
  const policy = (type: string, pattern: string) =>
    `gh api -X POST ${here}/${path}/deployment-branch-policies -f type=${type} -f name=${shell(pattern)}`
  const reviewer = isLast
    ? [
        `me=$(gh api user --jq .id)`,
        `gh api -X PUT ${here}/${path} --input - <<JSON`,
        `{"reviewers":[{"type":"User","id":$me}],"deployment_branch_policy":${JSON.stringify(byPolicy)}}`,
        'JSON',
      ]
    : put('PUT', path, { deployment_branch_policy: byPolicy })
  return [...reviewer, policy('branch', facts.branch), ...tags.map((tag) => policy('tag', tag))]
}

const settingLines = (facts: RepositoryFacts, { environments }: InitChoices): readonly string[] => {
  const names = [...new Set(facts.services.flatMap(({ variables }) => variables))]
  return environments.flatMap((environment) =>
    names.map((name) => `gh ${isSecretName(name) ? 'secret' : 'variable'} set ${name} --env ${shell(environment)}`),
  )
}

/** The app that reports the jobs of workflows. */
const actionsApp = 15368

const branchRules = (facts: RepositoryFacts) => ({
  name: 'Runbook: checklist',
  target: 'branch',
  enforcement: 'active',
  conditions: { ref_name: { include: ['~DEFAULT_BRANCH'], exclude: [] } },
  rules: [
    { type: 'deletion' },
    { type: 'non_fast_forward' },
    {
      type: 'required_status_checks',
      parameters: {
        strict_required_status_checks_policy: false,
        required_status_checks: facts.services.map(({ name }) => ({
          context: nameOf('checklist', facts.services.length > 1 ? name : null),
          integration_id: actionsApp,
        })),
      },
    },
  ],
})

const tagRules = (facts: RepositoryFacts) => ({
  name: 'Runbook: tags stay',
  target: 'tag',
  enforcement: 'active',
  conditions: {
    ref_name: { include: facts.services.map(({ tags: { prefix } }) => `refs/tags/${prefix}*`), exclude: [] },
  },
  rules: [{ type: 'update' }, { type: 'deletion' }],
})

/** In the order in which they are done. The ruleset comes last: it requires a check that has to be there. */
export const leftToDo = (
  facts: RepositoryFacts,
  choices: InitChoices,
  paths: readonly string[],
): readonly LeftToDo[] => {
  const settings = settingLines(facts, choices)
  return [
    {
      what: words.openPull,
      commands: [
        'git switch -c runbook',
        `git add ${paths.map(shell).join(' ')}`,
        "git commit -m 'Runbook Gates'",
        'git push -u origin runbook && gh pr create --fill',
      ],
    },
    {
      what: words.makeEnvironments,
      commands: choices.environments.flatMap((name, index) => environmentLines(name, index, facts, choices)),
    },
    ...(settings.length === 0 ? [] : [{ what: words.fillSettings, commands: settings }]),
    { what: words.requireChecklist, commands: put('POST', 'rulesets', branchRules(facts)) },
    { what: words.keepTags, commands: put('POST', 'rulesets', tagRules(facts)) },
    { what: words.askDoctor, commands: ['GITHUB_TOKEN=$(gh auth token) npx runbook-gates doctor'] },
  ]
}
