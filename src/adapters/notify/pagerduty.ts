// adapters/notify: triggers, acknowledges and resolves PagerDuty alerts by one deduplication key.
import type { Http } from '../../ports/http.ts'
import type { NoticeChannel } from '../../ports/notify.ts'
import type { Clock } from '../../ports/world.ts'
import { pagerDutyEvent } from '../../incident/render/notice.ts'
import { deliver, post, sha256 } from './delivery.ts'

const longestKey = 255
const done = { trigger: 'triggered', acknowledge: 'acknowledged', resolve: 'resolved' } as const

/** At most 255 characters; what is longer keeps its head for people and its hash for the machine. */
export const dedupKey = (repository: string, key: string): string => {
  const whole = `${repository}/${key}`
  return whole.length <= longestKey ? whole : `${whole.slice(0, 180)}#${sha256(whole)}`
}

/**
 * Events API v2: repeats with an open key are appended, a resolve must carry the routing key of its trigger.
 * https://developer.pagerduty.com/docs/events-api-v2/overview
 */
export const pagerDuty = (
  options: { readonly routingKey: string; readonly endpoint: string; readonly repository: string },
  world: { readonly http: Http; readonly clock: Clock },
): NoticeChannel => ({
  channel: 'pagerduty',
  send: async (notice) => {
    const event = pagerDutyEvent(notice, dedupKey(options.repository, notice.key))
    if (event === null) return { channel: 'pagerduty', attempts: 0, outcome: 'not-needed' }
    const body = JSON.stringify({ routing_key: options.routingKey, ...event })
    return deliver('pagerduty', world.clock, () =>
      post({ url: options.endpoint, body }, world, ({ status, body: text }) =>
        status === 202
          ? { end: 'delivered', detail: done[event.event_action] }
          : {
              end: 'refused',
              why: `PagerDuty answered ${status} (${text.slice(0, 160)})`,
              remedy: 'Check that the routing key is that of an Events API v2 integration (32 characters).',
            },
      ),
    )
  },
})
