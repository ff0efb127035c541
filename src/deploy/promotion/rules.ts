// deploy/promotion: the promotion rules, which deploy's guards and preflight's `promotion` both ask. Pure.
import { shortSha } from '../../core/release.ts'
import { listed } from '../../core/text.ts'
import type { PromotionFacts } from './facts.ts'
import type { Guard } from './guard.ts'
import * as words from './words.ts'

const takesRef: Guard<PromotionFacts> = {
  id: 'promotion',
  code: 'not-promotable',
  title: 'The environment takes this ref',
  judge: ({ ref: { rule }, release, environment }) =>
    rule === null
      ? { status: 'pass', summary: `${environment.name} takes ${release.ref}` }
      : { status: 'fail', code: rule.code, message: rule.message, remedy: rule.remedy },
}

const onBranch: Guard<PromotionFacts> = {
  id: 'on-branch',
  code: 'off-branch',
  title: 'The commit is on its branch',
  judge: ({ ref: { onBranch: fact }, release }) => {
    if (fact === null) return { status: 'skip', summary: 'no branch is asked for' }
    const sha = shortSha(release.sha)
    return fact.contained
      ? { status: 'pass', summary: `${sha} is on ${fact.branch}` }
      : {
          status: 'fail',
          message: `${sha} is not on ${fact.branch}.`,
          remedy: `Merge it to ${fact.branch}, and release the merged commit.`,
        }
  },
}

const tagStands: Guard<PromotionFacts> = {
  id: 'tag',
  code: 'tag-moved',
  title: 'The tag has not moved',
  judge: ({ ref: { tag, movedTag }, release }) => {
    const remedy =
      'Make a new tag for the new commit, and protect tags with a ruleset that forbids updates and deletions.'
    if (tag === null) return { status: 'skip', summary: 'it is not a tag' }
    if (tag.commit === null)
      return { status: 'fail', message: `${release.ref} is gone.`, remedy: 'Push the tag again, on this commit.' }
    if (tag.commit !== release.sha) {
      const names = `${release.ref} names ${shortSha(tag.commit)} by now, not ${shortSha(release.sha)}.`
      return { status: 'fail', message: names, remedy }
    }
    if (movedTag === null) return { status: 'pass', summary: `${release.ref} names what it named before` }
    const { environment, sha } = movedTag
    const message = `${release.ref} was deployed to ${environment} as ${shortSha(sha)}: it was moved since.`
    return { status: 'fail', message, remedy }
  },
}

const verifiedUpstream: Guard<PromotionFacts> = {
  id: 'upstream',
  code: 'not-verified-upstream',
  title: 'Verified in the environments before',
  judge: ({ upstream, release, environment }) => {
    if (upstream.length === 0) return { status: 'skip', summary: `${environment.name} comes first` }
    const sha = shortSha(release.sha)
    const missing = upstream.filter(({ verified }) => !verified).map(({ name }) => name)
    if (missing.length === 0)
      return { status: 'pass', summary: `${sha} is verified in ${listed(upstream.map(({ name }) => name))}` }
    const come = missing.length === 1 ? 'comes' : 'come'
    return {
      status: 'fail',
      message: `${sha} is not verified in ${listed(missing)}, which ${come} before ${environment.name}.`,
      remedy: `Deploy this commit to ${listed(missing)} first and let smoke verify it there.`,
    }
  },
}

const notHeld: Guard<PromotionFacts> = {
  id: 'hold',
  code: 'held',
  title: 'Contains nothing that was rolled back',
  liftedByForce: true,
  judge: ({ hold: found, release, environment: { name }, workflow }) => {
    if (found === null) return { status: 'skip', summary: 'nothing was rolled back here' }
    const { bad } = found.hold
    if (!found.contained) return { status: 'pass', summary: `does not contain ${shortSha(bad)}, which was rolled back` }
    if (found.lifted !== null) return { status: 'pass', summary: words.liftedBy(bad, found.lifted, release.sha) }
    const about = { found, release, environment: name, workflow }
    return { status: 'fail', message: words.held(about), remedy: words.heldRemedy(about) }
  },
}

const notLocked: Guard<PromotionFacts> = {
  id: 'lock',
  code: 'locked',
  title: 'Not locked by hand',
  judge: ({ lock, environment }) => {
    if (lock === null) return { status: 'pass', summary: 'nobody locked it by hand' }
    if (lock.state === 'unreadable')
      return {
        status: 'fail',
        message: words.unreadableLock(environment.name, lock.why),
        remedy: words.removeLock(environment.place),
      }
    return {
      status: 'fail',
      message: `${lock.actor} locked ${environment.name}: ${lock.reason}`,
      remedy: `Ask ${lock.actor}, who lifts the lock when ${environment.name} may be changed again.`,
      ...(lock.url === null ? {} : { url: lock.url }),
    }
  },
}

/** What a release must meet to be promoted, in the order in which a no is the reason. */
export const promotionRules = [takesRef, onBranch, tagStands, verifiedUpstream, notHeld, notLocked] as const
