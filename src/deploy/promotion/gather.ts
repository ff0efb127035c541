// deploy/promotion: gathers what the promotion rules decide on, for deploy and for preflight. Changes nothing.
import type { LockRead } from '../../core/github.ts'
import { branchOf, namedBranch, tagOf, takes } from '../../core/promotion.ts'
import type { EnvironmentRule } from '../../core/promotion-rule.ts'
import type { Release } from '../../core/release.ts'
import type { Place } from '../../core/place.ts'
import type { ReadPorts } from '../../ports/ports.ts'
import { isVerifiedAt, movedTag, type History } from '../../records/decide/history.ts'
import { gatherHold } from '../../records/gather/hold.ts'
import { gatherLock } from '../../records/gather/lock.ts'
import type { PromotionFacts, RefFacts, StandingLock } from './facts.ts'

/** What may be promoted, and to where. */
export interface PromotionSubject {
  readonly release: Release
  readonly environment: EnvironmentRule
}

/** By ancestry: the branch contains the commit. A branch that is gone contains nothing. */
export const gatherOnBranch = async (
  { release, environment }: PromotionSubject,
  ports: Pick<ReadPorts, 'github'>,
): Promise<RefFacts['onBranch']> => {
  const branch = environment.promote.onBranch ?? branchOf(release.ref)
  if (branch === null) return null
  const tip = await ports.github.resolveRef(`refs/heads/${branch}`)
  if (tip === null) return { branch, contained: false }
  if (tip.commit === release.sha) return { branch, contained: true }
  // This way round it is what other checks of preflight ask too.
  const { status } = await ports.github.compare(tip.commit, release.sha)
  return { branch, contained: status === 'behind' || status === 'identical' }
}

/** A run's own lock is waited for; one that was set by hand is a person's word that nothing may be deployed. */
export const standingLock = (read: LockRead, now: string): StandingLock | null => {
  if (read.state === 'free') return null
  if (read.state === 'unreadable') return { state: 'unreadable', why: read.why }
  const { run, expires, actor, reason, url } = read.lock
  const over = expires !== null && Date.parse(expires) <= Date.parse(now)
  return run !== null || over ? null : { state: 'manual', actor, reason, url }
}

/** Where a remedy looks for a revert that is in already. */
const branchesOf = async (environment: EnvironmentRule, { github }: Pick<ReadPorts, 'github'>) => [
  namedBranch(environment) ?? (await github.repository()).defaultBranch,
]

/** Everything that the promotion rules decide on, asked side by side. */
export const gatherPromotion = async (
  subject: PromotionSubject,
  historyOf: (place: Place) => Promise<History>,
  ports: Pick<ReadPorts, 'github' | 'git' | 'clock' | 'context'>,
): Promise<PromotionFacts> => {
  const { release, environment } = subject
  const { github, clock } = ports
  const { service } = environment.place
  const own = historyOf(environment.place)
  const [history, upstream, tag, onBranch, lock, hold] = await Promise.all([
    own,
    Promise.all(environment.after.map((name) => historyOf({ service, environment: name }))),
    tagOf(release.ref) === null ? null : github.resolveRef(release.ref).then((target) => ({ target })),
    gatherOnBranch(subject, ports),
    gatherLock(environment.place, ports),
    own.then((known) => gatherHold(known, release.sha, ports, () => branchesOf(environment, ports))),
  ])
  const { sha, ref } = release
  return {
    release,
    environment,
    ref: {
      rule: takes(environment, release),
      onBranch,
      tag: tag === null ? null : { commit: tag.target?.commit ?? null },
      movedTag: movedTag([history, ...upstream], { sha, ref, tagObject: tag?.target?.object ?? sha }),
    },
    upstream: upstream.map((each) => ({ name: each.place.environment, verified: isVerifiedAt(each, sha) })),
    hold,
    workflow: ports.context.run.workflow,
    lock: standingLock(lock, clock.now()),
  }
}
