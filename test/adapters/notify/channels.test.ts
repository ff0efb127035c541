import { createHmac } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { createHttp } from '../../../src/adapters/http/http.ts'
import { openNotifiers } from '../../../src/adapters/notify/open.ts'
import { dedupKey } from '../../../src/adapters/notify/pagerduty.ts'
import { notifyOptions, notifySchema } from '../../../src/config/notify.ts'
import { gatewayOf } from '../../../src/core/redacted.ts'
import type { Notice } from '../../../src/core/notice.ts'
import { aNotice } from '../../fakes/notice.ts'
import { fakeClock } from '../../fakes/world.ts'
import { startPager, type Pager } from './pager.ts'
import { startReceiver, type Receiver } from './receiver.ts'

const gateway = gatewayOf((text) => text)

let receiver: Receiver
beforeEach(async () => {
  receiver = await startReceiver()
})
afterEach(() => receiver.close())

/** The channels as the runbook text sets them, over real HTTP. */
const open = (file: unknown, env: Readonly<Record<string, string>>) => {
  const clock = fakeClock()
  const options = notifyOptions(notifySchema.parse(file))
  const [notifier] = openNotifiers(options, {
    http: createHttp(),
    clock,
    env,
    context: { repository: { owner: 'acme', name: 'inventory', id: 1 } },
  })
  if (notifier === undefined) throw new Error('no channel')
  return { clock, send: (notice: Notice) => notifier.send(gateway.data(notice)) }
}

const bodyOf = <Shape extends z.ZodType>(index: number, shape: Shape): z.output<Shape> =>
  shape.parse(JSON.parse(receiver.received[index]?.body ?? 'null'))

const hostile = aNotice({
  headline: 'fails <!channel> <https://evil.example|click> @here & *bold*\n```',
  facts: [{ label: 'a|b', value: '<@U123> \u202E' }],
})

describe('Slack', () => {
  const slackBody = z.object({
    text: z.string().max(4_000),
    blocks: z.array(z.looseObject({ type: z.string() })).max(50),
    channel: z.string().optional(),
    thread_ts: z.string().optional(),
  })

  test('gets Block Kit by its webhook', async () => {
    const { send } = open({ slack: { webhook: 'HOOK' } }, { HOOK: `${receiver.url}/services/T/B/x` })
    expect(await send(aNotice())).toMatchObject({ outcome: 'delivered', attempts: 1 })
    const body = bodyOf(0, slackBody)
    expect(body.text).toContain('inventory / production: 1.1.0 is being rolled back')
    expect(body.blocks.map(({ type }) => type)).toEqual(['header', 'section', 'context'])
    expect(JSON.stringify(body.blocks)).toContain('<https://github.com/o/r/actions/runs/900|run 900>')
  })

  test("can't be made to call a channel, to show a foreign link or to break its limits", async () => {
    const { send } = open({ slack: { webhook: 'HOOK' } }, { HOOK: receiver.url })
    await send(hostile)
    await send(
      aNotice({
        headline: 'x'.repeat(9_000),
        facts: Array.from({ length: 40 }, () => ({ label: 'l'.repeat(500), value: 'v'.repeat(5_000) })),
      }),
    )
    const texts = JSON.stringify(bodyOf(0, slackBody))
    expect(texts).not.toMatch(/<!channel|<@U|<https:\/\/evil|@here/)
    const section = z.object({ text: z.object({ text: z.string().max(3_000) }) })
    expect(() => section.parse(bodyOf(1, slackBody).blocks[1])).not.toThrow()
    const header = z.object({ text: z.object({ text: z.string().max(150) }) })
    expect(() => header.parse(bodyOf(1, slackBody).blocks[0])).not.toThrow()
  })

  test('waits as long as Retry-After says, and no longer than a minute in all', async () => {
    receiver.answer({ status: 429, headers: { 'retry-after': '7' } })
    const { send, clock } = open({ slack: { webhook: 'HOOK' } }, { HOOK: receiver.url })
    expect(await send(aNotice())).toMatchObject({ outcome: 'delivered', attempts: 2 })
    expect(clock.sleeps).toEqual([7_000])
    receiver.answer({ status: 429, headers: { 'retry-after': '600' } })
    expect(await send(aNotice())).toMatchObject({ outcome: 'failed', attempts: 1 })
  })

  test('gives up after four tries, and says so', async () => {
    receiver.answer(...Array.from({ length: 4 }, () => ({ status: 503 })))
    const { send } = open({ slack: { webhook: 'HOOK' } }, { HOOK: receiver.url })
    expect(await send(aNotice())).toMatchObject({ outcome: 'failed', attempts: 4, why: 'the server answered 503' })
    expect(receiver.received).toHaveLength(4)
  })

  test('a webhook that is gone is told at once, without its address', async () => {
    receiver.answer({ status: 404, body: 'no_service' })
    const { send } = open({ slack: { webhook: 'HOOK' } }, { HOOK: `${receiver.url}/services/T/B/secret` })
    const delivery = await send(aNotice())
    expect(delivery).toMatchObject({ outcome: 'failed', attempts: 1 })
    expect(JSON.stringify(delivery)).toContain('no_service')
    expect(JSON.stringify(delivery)).not.toContain('secret')
  })

  test('a bot begins a thread and goes on in it; a 200 that is not ok is a failure', async () => {
    const { send } = open({ slack: { token: 'BOT', channel: '#alerts', api: receiver.url } }, { BOT: 'xoxb-1' })
    receiver.answer({ status: 200, body: '{"ok":true,"ts":"17.5"}' }, { status: 200, body: '{"ok":true,"ts":"18"}' })
    expect(await send(aNotice())).toMatchObject({ outcome: 'delivered', thread: '17.5' })
    expect(await send(aNotice({ step: '900/end' }))).toMatchObject({ thread: '17.5' })
    expect(receiver.received[0]).toMatchObject({
      path: '/chat.postMessage',
      headers: { authorization: 'Bearer xoxb-1' },
    })
    expect(bodyOf(0, slackBody).thread_ts).toBeUndefined()
    expect(bodyOf(1, slackBody)).toMatchObject({ thread_ts: '17.5', channel: '#alerts' })
    receiver.answer({ status: 200, body: '{"ok":false,"error":"not_in_channel"}' })
    expect(await send(aNotice({ key: 'other' }))).toMatchObject({
      outcome: 'failed',
      why: 'Slack refused it: not_in_channel',
    })
    receiver.answer({ status: 200, body: '<html>' })
    expect(await send(aNotice({ key: 'other' }))).toMatchObject({ outcome: 'failed' })
  })
})

