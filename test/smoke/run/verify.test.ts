import { describe, expect, it } from 'vitest'
import { ExpectedError } from '../../../src/core/errors.ts'
import { redactor } from '../../../src/core/redact.ts'
import { parseBaseline } from '../../../src/smoke/run/baseline.ts'
import { api, asks, broken, fresh, ok, old, refused, scene, version } from './scene.ts'

const serving = (path: string) => (path === '/health' ? version(fresh) : ok)

describe('without a version', () => {
  it.each([
    ['nobody knows the commit', { sha: null }, 'no expected commit is known'],
    ['smoke.version is not set', { smoke: { probes: [api] } }, 'smoke.version is not set'],
  ])('%s: passes on its probes, and says first what was not verified', async (_, given, why) => {
    const { verify } = scene({ reply: () => ok, smoke: { version: asks, probes: [api] }, ...given })
    const result = await verify()
    expect(result).toMatchObject({ verdict: 'pass', reasonCode: 'healthy', observedSha: null })
    expect(result.message).toBe(`version not verified: ${why}; 1 of 1 probe passes.`)
    expect(result.checks[0]).toMatchObject({ id: 'version', status: 'unknown', gate: 'warn' })
  })

  it('and without probes nothing was asked, and nothing is passed', async () => {
    const { verify, http } = scene({ reply: () => ok, smoke: {} })
    expect(await verify()).toMatchObject({ verdict: 'inconclusive', reasonCode: 'too-few-samples' })
    expect(http.asked).toEqual([])
  })
})

describe('asserting', () => {
  const probes = [api, { name: 'items', http: '/items' }]
  const smoke = { version: asks, probes }

  it('one failure in ten is within the budget, shown and counted as flaky', async () => {
    const { verify } = scene({
      reply: ({ path, before }) => (path === '/items' && before === 4 ? broken : serving(path)),
      smoke,
    })
    const result = await verify()
    expect(result.verdict).toBe('pass')
    expect(result.message).toContain('flaky: items (1 of 10 answers failed)')
    expect(result.checks[2]?.summary).toBe('9 of 10 answers good, flaky')
  })

  it('a failure at the end must be followed by as many successes as are asked for', async () => {
    const { verify, http } = scene({
      reply: ({ path, before }) => (path === '/items' && before === 9 ? broken : serving(path)),
      smoke,
    })
    expect((await verify()).verdict).toBe('pass')
    expect(http.asked.filter(({ url }) => url.endsWith('/items'))).toHaveLength(13)
  })

  it('two failures in ten are too many, and reproduced', async () => {
    const { verify } = scene({
      reply: ({ path, before }) => (path === '/items' && before % 5 === 1 ? broken : serving(path)),
      smoke,
    })
    expect(await verify()).toMatchObject({
      verdict: 'fail',
      reasonCode: 'unhealthy',
      rollbackEligible: true,
      message: '1 of 2 probes fails: items (2 of 10 answers: 500 instead of 2xx).',
    })
  })

  it('a single failure without a budget fails, but puts nothing back', async () => {
    const { verify } = scene({
      reply: ({ path, before }) => (path === '/items' && before === 2 ? broken : serving(path)),
      smoke: { ...smoke, assert: { failures: 0 } },
    })
    expect(await verify()).toMatchObject({ verdict: 'fail', reasonCode: 'unhealthy', rollbackEligible: false })
  })

  it('every address is asked by itself: a dead one is not hidden by the others', async () => {
    const { verify } = scene({
      addresses: () => ['10.0.0.1', '10.0.0.2', '10.0.0.3'],
      reply: ({ path, address }) => (path === '/items' && address === '10.0.0.3' ? broken : serving(path)),
      smoke,
    })
    expect((await verify()).message).toBe(
      '1 of 2 probes fails: items at 10.0.0.3 (3 of 3 answers: 500 instead of 2xx).',
    )
  })

  it('a dependency that is down fails the verdict, and puts nothing back', async () => {
    const { verify } = scene({
      reply: ({ path }) => (path === '/items' ? broken : serving(path)),
      smoke: { version: asks, probes: [api, { name: 'items', http: '/items', class: 'dependency' }] },
    })
    expect(await verify()).toMatchObject({ verdict: 'fail', reasonCode: 'unhealthy', rollbackEligible: false })
  })

  it('the total deadline ends a hanging probe as not decided', async () => {
    const { verify, clock } = scene({
      reply: ({ path }) => (path === '/items' ? { status: 200, latencyMs: 9_000 } : serving(path)),
      smoke: { ...smoke, within: '30s' },
    })
    expect(await verify()).toMatchObject({
      verdict: 'inconclusive',
      reasonCode: 'too-few-samples',
      message: 'Time ran out before items had enough answers.',
    })
    expect(clock.monotonicMs()).toBeLessThan(31_000)
  })

  it('probes run side by side', async () => {
    const many = Array.from({ length: 50 }, (_, index) => ({ name: `probe ${index}`, http: `/p${index}` }))
    const { verify, clock } = scene({
      reply: ({ path }) => (path === '/health' ? version(fresh) : { status: 200, latencyMs: 1_000 }),
      smoke: { version: asks, probes: many },
    })
    expect((await verify()).message).toContain('50 of 50 probes pass')
    expect(clock.monotonicMs()).toBeLessThan(20_000)
  })

  it('shows a p95 only where there are enough answers for one', async () => {
    const p95 = async (of: number) => {
      const { verify } = scene({ reply: ({ path }) => serving(path), smoke: { ...smoke, assert: { of } } })
      return (await verify()).tables[1]?.rows[0]?.[7]
    }
    expect([await p95(58), await p95(59)]).toEqual(['', '1.0 ms'])
  })
})

