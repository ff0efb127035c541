// checklist/rollback-plan: the check that a rollback is documented and allowed; rehearses its revert without changes.
import { z } from 'zod'
import { ExpectedError } from '../../core/errors.ts'
import { isVerified, type History } from '../../records/decide/history.ts'
import { branchOf } from '../../core/promotion.ts'
import { judgeRollbackJobs, rollbackJobs, type RollbackRights } from './rollback-job.ts'
import { branchToReconcile, workflowFiles } from '../../rollback/decide/plan.ts'
import { judgeDocument } from './rollback-document.ts'
import { judgeRollback, returnOf, type Rehearsed, type RollbackFacts } from './verdict.ts'
import { gatherCandidates } from '../../rollback/gather/candidates.ts'
import { gatherHistory } from '../../records/gather/history.ts'
import { oneWayMigrations } from '../../database/one-way-migrations.ts'
import type { Git } from '../../ports/git.ts'
import type { ReadPorts } from '../../ports/ports.ts'
import { defineCheck, type Subject } from '../check.ts'
import { remedies } from '../remedies.ts'
import { workflowsAt } from '../tests/read-workflows.ts'

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

/** A rollback reverts on the branch as it stands then; until the merge the pull request's own head stands for it. */
const ontoOf = async ({ environment, release, stage }: Subject, git: Git, ports: ReadPorts): Promise<string> => {
  if (stage === 'pull-request') return release.sha
  const branch =
    environment.promote.onBranch ?? branchOf(release.ref) ?? (await ports.github.repository()).defaultBranch
  const tip = await git.resolve(`refs/heads/${branch}`)
  return tip !== null && (await git.isAncestor(release.sha, tip)) ? tip : release.sha
}

const rehearse = async (
  good: string,
  subject: Subject,
  { migrations }: RollbackPlanOptions,
  git: Git,
  ports: ReadPorts,
): Promise<Rehearsed> => {
  const { sha } = subject.release
  for (const needed of [good, sha]) {
    if ((await git.resolve(needed)) === null)
      return { outcome: null, missing: needed, commits: 0, linear: false, oneWay: [] }
  }
  const undo = await git.commits({ from: good, to: sha, firstParentOnly: true })
  const commits = undo.map((commit) => commit.sha)
  const onto = await ontoOf(subject, git, ports)
  const [linear, oneWay] = await Promise.all([
    git.isAncestor(good, sha),
    oneWayMigrations({ from: good, to: sha }, migrations ?? null, git, ports),
  ])
  const outcome = commits.length === 0 ? ({ outcome: 'noop' } as const) : await git.rehearseRevert({ onto, commits })
  return { outcome, missing: null, commits: commits.length, linear, oneWay }
}

/** Nothing to return to: then nothing is cloned, and the tree is nobody's question. */
const candidatesOf = async (
  history: History,
  sha: string,
  ports: ReadPorts,
): Promise<Pick<RollbackFacts, 'release' | 'candidates'>> => {
  if (!history.entries.some(isVerified)) return { release: { sha, tree: sha }, candidates: [] }
  const bad = { sha, extent: 'release', why: 'it is judged' } as const
  const candidates = await gatherCandidates(history, bad, ports.git, ports)
  const git = await ports.git()
  return { release: { sha, tree: (await git.resolve(sha)) === null ? sha : await git.tree(sha) }, candidates }
}

/** A pull request that changes the workflows is judged by what it leaves on the branch. */
const workflowsFrom = async ({ stage, pull, release, policySha }: Subject, { github }: ReadPorts): Promise<string> =>
  stage === 'pull-request' && pull !== null && workflowFiles(await github.pullFiles(pull)).length > 0
    ? release.sha
    : policySha

/** null: this token is not told. A private repository without a paid plan answers so, and protects nothing. */
const orUnreadable = async <Value>(asked: Promise<Value>): Promise<Value | null> => {
  try {
    return await asked
  } catch (thrown) {
    if (thrown instanceof ExpectedError && thrown.code === 'no-permission') return null
    throw thrown
  }
}

const gatherRights = async (subject: Subject, ports: ReadPorts): Promise<RollbackRights> => {
  const { github } = ports
  const environment = subject.environment.name
  const own = branchToReconcile(subject.environment, '')
  const branch = own === '' ? (await github.repository()).defaultBranch : own
  const [read, rules] = await Promise.all([
    workflowsAt(await workflowsFrom(subject, ports), github),
    orUnreadable(github.branchRules(branch)),
  ])
  return judgeRollbackJobs({ environment, found: rollbackJobs(read, environment), branch, rules })
}

const gather = async (subject: Subject, chosen: RollbackPlanOptions, ports: ReadPorts): Promise<RollbackFacts> => {
  const { release, environment } = subject
  const gathering = gatherHistory(environment.place, ports)
  const [history, found, text, rights] = await Promise.all([
    gathering,
    gathering.then((known) => candidatesOf(known, release.sha, ports)),
    ports.github.file(chosen.document, release.sha),
    gatherRights(subject, ports),
  ])
  const facts = {
    environment: environment.name,
    ...found,
    everDeployed: history.entries.length > 0,
    document: judgeDocument(chosen.document, text),
    rights,
  }
  const target = returnOf(facts)
  const rehearsed =
    target === null ? null : await rehearse(target.deployment.payload.sha, subject, chosen, await ports.git(), ports)
  return { ...facts, rehearsed }
}

/** The rollback is documented, and was rehearsed. */
export const rollbackPlan = defineCheck({
  id: 'rollback-plan',
  title: 'Rollback documented and rehearsed',
  why: 'A rollback that was never tried is a hope. Here it is tried on every release, before it is needed.',
  remedies: remedies['rollback-plan'],
  permissions: ['contents: read', 'deployments: read', 'pull-requests: read'],
  options,
  gather,
  decide: judgeRollback,
})
