// rollback/gather: the planner: the release to return to, its rehearsed revert, and what is removed. Changes nothing.
import { isMigration } from '../../database/migration-files.ts'
import { oneWayMigrations } from '../../database/one-way-migrations.ts'
import type { EnvironmentRule } from '../../core/promotion-rule.ts'
import { isCancelled, isExpected, messageOf } from '../../core/errors.ts'
import { branchOf, isReleaseBranch, namedBranch, releaseBranches, type Refusal } from '../../core/promotion.ts'
import type { History } from '../../records/decide/history.ts'
import { chooseReturn, refOfRelease, servesAlready, type Bad, type Return, type Track } from '../decide/plan.ts'
import type { RevertAnswer, RevertQuestion } from '../decide/revert.ts'
import * as words from '../words.ts'
import type { PushRules, RevertPlan } from '../decide/route.ts'
import type { BesidePorts, RestoreReader } from './beside.ts'
import { gatherPushRules } from './push-rules.ts'
import { rehearse } from './rehearse-revert.ts'
import { gatherSituation, type BadQuestion, type RollbackSituation } from './candidates.ts'
import type { Git, GitCommit } from '../../ports/git.ts'
import type { ReadPorts } from '../../ports/ports.ts'

/** What a return is planned for. The rollback asks for what is live, preflight for the commit that it judges. */
export interface ReturnQuestion {
  readonly environment: Pick<EnvironmentRule, 'name' | 'place' | 'promote'>
  /** A tag or a full sha; null: the last verified release. */
  readonly to: string | null
  readonly bad: BadQuestion
  /** Why to return to a named release although its origin speaks against it; null: it is not. */
  readonly force: string | null
  readonly tracks: readonly Track[]
  /** null: the usual folders. */
  readonly migrationsDirectory: string | null
  /** The default branch, where it is known already; null: GitHub is asked for it. */
  readonly trustedBranch: string | null
}

type PlanPorts = Pick<ReadPorts, 'git' | 'log' | 'clock' | 'context'> & BesidePorts & { readonly github: RestoreReader }

/** What the rollback takes away. */
export interface Removed {
  /** Along the first parent, newest first. */
  readonly commits: readonly GitCommit[]
  /** Is the release to return to an ancestor of the bad one? */
  readonly isLinear: boolean
  /** Migrations that came with it. */
  readonly migrations: readonly string[]
  /** Those of them that nothing undoes. */
  readonly oneWay: readonly string[]
}

/** Where to return to, how git is made to agree, and what is lost by it. */
export interface ReturnPlan {
  readonly situation: RollbackSituation
  readonly bad: Bad
  /** null only where nothing is to be restored. */
  readonly target: Return | null
  /** The good release serves already, as far as the records tell. */
  readonly serving: boolean
  readonly git: RevertPlan
  readonly removed: Removed
}

/** A refusal names why nothing can be returned to; the situation shows every release that was looked at. */
export type PlannedReturn =
  | { readonly outcome: 'plan'; readonly plan: ReturnPlan }
  | { readonly outcome: 'refused'; readonly refusal: Refusal; readonly situation: RollbackSituation }

const isRefusal = (value: Return | Refusal): value is Refusal => 'code' in value

const unknownBad = (environment: string): Refusal => ({
  code: 'nothing-to-return-to',
  message: `Nothing was changed in ${environment}: nothing of ours was ever deployed there.`,
  remedy: 'Deploy with the deploy action first; what it verified is what a rollback returns to.',
})

interface KnownBranch {
  readonly branch: string
  readonly rules: PushRules | null
}

/** Asked beside the history: the branch that the environment names, and what stands against a push to it. */
const gatherBranch = async (
  question: ReturnQuestion,
  ports: Pick<PlanPorts, 'github' | 'log' | 'beside'>,
): Promise<KnownBranch> => {
  const known = namedBranch(question.environment) ?? question.trustedBranch
  const branch = known ?? (await ports.github.repository()).defaultBranch
  return { branch, rules: question.tracks.includes('reconcile') ? await gatherPushRules(branch, ports) : null }
}

/** Where releases come from several branches, the one that the bad release came from is made to agree. */
const branchOfBad = async (
  { environment: { promote }, tracks }: ReturnQuestion,
  { history, bad }: { readonly history: History; readonly bad: Bad },
  usual: KnownBranch,
  ports: Pick<PlanPorts, 'git' | 'log' | 'beside'>,
): Promise<KnownBranch> => {
  const rules = releaseBranches(promote, null)
  if (rules.length === 0 || (rules.length === 1 && rules[0] === usual.branch)) return usual
  const git = await ports.git()
  if ((await git.resolve(bad.sha)) === null) return usual
  const holding = (await git.branchesWith(bad.sha)).filter((name) => isReleaseBranch(promote, name, null))
  const deployedFrom = branchOf(refOfRelease(history, bad) ?? '')
  const branch =
    [deployedFrom, usual.branch].find((name) => name !== null && holding.includes(name)) ?? holding[0] ?? usual.branch
  if (branch === usual.branch) return usual
  return { branch, rules: tracks.includes('reconcile') ? await gatherPushRules(branch, ports) : null }
}

