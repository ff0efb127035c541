// cli/init/decide: the canonical workflows, written for one service. Pure.
import type { PinnedRelease } from '../../ports.ts'
import { checkout, quoted, upload, uses, withKeys } from './workflow-yaml.ts'

/** An environment, as far as a workflow has to know it. */
export interface WorkflowEnvironment {
  readonly name: string
  /** A push of the branch is deployed there; else a tag is. */
  readonly takes: 'branch' | 'tag'
  /** A tag with a pre-release part is not deployed there. */
  readonly onlyReleases: boolean
  /** The job that must have ended well before; null: none. */
  readonly after: string | null
}

/** A name that the service reads from its environment. */
export interface ServiceVariable {
  readonly name: string
  readonly isSecret: boolean
}

/** What the three workflows of a service are written from. */
export interface WorkflowPlan {
  /** Of several services its key; null: the only one of the repository. */
  readonly key: string | null
  /** Path of its runbook where it is not the usual one; null: the usual one. */
  readonly config: string | null
  readonly branch: string
  /** `v`; empty: tags begin with the version. */
  readonly tagPrefix: string
  readonly environments: readonly WorkflowEnvironment[]
  readonly variables: readonly ServiceVariable[]
  readonly release: PinnedRelease
}

/** The name of a service's workflow or job: `deploy`, or `deploy-api` of several. */
export const nameOf = (base: string, key: string | null): string => (key === null ? base : `${base}-${key}`)

const titleOf = (base: string, key: string | null): string => (key === null ? base : `${base} ${key}`)

const environmentKeys = ({ variables }: WorkflowPlan): readonly string[] =>
  variables.map(({ name, isSecret }) => `      ${name}: \${{ ${isSecret ? 'secrets' : 'vars'}.${name} }}`)

/** What GitHub's filter takes for the tags; the runbook's own rule is stricter. */
export const tagFilter = (prefix: string): string => (prefix === '' ? '[0-9]*' : `${prefix}*`)

const filters = ({ branch, tagPrefix, environments }: WorkflowPlan): readonly string[] => {
  const takes = (kind: WorkflowEnvironment['takes']) => environments.some((each) => each.takes === kind)
  return [
    ...(takes('branch') ? [`    branches: [${quoted(branch)}]`] : []),
    ...(takes('tag') ? [`    tags: [${quoted(tagFilter(tagPrefix))}]`] : []),
  ]
}

/** A prefix may itself have the hyphen by which a pre-release is told. */
const notPrerelease = (prefix: string): string => {
  const marks = prefix.includes('-') ? ['-alpha', '-beta', '-rc'] : ['-']
  return marks.map((mark) => `!contains(inputs.ref || github.ref, '${mark}')`).join(' && ')
}

const conditionOf = (
  { takes, onlyReleases, after }: WorkflowEnvironment,
  { branch, tagPrefix }: WorkflowPlan,
): string | null => {
  if (takes === 'branch') return `github.ref == 'refs/heads/${branch}' && !inputs.ref && !inputs.adopt`
  const isTag = "(startsWith(github.ref, 'refs/tags/') || inputs.ref) && !inputs.adopt"
  if (!onlyReleases) return after === null ? isTag : null
  const isRelease = notPrerelease(tagPrefix)
  return `\${{ ${after === null ? `${isTag} && ` : ''}${isRelease} }} # no pre-release`
}

/** The first environment writes out what the others repeat by name. */
const deployJob = (environment: WorkflowEnvironment, isFirst: boolean, plan: WorkflowPlan): readonly string[] => {
  const { name, after } = environment
  const condition = conditionOf(environment, plan)
  const variables = environmentKeys(plan)
  return [
    '',
    `  ${name}:`,
    ...(after === null ? [] : [`    needs: ${after}`]),
    ...(condition === null ? [] : [`    if: ${condition}`]),
    '    runs-on: ubuntu-latest',
    '    timeout-minutes: 90',
    `    environment: { name: ${name}, deployment: false }${isFirst ? ' # the deploy action owns the record' : ''}`,
    ...(isFirst ? writtenOut(variables, plan) : [...rights(variables), '    steps: *release']),
  ]
}

/** By the anchors of the first environment. */
const rights = (variables: readonly string[]): readonly string[] => [
  '    permissions: *deploying',
  ...(variables.length === 0 ? [] : ['    env: *settings']),
]

