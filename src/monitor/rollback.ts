// monitor: starts the rollback workflow where the runbook asks for it and a fresh release goes down.
import { expectedOrRethrow } from '../core/errors.ts'
import type { CheckResult } from '../core/report.ts'
import type { WorkflowStarter } from '../ports/github.ts'
import type { ReadPorts } from '../ports/ports.ts'
import { gatherHistory } from '../records/gather/history.ts'
import type { EnvironmentConfig, Runbook } from '../runbook/runbook.ts'
import type { Verified } from '../smoke/decide/verdict.ts'
import type { Decided } from './decide.ts'
import { decideRollback } from './decide-rollback.ts'
import type { WatchState } from './history-table.ts'
import * as words from './words.ts'

export interface OutageAnswer {
  /** The deployment for which the workflow was started; null: it was not. */
  readonly deployment: number | null
  readonly rows: readonly CheckResult[]
}

const none: OutageAnswer = { deployment: null, rows: [] }

const row = (status: 'pass' | 'skip' | 'fail', summary: string, remedy: string): CheckResult => ({
  id: 'on-outage',
  title: 'Rollback started',
  gate: 'warn',
  durationMs: 0,
  status,
  summary,
  findings: status === 'fail' ? [{ level: 'warning', message: summary, remedy }] : [],
})

interface ToldOutage {
  readonly runbook: Runbook
  readonly environment: EnvironmentConfig
  readonly look: { readonly verification: Verified }
}

interface AnswerPorts extends ReadPorts {
  readonly writer: WorkflowStarter
}

const start = async (
  { environment, look }: ToldOutage,
  rule: NonNullable<Runbook['monitor']['rollback']>,
  { watch, rolledBack }: { readonly watch: Decided['watch']; readonly rolledBack: number | null },
  ports: AnswerPorts,
): Promise<OutageAnswer> => {
  const { verification } = look
  const history = await gatherHistory(environment.place, ports)
  const { finding, message } = verification
  const { failures } = watch
  const downSince = watch.downSince ?? ports.clock.now()
  const facts = { finding, history, failures, downSince, rolledBack, windowMs: rule.windowMs }
  const decision = decideRollback(facts)
  if (!decision.start) return { deployment: null, rows: [row('skip', decision.why, '')] }
  const { defaultBranch } = await ports.github.repository()
  const inputs = { environment: environment.name, reason: words.automaticReason(message) }
  await ports.writer.dispatchWorkflow({ workflow: rule.workflow, ref: defaultBranch, inputs })
  const said = words.rollbackStarted(rule.workflow, environment.name)
  ports.log.warn(said)
  return { deployment: decision.deployment, rows: [row('pass', said, '')] }
}

/** `on-outage: rollback`: asked once, when the outage is told, and only of an outage. */
export const answerOutage = async (
  outage: ToldOutage,
  { watch, step }: Decided,
  { rolledBack }: Pick<WatchState, 'rolledBack'>,
  ports: AnswerPorts,
): Promise<OutageAnswer> => {
  const rule = outage.runbook.monitor.rollback
  if (rule === null || step !== 'open') return none
  try {
    return await start(outage, rule, { watch, rolledBack }, ports)
  } catch (thrown) {
    const { message, remedy } = expectedOrRethrow(thrown)
    return { deployment: null, rows: [row('fail', words.rollbackNotStarted(message), remedy)] }
  }
}
