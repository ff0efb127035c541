// checklist: what stops a release from promotion: rule, branch, tag, earlier environment, hold or lock. Pure.
import type { HoldOnCommit } from '../records/decide/hold.ts'
import type { Lock, LockRead } from '../core/github.ts'
import type { Refusal } from '../core/promotion.ts'
import { shortSha, type Release } from '../core/release.ts'
import type { Finding } from '../core/report.ts'

/** Everything that says whether a release may be promoted to an environment now. */
export interface PromotionFacts {
  readonly release: Release
  readonly environment: string
  /** The promotion rule's own no. */
  readonly rule: Refusal | null
  /** The branch that must hold the commit; null when no rule names one. */
  readonly onBranch: { readonly branch: string; readonly contained: boolean } | null
  readonly upstream: { readonly name: string; readonly verified: boolean } | null
  /** What the tag names now; null for a branch. `commit` is null when the tag is gone. */
  readonly tag: { readonly commit: string | null } | null
  /** The tag was deployed before, as something else. */
  readonly movedTag: { readonly environment: string; readonly sha: string } | null
  readonly hold: HoldOnCommit | null
  readonly lock: LockRead
  readonly now: string
}

const error = (message: string, remedy: string, url?: string): Finding => ({
  level: 'error',
  message,
  remedy,
  ...(url === undefined ? {} : { url }),
})

const offBranch = ({ onBranch, release }: PromotionFacts): readonly Finding[] =>
  onBranch === null || onBranch.contained
    ? []
    : [
        error(
          `${shortSha(release.sha)} is not on ${onBranch.branch}.`,
          `Merge it to ${onBranch.branch}, and release the merged commit.`,
        ),
      ]

const notVerified = ({ upstream, release, environment }: PromotionFacts): readonly Finding[] =>
  upstream === null || upstream.verified
    ? []
    : [
        error(
          `${shortSha(release.sha)} is not verified in ${upstream.name}, which comes before ${environment}.`,
          `Deploy this very commit to ${upstream.name} and let smoke verify it there.`,
        ),
      ]

const tagProblems = ({ tag, movedTag, release }: PromotionFacts): readonly Finding[] => {
  if (tag === null) return []
  const remedy = 'Make a new tag for the new commit; forbid updates and deletions of tags by a ruleset.'
  if (tag.commit === null) return [error(`${release.ref} is gone.`, 'Push the tag again, on this commit.')]
  if (tag.commit !== release.sha)
    return [error(`${release.ref} names ${shortSha(tag.commit)} by now, not ${shortSha(release.sha)}.`, remedy)]
  if (movedTag === null) return []
  const { environment, sha } = movedTag
  return [error(`${release.ref} was deployed to ${environment} as ${shortSha(sha)}: it was moved since.`, remedy)]
}

const held = ({ hold, release, environment }: PromotionFacts): readonly Finding[] =>
  hold === null || !hold.contained || hold.lifted !== null
    ? []
    : [
        error(
          `${shortSha(release.sha)} still contains ${shortSha(hold.hold.bad)}, which was rolled back in ${environment}.`,
          `Revert ${shortSha(hold.hold.bad)} on the branch ('Runbook-Reverts: ${hold.hold.bad}' in the message), or deploy a commit without it.`,
        ),
      ]

const expired = (lock: Lock, now: string) => lock.expires !== null && Date.parse(lock.expires) <= Date.parse(now)

/** A run's own lock is waited for by deploy; a manual one is a person's word that nothing may be deployed. */
const locked = ({ lock, environment, now }: PromotionFacts): readonly Finding[] => {
  switch (lock.state) {
    case 'free':
      return []
    case 'unreadable':
      return [
        error(
          `The lock of ${environment} can't be read: ${lock.why}.`,
          `Look at refs/runbook/locks, and delete the lock by hand once nobody works on ${environment}.`,
        ),
      ]
    case 'held':
      return lock.lock.run !== null || expired(lock.lock, now)
        ? []
        : [
            error(
              `${lock.lock.actor} locked ${environment}: ${lock.lock.reason}`,
              `Ask ${lock.lock.actor}, who lifts the lock when ${environment} may be changed again.`,
              lock.lock.url ?? undefined,
            ),
          ]
  }
}

/** What blocks now, also on a pull request. */
export const currentProblems = (facts: PromotionFacts): readonly Finding[] => [...held(facts), ...locked(facts)]

/** What comes true between the merge and the deployment: the ref, the branch, the environment before. */
export const promotionProblems = (facts: PromotionFacts): readonly Finding[] => [
  ...(facts.rule === null ? [] : [error(facts.rule.message, facts.rule.remedy)]),
  ...tagProblems(facts),
  ...offBranch(facts),
  ...notVerified(facts),
]

/** One line on what was proven. */
export const describePromotion = ({ release, environment, onBranch, upstream }: PromotionFacts): string =>
  [
    `${environment} takes ${release.version ?? release.ref}`,
    ...(onBranch === null ? [] : [`on ${onBranch.branch}`]),
    ...(upstream === null ? [] : [`verified in ${upstream.name}`]),
  ].join(', ')
