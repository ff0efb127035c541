import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { ActionRun } from '../../embedded/runner/control.ts'
import { startPager, type Pager } from '../adapters/notify/pager.ts'
import { recordDeploy } from './rollback-record.ts'
import { openScene, type Scene } from './scene.ts'

// Several bundles a test: slow on a machine that is busy.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 })

// The ends that a tired person meets: within twelve lines the log and the summary say what happened, what serves now,
// whether users are affected, and what to follow or paste.

const longest = 12
const from = {
  PD_KEY: 'canary-routing-key-of-32-letters',
  GITHUB_ACTION_REPOSITORY: 'acme/gates',
  GITHUB_ACTION_REF: 'v1',
}
const dispatched = 'on:\n  workflow_dispatch: {}\njobs: {}\n'
const rollbackWorkflow = `on:
  workflow_dispatch: {}
jobs:
  rollback:
    steps:
      - uses: acme/gates/actions/rollback@v1
`

let scene: Scene
let pager: Pager
let good = ''
let bad = ''

beforeAll(async () => {
  pager = await startPager()
  scene = await openScene({
    runbook: (text) =>
      text.replace(
        'checklist:',
        `notify: { pagerduty: { routing-key: PD_KEY, endpoint: '${pager.endpoint}' } }\nchecklist:`,
      ),
  })
  const files = {
    'app.txt': 'one\n',
    '.github/workflows/deploy.yml': dispatched,
    '.github/workflows/rollback.yml': rollbackWorkflow,
  }
  good = await scene.commit(files, 'feat: one')
  await scene.tag('v1.0.0', good)
  await recordDeploy(scene, {
    environment: 'staging',
    tag: 'v1.0.0',
    sha: good,
    end: { state: 'success', description: 'verified 1.0.0' },
  })
  bad = await scene.commit({ 'app.txt': 'two\n' }, 'feat: two')
  await scene.tag('v1.1.0', bad)
  scene.passPreflight(bad, 'staging')
})
afterAll(() => Promise.all([scene.close(), pager.close()]))

const deploy = (inputs: Readonly<Record<string, string>> = {}) =>
  scene.run('deploy', { ref: 'refs/tags/v1.1.0', sha: bad, env: from, inputs })

const rollback = (inputs: Readonly<Record<string, string>> = {}) =>
  scene.run('rollback', {
    ref: 'refs/heads/main',
    sha: scene.github.state().refs['refs/heads/main'] ?? '',
    workflow: 'rollback',
    event: { name: 'workflow_dispatch', payload: { ref: 'refs/heads/main' } },
    env: from,
    inputs: { environment: 'staging', reason: 'checkout fails', ...inputs },
  })

