// config: the schema of `notify:` in the runbook; secrets are given by variable name only.
import { z } from 'zod'
import { noticeEvents } from '../core/notice.ts'
import { templateNames, unknownNames, type NotifyOptions } from '../core/notify-options.ts'
import { baseUrl } from '../core/options/scalars.ts'

export const variable = z
  .string()
  .regex(/^[A-Za-z_][A-Za-z0-9_]{0,99}$/, {
    error: 'must be the name of an environment variable of the step, never the secret itself',
  })
  .meta({ description: 'the name of an environment variable of the step' })

const mailAddress = z.string().regex(/^[^\s<>,;@"]+@[^\s<>,;@"]+$/, { error: 'must be one plain mail address' })

/** `notify:` of runbook.yml. */
export const notifySchema = z.strictObject({
  slack: z
    .union([
      z.strictObject({ webhook: variable }),
      z.strictObject({
        token: variable,
        channel: z.string().min(1).max(80).meta({ description: 'a channel that the bot was invited to' }),
        api: baseUrl.default('https://slack.com/api').meta({ description: 'another one for GovSlack' }),
      }),
    ])
    .optional()
    .meta({ description: 'an incoming webhook, or a bot token with a channel' }),
  pagerduty: z
    .strictObject({
      'routing-key': variable,
      endpoint: baseUrl
        .default('https://events.pagerduty.com/v2/enqueue')
        .meta({ description: 'another one for the service region of the EU' }),
    })
    .optional()
    .meta({ description: 'pages the person on call, by Events API v2' }),
  email: z
    .strictObject({
      smtp: variable,
      from: mailAddress.optional(),
      to: z.array(mailAddress).min(1).max(50).meta({ description: 'who gets the mail' }),
    })
    .optional()
    .meta({ description: 'mail by SMTP: smtps://user:password@host:465' }),
  webhook: z
    .strictObject({
      url: variable,
      secret: variable.optional(),
      headers: z
        .record(z.string().regex(/^[\w-]+$/, { error: 'must be a header name' }), variable)
        .default({})
        .meta({ description: 'header name to the name of an environment variable' }),
      template: z
        .json()
        .optional()
        .refine((one) => unknownNames(one ?? null).length === 0, {
          error: `may use \${name} of these names alone: ${templateNames.join(', ')}`,
        })
        .meta({ description: 'the body as the receiver wants it, with ${headline} and other values in its texts' }),
      answer: z.string().min(1).optional().meta({ description: 'text that a good answer has in its body' }),
    })
    .optional()
    .meta({ description: 'any receiver of JSON, signed with HMAC-SHA-256' }),
  heartbeat: variable.optional().meta({
    description: 'the variable with an address that the monitor asks at each look, at most once a minute: it lives',
  }),
  on: z
    .array(z.enum(noticeEvents))
    .default(['rollback', 'outage'])
    .meta({ description: 'what is told; quiet by default' }),
  environments: z.array(z.string()).default([]).meta({ description: 'only of these environments; all when empty' }),
})

const slackOf = (slack: z.output<typeof notifySchema>['slack']): NotifyOptions['slack'] => {
  if (slack === undefined) return null
  return 'webhook' in slack ? { by: 'webhook', webhook: slack.webhook } : { by: 'bot', ...slack }
}

const webhookOf = (webhook: z.output<typeof notifySchema>['webhook']): NotifyOptions['webhook'] => {
  if (webhook === undefined) return null
  const { url, secret = null, headers, template = null, answer = null } = webhook
  return { url, secret, headers, template, answer }
}

/** The file's keys to ours. */
export const notifyOptions = (file: z.output<typeof notifySchema>): NotifyOptions => ({
  slack: slackOf(file.slack),
  pagerduty:
    file.pagerduty === undefined
      ? null
      : { routingKey: file.pagerduty['routing-key'], endpoint: file.pagerduty.endpoint },
  email: file.email === undefined ? null : { smtp: file.email.smtp, from: file.email.from ?? null, to: file.email.to },
  webhook: webhookOf(file.webhook),
  heartbeat: file.heartbeat ?? null,
  filter: { events: file.on, environments: file.environments },
})
