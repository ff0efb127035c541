import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ActionRun } from '../../embedded/runner/control.ts'
import { makeCertificates, type Certificates } from '../adapters/http/certificates.ts'
import { serveHttps, serveTcp } from '../adapters/loopback.ts'
import { opened, openTraps, probe, reportOf, says, tableOf, version, type Answer, type Traps } from './traps.ts'

// What few answers prove, what certificates are worth, and how a run ends: on the bundle.
let traps: Traps
const smoke: Traps['smoke'] = (...given) => traps.smoke(...given)
const serve: Traps['serve'] = (...given) => traps.serve(...given)
beforeAll(async () => {
  traps = await openTraps()
})
afterAll(() => traps.scene.close())

describe('few answers', () => {
  const failing = (bad: (turn: number) => boolean): Answer => {
    let turn = 0
    return (_, response) => response.writeHead(bad((turn += 1)) ? 503 : 200).end()
  }

  it('one bad answer of ten is a pass that is called flaky', async () => {
    const run = await smoke(await serve({ '/api': failing((turn) => turn === 4) }), { version, ...probe({}) })
    expect(run.outputs['verdict']).toBe('pass')
    expect(reportOf(run).message).toContain('flaky: API (1 of 10 answers failed)')
    expect(tableOf(run, 'What the probes saw')?.rows[0]).toEqual(
      expect.arrayContaining(['pass (flaky)', '1 (2 to 40 %)']),
    )
  })

  it('every third bad answer is a failure, whatever a retry would have said', async () => {
    const run = await smoke(await serve({ '/api': failing((turn) => turn % 3 === 0) }), { version, ...probe({}) })
    expect(run.outputs).toMatchObject({ verdict: 'fail', 'rollback-eligible': 'true' })
  })

  it('a single blip fails where none is allowed, and puts nothing back', async () => {
    const options = { version, ...probe({}), assert: { interval: '5ms', failures: 0 } }
    const run = await smoke(await serve({ '/api': failing((turn) => turn === 4) }), options)
    expect(run.outputs).toMatchObject({ verdict: 'fail', 'rollback-eligible': 'false' })
  })

  it('no p95 of ten answers; one of 59 for a limit', async () => {
    const url = await serve({ '/api': says('ok') })
    const column = (run: ActionRun) => {
      const table = tableOf(run, 'What the probes saw')
      return table?.rows[0]?.[table.columns.indexOf('p95')]
    }
    expect(column(await smoke(url, { version, ...probe({}) }))).toBe('')
    const limited = await smoke(url, { version, ...probe({}), latency: { p95: '10s' } })
    expect(column(limited)).toMatch(/ms$/)
    expect(reportOf(limited).checks.at(-1)?.summary).toContain('of 59 answers, limit 10.0 s')
  })

  it('an error rate below 1 % is not told from fewer than 299 answers', async () => {
    const options = { version, ...probe({}), errors: { max: '1%' }, assert: { interval: '1ms' } }
    const run = await smoke(await serve({ '/api': says('ok') }), options)
    expect(reportOf(run).checks.at(-1)).toMatchObject({ status: 'pass', summary: '0 of 299 answers failed, limit 1 %' })
  })

  it('a cold start is taken apart, shown, and held against its own limit', async () => {
    const timers: NodeJS.Timeout[] = []
    let first = true
    const cold: Answer = (_, response) => {
      timers.push(setTimeout(() => response.end('ok'), first ? 400 : 0))
      first = false
    }
    const run = await smoke(await serve({ '/api': cold }), {
      version,
      ...probe({}),
      warm: { samples: 3, slowest: '200ms' },
    })
    timers.forEach(clearTimeout)
    expect(run.outputs['verdict']).toBe('pass')
    expect(reportOf(run).message).toContain('to look at: cold start of API')
    expect(tableOf(run, 'Warming up')?.rows).toHaveLength(1)
  })

  it('a probe that failed now and then before, and now, is not the fault of the release', async () => {
    const url = await serve({ '/api': failing((turn) => turn % 5 === 0) })
    const options = { version, ...probe({}) }
    const before = await smoke(url, options, { inputs: { phase: 'baseline' } })
    const run = await smoke(url, options, { inputs: { baseline: before.outputs['baseline'] ?? '' } })
    expect(run.outputs).toMatchObject({ 'reason-code': 'existing-failure', 'rollback-eligible': 'false' })
  })
})

