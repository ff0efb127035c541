// rollback/run: bracket mode, in which the workflow's own steps put the release back between two rollback steps. Pure.
import { isVerified, type HistoryEntry } from '../../records/decide/history.ts'
import { nameOfRelease } from '../../core/text.ts'
import type { ReadPorts } from '../../ports/ports.ts'
import type { RollbackPlan } from '../gather/plan.ts'
import type { Restoration } from '../decide/verdict.ts'
import * as words from '../words.ts'

/** The deployment that an earlier step of this very job opened; null: none did. */
const openedHere = (
  { situation: { live }, target }: RollbackPlan,
  { context: { run } }: Pick<ReadPorts, 'context'>,
): HistoryEntry | null => {
  if (live === null || target === null) return null
  const { kind, run: owner, attempt, sha } = live.deployment.payload
  return kind === 'rollback' && owner === run.id && attempt === run.attempt && sha === target.release.sha ? live : null
}

/** The steps were asked once and did not do it: a second record would only hide that. null: nothing was opened here. */
export const notPutBack = (
  plan: RollbackPlan,
  ports: Pick<ReadPorts, 'context'>,
): { readonly restoration: Restoration; readonly deployment: number } | null => {
  const opened = openedHere(plan, ports)
  if (opened === null) return null
  const { id, payload } = opened.deployment
  const { name } = plan.environment
  const restoration: Restoration = {
    outcome: 'failed',
    code: 'restore-failed',
    message: words.notPutBack(nameOfRelease(payload), name, id),
    remedy: words.lookAtSteps(name),
    touched: true,
  }
  return { restoration, deployment: id }
}

/** A recovery that took several steps began with the first of them. */
export const sinceOpened = (
  plan: RollbackPlan,
  began: { readonly at: string; readonly ms: number },
  ports: Pick<ReadPorts, 'context'>,
): { readonly at: string; readonly ms: number } => {
  const opened = openedHere(plan, ports)
  if (opened === null || !isVerified(opened)) return began
  const at = opened.deployment.createdAt
  return { at, ms: began.ms - Math.max(0, Date.parse(began.at) - Date.parse(at)) }
}
