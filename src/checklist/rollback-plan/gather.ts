// checklist/rollback-plan: gathers the planner's answer, the page and the jobs, through rollback's own planner.
import { workflowFiles } from '../../rollback/decide/route.ts'
import { besideOf } from '../../rollback/gather/beside.ts'
import { planReturn, type ReturnQuestion } from '../../rollback/gather/plan-return.ts'
import type { ReadPorts } from '../../ports/ports.ts'
import type { Subject } from '../check.ts'
import { workflowsAt } from '../tests/read-workflows.ts'
import { judgeDocument } from './rollback-document.ts'
import { rollbackJobs } from './rollback-job.ts'
import type { RollbackFacts } from './verdict.ts'

/** What the runbook sets for the check. */
export interface RollbackPlanOptions {
  readonly document: string
  readonly migrations?: string | undefined
}

/** A pull request that changes the workflows is judged by what it leaves on the branch. */
const workflowsFrom = async ({ stage, pull, release, policySha }: Subject, { github }: ReadPorts): Promise<string> =>
  stage === 'pull-request' && pull !== null && workflowFiles(await github.pullFiles(pull)).length > 0
    ? release.sha
    : policySha

/** What a rollback would do now, what the page says, and which job would run it. */
export const gatherRollbackPlan = async (
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
    trustedBranch: null,
  } satisfies ReturnQuestion
  const [planned, text, read] = await Promise.all([
    planReturn(question, { ...ports, beside: besideOf({ github: ports.github }) }),
    ports.github.file(document, release.sha),
    workflowsFrom(subject, ports).then((sha) => workflowsAt(sha, ports.github)),
  ])
  return {
    environment: environment.name,
    planned,
    document: judgeDocument(document, text),
    jobs: rollbackJobs(read, environment.name),
    isBracket: subject.isBracket === true,
  }
}
