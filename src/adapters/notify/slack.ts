// adapters/notify: posts notices to Slack by webhook, or by a bot that keeps one thread per incident.
import { z } from 'zod'
import { withoutEnd } from '../../core/text.ts'
import type { Notice } from '../../core/notice.ts'
import type { Http } from '../../ports/http.ts'
import type { NoticeChannel } from '../../ports/notify.ts'
import type { Clock } from '../../ports/world.ts'
import { slackMessage } from '../../incident/render/notice.ts'
import { deliver, post, type Try } from './delivery.ts'

interface World {
  readonly http: Http
  readonly clock: Clock
}

const refused = (why: string, remedy: string): Try => ({ end: 'refused', why, remedy })

/** Slack says `ok`, and so do those that take its form; a page or a word of error with a 200 is no delivery. */
const saysOk = (body: string): boolean => body.trim() === 'ok' || /^\s*\{\s*"(?:ok|success)"\s*:\s*true\b/.test(body)

/** An incoming webhook: one channel, no threads. https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks */
export const slackWebhook = (url: string, world: World): NoticeChannel => ({
  channel: 'slack',
  send: (notice) =>
    deliver('slack', world.clock, () =>
      post({ url, body: JSON.stringify(slackMessage(notice)) }, world, ({ status, body }) =>
        status === 200 && saysOk(body)
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

/** What Slack itself calls passing. https://docs.slack.dev/reference/methods/chat.postMessage#errors */
const passing = new Set(['fatal_error', 'internal_error', 'ratelimited', 'request_timeout', 'service_unavailable'])

/** The thread is not in this channel any more: the message begins one of its own. */
const lostThread = new Set(['cannot_reply_to_message', 'message_not_found', 'thread_not_found'])

const remedyFor = (why: string, channel: string): string => {
  if (/auth|token|scope/.test(why))
    return 'Give the step a bot token (xoxb-) of this workspace with the scope chat:write.'
  if (/^invalid_|too_|no_text/.test(why)) return 'This is a fault of ours: report it with the word that Slack gave.'
  return `Invite the bot to ${channel}, and give its token the scope chat:write.`
}

/**
 * A bot: the first message of a key begins a thread, the later ones go into it, and its key goes into the incident.
 * https://docs.slack.dev/reference/methods/chat.postMessage
 */
export const slackBot = (
  options: { readonly token: string; readonly channel: string; readonly api: string },
  world: World,
): NoticeChannel => {
  const threads = new Map<string, string>()
  const url = `${withoutEnd(options.api, '/')}/chat.postMessage`
  const headers = { authorization: `Bearer ${options.token}` }
  const say = (notice: Notice) => {
    let thread = threads.get(notice.key) ?? notice.thread ?? null
    return deliver('slack', world.clock, () => {
      const begun = thread === null ? {} : { thread_ts: thread, reply_broadcast: true }
      const body = JSON.stringify({
        ...slackMessage(notice),
        channel: options.channel,
        unfurl_links: false,
        ...begun,
      })
      return post({ url, body, headers }, world, ({ status, body: text }): Try => {
        const answer = parseAnswer(text)
        if (answer?.ok === true) {
          thread ??= answer.ts ?? null
          if (thread !== null) threads.set(notice.key, thread)
          const where = { detail: `posted to ${options.channel}` }
          return { end: 'delivered', ...where, ...(thread === null ? {} : { thread }) }
        }
        const why = answer?.error ?? `status ${status}`
        if (passing.has(why)) return { end: 'again', why: `Slack answered ${why}`, afterMs: null }
        if (thread !== null && lostThread.has(why)) {
          thread = null
          return { end: 'again', why: `Slack answered ${why}`, afterMs: null }
        }
        return refused(`Slack refused it: ${why}`, remedyFor(why, options.channel))
      })
    })
  }
  return { channel: 'slack', send: say }
}
