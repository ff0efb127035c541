import { describe, expect, it } from 'vitest'
import type { CommandRequest, CommandResult } from '../../../src/ports/world.ts'
import { api, asks, broken, fresh, ok, old, scene, version, type Asked } from './scene.ts'

const serving = ({ path }: Pick<Asked, 'path'>) => (path === '/health' ? version(fresh) : ok)
const smoke = { version: asks, probes: [api] }

describe('warming up', () => {
  it('records the cold answers, and judges none of them', async () => {
    const { verify, http } = scene({
      reply: ({ path, before }) =>
        path === '/api'
          ? before < 2
            ? { status: 503, latencyMs: 4_000 }
            : { status: 200, latencyMs: 20 }
          : version(fresh),
      smoke: { ...smoke, warm: { samples: 5 }, latency: { p95: '100ms', action: 'rollback' } },
    })
    const result = await verify()
    expect(result.verdict).toBe('pass')
    const table = result.tables.find(({ title }) => title.startsWith('Warming up'))
    expect(table?.rows).toEqual([['API', '127.0.0.1', '5', '2', '4000 ms', '4000 ms', '20 ms']])
    expect(http.asked.filter(({ url }) => url.endsWith('/api')).length).toBeGreaterThanOrEqual(5 + 59)
  })
})

describe('latency', () => {
  const latency = (action: string) => ({ ...smoke, latency: { p95: '100ms', action } })
  const slow = ({ path }: Pick<Asked, 'path'>) => (path === '/api' ? { status: 200, latencyMs: 250 } : version(fresh))

  it.each([
    ['investigate', 'pass', 'healthy', false],
    ['scale', 'pass', 'healthy', false],
    ['alert', 'fail', 'unhealthy', false],
    ['rollback', 'fail', 'unhealthy', true],
  ])('over the limit: %s ends with %s', async (action, verdict, reasonCode, rollbackEligible) => {
    const result = await scene({ reply: slow, smoke: latency(action) }).verify()
    expect(result).toMatchObject({ verdict, reasonCode, rollbackEligible })
    expect(result.message).toContain('p95 of API: 250 ms of 59 answers, limit 100 ms')
  })

  it('takes the 59 answers that a p95 needs', async () => {
    const { verify, http } = scene({ reply: serving, smoke: latency('rollback') })
    expect((await verify()).checks.at(-1)).toMatchObject({ id: 'limit:p95 of API', status: 'pass', gate: 'block' })
    expect(http.asked.filter(({ url }) => url.endsWith('/api'))).toHaveLength(59)
  })

  it('a probe that is named and does not exist is an error', async () => {
    const { verify } = scene({ reply: serving, smoke: { ...smoke, latency: { p95: '1s', probes: ['APl'] } } })
    await expect(verify()).rejects.toThrow("names the probe 'APl'")
  })

  it('a service that stalls is not measured less: what was due meanwhile counts as late', async () => {
    const stalling = ({ path, before }: Pick<Asked, 'path' | 'before'>) =>
      path === '/health' ? version(fresh) : { status: 200, latencyMs: before >= 20 && before < 22 ? 4_000 : 1 }
    const result = await scene({ reply: stalling, smoke: latency('rollback') }).verify()
    expect(result.verdict).not.toBe('pass')
  })
})

describe('the bake', () => {
  it('watches for as long as it is told to, on top of everything else', async () => {
    const { verify, clock } = scene({ reply: serving, smoke: { ...smoke, bake: '10m', within: '30s' } })
    const result = await verify()
    expect(result.verdict).toBe('pass')
    expect(clock.monotonicMs()).toBeGreaterThanOrEqual(600_000)
    expect(clock.monotonicMs()).toBeLessThan(620_000)
    expect(Number(result.tables[1]?.rows[0]?.[3])).toBeGreaterThan(290)
  })

  it('a release that breaks after five minutes is found, and may be put back', async () => {
    const { verify, clock } = scene({
      reply: ({ path, at }) => (path === '/api' && at > 300_000 ? broken : serving({ path })),
      smoke: { ...smoke, bake: '10m' },
    })
    expect(await verify()).toMatchObject({ verdict: 'fail', reasonCode: 'unhealthy', rollbackEligible: true })
    expect(clock.monotonicMs()).toBeLessThan(320_000)
  })

  it('an old instance that comes back in it undoes what was said', async () => {
    const { verify } = scene({
      reply: ({ path, at }) => (path === '/health' && at > 30_000 ? version(old) : serving({ path })),
      smoke: { ...smoke, bake: '1m' },
    })
    expect(await verify()).toMatchObject({ verdict: 'fail', reasonCode: 'old-version' })
  })

  it('a failure now and then is within the budget; two together are not', async () => {
    const every =
      (n: number) =>
      ({ path, before }: Pick<Asked, 'path' | 'before'>) =>
        path === '/api' && before % n === n - 1 ? broken : serving({ path })
    expect((await scene({ reply: every(20), smoke: { ...smoke, bake: '1m' } }).verify()).verdict).toBe('pass')
    expect((await scene({ reply: every(8), smoke: { ...smoke, bake: '1m' } }).verify()).verdict).toBe('fail')
  })
})

