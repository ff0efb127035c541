import { request as forward } from 'node:http'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serveHttp } from '../adapters/loopback.ts'
import { opened, openTraps, probe, reportOf, says, tableOf, version, type Answer, type Traps } from './traps.ts'

// Where probes are fooled, one by one, on the bundle. What other files hold already is not repeated here: smoke.test.ts
// (runners that reach nothing, secrets, pytest), smoke-evidence, smoke-metrics and smoke-database.
let traps: Traps
const smoke: Traps['smoke'] = (...given) => traps.smoke(...given)
const serve: Traps['serve'] = (...given) => traps.serve(...given)
beforeAll(async () => {
  traps = await openTraps()
})
afterAll(() => traps.scene.close())

const old = 'b'.repeat(40)

describe('which version serves', () => {
  it.each([
    ['a field that is missing', { json: '$.sha' }, '{"status":"ok"}', {}, 'version-unknown', '$.sha is missing'],
    ['null', { json: '$.sha' }, '{"sha":null}', {}, 'version-unknown', '$.sha holds no text'],
    ['the word unknown', { json: '$.sha' }, '{"sha":"unknown"}', {}, 'version-unknown', 'not a commit sha'],
    [
      'a dirty tree',
      { json: '$.sha' },
      () => `{"sha":"${traps.sha}-dirty"}`,
      {},
      'version-unknown',
      'not a commit sha',
    ],
    [
      'the first digits only',
      { json: '$.sha' },
      () => `{"sha":"${traps.sha.slice(0, 12)}"}`,
      {},
      'old-version',
      'The service tells only the first 12 digits of',
    ],
    [
      'the first digits, as declared',
      { json: '$.sha', prefix: 12 },
      () => `{"sha":"${traps.sha.slice(0, 12)}"}`,
      {},
      'healthy',
      '',
    ],
    [
      'a page with its meta tag',
      { meta: 'commit' },
      () => `<meta name="commit" content="${traps.sha}">`,
      {},
      'healthy',
      '',
    ],
    [
      'an old page behind a new API',
      { meta: 'commit' },
      `<meta name="commit" content="${old}">`,
      {},
      'old-version',
      'bbbbbbb',
    ],
    ['a page without it', { meta: 'commit' }, '<html></html>', {}, 'version-unknown', 'no meta tag named commit'],
    ['a header', { header: 'x-commit' }, '', { 'x-commit': () => traps.sha }, 'healthy', ''],
    ['a header that is missing', { header: 'x-commit' }, '', {}, 'version-unknown', 'header x-commit is missing'],
  ] as const)('%s', async (_, where, body, headers, reason, sentence) => {
    const text = typeof body === 'string' ? body : body()
    const named = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, value()]))
    const url = await serve({ '/v': says(text, 200, named) })
    const run = await smoke(url, { version: { http: '/v', ...where } })
    expect(run.outputs).toMatchObject({ 'reason-code': reason, 'rollback-eligible': 'false' })
    expect(reportOf(run).message).toContain(sentence)
  })

  it('behind a balancer: instances and commits are told apart, and a drained one that comes back is seen', async () => {
    const instance = (name: string, commit: string) =>
      opened(serveHttp((_, response) => response.end(JSON.stringify({ status: 'ok', sha: commit, host: name }))))
    const backends = [
      await instance('new-1', traps.sha),
      await instance('new-2', traps.sha),
      await instance('old-1', old),
    ]
    let turn = 0
    // The old one leaves after twelve answers, and gets one more, of the hundred that drains.
    const choose = () => {
      turn += 1
      return turn <= 12 ? turn % 3 : turn === 55 ? 2 : turn % 2
    }
    const balancer = await opened(
      serveHttp((request, response) => {
        const port = backends[choose()]?.port
        forward({ host: '127.0.0.1', port, path: request.url, agent: false }, (answer) => answer.pipe(response)).end()
      }),
    )
    const run = await smoke(`http://127.0.0.1:${balancer.port}`, {
      version: { ...version, instance: '$.host' },
      converge: { within: '10s', interval: '20ms', drain: '1s' },
    })
    expect(run.outputs, run.log).toMatchObject({ verdict: 'pass', 'observed-sha': traps.sha })
    expect(run.log).toContain('an old instance answered again: waiting for the release once more')
    const rows = tableOf(run, 'Who served which commit')?.rows.map((row) =>
      row
        .flatMap((cell) => (typeof cell === 'string' ? [cell] : []))
        .slice(0, 2)
        .join(' '),
    )
    expect(rows?.toSorted()).toEqual([
      `new-1 ${traps.sha.slice(0, 7)}`,
      `new-2 ${traps.sha.slice(0, 7)}`,
      'old-1 bbbbbbb',
    ])
  })

  it('so many answers as the replicas ask for, each on a connection of its own', async () => {
    let asked = 0
    const server = await opened(
      serveHttp((request, response) => {
        asked += 1
        response.end(JSON.stringify({ sha: traps.sha, cookie: request.headers.cookie ?? 'none' }))
      }),
    )
    const options = { version, converge: { within: '5s', interval: '50ms', replicas: 3 } }
    const run = await smoke(`http://127.0.0.1:${server.port}`, options)
    expect(reportOf(run).message).toContain(
      'all 11 answers came from the new version (with 95 % confidence, at most 23.9 % of traffic is still old)',
    )
    expect(server.connections()).toBe(asked)
  })
})

