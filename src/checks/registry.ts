import type { ReadyCheck } from './check.ts'

/** The lines of the checklist, in the runbook's order. The report shows them in this order. */
export const preflightChecks: readonly ReadyCheck[] = []
