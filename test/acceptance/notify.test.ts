import { createHmac } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { ActionRun } from '../../embedded/runner/control.ts'
import { makeCertificates, type Certificates } from '../adapters/http/certificates.ts'
import { startReceiver, type Receiver } from '../adapters/notify/receiver.ts'
import { openScene, shownBy, type Scene, type StepRequest } from './scene.ts'
import { readReport } from './report.ts'

// Names that do not look like a secret: only the runbook says that they are.
const password = 'canary-mail-77aa'
const hmac = 'canary-hmac-4f1c'

let scene: Scene
let sha = ''
let certificates: Certificates
let folder = ''
let receiver: Receiver
let mailServer: SMTPServer
let mails: string[] = []
let smtp = ''

const startMail = async () => {
  mailServer = new SMTPServer({
    secure: true,
    ...certificates.servers.good,
    onAuth: ({ username, password: given }, _session, done) => {
      if (given === password) done(null, { user: username })
      else done(new Error(`535 ${given ?? ''} is wrong`))
    },
    onData: (stream, _session, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        mails.push(Buffer.concat(chunks).toString())
        done()
      })
    },
  })
  mailServer.on('error', () => undefined)
  await new Promise<void>((resolve) => mailServer.listen(0, '127.0.0.1', resolve))
  const address = mailServer.server.address()
  return address !== null && typeof address === 'object' ? address.port : 0
}

beforeAll(async () => {
  certificates = makeCertificates()
  folder = mkdtempSync(path.join(tmpdir(), 'notify-'))
  writeFileSync(path.join(folder, 'root.pem'), certificates.root)
  receiver = await startReceiver()
  smtp = `smtps://ops:${password}@127.0.0.1:${await startMail()}`
  scene = await openScene({
    runbook: (text) =>
      text.replace(
        /checklist:/,
        `notify:
  email: { smtp: POST_OFFICE, from: runbook@example.com, to: [ops@example.com] }
  webhook: { url: LISTENER, secret: LISTENER_MARK }
  on: [rollback, outage, deploy-started, deploy-succeeded, deploy-failed, gate-blocked]
checklist:`,
      ),
  })
  sha = await scene.git('rev-parse', 'HEAD')
})
afterAll(async () => {
  await Promise.all([
    receiver.close(),
    scene.close(),
    new Promise<void>((resolve) => mailServer.close(() => resolve())),
  ])
  certificates.remove()
  rmSync(folder, { recursive: true, force: true })
})
beforeEach(() => {
  receiver.forget()
  mails = []
})

const step = (given: Partial<StepRequest> = {}): StepRequest => ({
  ref: 'refs/heads/main',
  sha,
  ...given,
  env: {
    POST_OFFICE: smtp,
    LISTENER: `${receiver.url}/canary-path-90ef`,
    LISTENER_MARK: hmac,
    NODE_EXTRA_CA_CERTS: path.join(folder, 'root.pem'),
    ...given.env,
  },
})

const notice = z.object({ key: z.string(), event: z.string(), environment: z.string(), headline: z.string() })

/** What the receiver believes: signed over the time and the body, and bearing its own key. */
const told = () =>
  receiver.received.map(({ headers, body }) => {
    const signed = `${String(headers['x-runbook-timestamp'])}.${body}`
    expect(headers['x-runbook-signature-256']).toBe(`sha256=${createHmac('sha256', hmac).update(signed).digest('hex')}`)
    const parsed = notice.parse(JSON.parse(body))
    expect(headers['idempotency-key']).toContain(parsed.key)
    return parsed
  })

const expectNoCanary = (run: ActionRun) => expect(shownBy(run).filter((text) => text.includes('canary-'))).toEqual([])

describe('those who follow deploys', () => {
  it('hear of its begin and its end, signed, and by mail over TLS', async () => {
    const run = await scene.run('deploy', step())
    expect(run).toMatchObject({ exitCode: 0, outputs: { verdict: 'pass', environment: 'dev' } })
    expect(told().map(({ event, environment }) => `${event} ${environment}`)).toEqual([
      'deploy-started dev',
      'deploy-succeeded dev',
    ])
    expect(new Set(told().map(({ key }) => key)).size).toBe(1)
    expect(mails).toHaveLength(2)
    expect(mails[1]).toContain('multipart/alternative')
    expect(run.summary).toContain('Those who follow deploys were told')
    expectNoCanary(run)
  })

  it('hear of a deploy that failed, and why', async () => {
    const next = await scene.commit({ 'next.txt': '1' }, 'Next')
    const run = await scene.run('deploy', step({ sha: next, env: { FAIL_DEPLOY: '1' } }))
    expect(run.exitCode).toBe(1)
    expect(told().map(({ event }) => event)).toEqual(['deploy-started', 'deploy-failed'])
    expect(told()[1]?.headline).toBe(z.object({ message: z.string() }).parse(run.report).message)
  })

  it('hear of a release that preflight stopped, and not of a pull request', async () => {
    const run = await scene.run('preflight', step({ inputs: { environment: 'staging' } }))
    expect(run).toMatchObject({ exitCode: 1, outputs: { 'reason-code': 'checks-failed' } })
    expect(told().map(({ event, environment }) => `${event} ${environment}`)).toEqual(['gate-blocked staging'])
    expect(run.summary).toContain('Those who follow deploys were told')
    expectNoCanary(run)
    receiver.forget()
    const head = await scene.commit({ 'feature.txt': '1' }, 'Feature', 'feature')
    const number = await scene.github.openPull({ head: 'feature', base: 'main', title: 'Feature', author: 'ann' })
    const { repositoryId: id } = scene.github
    const pull = {
      number,
      head: { sha: head, ref: 'feature', repo: { id } },
      base: { sha, ref: 'main', repo: { id } },
    }
    const event = { name: 'pull_request', payload: { pull_request: pull } }
    const red = await scene.run('preflight', step({ sha: head, ref: `refs/pull/${number}/merge`, event }))
    expect(red.outputs).toMatchObject({ verdict: 'fail' })
    expect(receiver.received).toEqual([])
  })
})

describe('a message that does not arrive', () => {
  it.each([
    ['a wrong password', { POST_OFFICE: 'smtps://ops:canary-wrong-1@127.0.0.1:PORT' }, 'email was not reached'],
    ['a certificate that nobody trusts', { NODE_EXTRA_CA_CERTS: '' }, 'email was not reached'],
    ['a variable that is not set', { LISTENER: '' }, 'the variable LISTENER is not set'],
  ])('by %s is a line of the report, and no reason to fail', async (_name, env, sentence) => {
    const next = await scene.commit({ 'next.txt': _name }, _name)
    const port = new URL(smtp.replace('smtps', 'https')).port
    const own = Object.fromEntries(Object.entries(env).map(([name, value]) => [name, value.replace('PORT', port)]))
    const run = await scene.run('deploy', step({ sha: next, env: own }))
    expect(run).toMatchObject({ exitCode: 0, outputs: { verdict: 'pass' } })
    const { checks } = readReport(run)
    const row = checks.find(({ id }) => id === 'news')
    expect(row?.status).toBe('fail')
    expect(JSON.stringify(row?.findings)).toContain(sentence)
    expectNoCanary(run)
  })
})
