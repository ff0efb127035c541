import type { Runbook } from '../config/runbook.ts'
import { ExpectedError, messageOf } from '../domain/errors.ts'
import type { Conclusion } from '../domain/outcome.ts'
import type { Refusal } from '../domain/promotion.ts'
import type { Reconciliation } from '../domain/reconciliation.ts'
import { harmlessLine } from '../domain/revert.ts'
import { endOf, type Restoration, type RollbackEnd } from '../domain/rollback-end.ts'
import type { Severity } from '../domain/runbook.ts'
import type { GitHubWriter } from '../ports/github.ts'
import type { ReadPorts } from '../ports/ports.ts'
import type { Target } from '../targets/target.ts'
import type { Audience } from './announce.ts'
import { reconcile } from './reconcile.ts'
import { restore, type Restored } from './restore.ts'
import { frozen, noReturn, noTarget } from './rollback-refusals.ts'
import { rollbackRecord, type Recorder, type RollbackRecord } from './rollback-record.ts'
import { candidateTable, planFacts, planRows, planTables } from './rollback-evidence.ts'
import { planRollback, type PlanRequest, type RollbackPlan } from './rollback-plan.ts'
import { startWorkflow, type WorkflowStart } from './start-workflow.ts'
import { stepRecorder, type StepRecorder } from './steps.ts'
import { endOrphans } from './tidy.ts'
import type { Verify } from './verify.ts'

export interface RollbackRequest extends PlanRequest {
  readonly runbook: Runbook
  readonly reason: string
  readonly severity: Severity
  readonly dryRun: boolean
  /** null: the environment has no target, so nothing can be restored. */
  readonly target: Target | null
  readonly verify: Verify
  readonly userEnvironment: Readonly<Record<string, string>>
  readonly lockWaitMs: number
  /** Why to go back past a migration that nothing undoes; absent: the rollback stops there. */
  readonly acceptDataLoss?: string | null
  /** Who is told; absent: nobody beside the issue. */
  readonly audience?: Audience
}

export interface RollbackPorts extends ReadPorts {
  readonly writer: GitHubWriter
}

/** How a rollback ended, for the action and for deploy's `on-failure`. */
export interface Rollback {
  readonly conclusion: Conclusion
  readonly restoredSha: string | null
  readonly revertSha: string | null
  readonly pullRequest: string | null
  readonly incident: string | null
  /** From the start of this run until the restored release was verified. */
  readonly recoveryMs: number | null
}

const nothing: Omit<Rollback, 'conclusion'> = {
  restoredSha: null,
  revertSha: null,
  pullRequest: null,
  incident: null,
  recoveryMs: null,
}

const common = (request: RollbackRequest, plan: RollbackPlan | null): Partial<Conclusion> => ({
  service: request.runbook.service,
  environment: request.environment.name,
  dryRun: request.dryRun,
  ...(plan === null
    ? {}
    : {
        release: plan.target?.release ?? null,
        facts: planFacts(plan),
        tables: planTables(plan),
        checks: planRows(plan),
      }),
})

const refuse = (request: RollbackRequest, refusal: Refusal, more: Partial<Conclusion> = {}): Rollback => ({
  ...nothing,
  conclusion: {
    ...common(request, null),
    ...more,
    verdict: 'fail',
    reasonCode: refusal.code,
    message: refusal.message,
    remedy: refusal.remedy,
  },
})

const showPlan = (request: RollbackRequest, plan: RollbackPlan, steps: StepRecorder): Rollback => {
  const { target, environment } = plan
  const restored =
    target === null ? '' : ` return ${environment.name} to ${target.release.version ?? target.release.sha}`
  const way = plan.route === null ? '' : `${restored === '' ? '' : ' and'} revert on ${plan.branch} by ${plan.route.by}`
  const what = `${restored}${way}`
  return {
    ...nothing,
    conclusion: {
      ...common(request, plan),
      verdict: 'pass',
      reasonCode: 'planned',
      message: what === '' ? 'Would change nothing.' : `Would${what}. Nothing was changed.`,
      steps: [
        ...steps.taken(),
        ...request.tracks.map((track) => ({
          name: track === 'restore' ? 'Restore' : 'Reconcile',
          status: 'planned' as const,
        })),
        { name: 'Record', status: 'planned' },
      ],
    },
  }
}

