// rollback/decide: whether a revert is pushed or becomes a pull request, and what makes it doubtful. Pure.
import type { BranchRules, PushRule } from '../../core/github.ts'
import { isMigration } from '../../database/migration-files.ts'
import type { RevertAnswer, RevertQuestion } from './revert.ts'
import * as words from '../words.ts'

export type ReconcileMode = 'auto' | 'push' | 'pull-request'

export interface Route {
  readonly by: 'push' | 'pull-request'
  readonly why: string
  /** The branch takes signed commits only: GitHub makes them then. */
  readonly signed: boolean
  /** false: not everything that could forbid the push can be read, so the push itself will tell. */
  readonly isCertain: boolean
}

/** The active rules of a branch, from rulesets, as far as this token is told. */
export type Rulesets = { readonly state: 'unreadable' } | { readonly state: 'rules'; readonly rules: BranchRules }

/** Classic protection of a branch, as far as this token is told. */
export type ClassicProtection =
  { readonly state: 'none' } | { readonly state: 'unreadable' } | { readonly state: 'rule'; readonly rule: PushRule }

/** Everything that can forbid a push to a branch. */
export interface PushRules {
  readonly rulesets: Rulesets
  readonly classic: ClassicProtection
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

/** The revert as it was rehearsed, and what stands against a push of it. */
export interface RevertPlan {
  readonly question: RevertQuestion
  /** null: git is to be left as it is. */
  readonly revert: RevertAnswer | null
  /** null: not asked, because git is to be left as it is. */
  readonly rules: PushRules | null
}

/** Can all rules be read, so that a push that they allow is known to be taken? */
export const areReadable = ({ rulesets, classic }: PushRules): boolean =>
  rulesets.state === 'rules' && classic.state !== 'unreadable'

/** Push where it may be done and is proven; else a pull request. `push` insists, but never on what is not proven. */
export const chooseRoute = (
  facts: PushRules & {
    readonly asked: ReconcileMode
    readonly branch: string
    /** Why a machine must not push the result on its own; null when it is proven. */
    readonly doubt: string | null
    /** Several changes of a whole release, of which nobody said that they are bad. */
    readonly isBulk: boolean
  },
): Route => {
  const { asked, branch, doubt, isBulk } = facts
  const rules = facts.rulesets.state === 'rules' ? facts.rulesets.rules : null
  const classic = facts.classic.state === 'rule' ? facts.classic.rule : null
  const signed = (rules?.signaturesRequired ?? false) || (classic?.signaturesRequired ?? false)
  if (doubt !== null) return { by: 'pull-request', why: doubt, signed, isCertain: true }
  if (asked !== 'auto') return { by: asked, why: "asked for by 'reconcile'", signed, isCertain: true }
  if (isBulk) return { by: 'pull-request', why: words.bulk(branch), signed, isCertain: true }
  const forbidden =
    (rules === null ? null : ruleThatForbids(rules)) ?? (classic === null ? null : protectionThatForbids(classic))
  if (forbidden !== null) return { by: 'pull-request', why: `${branch} ${forbidden}`, signed, isCertain: true }
  if (!areReadable(facts)) {
    const why = `not all rules of ${branch} can be read, and a push that is refused becomes a pull request`
    return { by: 'push', why, signed, isCertain: false }
  }
  const how = signed ? `${branch} asks for signed commits, which GitHub makes` : `no rule of ${branch} is against it`
  return { by: 'push', why: how, signed, isCertain: true }
}

/** How a rehearsed revert is brought in; null where there is nothing to bring in. */
export const routeOf = ({ question, revert, rules }: RevertPlan, asked: ReconcileMode): Route | null =>
  revert?.outcome !== 'ready' || rules === null
    ? null
    : chooseRoute({ asked, branch: question.branch, ...rules, doubt: revert.doubt, isBulk: revert.isBulk })

const workflows = /^\.github\/workflows\//

/** GitHub refuses a push that changes these from a token without the `workflows` permission, which no workflow token has. */
export const workflowFiles = (files: readonly string[]): readonly string[] =>
  files.filter((file) => workflows.test(file))

/**
 * What speaks against pushing the revert without a person. On top of the bad release itself it must give the good tree to
 * the byte; on the branch it may only touch what the undone commits touched.
 */
export const doubtAbout = (facts: {
  /** What the reverts give on top of the bad release, and what they must give; null: a single commit was named. */
  readonly onBad: { readonly tree: string | null; readonly goodTree: string } | null
  readonly changed: readonly { readonly status: string; readonly path: string }[]
  readonly undoneFiles: ReadonlySet<string>
  /** null: the usual folders. */
  readonly migrationsDirectory: string | null
}): string | null => {
  const { onBad, changed, undoneFiles, migrationsDirectory } = facts
  if (onBad !== null && onBad.tree !== onBad.goodTree) return 'the reverts together do not give back the good tree'
  const foreign = changed.filter(({ path }) => !undoneFiles.has(path)).map(({ path }) => path)
  if (foreign.length > 0) return `the revert reaches files that the undone commits did not (${foreign[0] ?? ''})`
  const deleted = changed.find(({ status, path }) => status === 'D' && isMigration(path, migrationsDirectory))
  return deleted === undefined
    ? null
    : `it deletes ${deleted.path}, a migration that the database may keep: a person must decide`
}
