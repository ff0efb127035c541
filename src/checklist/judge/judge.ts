// checklist/judge: the verdict over all check results. Fails when no blocking check has passed. Pure.
import type { ReasonCode } from '../../core/reason.ts'
import type { CheckResult, Verdict } from '../../core/report.ts'
import { noScanRan } from '../security/words.ts'
import * as words from './words.ts'

/** The decision over all checks. */
export interface Judgement {
  readonly verdict: Extract<Verdict, 'pass' | 'fail'>
  readonly reasonCode: Extract<ReasonCode, 'checks-passed' | 'checks-failed'>
  /** Those that stand in the way, in the order given. */
  readonly blockers: readonly CheckResult[]
  readonly message: string
  readonly remedy: string
}

const stands = (result: CheckResult): boolean =>
  result.gate === 'block' && (result.status === 'fail' || result.status === 'unknown')

const remedyFor = (blocker: CheckResult): string =>
  blocker.findings.find((finding) => finding.level === 'error' && finding.remedy !== undefined)?.remedy ??
  blocker.findings.find((finding) => finding.remedy !== undefined)?.remedy ??
  words.seeBelow

const warningsOf = (results: readonly CheckResult[]): string => {
  const ids = results
    .filter((result) => result.gate === 'warn' && (result.status === 'fail' || result.status === 'unknown'))
    .map((result) => result.id)
  const blind = results.some(
    ({ id, gate, summary }) => id === 'security' && gate !== 'off' && summary.startsWith(noScanRan),
  )
  return `${ids.length === 0 ? '' : words.notBlocking(ids)}${blind ? words.withoutScan : ''}`
}

/**
 * Passes only when something that blocks was proven and nothing that blocks is failed or unknown. A checklist on which
 * nothing blocks proves nothing: every over nothing is no success.
 */
export const judge = (results: readonly CheckResult[]): Judgement => {
  const blocking = results.filter((result) => result.gate === 'block')
  const blockers = results.filter(stands)
  const passed = blocking.filter((result) => result.status === 'pass')
  const failed = { verdict: 'fail', reasonCode: 'checks-failed', blockers } as const
  const judged = results.filter((result) => result.gate !== 'off').length
  const [first] = blockers
  if (first !== undefined) {
    const ids = blockers.map((result) => result.id).join(', ')
    const verb = blockers.length === 1 ? 'blocks' : 'block'
    const remedy = remedyFor(first)
    return {
      ...failed,
      message: words.blocked({ blockers: blockers.length, judged, verb, ids, warnings: warningsOf(results) }),
      remedy: blockers.length === 1 ? remedy : words.first(first.id, remedy),
    }
  }
  if (passed.length === 0)
    return {
      ...failed,
      message: words.nothingProven(warningsOf(results)),
      remedy: words.letOneBlock,
    }
  return {
    verdict: 'pass',
    reasonCode: 'checks-passed',
    blockers: [],
    message: words.allPassed(passed.length, warningsOf(results)),
    remedy: '',
  }
}
