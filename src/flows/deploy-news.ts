import type { Runbook } from '../config/runbook.ts'
import type { Notice, NoticeEvent } from '../domain/notice.ts'
import type { Conclusion, Outcome } from '../domain/outcome.ts'
import type { ReadPorts } from '../ports/ports.ts'
import { announce, type Audience } from './announce.ts'

/** Tells of a deploy, where the runbook asks for it. What nobody wants to hear costs nothing. */
export interface DeployNews {
  /** Does not wait: a deploy is not held up by a chat server. */
  readonly started: (environment: string) => void
  readonly ended: (outcome: Outcome) => Promise<void>
}

/** Ends that nobody has to hear of: nothing was to be done, or the next step goes on with it. */
const quiet: ReadonlySet<Conclusion['reasonCode']> = new Set([
  'no-environment',
  'already-deployed',
  'opened',
  'planned',
])
const broken: ReadonlySet<Conclusion['reasonCode']> = new Set([
  'target-failed',
  'smoke-failed',
  'smoke-inconclusive',
  'rolled-back',
  'deployed-but-unrecorded',
  'cancelled',
])

/** Which news an end is; null: none. */
export const eventOf = ({ reasonCode, verdict, dryRun }: Conclusion): NoticeEvent | null => {
  if (dryRun === true || quiet.has(reasonCode)) return null
  if (verdict === 'pass') return 'deploy-succeeded'
  return broken.has(reasonCode) ? 'deploy-failed' : 'gate-blocked'
}

/** The news of one deploy; a failed production is `high`, everything else `low`, and nobody is paged for it. */
export const deployNews = (
  request: { readonly runbook: Runbook; readonly audience: Audience },
  ports: Pick<ReadPorts, 'context' | 'clock' | 'log'>,
): DeployNews => {
  const { context, clock, log } = ports
  const { runbook, audience } = request
  const waiting: Promise<unknown>[] = []
  const notice = (event: NoticeEvent, environment: string, headline: string): Notice => {
    const production = runbook.environments.some(({ name, production: is }) => name === environment && is)
    return {
      key: `deploy/${environment}/${context.runId}`,
      step: `${context.attempt}/${event}`,
      event,
      at: clock.now(),
      service: runbook.service,
      environment,
      severity: event === 'deploy-failed' && production ? 'high' : 'low',
      headline,
      facts: [{ label: 'Started by', value: context.actor }],
      links: [{ label: `run ${context.runId}`, url: context.runUrl }],
      page: null,
    }
  }
  return {
    started: (environment) => {
      const headline = `Deploying ${context.ref} (${context.sha.slice(0, 7)})`
      waiting.push(announce(notice('deploy-started', environment, headline), audience, log))
    },
    ended: async ({ conclusion }) => {
      await Promise.all(waiting)
      const event = eventOf(conclusion)
      const environment = conclusion.environment ?? null
      if (event === null || environment === null) return
      await announce(notice(event, environment, conclusion.message), audience, log)
    },
  }
}
