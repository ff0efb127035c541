import { describe, expect, it } from 'vitest'
import { api, asks, broken, fresh, ok, old, scene, version } from './scene.ts'

const serving = (path: string) => (path === '/health' ? version(fresh) : ok)

describe('the drain', () => {
  const drain = { version: asks, probes: [api], converge: { drain: '2m' } }

  it('an old instance that comes back a minute later is seen', async () => {
    const { verify } = scene({
      reply: ({ path, at }) => (path === '/health' && at > 60_000 ? version(old) : serving(path)),
      smoke: drain,
    })
    expect(await verify()).toMatchObject({ verdict: 'fail', reasonCode: 'old-version' })
  })

  it('is watched to its end', async () => {
    const { verify, clock } = scene({ reply: ({ path }) => serving(path), smoke: drain })
    expect((await verify()).verdict).toBe('pass')
    expect(clock.monotonicMs()).toBeGreaterThanOrEqual(120_000)
  })
})

describe('budgets of their own', () => {
  it('asserting ends by its own limit, long before the whole', async () => {
    const slow = { status: 200, latencyMs: 9_000 }
    const { verify, clock } = scene({
      reply: ({ path }) => (path === '/api' ? slow : serving(path)),
      smoke: { version: asks, probes: [api], assert: { within: '20s' } },
    })
    expect(await verify()).toMatchObject({ verdict: 'inconclusive', reasonCode: 'too-few-samples' })
    expect(clock.monotonicMs()).toBeLessThan(40_000)
  })

  it('a cold start over its limit is shown, and leaves the verdict', async () => {
    const { verify } = scene({
      reply: ({ path, before }) =>
        path === '/api' && before === 0 ? { status: 200, latencyMs: 7_000 } : serving(path),
      smoke: { version: asks, probes: [api], warm: { samples: 5, slowest: '5s' } },
    })
    const result = await verify()
    expect(result.verdict).toBe('pass')
    expect(result.message).toContain('to look at: cold start of API: slowest 7.0 s of 5, limit 5.0 s')
    expect(result.tables.find(({ title }) => title.startsWith('Warming up'))?.rows[0]?.[2]).toBe('5')
  })

  it('warming up ends by its own limit', async () => {
    const { verify, clock } = scene({
      reply: ({ path, at }) => (path === '/api' && at < 30_000 ? { status: 200, latencyMs: 4_000 } : serving(path)),
      smoke: { version: asks, probes: [api], warm: { samples: 1_000, within: '30s' } },
    })
    expect((await verify()).verdict).toBe('pass')
    expect(clock.monotonicMs()).toBeLessThan(60_000)
  })

  it('an error rate is asked for until it can be told', async () => {
    const smoke = { version: asks, probes: [api], errors: { max: '1%' } }
    const { verify, http } = scene({ reply: ({ path }) => serving(path), smoke })
    const result = await verify()
    expect(http.asked.filter(({ url }) => url.endsWith('/api'))).toHaveLength(299)
    expect(result.checks.at(-1)).toMatchObject({ id: 'limit:error rate of API', status: 'pass' })
  })

  it('one bad answer in fifty keeps the budget of every ten, and not the error rate', async () => {
    const smoke = { version: asks, probes: [api], errors: { max: '1%' } }
    const { verify } = scene({
      reply: ({ path, before }) => (path === '/api' && before % 50 === 20 ? broken : serving(path)),
      smoke,
    })
    expect(await verify()).toMatchObject({ verdict: 'inconclusive', reasonCode: 'too-few-samples' })
  })

  it('the bake ends with the whole, whatever the limits still need', async () => {
    const { verify, clock } = scene({
      reply: ({ path }) => (path === '/api' ? { status: 200, latencyMs: 900 } : serving(path)),
      smoke: { version: asks, probes: [api], assert: { interval: '1s' }, errors: { max: '0.1%' }, within: '3m' },
    })
    expect(await verify()).toMatchObject({ verdict: 'inconclusive' })
    expect(clock.monotonicMs()).toBeLessThan(200_000)
  })
})

it('says before it begins what it can prove, and where the time went afterwards', async () => {
  const { verify, log } = scene({ reply: ({ path }) => serving(path), smoke: { version: asks, probes: [api] } })
  const result = await verify()
  expect(log.lines[0]).toBe(
    'this run takes 10 answers of each probe at each address: if all are good, at most 26 % of answers are bad (with 95 % confidence)',
  )
  const phases = result.tables.find(({ title }) => title.startsWith('Where the time went'))
  expect(phases?.rows).toEqual([['API', '127.0.0.1', '0.0 ms', '0.0 ms', '0.0 ms', '1.0 ms', '0.0 ms']])
})
