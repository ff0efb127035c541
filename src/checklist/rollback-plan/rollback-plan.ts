// checklist/rollback-plan: the check that a rollback is documented and allowed; asks rollback's own planner.
import { z } from 'zod'
import { rollbackJobs } from './rollback-job.ts'
import { workflowFiles } from '../../rollback/decide/route.ts'
import { planReturn, type ReturnQuestion } from '../../rollback/gather/plan-return.ts'
import { judgeDocument } from './rollback-document.ts'
import { judgeRollback, type RollbackFacts } from './verdict.ts'
import type { ReadPorts } from '../../ports/ports.ts'
import { defineCheck, type Subject } from '../check.ts'
import { remedies } from '../remedies.ts'
import { workflowsAt } from '../tests/read-workflows.ts'
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

type RollbackPlanOptions = z.output<typeof options>

/** A pull request that changes the workflows is judged by what it leaves on the branch. */
const workflowsFrom = async ({ stage, pull, release, policySha }: Subject, { github }: ReadPorts): Promise<string> =>
  stage === 'pull-request' && pull !== null && workflowFiles(await github.pullFiles(pull)).length > 0
    ? release.sha
    : policySha

const gather = async (
  subject: Subject,
  { document, migrations }: RollbackPlanOptions,
  ports: ReadPorts,
): Promise<RollbackFacts> => {
  const { environment, release, stage } = subject
  const question = {
    environment,
    to: null,
    // A rollback reverts on the branch as it stands then; until the merge the head stands for it.
    bad: { of: 'judged', sha: release.sha, isHead: stage === 'pull-request' },
    force: null,
    tracks: ['restore', 'reconcile'],
    migrationsDirectory: migrations ?? null,
  } satisfies ReturnQuestion
  const [planned, text, read] = await Promise.all([
    planReturn(question, ports),
    ports.github.file(document, release.sha),
    workflowsFrom(subject, ports).then((sha) => workflowsAt(sha, ports.github)),
  ])
  return {
    environment: environment.name,
    planned,
    document: judgeDocument(document, text),
    jobs: rollbackJobs(read, environment.name),
  }
}

/** The rollback is documented, and was rehearsed. */
export const rollbackPlan = defineCheck({
  id: 'rollback-plan',
  title: words.title,
  why: words.why,
  remedies: remedies['rollback-plan'],
  permissions: ['contents: read', 'deployments: read', 'pull-requests: read'],
  options,
  gather,
  decide: judgeRollback,
})
