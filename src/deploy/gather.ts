// deploy: gathers in parallel all facts that `planDeploy` decides on. Changes nothing.
import { gatherApprovals } from '../approvals/gather/approvals.ts'
import type { EnvironmentConfig } from '../runbook/runbook.ts'
import { judgeApprovals } from '../approvals/decide/approvals.ts'
import type { DeployFacts, PreflightFact } from './plan.ts'
import { activeFreeze } from '../core/freeze.ts'
import { isVerifiedAt, liveEntry, movedTag, withoutBot, type History } from '../records/decide/history.ts'
import { takes } from '../core/promotion.ts'
import { gatherHold } from '../records/gather/history.ts'
import type { Place } from '../core/place.ts'
import { isContext, releaseContext } from '../records/decide/verdict.ts'
import type { ReadPorts } from '../ports/ports.ts'
import type { ResolvedRelease } from './release.ts'

/** What guards are asked about. */
export interface DeploySubject {
  readonly release: ResolvedRelease
  readonly environment: EnvironmentConfig
  /** Of the environment and of the one it comes after. */
  readonly histories: ReadonlyMap<string, History>
  readonly force: string | null
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

const gatherOnBranch = async (
  { release, environment }: DeploySubject,
  ports: ReadPorts,
): Promise<DeployFacts['onBranch']> => {
  const branch = environment.promote.onBranch
  if (branch === null) return null
  const tip = await ports.github.resolveRef(`refs/heads/${branch}`)
  if (tip === null) return { branch, contained: false }
  const { status } = await ports.github.compare(release.sha, tip.commit)
  return { branch, contained: status === 'ahead' || status === 'identical' }
}

/** From what is live to the release. Asked again under the lock, when nobody else can change the answer. */
export const gatherOrder = async (history: History, sha: string, ports: ReadPorts): Promise<DeployFacts['order']> => {
  const live = liveEntry(history)?.deployment.sha ?? null
  if (live === null) return null
  const { status, commits } = await ports.github.compare(live, sha)
  return { live, status, commits }
}

const noHistory = (place: Place): History => ({ place, entries: [] })

/** Everything that planDeploy decides upon, asked side by side. */
export const gatherDeployFacts = async (subject: DeploySubject, ports: ReadPorts): Promise<DeployFacts> => {
  const { release, environment, histories, force } = subject
  const historyOf = (name: string) => histories.get(name) ?? noHistory({ ...environment.place, environment: name })
  const history = historyOf(environment.name)
  const [onBranch, preflight, order, hold, approvals] = await Promise.all([
    gatherOnBranch(subject, ports),
    gatherPreflight(subject, ports),
    gatherOrder(history, release.sha, ports),
    gatherHold(history, release.sha, ports),
    environment.approvals === 0
      ? null
      : gatherApprovals({ release, environment, pull: null }, ports).then(judgeApprovals),
  ])
  const { after } = environment
  return {
    release,
    environment,
    promotion: takes(environment, release),
    onBranch,
    upstream: after === null ? null : { name: after, verified: isVerifiedAt(historyOf(after), release.sha) },
    movedTag: movedTag([...histories.values()], release),
    approvals,
    preflight,
    order,
    hold,
    freeze: activeFreeze(environment.freeze, { now: ports.clock.now(), kind: 'deploy' }),
    force,
  }
}