describe('metrics', () => {
  const rules = [{ name: 'error rate', query: 'rate(errors[1m])', max: '1%', action: 'rollback' }]
  const metrics = { prometheus: 'https://prometheus.test/', rules }
  const prometheus =
    (body: unknown, status = 200) =>
    (asked: Asked) =>
      asked.host === 'prometheus.test' ? { status, body: JSON.stringify(body) } : serving(asked)
  const vector = (...values: readonly string[]) => ({
    status: 'success',
    data: { resultType: 'vector', result: values.map((value) => ({ metric: {}, value: [1, value] })) },
  })

  it.each([
    ['within the limit', prometheus(vector('0.001')), 'pass', 'healthy', false],
    ['over it', prometheus(vector('0.2')), 'fail', 'unhealthy', true],
    [
      'a scalar',
      prometheus({ status: 'success', data: { resultType: 'scalar', result: [1, '0'] } }),
      'pass',
      'healthy',
      false,
    ],
    ['no data', prometheus(vector()), 'inconclusive', 'too-few-samples', false],
    ['NaN', prometheus(vector('NaN')), 'inconclusive', 'too-few-samples', false],
    ['infinite', prometheus(vector('+Inf')), 'inconclusive', 'too-few-samples', false],
    ['two series', prometheus(vector('0', '0')), 'inconclusive', 'too-few-samples', false],
    [
      'a range',
      prometheus({ status: 'success', data: { resultType: 'matrix', result: [] } }),
      'inconclusive',
      'too-few-samples',
      false,
    ],
    [
      'data beside an error',
      prometheus({ ...vector('0'), status: 'error', error: 'query timed out' }, 503),
      'inconclusive',
      'too-few-samples',
      false,
    ],
    [
      'a login page',
      (asked: Asked) => (asked.host === 'prometheus.test' ? { status: 200, body: '<html>' } : serving(asked)),
      'inconclusive',
      'too-few-samples',
      false,
    ],
  ])('%s', async (_, reply, verdict, reasonCode, rollbackEligible) => {
    const result = await scene({ reply, smoke: { ...smoke, metrics, bake: '2m' } }).verify()
    expect(result).toMatchObject({ verdict, reasonCode, rollbackEligible })
  })

  it('are not asked of a release that broke in the bake', async () => {
    const { verify, http } = scene({
      reply: (asked) => (asked.path === '/api' && asked.at > 30_000 ? broken : prometheus(vector('0'))(asked)),
      smoke: { ...smoke, metrics, bake: '2m' },
    })
    expect((await verify()).verdict).toBe('fail')
    expect(http.asked.filter(({ url }) => url.includes('prometheus'))).toEqual([])
  })

  it('asks by POST, at a stated time, with its own header', async () => {
    const { verify, http } = scene({
      reply: prometheus(vector('0')),
      smoke: { ...smoke, bake: '2m', metrics: { ...metrics, headers: { Authorization: 'PROM' } } },
      env: { PROM: 'Bearer t0ken' },
    })
    await verify()
    const [asked] = http.asked.filter(({ url }) => url.includes('prometheus'))
    expect(asked).toMatchObject({ url: 'https://prometheus.test/api/v1/query', method: 'POST' })
    expect(asked?.headers).toMatchObject({ Authorization: 'Bearer t0ken' })
    expect(asked?.body).toMatch(/^query=rate%28errors%5B1m%5D%29&time=17\d{8}\.\d{3}$/)
  })

  it('a window that began before the release served proves nothing', async () => {
    const result = await scene({ reply: prometheus(vector('0')), smoke: { ...smoke, metrics } }).verify()
    expect(result).toMatchObject({ verdict: 'inconclusive', reasonCode: 'too-few-samples' })
    expect(result.message).toContain('bake that long')
  })
})

