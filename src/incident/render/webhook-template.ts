// incident/render: fills the runbook's template of a webhook with the values of a notice. Pure.
import type { Notice } from '../../core/notice.ts'
import type { TemplateName, TemplateValue } from '../../core/notify-options.ts'
import { plainLine } from '../../report/escape.ts'

/** A mention in somebody's text calls nobody. */
const quiet = (text: string, max: number) => plainLine(text, max).replace(/@(?=\w)/g, '@\u200B')

const valuesOf = (notice: Notice): Readonly<Record<TemplateName, string>> => {
  const [link] = notice.links
  return {
    headline: quiet(notice.headline, 1_000),
    service: quiet(notice.service, 100),
    environment: quiet(notice.environment, 100),
    severity: notice.severity,
    event: notice.event,
    at: notice.at,
    key: notice.key,
    step: notice.step,
    facts: notice.facts
      .slice(0, 10)
      .map(({ label, value }) => `${quiet(label, 60)}: ${quiet(value, 250)}`)
      .join('\n'),
    link: link?.url ?? '',
    'link-label': quiet(link?.label ?? '', 100),
  }
}

const fill = (template: TemplateValue, values: ReadonlyMap<string, string>): TemplateValue => {
  if (typeof template === 'string')
    return template.replaceAll(/\$\{([a-z-]+)\}/g, (whole, name: string) => values.get(name) ?? whole)
  if (template === null || typeof template !== 'object') return template
  if (isList(template)) return template.map((one) => fill(one, values))
  return Object.fromEntries(Object.entries(template).map(([key, one]) => [key, fill(one, values)]))
}

const isList = (template: TemplateValue): template is readonly TemplateValue[] => Array.isArray(template)

/** The body of the webhook, as its receiver wants it. */
export const templatedBody = (template: TemplateValue, notice: Notice): string =>
  JSON.stringify(fill(template, new Map(Object.entries(valuesOf(notice)))))
