// rollback/decide: which release is bad, which one to return to, and whether to push or open a pull request. Pure.
import { recordedArtifact } from '../../records/decide/artifact.ts'
import type { BranchRules, PushRule } from '../../core/github.ts'
import { isVerified, liveEntry, type Candidate, type History, type HistoryEntry } from '../../records/decide/history.ts'
import { isMigration } from '../../database/migration-files.ts'
import type { Refusal } from '../../core/promotion.ts'
import { nameOfRelease, type Release } from '../../core/release.ts'
import type { EnvironmentRule } from '../../core/promotion-rule.ts'

export type Track = 'restore' | 'reconcile'
export type ReconcileMode = 'auto' | 'push' | 'pull-request'

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
 * that the same dispatch, sent again, finishes the work instead of going one release further back.
 */
export const badOf = (history: History, named: NamedCommit | null): Bad | null => {
  if (named !== null) {
    const { sha } = named
    if (named.isTag) return { sha, extent: 'release', why: `tag ${named.name} was named` }
    const release = history.entries.find(({ deployment }) => deployment.payload.sha === sha)
    return release === undefined
      ? { sha, extent: 'commit', why: 'this commit was named, so it alone is undone' }
      : { sha, extent: 'release', why: `it was named, the release of deployment ${release.deployment.id}` }
  }
  const live = liveEntry(history)
  if (live === null) return null
  const { kind, from } = live.deployment.payload
  if (kind === 'rollback' && from !== undefined) {
    return { sha: from, extent: 'release', why: `deployment ${live.deployment.id} rolled it back before` }
  }
  return { sha: live.deployment.payload.sha, extent: 'release', why: `it is live (deployment ${live.deployment.id})` }
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
}): Return | Refusal => {
  const { environment, to, candidates } = facts
  const usable = candidates.filter((candidate) => candidate.refusedBecause === null)
  if (to !== null) {
    const asked = candidates.find(({ entry }) => entry.deployment.payload.sha === to.sha)
    if (asked === undefined) {
      return nowhere(
        environment,
        `${to.name} was never verified there, and only a verified release is returned to.`,
        usable.length === 0
          ? 'No verified release is left; deploy a good commit forward.'
          : `Name one of: ${usable.map(({ entry }) => nameOfEntry(entry)).join(', ')}; or leave 'to' empty.`,
      )
    }
    if (asked.refusedBecause !== null) {
      return nowhere(
        environment,
        `${to.name} is no way back, ${asked.refusedBecause}.`,
        "Name another, or leave 'to' empty.",
      )
    }
    return returnTo(asked.entry, `named as ${to.name}, verified by deployment ${asked.entry.deployment.id}`)
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
    'Deploy a commit that is known to be good; once it is verified, it is a way back.',
  )
}

/** The branch that git is made to agree on: the environment's own, or the one that its tags lie on. */
export const branchToReconcile = (environment: EnvironmentRule, defaultBranch: string): string => {
  const { branch, onBranch } = environment.promote
  if (branch !== null && !/[*?]/.test(branch)) return branch
  return onBranch !== null && !/[*?]/.test(onBranch) ? onBranch : defaultBranch
}

export interface Route {
  readonly by: 'push' | 'pull-request'
  readonly why: string
  /** The branch takes signed commits only: GitHub makes them then. */
  readonly signed: boolean
}

/** What stands against a push to a branch. */
export interface PushRules {
  /** Of rulesets; null: they can't be read. */
  readonly rules: BranchRules | null
  /** Of classic protection; null: there is none. */
  readonly classic: PushRule | 'unreadable' | null
}

const ruleThatForbids = (rules: BranchRules): string | null => {
  if (rules.pullRequestRequired) return 'asks for a pull request'
  if (rules.mergeQueue) return 'has a merge queue'
  return rules.requiredChecks.length > 0 ? 'asks for checks before a push' : null
}

const protectionThatForbids = ({ approvals, checks, mayPush }: PushRule): string | null => {
  if (approvals > 0) return 'asks for a pull request, by classic protection'
  if (checks.length > 0) return 'asks for checks before a push, by classic protection'
  return mayPush ? null : 'is closed to a push by this token, by classic protection'
}

/** Push where it may be done and is proven; else a pull request. `push` insists, but never on what is not proven. */
export const chooseRoute = (
  facts: PushRules & {
    readonly asked: ReconcileMode
    readonly branch: string
    /** Why a machine must not push the result on its own; null when it is proven. */
    readonly doubt: string | null
  },
): Route => {
  const { asked, branch, rules, doubt } = facts
  const classic = facts.classic === 'unreadable' ? null : facts.classic
  const signed = (rules?.signaturesRequired ?? false) || (classic?.signaturesRequired ?? false)
  if (doubt !== null) return { by: 'pull-request', why: doubt, signed }
  if (asked !== 'auto') return { by: asked, why: "asked for by 'reconcile'", signed }
  const forbidden =
    (rules === null ? null : ruleThatForbids(rules)) ?? (classic === null ? null : protectionThatForbids(classic))
  if (forbidden !== null) return { by: 'pull-request', why: `${branch} ${forbidden}`, signed }
  if (rules === null || facts.classic === 'unreadable') {
    const why = `not all rules of ${branch} can be read, and a push that is refused becomes a pull request`
    return { by: 'push', why, signed }
  }
  const how = signed ? `${branch} asks for signed commits, which GitHub makes` : `no rule of ${branch} is against it`
  return { by: 'push', why: how, signed }
}

const workflows = /^\.github\/workflows\//

/** GitHub refuses a push that changes these from a token without the `workflows` permission, which no workflow token has. */
export const workflowFiles = (files: readonly string[]): readonly string[] =>
  files.filter((file) => workflows.test(file))

/**
 * What speaks against pushing the revert without a person. With nothing above the bad commit the result must be the
 * good tree; otherwise it may only touch what the undone commits touched.
 */
export const doubtAbout = (facts: {
  readonly tree: string
  /** null: commits lie above, or a single commit was named, so there is no tree to compare with. */
  readonly goodTree: string | null
  readonly changed: readonly { readonly status: string; readonly path: string }[]
  readonly undoneFiles: ReadonlySet<string>
  /** null: the usual folders. */
  readonly migrationsDirectory: string | null
}): string | null => {
  const { tree, goodTree, changed, undoneFiles, migrationsDirectory } = facts
  if (goodTree !== null && tree !== goodTree) return 'the reverts together do not give back the good tree'
  const foreign = changed.filter(({ path }) => !undoneFiles.has(path)).map(({ path }) => path)
  if (foreign.length > 0) return `the revert reaches files that the undone commits did not (${foreign[0] ?? ''})`
  const deleted = changed.find(({ status, path }) => status === 'D' && isMigration(path, migrationsDirectory))
  return deleted === undefined
    ? null
    : `it deletes ${deleted.path}, a migration that the database may keep: a person must decide`
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
