import { pointOfNoReturn } from '../domain/rollback-plan.ts'
import { activeFreeze, describeWindow } from '../domain/freeze.ts'
import type { Refusal } from '../domain/promotion.ts'
import type { ReadPorts } from '../ports/ports.ts'
import type { PlanRequest, RollbackPlan } from './rollback-plan.ts'

/** Without a target nothing can be put back by us. */
export const noTarget = (environment: string): Refusal => ({
  code: 'bad-config',
  message: `${environment} has no 'deploy' target in the runbook, so nothing can be restored there.`,
  remedy: `Set 'environments.${environment}.deploy', or use 'tracks: reconcile' and deploy the old release with your own steps.`,
})

/** A window that does not say `except: rollback` forbids going back too. */
export const frozen = (
  request: Pick<PlanRequest, 'environment' | 'tracks'>,
  { clock }: Pick<ReadPorts, 'clock'>,
): Refusal | null => {
  const { name, freeze } = request.environment
  const window = activeFreeze(freeze, { now: clock.now(), kind: 'rollback' })
  if (window === null || !request.tracks.includes('restore')) return null
  return {
    code: 'frozen',
    message: `${name} is frozen, also for rollbacks: ${describeWindow(window)}.`,
    remedy: "Add 'except: rollback' to that window in the runbook, or restore by hand and use 'tracks: reconcile'.",
  }
}

/** A machine does not decide to lose data; a person can, and gives the reason. */
export const noReturn = (
  request: Pick<PlanRequest, 'tracks'> & { readonly acceptDataLoss?: string | null },
  plan: RollbackPlan,
): Refusal | null =>
  plan.target === null || plan.serving || !request.tracks.includes('restore')
    ? null
    : pointOfNoReturn({
        environment: plan.environment.name,
        target: plan.target,
        oneWay: plan.oneWay,
        accepted: request.acceptDataLoss ?? null,
      })
