import { describe, expect, it } from 'vitest'
import { anEntry } from '../../fakes/history.ts'
import { sha } from '../../fakes/nouns.ts'
import { ask, button, buttonPath, base, judged, oneChangeAgo, subject, world } from './scene.ts'

const rollback = "{ uses: o/r/actions/rollback@v1, with: { environment: '${{ inputs.environment }}' } }"
const all = '{ contents: write, deployments: write, issues: write, actions: write, pull-requests: write }'

/** The rollback's workflow; what is above `jobs:`, and what the job says beside its step. */
const workflow = (top: string, job = '', step = rollback): string =>
  `on: workflow_dispatch\n${top}\njobs:\n  back:\n    ${job === '' ? '' : `${job}\n    `}steps: [${step}]\n`

const judge = async (workflows: Readonly<Record<string, string>>, given: Parameters<typeof world>[0] = {}) => {
  const { status, findings } = await ask(world({ entries: oneChangeAgo, ...given, workflows }))
  return { status, words: findings.map(({ level, message }) => `${level}: ${message}`).join('\n') }
}

describe('rollback-plan: what the rollback job may do', () => {
  it.each([
    ['everything, by the job', workflow('', `permissions: ${all}`), 'pass', ''],
    ['everything, by the workflow', workflow(`permissions: ${all}`), 'pass', ''],
    ['write-all', workflow('permissions: write-all'), 'pass', ''],
    [
      'read-all',
      workflow('permissions: read-all'),
      'fail',
      'lacks contents: write, deployments: write, actions: write',
    ],
    ['nothing', workflow('permissions: {}'), 'fail', 'lacks contents: write'],
    [
      'the job takes away what the workflow gives',
      workflow('permissions: write-all', 'permissions: {}'),
      'fail',
      'lacks',
    ],
    ['the job gives what the workflow does not', workflow('permissions: {}', 'permissions: write-all'), 'pass', ''],
    [
      'what is not named is not given',
      workflow('permissions: { contents: write }'),
      'fail',
      'lacks deployments: write',
    ],
    ['nothing is declared', workflow(''), 'unknown', "job 'back' of .github/workflows/x.yml declares no permissions"],
    ['declared with nothing in it', workflow('permissions:'), 'unknown', 'declares no permissions'],
    [
      'no incident and no pull request: it restores and pushes all the same',
      workflow('permissions: { contents: write, deployments: write, actions: write }'),
      'pass',
      'warning: The rollback job',
    ],
    [
      'it leaves git alone, and so needs no more',
      workflow(
        'permissions: { contents: write, deployments: write, issues: write }',
        '',
        '{ uses: o/r/actions/rollback@v1, with: { environment: production, tracks: restore } }',
      ),
      'pass',
      '',
    ],
    [
      'a token of its own: nobody can tell, and it is said',
      workflow(
        'permissions: {}',
        '',
        "{ uses: o/r/actions/rollback@v1, with: { environment: production, token: '${{ steps.app.outputs.token }}' } }",
      ),
      'pass',
      'notice: The rollback job',
    ],
    [
      "the workflow's token by name",
      workflow(
        'permissions: {}',
        '',
        "{ uses: o/r/actions/rollback@v1, with: { environment: production, token: '${{ secrets.GITHUB_TOKEN }}' } }",
      ),
      'fail',
      'lacks contents: write',
    ],
  ] as const)('%s', async (_name, text, status, words) => {
    const said = await judge({ 'x.yml': text })
    expect(said.status).toBe(status)
    if (words === '') expect(said.words).toBe('')
    else expect(said.words).toContain(words)
  })

  it.each([
    [
      'a push: it starts the deploy workflow itself',
      {},
      'pull-requests',
      'pass',
      'by a push: no rule of main is against it',
    ],
    ['a push, and nothing to start the workflow with', {}, 'actions', 'fail', 'lacks actions: write'],
    [
      'checks before a push',
      { requiredChecks: [{ context: 'test', appId: null }] },
      'actions',
      'pass',
      'as a pull request: main asks for checks before a push',
    ],
    [
      'a pull request, and none may be opened',
      { pullRequestRequired: true },
      'pull-requests',
      'fail',
      'lacks pull-requests: write',
    ],
    [
      'a merge queue, and none may be opened',
      { mergeQueue: true },
      'pull-requests',
      'fail',
      'lacks pull-requests: write',
    ],
  ] as const)('the branch takes %s', async (_name, rules, without, status, words) => {
    const text = workflow(`permissions: ${all.replace(`${without}: write`, `${without}: read`)}`)
    const decision = await ask(world({ entries: oneChangeAgo, rules, workflows: { 'x.yml': text } }))
    expect(decision.status).toBe(status)
    expect(decision.summary).toContain(words)
  })

  it('rules that may not be read: shown, and no reason not to let the release through', async () => {
    const ports = world()
    ports.github.refuse('branchRules', 'metadata: read')
    const decision = await ask(ports)
    expect(decision).toMatchObject({ status: 'pass', findings: [{ level: 'notice' }] })
    expect(decision.summary).not.toContain('by a push')
  })

  it('what the step asks for comes before the rules of the branch', async () => {
    const step = '{ uses: o/r/actions/rollback@v1, with: { environment: production, reconcile: pull-request } }'
    const decision = await ask(world({ workflows: { 'x.yml': workflow('permissions: write-all', '', step) } }))
    expect(decision.summary).toContain("as a pull request: asked for by 'reconcile'")
  })
})

