// deploy: tells the configured channels of a deploy's start and end; the deploy does not wait.
import { deployNoticeKey } from '../records/decide/keys.ts'
import type { Runbook } from '../runbook/runbook.ts'
import type { Delivery, Notice, NoticeEvent } from '../core/notice.ts'
import { withPart, type Conclusion, type Outcome } from '../core/outcome.ts'
import { reportPart } from '../core/report.ts'
import type { ReadPorts } from '../ports/ports.ts'
import { announce, deliveryRow, type Audience } from '../incident/run/notify.ts'

/** Tells of a deploy, where the runbook asks for it. What nobody wants to hear costs nothing. */
export interface DeployNews {
  /** Does not wait: a deploy is not held up by a chat server. */
  readonly started: (environment: string) => void
  /** The outcome, with a line that says who was told and who was not. */
  readonly ended: (outcome: Outcome) => Promise<Outcome>
}

/** Ends that nobody has to hear of: nothing was to be done, or the next step goes on with it. */
const quiet: ReadonlySet<Conclusion['reasonCode']> = new Set([
  'no-environment',
  'already-deployed',
  'opened',
  'planned',
  'adopted',
  'not-adoptable',
])
const broken: ReadonlySet<Conclusion['reasonCode']> = new Set([
  'target-failed',
  'smoke-failed',
  'smoke-inconclusive',
  'rolled-back',
  'restored-revert-conflict',
  'restored-pull-request-open',
  'already-reverted',
  'follow-up-missing',
  'page-undelivered',
  'deployed-but-unrecorded',
  'cancelled',
])

/** Which news an end is; null: none. */
export const eventOf = ({ reasonCode, verdict, subject }: Omit<Conclusion, 'parts'>): NoticeEvent | null => {
  if (subject.dryRun || quiet.has(reasonCode)) return null
  if (verdict === 'pass') return 'deploy-succeeded'
  return broken.has(reasonCode) ? 'deploy-failed' : 'gate-blocked'
}

const withNews = (outcome: Outcome, deliveries: readonly Delivery[]): Outcome => {
  if (deliveries.length === 0) return outcome
  const row = { ...deliveryRow(deliveries), id: 'news', title: 'Those who follow deploys were told' }
  return withPart(outcome, reportPart('news', 'News', { checks: [row] }))
}

/** The news of one deploy; a failed production is `high`, everything else `low`, and nobody is paged for it. */
export const deployNews = (
  request: { readonly runbook: Runbook; readonly audience: Audience },
  ports: Pick<ReadPorts, 'context' | 'clock' | 'log'>,
): DeployNews => {
  const { context, clock, log } = ports
  const { runbook, audience } = request
  const waiting: Promise<readonly Delivery[]>[] = []
  const notice = (event: NoticeEvent, environment: string, headline: string): Notice => {
    const production = runbook.environments.some(({ name, production: is }) => name === environment && is)
    return {
      key: deployNoticeKey({ service: runbook.service, environment }, context.run.id),
      step: `${context.run.attempt}/${event}`,
      event,
      at: clock.now(),
      service: runbook.service,
      environment,
      severity: event === 'deploy-failed' && production ? 'high' : 'low',
      headline,
      facts: [{ label: 'Started by', value: context.actor }],
      links: [{ label: `run ${context.run.id}`, url: context.run.url }],
      page: null,
    }
  }
  return {
    started: (environment) => {
      const headline = `Deploying ${context.ref} (${context.sha.slice(0, 7)})`
      waiting.push(announce(notice('deploy-started', environment, headline), audience, log))
    },
    ended: async (outcome) => {
      const { conclusion } = outcome
      const before = (await Promise.all(waiting)).flat()
      const event = eventOf(conclusion)
      const { environment } = conclusion.subject
      const known = event !== null && environment !== null
      const last = known ? await announce(notice(event, environment, conclusion.message), audience, log) : []
      return withNews(outcome, [...before, ...last])
    },
  }
}
