// report: the only table of symbols and words for verdicts, gates, statuses and steps. Pure.
import type { CheckResult, Step, Verdict } from '../core/report.ts'

/** The status of a row when gate and status are read together. The one table of symbols; a word always goes with them. */
export type EffectiveStatus = 'pass' | 'block' | 'warn' | 'unknown' | 'skip' | 'off'

const effectiveStatuses: Readonly<Record<EffectiveStatus, { readonly mark: string; readonly word: string }>> = {
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
export const effectiveStatus = (check: Pick<CheckResult, 'status' | 'gate'>): EffectiveStatus => {
  if (check.gate === 'off') return 'off'
  if (check.status === 'pass' || check.status === 'skip') return check.status
  if (check.gate === 'warn') return 'warn'
  return check.status === 'fail' ? 'block' : 'unknown'
}

export const blocks = (check: Pick<CheckResult, 'status' | 'gate'>): boolean => {
  const status = effectiveStatus(check)
  return status === 'block' || status === 'unknown'
}

export const verdictMark = (verdict: Verdict): string => verdicts[verdict]
export const statusMark = (status: EffectiveStatus): string => effectiveStatuses[status].mark
export const statusLabel = (status: EffectiveStatus): string =>
  `${effectiveStatuses[status].mark} ${effectiveStatuses[status].word}`
export const stepLabel = (status: Step['status']): string => steps[status]
