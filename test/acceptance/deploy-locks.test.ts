import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openScene, type Scene } from './scene.ts'

let scene: Scene
beforeEach(async () => {
  scene = await openScene()
})
afterEach(() => scene.close())

const deploymentsOfDev = () => scene.github.state().deployments.filter(({ environment }) => environment === 'dev')
const states = () => deploymentsOfDev().flatMap(({ statuses }) => statuses.map((status) => status.state))
const lockRefs = () => Object.keys(scene.github.state().refs).filter((ref) => ref.startsWith('refs/runbook/locks/'))

describe('locks', () => {
  test('a lock set by hand stops every deploy until it is lifted by hand', async () => {
    const sha = await scene.commit({ 'a.txt': '1' }, 'Count stock')
    const on = { ref: 'refs/heads/main', sha }
    const set = await scene.run('deploy', { ...on, inputs: { environment: 'dev', lock: 'audit until noon' } })
    expect(set.outputs['reason-code']).toBe('lock-set')
    const refused = await scene.run('deploy', on)
    expect(refused.outputs['reason-code']).toBe('locked')
    expect(refused.log).toContain('audit until noon')
    const lifted = await scene.run('deploy', { ...on, inputs: { environment: 'dev', unlock: 'true' } })
    expect(lifted.outputs['reason-code']).toBe('lock-lifted')
    expect((await scene.run('deploy', on)).outputs['reason-code']).toBe('deployed')
  })

  test("two jobs of one run: neither takes the other's lock, nor ends its deployment", async () => {
    const sha = await scene.commit({ 'a.txt': '1' }, 'Count stock')
    const { id: runId } = scene.github.startRun({
      workflow: '.github/workflows/deploy.yml',
      event: 'push',
      ref: 'refs/heads/main',
      sha,
      actor: 'ann',
    })
    const on = { ref: 'refs/heads/main', sha, runId }
    const opened = await scene.run('deploy', { ...on, job: 'first', inputs: { verify: 'false' } })
    expect(opened.outputs['reason-code']).toBe('opened')
    const second = await scene.run('deploy', { ...on, job: 'second', inputs: { 'lock-wait': '0s' } })
    expect(second.outputs['reason-code']).toBe('two-jobs-one-place')
    await second.post('failure')
    expect(lockRefs()).toHaveLength(1)
    expect(new Set(states())).toEqual(new Set(['in_progress']))
    await opened.post('success')
    expect(lockRefs()).toEqual([])
  })

  test('a matrix on one environment: the second job is refused, also when it alone is run again', async () => {
    const sha = await scene.commit({ 'a.txt': '1' }, 'Count stock')
    const { id: runId } = scene.github.startRun({
      workflow: '.github/workflows/deploy.yml',
      event: 'push',
      ref: 'refs/heads/main',
      sha,
      actor: 'ann',
    })
    const job = (name: string, attempt: number, runner: string) =>
      scene.github.addCheckRun({ sha, name, status: 'in_progress', runId, attempt, runner })
    const on = (attempt: number, runner: string) => ({
      ref: 'refs/heads/main',
      sha,
      runId,
      attempt,
      env: { RUNNER_NAME: runner },
    })
    const [eu, us] = [job('deploy (eu)', 1, 'r1'), job('deploy (us)', 1, 'r2')]
    expect((await scene.run('deploy', on(1, 'r1'))).outputs['reason-code']).toBe('deployed')
    const second = await scene.run('deploy', on(1, 'r2'))
    expect(second.outputs['reason-code']).toBe('two-jobs-one-place')
    expect(second.exitCode).toBe(1)
    expect(second.log).toContain('an environment of its own')
    for (const id of [eu, us]) scene.github.updateCheckRun(id, 'completed')
    job('deploy (us)', 2, 'r3')
    expect((await scene.run('deploy', on(2, 'r3'))).outputs['reason-code']).toBe('two-jobs-one-place')
    job('deploy (eu)', 2, 'r4')
    expect((await scene.run('deploy', on(2, 'r4'))).outputs['reason-code']).toBe('already-deployed')
    expect(deploymentsOfDev()).toHaveLength(1)
  })

  test('the lock and the deployment of a killed run are ended by the next one', async () => {
    const sha = await scene.commit({ 'a.txt': '1' }, 'Count stock')
    const slow = { ref: 'refs/heads/main', sha, inputs: { command: 'sleep 60' } }
    const { id } = scene.github.startRun({
      workflow: '.github/workflows/deploy.yml',
      event: 'push',
      ref: 'refs/heads/main',
      sha,
      actor: 'ann',
    })
    const seen = Promise.withResolvers<undefined>()
    const running = await scene.start('deploy', {
      ...slow,
      runId: id,
      onLine: (line) => line.includes('Run sleep') && seen.resolve(undefined),
    })
    await seen.promise
    running.kill('SIGKILL')
    await running.done
    scene.github.finishRun(id, 'cancelled')
    expect(lockRefs()).toHaveLength(1)
    const next = await scene.run('deploy', { ref: 'refs/heads/main', sha })
    expect(next.outputs['reason-code']).toBe('deployed')
    expect(lockRefs()).toEqual([])
    expect(states()).toContain('error')
  })

  test('a cancelled run ends its deployment as error and gives the lock back', async () => {
    const sha = await scene.commit({ 'a.txt': '1' }, 'Count stock')
    const seen = Promise.withResolvers<undefined>()
    const running = await scene.start('deploy', {
      ref: 'refs/heads/main',
      sha,
      inputs: { command: 'sleep 60' },
      onLine: (line) => line.includes('Run sleep') && seen.resolve(undefined),
    })
    await seen.promise
    running.cancel()
    const run = await running.done
    expect(run.outputs['reason-code']).toBe('cancelled')
    expect(deploymentsOfDev()[0]?.statuses.some(({ description }) => description === 'cancelled')).toBe(true)
    expect(lockRefs()).toEqual([])
  })
})