describe('whose fault', () => {
  const control = 'https://control.test/'
  const smoke = { version: asks, probes: [api], control }

  it('nothing can be reached, and the control neither: the fault is ours', async () => {
    const { verify } = scene({ reply: () => refused, smoke })
    expect(await verify()).toMatchObject({
      verdict: 'inconclusive',
      reasonCode: 'probe-fault',
      rollbackEligible: false,
    })
  })

  it('nothing can be reached, but the control answers: the release is down', async () => {
    const { verify } = scene({ reply: ({ host }) => (host === 'control.test' ? ok : refused), smoke })
    expect(await verify()).toMatchObject({ verdict: 'fail', reasonCode: 'unhealthy', rollbackEligible: true })
  })

  it('nothing can be reached and there is no control: nobody knows', async () => {
    const { verify } = scene({ reply: () => refused, smoke: { version: asks, probes: [api] } })
    expect(await verify()).toMatchObject({ verdict: 'inconclusive', reasonCode: 'probe-fault' })
  })

  it('an unknown name is not reached either', async () => {
    const { verify } = scene({ reply: () => ok, addresses: () => [] })
    expect(await verify()).toMatchObject({ reasonCode: 'probe-fault', message: expect.stringContaining('ENOTFOUND') })
  })

  it('answers with errors are the service, whatever the control says', async () => {
    const reply = ({ host, path }: { host: string; path: string }) =>
      host === 'control.test' ? refused : path === '/health' ? version(fresh) : broken
    const { verify } = scene({ reply, smoke })
    expect(await verify()).toMatchObject({ verdict: 'fail', reasonCode: 'unhealthy', rollbackEligible: false })
  })

  it('what failed before the release is not its fault', async () => {
    const given = { reply: ({ path }: { path: string }) => (path === '/api' ? broken : version(fresh)), smoke }
    const baseline = await scene(given).baseline()
    expect(await scene({ ...given, baseline }).verify()).toMatchObject({
      verdict: 'fail',
      reasonCode: 'existing-failure',
      rollbackEligible: false,
    })
  })

  it('what passed before is new', async () => {
    const baseline = await scene({ reply: ({ path }) => (path === '/health' ? version(old) : ok), smoke }).baseline()
    expect(baseline).toMatchObject({ sha: old, answered: true, probes: [{ name: 'API', state: 'pass', samples: 10 }] })
    const { verify } = scene({
      reply: ({ path, host }) => (path === '/api' ? broken : host === 'control.test' ? ok : version(fresh)),
      smoke,
      baseline,
    })
    expect(await verify()).toMatchObject({ reasonCode: 'unhealthy', rollbackEligible: true })
  })

  it('a baseline goes through its file as it was, whatever headers and addresses the probes have', async () => {
    const headers = { Authorization: 'API_AUTH', 'X-Api-Key': 'API_KEY_OF_STAGING' }
    const here = scene({
      reply: ({ path }) => (path === '/health' ? version(old) : broken),
      smoke: { version: { ...asks, headers }, probes: [{ ...api, headers }] },
      env: { API_AUTH: 'Bearer t0ken-of-staging', API_KEY_OF_STAGING: 'k3y-of-staging' },
    })
    const text = JSON.stringify(await here.baseline())
    expect(redactor([])(text)).toBe(text)
    expect(parseBaseline(text)?.probes).toMatchObject([{ name: 'API', state: 'fail' }])
  })

  it('a probe that changed since the baseline is another probe', async () => {
    const reply = ({ path }: { path: string }) => (path === '/health' ? version(fresh) : broken)
    const baseline = await scene({ reply, smoke }).baseline()
    const changed = { ...smoke, probes: [{ ...api, expect: { status: 204 } }] }
    expect((await scene({ reply, smoke: changed, baseline }).verify()).reasonCode).toBe('unhealthy')
  })

  it('says when there was no baseline', async () => {
    const { verify } = scene({ reply: ({ path }) => serving(path), smoke })
    expect((await verify()).facts).toContainEqual({
      label: 'Baseline',
      value: 'none taken: a failure that existed before counts as new',
    })
  })
})

