import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openScene, patient, type Scene } from './scene.ts'

let scene: Scene
beforeEach(async () => {
  scene = await openScene()
})
afterEach(() => scene.close())

const ofDev = () => scene.github.state().deployments.filter(({ environment }) => environment === 'dev')
const finals = (deployment: ReturnType<typeof ofDev>[number]) =>
  deployment.statuses.map(({ state }) => state).filter((state) => ['success', 'failure', 'error'].includes(state))
const lockRefs = () => Object.keys(scene.github.state().refs).filter((ref) => ref.startsWith('refs/runbook/locks/'))
const startRun = (sha: string) =>
  scene.github.startRun({
    workflow: '.github/workflows/deploy.yml',
    event: 'push',
    ref: 'refs/heads/main',
    sha,
    actor: 'ann',
  }).id

describe('killed at every request that changes something', () => {
  // The writes of one deploy, in order: three for the lock's commit, the lock itself, the deployment, its statuses, and the
  // release of the lock. Killed before the second is killed after the first, so only the first is tried both ways.
  const deaths = [false, ...Array.from({ length: 10 }, () => true)].map((happened, index) => ({
    call: Math.max(1, index),
    happened,
  }))
  test.each(deaths)('write $call, happened: $happened', async ({ call, happened }) => {
    const sha = await scene.commit({ 'a.txt': '1' }, 'Count stock')
    const runId = startRun(sha)
    const reached = Promise.withResolvers<'killed'>()
    const path = /^\/repos\/[^/]+\/[^/]+\/(?:git|deployments)|^\/graphql/
    scene.github.addFault({
      method: 'POST',
      path,
      call,
      fault: { kind: 'silence', happened, told: () => reached.resolve('killed') },
    })
    const running = await scene.start('deploy', { ref: 'refs/heads/main', sha, runId })
    const end = await Promise.race([reached.promise, running.done])
    if (end === 'killed') running.kill('SIGKILL')
    await running.done
    scene.github.clearFaults()
    scene.github.finishRun(runId, 'cancelled')
    const next = await scene.run('deploy', { ref: 'refs/heads/main', sha })
    expect(['deployed', 'already-deployed']).toContain(next.outputs['reason-code'])
    expect(scene.places.dev.serving()).toBe(sha)
    expect(lockRefs()).toEqual([])
    for (const deployment of ofDev()) expect(finals(deployment)).not.toEqual([])
    expect(ofDev().filter((deployment) => finals(deployment).includes('success'))).toHaveLength(1)
  })
})

test('twenty at once: one at a time, none lost, and never backwards', { timeout: 600_000 }, async () => {
  // Twenty bundles at once leave little of a machine for each: how fast it answers is not what this is about.
  await scene.close()
  scene = await openScene({ runbook: patient })
  const shas: string[] = []
  for (let index = 0; index < 20; index += 1)
    shas.push(await scene.commit({ 'a.txt': String(index) }, `Change ${index}`))
  const folder = mkdtempSync(path.join(os.tmpdir(), 'twenty-'))
  const journal = path.join(folder, 'journal')
  const runs = await Promise.all(
    shas.toReversed().map(async (sha) => {
      const workspace = await scene.checkout(sha)
      const given = { env: { JOURNAL: journal }, inputs: { 'lock-wait': '9m' } }
      const run = await (await scene.start('deploy', { ref: 'refs/heads/main', sha, workspace, ...given })).done
      const word = run.outputs['reason-code'] ?? 'none'
      return { sha, word, said: ['deployed', 'older-than-live'].includes(word) ? '' : run.log }
    }),
  )
  // None lost: each of the twenty has its answer, and those that deployed are those whose target ran.
  expect(runs.filter(({ word }) => word !== 'deployed' && word !== 'older-than-live')).toEqual([])
  const deployed = shas.filter((sha) => runs.some((run) => run.sha === sha && run.word === 'deployed'))
  // One at a time, and never backwards: what the targets themselves wrote down. No beginning before the end of the last.
  const lines = readFileSync(journal, 'utf8').trimEnd().split('\n')
  rmSync(folder, { recursive: true, force: true })
  expect(lines).toEqual(deployed.flatMap((sha) => [`begin ${sha}`, `end ${sha}`]))
  expect(scene.places.dev.serving()).toBe(shas.at(-1))
  expect(deployed.at(-1)).toBe(shas.at(-1))
  const records = ofDev().toSorted((one, other) => one.id - other.id)
  expect(records.map(({ sha }) => sha)).toEqual(deployed)
  for (const record of records) expect(finals(record)).toContain('success')
  expect(lockRefs()).toEqual([])
})