describe('rollback-plan: which workflow rolls back', () => {
  const called = `on: workflow_call\njobs: { inner: { steps: [${rollback}] } }\n`
  const calls = (permissions: string, uses = './.github/workflows/called.yml') =>
    `on: workflow_dispatch\njobs: { outer: { permissions: ${permissions}, uses: ${uses} } }\n`
  const other = 'on: push\njobs: { test: { steps: [{ run: npm test }] } }\n'

  it.each([
    ['none at all', {}, 'fail', 'No workflow rolls production back'],
    ['none that uses the action', { 'ci.yml': other }, 'fail', 'No workflow rolls production back'],
    ['one that is only called, by nobody', { 'called.yml': called }, 'fail', 'No workflow rolls production back'],
    ['one that is called, with what it needs', { 'called.yml': called, 'x.yml': calls('write-all') }, 'pass', ''],
    [
      'one that is called, with less',
      { 'called.yml': called, 'x.yml': calls('read-all') },
      'fail',
      "job 'inner' of .github/workflows/x.yml lacks",
    ],
    [
      'one that is called and asks for less than it is given',
      { 'called.yml': `permissions: {}\n${called}`, 'x.yml': calls('write-all') },
      'fail',
      'lacks contents: write',
    ],
    [
      'one that is called and asks for more than it is given: GitHub starts no such run',
      { 'called.yml': `permissions: write-all\n${called}`, 'x.yml': calls('{ contents: read }') },
      'fail',
      'lacks contents: write',
    ],
    ['one that calls itself', { 'called.yml': calls('write-all') }, 'fail', 'No workflow rolls production back'],
    [
      'what it calls lies in another repository',
      { 'x.yml': calls('write-all', 'acme/shared/.github/workflows/rollback.yml@v1'), 'ci.yml': other },
      'unknown',
      '.github/workflows/x.yml',
    ],
    ['a file that is no YAML', { 'x.yml': 'on: [', 'ci.yml': other }, 'unknown', '.github/workflows/x.yml'],
    [
      'permissions that GitHub does not know',
      { 'x.yml': workflow('permissions: { contents: admin }') },
      'unknown',
      'x.yml',
    ],
    ['a good one beside a file that is no YAML', { 'x.yml': 'on: [', 'rollback.yml': button }, 'pass', ''],
    ['the better one of two', { 'a.yml': workflow('permissions: {}'), 'rollback.yml': button }, 'pass', ''],
    [
      'one for another environment',
      {
        'x.yml': workflow(
          'permissions: write-all',
          '',
          '{ uses: o/r/actions/rollback@v1, with: { environment: staging } }',
        ),
      },
      'fail',
      'No workflow rolls production back',
    ],
    [
      'one that only shows the plan',
      {
        'x.yml': workflow(
          'permissions: write-all',
          '',
          '{ uses: o/r/actions/rollback@v1, with: { environment: production, dry-run: true } }',
        ),
      },
      'fail',
      'No workflow rolls production back',
    ],
  ] as const)('%s', async (_name, workflows, status, words) => {
    const said = await judge(workflows)
    expect(said.status).toBe(status)
    if (words === '') expect(said.words).toBe('')
    else expect(said.words).toContain(words)
  })

  it('is shown, and does not block, before there is anything to return to', async () => {
    const said = await judge({}, { entries: [] })
    expect(said.status).toBe('pass')
    expect(said.words).toContain('warning: No workflow rolls production back')
  })

  it.each([
    ['adds it: judged as it will be', { [buttonPath]: button }, {}, 'pass'],
    ['takes it away: judged as it will be', {}, { 'rollback.yml': button }, 'fail'],
  ])('a pull request that %s', async (_name, files, workflows, status) => {
    const ports = world({ files, workflows, pullFiles: [buttonPath] })
    const decision = await ask(ports, {}, subject({ stage: 'pull-request', pull: 7 }))
    expect(decision.status).toBe(status)
  })

  it('a pull request that touches no workflow is judged by those of its base', async () => {
    expect(base).not.toBe(judged)
    const ports = world({ files: { [buttonPath]: 'on: [' }, pullFiles: ['src/items.js'] })
    expect((await ask(ports, {}, subject({ stage: 'pull-request', pull: 7 }))).status).toBe('pass')
  })
})