describe('commands', () => {
  const report = (cases: string) => `<testsuite>${cases}</testsuite>`
  const passed = report('<testcase name="a"/>')
  const failed = report('<testcase name="a"><failure/></testcase>')

  const tests = (runs: readonly { readonly exitCode: number; readonly xml?: string }[]) => {
    const asked: CommandRequest[] = []
    const given = scene({
      reply: serving,
      env: { DATABASE_URL: 'x' },
      smoke: {
        ...smoke,
        commands: [{ name: 'smoke tests', run: 'pytest tests/smoke --junitxml=smoke.xml', junit: 'smoke.xml' }],
      },
      command: (request, files) => {
        const run = runs[asked.length] ?? runs.at(-1) ?? { exitCode: 0 }
        asked.push(request)
        if (run.xml !== undefined) void files.write('/workspace/smoke.xml', run.xml)
        const result: CommandResult = {
          exitCode: run.exitCode,
          timedOut: false,
          notFound: false,
          stdout: 'last words',
          stderr: '',
          durationMs: 5,
        }
        return result
      },
      files: { '/workspace/smoke.xml': passed },
    })
    return { ...given, asked }
  }

  it('run where the service is named, and their report counts', async () => {
    const { verify, asked } = tests([{ exitCode: 0, xml: passed }])
    const result = await verify()
    expect(result).toMatchObject({ verdict: 'pass', message: expect.stringContaining('smoke tests: 1 test passed') })
    expect(asked).toHaveLength(1)
    expect(asked[0]).toMatchObject({
      argv: ['pytest', 'tests/smoke', '--junitxml=smoke.xml'],
      cwd: '/workspace',
      env: { SMOKE_URL: 'https://api.test', SMOKE_SHA: fresh, DATABASE_URL: 'x' },
    })
  })

  it('a report of an earlier run does not speak for this one', async () => {
    expect(await tests([{ exitCode: 0 }]).verify()).toMatchObject({
      verdict: 'fail',
      reasonCode: 'tests-failed',
      rollbackEligible: false,
      message: expect.stringContaining('its JUnit report is missing or empty'),
    })
  })

  it('what fails twice may put the old release back; its last words are shown', async () => {
    const { verify, asked } = tests([{ exitCode: 1, xml: failed }])
    const result = await verify()
    expect(result).toMatchObject({ verdict: 'fail', reasonCode: 'tests-failed', rollbackEligible: true })
    expect(result.texts).toEqual([{ title: 'Last output of smoke tests', text: 'last words' }])
    expect(asked).toHaveLength(2)
  })

  it('what passes when it runs again has failed all the same, and puts nothing back', async () => {
    const result = await tests([
      { exitCode: 1, xml: failed },
      { exitCode: 0, xml: passed },
    ]).verify()
    expect(result).toMatchObject({ verdict: 'fail', reasonCode: 'tests-failed', rollbackEligible: false })
    expect(result.message).toContain('passed when it ran again')
  })

  it('no tests are no pass', async () => {
    expect((await tests([{ exitCode: 5, xml: report('') }]).verify()).message).toContain('pytest collected no tests')
  })

  it('are not run while a probe fails', async () => {
    let ran = 0
    const { verify } = scene({
      reply: ({ path }) => (path === '/api' ? broken : version(fresh)),
      smoke: { ...smoke, commands: [{ name: 't', run: 'true' }] },
      command: () => {
        ran += 1
        return { exitCode: 0, timedOut: false, notFound: false, stdout: '', stderr: '', durationMs: 1 }
      },
    })
    expect((await verify()).reasonCode).toBe('unhealthy')
    expect(ran).toBe(0)
  })

  it('a line that needs a shell is refused before anything is asked', async () => {
    const { verify, http } = scene({ reply: serving, smoke: { ...smoke, commands: [{ name: 't', run: 'a && b' }] } })
    await expect(verify()).rejects.toThrow("Command 't' holds `&&`, which needs a shell")
    expect(http.asked).toEqual([])
  })
})
