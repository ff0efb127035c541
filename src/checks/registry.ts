import type { ReadyCheck } from './check.ts'
import { approvals } from './preflight/approvals.ts'
import { promotion } from './preflight/promotion.ts'
import { rollbackPlan } from './preflight/rollback-plan.ts'
import { tests } from './preflight/tests.ts'

/** The lines of the checklist, in the runbook's order. The report shows them in this order. */
export const preflightChecks: readonly ReadyCheck[] = [tests, rollbackPlan, approvals, promotion]