describe('a bot in Slack', () => {
  const thread = z.object({ thread_ts: z.string().optional() })
  const bot = () => open({ slack: { token: 'BOT', channel: '#alerts', api: receiver.url } }, { BOT: 'xoxb-canary' })
  const says = (...bodies: readonly object[]) =>
    receiver.answer(...bodies.map((body) => ({ status: 200, body: JSON.stringify(body) })))

  test('goes on in the thread that an earlier run began', async () => {
    says({ ok: true, ts: '18.1' })
    expect(await bot().send(aNotice({ thread: '17.5' }))).toMatchObject({ outcome: 'delivered', thread: '17.5' })
    expect(bodyOf(0, thread)).toEqual({ thread_ts: '17.5' })
  })

  test('begins another one where that thread is gone', async () => {
    says({ ok: false, error: 'thread_not_found' }, { ok: true, ts: '18.1' })
    expect(await bot().send(aNotice({ thread: '17.5' }))).toMatchObject({ outcome: 'delivered', thread: '18.1' })
    expect(bodyOf(1, thread)).toEqual({})
  })

  test.each(['internal_error', 'ratelimited', 'service_unavailable'])(
    'is patient with a 200 that says %s',
    async (error) => {
      says({ ok: false, error }, { ok: true, ts: '18.1' })
      expect(await bot().send(aNotice())).toMatchObject({ outcome: 'delivered', attempts: 2 })
    },
  )

  test.each([
    ['channel_not_found', 'Invite the bot to #alerts'],
    ['not_in_channel', 'Invite the bot to #alerts'],
    ['is_archived', 'Invite the bot to #alerts'],
    ['invalid_auth', 'bot token (xoxb-)'],
    ['missing_scope', 'chat:write'],
    ['invalid_blocks', 'a fault of ours'],
  ])('is told %s once, with what to do and without its token', async (error, remedy) => {
    says({ ok: false, error })
    const delivery = await bot().send(aNotice())
    expect(delivery).toMatchObject({ outcome: 'failed', attempts: 1, why: `Slack refused it: ${error}` })
    expect(JSON.stringify(delivery)).toContain(remedy)
    expect(JSON.stringify(delivery)).not.toContain('canary')
  })
})

