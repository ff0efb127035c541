// incident/render: renders a notice for Slack, PagerDuty, email and webhook; escapes hostile text. Pure.
import type { Notice } from '../../core/notice.ts'
import type { Severity } from '../../core/promotion-rule.ts'
import { escapeHtml, plainLine, shorten } from '../../report/escape.ts'

const title = ({ service, environment, headline }: Notice, max: number): string =>
  plainLine(`${service} / ${environment}: ${headline}`, max)

/** Slack's three signs; with them neutralised neither a mention nor a link comes out of somebody's text. */
const mrkdwn = (text: string, max: number): string =>
  shorten(
    plainLine(text, max)
      .replace(/&/g, '&amp;')
      .replace(/</g, '&lt;')
      .replace(/>/g, '&gt;')
      .replace(/[*_~`]/g, (sign) => `\u200B${sign}\u200B`)
      .replace(/@(?=\w)/g, '@\u200B'),
    max,
  )

const slackLink = ({ label, url }: Notice['links'][number]): string =>
  `<${encodeURI(url).replace(/[<>|]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)}|${mrkdwn(label, 80).replaceAll('|', ' ')}>`

/**
 * Block Kit: a header (150 characters), one section (3,000), the facts, the links; `text` is what a phone shows.
 * https://docs.slack.dev/reference/block-kit/blocks/section-block
 */
export const slackMessage = (notice: Notice) => {
  const facts = notice.facts.slice(0, 10).map(({ label, value }) => `*${mrkdwn(label, 60)}:* ${mrkdwn(value, 250)}`)
  const body = [mrkdwn(notice.headline, 1_000), ...facts].join('\n').slice(0, 2_990).toWellFormed()
  const links = notice.links.slice(0, 10).map(slackLink).join(' · ')
  const header = plainLine(`${notice.service} / ${notice.environment}`, 150)
  return {
    text: mrkdwn(title(notice, 300), 600),
    blocks: [
      { type: 'header', text: { type: 'plain_text', text: header, emoji: false } },
      { type: 'section', text: { type: 'mrkdwn', text: body, verbatim: true } },
      ...(links === ''
        ? []
        : [{ type: 'context', elements: [{ type: 'mrkdwn', text: shorten(links, 2_000), verbatim: true }] }]),
    ],
  }
}

/** https://developer.pagerduty.com/docs/events-api-v2/trigger-events */
const pagerDutySeverity: Readonly<Record<Severity, 'critical' | 'error' | 'warning' | 'info'>> = {
  critical: 'critical',
  high: 'error',
  medium: 'warning',
  low: 'info',
}

/** The event without its routing key; an acknowledge or a resolve needs the key of the trigger and nothing else. */
export const pagerDutyEvent = (notice: Notice, dedupKey: string) => {
  if (notice.page === null) return null
  const base = { event_action: notice.page, dedup_key: dedupKey }
  if (notice.page !== 'trigger') return base
  return {
    ...base,
    client: 'Runbook Gates',
    ...(notice.links[0] === undefined ? {} : { client_url: notice.links[0].url }),
    links: notice.links.slice(0, 10).map(({ label, url }) => ({ href: url, text: plainLine(label, 100) })),
    payload: {
      summary: title(notice, 1_000),
      source: plainLine(`${notice.service}/${notice.environment}`, 200),
      severity: pagerDutySeverity[notice.severity],
      timestamp: notice.at,
      component: plainLine(notice.service, 100),
      group: plainLine(notice.environment, 100),
      class: notice.event,
      custom_details: Object.fromEntries(
        notice.facts.slice(0, 20).map(({ label, value }) => [plainLine(label, 60), plainLine(value, 500)]),
      ),
    },
  }
}

const htmlLink = ({ label, url }: Notice['links'][number]): string =>
  `<a href="${encodeURI(url).replaceAll('"', '%22').replaceAll("'", '%27')}">${escapeHtml(label, 100)}</a>`

/** Text and HTML of one mail. The subject is one line, so no header can be made of it. */
export const emailMessage = (notice: Notice) => {
  const facts = notice.facts.slice(0, 30)
  const text = [
    plainLine(notice.headline, 1_000),
    '',
    ...facts.map(({ label, value }) => `${plainLine(label, 60)}: ${plainLine(value, 500)}`),
    '',
    ...notice.links.map(({ label, url }) => `${plainLine(label, 100)}: ${url}`),
  ].join('\n')
  const rows = facts.map(
    ({ label, value }) => `<tr><th align="left">${escapeHtml(label, 60)}</th><td>${escapeHtml(value, 500)}</td></tr>`,
  )
  const html = [
    `<p><strong>${escapeHtml(notice.headline, 1_000)}</strong></p>`,
    `<table cellpadding="4">${rows.join('')}</table>`,
    `<p>${notice.links.map(htmlLink).join(' · ')}</p>`,
  ].join('\n')
  return { subject: plainLine(`[${notice.severity.toUpperCase()}] ${title(notice, 180)}`, 200), text, html }
}

/** The generic webhook: everything, as data. Version 1; keys are only ever added. */
export const webhookBody = (notice: Notice): string => JSON.stringify({ runbook: 1, ...notice })