const writtenOut = (variables: readonly string[], plan: WorkflowPlan): readonly string[] => [
  '    permissions: &deploying',
  '      actions: read',
  '      checks: write',
  '      contents: write # the lock is a ref',
  '      deployments: write',
  '      issues: write # the incident that this deployment ends',
  '      pull-requests: read',
  '      statuses: write',
  ...(variables.length === 0 ? [] : ['    env: &settings', ...variables]),
  '    steps: &release',
  `      - uses: ${checkout}`,
  ...withKeys({ ref: '${{ inputs.ref }}', 'fetch-depth': '0', 'persist-credentials': 'false' }),
  `      - uses: ${uses('preflight', plan)}`,
  ...withKeys({ config: plan.config, environment: '${{ github.job }}', ref: '${{ inputs.ref }}' }),
  `      - uses: ${uses('deploy', plan)}`,
  ...withKeys({
    config: plan.config,
    environment: '${{ github.job }}',
    ref: '${{ inputs.ref }}',
    force: '${{ inputs.force }}',
  }),
]

/** For a service that was live before its first runbook. Nothing is judged: preflight would take all of it for new. */
const adoptJob = (plan: WorkflowPlan): readonly string[] => [
  '',
  '  adopt: # what serves already becomes the first verified release; nothing is deployed',
  '    if: inputs.adopt',
  '    runs-on: ubuntu-latest',
  '    timeout-minutes: 30',
  "    environment: { name: '${{ inputs.environment }}', deployment: false }",
  ...rights(environmentKeys(plan)),
  '    steps:',
  `      - uses: ${checkout}`,
  ...withKeys({ 'fetch-depth': '0', 'persist-credentials': 'false' }),
  `      - uses: ${uses('deploy', plan)}`,
  ...withKeys({
    config: plan.config,
    environment: '${{ inputs.environment }}',
    ref: '${{ inputs.ref }}',
    adopt: 'true',
    reason: '${{ inputs.reason }}',
  }),
]

const checklistJob = (plan: WorkflowPlan): readonly string[] => [
  `  ${nameOf('checklist', plan.key)}: # the check that a ruleset requires`,
  "    if: github.event_name == 'pull_request' || github.event_name == 'merge_group'",
  '    runs-on: ubuntu-latest',
  '    timeout-minutes: 60',
  '    permissions:',
  '      actions: read',
  '      checks: write',
  '      contents: read',
  '      deployments: read',
  '      pull-requests: read',
  '      statuses: write',
  '    steps:',
  '      - id: preflight',
  `        uses: ${uses('preflight', plan)}`,
  ...withKeys({ config: plan.config }),
  '      - if: always() && steps.preflight.outputs.sbom',
  `        uses: ${upload}`,
  ...withKeys({ name: 'sbom', path: '${{ steps.preflight.outputs.sbom }}' }),
]

/** As a form offers them. */
const lastFirst = ({ environments }: WorkflowPlan): readonly string[] =>
  environments.map(({ name }) => name).toReversed()

/** The checklist of pull requests and merge groups, and the way of a commit through the environments. */
export const deployWorkflow = (plan: WorkflowPlan): string => {
  const first = plan.environments[0]
  return [
    `name: ${titleOf('Deploy', plan.key)}`,
    '',
    'on:',
    '  pull_request:',
    '  merge_group:',
    '  push:',
    ...filters(plan),
    '  workflow_dispatch: # by hand; and a rollback starts it for the revert that it pushed',
    '    inputs:',
    "      ref: { description: Tag to deploy (empty - the branch), type: string, default: '' }",
    "      force: { description: Why order and holds are lifted (empty - they are not), type: string, default: '' }",
    '      adopt: { description: Put on record what serves already and deploy nothing, type: boolean, default: false }',
    `      environment: { description: Where to adopt, type: choice, options: [${lastFirst(plan).join(', ')}] }`,
    "      reason: { description: Why it is adopted, type: string, default: '' }",
    '',
    'permissions: {}',
    '',
    'concurrency: # the newest push waits for the running one; a tag has a group of its own',
    `  group: ${nameOf('deploy', plan.key)}-\${{ inputs.ref || github.ref }}`,
    "  cancel-in-progress: ${{ github.event_name == 'pull_request' }}",
    '',
    'jobs:',
    ...checklistJob(plan),
    ...plan.environments.flatMap((environment) => deployJob(environment, environment === first, plan)),
    ...adoptJob(plan),
    '',
  ].join('\n')
}

