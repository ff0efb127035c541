import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Fault } from '../../embedded/github/control.ts'
import { recordBadRelease } from './rollback-record.ts'
import { openScene, patient, type Scene } from './scene.ts'

// What GraphQL says with HTTP 200 and means as a no, while production waits.
vi.setConfig({ testTimeout: 180_000 })

let scene: Scene
let releases: { readonly good: string; readonly bad: string }
beforeEach(async () => {
  scene = await openScene({ runbook: patient })
  releases = await recordBadRelease(scene, 1)
})
afterEach(() => scene.close())

const refs = () => scene.github.state().refs
const rollback = () =>
  scene.run('rollback', {
    ref: 'refs/heads/main',
    sha: refs()['refs/heads/main'] ?? '',
    event: { name: 'workflow_dispatch', payload: { ref: 'refs/heads/main' } },
    inputs: { environment: 'staging', reason: 'checkout fails' },
  })

type No = Omit<Extract<Fault['fault'], { kind: 'graphql' }>, 'kind'>

const fail = (body: RegExp, call: Fault['call'], no: No): void =>
  scene.github.addFault({ method: 'POST', path: /^\/graphql$/, body, call, fault: { kind: 'graphql', ...no } })

const wrong = { data: null, errors: [{ message: 'Something went wrong while executing your query.' }] }
const limit = [{ type: 'RATE_LIMIT', code: 'graphql_rate_limit', message: 'API rate limit already exceeded.' }]

test.each<[what: string, body: RegExp, no: No]>([
  ['"Something went wrong" at the start', /./, wrong],
  ['"Something went wrong" at unlocking', /updateRefs/, wrong],
  ['"Something went wrong" at unlocking, though it was done', /updateRefs/, { ...wrong, happened: true }],
  ['a limit for a second', /./, { errors: limit, headers: { 'retry-after': '1' } }],
])('%s: the release is restored, the lock is given back', async (_what, body, no) => {
  fail(body, 1, no)
  const run = await rollback()
  expect(run.outputs, run.log).toMatchObject({ 'reason-code': 'rolled-back', 'restored-sha': releases.good })
  expect(run.exitCode).toBe(0)
  expect(scene.places.staging.serving()).toBe(releases.good)
  expect(Object.keys(refs()).filter((ref) => ref.startsWith('refs/runbook/locks/'))).toEqual([])
})

test('the hour is used up: red, with the time to come back, and nothing is touched', async () => {
  const reset = Math.floor(Date.now() / 1000) + 1_800
  const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(reset) }
  fail(/./, 'every', { errors: limit, headers })
  const before = refs()
  const run = await rollback()
  expect(run.exitCode).toBe(1)
  expect(run.outputs, run.log).toMatchObject({ 'reason-code': 'github-unreachable' })
  const [, until = ''] = /rate limited until (\S+)/.exec(run.log) ?? []
  expect(Math.abs(Date.parse(until) / 1000 - reset)).toBeLessThan(10)
  expect(run.log).toContain(`Run the job again after ${until}.`)
  expect(refs()).toEqual(before)
})
