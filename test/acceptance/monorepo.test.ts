import { describe, expect, test, vi } from 'vitest'
import { z } from 'zod'
import {
  branch,
  commit,
  inputsOf,
  judge,
  main,
  placeOf,
  put,
  release,
  scene,
  services,
  state,
  takeBack,
  useTwoServices,
  type Environment,
  type Service,
} from './monorepo-scene.ts'

// Several bundles a test: slow on a machine that is busy.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 60_000 })

useTwoServices()

const payloadShape = z.object({ service: z.string(), kind: z.string(), sha: z.string() })
const recordsOf = (service: Service, environment: Environment = 'staging') =>
  state().deployments.filter(({ payload, ...each }) => {
    const text = typeof payload === 'string' ? JSON.parse(payload) : payload
    const read = payloadShape.safeParse(text)
    return each.environment === environment && read.success && read.data.service === service
  })
const toldOf = (service: Service, environment: Environment = 'staging') =>
  recordsOf(service, environment).map(({ statuses }) => statuses.map((each) => `${each.state} ${each.description}`))

/** One release of both services that is verified, and one on top that serves 500 for the services named. */
const badRelease = async (...broken: readonly Service[]) => {
  const good = await commit({ 'app.txt': 'one\n' }, 'feat: one')
  for (const service of services) await release(service, good)
  const bad = await commit({ 'app.txt': 'two\n' }, 'feat: two (#12)')
  for (const service of services) {
    await judge(service, bad)
    if (broken.includes(service)) placeOf(service).answer({ status: 500, of: bad })
    const run = await put(service, bad)
    expect(run.outputs, run.log).toMatchObject({
      'reason-code': broken.includes(service) ? 'smoke-failed' : 'deployed',
    })
  }
  return { good, bad }
}

const incidents = () => state().issues.filter(({ labels }) => labels.includes('incident'))
const keysOf = (bodies: readonly string[]) =>
  bodies.map((body) => /<!-- runbook:incident:v2:(\S+) -->/.exec(body)?.[1] ?? '')

describe('two services in one repository, each with the same environments', () => {
  test("a preflight of one does not open the other's gate", async () => {
    const sha = main()
    const judged = await judge('web', sha)
    expect(judged.outputs, judged.log).toMatchObject({ verdict: 'pass' })
    const refused = await put('api', sha)
    expect(refused.outputs).toMatchObject({ verdict: 'fail', 'reason-code': 'preflight-missing' })
    expect(placeOf('api').serving()).toBe('')
    expect((await put('web', sha)).outputs).toMatchObject({ 'reason-code': 'deployed' })
    expect(placeOf('web').serving()).toBe(sha)
    expect([...new Set(state().statuses.map(({ context }) => context))]).toEqual(['runbook/web/staging'])
    const shown = state().checkRuns.filter(({ name }) => name.startsWith('Runbook'))
    expect(shown.map(({ name }) => name)).toEqual(['Runbook (web/staging)'])
  })

  test('both go to production with the same commit, and GitHub marks what the other has there as inactive', async () => {
    const sha = main()
    for (const service of services) await release(service, sha)
    // Not production: GitHub itself marks what another success replaces.
    expect(toldOf('api')).toEqual([expect.arrayContaining([expect.stringMatching(/^inactive/)])])
    expect(toldOf('web')).toEqual([expect.not.arrayContaining([expect.stringMatching(/^inactive/)])])
    const early = await put('api', sha, 'production')
    expect(early.outputs).toMatchObject({ 'reason-code': 'preflight-missing' })
    for (const service of services) await release(service, sha, 'production')
    // We mark our own alone there.
    for (const service of services) {
      expect(toldOf(service, 'production')).toEqual([expect.not.arrayContaining([expect.stringMatching(/^inactive/)])])
      const again = await put(service, sha, 'production')
      expect(again.outputs).toMatchObject({ verdict: 'pass', 'reason-code': 'already-deployed' })
    }
    const contexts = new Set(state().statuses.map(({ context }) => context))
    expect([...contexts].toSorted()).toEqual(
      services.flatMap((service) => [`runbook/${service}/production`, `runbook/${service}/staging`]),
    )
  })

  test("what is inactive by the other's success is still live, and still the last verified release", async () => {
    const good = main()
    for (const service of services) await release(service, good)
    expect(toldOf('api')[0]?.at(-1)).toMatch(/^inactive/)
    const again = await put('api', good)
    expect(again.outputs).toMatchObject({ verdict: 'pass', 'reason-code': 'already-deployed' })
    const bad = await commit({ 'app.txt': 'two\n' }, 'feat: two')
    await judge('api', bad)
    placeOf('api').answer({ status: 500, of: bad })
    expect((await put('api', bad)).outputs).toMatchObject({ 'reason-code': 'smoke-failed' })
    const plan = await takeBack('api', { 'dry-run': 'true' })
    expect(plan.outputs, plan.log).toMatchObject({ verdict: 'pass', 'reason-code': 'planned' })
    expect(plan.log).toMatch(new RegExp(`Return to: +${good.slice(0, 7)}`))
    expect(plan.log).toMatch(new RegExp(`Live: +${bad.slice(0, 7)}`))
    const other = await takeBack('web', { 'dry-run': 'true' })
    expect(other.outputs).toMatchObject({ verdict: 'fail', 'reason-code': 'nothing-to-return-to' })
  })

  test('a lock by hand stops its own service alone', async () => {
    const sha = main()
    for (const service of services) await judge(service, sha)
    const set = await put('api', sha, 'staging', { lock: 'audit until noon' })
    expect(set.outputs).toMatchObject({ 'reason-code': 'lock-set' })
    expect((await put('web', sha)).outputs).toMatchObject({ 'reason-code': 'deployed' })
    const locks = () => Object.keys(state().refs).filter((ref) => ref.startsWith('refs/runbook/locks/'))
    expect(locks()).toEqual(['refs/runbook/locks/api/staging'])
    const lifted = await put('web', sha, 'staging', { unlock: 'true' })
    expect(lifted.outputs).toMatchObject({ 'reason-code': 'lock-lifted' })
    expect(locks()).toHaveLength(1)
    const refused = await put('api', sha, 'staging', { 'lock-wait': '0s' })
    expect(refused.outputs).toMatchObject({ 'reason-code': 'locked' })
    expect(placeOf('api').serving()).toBe('')
  })
})