describe('rollback-plan: an environment without a target', () => {
  const step = (more = '') =>
    `{ id: back, uses: o/r/actions/rollback@v1, with: { environment: '\${{ inputs.environment }}'${more} } }`
  const put = '{ run: ./scripts/ship.sh }'
  const smoke = (from = 'steps.back.outputs.deployment-id') =>
    `{ uses: o/r/actions/smoke@v1, with: { deployment-id: '\${{ ${from} }}' } }`
  const job = (...steps: readonly string[]) =>
    `on: workflow_dispatch\npermissions: ${all}\njobs:\n  back:\n    steps: [${steps.join(', ')}]\n`
  const bracket = subject({ isBracket: true })
  const judged = (workflows: Readonly<Record<string, string>>, of = bracket) =>
    ask(world({ entries: oneChangeAgo, workflows }), {}, of)

  it.each([
    ['its own steps and smoke', job(step(), put, smoke())],
    ['a checkout before them', job(step(), '{ uses: actions/checkout@v7 }', put, smoke())],
    ["somebody else's action", job(step(), '{ uses: superfly/flyctl-actions@v1 }', smoke())],
    ['a second step that reverts', job(step(', tracks: restore'), put, smoke(), step(', tracks: reconcile'))],
    ['the output by its name in brackets', job(step(), put, smoke("steps.back.outputs[''deployment-id'']"))],
  ])('%s are a way back', async (_name, text) => {
    expect(await judged({ 'x.yml': text })).toMatchObject({ status: 'pass', findings: [] })
  })

  it.each([
    ['no step after it', job(step()), 'has no steps that put a release back'],
    ['a checkout alone', job(step(), '{ uses: actions/checkout@v7 }', smoke()), 'has no steps that put a release back'],
    ['steps before it', job(put, step(), smoke()), 'has no steps that put a release back'],
    ['no smoke', job(step(), put), 'no smoke step proves it'],
    ['smoke of another deployment', job(step(), put, smoke('steps.deploy.outputs.deployment-id')), 'no smoke step'],
    ['smoke without a deployment', job(step(), put, '{ uses: o/r/actions/smoke@v1 }'), 'no smoke step proves it'],
    ['what only reverts', job(step(', tracks: reconcile'), put, smoke()), 'Nothing can put a release back'],
    ['no workflow', 'on: push\njobs: {}\n', 'Nothing can put a release back in production'],
  ])('%s is none', async (_name, text, words) => {
    const decision = await judged({ 'x.yml': text })
    expect(decision.status).toBe('fail')
    expect(decision.findings.map(({ message }) => message).join('\n')).toContain(words)
    expect(decision.findings[0]?.remedy).toContain("'environments.production.deploy'")
  })

  it('with a target no steps are asked for', async () => {
    expect(await judged({ 'x.yml': job(step()) }, subject())).toMatchObject({ status: 'pass' })
  })

  it('is a fault also while every verified release is refused for another reason', async () => {
    const entries = [anEntry({ id: 1, sha: sha('9'), ref: 'refs/tags/v0.9.0' })]
    const decision = await ask(world({ entries, workflows: { 'x.yml': job(step()) } }), {}, bracket)
    expect(decision.status).toBe('fail')
    expect(decision.findings.map(({ level, message }) => `${level}: ${message}`)).toEqual([
      "warning: Rollback can't return to 9999999: its commit is no longer in the repository.",
      expect.stringMatching(/^error: .* has no steps that put a release back/),
    ])
  })

  it('before the first verified release it is shown, and blocks nothing', async () => {
    const decision = await ask(world({ entries: [], workflows: { 'x.yml': job(step()) } }), {}, bracket)
    expect(decision.status).toBe('pass')
    expect(decision.findings).toContainEqual(
      expect.objectContaining({ level: 'warning', message: expect.stringContaining('has no steps') }),
    )
  })
})
