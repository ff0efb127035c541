// deploy/promotion: the promotion rules, which deploy's guards and preflight's `promotion` both ask. Pure.
import { shortSha } from '../../core/release.ts'
import type { PromotionFacts } from './facts.ts'
import type { Guard } from './guard.ts'
import * as words from '../words.ts'
import * as held from './words.ts'

const takesRef: Guard<PromotionFacts> = {
  id: 'promotion',
  code: 'not-promotable',
  title: words.takesTitle,
  judge: ({ ref: { rule }, release, environment }) =>
    rule === null
      ? { status: 'pass', summary: words.takesRef(environment.name, release.ref) }
      : { status: 'fail', code: rule.code, message: rule.message, remedy: rule.remedy },
}

const onBranch: Guard<PromotionFacts> = {
  id: 'on-branch',
  code: 'off-branch',
  title: words.onBranchTitle,
  judge: ({ ref: { onBranch: fact }, release }) => {
    if (fact === null) return { status: 'skip', summary: words.noBranch }
    const sha = shortSha(release.sha)
    return fact.contained
      ? { status: 'pass', summary: words.isOnBranch(sha, fact.branch) }
      : {
          status: 'fail',
          message: words.isNotOnBranch(sha, fact.branch),
          remedy: words.mergeFirst(fact.branch),
        }
  },
}

const tagStands: Guard<PromotionFacts> = {
  id: 'tag',
  code: 'tag-moved',
  title: words.tagTitle,
  judge: ({ ref: { tag, movedTag }, release }) => {
    const remedy = words.newTag
    if (tag === null) return { status: 'skip', summary: words.noTag }
    if (tag.commit === null) return { status: 'fail', message: words.tagGone(release.ref), remedy: words.pushTagAgain }
    if (tag.commit !== release.sha) {
      const names = words.tagNames(release.ref, shortSha(tag.commit), shortSha(release.sha))
      return { status: 'fail', message: names, remedy }
    }
    if (movedTag === null) return { status: 'pass', summary: words.tagSame(release.ref) }
    const { environment, sha, isForward } = movedTag
    if (isForward) return { status: 'pass', summary: words.tagForward(release.ref, shortSha(sha)) }
    const message = words.tagMoved(release.ref, environment, shortSha(sha))
    return { status: 'fail', message, remedy }
  },
}

const verifiedUpstream: Guard<PromotionFacts> = {
  id: 'upstream',
  code: 'not-verified-upstream',
  title: words.upstreamTitle,
  judge: ({ upstream, release, environment }) => {
    if (upstream.length === 0) return { status: 'skip', summary: words.comesFirst(environment.name) }
    const sha = shortSha(release.sha)
    const missing = upstream.filter(({ verified }) => !verified).map(({ name }) => name)
    if (missing.length === 0)
      return {
        status: 'pass',
        summary: words.verifiedIn(
          sha,
          upstream.map(({ name }) => name),
        ),
      }
    return {
      status: 'fail',
      message: words.notVerifiedIn(sha, missing, environment.name),
      remedy: words.deployThereFirst(missing),
    }
  },
}

const notHeld: Guard<PromotionFacts> = {
  id: 'hold',
  code: 'held',
  title: words.holdTitle,
  liftedByForce: true,
  judge: ({ hold: found, release, environment: { name }, workflow }) => {
    if (found === null) return { status: 'skip', summary: words.nothingRolledBack }
    const { bad } = found.hold
    if (!found.contained) return { status: 'pass', summary: words.withoutBad(shortSha(bad)) }
    if (found.lifted !== null) return { status: 'pass', summary: held.liftedBy(bad, found.lifted, release.sha) }
    const about = { found, release, environment: name, workflow }
    return { status: 'fail', message: held.held(about), remedy: held.heldRemedy(about) }
  },
}

const notLocked: Guard<PromotionFacts> = {
  id: 'lock',
  code: 'locked',
  title: words.lockTitle,
  judge: ({ lock, environment }) => {
    if (lock === null) return { status: 'pass', summary: words.notLockedByHand }
    if (lock.state === 'unreadable')
      return {
        status: 'fail',
        message: held.unreadableLock(environment.name, lock.why),
        remedy: held.removeLock(environment.place),
      }
    return {
      status: 'fail',
      message: words.lockedBy(lock.actor, environment.name, lock.reason),
      remedy: words.askOwner(lock.actor, environment.name),
      ...(lock.url === null ? {} : { url: lock.url }),
    }
  },
}

/** What a release must meet to be promoted, in the order in which a no is the reason. */
export const promotionRules = [takesRef, onBranch, tagStands, verifiedUpstream, notHeld, notLocked] as const
