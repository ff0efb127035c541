// smoke/run: queries Prometheus once for each metric rule and reads the answer strictly.
import { withoutEnd } from '../../core/text.ts'
import { z } from 'zod'
import { judgeMetric, unknownWindows, windowOf, type MetricAnswer, type MetricRule } from '../decide/metric.ts'
import { parseLimit, type RuleOutcome } from '../decide/limit.ts'
import type { Redact } from '../../core/redact.ts'
import type { HttpAnswer } from '../../ports/http.ts'
import type { ReadPorts } from '../../ports/ports.ts'
import { headerValues } from '../probes/address.ts'
import { failureSummary, maxBytes } from '../probes/http.ts'
import { parseJson } from '../probes/json.ts'
import type { MetricsOptions } from '../probes/options.ts'
import { notOneValue, notPrometheus, partialAnswer, prometheusError, prometheusFailed } from '../limit-words.ts'
import { headerRedactor } from '../../core/header-redaction.ts'

const sample = z.tuple([z.number(), z.string()])
const reply = z.object({
  status: z.enum(['success', 'error']),
  // VictoriaMetrics' word for a cluster of which a storage node is away; it gives no warning beside it.
  isPartial: z.boolean().default(false),
  // Some say it in the data.
  partial: z.boolean().default(false),
  error: z.string().optional(),
  warnings: z.array(z.string()).default([]),
  infos: z.array(z.string()).default([]),
  data: z
    .discriminatedUnion('resultType', [
      z.object({ resultType: z.literal('vector'), result: z.array(z.object({ value: sample })) }),
      z.object({ resultType: z.literal('scalar'), result: sample }),
      z.object({ resultType: z.literal('matrix'), result: z.array(z.unknown()) }),
      z.object({ resultType: z.literal('string'), result: z.unknown() }),
    ])
    .optional(),
})

const numberOf = (text: string): number =>
  text === '+Inf' ? Number.POSITIVE_INFINITY : text === '-Inf' ? Number.NEGATIVE_INFINITY : Number(text)

/** Prometheus' answer, read strictly: an error beside data is an error, and a range is no single value. */
export const readMetric = (answer: HttpAnswer): MetricAnswer => {
  if (answer.outcome === 'failed') return { outcome: 'failed', why: prometheusFailed(failureSummary(answer)) }
  const parsed = parseJson(answer.body)
  const read = parsed.ok ? reply.safeParse(parsed.value) : null
  if (answer.truncated || read?.success !== true) return { outcome: 'failed', why: notPrometheus(answer.status) }
  const { status, error, data, infos, isPartial, partial } = read.data
  const warnings = [...read.data.warnings, ...(isPartial || partial ? [partialAnswer] : [])]
  if (answer.status !== 200 || status === 'error' || error !== undefined || data === undefined)
    return {
      outcome: 'failed',
      why: prometheusError(answer.status, error),
    }
  switch (data.resultType) {
    case 'vector':
      return { outcome: 'answered', values: data.result.map(({ value }) => numberOf(value[1])), warnings, infos }
    case 'scalar':
      return { outcome: 'answered', values: [numberOf(data.result[1])], warnings, infos }
    case 'matrix':
    case 'string':
      return { outcome: 'failed', why: notOneValue(data.resultType) }
  }
}

/** Prometheus may repeat the header that it was asked with. */
const hidden = (answer: MetricAnswer, redact: Redact): MetricAnswer =>
  answer.outcome === 'failed'
    ? { ...answer, why: redact(answer.why) }
    : { ...answer, warnings: answer.warnings.map(redact), infos: answer.infos.map(redact) }

const rulesOf = ({ rules }: MetricsOptions): readonly MetricRule[] =>
  rules.map(({ name, query, action, max, min, window = null }) => {
    const text = max ?? min ?? ''
    return {
      name,
      query,
      action,
      windowMs: window,
      limit: { text, value: parseLimit(text) ?? Number.NaN, bound: max === undefined ? 'min' : 'max' },
    }
  })

export interface MetricsRequest {
  readonly options: MetricsOptions
  readonly environment: Readonly<Record<string, string>>
  /** How long the release has served everywhere. */
  readonly servedForMs: number
  readonly timeoutMs: number
  /** When the service was looked at before the deploy (ISO 8601); null: nobody did. */
  readonly before: string | null
}