describe('certificates', () => {
  let certificates: Certificates
  const folder = mkdtempSync(path.join(os.tmpdir(), 'smoke-roots-'))
  const roots = path.join(folder, 'roots.pem')
  beforeAll(() => {
    certificates = makeCertificates()
    writeFileSync(roots, certificates.root)
  })
  afterAll(() => {
    certificates.remove()
    rmSync(folder, { recursive: true })
  })

  it.each([
    ['good', 'pass', 'valid for'],
    ['cross-signed', 'pass', 'valid for'],
    ['expired', 'fail', 'CERT_HAS_EXPIRED: the certificate, or one above it, has expired'],
    ['wrong-name', 'fail', 'ERR_TLS_CERT_ALTNAME_INVALID: the certificate is for another name'],
    ['self-signed', 'fail', 'DEPTH_ZERO_SELF_SIGNED_CERT: the certificate is self-signed'],
    ['missing-intermediate', 'fail', 'the server does not send the intermediate certificate'],
  ] as const)('%s', async (name, verdict, sentence) => {
    const { port } = await opened(serveHttps(certificates.servers[name], (_, response) => response.end('ok')))
    const probes = [{ name: 'certificate', tls: `127.0.0.1:${port}` }]
    const run = await smoke(await serve(), { version, probes }, { env: { NODE_EXTRA_CA_CERTS: roots } })
    expect(run.outputs, run.log).toMatchObject({ verdict, 'rollback-eligible': 'false' })
    expect(JSON.stringify(tableOf(run, 'What the probes saw'))).toContain(sentence)
  })

  it.each([
    ['a third of its lifetime', {}, /to look at: certificate: valid for \d+ days, less than a third of its \d+\./],
    [
      'as many days as the runbook wants',
      { 'valid-for': '14d' },
      /to look at: certificate: valid for \d+ days, wanted 14\./,
    ],
  ])('one that verifies and is good for less than %s is a warning in the first line', async (_, wanted, sentence) => {
    const { port } = await opened(serveHttps(certificates.servers.soon, (_request, response) => response.end('ok')))
    const probes = [{ name: 'certificate', tls: `127.0.0.1:${port}`, expect: wanted }]
    const run = await smoke(await serve(), { version, probes }, { env: { NODE_EXTRA_CA_CERTS: roots } })
    expect(run.outputs, run.log).toMatchObject({ verdict: 'pass', 'reason-code': 'healthy' })
    expect(reportOf(run).message).toMatch(sentence)
  })

  it('a switch in the environment makes no certificate good', async () => {
    const { port } = await opened(serveHttps(certificates.servers['self-signed'], (_, response) => response.end('ok')))
    const options = { version, ...probe({}, `https://127.0.0.1:${port}/`) }
    const run = await smoke(await serve(), options, { env: { NODE_TLS_REJECT_UNAUTHORIZED: '0' } })
    expect(run.outputs['verdict']).toBe('fail')
    expect(reportOf(run).message).toContain(
      'API (3 of 3 answers: DEPTH_ZERO_SELF_SIGNED_CERT: the certificate is self-signed).',
    )
  })
})

describe('the end', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)(
    '%s: a hanging question is left at once, and the report is there',
    async (signal) => {
      const url = await serve({ '/api': () => undefined })
      const options = { ...probe({}), timeout: '10m', timeouts: { 'first-byte': '10m' } }
      const running = await traps.scene.start('smoke', {
        ...(await traps.request(url, options)),
        onLine: (line) => {
          if (line.includes('this run takes')) running.kill(signal)
        },
      })
      const run = await running.done
      expect(run.signal).toBeNull()
      expect(run.outputs).toMatchObject({ verdict: 'fail', 'reason-code': 'cancelled' })
      expect(JSON.parse(readFileSync(run.outputs['report'] ?? '', 'utf8'))).toMatchObject({ reasonCode: 'cancelled' })
      expect(run.summary).toContain('cancelled')
    },
  )

  it('no address is guessed', async () => {
    const config = '.github/nowhere.yml'
    const text =
      'service: a\nenvironments: { dev: { promote: { branch: main } } }\nsmoke: { probes: [{ name: a, http: / }] }\n'
    const head = await traps.scene.commit({ [config]: text }, 'Nowhere')
    const run = await traps.scene.run('smoke', { ref: 'refs/heads/main', sha: head, inputs: { config } })
    expect(run).toMatchObject({ exitCode: 1, outputs: { 'reason-code': 'bad-input' } })
    expect(run.stdout).toContain('No address is guessed')
  })

  it('a port that speaks another protocol', async () => {
    const { port } = await opened(serveTcp((socket) => socket.end('SSH-2.0-OpenSSH_9.2\r\n')))
    const run = await smoke(await serve(), { version, ...probe({}, `http://127.0.0.1:${port}/`) })
    expect(run.outputs).toMatchObject({ verdict: 'fail', 'reason-code': 'unhealthy' })
    expect(reportOf(run).message).toMatch(/HPE_\w+ before the answer began/)
  })
})
