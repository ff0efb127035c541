// checklist/rollback-plan: the check that a rollback is documented and allowed; asks rollback's own planner.
import { z } from 'zod'
import { judgeRollback } from './verdict.ts'
import { defineCheck } from '../check.ts'
import { remedies } from '../remedies.ts'
import * as words from './words.ts'

const path = z.string().min(1).max(500)

const options = z.object({
  document: path
    .default('docs/rollback.md')
    .meta({ description: 'the page that says how this service is rolled back' }),
  migrations: path
    .optional()
    .meta({ description: 'folder of the database migrations; without it the usual folders are looked for' }),
})

/** The rollback is documented, and was rehearsed. */
export const rollbackPlan = defineCheck({
  id: 'rollback-plan',
  title: words.title,
  why: words.why,
  remedies: remedies['rollback-plan'],
  permissions: ['contents: read', 'deployments: read', 'pull-requests: read'],
  options,
  // The planner is rollback's: whoever only reads the runbook loads nothing of that room.
  gather: async (subject, chosen, ports) => (await import('./gather.ts')).gatherRollbackPlan(subject, chosen, ports),
  decide: judgeRollback,
})
