// deploy/promotion: gathers what the promotion rules decide on, for deploy and for preflight. Changes nothing.
import type { LockRead, RefTarget } from '../../core/github.ts'
import { branchOf, globMatches, isMovingTag, namedBranch, onBranches, tagOf, takes } from '../../core/promotion.ts'
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

/** The branches that a name or a glob stands for, each at its tip. */
const tipsOf = async (name: string, { github }: Pick<ReadPorts, 'github'>): Promise<readonly RefTarget[]> => {
  if (!/[*?]/.test(name)) {
    const tip = await github.resolveRef(`refs/heads/${name}`)
    return tip === null ? [] : [tip]
  }
  const listed = await github.branches(name.slice(0, name.search(/[*?]/)))
  return listed.filter(({ ref }) => globMatches(name, branchOf(ref) ?? ''))
}

/** By ancestry: one of the branches contains the commit. A branch that is gone contains nothing. */
export const gatherOnBranch = async (
  { release, environment }: PromotionSubject,
  ports: Pick<ReadPorts, 'github'>,
): Promise<RefFacts['onBranch']> => {
  const own = branchOf(release.ref)
  const named = onBranches(environment.promote)
  const names = named.length > 0 ? named : own === null ? [] : [own]
  if (names.length === 0) return null
  const branch = names.join(' or ')
  for (const name of names) {
    for (const tip of await tipsOf(name, ports)) {
      if (tip.commit === release.sha) return { branch: branchOf(tip.ref) ?? name, contained: true }
      // This way round it is what other checks of preflight ask too.
      const { status } = await ports.github.compare(tip.commit, release.sha)
      if (status === 'behind' || status === 'identical') return { branch: branchOf(tip.ref) ?? name, contained: true }
    }
  }
  return { branch, contained: false }
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

/** A tag that is no version is made to move; whether it moved forward is told by ancestry. */
const gatherMovedTag = async (
  { release, environment: { promote } }: PromotionSubject,
  histories: readonly History[],
  { github }: Pick<ReadPorts, 'github'>,
): Promise<RefFacts['movedTag']> => {
  const moved = movedTag(histories, release)
  if (moved === null) return null
  if (!isMovingTag(promote, release.ref)) return { environment: moved.environment, sha: moved.sha, isForward: false }
  const { status } = await github.compare(moved.sha, release.sha)
  return { environment: moved.environment, sha: moved.sha, isForward: status === 'ahead' }
}

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
  const { sha } = release
  return {
    release,
    environment,
    ref: {
      rule: takes(environment, release),
      onBranch,
      tag: tag === null ? null : { commit: tag.target?.commit ?? null },
      movedTag: await gatherMovedTag(subject, [history, ...upstream], ports),
    },
    upstream: upstream.map((each) => ({ name: each.place.environment, verified: isVerifiedAt(each, sha) })),
    hold,
    workflow: ports.context.run.workflow,
    lock: standingLock(lock, clock.now()),
  }
}