describe('PagerDuty', () => {
  let service: Pager
  beforeEach(async () => {
    service = await startPager()
  })
  afterEach(() => service.close())
  const pager = () => open({ pagerduty: { 'routing-key': 'KEY', endpoint: service.endpoint } }, { KEY: 'k'.repeat(32) })

  test('is triggered, acknowledged and resolved with one key', async () => {
    const { send } = pager()
    for (const page of ['trigger', 'acknowledge', 'resolve'] as const) {
      expect(await send(aNotice({ page }))).toMatchObject({ outcome: 'delivered' })
    }
    const events = service.events()
    expect(events.map(({ event_action: action }) => action)).toEqual(['trigger', 'acknowledge', 'resolve'])
    expect(new Set(events.map(({ dedup_key: key }) => key))).toEqual(new Set(['acme/inventory/production/aaaa']))
    expect(events[0]?.payload).toMatchObject({ severity: 'critical', source: 'inventory/production' })
    expect(events[2]?.payload).toBeUndefined()
  })

  test.each([
    ['critical', 'critical'],
    ['high', 'error'],
    ['medium', 'warning'],
    ['low', 'info'],
  ] as const)('%s is its %s', async (severity, expected) => {
    await pager().send(aNotice({ severity }))
    expect(service.events()[0]?.payload?.severity).toBe(expected)
  })

  test('fits the schema whatever the texts are, and wants 202', async () => {
    const { send } = pager()
    const long = { ...hostile, key: 'k'.repeat(900), headline: 'x'.repeat(9_000), service: 's'.repeat(500) }
    expect(await send(long)).toMatchObject({ outcome: 'delivered' })
    expect(service.events()[0]?.dedup_key).toHaveLength(245)
    service.answer({ status: 400, body: '{"status":"invalid event"}' })
    expect(await send(aNotice())).toMatchObject({ outcome: 'failed', attempts: 1 })
    service.answer({ status: 200 })
    expect(await send(aNotice())).toMatchObject({ outcome: 'failed' })
  })

  test('takes no event of another shape: a key of the wrong length is told, with what to check', async () => {
    const endpoint = service.endpoint
    const short = open({ pagerduty: { 'routing-key': 'KEY', endpoint } }, { KEY: 'k'.repeat(31) })
    const delivery = await short.send(aNotice())
    expect(delivery).toMatchObject({ outcome: 'failed', attempts: 1 })
    expect(JSON.stringify(delivery)).toContain('32 characters')
    await expect(service.close()).rejects.toThrow('/routing_key must NOT have fewer than 32 characters')
    service = await startPager()
  })

  test('is left alone by what is no page', async () => {
    expect(await pager().send(aNotice({ page: null }))).toMatchObject({ outcome: 'not-needed' })
    expect(service.received).toEqual([])
  })

  test('long keys stay apart', () => {
    const long = 'x'.repeat(400)
    expect(dedupKey('a/b', `${long}1`)).not.toBe(dedupKey('a/b', `${long}2`))
    expect(dedupKey('a/b', `${long}1`).length).toBeLessThanOrEqual(255)
  })
})

describe('the generic webhook', () => {
  test('is signed over time and body, and bears the same key at every try', async () => {
    receiver.answer({ status: 500 })
    const { send } = open({ webhook: { url: 'URL', secret: 'SECRET' } }, { URL: receiver.url, SECRET: 's3cret' })
    expect(await send(aNotice())).toMatchObject({ outcome: 'delivered', attempts: 2 })
    expect(receiver.received).toHaveLength(2)
    for (const { headers, body } of receiver.received) {
      const signed = `${String(headers['x-runbook-timestamp'])}.${body}`
      const expected = createHmac('sha256', 's3cret').update(signed).digest('hex')
      expect(headers['x-runbook-signature-256']).toBe(`sha256=${expected}`)
      expect(headers['idempotency-key']).toBe('production/aaaa/900/start')
      expect(JSON.parse(body)).toMatchObject({ runbook: 1, key: 'production/aaaa', event: 'rollback' })
    }
  })

  test('without a secret is not signed', async () => {
    const { send } = open({ webhook: { url: 'URL' } }, { URL: receiver.url })
    await send(aNotice())
    expect(receiver.received[0]?.headers['x-runbook-signature-256']).toBeUndefined()
  })
})

describe('what is set wrongly', () => {
  test.each([
    ['a variable that is not set', { slack: { webhook: 'HOOK' } }, {}, /HOOK is not set/, /secrets\.HOOK/],
    [
      'an address over plain http',
      { slack: { webhook: 'HOOK' } },
      { HOOK: 'http://hooks.example.com/x' },
      /not an https/,
      /https:/,
    ],
    ['no address at all', { webhook: { url: 'URL' } }, { URL: 'nonsense' }, /not an https/, /https:/],
    [
      'a secret that is not set',
      { webhook: { url: 'URL', secret: 'S' } },
      { URL: 'https://x.example.com' },
      /S is not set/,
      /env/,
    ],
    ['a routing key that is not set', { pagerduty: { 'routing-key': 'K' } }, {}, /K is not set/, /env/],
    ['an SMTP address that is not set', { email: { smtp: 'M', to: ['a@example.com'] } }, {}, /M is not set/, /env/],
  ])('%s fails the delivery with a remedy', async (_name, file, env, why, remedy) => {
    const delivery = await open(file, env).send(aNotice())
    expect(delivery.outcome === 'failed' ? delivery.why : '').toMatch(why)
    expect(delivery.outcome === 'failed' ? delivery.remedy : '').toMatch(remedy)
  })

  test.each([
    ['a secret in the file', { slack: { webhook: 'https://hooks.slack.com/services/T/B/x' } }],
    ['a routing key in the file', { pagerduty: { 'routing-key': '0123 4567' } }],
    ['a mail address that smuggles a header', { email: { smtp: 'M', to: ['a@example.com\nBcc: b@example.com'] } }],
    ['nobody to mail to', { email: { smtp: 'M', to: [] } }],
    ['an unknown event', { on: ['everything'] }],
  ])('%s is refused when the file is read', (_name, file) => {
    expect(notifySchema.safeParse(file).success).toBe(false)
  })
})
