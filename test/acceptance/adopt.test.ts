import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openScene, patient, type Scene } from './scene.ts'

// A service that was live before its first runbook: what serves becomes the first verified release.

let scene: Scene
beforeEach(async () => {
  scene = await openScene({ runbook: patient })
})
afterEach(() => scene.close())

const main = 'refs/heads/main'
const workflow = '.github/workflows/deploy.yml'
const event = { name: 'workflow_dispatch', payload: { inputs: {} } }
const order = { environment: 'dev', adopt: 'true', reason: 'live since March' }
const ofDev = () => scene.github.state().deployments.filter(({ environment }) => environment === 'dev')
const verified = () =>
  ofDev().filter(({ statuses }) => statuses.some(({ description }) => description.startsWith('verified')))
const locks = () => Object.keys(scene.github.state().refs).filter((ref) => ref.startsWith('refs/runbook/locks/'))

/** One commit that serves, and a newer one on main. */
const begin = async () => {
  const live = await scene.commit({ 'a.txt': '1' }, 'What serves')
  const tip = await scene.commit({ 'a.txt': '2' }, 'What does not')
  scene.places.dev.put(live)
  return { live, tip }
}

describe('deploy with adopt', { timeout: 300_000 }, () => {
  test('records what serves; what comes after it is deployed on top, and a rollback returns to it', async () => {
    const { live, tip } = await begin()
    const run = await scene.run('deploy', { ref: main, sha: tip, event, inputs: order })
    expect(run.exitCode, run.log).toBe(0)
    expect(run.outputs).toMatchObject({ 'reason-code': 'adopted', sha: live, environment: 'dev' })
    expect(scene.places.dev.serving()).toBe(live)
    expect(verified()).toMatchObject([{ sha: live, id: Number(run.outputs['deployment-id']) }])
    expect(locks()).toEqual([])
    const next = await scene.run('deploy', { ref: main, sha: tip })
    expect(next.outputs, next.log).toMatchObject({ 'reason-code': 'deployed', 'previous-sha': live })
    const inputs = { environment: 'dev', reason: 'it fails', 'dry-run': 'true' }
    const back = await scene.run('rollback', { ref: main, sha: tip, event, inputs })
    expect(back.outputs['reason-code'], back.log).toBe('planned')
    expect(back.log).toContain(live.slice(0, 7))
    const again = await scene.run('deploy', { ref: main, sha: tip, event, inputs: order })
    expect(again.outputs['reason-code']).toBe('already-deployed')
  })

  test.each([
    ['a push', { event: { name: 'push', payload: {} }, inputs: order }, 'not-adoptable', ''],
    ['no reason', { event, inputs: { ...order, reason: '' } }, 'bad-input', 'needs a reason'],
    ['a command', { event, inputs: { ...order, command: 'node deploy.mjs' } }, 'bad-input', "'adopt' and 'command'"],
    ['another commit', { event, inputs: { ...order, ref: 'main' } }, 'not-adoptable', 'was asked for'],
  ])('is refused for %s, and nothing is recorded', async (_name, given, code, words) => {
    const { tip } = await begin()
    const run = await scene.run('deploy', { ref: main, sha: tip, ...given })
    expect(run.exitCode).toBe(1)
    expect(run.outputs['reason-code'], run.log).toBe(code)
    expect(run.log).toContain(words)
    expect(ofDev()).toEqual([])
  })
})

describe('killed at every request that changes something', { timeout: 300_000 }, () => {
  // Three for the lock's commit, the lock itself, the deployment and its two statuses, and the release of the lock.
  const deaths = [false, ...Array.from({ length: 8 }, () => true)].map((happened, index) => ({
    call: Math.max(1, index),
    happened,
  }))
  test.each(deaths)('write $call, happened: $happened', async ({ call, happened }) => {
    const { live, tip } = await begin()
    const runId = scene.github.startRun({ workflow, event: event.name, ref: main, sha: tip, actor: 'ann' }).id
    const reached = Promise.withResolvers<'killed'>()
    const path = /^\/repos\/[^/]+\/[^/]+\/(?:git|deployments)|^\/graphql/
    const told = () => reached.resolve('killed')
    scene.github.addFault({ method: 'POST', path, call, fault: { kind: 'silence', happened, told } })
    const running = await scene.start('deploy', { ref: main, sha: tip, event, inputs: order, runId })
    const end = await Promise.race([reached.promise, running.done])
    if (end === 'killed') running.kill('SIGKILL')
    await running.done
    scene.github.clearFaults()
    scene.github.finishRun(runId, 'cancelled')
    const next = await scene.run('deploy', { ref: main, sha: tip, event, inputs: order })
    expect(['adopted', 'already-deployed'], next.log).toContain(next.outputs['reason-code'])
    expect(verified().map(({ sha }) => sha)).toEqual([live])
    expect(locks()).toEqual([])
    const open = ofDev().filter(({ statuses }) =>
      ['queued', 'in_progress'].includes(statuses.at(-1)?.state ?? 'queued'),
    )
    expect(open).toEqual([])
  })
})
