// doctor/decide: every question of the diagnosis, and what could not be read, said once. Pure.
import type { CheckResult, Finding } from '../../core/report.ts'
import type { BoundaryAnswer, BoundaryFacts } from '../facts.ts'
import * as words from '../words.ts'
import { judgeDefaultBranch, judgeRequiredCheck } from './branch.ts'
import { judgeEnvironments } from './environments.ts'
import { judgeSecrets, judgeSigningKey } from './secrets.ts'
import { judgeTags } from './tags.ts'
import { judgeOtherJobs, judgeRollback, judgeWriters } from './workflows.ts'

/** In the order of what stops the most. */
const questions: readonly ((facts: BoundaryFacts) => BoundaryAnswer)[] = [
  judgeEnvironments,
  judgeDefaultBranch,
  judgeRequiredCheck,
  judgeTags,
  judgeSecrets,
  judgeSigningKey,
  judgeRollback,
  judgeOtherJobs,
  judgeWriters,
]

export interface Diagnosis {
  /** `inconclusive`: nothing is wrong as far as the settings may be read. */
  readonly verdict: 'pass' | 'fail' | 'inconclusive'
  readonly message: string
  readonly checks: readonly CheckResult[]
}

const isHole = ({ level }: Finding): boolean => level === 'error'

const rowOf = ({ id, title, holds, findings, unread }: BoundaryAnswer): CheckResult => {
  const troubles = findings.filter(({ level }) => level !== 'notice')
  const status = troubles.length > 0 ? 'fail' : unread.length > 0 ? 'unknown' : 'pass'
  const summary = status === 'pass' ? holds : status === 'fail' ? words.found(troubles.length) : words.notKnown
  return { id, title, status, gate: findings.some(isHole) ? 'block' : 'warn', summary, durationMs: 0, findings }
}

/** Each missing permission once, with the questions that it leaves open. */
const readableRow = (answers: readonly BoundaryAnswer[]): CheckResult => {
  const open = answers.flatMap(({ title, unread }) => unread.map((error) => ({ title, error })))
  const byRemedy = Map.groupBy(open, ({ error }) => error.remedy)
  const findings = [...byRemedy].map(([remedy, all]): Finding => {
    const messages = [...new Set(all.map(({ error }) => error.message))]
    const titles = [...new Set(all.map(({ title }) => title))]
    return { level: 'warning', message: `${messages.join(' ')} ${words.notRead(titles)}`, remedy }
  })
  const row = { id: 'readable', title: words.titles.readable, gate: 'warn', durationMs: 0, findings } as const
  return findings.length === 0
    ? { ...row, status: 'pass', summary: words.allRead }
    : { ...row, status: 'unknown', summary: words.found(findings.length) }
}

/** Is what SECURITY.md calls the boundary really there? */
export const diagnose = (facts: BoundaryFacts): Diagnosis => {
  const answers = questions.map((judge) => judge(facts))
  const rows = answers.map(rowOf)
  const findings = rows.flatMap((row) => row.findings)
  const [errors, warnings] = [findings.filter(isHole), findings.filter(({ level }) => level === 'warning')]
  const unknown = answers.filter(({ unread }) => unread.length > 0).length
  return {
    verdict: errors.length > 0 ? 'fail' : unknown > 0 ? 'inconclusive' : 'pass',
    message: words.message(errors.length, warnings.length, unknown),
    checks: [...rows, readableRow(answers)],
  }
}
