// checklist: what to do when each check fails, from the words of each room; docs/checks is generated from it.
import type { Remedy } from '../core/remedy.ts'
import * as backup from './backup/words.ts'
import * as configuration from './configuration/words.ts'
import * as migrations from './migrations/words.ts'
import * as rollbackPlan from './rollback-plan/words.ts'
import * as sbom from './sbom/words.ts'
import * as security from './security/words.ts'
import * as tests from './tests/words.ts'
import * as words from './words.ts'

/** By check: "What to do" of docs/checks is generated from it. */
export const remedies = {
  tests: tests.remedies,
  security: security.remedies,
  sbom: sbom.remedies,
  migrations: migrations.remedies,
  variables: configuration.variablesRemedies,
  secrets: configuration.secretsRemedies,
  backup: backup.remedies,
  'rollback-plan': rollbackPlan.remedies,
  approvals: words.approvalsRemedies,
  promotion: words.promotionRemedies,
} satisfies Readonly<Record<string, readonly Remedy[]>>
