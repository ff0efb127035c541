import type { ReadyCheck } from './check.ts'
import { approvals } from './preflight/approvals.ts'
import { backup } from './preflight/backup.ts'
import { migrations } from './preflight/migrations.ts'
import { promotion } from './preflight/promotion.ts'
import { rollbackPlan } from './preflight/rollback-plan.ts'
import { sbom } from './preflight/sbom.ts'
import { secrets } from './preflight/secrets.ts'
import { security } from './preflight/security.ts'
import { tests } from './preflight/tests.ts'
import { variables } from './preflight/variables.ts'

/** The lines of the checklist, in the runbook's order. The report shows them in this order. */
export const preflightChecks: readonly ReadyCheck[] = [
  tests,
  security,
  sbom,
  migrations,
  variables,
  secrets,
  backup,
  rollbackPlan,
  approvals,
  promotion,
]
