import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ActionRun } from '../../embedded/runner/control.ts'
import { readReport } from './report.ts'
import { openScene, type Scene } from './scene.ts'

// A key in an environment that nothing protects: the real deploy says so, deploys all the same, and asks once.

let scene: Scene
let sha = ''
const ref = 'refs/tags/v1.0.0'
const key = 'a key that is long enough for a seal: 0123456789'

beforeAll(async () => {
  scene = await openScene()
  sha = await scene.commit({ 'a.txt': '1' }, 'Count stock')
  await scene.tag('v1.0.0', sha)
  scene.passPreflight(sha, 'staging')
})
afterAll(() => scene.close())

const deploy = async (inputs: Readonly<Record<string, string>>) => {
  const before = scene.github.requests.length
  const run = await scene.run('deploy', { ref, sha, inputs })
  const asked = scene.github.requests.slice(before).filter(({ path }) => path.endsWith('/environments/staging'))
  return { run, asked: asked.length }
}

const keyRows = (run: ActionRun) => readReport(run).checks.filter(({ id }) => id === 'signing-key')

test('planned without a key: nothing is asked', async () => {
  const { run, asked } = await deploy({ 'dry-run': 'true' })
  expect(run.outputs).toMatchObject({ 'reason-code': 'planned' })
  expect([asked, keyRows(run)]).toEqual([0, []])
})

test('planned with a key, from an environment that has reviewers: nothing is said', async () => {
  scene.github.setEnvironment('staging', { reviewers: ['bob'] })
  const { run, asked } = await deploy({ 'dry-run': 'true', 'signing-key': key })
  expect(run.outputs).toMatchObject({ 'reason-code': 'planned' })
  expect([asked, keyRows(run)]).toEqual([1, []])
})

test('deployed with a key from an environment that nothing protects: a warning', async () => {
  scene.github.setEnvironment('staging', { reviewers: [] })
  const { run, asked } = await deploy({ 'signing-key': key })
  expect(run.exitCode).toBe(0)
  expect(run.outputs).toMatchObject({ 'reason-code': 'deployed' })
  expect(asked).toBe(1)
  expect(keyRows(run)).toMatchObject([{ id: 'signing-key', status: 'fail', gate: 'warn' }])
  expect(run.summary).toContain('The key is worth what its environment is.')
})