describe('IPv6', () => {
  const addresses = () => ['10.0.0.1', 'fd00::1']
  const reply = ({ path, address }: { path: string; address: string }) =>
    address.includes(':') ? ({ phase: 'connect', code: 'ENETUNREACH' } as const) : serving(path)

  it('a machine without it leaves those addresses out, and says so', async () => {
    const result = await scene({ addresses, reply, smoke: { version: asks, probes: [api] } }).verify()
    expect(result.verdict).toBe('pass')
    expect(result.facts).toContainEqual({ label: 'IPv6 not asked: no route from here', value: 'fd00::1' })
  })

  it('unless the runbook requires it', async () => {
    const result = await scene({ addresses, reply, smoke: { version: asks, probes: [api], ipv6: 'required' } }).verify()
    expect(result.verdict).not.toBe('pass')
  })

  it('an address that is reached and refuses is not left out', async () => {
    const dead = ({ path, address }: { path: string; address: string }) =>
      address.includes(':') && path === '/api' ? refused : serving(path)
    const result = await scene({ addresses, reply: dead, smoke: { version: asks, probes: [api] } }).verify()
    expect(result.message).toContain('API at fd00::1')
  })

  it('off asks IPv4 only', async () => {
    const { verify, http } = scene({ addresses, reply, smoke: { version: asks, probes: [api], ipv6: 'off' } })
    expect((await verify()).verdict).toBe('pass')
    expect(http.asked.filter(({ address }) => address.includes(':'))).toEqual([])
  })
})

describe('what can not be asked', () => {
  it.each([
    ['a path without a URL', { url: null }, 'no URL of the environment is known'],
    [
      'a header whose variable is not set',
      { smoke: { probes: [{ ...api, headers: { Authorization: 'API_TOKEN' } }] } },
      'API_TOKEN, which is not set',
    ],
  ])('%s', async (_, given, why) => {
    const { verify } = scene({ reply: () => ok, ...given })
    await expect(verify()).rejects.toThrow(why)
    await expect(verify()).rejects.toBeInstanceOf(ExpectedError)
  })
})

it('a cancelled run ends at once, and its log keeps what it had seen', async () => {
  const cancelled = new ExpectedError({ code: 'cancelled', message: 'The run was cancelled.', remedy: '' })
  const { verify, log } = scene({
    reply: ({ path }) => {
      if (path === '/api') throw cancelled
      return version(fresh)
    },
    smoke: { version: asks, probes: [api] },
  })
  await expect(verify()).rejects.toBe(cancelled)
  expect(log.lines.at(-1)).toContain('cancelled in phase assert; before it: 29 version answers')
})

describe('secrets', () => {
  it('a header is sent, and never shown, not even when the service repeats it', async () => {
    const token = 'canary-7f3a91'
    const basic = Buffer.from(`user:${token}`).toString('base64')
    const { verify, http, log } = scene({
      reply: ({ headers }) => ({
        status: 200,
        body: JSON.stringify({ status: `${headers['Authorization'] ?? ''} ${token} ${encodeURIComponent(token)}` }),
      }),
      smoke: { probes: [{ ...api, headers: { Authorization: 'API_AUTH' }, expect: { json: { '$.status': 'ok' } } }] },
      env: { API_AUTH: `Basic ${basic}` },
    })
    const result = await verify()
    expect(http.asked[0]?.headers).toEqual({ Authorization: `Basic ${basic}` })
    expect(result.message).toContain('***')
    for (const form of [token, basic, 'user:']) expect(JSON.stringify([result, log.lines])).not.toContain(form)
  })
})