describe('a rollback of one of two services', () => {
  test('goes back to its own last verified release, holds, marks and tells of itself alone', async () => {
    const { good, bad } = await badRelease('web')
    const before = toldOf('api')
    const run = await takeBack('web')
    expect(run.outputs, run.log).toMatchObject({ 'reason-code': 'rolled-back', 'restored-sha': good })
    expect([placeOf('web').serving(), placeOf('api').serving()]).toEqual([good, bad])
    expect(
      toldOf('web')
        .flat()
        .filter((text) => text.startsWith('failure rolled back:')),
    ).toHaveLength(1)
    // Of api there is at most what GitHub says: that another success replaced it.
    const words = (told: readonly (readonly string[])[]) =>
      told.map((each) => each.filter((text) => text !== 'inactive '))
    expect(words(toldOf('api'))).toEqual(words(before))
    expect(incidents().map(({ title }) => title)).toEqual(['🚨 INCIDENT: web - staging: checkout fails'])
    expect(keysOf(incidents().map(({ body }) => body))).toEqual([`web/staging/${bad}`])
    expect(state().refs[`refs/heads/reapply/web/staging-${bad.slice(0, 7)}`]).toBeDefined()
    expect((await put('web', bad)).outputs).toMatchObject({ 'reason-code': 'held' })
    expect((await put('api', bad)).outputs).toMatchObject({ verdict: 'pass', 'reason-code': 'already-deployed' })
    // Held for web, it goes on to production for api.
    expect((await judge('api', bad, 'production')).outputs).toMatchObject({ verdict: 'pass' })
    expect((await put('api', bad, 'production')).outputs).toMatchObject({ 'reason-code': 'deployed' })
  })

  test('and of the other at the same bad commit are two incidents, two pull requests, two holds', async () => {
    const { good, bad } = await badRelease('api', 'web')
    scene().github.setRules('main', { pullRequest: { approvals: 1 } })
    for (const service of services) {
      const run = await takeBack(service)
      const code = 'restored-pull-request-open'
      expect(run.outputs, run.log).toMatchObject({ 'reason-code': code, 'restored-sha': good })
      expect(placeOf(service).serving()).toBe(good)
    }
    expect(keysOf(incidents().map(({ body }) => body)).toSorted()).toEqual([`api/staging/${bad}`, `web/staging/${bad}`])
    const heads = state().pulls.map(({ head }) => head)
    expect(heads.toSorted()).toEqual(services.map((service) => `rollback/${service}/staging-${bad.slice(0, 7)}`))
    for (const service of services) {
      expect((await put(service, bad)).outputs).toMatchObject({ 'reason-code': 'held' })
    }
  })
})

test('the monitor of each keeps a state and an incident of its own', async () => {
  const sha = main()
  for (const service of services) await release(service, sha)
  const watch = (service: Service) =>
    scene().run('smoke', {
      ref: branch,
      sha,
      event: { name: 'schedule', payload: { schedule: '*/5 * * * *' } },
      inputs: inputsOf(service, 'staging', { phase: 'monitor' }),
    })
  placeOf('api').answer({ status: 500 })
  for (let round = 0; round < 3; round += 1) {
    expect((await watch('api')).exitCode).toBe(1)
    expect((await watch('web')).outputs).toMatchObject({ verdict: 'pass', incident: '' })
  }
  expect(incidents().map(({ title }) => title)).toEqual(['🚨 INCIDENT: api - staging is down'])
  const marks = () => {
    const states = state().issues.filter(({ labels }) => labels.includes('runbook-monitor'))
    return states.map(({ body }) => /<!-- runbook:watch:v2:(\S+) -->/.exec(body)?.[1]).toSorted()
  }
  // What was never down has nothing to remember.
  expect(marks()).toEqual(['api/staging'])
  placeOf('web').answer({ status: 500 })
  for (let round = 0; round < 3; round += 1) expect((await watch('web')).exitCode).toBe(1)
  expect(marks()).toEqual(['api/staging', 'web/staging'])
  placeOf('web').answer({ status: 200 })
  for (let round = 0; round < 2; round += 1) expect((await watch('web')).exitCode).toBe(0)
  const ends = incidents().map(({ title, state: end }) => `${title.replace(/.*: /, '')}: ${end}`)
  expect(ends.toSorted()).toEqual(['api - staging is down: open', 'web - staging is down: closed'])
})
