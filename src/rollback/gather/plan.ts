// rollback/gather: what a rollback would undo and restore, as a plan or a refusal. Changes nothing.
import { z } from 'zod'
import type { EnvironmentConfig, Runbook } from '../../runbook/runbook.ts'
import { liveEntry, withoutBot, type HistoryEntry } from '../../records/decide/history.ts'
import { isMigration } from '../../database/migration-files.ts'
import type { Refusal } from '../../core/promotion.ts'
import {
  branchToReconcile,
  chooseReturn,
  chooseRoute,
  servesAlready,
  type Bad,
  type ReconcileMode,
  type Return,
  type Route,
  type Track,
} from '../decide/plan.ts'
import { oneWayMigrations } from '../../database/one-way-migrations.ts'
import { gatherPushRules } from './push-rules.ts'
import { rehearse, type RevertAnswer, type RevertQuestion } from './rehearse-revert.ts'
import { gatherSituation, type RollbackSituation } from './candidates.ts'
import type { Git, GitCommit } from '../../ports/git.ts'
import type { ReadPorts } from '../../ports/ports.ts'
import { gatherSurroundings, type RollbackSurroundings, type SurroundingsPorts } from './surroundings.ts'

export interface PlanRequest {
  readonly environment: EnvironmentConfig
  readonly to: string | null
  readonly bad: string | null
  readonly tracks: readonly Track[]
  readonly mode: ReconcileMode
  readonly runbook: Runbook
  readonly userEnvironment: Readonly<Record<string, string>>
}

/** Everything that is known before anything is changed; `dry-run` shows it and ends. */
export interface RollbackPlan {
  readonly environment: EnvironmentConfig
  readonly situation: RollbackSituation
  readonly live: HistoryEntry | null
  readonly bad: Bad
  /** null only where nothing is to be restored. */
  readonly target: Return | null
  /** The good release serves already, as far as the records tell. */
  readonly serving: boolean
  readonly branch: string
  readonly question: RevertQuestion
  /** null: not asked for. */
  readonly revert: RevertAnswer | null
  readonly route: Route | null
  readonly workflowToken: boolean
  readonly surroundings: RollbackSurroundings
  /** The workflow that deployed what is live: it is started again after a push. */
  readonly deployWorkflow: string | null
  /** Along the first parent, newest first: what the rollback removes. */
  readonly between: readonly GitCommit[]
  /** Migrations that came with what is removed. */
  readonly migrations: readonly string[]
  /** Those of them that nothing undoes. */
  readonly oneWay: readonly string[]
}

export type Planned =
  | { readonly outcome: 'plan'; readonly plan: RollbackPlan }
  | { readonly outcome: 'refused'; readonly refusal: Refusal; readonly situation: RollbackSituation }

const isRefusal = (value: Return | Refusal): value is Refusal => 'code' in value

/** The same key that preflight's check goes by. */
const migrationOptions = z.looseObject({ migrations: z.string().min(1).optional() })

const migrationsDirectory = (environment: EnvironmentConfig): string | null => {
  const options = migrationOptions.safeParse(environment.checklist.get('rollback-plan')?.options)
  return options.data?.migrations ?? null
}

const workflowOf = async (situation: RollbackSituation, ports: ReadPorts): Promise<string | null> => {
  const deployed = situation.history.entries.find(({ deployment }) => deployment.payload.kind === 'deploy')
  if (deployed === undefined) return null
  const run = await ports.github.workflowRun(deployed.deployment.payload.run)
  // `path` may carry the ref that it was read at: `.github/workflows/deploy.yml@main`.
  return run?.path.split('@')[0] ?? null
}

const routeOf = async (
  revert: RevertAnswer | null,
  branch: string,
  asked: ReconcileMode,
  ports: ReadPorts,
): Promise<Route | null> => {
  if (revert?.outcome !== 'ready') return null
  return chooseRoute({ asked, branch, ...(await gatherPushRules(branch, ports)), doubt: revert.doubt })
}

