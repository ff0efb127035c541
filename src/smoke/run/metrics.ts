// smoke/run: queries Prometheus once for each metric rule and reads the answer strictly.
import { withoutEnd } from '../../core/text.ts'
import { z } from 'zod'
import { judgeMetric, type MetricAnswer, type MetricRule } from '../decide/metric.ts'
import { parseLimit, type RuleOutcome } from '../decide/limit.ts'
import type { Redact } from '../../core/redact.ts'
import type { HttpAnswer } from '../../ports/http.ts'
import type { ReadPorts } from '../../ports/ports.ts'
import { headerValues } from '../probes/address.ts'
import { failureSummary, maxBytes } from '../probes/http.ts'
import { parseJson } from '../probes/json.ts'
import type { MetricsOptions } from '../probes/options.ts'
import { notOneValue, notPrometheus, prometheusError, prometheusFailed } from '../limit-words.ts'
import { headerRedactor } from '../../core/header-redaction.ts'

const sample = z.tuple([z.number(), z.string()])
const reply = z.object({
  status: z.enum(['success', 'error']),
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
  const { status, error, data, warnings, infos } = read.data
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
  rules.map(({ name, query, action, max, min }) => {
    const text = max ?? min ?? ''
    return {
      name,
      query,
      action,
      limit: { text, value: parseLimit(text) ?? Number.NaN, bound: max === undefined ? 'min' : 'max' },
    }
  })

export interface MetricsRequest {
  readonly options: MetricsOptions
  readonly environment: Readonly<Record<string, string>>
  /** How long the release has served everywhere. */
  readonly servedForMs: number
  readonly timeoutMs: number
}

/** Asks every rule for its value now. One question a rule, at one stated time. */
export const askMetrics = async (request: MetricsRequest, ports: ReadPorts): Promise<readonly RuleOutcome[]> => {
  const { options, environment, servedForMs, timeoutMs } = request
  const headers = headerValues(options.headers, environment)
  const redact = headerRedactor(Object.values(headers))
  const time = (Date.parse(ports.clock.now()) / 1000).toFixed(3)
  return Promise.all(
    rulesOf(options).map(async (rule) => {
      const answer = await ports.http.ask({
        url: `${withoutEnd(options.prometheus, '/')}/api/v1/query`,
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ query: rule.query, time }).toString(),
        timeoutMs,
        signal: ports.clock.cancelled,
        maxBytes,
      })
      ports.clock.throwIfCancelled()
      return judgeMetric(rule, hidden(readMetric(answer), redact), { servedForMs, scrapeMs: options.scrape })
    }),
  )
}