/** What differs from run to run is not what is held here. */
const settled = (text: string): string =>
  text
    .replaceAll(good.slice(0, 7), 'aaaaaaa')
    .replaceAll(bad.slice(0, 7), 'bbbbbbb')
    .replace(/\b(run|rerun|deployment|runs\/|issues\/|pull\/)(\s?)\d+/gi, '$1$2N')
    .replace(/\b[0-9a-f]{40}\b/g, 'SHA')
    .replace(/\b(?!a{7}|b{7})[0-9a-f]{7}\b/g, 'ccccccc')
    .replace(/http:\/\/127\.0\.0\.1:\d+/g, 'http://HOST')
    .replace(/\b\d+(?:\.\d+)? (?:ms|s|m|h)\b/g, 'TIME')
    .replace(/\b\d+ of (?:the last )?\d+\b/g, 'N of N')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'WHEN')
    .replace(/#\d+/g, '#N')

/** From the headline on. */
const heads = (run: ActionRun): { readonly log: readonly string[]; readonly summary: readonly string[] } => {
  const lines = run.stdout.split('\n')
  const begin = lines.findIndex((line) => line.endsWith(`[${run.outputs['reason-code'] ?? ''}]`))
  return { log: lines.slice(begin, begin + longest), summary: run.summary.split('\n').slice(0, longest) }
}

const answers = [/^\s*(?:- \*\*)?Serves now/m, /^\s*(?:- \*\*)?Users affected/m, /^\s*(?:\*\*)?Next step/m]
const toFollow = /gh workflow run|gh run rerun|git fetch origin|https?:\/\/|^\s*permissions:$/m

const expectEnding = async (run: ActionRun, code: string) => {
  expect(run.outputs['reason-code'], run.stdout).toBe(code)
  const { log, summary } = heads(run)
  for (const head of [log.join('\n'), summary.join('\n')]) {
    for (const answer of answers) expect(head).toMatch(answer)
    expect(head.slice(head.search(/Next step/))).toMatch(toFollow)
  }
  const text = settled(`${log.join('\n').trimEnd()}\n\n---\n\n${summary.join('\n').trimEnd()}\n`)
  await expect(text).toMatchFileSnapshot(`../golden/endings/${code}.txt`)
}

describe('what a tired person reads first', () => {
  test('a runbook with a mistake', async () => {
    // A scene of its own: the policy is read from the default branch, which must be whole for what comes after.
    const broken = await openScene({ runbook: () => 'service: inventory\nenviroments: {}\n' })
    try {
      const sha = await broken.git('rev-parse', 'main')
      await expectEnding(await broken.run('deploy', { ref: 'refs/heads/main', sha, env: from }), 'bad-config')
    } finally {
      await broken.close()
    }
  })

  test('a checklist with a line that fails', async () => {
    const inputs = { environment: 'dev', wait: '1s' }
    scene.github.addCheckRun({ sha: bad, name: 'test', status: 'completed', conclusion: 'failure' })
    await expectEnding(
      await scene.run('preflight', { ref: 'refs/heads/main', sha: bad, env: from, inputs }),
      'checks-failed',
    )
  })

  test('an environment that is locked', async () => {
    const by = { ref: 'refs/heads/main', sha: bad, env: from }
    await scene.run('deploy', { ...by, inputs: { environment: 'staging', lock: 'the database moves' } })
    await expectEnding(await deploy(), 'locked')
    await scene.run('deploy', { ...by, inputs: { environment: 'staging', unlock: 'true' } })
  })

  test('a release that fails', async () => {
    scene.places.staging.answer({ status: 500, of: bad })
    await expectEnding(await deploy(), 'smoke-failed')
  })

  test('another version that still serves', async () => {
    scene.places.staging.answer({ status: 200 })
    const inputs = { environment: 'staging', sha: good }
    await expectEnding(
      await scene.run('smoke', { ref: 'refs/tags/v1.1.0', sha: bad, env: from, inputs }),
      'old-version',
    )
  })

  test('the plan of a rollback', async () => {
    await expectEnding(await rollback({ 'dry-run': 'true' }), 'planned')
  })

  test('a rollback to a release that does not serve either', async () => {
    scene.places.staging.answer({ status: 500 })
    await expectEnding(await rollback(), 'restore-failed')
    scene.places.staging.answer({ status: 200 })
  })

  test('a rollback that did what it should', async () => {
    await expectEnding(await rollback({ to: 'v1.0.0', bad: 'v1.1.0' }), 'rolled-back')
  })

  test('a release that is held', async () => {
    await expectEnding(await deploy(), 'held')
  })

  test('a page that reached nobody', async () => {
    scene.places.staging.answer({ status: 500, of: bad })
    await deploy({ force: 'a test of the page' })
    expect(scene.places.staging.serving()).toBe(bad)
    pager.answer(...Array.from({ length: 20 }, () => ({ status: 400, body: '{"status":"invalid event"}' })))
    await expectEnding(await rollback({ severity: 'critical', to: 'v1.0.0', bad: 'v1.1.0' }), 'page-undelivered')
  })
})
