// deploy: gathers in parallel all facts that `planDeploy` decides on. Changes nothing.
import { gatherApprovals } from '../approvals/gather/approvals.ts'
import { orExpected } from '../core/errors.ts'
import type { EnvironmentConfig } from '../runbook/runbook.ts'
import { judgeApprovals } from '../approvals/decide/approvals.ts'
import type { DeployFacts } from './facts.ts'
import { activeWindow } from '../core/freeze.ts'
import { isObserving } from '../core/observing.ts'
import { isVerified, liveEntry, type History } from '../records/decide/history.ts'
import type { Place } from '../core/place.ts'
import type { ReadPorts } from '../ports/ports.ts'
import { compareJobs, compareRecord, describeJob, type OtherJob } from './other-job.ts'
import { gatherGlass, gatherPreflight } from './gather-preflight.ts'
import { gatherPromotion } from './promotion/gather.ts'
import type { ResolvedRelease } from './release.ts'

/** What guards are asked about. */
export interface DeploySubject {
  readonly release: ResolvedRelease
  readonly environment: EnvironmentConfig
  /** Of the environment and of those it comes after. */
  readonly histories: ReadonlyMap<string, History>
}

/** From what is live to the release. Asked again under the lock, when nobody else can change the answer. */
export const gatherOrder = async (history: History, sha: string, ports: ReadPorts): Promise<DeployFacts['order']> => {
  const entry = liveEntry(history)
  if (entry === null) return null
  const live = entry.deployment.sha
  const unproven = isVerified(entry) ? {} : { isUnproven: true as const }
  const compared = await orExpected(ports.github.compare(live, sha))
  if (compared.ok) return { ...unproven, live, status: compared.value.status, commits: compared.value.commits }
  const [old, own] = await Promise.all([ports.github.commit(live), ports.github.commit(sha)])
  if (old === null && own !== null) return { ...unproven, live, status: 'gone', commits: [] }
  throw compared.error
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

/** What the run asks for, and when it began: whether a verdict is still young enough is asked for that moment alone. */
export interface DeployAsked {
  readonly force: string | null
  readonly startedAt: string
}

/** Everything that planDeploy decides upon, asked side by side. */
export const gatherDeployFacts = async (
  subject: DeploySubject,
  { force, startedAt }: DeployAsked,
  ports: ReadPorts,
): Promise<DeployFacts> => {
  const { release, environment, histories } = subject
  const historyOf = (place: Place): History => histories.get(place.environment) ?? { place, entries: [] }
  const [promotion, otherJob, preflight, glass, order, approvals] = await Promise.all([
    gatherPromotion(subject, (place) => Promise.resolve(historyOf(place)), ports),
    gatherOtherJob(historyOf(environment.place), ports),
    gatherPreflight(subject, startedAt, ports),
    gatherGlass(subject, force, ports),
    gatherOrder(historyOf(environment.place), release.sha, ports),
    environment.approvals === 0
      ? null
      : gatherApprovals({ release, environment, pull: null }, ports).then(judgeApprovals),
  ])
  return {
    ...promotion,
    otherJob,
    order,
    freeze: activeWindow(environment.freeze, ports.clock.now()),
    approvals,
    preflight,
    glass,
    observing: isObserving(environment.trust.observeUntil, startedAt) ? environment.trust.observeUntil : null,
    released: environment.released,
  }
}
