// adapters/notify: opens the runbook's channels with their secrets. One that lacks its variable reports a failure.
import type { ChannelName } from '../../core/notice.ts'
import type { NotifyOptions } from '../../core/notify-options.ts'
import type { RunContext } from '../../ports/context.ts'
import type { Http } from '../../ports/http.ts'
import type { NoticeChannel } from '../../ports/notify.ts'
import type { Clock } from '../../ports/world.ts'
import { email } from './email.ts'
import { pagerDuty } from './pagerduty.ts'
import { slackBot, slackWebhook } from './slack.ts'
import { webhook } from './webhook.ts'

export interface NotifyWorld {
  readonly http: Http
  readonly clock: Clock
  /** The step's own environment: the runbook names variables of it, never values. */
  readonly env: Readonly<Record<string, string | undefined>>
  readonly context: Pick<RunContext, 'repository'>
}

/** A secret that was pasted with the end of its line is meant without it. */
const valueOf = (name: string, { env }: Pick<NotifyWorld, 'env'>): string => (env[name] ?? '').trim()

/** The runbook names a variable that the step does not have: that channel fails, and says so, each time. */
const missing = (channel: ChannelName, name: string): NoticeChannel => ({
  channel,
  send: () =>
    Promise.resolve({
      channel,
      attempts: 0,
      outcome: 'failed',
      why: `the variable ${name} is not set`,
      remedy: `Add '${name}: \${{ secrets.${name} }}' under 'env:' of the step.`,
    }),
})

const openPager = (options: NonNullable<NotifyOptions['pagerduty']>, world: NotifyWorld): NoticeChannel => {
  const routingKey = valueOf(options.routingKey, world)
  if (routingKey === '') return missing('pagerduty', options.routingKey)
  return pagerDuty(
    {
      routingKey,
      endpoint: options.endpoint,
      repository: `${world.context.repository.owner}/${world.context.repository.name}`,
    },
    world,
  )
}

const openSlack = (options: NonNullable<NotifyOptions['slack']>, world: NotifyWorld): NoticeChannel => {
  const secret = valueOf(options.by === 'webhook' ? options.webhook : options.token, world)
  if (secret === '') return missing('slack', options.by === 'webhook' ? options.webhook : options.token)
  return options.by === 'webhook'
    ? slackWebhook(secret, world)
    : slackBot({ token: secret, channel: options.channel, api: options.api }, world)
}

const openEmail = (options: NonNullable<NotifyOptions['email']>, world: NotifyWorld): NoticeChannel => {
  const smtp = valueOf(options.smtp, world)
  return smtp === '' ? missing('email', options.smtp) : email({ ...options, smtp }, world)
}

const openWebhook = (options: NonNullable<NotifyOptions['webhook']>, world: NotifyWorld): NoticeChannel => {
  const { template, answer } = options
  const names = [options.url, ...(options.secret === null ? [] : [options.secret]), ...Object.values(options.headers)]
  const absent = names.find((name) => valueOf(name, world) === '')
  if (absent !== undefined) return missing('webhook', absent)
  const secret = options.secret === null ? null : valueOf(options.secret, world)
  const headers = Object.fromEntries(
    Object.entries(options.headers).map(([header, name]) => [header, valueOf(name, world)]),
  )
  return webhook({ url: valueOf(options.url, world), secret, headers, template, answer }, world)
}

/** Every channel that the runbook sets, the pager first: when it fails, the others say so. */
export const openNotifiers = (options: NotifyOptions, world: NotifyWorld): readonly NoticeChannel[] => [
  ...(options.pagerduty === null ? [] : [openPager(options.pagerduty, world)]),
  ...(options.slack === null ? [] : [openSlack(options.slack, world)]),
  ...(options.email === null ? [] : [openEmail(options.email, world)]),
  ...(options.webhook === null ? [] : [openWebhook(options.webhook, world)]),
]

/** Who is told, and of what: the channels with the runbook's own choice of events. */
export const openAudience = (options: NotifyOptions, world: NotifyWorld) => ({
  filter: options.filter,
  notifiers: openNotifiers(options, world),
})