const commitsBetween = async (git: Git, target: Return | null, bad: Bad): Promise<readonly GitCommit[]> => {
  if (target === null || (await git.resolve(bad.sha)) === null) return []
  return git.commits({ from: target.release.sha, to: bad.sha, firstParentOnly: true })
}

const migrationsBetween = async (
  git: Git,
  directory: string | null,
  range: { readonly target: Return | null; readonly bad: Bad; readonly live: string | null },
  ports: ReadPorts,
) => {
  const { target, bad, live } = range
  const [migrations, oneWay] = [new Set<string>(), new Set<string>()]
  if (target === null) return { migrations: [], oneWay: [] }
  // What is undone and what is live may differ, and it is the live release whose schema the old one will meet.
  for (const to of new Set([bad.sha, live ?? bad.sha])) {
    if ((await git.resolve(to)) === null) continue
    const ends = { from: target.release.sha, to }
    const changes = await git.changes(ends.from, ends.to)
    const added = changes.filter(({ status, path }) => status === 'A' && isMigration(path, directory))
    for (const { path } of added) migrations.add(path)
    if (added.length > 0) for (const path of await oneWayMigrations(ends, directory, git, ports)) oneWay.add(path)
  }
  return { migrations: [...migrations], oneWay: [...oneWay] }
}

const unknownBad = (environment: string): Refusal => ({
  code: 'nothing-to-return-to',
  message: `Nothing was changed in ${environment}: nothing of ours was ever deployed there.`,
  remedy: 'Deploy with the deploy action first; what it verified is what a rollback returns to.',
})

/** Asks everything, changes nothing. `chosen` hears of the release to return to as soon as it is known, while the rest is asked. */
export const planRollback = async (
  request: PlanRequest,
  ports: SurroundingsPorts,
  chosen: (good: Return, serving: boolean) => void = () => undefined,
): Promise<Planned> => {
  const { environment } = request
  const [git, repository, viewer, situation] = await Promise.all([
    ports.git(),
    ports.github.repository(),
    ports.github.viewer(),
    gatherSituation({ place: environment.place, to: request.to, bad: request.bad }, ports),
  ])
  const { bad } = situation
  if (bad === null) return { outcome: 'refused', refusal: unknownBad(environment.name), situation }
  const choice = chooseReturn({ environment: environment.name, to: situation.to, candidates: situation.candidates })
  const needed = request.tracks.includes('restore') || bad.extent === 'release'
  if (isRefusal(choice) && needed) return { outcome: 'refused', refusal: choice, situation }
  const target = isRefusal(choice) ? null : choice
  const live = liveEntry(situation.history)
  const serving = target !== null && servesAlready(situation.history, target)
  if (target !== null) chosen(target, serving)
  const directory = migrationsDirectory(environment)
  const branch = branchToReconcile(environment, repository.defaultBranch)
  const good = target === null ? null : { sha: target.release.sha, tree: target.tree }
  const question = { branch, bad, good, migrationsDirectory: directory }
  const [revert, deployWorkflow] = await Promise.all([
    request.tracks.includes('reconcile') ? rehearse(git, question) : null,
    workflowOf(situation, ports),
  ])
  const workflowToken = withoutBot(viewer) === 'github-actions'
  const workflow = workflowToken ? deployWorkflow : null
  const reverts = revert?.outcome === 'ready'
  const [route, surroundings, between, { migrations, oneWay }] = await Promise.all([
    routeOf(revert, branch, request.mode, ports),
    gatherSurroundings({ ...request, branch, workflow, reverts }, ports),
    commitsBetween(git, target, bad),
    migrationsBetween(git, directory, { target, bad, live: live?.deployment.sha ?? null }, ports),
  ])
  return {
    outcome: 'plan',
    plan: {
      ...{ environment, situation, live, bad, target, serving, branch, question, revert, route },
      ...{ workflowToken, deployWorkflow, surroundings, between, migrations, oneWay },
    },
  }
}