const runRestore = async (
  request: RollbackRequest,
  plan: RollbackPlan,
  ports: RollbackPorts,
): Promise<Restored | null> => {
  const { target } = request
  if (!request.tracks.includes('restore') || plan.target === null || target === null) return null
  return restore({ ...request, target, plan }, plan.target, ports)
}

interface Reconciled {
  readonly reconciliation: Reconciliation | null
  readonly started: WorkflowStart | null
}

/** What goes wrong with git must not hide that production is well. */
const caught = (thrown: unknown): Reconciliation => {
  if (!(thrown instanceof ExpectedError) || thrown.code === 'cancelled') throw thrown
  const code = thrown.code === 'github-unreachable' ? thrown.code : 'no-permission'
  return { outcome: 'blocked', code, message: thrown.message, remedy: thrown.remedy, sha: null }
}

const runReconcile = async (
  request: RollbackRequest,
  plan: RollbackPlan,
  steps: StepRecorder,
  ports: RollbackPorts,
): Promise<Reconciled> => {
  if (!request.tracks.includes('reconcile')) return { reconciliation: null, started: null }
  const backTo = plan.target?.release.version ?? (plan.target?.release.sha ?? plan.bad.sha).slice(0, 7)
  const { question, workflowToken } = plan
  const order = {
    question,
    workflowToken,
    environment: plan.environment.name,
    backTo,
    reason: request.reason,
    mode: request.mode,
  }
  const reconciliation = await steps.run(
    `Reconcile ${plan.branch}`,
    () => reconcile(order, ports).catch(caught),
    (found) => ({ failed: found.outcome === 'blocked' || found.outcome === 'conflict', detail: found.outcome }),
  )
  const { deployWorkflow } = plan
  // Any other token's push starts the workflows by itself.
  if (reconciliation.outcome !== 'pushed' || !workflowToken || deployWorkflow === null) {
    return { reconciliation, started: null }
  }
  const { branch, sha } = reconciliation
  const started = await steps.run(
    `Start ${deployWorkflow} on ${branch}`,
    () => startWorkflow({ workflow: deployWorkflow, branch, sha }, ports),
    (found) => ({ failed: found.outcome !== 'started', detail: found.outcome === 'started' ? found.url : found.why }),
  )
  return { reconciliation, started }
}

const restorationOf = (restored: Restored | null): Restoration => restored?.restoration ?? { outcome: 'not-asked' }

const shaOf = (reconciliation: Reconciliation | null): string | null => {
  switch (reconciliation?.outcome) {
    case 'pushed':
    case 'pull-request':
    case 'blocked':
      return reconciliation.sha
    case 'already':
      return reconciliation.by
    case 'absent':
    case 'conflict':
    case undefined:
      return null
  }
}

const startRows = (started: WorkflowStart | null): NonNullable<Conclusion['checks']> => {
  if (started === null) return []
  const base = {
    id: 'redeploy',
    title: 'What follows the branch is deployed again',
    gate: 'warn' as const,
    durationMs: 0,
  }
  if (started.outcome === 'started') {
    return [{ ...base, status: 'pass', summary: 'its run is there', findings: [], url: started.url }]
  }
  const finding = { level: 'warning' as const, message: started.why, remedy: started.remedy }
  return [{ ...base, status: 'fail', summary: 'its run is not there', findings: [finding] }]
}

/** After all else is done: a critical page that nobody got makes the job red, so that somebody looks. */
const withLostPage = (end: RollbackEnd, { pageLost }: RollbackRecord): RollbackEnd =>
  !pageLost || end.verdict !== 'pass'
    ? end
    : {
        verdict: 'fail',
        reasonCode: 'page-undelivered',
        message: `${end.message} The page for this critical incident reached nobody.`,
        remedy: 'Call the person on call by hand; the report says why PagerDuty was not reached.',
      }

