// rollback/gather: what a rollback would undo and restore, as a plan or a refusal. Changes nothing.
import { z } from 'zod'
import type { EnvironmentConfig, Runbook } from '../../runbook/runbook.ts'
import { withoutBot } from '../../records/decide/history.ts'
import { orExpected } from '../../core/errors.ts'
import type { Refusal } from '../../core/promotion.ts'
import type { EnvironmentRule } from '../../core/promotion-rule.ts'
import type { Return, Track } from '../decide/plan.ts'
import type { Lacks } from '../decide/lacks.ts'
import { neededWrites } from '../decide/needed-writes.ts'
import type { NeededInput } from '../decide/workflow-inputs.ts'
import { routeOf, type ReconcileMode, type RevertPlan, type Route } from '../decide/route.ts'
import { planReturn, type ReturnPlan } from './plan-return.ts'
import type { RollbackSituation } from './candidates.ts'
import type { Aside, BesidePorts } from './beside.ts'
import { gatherNeededInputs } from './workflow-inputs.ts'
import { gatherSurroundings, missingWrites, type RollbackSurroundings, type SurroundingsPorts } from './surroundings.ts'

export interface PlanRequest {
  readonly environment: EnvironmentConfig
  /** All of the runbook, in promotion order: what follows a revert may be another one. */
  readonly environments: readonly EnvironmentRule[]
  readonly smoke: Runbook['smoke']
  readonly userEnvironment: Readonly<Record<string, string>>
  readonly to: string | null
  readonly bad: string | null
  readonly tracks: readonly Track[]
  readonly mode: ReconcileMode
  readonly force: string | null
  /** The default branch, as the runbook was read from it; null: not known. */
  readonly trustedBranch: string | null
}

/** The reconcile track: what is reverted, how it is brought in, and what has to follow it. */
export interface GitPlan extends RevertPlan {
  readonly route: Route | null
  readonly workflowToken: boolean
  /** The workflow that deployed what is live: it is started again after a push. null: none of ours did. */
  readonly deployWorkflow: Aside<string | null>
  /** What that workflow needs to be started, as it is on the branch now; none where nobody could read it. */
  readonly workflowNeeds: readonly NeededInput[]
}

/** Everything that is known before anything is changed; `dry-run` shows it and ends. */
export interface RollbackPlan extends ReturnPlan {
  readonly environment: EnvironmentConfig
  /** All of the runbook, in promotion order. */
  readonly environments: readonly EnvironmentRule[]
  readonly git: GitPlan
  readonly surroundings: RollbackSurroundings
  /** Why the runbook is not the tip's; null or absent: it is. */
  readonly instead?: string | null
  /** What a checkout does not bring of the release that is put back; absent: nothing is restored, or nobody asked. */
  readonly lacks?: Lacks
}

export type Planned =
  | { readonly outcome: 'plan'; readonly plan: RollbackPlan }
  | { readonly outcome: 'refused'; readonly refusal: Refusal; readonly situation: RollbackSituation }

/** The same key that preflight's check goes by. */
const migrationOptions = z.looseObject({ migrations: z.string().min(1).optional() })

/** Where the runbook says that the migrations are; null: in one of the usual folders. */
export const migrationsOf = (environment: Pick<EnvironmentConfig, 'checklist'>): string | null => {
  const options = migrationOptions.safeParse(environment.checklist.get('rollback-plan')?.options)
  return options.data?.migrations ?? null
}

/** Asked again where it is needed, if it could not be told with the plan. */
export const gatherDeployWorkflow = async (
  situation: RollbackSituation,
  { beside }: BesidePorts,
): Promise<GitPlan['deployWorkflow']> => {
  const deployed = situation.history.entries.find(({ deployment }) => deployment.payload.kind === 'deploy')
  if (deployed === undefined) return { state: 'known', value: null }
  const run = await beside.workflowRun(deployed.deployment.payload.run)
  // `path` may carry the ref that it was read at: `.github/workflows/deploy.yml@main`.
  return run.state === 'known' ? { state: 'known', value: run.value?.path.split('@')[0] ?? null } : run
}

type WithoutNeeds = Omit<GitPlan, 'workflowNeeds'>

const gatherGit = async (plan: ReturnPlan, mode: ReconcileMode, ports: SurroundingsPorts): Promise<WithoutNeeds> => {
  const [viewer, deployWorkflow] = await Promise.all([
    ports.github.viewer(),
    gatherDeployWorkflow(plan.situation, ports),
  ])
  const workflowToken = withoutBot(viewer) === 'github-actions'
  return { ...plan.git, route: routeOf(plan.git, mode), workflowToken, deployWorkflow }
}

/** Any other token's push starts the workflows by itself. */
const startedWorkflow = ({ workflowToken, deployWorkflow }: WithoutNeeds): string | null =>
  workflowToken && deployWorkflow.state === 'known' ? deployWorkflow.value : null

/** Read before anything is changed: what is missing is told in time, and stops no restore. */
const gatherWorkflowNeeds = async (git: WithoutNeeds, ports: SurroundingsPorts): Promise<readonly NeededInput[]> => {
  const workflow = startedWorkflow(git)
  if (workflow === null || git.revert === null) return []
  const tip = await orExpected(ports.git().then((clone) => clone.resolve(`refs/heads/${git.question.branch}`)))
  if (!tip.ok || tip.value === null) return []
  return (await gatherNeededInputs(workflow, tip.value, ports)) ?? []
}

const gatherMissing = async (git: WithoutNeeds, restores: boolean, ports: SurroundingsPorts) => {
  const workflow = startedWorkflow(git)
  const needed = neededWrites({ restores, route: git.route, dispatches: workflow !== null })
  return missingWrites(needed, { branch: git.question.branch, workflow }, ports)
}

/** Asks everything, changes nothing. `chosen` hears of the release to return to as soon as it is known, while the rest is asked. */
export const planRollback = async (
  request: PlanRequest,
  ports: SurroundingsPorts,
  chosen: (good: Return, serving: boolean) => void = () => undefined,
): Promise<Planned> => {
  const { environment, smoke, userEnvironment, to, bad, tracks, mode, force } = request
  // The clone is made while the history is read. What goes wrong is told where it is waited for.
  ports.git().catch(() => undefined)
  const planned = await planReturn(
    {
      environment,
      to,
      bad: bad === null ? { of: 'live' } : { of: 'name', name: bad },
      force,
      tracks,
      migrationsDirectory: migrationsOf(environment),
      trustedBranch: request.trustedBranch,
    },
    ports,
    chosen,
  )
  if (planned.outcome === 'refused') return planned
  const { plan } = planned
  const gitAsked = gatherGit(plan, mode, ports)
  const [git, workflowNeeds, permissions, known] = await Promise.all([
    gitAsked,
    gitAsked.then((git) => gatherWorkflowNeeds(git, ports)),
    gitAsked.then((git) => gatherMissing(git, tracks.includes('restore'), ports)),
    gatherSurroundings({ environment, smoke, userEnvironment }, ports),
  ])
  const surroundings = { ...known, ...permissions }
  const { environments } = request
  return { outcome: 'plan', plan: { ...plan, environment, environments, git: { ...git, workflowNeeds }, surroundings } }
}
