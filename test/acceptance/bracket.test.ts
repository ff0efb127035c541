import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openScene, patient, type Scene } from './scene.ts'

// A runbook without a target: steps of the workflow deploy, and put an older release back.

let scene: Scene
beforeEach(async () => {
  scene = await openScene({
    runbook: (text) => patient(text).replaceAll(/ {4}deploy: \{ command: node deploy.mjs \}\n/g, ''),
  })
})
afterEach(() => scene.close())

const main = 'refs/heads/main'
const locks = () => Object.keys(scene.github.state().refs).filter((ref) => ref.startsWith('refs/runbook/locks/'))
const ofDev = () => scene.github.state().deployments.filter(({ environment }) => environment === 'dev')
const startRun = (sha: string, event: string) =>
  scene.github.startRun({ workflow: '.github/workflows/deploy.yml', event, ref: main, sha, actor: 'ann' }).id

/** The job of the canonical workflow: deploy, its own step, smoke, and the post step. */
const deployBySteps = async (sha: string) => {
  const shared = { ref: main, sha, runId: startRun(sha, 'push'), workspace: await scene.checkout(sha) }
  const opened = await scene.run('deploy', { ...shared, inputs: { environment: 'dev' } })
  scene.places.dev.put(sha)
  const seen = await scene.run('smoke', {
    ...shared,
    inputs: { 'deployment-id': opened.outputs['deployment-id'] ?? '' },
  })
  await opened.post('success')
  scene.github.finishRun(shared.runId, 'success')
  expect([opened.outputs['reason-code'], seen.outputs['reason-code']], seen.log).toEqual(['opened', 'healthy'])
}

const rollbackOf = (sha: string) => ({
  ref: main,
  sha,
  runId: startRun(sha, 'workflow_dispatch'),
  event: { name: 'workflow_dispatch', payload: { inputs: {} } },
  inputs: { environment: 'dev', reason: 'the page is empty', reconcile: 'push' },
})

describe('a rollback by the steps of the workflow', { timeout: 300_000 }, () => {
  test('opens, is put in place and proven by the steps, and makes git agree in the end', async () => {
    const good = await scene.commit({ 'app.txt': 'one\n' }, 'feat: one')
    await deployBySteps(good)
    const bad = await scene.commit({ 'app.txt': 'two\n' }, 'feat: two')
    await deployBySteps(bad)
    const shared = { ...rollbackOf(bad), workspace: await scene.checkout(bad) }
    const opened = await scene.run('rollback', shared)
    expect(opened.exitCode, opened.log).toBe(0)
    expect(opened.outputs).toMatchObject({ 'reason-code': 'opened', sha: good, ref: main, 'restored-sha': '' })
    expect(locks()).toHaveLength(1)
    scene.places.dev.put(good)
    const deployment = opened.outputs['deployment-id'] ?? ''
    const seen = await scene.run('smoke', { ...shared, inputs: { 'deployment-id': deployment } })
    expect(seen.exitCode, seen.log).toBe(0)
    const ended = await scene.run('rollback', shared)
    // The embedded workflow has no dispatch of its own to be followed: the end is what git and the records say.
    expect(ended.outputs).toMatchObject({ 'restored-sha': good, 'deployment-id': '' })
    expect(ended.outputs['revert-sha'], ended.log).not.toBe('')
    await scene.git('fetch', '-q', 'origin', 'main')
    expect(await scene.git('show', 'FETCH_HEAD:app.txt')).toBe('one')
    await opened.post('success')
    expect(locks()).toEqual([])
    const record = ofDev().find(({ id }) => String(id) === deployment)
    expect(record?.statuses.map(({ description }) => description).join('\n')).toContain('verified')
    expect(ofDev()).toHaveLength(3)
  })

  test("'on-failure: rollback' says at once that this step can not do it, and which workflow is to be started", async () => {
    const good = await scene.commit({ 'app.txt': 'one\n' }, 'feat: one')
    await deployBySteps(good)
    const uses = 'on: workflow_dispatch\njobs: { back: { steps: [{ uses: acme/gates/actions/rollback@v1 }] } }\n'
    const bad = await scene.commit({ 'app.txt': 'two\n', '.github/workflows/rollback.yml': uses }, 'feat: two')
    const inputs = { environment: 'dev', 'on-failure': 'rollback' }
    const shared = { ref: main, sha: bad, runId: startRun(bad, 'push'), workspace: await scene.checkout(bad) }
    const opened = await scene.run('deploy', { ...shared, inputs })
    expect(opened.outputs['reason-code'], opened.log).toBe('opened')
    expect(opened.log).toContain(
      "'on-failure: rollback' does nothing here: this step ends before the release is verified. " +
        'If smoke fails, nothing puts an earlier release back in dev until .github/workflows/rollback.yml is started by hand.',
    )
    expect(opened.summary).toContain('gh workflow run rollback.yml')
    await opened.post('failure')
    expect(locks()).toEqual([])
  })

  test('a job that fails before smoke ends the record and gives the lock back', async () => {
    const good = await scene.commit({ 'app.txt': 'one\n' }, 'feat: one')
    await deployBySteps(good)
    const bad = await scene.commit({ 'app.txt': 'two\n' }, 'feat: two')
    await deployBySteps(bad)
    const opened = await scene.run('rollback', { ...rollbackOf(bad), workspace: await scene.checkout(bad) })
    expect(opened.outputs['reason-code'], opened.log).toBe('opened')
    await opened.post('failure')
    expect(locks()).toEqual([])
    const record = ofDev().find(({ id }) => String(id) === opened.outputs['deployment-id'])
    expect(record?.statuses.at(-1)).toMatchObject({ state: 'failure' })
  })
})
