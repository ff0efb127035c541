// adapters/notify: posts a notice to any receiver, with an HMAC signature and an idempotency key.
import { createHmac } from 'node:crypto'
import type { Http } from '../../ports/http.ts'
import type { NoticeChannel } from '../../ports/notify.ts'
import type { Clock } from '../../ports/world.ts'
import { webhookBody } from '../../incident/render/notice.ts'
import { deliver, post } from './delivery.ts'

/** HMAC-SHA-256 over `<timestamp>.<body>`: who has the secret sent it, then, and nobody changed it. */
export const signature = (secret: string, timestamp: string, body: string): string =>
  `sha256=${createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')}`

/** Any receiver. The same notice has the same Idempotency-Key however often it is tried. */
export const webhook = (
  options: { readonly url: string; readonly secret: string | null },
  world: { readonly http: Http; readonly clock: Clock },
): NoticeChannel => ({
  channel: 'webhook',
  send: (notice) =>
    deliver('webhook', world.clock, () => {
      const body = webhookBody(notice)
      const timestamp = world.clock.now()
      const headers = {
        'idempotency-key': `${notice.key}/${notice.step}`,
        'x-runbook-timestamp': timestamp,
        ...(options.secret === null ? {} : { 'x-runbook-signature-256': signature(options.secret, timestamp, body) }),
      }
      return post({ url: options.url, body, headers }, world, ({ status }) =>
        status >= 200 && status < 300
          ? { end: 'delivered', detail: `answered ${status}` }
          : { end: 'refused', why: `the receiver answered ${status}`, remedy: 'Look at the log of the receiver.' },
      )
    }),
})
