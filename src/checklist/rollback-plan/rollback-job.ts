// checklist/rollback-plan: finds the workflow jobs that roll an environment back, and judges their permissions. Pure.
import type { Finding } from '../../core/report.ts'
import { neededWrites, type NeededWrite } from '../../rollback/decide/needed-writes.ts'
import { areReadable, routeOf, type ReconcileMode, type RevertPlan, type Route } from '../../rollback/decide/route.ts'
import {
  calledBy,
  mostCalls,
  type ActionStep,
  type Permissions,
  type WorkflowFile,
  type WorkflowJob,
} from '../tests/workflow-file.ts'
import * as words from './words.ts'

/** A job that rolls an environment back. */
export interface RollbackJob {
  /** The workflow that somebody starts, and the job that has the step. */
  readonly path: string
  readonly id: string
  /** As declared from the workflow that is started inwards; null: nothing is declared there. */
  readonly permissions: readonly (Permissions | null)[]
  /** It brings a token of its own: no file says what that one may do. */
  readonly ownToken: boolean
  readonly reconcile: ReconcileMode
  /** false: it restores, and leaves git alone. */
  readonly reverts: boolean
  /** Whether the steps after it can put a release back where the environment has no target. */
  readonly steps: RestoringSteps
}

/** `none`: no step of the job's own follows. `unproven`: no smoke step finishes what rollback opened. */
export type RestoringSteps = 'proven' | 'unproven' | 'none'

/** Where rollbacks can be started from, as far as the workflow files tell. */
export interface RollbackJobs {
  readonly jobs: readonly RollbackJob[]
  /** Workflows that could roll back too: they can't be read, or call what lies elsewhere. */
  readonly opaque: readonly string[]
}

/** Without the version. */
const actionOf = ({ uses }: ActionStep): string => uses.split('@', 1)[0] ?? ''

const isRollback = (step: ActionStep): boolean => /(?:^|\/)actions\/rollback$/.test(actionOf(step))

const isDynamic = (text: string): boolean => text.includes('${{')

const isWorkflowToken = (token: string): boolean =>
  token === '' || /^\$\{\{\s*(?:github\.token|secrets\.github_token)\s*\}\}$/i.test(token)

/** A step for another environment, or one that only shows the plan, rolls nothing back. */
const rollsBack = (step: ActionStep, environment: string): boolean => {
  const named = step.inputs.get('environment') ?? ''
  const rehearsal = step.inputs.get('dry-run')?.toLowerCase() === 'true'
  return isRollback(step) && (isDynamic(named) || named === environment) && !rehearsal
}

const hasTrack = ({ inputs }: ActionStep, track: 'restore' | 'reconcile'): boolean => {
  const tracks = inputs.get('tracks') ?? ''
  return tracks === '' || isDynamic(tracks) || tracks.includes(track)
}

/** Neither a checkout nor our own actions change what serves. */
const isPreparation = (step: ActionStep): boolean =>
  /(?:^|\/)actions\/(?:checkout|rollback|smoke|preflight)$/.test(actionOf(step))

const finishes = (step: ActionStep, opened: string): boolean => {
  const given = step.inputs.get('deployment-id') ?? ''
  const isNamed = ['.deployment-id', "['deployment-id']"].some((end) => given.includes(`steps.${opened}.outputs${end}`))
  return isNamed && /(?:^|\/)actions\/smoke$/.test(actionOf(step))
}

/** What follows a rollback step in its job: steps that restore, and the smoke step that finishes its deployment. */
const restoringSteps = ({ steps, stepCount }: WorkflowJob, { id, place }: ActionStep): RestoringSteps => {
  const later = steps.filter((step) => step.place > place)
  const smoke = id === null ? undefined : later.find((step) => finishes(step, id))
  const end = smoke?.place ?? stepCount
  const own = end - place - 1 - later.filter((step) => step.place < end && isPreparation(step)).length
  if (own <= 0) return 'none'
  return smoke === undefined ? 'unproven' : 'proven'
}

