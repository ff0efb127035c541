// actions/preflight: what the checklist is made of, loaded when no input was refused.
import { openDumps } from '../../src/adapters/postgres/dumps.ts'
import { openSbomDocuments } from '../../src/adapters/sbom/sbom.ts'
import { openScratch } from '../../src/adapters/scratch-postgres.ts'
import { run } from '../../src/checklist/run/preflight.ts'
import { policyFor } from '../../src/config/require.ts'
import { boundaryOf } from '../../src/doctor/doctor.ts'
import { checklistRunsPrograms } from '../../src/runbook/programs.ts'
import { audienceOf } from '../../src/runtime/audience.ts'

export const preflightSteps = {
  run,
  openScratch,
  openDumps,
  openSbomDocuments,
  audienceOf,
  policyFor,
  boundaryOf,
  checklistRunsPrograms,
}
