import { afterEach, describe, expect, it } from 'vitest'
import { idOf } from '../embedded/github-stage.ts'
import { openScene, runbook as plain, type Scene } from './preflight-scene.ts'

let scene: Scene | null = null
afterEach(async () => {
  await scene?.end()
  scene = null
})

/** Production has a target, so that a rollback can put a release back by itself. */
const runbook = plain.replace('approvals: 1 }', 'approvals: 1, deploy: { command: ./deploy.sh } }')

const button = (permissions: string) => `name: Rollback
on: { workflow_dispatch: { inputs: { environment: { required: true } } } }
permissions: {}
jobs:
  rollback:
    permissions: ${permissions}
    steps:
      - uses: runbook-gates/runbook-gates/actions/rollback@0000000000000000000000000000000000000000
        with: { environment: '\${{ inputs.environment }}', reason: x }
`

const all = '{ actions: write, contents: write, deployments: write, issues: write, pull-requests: write }'

/** The base serves in production, verified: there is a release to return to. */
const verify = async (here: Scene) => {
  const { base, github } = here
  // A record is believed only where the run that it names is there.
  const workflow = '.github/workflows/deploy.yml'
  const run = github.startRun({ workflow, event: 'push', ref: 'refs/heads/main', sha: base }).id
  github.finishRun(run, 'success')
  const payload = {
    runbook: 2,
    service: 'inventory',
    policy: null,
    kind: 'deploy',
    version: null,
    ref: 'refs/heads/main',
    tagObject: base,
    sha: base,
    tree: await here.git('rev-parse', `${base}^{tree}`),
    run,
    attempt: 1,
    artifact: null,
    previous: null,
    key: `deploy:production:${base}:${run}.1`,
  }
  const deployment = { ref: base, environment: 'production', auto_merge: false, required_contexts: [], payload }
  const id = idOf(await here.ask('POST /deployments', deployment))
  await here.ask(`POST /deployments/${id}/statuses`, {
    state: 'success',
    description: 'verified',
    auto_inactive: false,
  })
}

describe('rollback-plan, with a release to return to', () => {
  it.each([
    ['that may do all of it', all, {}, 'pass', 'by a push: no rule of main is against it'],
    [
      'where the branch wants checks',
      all,
      { requiredChecks: ['test'] },
      'pass',
      'as a pull request: main asks for checks',
    ],
    ['that may only read', 'read-all', {}, 'fail', 'lacks contents: write, deployments: write, actions: write'],
    ['that declares nothing usable', '{ contents: write }', {}, 'fail', 'lacks deployments: write'],
    ['of which GitHub would not even start', '{ contents: admin }', {}, 'unknown', "can't be read"],
  ] as const)('and a job %s', async (_name, permissions, rules, status, words) => {
    scene = await openScene(undefined, {
      '.github/runbook.yml': runbook,
      '.github/workflows/rollback.yml': button(permissions),
    })
    await verify(scene)
    scene.github.setRules('main', rules)
    scene.ci('test', 'success')
    const { report } = await scene.start()
    const check = report.checks.find(({ id }) => id === 'rollback-plan')
    expect(check).toMatchObject({ status, summary: expect.stringContaining(words) })
    expect(report.verdict).toBe(status === 'pass' ? 'pass' : 'fail')
  })

  it('and no job at all', async () => {
    scene = await openScene(undefined, { '.github/runbook.yml': runbook })
    await verify(scene)
    scene.ci('test', 'success')
    const { report, run } = await scene.start()
    expect(report.checks.find(({ id }) => id === 'rollback-plan')).toMatchObject({
      status: 'fail',
      findings: [{ remedy: expect.stringContaining('workflow_dispatch') }],
    })
    expect(run.exitCode).toBe(1)
  })
})
