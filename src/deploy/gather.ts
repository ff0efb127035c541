// deploy: gathers in parallel all facts that `planDeploy` decides on. Changes nothing.
import { gatherApprovals } from '../approvals/gather/approvals.ts'
import type { EnvironmentConfig } from '../runbook/runbook.ts'
import { judgeApprovals } from '../approvals/decide/approvals.ts'
import type { DeployFacts, PreflightFact } from './plan.ts'
import { activeFreeze } from '../core/freeze.ts'
import { liveEntry, withoutBot, type History } from '../records/decide/history.ts'
import type { Place } from '../core/place.ts'
import type { ReadPorts } from '../ports/ports.ts'
import { isContext, releaseContext } from '../records/decide/verdict.ts'
import { compareJobs, compareRecord, describeJob, type OtherJob } from './other-job.ts'
import { gatherPromotion } from './promotion/gather.ts'
import type { ResolvedRelease } from './release.ts'

/** What guards are asked about. */
export interface DeploySubject {
  readonly release: ResolvedRelease
  readonly environment: EnvironmentConfig
  /** Of the environment and of those it comes after. */
  readonly histories: ReadonlyMap<string, History>
}

/** Statuses have no order but time, and anyone with write access can set one: only our own app's word counts. */
const gatherPreflight = async ({ release, environment }: DeploySubject, ports: ReadPorts): Promise<PreflightFact> => {
  const [statuses, viewer] = await Promise.all([ports.github.statuses(release.sha), ports.github.viewer()])
  const newest = statuses.find((status) => isContext(status, releaseContext(environment.place)))
  if (newest === undefined) return { state: 'missing' }
  if (withoutBot(newest.creator ?? '') !== viewer) return { state: 'foreign', creator: newest.creator ?? 'nobody' }
  const state = newest.state === 'error' ? 'failure' : newest.state
  return { state, description: newest.description ?? '', url: newest.url }
}

/** From what is live to the release. Asked again under the lock, when nobody else can change the answer. */
export const gatherOrder = async (history: History, sha: string, ports: ReadPorts): Promise<DeployFacts['order']> => {
  const live = liveEntry(history)?.deployment.sha ?? null
  if (live === null) return null
  const { status, commits } = await ports.github.compare(live, sha)
  return { live, status, commits }
}

/** What is live was put there by another job of this run: asked when this one begins, and again under the lock. */
export const gatherOtherJob = async (
  history: History,
  { github, context }: Pick<ReadPorts, 'github' | 'context'>,
): Promise<OtherJob | null> => {
  const live = liveEntry(history)
  if (live === null) return null
  const own = { run: context.run.id, attempt: context.run.attempt, job: context.run.job }
  const found = compareRecord(live, own)
  if (found === 'not of this run') return null
  const { sha } = live.deployment
  if (found === 'another job') return { name: describeJob(live, []), sha }
  const jobs = await github.jobsOfRun(context.run.id)
  return compareJobs(live, own, jobs) === 'same' ? null : { name: describeJob(live, jobs), sha }
}

/** Everything that planDeploy decides upon, asked side by side. */
export const gatherDeployFacts = async (subject: DeploySubject, ports: ReadPorts): Promise<DeployFacts> => {
  const { release, environment, histories } = subject
  const historyOf = (place: Place): History => histories.get(place.environment) ?? { place, entries: [] }
  const [promotion, otherJob, preflight, order, approvals] = await Promise.all([
    gatherPromotion(subject, (place) => Promise.resolve(historyOf(place)), ports),
    gatherOtherJob(historyOf(environment.place), ports),
    gatherPreflight(subject, ports),
    gatherOrder(historyOf(environment.place), release.sha, ports),
    environment.approvals === 0
      ? null
      : gatherApprovals({ release, environment, pull: null }, ports).then(judgeApprovals),
  ])
  return {
    ...promotion,
    otherJob,
    order,
    freeze: activeFreeze(environment.freeze, { now: ports.clock.now(), kind: 'deploy' }),
    approvals,
    preflight,
  }
}
