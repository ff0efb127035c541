// deploy: turns a refusal or an execution into the report's conclusion, tables and outputs. Pure.
import type { EnvironmentConfig, Runbook } from '../runbook/runbook.ts'
import { changesOf } from '../records/decide/changes.ts'
import { deliveryFacts } from '../records/decide/delivery-record.ts'
import type { DeployFacts } from './facts.ts'
import type { DeployPlan } from './plan.ts'
import { answersToExecution, answersToRefusal, type DeployScene } from './answers.ts'
import {
  answeredEnding,
  endingOf,
  subjectOf,
  type Conclusion,
  type Outcome,
  type ReportSubject,
} from '../core/outcome.ts'
import { reportPart, type EvidenceTable, type Fact, type ReportPart, type TableCell } from '../core/report.ts'
import type { Refusal } from '../core/promotion.ts'
import type { ReasonCode } from '../core/reason.ts'
import { shortSha, type Release } from '../core/release.ts'
import { smokePart } from '../smoke/render/part.ts'
import type { Execution } from './execution.ts'
import type { Target } from '../targets/target.ts'
import type { DeploySubject } from './gather.ts'
import * as words from './words.ts'

/** What a report of deploy tells beside its end. */
export interface DeployContext {
  readonly runbook: Runbook
  readonly subject: DeploySubject
  readonly plan: DeployPlan
  readonly facts: DeployFacts
  readonly target: Target | null
  readonly previous: string | null
  /** Its address on GitHub. */
  readonly repository: string
}

export const outputsOf = (release: Release, environment: EnvironmentConfig): Readonly<Record<string, string>> => ({
  environment: environment.name,
  version: release.version ?? '',
  sha: release.sha,
  url: environment.url ?? '',
})

const shownChanges = 50

/** What comes with this release, newest first: what a person looks at when something breaks. */
const changesTable = ({ order }: DeployFacts, repository: string): readonly EvidenceTable[] => {
  if (order === null || order.commits.length === 0) return []
  const changes = changesOf(order.commits)
  const rows = changes.slice(0, shownChanges).map(({ pull, title, sha, commits, people }): readonly TableCell[] => [
    pull === '' ? '' : { text: `#${pull}`, url: `${repository}/pull/${pull}` },
    title,
    {
      text: commits === 1 ? shortSha(sha) : `${commits} commits`,
      url: commits > 1 && pull !== '' ? `${repository}/pull/${pull}/commits` : `${repository}/commit/${sha}`,
    },
    people.join(', '),
  ])
  const newest = changes.length > shownChanges ? `, the newest ${shownChanges}` : ''
  const title = `Changes since ${shortSha(order.live)}: ${changes.length} in ${order.commits.length} commits${newest}`
  return [{ title, columns: ['pull request', 'change', 'commits', 'people'], rows }]
}

const beforeAndAfter = ({ subject, facts, previous, repository }: DeployContext): readonly Fact[] => {
  const { release } = subject
  const after = `${release.version ?? release.ref} (${shortSha(release.sha)})`
  const commit = (sha: string) => `${repository}/commit/${sha}`
  if (previous === null)
    return [
      { label: 'Before', value: 'nothing of ours' },
      { label: 'After', value: after, url: commit(release.sha) },
    ]
  const people = [...new Set((facts.order?.commits ?? []).flatMap(({ author }) => author ?? []))]
  return [
    { label: 'Before', value: shortSha(previous), url: commit(previous) },
    { label: 'After', value: after, url: `${repository}/compare/${previous}...${release.sha}` },
    ...(people.length === 0 ? [] : [{ label: 'People', value: people.join(', ') }]),
  ]
}

const subjectFor = ({ runbook, subject }: DeployContext, dryRun: ReportSubject['dryRun']): ReportSubject => {
  const { release, environment } = subject
  return subjectOf({
    service: runbook.service,
    environment: environment.name,
    release: { sha: release.sha, ref: release.ref, version: release.version },
    dryRun,
  })
}

/** What deploy itself decided and did; null: nothing was begun. */
const deployPart = (context: DeployContext, execution: Execution | null): ReportPart => {
  const { subject, plan, facts, target, repository } = context
  const history = subject.histories.get(subject.environment.name)
  const log = execution?.log ?? ''
  return reportPart('deploy', 'Deploy', {
    checks: plan.guards,
    steps: execution?.steps ?? [],
    facts: [
      ...beforeAndAfter(context),
      { label: 'Target', value: target?.describe ?? "the workflow's next steps" },
      ...(history === undefined ? [] : deliveryFacts(history)),
    ],
    tables: changesTable(facts, repository),
    texts: log === '' ? [] : [{ title: "The target's last lines", text: log }],
  })
}

const sceneOf = ({ subject: { release, environment, histories } }: DeployContext): DeployScene => ({
  release,
  environment: environment.name,
  history: histories.get(environment.name) ?? { place: environment.place, entries: [] },
})

/** A guard's no, or with `planned` the yes of a dry run. */
export const concludeRefusal = (refusal: Refusal, context: DeployContext): Outcome => {
  const planned = refusal.code === 'planned'
  const { code: reasonCode, message, remedy } = refusal
  const answers = answersToRefusal(refusal, context.facts, sceneOf(context))
  return {
    conclusion: {
      ...answeredEnding(planned ? 'pass' : 'fail', { reasonCode, message, remedy }, answers),
      subject: subjectFor(context, planned),
      parts: [deployPart(context, null)],
    },
    outputs: {
      ...outputsOf(context.subject.release, context.subject.environment),
      'previous-sha': context.previous ?? '',
    },
    failJob: !planned,
  }
}

const endOf = ({
  outcome,
  refusal,
}: Execution): { readonly code: ReasonCode; readonly verdict: Conclusion['verdict'] } => {
  switch (outcome) {
    case 'verified':
      return { code: 'deployed', verdict: 'pass' }
    case 'opened':
      return { code: 'opened', verdict: 'pass' }
    case 'refused':
      return { code: refusal?.code ?? 'internal-error', verdict: 'fail' }
    case 'smoke-inconclusive':
      return { code: outcome, verdict: 'inconclusive' }
    default:
      return { code: outcome, verdict: 'fail' }
  }
}

const remedyOf = (execution: Execution): string => {
  if (execution.remedy !== '') return execution.remedy
  return execution.outcome === 'smoke-failed' ? words.rollBackOrFix : ''
}

export const concludeExecution = (execution: Execution, context: DeployContext): Outcome => {
  const { code, verdict } = endOf(execution)
  const { verification, message } = execution
  const end = { reasonCode: code, message, remedy: remedyOf(execution) }
  return {
    conclusion: {
      ...endingOf(verdict, end, answersToExecution(execution, sceneOf(context))),
      subject: subjectFor(context, false),
      parts: [deployPart(context, execution), ...(verification === null ? [] : [smokePart(verification)])],
    },
    outputs: {
      ...outputsOf(context.subject.release, context.subject.environment),
      'deployment-id': execution.deployment === null ? '' : String(execution.deployment),
      'previous-sha': context.previous ?? '',
      ...(execution.url === null ? {} : { url: execution.url }),
    },
    failJob: verdict !== 'pass',
  }
}