/** What a person fills in to roll back, each on a line of its own: name, and what stands behind it. */
const rollbackInputs = (names: readonly string[]): readonly string[] => [
  `environment: { type: choice, options: [${names.join(', ')}], required: true }`,
  'reason: { description: Why (it goes into the incident and the commit), type: string, required: true }',
  'severity: { type: choice, options: [critical, high, medium, low], default: high }',
  "to: { description: Release to return to (empty - the last verified one), type: string, default: '' }",
  "tracks: { type: choice, options: ['restore,reconcile', restore, reconcile], default: 'restore,reconcile' }",
  'reconcile: { type: choice, options: [auto, push, pull-request], default: auto }',
  'tag: { description: Tag the revert so that it is released, type: choice, options: [none, patch], default: none }',
  'dry-run: { description: Only show the plan, type: boolean, default: false }',
]

const handedOn = ['environment', 'reason', 'severity', 'to', 'tracks', 'reconcile', 'tag', 'dry-run'] as const

/** The button for two in the morning. The last environment is offered first. */
export const rollbackWorkflow = (plan: WorkflowPlan): string => {
  const names = lastFirst(plan)
  const variables = environmentKeys(plan)
  return [
    `name: ${titleOf('Rollback', plan.key)}`,
    `run-name: ${titleOf('Rollback', plan.key)} of \${{ inputs.environment }}`,
    '',
    'on:',
    '  workflow_dispatch:',
    '    inputs:',
    ...rollbackInputs(names).map((line) => `      ${line}`),
    '',
    'permissions: {}',
    '',
    'concurrency: # not the group of the deploys: a rollback does not queue behind them, the lock keeps order',
    `  group: ${nameOf('rollback', plan.key)}-\${{ inputs.environment }}`,
    '  cancel-in-progress: false',
    '',
    'jobs:',
    '  rollback:',
    '    runs-on: ubuntu-latest',
    '    timeout-minutes: 60',
    "    environment: { name: '${{ inputs.environment }}', deployment: false } # the rollback action owns the record",
    '    permissions:',
    '      actions: write # starts the deploy workflow for the revert',
    '      checks: read',
    '      contents: write # pushes the revert; the lock is a ref',
    '      deployments: write',
    '      issues: write # the incident',
    '      pull-requests: write # where rules demand a pull request for the revert',
    '      statuses: read',
    ...(variables.length === 0 ? [] : ['    env:', ...variables]),
    '    steps:',
    `      - uses: ${checkout}`,
    ...withKeys({ 'fetch-depth': '0', 'persist-credentials': 'false' }),
    `      - uses: ${uses('rollback', plan)}`,
    ...withKeys({
      config: plan.config,
      ...Object.fromEntries(handedOn.map((name) => [name, `\${{ inputs.${name} }}`])),
    }),
    '',
  ].join('\n')
}

/** The same probes on a schedule, of what a tag goes to. */
export const monitorWorkflow = (plan: WorkflowPlan): string => {
  const tagged = plan.environments.filter(({ takes }) => takes === 'tag').map(({ name }) => name)
  const names = tagged.length === 0 ? plan.environments.map(({ name }) => name) : tagged
  return [
    `name: ${titleOf('Monitor', plan.key)}`,
    '',
    'on:',
    '  schedule:',
    "    - cron: '*/10 * * * *'",
    '  workflow_dispatch:',
    '',
    'permissions: {}',
    '',
    'concurrency:',
    `  group: ${nameOf('monitor', plan.key)}`,
    '  cancel-in-progress: false',
    '',
    'jobs:',
    '  watch:',
    '    strategy:',
    '      fail-fast: false # one environment says nothing of another',
    `      matrix: { environment: [${names.toReversed().join(', ')}] }`,
    '    runs-on: ubuntu-latest',
    '    timeout-minutes: 20',
    '    permissions:',
    '      contents: read # the runbook file',
    '      deployments: read # which release was last verified',
    '      issues: write # the incident, and what one run remembers for the next',
    '    steps:',
    `      - uses: ${uses('smoke', plan)}`,
    ...withKeys({ config: plan.config, phase: 'monitor', environment: '${{ matrix.environment }}' }),
    '',
  ].join('\n')
}
