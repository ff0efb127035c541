import { z } from 'zod'
import type { Http } from '../../ports/http.ts'
import type { Notifier } from '../../ports/notify.ts'
import type { Clock } from '../../ports/world.ts'
import { slackMessage } from '../../report/notice.ts'
import { deliver, post, type Try } from './delivery.ts'

interface World {
  readonly http: Http
  readonly clock: Clock
}

const refused = (why: string, remedy: string): Try => ({ end: 'refused', why, remedy })

/** An incoming webhook: one channel, no threads. https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks */
export const slackWebhook = (url: string, world: World): Notifier => ({
  channel: 'slack',
  send: (notice) =>
    deliver('slack', world.clock, () =>
      post({ url, body: JSON.stringify(slackMessage(notice)) }, world, ({ status, body }) =>
        status === 200
          ? { end: 'delivered', detail: 'posted' }
          : refused(
              `Slack answered ${status} (${body.slice(0, 80)})`,
              'Check that the webhook still exists in the Slack app and that its channel is not archived.',
            ),
      ),
    ),
})

const apiAnswer = z.object({ ok: z.boolean(), error: z.string().optional(), ts: z.string().optional() })

const parseAnswer = (body: string): z.output<typeof apiAnswer> | null => {
  try {
    return apiAnswer.safeParse(JSON.parse(body)).data ?? null
  } catch {
    return null
  }
}

/** A bot: the first message of a key begins a thread, the later ones go into it. https://docs.slack.dev/reference/methods/chat.postMessage */
export const slackBot = (
  options: { readonly token: string; readonly channel: string; readonly api: string },
  world: World,
): Notifier => {
  const threads = new Map<string, string>()
  return {
    channel: 'slack',
    send: (notice) =>
      deliver('slack', world.clock, () => {
        const thread = threads.get(notice.key)
        const message = {
          ...slackMessage(notice),
          channel: options.channel,
          unfurl_links: false,
          ...(thread === undefined ? {} : { thread_ts: thread, reply_broadcast: true }),
        }
        const request = {
          url: `${options.api.replace(/\/+$/, '')}/chat.postMessage`,
          body: JSON.stringify(message),
          headers: { authorization: `Bearer ${options.token}` },
        }
        return post(request, world, ({ status, body }) => {
          const answer = parseAnswer(body)
          if (answer?.ok === true) {
            if (answer.ts !== undefined && thread === undefined) threads.set(notice.key, answer.ts)
            return { end: 'delivered', detail: `posted to ${options.channel}` }
          }
          const why = answer?.error ?? `status ${status}`
          return refused(
            `Slack refused it: ${why}`,
            `Invite the bot to ${options.channel}, and give its token the scope chat:write.`,
          )
        })
      }),
  }
}
