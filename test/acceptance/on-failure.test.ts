import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { recordDeploy } from './rollback-record.ts'
import { openScene, type Scene } from './scene.ts'

vi.setConfig({ testTimeout: 180_000 })

let scene: Scene
beforeEach(async () => {
  scene = await openScene()
})
afterEach(() => scene.close())

const state = () => scene.github.state()
const main = () => state().refs['refs/heads/main'] ?? ''

/** Deploys v1.1.0, which answers 500 where v1.0.0 answered well. */
const deployBad = async (onFailure: string, env: Readonly<Record<string, string>> = {}) => {
  const workflow = 'on:\n  workflow_dispatch: {}\njobs: {}\n'
  const good = await scene.commit({ 'app.txt': 'one\n', '.github/workflows/deploy.yml': workflow }, 'feat: one')
  await scene.tag('v1.0.0', good)
  const verified = { state: 'success', description: 'verified 1.0.0' } as const
  await recordDeploy(scene, { environment: 'staging', tag: 'v1.0.0', sha: good, end: verified })
  const bad = await scene.commit({ 'app.txt': 'two\n' }, 'feat: two')
  await scene.tag('v1.1.0', bad)
  scene.passPreflight(bad, 'staging')
  scene.places.staging.answer({ status: 500, of: bad })
  const run = await scene.run('deploy', { ref: 'refs/tags/v1.1.0', sha: bad, inputs: { 'on-failure': onFailure }, env })
  const [deployment, ...more] = state().deployments.filter(({ sha }) => sha === bad)
  expect(more).toEqual([])
  expect(Object.keys(state().refs).filter((ref) => ref.startsWith('refs/runbook/locks/'))).toEqual([])
  return { good, bad, run, told: deployment?.statuses.map(({ description }) => description) ?? [] }
}

test("'on-failure: shadow' leaves on record what a rollback would have done, and changes nothing", async () => {
  const { bad, run, told } = await deployBad('shadow')
  const would = 'shadow: Would return staging to 1.0.0 and revert on main by push. Nothing was changed.'
  expect(run).toMatchObject({ exitCode: 1, outputs: { verdict: 'fail', 'reason-code': 'smoke-failed' } })
  expect(run.summary).toContain(would)
  expect(told).toContain(would)
  expect(scene.places.staging.serving()).toBe(bad)
  expect(main()).toBe(bad)
  expect([state().issues, state().pulls]).toEqual([[], []])
})

test("'on-failure: rollback' restores and reverts, and the deploy stays red", async () => {
  const { good, run, told } = await deployBad('rollback')
  expect(run).toMatchObject({ exitCode: 1, outputs: { verdict: 'fail', 'reason-code': 'rolled-back' } })
  expect(told.join()).not.toContain('shadow:')
  expect(scene.places.staging.serving()).toBe(good)
  await scene.git('fetch', '-q', 'origin')
  expect(await scene.git('rev-parse', 'origin/main^{tree}')).toBe(await scene.git('rev-parse', `${good}^{tree}`))
  expect(state().issues).toHaveLength(1)
})

test("'on-failure: rollback' is done once: the release is held from then on, and nothing is rolled back again", async () => {
  const { good, bad } = await deployBad('rollback')
  const again = await scene.run('deploy', {
    ref: 'refs/tags/v1.1.0',
    sha: bad,
    inputs: { 'on-failure': 'rollback' },
  })
  expect(again.outputs).toMatchObject({ verdict: 'fail', 'reason-code': 'held' })
  const rollbacks = state().deployments.filter(({ payload }) => JSON.stringify(payload).includes('"rollback"'))
  expect(rollbacks).toMatchObject([{ sha: good }])
  expect(state().issues).toHaveLength(1)
})

test("'on-failure: rollback' leaves alone what is not the release's fault: a target that could not put it in place", async () => {
  const { bad, run } = await deployBad('rollback', { FAIL_DEPLOY: '1' })
  expect(run).toMatchObject({ exitCode: 1, outputs: { verdict: 'fail', 'reason-code': 'target-failed' } })
  expect(main()).toBe(bad)
  expect(state().issues).toEqual([])
  expect(state().deployments.some(({ payload }) => JSON.stringify(payload).includes('"rollback"'))).toBe(false)
})
