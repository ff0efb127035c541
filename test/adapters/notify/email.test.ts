import { afterEach, beforeEach, expect, test } from 'vitest'
import { SMTPServer } from 'smtp-server'
import { email } from '../../../src/adapters/notify/email.ts'
import type { Notice } from '../../../src/core/notice.ts'
import { gatewayOf } from '../../../src/core/redacted.ts'
import { aNotice } from '../../fakes/notice.ts'
import { fakeClock } from '../../fakes/world.ts'

interface Mail {
  readonly from: string
  readonly to: readonly string[]
  readonly source: string
}

let server: SMTPServer
let mails: Mail[]
let greylisted: number
let refused: string | null
let port: number

beforeEach(async () => {
  mails = []
  greylisted = 0
  refused = null
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _session, done) => {
      if (password === 'p@ss' && username === 'ops') done(null, { user: username })
      else done(new Error('535 no'))
    },
    onRcptTo: ({ address }, _session, done) => {
      if (address === refused) done(Object.assign(new Error('no such user'), { responseCode: 550 }))
      else if (greylisted > 0) {
        greylisted -= 1
        done(Object.assign(new Error('try later'), { responseCode: 451 }))
      } else done()
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope
        mails.push({
          from: mailFrom === false ? '' : mailFrom.address,
          to: rcptTo.map(({ address }) => address),
          source: Buffer.concat(chunks).toString(),
        })
        done()
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.server.address()
  port = address !== null && typeof address === 'object' ? address.port : 0
})
afterEach(() => new Promise<void>((resolve) => server.close(() => resolve())))

const open = (given: { smtp?: string; to?: readonly string[]; from?: string } = {}) => {
  const clock = fakeClock()
  const options = {
    smtp: given.smtp ?? `smtp://127.0.0.1:${port}`,
    from: given.from ?? null,
    to: given.to ?? ['ops@example.com'],
  }
  const notifier = email(options, { clock })
  return { clock, send: (notice: Notice) => notifier.send(gatewayOf((text) => text).data(notice)) }
}

test('a real server takes text and HTML, threaded by the key', async () => {
  const { send } = open({ from: 'runbook@example.com', to: ['a@example.com', 'b@example.com'] })
  expect(await send(aNotice())).toMatchObject({ outcome: 'delivered', attempts: 1 })
  await send(aNotice({ step: '900/end' }))
  const [first, second] = mails
  expect(first).toMatchObject({ from: 'runbook@example.com', to: ['a@example.com', 'b@example.com'] })
  expect(first?.source).toContain('Subject: [CRITICAL] inventory / production: 1.1.0 is being rolled back')
  expect(first?.source).toContain('multipart/alternative')
  expect(first?.source).toContain('Auto-Submitted: auto-generated')
  const id = (source: string | undefined, name: string) =>
    new RegExp(`^${name}: (<[^>]+>)`, 'mi').exec(source ?? '')?.[1]
  expect(id(first?.source, 'References')).toBe(id(second?.source, 'References'))
  expect(id(first?.source, 'Message-ID')).not.toBe(id(second?.source, 'Message-ID'))
})

test('logs in with what stands in the address, decoded', async () => {
  expect(await open({ smtp: `smtp://ops:p%40ss@127.0.0.1:${port}` }).send(aNotice())).toMatchObject({
    outcome: 'delivered',
  })
  const wrong = await open({ smtp: `smtp://ops:wrong-one@127.0.0.1:${port}` }).send(aNotice())
  expect(wrong).toMatchObject({ outcome: 'failed' })
  expect(JSON.stringify(wrong)).not.toContain('wrong-one')
})

test('a server that says later is asked again, one that says no is not', async () => {
  greylisted = 1
  const { send, clock } = open()
  expect(await send(aNotice())).toMatchObject({ outcome: 'delivered', attempts: 2 })
  expect(clock.sleeps).toHaveLength(1)
  refused = 'ops@example.com'
  expect(await send(aNotice())).toMatchObject({ outcome: 'failed', attempts: 1 })
})

test('a receiver that is not taken is a failed delivery, though the others got it', async () => {
  refused = 'b@example.com'
  const delivery = await open({ to: ['a@example.com', 'b@example.com'] }).send(aNotice())
  expect(delivery).toMatchObject({ outcome: 'failed', why: '1 of 2 receivers were not taken' })
  expect(mails).toHaveLength(1)
})

test('a receiver that is to be tried later is tried again, and the others get one mail', async () => {
  greylisted = 1
  const { send, clock } = open({ to: ['a@example.com', 'b@example.com'] })
  expect(await send(aNotice())).toMatchObject({ outcome: 'delivered', attempts: 2, detail: 'taken for 2' })
  expect(clock.sleeps).toHaveLength(1)
  expect(mails.map(({ to }) => to)).toEqual([['b@example.com'], ['a@example.com']])
})

test('one that stays greylisted is named with the words of its server, and the runbook is not blamed', async () => {
  greylisted = 100
  const delivery = await open({ to: ['a@example.com'] }).send(aNotice())
  expect(delivery).toMatchObject({ outcome: 'failed', attempts: 4, why: expect.stringContaining('a@example.com (451') })
  expect(JSON.stringify(delivery)).not.toContain('notify.email.to')
})

test('no header comes out of a headline, and no tag', async () => {
  await open().send(aNotice({ headline: 'x\r\nBcc: eve@example.com\r\n\r\n<img src=x>' }))
  expect(mails[0]?.to).toEqual(['ops@example.com'])
  expect(mails[0]?.source).not.toMatch(/^Bcc:/m)
  expect(mails[0]?.source.replace(/=\r\n/g, '')).not.toContain('<img src=3Dx>')
})

test.each([
  ['nothing of an address', 'mail.example.com'],
  ['another protocol', 'https://mail.example.com'],
])('%s is refused with the form that is wanted', async (_name, smtp) => {
  expect(await open({ smtp }).send(aNotice())).toMatchObject({
    outcome: 'failed',
    remedy: expect.stringContaining('smtps://'),
  })
})

test('a server that is not there is tried again, then told', async () => {
  expect(await open({ smtp: 'smtp://127.0.0.1:1' }).send(aNotice())).toMatchObject({ outcome: 'failed', attempts: 4 })
})

test('nothing is sent in the clear to another machine, whatever it offers', async () => {
  // The same server by a name that does not say loopback.
  const delivery = await open({ smtp: `smtp://[::ffff:127.0.0.1]:${port}` }).send(aNotice())
  expect(delivery).toMatchObject({ outcome: 'failed' })
  expect(delivery.outcome === 'failed' ? delivery.why : '').toMatch(/STARTTLS|TLS|upgrade/i)
  expect(mails).toEqual([])
})

test('an address of machines is refused, and nothing is sent', async () => {
  const options = { smtp: 'smtps://ops:p@169.254.169.254', from: 'a@example.com', to: ['ops@example.com'] }
  expect(await email(options, { clock: fakeClock() }).send(gatewayOf((text) => text).data(aNotice()))).toMatchObject({
    ...{ outcome: 'failed', attempts: 1, why: expect.stringContaining('is a link-local or metadata address') },
  })
  expect(mails).toEqual([])
})
