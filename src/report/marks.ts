// report: the only table of symbols and words for verdicts, gates, statuses and steps. Pure.
import type { CheckResult, Step, Verdict } from '../core/report.ts'

/** How a row stands when gate and status are read together. The one table of symbols; a word always goes with them. */
export type Standing = 'pass' | 'block' | 'warn' | 'unknown' | 'skip' | 'off'

const standings: Readonly<Record<Standing, { readonly mark: string; readonly word: string }>> = {
  pass: { mark: '✓', word: 'pass' },
  block: { mark: '✗', word: 'fail' },
  warn: { mark: '!', word: 'warn' },
  unknown: { mark: '?', word: 'unknown' },
  skip: { mark: '–', word: 'skip' },
  off: { mark: '–', word: 'off' },
}

const verdicts: Readonly<Record<Verdict, string>> = { pass: '✓', fail: '✗', inconclusive: '?' }

const steps: Readonly<Record<Step['status'], string>> = {
  done: '✓ done',
  failed: '✗ failed',
  skipped: '– not reached',
  planned: '– planned',
}

/** `unknown` under `block` blocks too; it keeps its own mark, because what to do about it differs. */
export const standingOf = (check: Pick<CheckResult, 'status' | 'gate'>): Standing => {
  if (check.gate === 'off') return 'off'
  if (check.status === 'pass' || check.status === 'skip') return check.status
  if (check.gate === 'warn') return 'warn'
  return check.status === 'fail' ? 'block' : 'unknown'
}

export const blocks = (check: Pick<CheckResult, 'status' | 'gate'>): boolean => {
  const standing = standingOf(check)
  return standing === 'block' || standing === 'unknown'
}

export const verdictMark = (verdict: Verdict): string => verdicts[verdict]
export const standingMark = (standing: Standing): string => standings[standing].mark
export const standingLabel = (standing: Standing): string => `${standings[standing].mark} ${standings[standing].word}`
export const stepLabel = (status: Step['status']): string => steps[status]
