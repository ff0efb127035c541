// core: the parsed `notify:` options, and which variables they take secrets from. Pure.
import type { NoticeFilter } from './notice.ts'

/** `notify:` of the runbook. Where a secret is meant the name of an environment variable stands, never the secret. */
export interface NotifyOptions {
  readonly slack:
    | { readonly by: 'webhook'; readonly webhook: string }
    | { readonly by: 'bot'; readonly token: string; readonly channel: string; readonly api: string }
    | null
  readonly pagerduty: { readonly routingKey: string; readonly endpoint: string } | null
  readonly email: { readonly smtp: string; readonly from: string | null; readonly to: readonly string[] } | null
  readonly webhook: { readonly url: string; readonly secret: string | null } | null
  readonly filter: NoticeFilter
}

/** The variables that hold secrets: they are taken out of everything that leaves. */
export const secretNames = (options: NotifyOptions): readonly string[] => [
  ...(options.slack === null ? [] : [options.slack.by === 'webhook' ? options.slack.webhook : options.slack.token]),
  ...(options.pagerduty === null ? [] : [options.pagerduty.routingKey]),
  ...(options.email === null ? [] : [options.email.smtp]),
  ...(options.webhook === null
    ? []
    : [options.webhook.url, ...(options.webhook.secret === null ? [] : [options.webhook.secret])]),
]
