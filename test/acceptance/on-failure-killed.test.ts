import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { ReasonCode } from '../../src/core/reason.ts'
import { recordDeploy } from './rollback-record.ts'
import { openScene, type Scene } from './scene.ts'

// Three runs of the bundle a test: slow on a machine that is busy.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 60_000 })

let scene: Scene
beforeEach(async () => {
  scene = await openScene()
})
afterEach(() => scene.close())

const state = () => scene.github.state()
const open = ['queued', 'pending', 'in_progress']

/** v1.0.0 is verified and serves; v1.1.0 is to be deployed and answers 500. */
const releases = async () => {
  const workflow = 'on:\n  workflow_dispatch: {}\njobs: {}\n'
  const good = await scene.commit({ 'app.txt': 'one\n', '.github/workflows/deploy.yml': workflow }, 'feat: one')
  await scene.tag('v1.0.0', good)
  const verified = { state: 'success', description: 'verified 1.0.0' } as const
  await recordDeploy(scene, { environment: 'staging', tag: 'v1.0.0', sha: good, end: verified })
  scene.places.staging.put(good)
  const bad = await scene.commit({ 'app.txt': 'two\n' }, 'feat: two')
  await scene.tag('v1.1.0', bad)
  scene.passPreflight(bad, 'staging')
  scene.places.staging.answer({ status: 500, of: bad })
  return { good, bad }
}

/**
 * Of the deploy its own record with three statuses, then the rollback's: permissions are learned by requests that are
 * refused, and count.
 */
const deaths: readonly (readonly [string, RegExp, number, ReasonCode])[] = [
  ['the failure is recorded', /\/deployments\/\d+\/statuses$/, 3, 'rolled-back'],
  ['the rollback is recorded', /\/deployments$/, 3, 'rolled-back'],
  ['the rollback is begun', /\/deployments\/\d+\/statuses$/, 4, 'rolled-back'],
  ['the restore is verified', /\/deployments\/\d+\/statuses$/, 6, 'rolled-back'],
  ['the revert is pushed', /\/git-receive-pack$/, 1, 'already-reverted'],
]

test.each(deaths)(
  "'on-failure: rollback' that is killed as %s is taken up by the same deploy, which ends what was left",
  async (_name, path, call, reason) => {
    const { good, bad } = await releases()
    const struck = new Promise<void>((told) => {
      scene.github.addFault({ method: 'POST', path, call, fault: { kind: 'silence', happened: true, told } })
    })
    const order = { ref: 'refs/tags/v1.1.0', sha: bad, inputs: { 'on-failure': 'rollback' } }
    const running = await scene.start('deploy', order)
    await Promise.race([struck, running.done])
    running.kill('SIGKILL')
    expect((await running.done).signal).toBe('SIGKILL')
    scene.github.clearFaults()
    const run = await scene.run('deploy', order)
    expect(run.outputs, run.log).toMatchObject({
      verdict: 'fail',
      'reason-code': reason,
      'restored-sha': good,
    })
    expect(scene.places.staging.serving()).toBe(good)
    await scene.git('fetch', '-q', 'origin')
    expect(await scene.git('rev-parse', 'origin/main^{tree}')).toBe(await scene.git('rev-parse', `${good}^{tree}`))
    const { refs, deployments, issues } = state()
    expect(Object.keys(refs).filter((ref) => ref.startsWith('refs/runbook/locks/'))).toEqual([])
    expect(deployments.filter(({ statuses }) => open.includes(statuses.at(-1)?.state ?? 'queued'))).toEqual([])
    expect(issues).toHaveLength(1)
    const after = await scene.run('deploy', order)
    expect(after.outputs).toMatchObject({ verdict: 'fail', 'reason-code': 'held' })
  },
)
