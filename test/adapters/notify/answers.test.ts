import { afterEach, beforeEach, expect, test } from 'vitest'
import { createHttp } from '../../../src/adapters/http/http.ts'
import { openNotifiers } from '../../../src/adapters/notify/open.ts'
import { notifyOptions, notifySchema } from '../../../src/config/notify.ts'
import { gatewayOf } from '../../../src/core/redacted.ts'
import { aNotice } from '../../fakes/notice.ts'
import { fakeClock } from '../../fakes/world.ts'
import { startReceiver, type Receiver } from './receiver.ts'

let receiver: Receiver
beforeEach(async () => {
  receiver = await startReceiver()
})
afterEach(() => receiver.close())

const send = (file: unknown, env: Readonly<Record<string, string>> = {}) => {
  const [notifier] = openNotifiers(notifyOptions(notifySchema.parse(file)), {
    http: createHttp(),
    clock: fakeClock(),
    env: { HOOK: `${receiver.url}\n`, ...env },
    context: { repository: { owner: 'acme', name: 'inventory', id: 1 } },
  })
  if (notifier === undefined) throw new Error('no channel')
  return notifier.send(gatewayOf((text) => text).data(aNotice({ headline: 'it fails, @everyone' })))
}

test.each([
  ['ok', 'delivered'],
  ['{"ok":true}', 'delivered'],
  ['no_service', 'failed'],
  ['{"ok":false,"error":"invalid_auth"}', 'failed'],
  ['<html>sign in</html>', 'failed'],
])('Slack is believed by its body: %s', async (body, outcome) => {
  receiver.answer({ status: 200, body })
  const delivery = await send({ slack: { webhook: 'HOOK' } })
  expect(delivery.outcome).toBe(outcome)
  if (delivery.outcome === 'failed') expect(delivery.why).toContain(body.slice(0, 20))
})

test('the words of a refusal are shown, and nothing of what was given to reach it', async () => {
  receiver.answer({ status: 400, body: '{"message":"Cannot send an empty message","key":"secret-of-ours"}' })
  const delivery = await send(
    { webhook: { url: 'HOOK', headers: { Authorization: 'KEY' } } },
    { KEY: 'secret-of-ours' },
  )
  expect(delivery).toMatchObject({
    outcome: 'failed',
    why: 'the receiver answered 400: {"message":"Cannot send an empty message","key":"***"}',
  })
  expect(receiver.received[0]?.headers['authorization']).toBe('secret-of-ours')
})

test('a template is the body, with the values of the notice and no mention', async () => {
  const template = { content: '**${service}**: ${headline}', nested: [{ level: '${severity}', n: 1 }] }
  await send({ webhook: { url: 'HOOK', template } })
  const { service, severity } = aNotice()
  expect(JSON.parse(receiver.received[0]?.body ?? '')).toEqual({
    content: `**${service}**: it fails, @\u200Beveryone`,
    nested: [{ level: severity, n: 1 }],
  })
})

test('a template of unknown names is refused', () => {
  expect(() => notifySchema.parse({ webhook: { url: 'HOOK', template: '${title}' } })).toThrow('of these names alone')
})

test.each([
  ['{"id":1}', 'delivered'],
  ['{"error":1}', 'failed'],
])('a receiver is believed by the answer that the runbook names: %s', async (body, outcome) => {
  receiver.answer({ status: 202, body })
  expect((await send({ webhook: { url: 'HOOK', answer: '"id"' } })).outcome).toBe(outcome)
})