const toReconcile = (given: string | undefined): ReconcileMode =>
  given === 'push' || given === 'pull-request' ? given : 'auto'

/** `all`: every rollback step of the job; in bracket mode one opens the restore and a later one reverts. */
const toRollbackJob = (
  step: ActionStep,
  all: readonly ActionStep[],
  job: WorkflowJob,
  { path, permissions }: Pick<RollbackJob, 'path' | 'permissions'>,
): RollbackJob => {
  const reverting = all.find((each) => hasTrack(each, 'reconcile'))
  return {
    path,
    id: job.id,
    permissions,
    ownToken: !isWorkflowToken(step.inputs.get('token') ?? ''),
    reconcile: toReconcile((reverting ?? step).inputs.get('reconcile')),
    reverts: reverting !== undefined,
    steps: restoringSteps(job, step),
  }
}

const none: RollbackJobs = { jobs: [], opaque: [] }

const both = (one: RollbackJobs, other: RollbackJobs): RollbackJobs => ({
  jobs: [...one.jobs, ...other.jobs],
  opaque: [...one.opaque, ...other.opaque],
})

/** Every job behind a workflow, also in those that it calls: a token there may do less than the caller's, never more. */
const behind = (
  file: WorkflowFile,
  from: { readonly chain: readonly string[]; readonly outer: RollbackJob['permissions'] },
  all: { readonly files: readonly WorkflowFile[]; readonly environment: string },
): RollbackJobs => {
  const chain = [...from.chain, file.path]
  const [path = file.path] = chain
  const found = file.jobs.map((job): RollbackJobs => {
    const permissions = [...from.outer, job.permissions ?? file.permissions]
    const steps = job.steps.filter((step) => rollsBack(step, all.environment))
    // What only reverts puts nothing back.
    const restoring = steps.filter((step) => hasTrack(step, 'restore'))
    if (job.calls === null)
      return { jobs: restoring.map((step) => toRollbackJob(step, steps, job, { path, permissions })), opaque: [] }
    const called = calledBy(job, all.files)
    if (called === null) return { jobs: [], opaque: [path] }
    // GitHub refuses a workflow that calls itself.
    const endless = chain.length > mostCalls || chain.includes(called.path)
    return endless ? none : behind(called, { chain, outer: permissions }, all)
  })
  return found.reduce(both, none)
}

/** A workflow that only others call is no place to start from. */
const isStarted = ({ triggers }: WorkflowFile): boolean =>
  [...triggers.keys()].some((event) => event !== 'workflow_call')

/** The jobs that roll an environment back. Nothing in the files is evaluated: what an expression gives is taken to fit. */
export const rollbackJobs = (
  read: readonly { readonly path: string; readonly file: WorkflowFile | null }[],
  environment: string,
): RollbackJobs => {
  const files = read.flatMap(({ file }) => file ?? [])
  const found = files.filter(isStarted).map((file) => behind(file, { chain: [], outer: [] }, { files, environment }))
  const unread = read.flatMap(({ path, file }) => (file === null ? [path] : []))
  const { jobs, opaque } = found.reduce(both, { jobs: [], opaque: unread })
  return { jobs, opaque: [...new Set(opaque)] }
}

/** What of a rollback's rights was found out. `problems` fail, `unproven` is what nobody can tell, `aside` is shown. */
export interface RollbackRights {
  readonly problems: readonly Finding[]
  readonly unproven: readonly Finding[]
  readonly aside: readonly Finding[]
  /** How the revert would be brought in; null: it reverts nothing, or nobody can tell. */
  readonly route: Route | null
}

const accessTo = (permissions: Permissions, name: string) =>
  typeof permissions === 'string' ? permissions : (permissions.get(name) ?? 'none')

const isLacking = ({ permissions }: RollbackJob, name: string): boolean =>
  permissions.some((each) => each !== null && accessTo(each, name) !== 'write')

