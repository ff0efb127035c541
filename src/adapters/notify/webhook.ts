// adapters/notify: posts a notice to any receiver, with an HMAC signature and an idempotency key.
import { createHmac } from 'node:crypto'
import type { Http } from '../../ports/http.ts'
import type { Notifier } from '../../ports/notify.ts'
import type { Clock } from '../../ports/world.ts'
import type { TemplateValue } from '../../core/notify-options.ts'
import { webhookBody } from '../../incident/render/notice.ts'
import { templatedBody } from '../../incident/render/webhook-template.ts'
import { plainLine } from '../../report/escape.ts'
import { deliver, post } from './delivery.ts'

/** HMAC-SHA-256 over `<timestamp>.<body>`: who has the secret sent it, then, and nobody changed it. */
export const signature = (secret: string, timestamp: string, body: string): string =>
  `sha256=${createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')}`

export interface WebhookSettings {
  readonly url: string
  readonly secret: string | null
  readonly headers?: Readonly<Record<string, string>>
  readonly template?: TemplateValue
  readonly answer?: string | null
}

const lookAtLog =
  "Look at the log of the receiver. A chat wants a body of its own form: give it by 'notify.webhook.template'."
const compareTemplate = "Compare 'notify.webhook.template' with what the receiver takes."

/** A refusal in its own words, in one line; what was given to reach it is taken out. */
const wordsOf = (text: string, { url, secret, headers = {} }: WebhookSettings): string => {
  const hidden = [url, secret ?? '', ...Object.values(headers), ...url.split('/').filter((part) => part.length >= 12)]
  const shown = hidden.reduce((rest, one) => (one === '' ? rest : rest.replaceAll(one, '***')), text)
  return plainLine(shown, 160)
}

/** Any receiver. The same notice has the same Idempotency-Key however often it is tried. */
export const webhook = (options: WebhookSettings, world: { readonly http: Http; readonly clock: Clock }): Notifier => ({
  channel: 'webhook',
  send: (notice) =>
    deliver('webhook', world.clock, () => {
      const { template = null, answer = null, secret } = options
      const body = template === null ? webhookBody(notice) : templatedBody(template, notice)
      const timestamp = world.clock.now()
      const headers = {
        'idempotency-key': `${notice.key}/${notice.step}`,
        'x-runbook-timestamp': timestamp,
        ...(secret === null ? {} : { 'x-runbook-signature-256': signature(secret, timestamp, body) }),
      }
      const all = { ...options.headers, ...headers }
      return post({ url: options.url, body, headers: all }, world, ({ status, body: text }) => {
        const believed = answer === null || text.includes(answer)
        if (status >= 200 && status < 300 && believed) return { end: 'delivered', detail: `answered ${status}` }
        const said = wordsOf(text, options)
        const why = `the receiver answered ${status}${said === '' ? '' : `: ${said}`}`
        return { end: 'refused', why, remedy: template === null ? lookAtLog : compareTemplate }
      })
    }),
})
