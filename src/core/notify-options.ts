// core: the parsed `notify:` options, and which variables they take secrets from. Pure.
import type { NoticeFilter } from './notice.ts'

/** A JSON value of the runbook, with `${headline}` and the like in its texts. */
export type TemplateValue =
  string | number | boolean | null | readonly TemplateValue[] | { readonly [key: string]: TemplateValue }

/** Any receiver of JSON. */
export interface WebhookOptions {
  readonly url: string
  readonly secret: string | null
  /** The body as its receiver wants it; null: the notice as it is. */
  readonly template: TemplateValue
  /** Names of headers to names of variables. */
  readonly headers: Readonly<Record<string, string>>
  /** Text that a good answer has in its body; null: its status is believed. */
  readonly answer: string | null
}

/** The names that a template may use. */
export const templateNames = [
  'headline',
  'service',
  'environment',
  'severity',
  'event',
  'at',
  'key',
  'step',
  'facts',
  'link',
  'link-label',
] as const
export type TemplateName = (typeof templateNames)[number]

/** Names in a template that stand for nothing. */
export const unknownNames = (template: TemplateValue): readonly string[] =>
  [...JSON.stringify(template).matchAll(/\$\{([^}]*)\}/g)]
    .map(([, name = '']) => name)
    .filter((name) => !templateNames.some((known) => known === name))

/** `notify:` of the runbook. Where a secret is meant the name of an environment variable stands, never the secret. */
export interface NotifyOptions {
  readonly slack:
    | { readonly by: 'webhook'; readonly webhook: string }
    | { readonly by: 'bot'; readonly token: string; readonly channel: string; readonly api: string }
    | null
  readonly pagerduty: { readonly routingKey: string; readonly endpoint: string } | null
  readonly email: { readonly smtp: string; readonly from: string | null; readonly to: readonly string[] } | null
  readonly webhook: WebhookOptions | null
  /** The variable with the address that is told that the monitor looks; null: nobody is. */
  readonly heartbeat: string | null
  readonly filter: NoticeFilter
}

/** The variables that hold secrets: they are taken out of everything that leaves. */
export const secretNames = (options: NotifyOptions): readonly string[] => [
  ...(options.slack === null ? [] : [options.slack.by === 'webhook' ? options.slack.webhook : options.slack.token]),
  ...(options.pagerduty === null ? [] : [options.pagerduty.routingKey]),
  ...(options.email === null ? [] : [options.email.smtp]),
  ...(options.webhook === null
    ? []
    : [
        options.webhook.url,
        ...(options.webhook.secret === null ? [] : [options.webhook.secret]),
        ...Object.values(options.webhook.headers),
      ]),
  ...(options.heartbeat === null ? [] : [options.heartbeat]),
]