const listed = (needed: readonly NeededWrite[]): string =>
  needed.map(({ permission }) => `${permission}: write`).join(', ')

/** Without a target the steps after the rollback are the way back. */
const ofSteps = ({ path, id, steps }: RollbackJob, environment: string): readonly Finding[] => {
  if (steps === 'proven') return []
  const where = words.rollbackJob(id, path)
  const message = steps === 'none' ? words.noOwnSteps(where, environment) : words.noProof(where, environment)
  return [{ level: 'error', path, message, remedy: words.addSteps(environment) }]
}

const judgeRights = (job: RollbackJob, route: Route | null): RollbackRights => {
  const { path, id } = job
  const where = words.rollbackJob(id, path)
  if (job.ownToken) {
    const message = words.ownToken(where)
    const remedy = words.startOnce
    return { problems: [], unproven: [], aside: [{ level: 'notice', path, message, remedy }], route }
  }
  // By then a workflow has deployed the release, and a push by the workflow token does not start it.
  const needed = neededWrites({ restores: true, route, dispatches: true })
  const missing = needed.filter(({ permission }) => isLacking(job, permission))
  const fatal = missing.filter(({ without }) => without !== 'less')
  const lesser = missing.filter(({ without }) => without === 'less')
  const undeclared = job.permissions[0] === null && fatal.length === 0
  const finding = (level: Finding['level'], message: string, named: readonly NeededWrite[]): Finding => ({
    level,
    path,
    message: `${where} ${message}`,
    remedy: words.setPermissions(listed(named)),
  })
  return {
    problems: fatal.length === 0 ? [] : [finding('error', `lacks ${listed(fatal)}.`, fatal)],
    unproven: undeclared ? [finding('error', words.noPermissions, needed)] : [],
    aside: lesser.length === 0 ? [] : [finding('warning', `lacks ${listed(lesser)}.`, lesser)],
    route,
  }
}

const noJob = (environment: string, opaque: readonly string[], isBracket: boolean): RollbackRights => {
  const remedy = isBracket ? words.addSteps(environment) : words.addWorkflow
  if (opaque.length === 0) {
    const message = isBracket ? words.noWayBack(environment) : words.noWorkflow(environment)
    return { problems: [{ level: 'error', message, remedy }], unproven: [], aside: [], route: null }
  }
  const which = `${opaque.slice(0, 3).join(', ')}${opaque.length > 3 ? ` and ${opaque.length - 3} more` : ''}`
  const message = words.noReadableWorkflow(environment, which)
  return { problems: [], unproven: [{ level: 'error', message, remedy }], aside: [], route: null }
}

const weight = ({ problems, unproven, aside }: RollbackRights): number =>
  problems.length * 100 + unproven.length * 10 + aside.length

const unreadRules = (branch: string): Finding => ({
  level: 'notice',
  message: words.pushRulesUnread(branch),
})

/** May the rollback do what it has to? One good job is enough. */
export const judgeRollbackJobs = (facts: {
  readonly environment: string
  readonly found: RollbackJobs
  /** null: there is nothing to return to yet. */
  readonly git: RevertPlan | null
  /** The environment has no target, so that only steps of the workflow can put a release back. */
  readonly isBracket: boolean
}): RollbackRights => {
  const { environment, found, git, isBracket } = facts
  const judged = found.jobs.map((job) => {
    const rights = judgeRights(job, job.reverts && git !== null ? routeOf(git, job.reconcile) : null)
    return isBracket ? { ...rights, problems: [...ofSteps(job, environment), ...rights.problems] } : rights
  })
  const [best = noJob(environment, found.opaque, isBracket)] = judged.toSorted(
    (one, other) => weight(one) - weight(other),
  )
  const isUnread = git !== null && git.rules !== null && !areReadable(git.rules)
  return isUnread ? { ...best, aside: [...best.aside, unreadRules(git.question.branch)] } : best
}
