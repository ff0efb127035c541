// rollback/render: the notices sent at the start and the end of a rollback. Pure.
import { incidentKey } from '../../records/decide/keys.ts'
import { formatDuration } from '../../core/duration.ts'
import { againstTarget } from '../../incident/decide/incident.ts'
import type { Notice } from '../../core/notice.ts'
import { shortSha } from '../../core/release.ts'
import type { RollbackEnd } from '../decide/verdict.ts'
import { nameOfRelease } from '../../core/text.ts'
import type { Severity } from '../../core/promotion-rule.ts'
import type { RunContext } from '../../ports/context.ts'
import type { RollbackPlan } from '../gather/plan.ts'

interface NoticeSubject {
  readonly service: string
  readonly severity: Severity
  /** How soon somebody must answer, and who is called if nobody does. */
  readonly response: { readonly respondMs: number; readonly escalate: readonly string[] }
  readonly reason: string
  readonly plan: RollbackPlan
  readonly context: RunContext
  readonly at: string
}

const common = ({ service, severity, plan, context, at }: NoticeSubject) => ({
  key: incidentKey(plan.environment.place, plan.bad.sha),
  event: 'rollback' as const,
  at,
  service,
  environment: plan.environment.name,
  severity,
  links: [{ label: `run ${context.runId}`, url: context.runUrl }],
})

export const nameOfBad = ({ situation, bad }: RollbackPlan): string => {
  const entry = situation.history.entries.find(({ deployment }) => deployment.payload.sha === bad.sha)
  return entry === undefined ? shortSha(bad.sha) : nameOfRelease(entry.deployment.payload)
}

const backTo = ({ plan }: NoticeSubject) =>
  plan.target === null ? [] : [{ label: 'Return to', value: nameOfRelease(plan.target.release) }]

const urgency = ({ severity, response: { respondMs, escalate } }: NoticeSubject) =>
  `${severity.toUpperCase()}, answer within ${formatDuration(respondMs)}; escalate to ${escalate.join(' and ')}`

/** Something is wrong and a rollback has begun. Where the good release serves already nobody is woken for it. */
export const startNotice = (subject: NoticeSubject): Notice => ({
  ...common(subject),
  step: `${subject.context.runId}/start`,
  headline: `${nameOfBad(subject.plan)} is being rolled back: ${subject.reason}`,
  facts: [
    ...backTo(subject),
    { label: 'Severity', value: urgency(subject) },
    { label: 'Started by', value: subject.context.actor },
  ],
  page: subject.plan.serving ? null : 'trigger',
})

/** How it ended. A page ends when the service is well; while a person is needed yet it is only taken note of. */
export const endNotice = (
  subject: NoticeSubject,
  end: RollbackEnd,
  known: { readonly served: boolean; readonly recoveryMs: number | null; readonly links: Notice['links'] },
): Notice => {
  const { served, recoveryMs } = known
  const base = common(subject)
  const { rtoMs } = subject.plan.environment.recovery
  return {
    ...base,
    step: `${subject.context.runId}/end`,
    headline: end.message,
    facts: [
      ...(served
        ? [{ label: 'Rolled back', value: `${nameOfBad(subject.plan)}: ${subject.reason}` }]
        : backTo(subject)),
      ...(recoveryMs === null
        ? []
        : [{ label: 'Recovery', value: `${formatDuration(recoveryMs)}, ${againstTarget(recoveryMs, rtoMs)}` }]),
      ...(end.remedy === '' ? [] : [{ label: 'What to do', value: end.remedy }]),
    ],
    links: [...known.links, ...base.links],
    page: served && end.verdict === 'pass' ? 'resolve' : served || end.verdict === 'pass' ? 'acknowledge' : 'trigger',
  }
}
