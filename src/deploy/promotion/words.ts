// deploy/promotion: the sentences and remedies about holds and locks, in one place. Pure.
import type { HoldOnCommit } from '../../records/decide/hold.ts'
import { lockRef } from '../../records/decide/lock-file.ts'
import type { Place } from '../../core/place.ts'
import { branchOf, tagOf } from '../../core/promotion.ts'
import { shortSha, type Release } from '../../core/release.ts'
import { plural } from '../../core/text.ts'

interface HeldRelease {
  readonly found: HoldOnCommit
  readonly release: Release
  readonly environment: string
  readonly workflow: string
}

export const unreadableLock = (environment: string, why: string): string =>
  `The lock on ${environment} can't be read: ${why}. Nobody knows whether it is held.`

/** Both ways: the action takes away what it can't read, and git takes away any ref. */
export const removeLock = (place: Place): string =>
  `Ask who works on ${place.environment}. When nobody does, run deploy with 'unlock: true', or: git push origin :${lockRef(place)}`

const mostNamed = 5

export const held = ({ found, release, environment }: HeldRelease): string => {
  const { hold, culprits } = found
  const which = `(deployment ${hold.deployment})`
  const [sha, bad] = [shortSha(release.sha), shortSha(hold.bad)]
  if (release.sha === hold.bad) return `${sha} was rolled back from ${environment} ${which}.`
  const others = culprits.filter((culprit) => culprit !== hold.bad)
  if (others.length === 0 || culprits.includes(hold.bad))
    return `${sha} still contains ${bad}, which was rolled back from ${environment} ${which}.`
  const named = others.slice(0, mostNamed).map(shortSha).join(', ')
  return `${sha} contains ${named}, a part of ${bad}, which was rolled back from ${environment} ${which}.`
}

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`

/** The line that deploys it all the same. */
const forceLine = ({ release, environment, workflow }: HeldRelease): string => {
  const ref = tagOf(release.ref) ?? branchOf(release.ref) ?? release.ref
  return `gh workflow run ${quoted(workflow)} -f environment=${quoted(environment)} -f ref=${quoted(ref)} -f force='<why>'`
}

export const heldRemedy = (about: HeldRelease): string => {
  const { hold, culprits, undoneOn } = about.found
  const anyway = `To deploy it all the same: ${forceLine(about)}`
  if (undoneOn !== null) {
    const { branch, tip } = undoneOn
    return `${branch} is free of it already: release its tip (${shortSha(tip)}) or a newer commit. ${anyway}`
  }
  const undo = culprits.length === 0 ? [hold.bad] : culprits
  const more = undo.length > mostNamed ? ` and ${plural(undo.length - mostNamed, 'more commit')}` : ''
  const narrow =
    undo.length > 1
      ? " If only one of them was bad, run rollback with 'bad' (its sha) and 'tracks: reconcile', and the others are free."
      : ''
  return `Revert it (git revert ${undo.slice(0, mostNamed).join(' ')}${more}) or fix it on top of its revert; the hold lifts itself then.${narrow} ${anyway}`
}

export const liftedBy = (bad: string, by: string, sha: string): string =>
  by === sha
    ? `${shortSha(bad)} was rolled back, and its content is not in ${shortSha(sha)}`
    : `${shortSha(bad)} was rolled back, and ${shortSha(by)} reverts it`