/** How a question is put to this server of metrics. */
interface Asker {
  readonly base: string
  readonly headers: Readonly<Record<string, string>>
  readonly timeoutMs: number
  readonly redact: Redact
}

const secondsOf = (iso: string) => (Date.parse(iso) / 1000).toFixed(3)

const askValue = async (query: string, time: string, asker: Asker, ports: ReadPorts): Promise<MetricAnswer> => {
  const answer = await ports.http.ask({
    url: `${asker.base}/api/v1/query`,
    method: 'POST',
    headers: { ...asker.headers, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ query, time }).toString(),
    timeoutMs: asker.timeoutMs,
    signal: ports.clock.cancelled,
    maxBytes,
  })
  ports.clock.throwIfCancelled()
  return hidden(readMetric(answer), asker.redact)
}

const recordingRules = z.object({
  data: z.object({
    groups: z.array(
      z.object({
        interval: z.number().default(0),
        rules: z.array(z.object({ type: z.string(), name: z.string(), query: z.string() })),
      }),
    ),
  }),
})

/**
 * How far recording rules look back, by their names: their own window and the time between two evaluations. Empty where
 * the server does not tell, as not all of them do. https://prometheus.io/docs/prometheus/latest/querying/api/#rules
 */
const recordedWindows = async (asker: Asker, ports: ReadPorts): Promise<ReadonlyMap<string, number>> => {
  const { base, headers, timeoutMs } = asker
  const url = `${base}/api/v1/rules?type=record`
  const answer = await ports.http.ask({
    url,
    method: 'GET',
    headers,
    timeoutMs,
    signal: ports.clock.cancelled,
    maxBytes,
  })
  ports.clock.throwIfCancelled()
  const parsed = answer.outcome === 'answered' && answer.status === 200 ? parseJson(answer.body) : null
  const read = parsed?.ok === true ? recordingRules.safeParse(parsed.value) : null
  const groups = read?.success === true ? read.data.data.groups : []
  return new Map(
    groups.flatMap(({ interval, rules }) =>
      rules.map(({ name, query }) => [name, windowOf(query) + interval * 1000] as const),
    ),
  )
}

const withWindow = (rule: MetricRule, known: ReadonlyMap<string, number>): MetricRule => {
  const names = unknownWindows(rule)
  if (names.length === 0 || !names.every((name) => known.has(name))) return rule
  const { name, query, limit, action } = rule
  return { name, query, limit, action, windowMs: Math.max(...names.map((one) => known.get(one) ?? 0)) }
}

/** The same question at the time of the baseline: what was over its limit then was not brought by the release. */
const beforeOf = async (
  rule: MetricRule,
  time: string | null,
  asker: Asker,
  ports: ReadPorts,
): Promise<Pick<RuleOutcome, 'before'>> => {
  if (time === null) return {}
  const answer = await askValue(rule.query, secondsOf(time), asker, ports)
  const then = judgeMetric(rule, answer, { servedForMs: Number.POSITIVE_INFINITY, scrapeMs: 0 })
  return then.finding.code === 'value' ? { before: then.state === 'fail' ? 'over' : 'within' } : {}
}

/** Asks every rule for its value now. One question a rule, at one stated time. */
export const askMetrics = async (request: MetricsRequest, ports: ReadPorts): Promise<readonly RuleOutcome[]> => {
  const { options, environment, servedForMs, timeoutMs, before } = request
  const headers = headerValues(options.headers, environment)
  const redact = headerRedactor(Object.values(headers))
  const asker: Asker = { base: withoutEnd(options.prometheus, '/'), headers, timeoutMs, redact }
  const time = secondsOf(ports.clock.now())
  const rules = rulesOf(options)
  const isUnknown = rules.some((rule) => unknownWindows(rule).length > 0)
  const windows = isUnknown ? await recordedWindows(asker, ports) : new Map<string, number>()
  return Promise.all(
    rules.map(async (given) => {
      const rule = withWindow(given, windows)
      const answer = await askValue(rule.query, time, asker, ports)
      const outcome = judgeMetric(rule, answer, { servedForMs, scrapeMs: options.scrape })
      const { name, action, state, finding } = outcome
      if (state !== 'fail') return outcome
      return { name, action, state, finding, ...(await beforeOf(rule, before, asker, ports)) }
    }),
  )
}
