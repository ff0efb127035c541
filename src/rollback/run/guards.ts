// rollback/run: the refusals before anything changes: permissions, approvals, data loss.
import { unfaithful } from '../decide/lacks.ts'
import { pointOfNoReturn } from '../decide/plan.ts'
import type { Refusal } from '../../core/promotion.ts'
import type { NeededWrite } from '../decide/needed-writes.ts'
import type { Track } from '../decide/plan.ts'
import type { RollbackPlan } from '../gather/plan.ts'
import * as words from '../words.ts'

const listed = (needed: readonly NeededWrite[]) => needed.map(({ permission }) => `${permission}: write`).join(', ')

/** Without these two nothing can be restored: it is said before anything is begun. */
export const lacking = ({ environment, surroundings }: RollbackPlan): Refusal | null => {
  const fatal = surroundings.missing.filter(({ without }) => without === 'nothing-begins')
  return fatal.length === 0
    ? null
    : {
        code: 'no-permission',
        message: words.tokenLacks(environment.name, listed(fatal)),
        remedy: words.addPermissions(listed(surroundings.missing)),
      }
}

/** `rollback: { approvals }` of the runbook: how many must have agreed to this very run. */
export const unapproved = ({ environment, surroundings }: RollbackPlan): Refusal | null => {
  const { approvals } = surroundings
  if (approvals === null || approvals.count >= approvals.needed) return null
  const { name } = environment
  return {
    code: 'approvals-missing',
    message: words.tooFewApprovals(name, approvals.count, approvals.needed),
    remedy: words.haveItApproved(name),
  }
}

/** What would be put in place must be the release, not a checkout that lacks a part of it. */
export const notFaithful = (order: { readonly force: string | null }, plan: RollbackPlan): Refusal | null =>
  plan.target === null || plan.serving || plan.lacks === undefined
    ? null
    : unfaithful({ environment: plan.environment.name, target: plan.target, lacks: plan.lacks, force: order.force })

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