/** Whatever is wrong with git, it must not end the plan of the restore. */
const tryRevert = async (git: Git, question: RevertQuestion): Promise<RevertAnswer> => {
  try {
    return await rehearse(git, question)
  } catch (thrown) {
    if (isCancelled(thrown)) throw thrown
    const remedy = isExpected(thrown) ? thrown.remedy : words.revertYourself
    return { outcome: 'untried', why: words.untried(messageOf(thrown)), remedy }
  }
}

/** What is undone and what is live may differ, and it is the live release whose schema the old one will meet. */
const schemaEnds = ({ live }: RollbackSituation, bad: Bad, { of }: BadQuestion): ReadonlySet<string> =>
  // A commit that is judged will be what is live.
  new Set([bad.sha, of === 'judged' ? bad.sha : (live?.deployment.sha ?? bad.sha)])

const gatherRemoved = async (
  git: Git,
  range: { readonly good: string; readonly bad: string; readonly ends: ReadonlySet<string> },
  directory: string | null,
  ports: Pick<PlanPorts, 'github'>,
): Promise<Removed> => {
  const { good, bad, ends } = range
  const isHere = (await git.resolve(bad)) !== null
  const [migrations, oneWay] = [new Set<string>(), new Set<string>()]
  for (const to of ends) {
    if ((await git.resolve(to)) === null) continue
    const added = (await git.changes(good, to)).filter(
      ({ status, path }) => status === 'A' && isMigration(path, directory),
    )
    for (const { path } of added) migrations.add(path)
    if (added.length > 0) {
      for (const path of await oneWayMigrations({ from: good, to }, directory, git, ports)) oneWay.add(path)
    }
  }
  return {
    commits: isHere ? await git.commits({ from: good, to: bad, firstParentOnly: true }) : [],
    isLinear: isHere && (await git.isAncestor(good, bad)),
    migrations: [...migrations],
    oneWay: [...oneWay],
  }
}

const nothingRemoved: Removed = { commits: [], isLinear: true, migrations: [], oneWay: [] }

/** What is asked once it is known where to return to. */
const planFrom = async (
  question: ReturnQuestion,
  { situation, bad, target }: Pick<ReturnPlan, 'situation' | 'bad' | 'target'>,
  branchKnown: ReturnType<typeof gatherBranch>,
  ports: Pick<PlanPorts, 'github' | 'git' | 'log' | 'beside'>,
): Promise<Pick<ReturnPlan, 'git' | 'removed'>> => {
  const { migrationsDirectory, tracks } = question
  const [git, usual] = await Promise.all([ports.git(), branchKnown])
  const { branch, rules } = await branchOfBad(question, { history: situation.history, bad }, usual, ports)
  const revertQuestion: RevertQuestion = {
    branch,
    head: question.bad.of === 'judged' && question.bad.isHead ? question.bad.sha : null,
    bad,
    good: target === null ? null : { sha: target.release.sha, tree: target.tree },
    migrationsDirectory,
  }
  const ends = schemaEnds(situation, bad, question.bad)
  const [revert, removed] = await Promise.all([
    tracks.includes('reconcile') ? tryRevert(git, revertQuestion) : null,
    target === null
      ? nothingRemoved
      : gatherRemoved(git, { good: target.release.sha, bad: bad.sha, ends }, migrationsDirectory, ports),
  ])
  return { git: { question: revertQuestion, revert, rules }, removed }
}

/**
 * The one planner of a rollback, for the rollback and for preflight: which release, which revert, and what forbids a
 * push. `chosen` hears of the release to return to as soon as it is known, while the rest is asked.
 */
export const planReturn = async (
  question: ReturnQuestion,
  ports: PlanPorts,
  chosen: (good: Return, serving: boolean) => void = () => undefined,
): Promise<PlannedReturn> => {
  const { environment, tracks } = question
  const branchKnown = gatherBranch(question, ports)
  // What goes wrong is told where it is waited for.
  branchKnown.catch(() => undefined)
  const situation = await gatherSituation({ environment, to: question.to, bad: question.bad }, ports)
  const { bad, to, candidates, history } = situation
  if (bad === null) return { outcome: 'refused', refusal: unknownBad(environment.name), situation }
  const choice = chooseReturn({ environment: environment.name, to, candidates, force: question.force })
  const needed = tracks.includes('restore') || bad.extent === 'release'
  if (isRefusal(choice) && needed) return { outcome: 'refused', refusal: choice, situation }
  const target = isRefusal(choice) ? null : choice
  const serving = target !== null && servesAlready(history, target)
  if (target !== null) chosen(target, serving)
  const rest = await planFrom(question, { situation, bad, target }, branchKnown, ports)
  return { outcome: 'plan', plan: { situation, bad, target, serving, ...rest } }
}
