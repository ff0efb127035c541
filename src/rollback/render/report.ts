// rollback/render: turns a plan, a refusal or an end into the action's conclusion, and logs the plan.
import { answeredEnding, subjectOf, type ReportSubject } from '../../core/outcome.ts'
import type { Refusal } from '../../core/promotion.ts'
import type { Reconciliation } from '../decide/reconciliation.ts'
import { isServed } from '../decide/verdict.ts'
import {
  reportPart,
  type CheckResult,
  type EvidenceText,
  type PartContent,
  type ReportPart,
  type Step,
} from '../../core/report.ts'
import { restoredSmokePart } from '../../smoke/render/part.ts'
import type { GitTrack } from '../run/revert-track.ts'
import type { Log } from '../../ports/world.ts'
import type { RestoredRelease } from '../run/restore.ts'
import { answersToEnd, answersToPlan, answersToRefusal, revertByHand } from './answers.ts'
import type { CarriedOut } from './carried-out.ts'
import { doneFacts, planFacts, planRows, planTables } from './evidence.ts'
import type { RollbackPlan } from '../gather/plan.ts'
import type { StepRecorder } from '../../deploy/steps.ts'
import type { WorkflowStart } from '../run/dispatch-workflow.ts'
import type { OpenedRestore, Rollback, RollbackRequest } from '../run/request.ts'
import * as words from '../words.ts'

const nothing: Omit<Rollback, 'conclusion'> = {
  opened: null,
  restoredSha: null,
  revertSha: null,
  pullRequest: null,
  incident: null,
  recoveryMs: null,
}

const subjectFor = (request: RollbackRequest, plan: RollbackPlan | null): ReportSubject =>
  subjectOf({
    service: request.runbook.service,
    environment: request.environment.name,
    release: plan?.target?.release ?? null,
    dryRun: request.dryRun,
  })

const rollbackPart = (content: Partial<PartContent>): ReportPart => reportPart('rollback', 'Rollback', content)

/** Nothing was changed, and why. `content`: what the report shows beside the refusal. */
export const refuse = (
  request: RollbackRequest,
  refusal: Refusal,
  content: Partial<PartContent> = {},
  plan: RollbackPlan | null = null,
): Rollback => ({
  ...nothing,
  conclusion: {
    verdict: 'fail',
    reasonCode: refusal.code,
    message: refusal.message,
    remedy: refusal.remedy,
    ...answersToRefusal(refusal, request, plan),
    subject: subjectFor(request, plan),
    parts: [rollbackPart(content)],
  },
})

/** What a plan shows, before anything is done. */
const planContent = (plan: RollbackPlan, steps: readonly Step[]): Partial<PartContent> => ({
  checks: planRows(plan),
  facts: planFacts(plan),
  tables: planTables(plan),
  steps,
})

/** A plan that may not be carried out. */
export const refusePlan = (
  request: RollbackRequest,
  refusal: Refusal,
  plan: RollbackPlan,
  steps: readonly Step[],
): Rollback => refuse(request, refusal, planContent(plan, steps), plan)

/** What is to be done, in one line; empty: nothing. */
const intent = ({ target, environment, git }: RollbackPlan): string => {
  const { route, question } = git
  const restored =
    target === null
      ? ''
      : ` return ${environment.name} to ${target.release.version ?? target.release.sha}${environment.target === null ? ` ${words.byNextSteps}` : ''}`
  const by = route?.by === 'push' ? 'push' : 'pull request'
  const way = route === null ? '' : `${restored === '' ? '' : ' and'} revert on ${question.branch} by ${by}`
  return `${restored}${way}`
}

/** In the log before anything is changed: the summary comes when all is over. */
export const sayPlan = (plan: RollbackPlan, log: Log): void => {
  log.info(`The plan is to${intent(plan) || ' change nothing'}.`)
  for (const { message, remedy } of planRows(plan).flatMap(({ findings }) => findings)) {
    log.warn(`${message} ${remedy ?? ''}`.trim())
  }
}

/** The end of a dry run. */
/** What the plan can't promise belongs into its own sentence. */
const unbuilt = ({ lacks }: RollbackPlan): string =>
  lacks === undefined || lacks.ignored.length === 0 ? '' : ` ${words.bareCheckout(lacks.ignored)}`

export const showPlan = (request: RollbackRequest, plan: RollbackPlan, steps: StepRecorder): Rollback => {
  const what = intent(plan)
  const planned = request.order.tracks.map((track) => ({
    name: track === 'restore' ? 'Restore' : 'Reconcile',
    status: 'planned' as const,
  }))
  return {
    ...nothing,
    conclusion: {
      verdict: 'pass',
      reasonCode: 'planned',
      message: `${what === '' ? 'Would change nothing.' : `Would${what}. Nothing was changed.`}${unbuilt(plan)}`,
      remedy: '',
      ...answersToPlan(request, plan),
      subject: subjectFor(request, plan),
      parts: [rollbackPart(planContent(plan, [...steps.taken(), ...planned, { name: 'Record', status: 'planned' }]))],
    },
  }
}

