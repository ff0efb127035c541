import { describe, expect, it } from 'vitest'
import { api, asks, broken, fresh, ok, refused, scene, version } from './scene.ts'

const probes = [api, { name: 'items', http: '/items' }]
const smoke = { version: asks, probes }
const serving = (path: string) => (path === '/health' ? version(fresh) : ok)

describe('a probe that fails', () => {
  it('for less than the patience passes as flaky, and takes nothing back', async () => {
    const { verify } = scene({
      reply: ({ path, before }) => (path === '/items' && before < 3 ? broken : serving(path)),
      smoke,
    })
    const result = await verify()
    expect(result).toMatchObject({ verdict: 'pass', rollbackEligible: false })
    expect(result.message).toContain('flaky: items (3 of ')
  })

  it('for longer is the release’s, with whose it is in the report', async () => {
    const { verify, clock } = scene({ reply: ({ path }) => (path === '/items' ? broken : serving(path)), smoke })
    const result = await verify()
    expect(result).toMatchObject({ verdict: 'fail', reasonCode: 'unhealthy', rollbackEligible: true })
    expect(clock.monotonicMs()).toBeGreaterThanOrEqual(10_000)
    const table = result.tables.find(({ title }) => title === 'Whose each failure is')
    expect(table?.rows.map((row) => [row[0], row[2], row[4]])).toEqual([['items', "the release's", 'yes']])
  })

  it('without patience is concluded from at once', async () => {
    const { verify, clock } = scene({
      reply: ({ path, before }) => (path === '/items' && before < 3 ? broken : serving(path)),
      smoke: { ...smoke, patience: '0s' },
    })
    expect(await verify()).toMatchObject({ verdict: 'fail', rollbackEligible: true })
    expect(clock.monotonicMs()).toBeLessThan(10_000)
  })

  it('heals once: what fails again has not healed', async () => {
    const { verify } = scene({
      reply: ({ path, at }) =>
        path === '/items' && (at < 700 || (at > 30_000 && at < 31_000)) ? broken : serving(path),
      smoke: { ...smoke, bake: '60s' },
    })
    expect(await verify()).toMatchObject({ verdict: 'fail', rollbackEligible: true })
  })
})

describe('the version question', () => {
  it('is asked on while its failure is younger than the patience', async () => {
    const { verify } = scene({
      reply: ({ path, at }) => (at < 5_000 ? refused : serving(path)),
      smoke: { ...smoke, converge: { within: '1s' }, control: 'https://control.test/' },
    })
    expect(await verify()).toMatchObject({ verdict: 'pass', reasonCode: 'healthy' })
  })

  it('is no longer asked once the time is over, where answers come further apart than the patience', async () => {
    const { verify, clock } = scene({
      reply: ({ path }) => (path === '/health' ? broken : ok),
      smoke: { ...smoke, patience: '100ms', converge: { within: '3s', interval: '1s' } },
    })
    expect(await verify()).toMatchObject({ verdict: 'fail', rollbackEligible: true })
    expect(clock.monotonicMs()).toBeLessThan(10_000)
  })

  it('that failed in the same way before the deploy takes nothing back', async () => {
    const down = { status: 503, body: '{}' }
    const given = { reply: ({ path }: { path: string }) => (path === '/health' ? down : ok), smoke }
    const baseline = await scene(given).baseline()
    const result = await scene({ ...given, baseline }).verify()
    expect(result).toMatchObject({ verdict: 'fail', reasonCode: 'existing-failure', rollbackEligible: false })
    const other = await scene({ ...given, reply: ({ path }) => (path === '/health' ? broken : ok), baseline }).verify()
    expect(other.reasonCode).toBe('existing-failure')
    const missing = { status: 404, body: '' }
    const kind = await scene({ ...given, reply: ({ path }) => (path === '/health' ? missing : ok), baseline }).verify()
    expect(kind).toMatchObject({ reasonCode: 'unhealthy', rollbackEligible: true })
  })

  it('at the place of a dependency takes nothing back', async () => {
    const { verify } = scene({
      reply: ({ path }) => (path === '/health' ? { status: 503, body: '{}' } : ok),
      smoke: { version: asks, probes: [{ name: 'database', http: '/health', class: 'dependency' }] },
    })
    expect(await verify()).toMatchObject({ verdict: 'fail', rollbackEligible: false })
  })

  it('without a commit in a third of the answers is no pass', async () => {
    const { verify } = scene({
      reply: ({ path, before }) =>
        path === '/health' ? (before > 29 && before % 3 === 0 ? { status: 200, body: '{"a":1}' } : version(fresh)) : ok,
      smoke: { ...smoke, converge: { within: '20s' } },
    })
    expect(await verify()).toMatchObject({ verdict: 'fail', reasonCode: 'version-unknown', rollbackEligible: false })
  })
})

describe('a rate limiter', () => {
  const limited = { status: 429, body: '', headers: { 'retry-after': '3' } }

  it('is waited for as long as it asks, and its answers count for nothing', async () => {
    const { verify, http } = scene({
      reply: ({ path, at }) => (path === '/items' && at < 2_000 ? limited : serving(path)),
      smoke,
    })
    expect(await verify()).toMatchObject({ verdict: 'pass', reasonCode: 'healthy' })
    const { asked } = http
    expect(asked.filter(({ url }) => url.endsWith('/items')).length).toBeLessThan(14)
  })

  it('that never ends is inconclusive, and named', async () => {
    const { verify } = scene({
      reply: ({ path }) => (path === '/items' ? limited : serving(path)),
      smoke: { ...smoke, within: '1m' },
    })
    const result = await verify()
    expect(result).toMatchObject({ verdict: 'inconclusive', rollbackEligible: false })
    expect(result.message).toContain('a rate limiter answered (429)')
  })
})
