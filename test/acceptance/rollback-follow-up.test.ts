import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { recordBadOnGood } from './rollback-record.ts'
import { openScene, type Scene } from './scene.ts'

// Several bundles a test: slow on a machine that is busy.
vi.setConfig({ testTimeout: 180_000 })

let scene: Scene
beforeEach(async () => {
  scene = await openScene()
})
afterEach(() => scene.close())

const tree = (name: string) => scene.git('rev-parse', `${name}^{tree}`)
const ref = 'refs/heads/main'
const rollback = (inputs: Readonly<Record<string, string>> = {}) =>
  scene.run('rollback', {
    ...{ ref, sha: scene.github.state().refs[ref] ?? '', event: { name: 'workflow_dispatch', payload: { ref } } },
    inputs: { environment: 'staging', reason: 'checkout fails', ...inputs },
  })

/** The deploy workflow asks for inputs, as GitHub does before it starts anything. */
const deployBadReleaseOf = async (inputs: string) => {
  const text = `on:\n  workflow_dispatch:\n    inputs: ${inputs}\njobs: {}\n`
  const workflow = '.github/workflows/deploy.yml'
  const good = await scene.commit({ 'app.txt': 'one\n', [workflow]: text }, 'feat: one')
  await scene.tag('v1.0.0', good)
  const bad = await scene.commit({ 'app.txt': 'two\n' }, 'feat: two')
  await scene.tag('v1.1.0', bad)
  await recordBadOnGood(scene, good, bad)
  return good
}

describe('a deploy workflow with required inputs', () => {
  test('is started with what a push of the branch would have said', async () => {
    await deployBadReleaseOf('{ environment: { required: true, type: environment }, ref: { required: true } }')
    const given: unknown[] = []
    scene.github.onDispatch(({ inputs }) => given.push(inputs))
    const run = await rollback()
    expect(run.outputs, run.log).toMatchObject({ 'reason-code': 'rolled-back' })
    expect(given).toEqual([{ environment: 'dev', ref: 'refs/heads/main' }])
  })

  test('is named with the command before anything is changed, where nobody can fill them', async () => {
    const good = await deployBadReleaseOf('{ reason: { required: true } }')
    const command = "gh workflow run deploy.yml --ref main -f 'reason=<reason>'"
    const planned = await rollback({ 'dry-run': 'true' })
    expect(planned.outputs, planned.log).toMatchObject({ verdict: 'pass', 'reason-code': 'planned' })
    expect(planned.log).toContain(command)
    const run = await rollback()
    expect(run.outputs, run.log).toMatchObject({ 'reason-code': 'follow-up-missing', 'restored-sha': good })
    expect(run.summary).toContain("it requires the input 'reason'")
    await scene.git('fetch', '-q', 'origin')
    expect(await tree('origin/main')).toBe(await tree(good))
  })
})