const shaOf = (reconciliation: Reconciliation | null): string | null => {
  switch (reconciliation?.outcome) {
    case 'pushed':
    case 'pull-request':
    case 'blocked':
      return reconciliation.sha
    case 'already':
      return reconciliation.by[0] ?? null
    case 'absent':
    case 'conflict':
    case undefined:
      return null
  }
}

type TrackResult = Pick<CheckResult, 'status' | 'summary'> & Partial<Pick<CheckResult, 'findings' | 'url'>>

const row = (id: string, title: string, found: TrackResult): CheckResult => ({
  ...found,
  id,
  title,
  gate: 'warn',
  durationMs: 0,
  findings: found.findings ?? [],
})

const missing = (summary: string, { why, remedy }: { readonly why: string; readonly remedy: string }) => ({
  summary,
  findings: [{ level: 'warning' as const, message: why, remedy }],
})

const startRow = (start: WorkflowStart, index: number): CheckResult =>
  row(
    index === 0 ? 'redeploy' : `redeploy-${index + 1}`,
    `What follows ${start.on} is deployed again`,
    start.outcome === 'started'
      ? { status: 'pass', summary: 'its run is there', url: start.url }
      : { status: 'fail', ...missing('its run is not there', start) },
  )

const tagRows = ({ tag }: GitTrack): readonly CheckResult[] => {
  if (tag === null) return []
  const title = 'The revert has a tag to be promoted by'
  if (tag.outcome === 'not-tagged') return [row('tag', title, { status: 'fail', ...missing('no tag was made', tag) })]
  const summary = tag.outcome === 'tagged' ? tag.name : `${tag.name} holds it already`
  return [row('tag', title, { status: 'pass', summary })]
}

const reapplyRows = ({ reapply }: GitTrack): readonly CheckResult[] => {
  if (reapply === null) return []
  const title = 'The change can be put right and landed again'
  if (reapply.outcome === 'not-open') {
    return [row('reapply', title, { status: 'unknown', ...missing('no draft is open', reapply) })]
  }
  const { number, url } = reapply
  const summary =
    reapply.outcome === 'open' ? `draft pull request #${number}` : `#${number} was closed or merged before`
  return [row('reapply', title, { status: 'pass', summary, url })]
}

const followRows = (git: GitTrack): readonly CheckResult[] => [
  ...tagRows(git),
  ...git.starts.map(startRow),
  ...reapplyRows(git),
]

/** What was to follow the revert, and does not. */
export const missingFollowUps = ({
  tag,
  starts,
}: GitTrack): readonly { readonly why: string; readonly remedy: string }[] => [
  ...(tag?.outcome === 'not-tagged' ? [{ ...tag, why: `the revert was not tagged: ${tag.why}` }] : []),
  ...starts.flatMap((start) => (start.outcome === 'not-started' ? [start] : [])),
]

/** A conflict is a person's work: this is where it begins. */
const byHand = (git: GitTrack, plan: RollbackPlan): readonly EvidenceText[] => {
  const lines = revertByHand(git, plan)
  return lines.length === 0 ? [] : [{ title: 'The revert by hand, as a pull request', text: lines.join('\n') }]
}

const logOf = (restored: RestoredRelease | null): readonly EvidenceText[] =>
  restored === null || restored.log === '' ? [] : [{ title: "The target's last lines", text: restored.log }]

/** The rollback itself, then the verification of what it put back. */
const partsOf = (plan: RollbackPlan, { restored, git, record, steps }: CarriedOut): readonly ReportPart[] => {
  const verification = restored?.verification ?? null
  return [
    rollbackPart({
      checks: [...planRows(plan), ...followRows(git), ...record.rows],
      steps,
      facts: [...record.facts, ...doneFacts(plan)],
      tables: planTables(plan),
      texts: [...byHand(git, plan), ...logOf(restored)],
    }),
    ...(verification === null ? [] : [restoredSmokePart(verification)]),
  ]
}

const openedOf = ({ target }: RollbackPlan, { restored }: CarriedOut): OpenedRestore | null => {
  if (target === null || restored?.restoration.outcome !== 'opened' || restored.deployment === null) return null
  const { sha, ref } = target.release
  return { deployment: restored.deployment, sha, ref, artifact: target.artifact }
}

/** All that happened, as one report. */
export const conclude = (request: RollbackRequest, plan: RollbackPlan, result: CarriedOut): Rollback => {
  const { restored, git, record, end } = result
  const { reconciliation } = git
  const served = restored !== null && restored.restoration.outcome !== 'opened' && isServed(restored.restoration)
  return {
    opened: openedOf(plan, result),
    conclusion: {
      ...answeredEnding(end.verdict, end, answersToEnd(request, plan, result)),
      subject: subjectFor(request, plan),
      parts: partsOf(plan, result),
    },
    restoredSha: served ? (plan.target?.release.sha ?? null) : null,
    revertSha: shaOf(reconciliation),
    pullRequest: reconciliation?.outcome === 'pull-request' ? reconciliation.pull.url : null,
    incident: record.incident,
    recoveryMs: record.recoveryMs,
  }
}