describe('what answers, and is not the service', () => {
  const wide = JSON.stringify({ status: 'ok', more: 'x'.repeat(2_000_000) })
  const deep = `${'['.repeat(100)}${']'.repeat(100)}`
  it.each([
    ['a redirect', says('', 302, { location: '/login' }), {}, '302 instead of 2xx: a redirect, which is not followed'],
    [
      'a login page with 200',
      says('<!doctype html><form>'),
      { json: { '$.status': 'ok' } },
      'is an HTML page, not JSON',
    ],
    ['a text where a number is due', says('{"n":"3"}'), { json: { '$.n': 3 } }, '$.n is "3" instead of 3'],
    [
      'a key given twice',
      says('{"status":"bad","status":"ok"}'),
      { json: { '$.status': 'ok' } },
      "has the key 'status' twice",
    ],
    ['a path that is missing, where null is due', says('{}'), { json: { '$.error': null } }, '$.error is missing'],
    ['JSON a hundred levels deep', says(deep), { json: { '$.status': 'ok' } }, 'nested deeper than 64 levels'],
    ['a body of two megabytes', says(wide), { json: { '$.status': 'ok' } }, 'larger than 1024 KiB'],
    ['an empty body', says(''), { json: { '$.status': 'ok' } }, 'the body is empty'],
    [
      'a gzip bomb',
      says(gzipSync(Buffer.alloc(64 * 1_048_576)), 200, { 'content-encoding': 'gzip' }),
      { body: 'ok' },
      'larger than 1024 KiB',
    ],
    ['what must be refused and is let in', says('welcome'), { status: [401, 403] }, '200 instead of 401 or 403'],
  ] as const)('%s', async (_, answer, expected, sentence) => {
    const run = await smoke(await serve({ '/api': answer }), { version, ...probe(expected) })
    expect(run.outputs, run.log).toMatchObject({
      verdict: 'fail',
      'reason-code': 'unhealthy',
      'rollback-eligible': 'true',
    })
    expect(reportOf(run).message).toContain(sentence)
  })

  it('a redirect is not gone after: no visit, no header carried over, however often it turns around', async () => {
    const visited: string[] = []
    const loop: Answer = (request, response) => {
      visited.push(request.url ?? '')
      response.writeHead(302, { location: request.url === '/a' ? '/b' : '/a' }).end()
    }
    const url = await serve({ '/a': loop, '/b': loop })
    const probes = [{ name: 'API', http: '/a', headers: { 'X-Api-Key': 'API_KEY' }, expect: { status: 302 } }]
    const run = await smoke(url, { version, probes }, { env: { API_KEY: 'canary-77ab' } })
    expect(run.outputs['verdict']).toBe('pass')
    expect(new Set(visited)).toEqual(new Set(['/a']))
  })

  it.each<readonly [string, Answer, string]>([
    ['never answers', () => undefined, 'timed out before the answer began'],
    [
      'drips for ever',
      (_, response) => {
        response.writeHead(200, { 'content-length': 100_000 })
        const drip = setInterval(() => response.write('.'), 20)
        response.on('close', () => clearInterval(drip))
      },
      'timed out before the body was whole',
    ],
    [
      'hangs up in the middle',
      (_, response) => {
        response.writeHead(200, { 'content-length': 1_000 })
        response.write('half', () => response.destroy())
      },
      'ECONNRESET before the body was whole',
    ],
    [
      'never ends',
      (_, response) => {
        const chunk = Buffer.alloc(65_536, 'x')
        const more = () => {
          while (!response.destroyed && response.write(chunk));
        }
        response.on('drain', more)
        more()
      },
      'larger than 1024 KiB',
    ],
  ])('a body that %s is told by its phase', async (_, answer, sentence) => {
    const run = await smoke(await serve({ '/api': answer }), { version, timeout: '500ms', ...probe({ body: 'ok' }) })
    expect(run.outputs).toMatchObject({ verdict: 'fail', 'reason-code': 'unhealthy' })
    expect(reportOf(run).message).toContain(sentence)
  })

  it.each(['http://169.254.169.254/latest/meta-data/', 'http://[::ffff:a9fe:a9fe]/', 'http://[fd00:ec2::254]/'])(
    '%s is never dialled',
    async (target) => {
      const run = await smoke(await serve(), { version, ...probe({}, target) })
      expect(run.outputs).toMatchObject({ 'reason-code': 'unhealthy', 'rollback-eligible': expect.any(String) })
      expect(reportOf(run).message).toContain('EREFUSED_ADDRESS')
    },
  )
})
