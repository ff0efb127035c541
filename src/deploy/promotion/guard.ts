// deploy/promotion: what a guard is and how a list of guards is asked: each answers, the first no is the reason. Pure.
import type { Refusal } from '../../core/promotion.ts'
import type { ReasonCode } from '../../core/reason.ts'
import type { Finding } from '../../core/report.ts'

export type GuardAnswer =
  | { readonly status: 'pass' | 'skip'; readonly summary: string; readonly findings?: readonly Finding[] }
  | {
      readonly status: 'fail' | 'unknown'
      readonly message: string
      readonly remedy: string
      /** Where a rule has more than one way to say no. */
      readonly code?: ReasonCode
      /** Where to look. */
      readonly url?: string
      readonly findings?: readonly Finding[]
    }

/** One rule of the list: a pure question about facts, and the reason code of its no. */
export interface Guard<Facts> {
  readonly id: string
  readonly code: ReasonCode
  readonly title: string
  /** A person may lift its no with `force` and a reason. */
  readonly liftedByForce?: true
  readonly judge: (facts: Facts) => GuardAnswer
}

/** A guard's answer with what is shown of it. */
export interface JudgedGuard {
  readonly id: string
  readonly title: string
  readonly status: GuardAnswer['status']
  readonly summary: string
  readonly findings: readonly Finding[]
  readonly refusal: Refusal | null
}

const judgeGuard = <Facts>(guard: Guard<Facts>, facts: Facts, force: string | null): JudgedGuard => {
  const { id, title } = guard
  const answer = guard.judge(facts)
  const findings = answer.findings ?? []
  if (!('message' in answer))
    return { id, title, status: answer.status, summary: answer.summary, findings, refusal: null }
  const { status, message, remedy, url } = answer
  // What `force` lifts is shown as a warning, never as if the guard had been content.
  if (force !== null && guard.liftedByForce === true) {
    const warning: Finding = { level: 'warning', message: `${message} Lifted by force: ${force}` }
    return { id, title, status: 'pass', summary: `lifted by force: ${force}`, findings: [warning], refusal: null }
  }
  const error: Finding = { level: 'error', message, remedy, ...(url === undefined ? {} : { url }) }
  const refusal = { code: answer.code ?? guard.code, message, remedy }
  return { id, title, status, summary: message, findings: [error, ...findings], refusal }
}

/** Every guard is asked, so that a person sees all that is in the way at once. */
export const judgeGuards = <Facts>(
  guards: readonly Guard<Facts>[],
  facts: Facts,
  force: string | null,
): readonly JudgedGuard[] => guards.map((guard) => judgeGuard(guard, facts, force))
