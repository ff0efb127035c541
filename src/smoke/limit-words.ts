// smoke: what a limit was judged by, in words. Pure.
import { formatDuration } from '../core/duration.ts'
import { percent } from '../core/text.ts'
import type { LimitFinding } from './decide/limit.ts'

const latency = (ms: number) => (Number.isFinite(ms) ? formatDuration(ms) : 'longer than the timeout')
const rounded = (value: number) => Number(value.toPrecision(4))

/** What a limit was judged by. */
export const limitWords = (finding: LimitFinding): string => {
  switch (finding.code) {
    case 'p95':
      return `${latency(finding.ms)} of ${finding.n} answers, limit ${formatDuration(finding.limitMs)}`
    case 'p95-too-close':
      return `${latency(finding.ms)} of ${finding.n} answers is too close to the limit of ${formatDuration(finding.limitMs)} to tell`
    case 'cold-start':
      return `slowest ${latency(finding.ms)} of ${finding.n}, limit ${formatDuration(finding.limitMs)}`
    case 'too-few-answers':
      return `need ${finding.need} answers, have ${finding.have}`
    case 'error-rate': {
      const seen = `${finding.errors} of ${finding.n} answers failed, limit ${percent(finding.limit, 3)}`
      return finding.need === null ? seen : `${seen}: need ${finding.need} answers to tell`
    }
    case 'no-warm-answer':
      return 'no answer while warming up'
    case 'short-window':
      return `a window of ${formatDuration(finding.windowMs)} has fewer than 4 scrapes`
    case 'served-too-short':
      return `the release has served for ${formatDuration(finding.servedForMs)}, and the query looks back ${formatDuration(finding.neededMs)}: bake that long`
    case 'not-answered':
      return finding.why
    case 'no-data':
      return 'no data'
    case 'many-series':
      return `${finding.series} series: put an aggregate such as sum() or max() around the query`
    case 'not-a-number':
      return 'the value is not a number: nothing was counted'
    case 'value': {
      const { value, limit, warnings, infos, unknownWindows = [] } = finding
      const windows =
        unknownWindows.length === 0
          ? ''
          : `; how far ${unknownWindows.join(', ')} looks back is not known: set 'window' of the rule`
      const partial = warnings.length === 0 ? '' : `, but the answer is partial: ${warnings.join('; ').slice(0, 300)}`
      const note = infos.length === 0 ? '' : ` (Prometheus remarks: ${infos.join('; ').slice(0, 300)})`
      return `${rounded(value)}, ${limit.bound} ${limit.text} (${rounded(limit.value)})${partial}${note}${windows}`
    }
  }
}

export const prometheusFailed = (why: string): string => `Prometheus: ${why}`
export const notPrometheus = (status: number): string => `the answer (status ${status}) is not from Prometheus`
export const prometheusError = (status: number, error: string | undefined): string =>
  `Prometheus answered ${status}: ${(error ?? 'no data in the answer').slice(0, 200)}`
export const partialAnswer = 'not every storage node answered (isPartial)'
export const notOneValue = (type: string): string => `the query returns a ${type}, not one value`
