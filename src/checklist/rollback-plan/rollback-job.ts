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
}

/** Where rollbacks can be started from, as far as the workflow files tell. */
export interface RollbackJobs {
  readonly jobs: readonly RollbackJob[]
  /** Workflows that could roll back too: they can't be read, or call what lies elsewhere. */
  readonly opaque: readonly string[]
}

const isRollback = ({ uses }: ActionStep): boolean => /(?:^|\/)actions\/rollback$/.test(uses.split('@', 1)[0] ?? '')

const isDynamic = (text: string): boolean => text.includes('${{')

const isWorkflowToken = (token: string): boolean =>
  token === '' || /^\$\{\{\s*(?:github\.token|secrets\.github_token)\s*\}\}$/i.test(token)

/** A step for another environment, or one that only shows the plan, rolls nothing back. */
const rollsBack = (step: ActionStep, environment: string): boolean => {
  const named = step.inputs.get('environment') ?? ''
  const rehearsal = step.inputs.get('dry-run')?.toLowerCase() === 'true'
  return isRollback(step) && (isDynamic(named) || named === environment) && !rehearsal
}

const toReconcile = (given: string | undefined): ReconcileMode =>
  given === 'push' || given === 'pull-request' ? given : 'auto'

const toRollbackJob = (
  { inputs }: ActionStep,
  { id }: WorkflowJob,
  { path, permissions }: Pick<RollbackJob, 'path' | 'permissions'>,
): RollbackJob => {
  const tracks = inputs.get('tracks') ?? ''
  return {
    path,
    id,
    permissions,
    ownToken: !isWorkflowToken(inputs.get('token') ?? ''),
    reconcile: toReconcile(inputs.get('reconcile')),
    reverts: tracks === '' || isDynamic(tracks) || tracks.includes('reconcile'),
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
    if (job.calls === null)
      return { jobs: steps.map((step) => toRollbackJob(step, job, { path, permissions })), opaque: [] }
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

const judgeJob = (job: RollbackJob, route: Route | null): RollbackRights => {
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

const noJob = (environment: string, opaque: readonly string[]): RollbackRights => {
  const remedy = words.addWorkflow
  if (opaque.length === 0) {
    const message = words.noWorkflow(environment)
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
}): RollbackRights => {
  const { environment, found, git } = facts
  const judged = found.jobs.map((job) =>
    judgeJob(job, job.reverts && git !== null ? routeOf(git, job.reconcile) : null),
  )
  const best = judged.toSorted((one, other) => weight(one) - weight(other))[0] ?? noJob(environment, found.opaque)
  const isUnread = git !== null && git.rules !== null && !areReadable(git.rules)
  return isUnread ? { ...best, aside: [...best.aside, unreadRules(git.question.branch)] } : best
}
