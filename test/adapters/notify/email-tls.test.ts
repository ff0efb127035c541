import tls from 'node:tls'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { email } from '../../../src/adapters/notify/email.ts'
import { gatewayOf } from '../../../src/core/redacted.ts'
import { aNotice } from '../../fakes/notice.ts'
import { fakeClock } from '../../fakes/world.ts'
import { makeCertificates, type Certificates } from '../http/certificates.ts'

// The loopback by a name that the adapter does not take for this machine: there TLS is not optional.
const host = '[::ffff:127.0.0.1]'
const secret = 'canary-p%40ss'

let certificates: Certificates
const trusted = tls.getCACertificates('default')
beforeAll(() => {
  certificates = makeCertificates()
  tls.setDefaultCACertificates([...trusted, certificates.root])
})
afterAll(() => {
  tls.setDefaultCACertificates(trusted)
  certificates.remove()
})

const servers: SMTPServer[] = []
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => new Promise<void>((resolve) => server.close(() => resolve()))))
})

/** A real SMTP server that takes mail from one account only, and remembers over what each login came. */
const serve = async (options: SMTPServerOptions) => {
  const seen = { mails: 0, logins: 0, secure: 0 }
  const server = new SMTPServer({
    ...options,
    onAuth: ({ username, password }, session, done) => {
      seen.logins += 1
      if (session.secure) seen.secure += 1
      if (username === 'ops' && password === 'canary-p@ss') done(null, { user: username })
      else done(new Error('535 no'))
    },
    onData: (stream, _session, done) => {
      stream.resume()
      stream.on('end', () => {
        seen.mails += 1
        done()
      })
    },
  })
  server.on('error', () => undefined)
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.server.address()
  return { seen, port: address !== null && typeof address === 'object' ? address.port : 0 }
}

const send = (smtp: string) =>
  email({ smtp, from: 'runbook@example.com', to: ['ops@example.com'] }, { clock: fakeClock() }).send(
    gatewayOf((text) => text).data(aNotice()),
  )

describe('mail over TLS', () => {
  test.each([
    ['from the first byte', 'smtps', { secure: true }],
    ['by STARTTLS', 'smtp', { secure: false }],
  ])('%s: the account is named only over it', async (_name, scheme, options) => {
    const { seen, port } = await serve({ ...options, ...certificates.servers.good })
    expect(await send(`${scheme}://ops:${secret}@${host}:${port}`)).toMatchObject({ outcome: 'delivered' })
    expect(seen).toEqual({ mails: 1, logins: 1, secure: 1 })
  })

  test.each(['self-signed', 'expired', 'wrong-name', 'missing-intermediate'] as const)(
    'a %s certificate is refused before anything is said',
    async (kind) => {
      for (const [scheme, secure] of [
        ['smtps', true],
        ['smtp', false],
      ] as const) {
        const { seen, port } = await serve({ secure, ...certificates.servers[kind] })
        const delivery = await send(`${scheme}://ops:${secret}@${host}:${port}`)
        expect(delivery).toMatchObject({ outcome: 'failed', attempts: 1 })
        expect(JSON.stringify(delivery)).toContain('a certificate for this very name')
        expect(JSON.stringify(delivery)).not.toContain('canary')
        expect(seen).toEqual({ mails: 0, logins: 0, secure: 0 })
      }
    },
  )

  test('a server that takes STARTTLS out of its offer gets neither login nor mail', async () => {
    const { seen, port } = await serve({ disabledCommands: ['STARTTLS'], allowInsecureAuth: true })
    expect(await send(`smtp://ops:${secret}@${host}:${port}`)).toMatchObject({ outcome: 'failed' })
    expect(seen).toEqual({ mails: 0, logins: 0, secure: 0 })
  })
})
