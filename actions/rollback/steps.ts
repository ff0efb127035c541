// actions/rollback: what a rollback is made of, loaded when the runbook was read. Smoke comes later still.
import { run } from '../../src/rollback/run/action.ts'
import { audienceOf } from '../../src/runtime/audience.ts'
import { verifyLater } from '../../src/smoke/run/later.ts'
import { targetOf } from '../../src/targets/registry.ts'

export const rollbackSteps = { audienceOf, run, targetOf, verifyLater }