const conclude = (
  request: RollbackRequest,
  plan: RollbackPlan,
  parts: Reconciled & {
    readonly restored: Restored | null
    readonly record: RollbackRecord
    readonly end: RollbackEnd
  },
  steps: Conclusion['steps'],
): Rollback => {
  const { restored, reconciliation, record, end } = parts
  const base = common(request, plan)
  const verification = restored?.verification ?? null
  const served = restored !== null && restored.restoration.outcome !== 'failed'
  return {
    conclusion: {
      ...base,
      ...end,
      checks: [...(base.checks ?? []), ...(verification?.checks ?? []), ...startRows(parts.started), ...record.rows],
      facts: [...record.facts, ...(base.facts ?? []), ...(verification?.facts ?? [])],
      tables: [...(base.tables ?? []), ...(verification?.tables ?? [])],
      texts: [
        ...(restored === null || restored.log === '' ? [] : [{ title: "The target's last lines", text: restored.log }]),
        ...(verification?.texts ?? []),
      ],
      charts: verification?.charts ?? [],
      steps: steps ?? [],
    },
    restoredSha: served ? (plan.target?.release.sha ?? null) : null,
    revertSha: shaOf(reconciliation),
    pullRequest: reconciliation?.outcome === 'pull-request' ? reconciliation.pull.url : null,
    incident: record.incident,
    recoveryMs: record.recoveryMs,
  }
}

/** The clock stops when the release is verified, not when the issue tracker has answered. */
const restoreAndTell = async (
  request: RollbackRequest,
  plan: RollbackPlan,
  record: Recorder,
  ports: RollbackPorts,
): Promise<Restored | null> => {
  const opened = record.open()
  try {
    const restored = await runRestore(request, plan, ports)
    record.restored(restorationOf(restored))
    await opened
    return restored
  } catch (thrown) {
    await opened
    await record.failed(messageOf(thrown))
    throw thrown
  }
}

/**
 * Plan, restore, reconcile, record. The incident is opened beside the restore: people should know at once, and nobody
 * should wait for it.
 */
export const rollback = async (asked: RollbackRequest, ports: RollbackPorts): Promise<Rollback> => {
  const request = { ...asked, reason: harmlessLine(asked.reason, 300) }
  const began = { at: ports.clock.now(), ms: ports.clock.monotonicMs() }
  const steps = stepRecorder(ports)
  if (request.tracks.includes('restore') && request.target === null) {
    return refuse(request, noTarget(request.environment.name))
  }
  const freeze = frozen(request, ports)
  if (freeze !== null) return refuse(request, freeze)
  const planned = await steps.run('Plan', () => planRollback(request, ports))
  if (planned.outcome === 'refused') {
    return refuse(request, planned.refusal, {
      tables: [candidateTable(planned.situation.candidates)],
      steps: steps.taken(),
    })
  }
  const { plan } = planned
  const stop = noReturn(request, plan)
  if (stop !== null) return refuse(request, stop, { ...common(request, plan), steps: steps.taken() })
  if (request.dryRun) return showPlan(request, plan, steps)
  await endOrphans(plan.situation.history, ports)
  const record = rollbackRecord({ request, plan, began }, ports)
  const restored = await restoreAndTell(request, plan, record, ports)
  const failed = restored?.restoration.outcome === 'failed' && restored.restoration.code !== 'deployed-but-unrecorded'
  const after = stepRecorder(ports)
  const git = failed ? { reconciliation: null, started: null } : await runReconcile(request, plan, after, ports)
  const end = endOf({ restoration: restorationOf(restored), ...git, branch: plan.branch })
  const recorded = await after.run('Record', () => record.close({ restored, ...git, end }))
  const all = [...steps.taken(), ...(restored?.steps ?? []), ...after.taken()]
  return conclude(request, plan, { restored, ...git, record: recorded, end: withLostPage(end, recorded) }, all)
}
