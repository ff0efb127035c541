import { describe, expect, it } from 'vitest'
import { api, asks, fresh, ok, old, scene, version } from './scene.ts'

const serving = (path: string) => (path === '/health' ? version(fresh) : ok)

describe('converging', () => {
  it('passes after 29 answers in a row, and says what they prove', async () => {
    const { verify, http } = scene({ reply: ({ path }) => serving(path), smoke: { version: asks, probes: [api] } })
    const result = await verify()
    expect(result).toMatchObject({
      verdict: 'pass',
      reasonCode: 'healthy',
      observedSha: fresh,
      rollbackEligible: false,
      message:
        'aaaaaaa serves everywhere: all 29 answers came from the new version (with 95 % confidence, at most 9.9 % of traffic is still old); 1 of 1 probe passes.',
    })
    expect(result.checks.map(({ id, status }) => [id, status])).toEqual([
      ['version', 'pass'],
      ['probe:API', 'pass'],
    ])
    expect(http.asked.filter(({ url }) => url === 'https://api.test/api')).toHaveLength(10)
  })

  it.each([
    ['one instance and its successor', 1, 5],
    ['two', 2, 8],
    ['three', 3, 11],
    ['nineteen', 19, 59],
  ])('knows how often to ask from the number of replicas: %s', async (_, replicas, needed) => {
    const { verify } = scene({ reply: () => version(fresh), smoke: { version: asks, converge: { replicas } } })
    expect((await verify()).message).toContain(`all ${needed} answers came from the new version`)
  })

  it.each([
    ['few: the URL may have more behind it', 2, {}, 29],
    ['many', 19, {}, 59],
    ["many, but the runbook's own number counts", 19, { converge: { replicas: 3 } }, 11],
  ])('what the target counted can only ask for more: %s', async (_, instances, smoke, needed) => {
    const { verify } = scene({ reply: () => version(fresh), smoke: { version: asks, ...smoke }, instances })
    expect((await verify()).message).toContain(`all ${needed} answers came from the new version`)
  })

  it('waits while the old version answers, and asks again until it is gone', async () => {
    const { verify, clock, log } = scene({ reply: ({ at }) => version(at < 90_000 ? old : fresh) })
    const result = await verify()
    expect([result.verdict, result.reasonCode]).toEqual(['pass', 'healthy'])
    expect(clock.monotonicMs()).toBeGreaterThan(90_000)
    expect(result.tables[0]?.rows.map(([, commit]) => commit)).toEqual(['bbbbbbb', 'aaaaaaa'])
    expect(
      log.lines.some((line) => /waiting for aaaaaaa: last answers \d+ x bbbbbbb \(old\); .* left/.test(line)),
    ).toBe(true)
  })

  it('fails with old-version when the old one answers to the end', async () => {
    const { verify, clock } = scene({ reply: () => version(old) })
    expect(await verify()).toMatchObject({
      verdict: 'fail',
      reasonCode: 'old-version',
      observedSha: old,
      rollbackEligible: false,
      message: expect.stringContaining('After 5 m,'),
    })
    expect(clock.monotonicMs()).toBeLessThan(301_000)
  })

  it('one old instance of ten behind the balancer is found', async () => {
    let turn = 0
    const { verify } = scene({ reply: () => version((turn += 1) % 10 === 0 ? old : fresh) })
    const result = await verify()
    expect([result.reasonCode, result.rollbackEligible]).toEqual(['old-version', false])
  })

  it('one old address of two is found, however often the other answers', async () => {
    const { verify } = scene({
      addresses: () => ['10.0.0.1', '10.0.0.2'],
      reply: ({ address }) => version(address === '10.0.0.2' ? old : fresh),
    })
    const result = await verify()
    expect(result.reasonCode).toBe('old-version')
    expect(result.tables[0]?.rows.map((row) => row.slice(0, 2))).toContainEqual(['10.0.0.2', 'bbbbbbb'])
  })

  it('an address that appears later is asked too', async () => {
    let resolved = 0
    const { verify } = scene({
      addresses: () => ((resolved += 1) > 2 ? ['10.0.0.1', '10.0.0.2'] : ['10.0.0.1']),
      reply: ({ address }) => version(address === '10.0.0.2' ? old : fresh),
    })
    expect((await verify()).reasonCode).toBe('old-version')
  })

  it('an old instance that comes back while the probes run sends it back to waiting', async () => {
    const { verify } = scene({
      reply: ({ path, at }) => (path === '/health' ? version(at > 900 && at < 2_500 ? old : fresh) : ok),
      smoke: { version: asks, probes: [api] },
    })
    const result = await verify()
    expect(result.verdict).toBe('pass')
    expect(result.tables[0]?.rows.map(([, commit]) => commit)).toContain('bbbbbbb')
  })

  it('and fails when it stays', async () => {
    const { verify } = scene({
      reply: ({ path, at }) => (path === '/health' ? version(at > 900 ? old : fresh) : ok),
      smoke: { version: asks, probes: [api] },
    })
    expect((await verify()).reasonCode).toBe('old-version')
  })

  it.each([
    ['the field is missing', { status: 200, body: '{"status":"ok"}' }, '$.sha is missing'],
    ['it is null', version(null), '$.sha holds no text'],
    ['it is unknown', version('unknown'), 'what stands there is not a commit sha'],
    ['it is empty', version(''), '$.sha holds no text'],
    ['it is given twice', { status: 200, body: `{"sha":"${fresh}","sha":"${old}"}` }, "has the key 'sha' twice"],
    ['a login page answers', { status: 200, body: '<!DOCTYPE html><title>Sign in' }, 'is an HTML page, not JSON'],
    ['the body is empty', { status: 200, body: '' }, 'the body is empty'],
    ['the body was cut', { status: 200, body: `{"sha":"${fresh}"}`, truncated: true }, 'too large'],
  ])('never passes when %s', async (_, reply, why) => {
    const { verify } = scene({ reply: () => reply })
    expect(await verify()).toMatchObject({
      verdict: 'fail',
      reasonCode: 'version-unknown',
      rollbackEligible: false,
      message: expect.stringContaining(why),
    })
  })

  it.each([
    ['a prefix that nobody declared', {}, fresh.slice(0, 7), 'old-version'],
    ['a declared prefix', { prefix: 7 }, fresh.slice(0, 7), 'healthy'],
    ['more digits than declared', { prefix: 7 }, fresh.slice(0, 9), 'old-version'],
    ['upper case', {}, fresh.toUpperCase(), 'healthy'],
    ['a dirty build', {}, `${fresh}-dirty`, 'version-unknown'],
  ])('%s', async (_, option, said, reason) => {
    const { verify } = scene({ reply: () => version(said), smoke: { version: { ...asks, ...option } } })
    expect((await verify()).reasonCode).toBe(reason)
  })

  it.each([
    ['a header', { http: '/', header: 'X-Commit' }, { status: 200, headers: { 'x-commit': fresh } }, 'healthy'],
    ['a header that is missing', { http: '/', header: 'X-Commit' }, { status: 200 }, 'version-unknown'],
    [
      'a meta tag',
      { http: '/', meta: 'commit' },
      { status: 200, body: `<meta name="commit" content="${fresh}">` },
      'healthy',
    ],
    [
      'a meta tag, attributes the other way round',
      { http: '/', meta: 'commit' },
      { status: 200, body: `<META content='${fresh}' name='commit' />` },
      'healthy',
    ],
    [
      'two meta tags',
      { http: '/', meta: 'commit' },
      { status: 200, body: `<meta name="commit" content="${fresh}"><meta name="commit" content="${old}">` },
      'version-unknown',
    ],
    [
      'an error page that names the commit',
      { http: '/', header: 'X-Commit' },
      { status: 503, headers: { 'x-commit': fresh } },
      'unhealthy',
    ],
  ])('reads the commit from %s', async (_, option, reply, reason) => {
    const { verify } = scene({ reply: () => reply, smoke: { version: option } })
    expect((await verify()).reasonCode).toBe(reason)
  })

  it('names instances where the service does', async () => {
    let turn = 0
    const reply = () => ({
      status: 200,
      body: JSON.stringify({ sha: fresh, pod: `api-${(turn += 1) % 2}` }),
    })
    const { verify } = scene({ reply, smoke: { version: { ...asks, instance: '$.pod' } } })
    expect((await verify()).tables[0]?.rows.map(([instance]) => instance)).toEqual(['api-1', 'api-0'])
  })

  it('a release that does not start is unhealthy, and the old one may come back', async () => {
    const { verify } = scene({ reply: ({ at }) => (at < 3_000 ? version(old) : { status: 502 }) })
    expect(await verify()).toMatchObject({ verdict: 'fail', reasonCode: 'unhealthy', rollbackEligible: true })
  })
})
