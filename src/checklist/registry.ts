// checklist: the only list of preflight's checks, in report order; the configuration schema derives from it.
import type { ReadyCheck } from './check.ts'
import { approvals } from './approvals.ts'
import { backup } from './backup/backup.ts'
import { migrations } from './migrations/migrations.ts'
import { promotion } from './promotion.ts'
import { rollbackPlan } from './rollback-plan/rollback-plan.ts'
import { sbom } from './sbom/sbom.ts'
import { secrets } from './configuration/secrets.ts'
import { security } from './security/security.ts'
import { tests } from './tests/tests.ts'
import { variables } from './configuration/variables.ts'

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
