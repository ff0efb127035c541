// rollback/run: the refusals before anything changes: no target, freeze, permissions, approvals, data loss.
import { pointOfNoReturn } from '../decide/plan.ts'
import { activeFreeze, describeWindow } from '../../core/freeze.ts'
import type { Refusal } from '../../core/promotion.ts'
import type { ReadPorts } from '../../ports/ports.ts'
import type { EnvironmentConfig } from '../../runbook/runbook.ts'
import type { NeededWrite } from '../decide/needed-writes.ts'
import type { Track } from '../decide/plan.ts'
import type { RollbackPlan } from '../gather/plan.ts'

/** Without a target nothing can be put back by us. */
export const noTarget = (environment: string): Refusal => ({
  code: 'bad-config',
  message: `${environment} has no 'deploy' target in the runbook, so nothing can be restored there.`,
  remedy: `Set 'environments.${environment}.deploy', or use 'tracks: reconcile' and deploy the old release with your own steps.`,
})

/** A window that does not say `except: rollback` forbids going back too. */
export const frozen = (
  { name, freeze }: EnvironmentConfig,
  tracks: readonly Track[],
  { clock }: Pick<ReadPorts, 'clock'>,
): Refusal | null => {
  const window = activeFreeze(freeze, { now: clock.now(), kind: 'rollback' })
  if (window === null || !tracks.includes('restore')) return null
  return {
    code: 'frozen',
    message: `${name} is frozen, also for rollbacks: ${describeWindow(window)}.`,
    remedy: "Add 'except: rollback' to that window in the runbook, or restore by hand and use 'tracks: reconcile'.",
  }
}

const listed = (needed: readonly NeededWrite[]) => needed.map(({ permission }) => `${permission}: write`).join(', ')

/** Without these two nothing can be restored: it is said before anything is begun. */
export const lacking = ({ environment, surroundings }: RollbackPlan): Refusal | null => {
  const fatal = surroundings.missing.filter(({ without }) => without === 'nothing-begins')
  return fatal.length === 0
    ? null
    : {
        code: 'no-permission',
        message: `Nothing was changed in ${environment.name}: the token lacks ${listed(fatal)}.`,
        remedy: `Add '${listed(surroundings.missing)}' under 'permissions:' of the job.`,
      }
}

/** `rollback: { approvals }` of the runbook: how many must have agreed to this very run. */
export const unapproved = ({ environment, surroundings }: RollbackPlan): Refusal | null => {
  const { approvals } = surroundings
  if (approvals === null || approvals.count >= approvals.needed) return null
  const { name } = environment
  return {
    code: 'approvals-missing',
    message: `Nothing was changed in ${name}: ${approvals.count} of ${approvals.needed} approvals of this run, and its starter does not count.`,
    remedy: `Give the job 'environment: ${name}' with required reviewers and have another person approve this run; or lower 'environments.${name}.rollback.approvals'.`,
  }
}

/** A machine does not decide to lose data; a person can, and gives the reason. */
export const noReturn = (
  order: { readonly tracks: readonly Track[]; readonly acceptDataLoss: string | null },
  plan: RollbackPlan,
): Refusal | null =>
  plan.target === null || plan.serving || !order.tracks.includes('restore')
    ? null
    : pointOfNoReturn({
        environment: plan.environment.name,
        target: plan.target,
        oneWay: plan.removed.oneWay,
        accepted: order.acceptDataLoss,
      })
