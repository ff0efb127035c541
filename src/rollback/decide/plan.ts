// rollback/decide: which release is bad, which one to return to, and what forbids it. Pure.
import { recordedArtifact } from '../../records/decide/artifact.ts'
import { isVerified, liveEntry, type Candidate, type History, type HistoryEntry } from '../../records/decide/history.ts'
import type { Refusal } from '../../core/promotion.ts'
import type { Release } from '../../core/release.ts'
import { nameOfRelease } from '../../core/text.ts'
import * as words from '../words.ts'

export type Track = 'restore' | 'reconcile'

/** A commit of the range, as git tells it. */
export interface RangeCommit {
  readonly sha: string
  readonly parents: readonly string[]
  readonly subject: string
  readonly author: string
}

/** What a person named in an input, and the commit that it stands for. */
export interface NamedCommit {
  readonly name: string
  readonly sha: string
  readonly isTag: boolean
}

/** What is to be undone. `release`: everything since the release that is returned to; `commit`: that one alone. */
export interface Bad {
  readonly sha: string
  readonly extent: 'release' | 'commit'
  readonly why: string
  /** A person named it in `bad`. */
  readonly isNamed?: true
}

/** The release to return to, and where its record stands. */
export interface Return {
  readonly release: Release
  readonly tree: string
  readonly tagObject: string
  readonly artifact: string | null
  readonly deployment: number
  readonly why: string
}

/**
 * What to get away from. After a rollback what is live is the good release: then it is the commit that was undone, so
 * that the same dispatch, sent again, finishes the work instead of going one release further back; unless a person names
 * another release to go to.
 */
export const badOf = (history: History, named: NamedCommit | null, to: NamedCommit | null = null): Bad | null => {
  if (named !== null) {
    const { sha } = named
    if (named.isTag) return { sha, extent: 'release', why: `tag ${named.name} was named`, isNamed: true }
    const release = history.entries.find(({ deployment }) => deployment.payload.sha === sha)
    return release === undefined
      ? { sha, extent: 'commit', why: 'this commit was named, so it alone is undone', isNamed: true }
      : {
          sha,
          extent: 'release',
          why: `it was named, the release of deployment ${release.deployment.id}`,
          isNamed: true,
        }
  }
  const live = liveEntry(history)
  if (live === null) return null
  const { kind, from, sha } = live.deployment.payload
  // Whoever names another release than the one that is live wants to get away from that one too.
  if (kind === 'rollback' && from !== undefined && (to === null || to.sha === sha)) {
    return { sha: from, extent: 'release', why: `deployment ${live.deployment.id} rolled it back before` }
  }
  return { sha, extent: 'release', why: `it is live (deployment ${live.deployment.id})` }
}

/** The ref that the bad release was last deployed from here; null when it never was. */
export const refOfRelease = (history: History, { sha }: Bad): string | null =>
  history.entries.find(({ deployment }) => deployment.payload.sha === sha)?.deployment.payload.ref ?? null

/** The target's own word on what it made, which only a status can carry (design section 5). */
export const artifactOf = (entry: HistoryEntry): string | null =>
  recordedArtifact(entry.statuses) ?? entry.deployment.payload.artifact

const returnTo = (entry: HistoryEntry, why: string): Return => {
  const { sha, ref, version, tree, tagObject } = entry.deployment.payload
  return {
    release: { sha, ref, version },
    tree,
    tagObject,
    artifact: artifactOf(entry),
    deployment: entry.deployment.id,
    why,
  }
}

const nameOfEntry = ({ deployment: { payload } }: HistoryEntry) => nameOfRelease(payload)

const nowhere = (environment: string, message: string, remedy: string): Refusal => ({
  code: 'nothing-to-return-to',
  message: `Nothing was changed in ${environment}: ${message}`,
  remedy,
})

const listed = (candidates: readonly Candidate[]): string =>
  candidates.map(({ entry, refusedBecause }) => `${nameOfEntry(entry)}: ${refusedBecause ?? 'usable'}`).join('; ')

/** The last verified release that can be returned to, or the one that was named, if it was ever verified here. */
export const chooseReturn = (facts: {
  readonly environment: string
  readonly to: NamedCommit | null
  readonly candidates: readonly Candidate[]
  /** The person's reason to return to the named one although its origin speaks against it; null: none was given. */
  readonly force?: string | null
}): Return | Refusal => {
  const { environment, to, candidates, force = null } = facts
  const usable = candidates.filter((candidate) => candidate.refusedBecause === null)
  if (to !== null) {
    const asked = candidates.find(({ entry }) => entry.deployment.payload.sha === to.sha)
    if (asked === undefined) {
      return nowhere(
        environment,
        `${to.name} was never verified there, and only a verified release is returned to.`,
        usable.length === 0
          ? 'No verified release is left; deploy a good commit forward.'
          : words.nameVerified(usable.map(({ entry }) => nameOfEntry(entry)).join(', ')),
      )
    }
    const { refusedBecause, liftedByForce } = asked
    const named = `named as ${to.name}, verified by deployment ${asked.entry.deployment.id}`
    if (refusedBecause === null) return returnTo(asked.entry, named)
    if (liftedByForce === true && force !== null)
      return returnTo(asked.entry, `${named}, although ${refusedBecause}: ${force}`)
    return nowhere(
      environment,
      `${to.name} is no way back, ${refusedBecause}.`,
      `Name another, or leave 'to' empty.${liftedByForce === true ? " To return to it all the same, give a reason in 'force'." : ''}`,
    )
  }
  const [first] = usable
  if (first !== undefined) {
    return returnTo(first.entry, `the last verified release (deployment ${first.entry.deployment.id})`)
  }
  return nowhere(
    environment,
    candidates.length === 0
      ? 'no release was ever verified there.'
      : `no verified release is usable (${listed(candidates)}).`,
    candidates.some(({ liftedByForce }) => liftedByForce === true)
      ? "Deploy a commit that is known to be good; or name the release in 'to' and say in 'force' why it may be returned to."
      : 'Deploy a commit that is known to be good; once it is verified, it is a way back.',
  )
}

/** Is the release that is returned to the one that was last put there, and proven? */
export const servesAlready = (history: History, target: Return): boolean => {
  const live = liveEntry(history)
  return live !== null && live.deployment.payload.sha === target.release.sha && isVerified(live)
}

/** A migration that nothing undoes: the old release may not work with what it left behind. Three ways on, and no fourth. */
export const pointOfNoReturn = (facts: {
  readonly environment: string
  readonly target: Return
  readonly oneWay: readonly string[]
  /** The person's own reason to go back all the same; null: none was given. */
  readonly accepted: string | null
}): Refusal | null => {
  const { environment, target, oneWay, accepted } = facts
  if (oneWay.length === 0 || accepted !== null) return null
  const [first = ''] = oneWay
  const files = oneWay.length === 1 ? first : `${first} and ${oneWay.length - 1} more`
  return {
    code: 'point-of-no-return',
    message: `Nothing was changed in ${environment}: ${files} came after ${nameOfRelease(target.release)} and nothing undoes it.`,
    remedy:
      "Roll forward with a fix; or write its down migration, test it in preflight and run it first; or say in 'accept-data-loss' why the old release can serve all the same.",
  }
}
