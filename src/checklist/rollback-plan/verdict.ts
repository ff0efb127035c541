// checklist/rollback-plan: turns the rollback's own plan, the page and the workflow jobs into a verdict. Pure.
import type { HistoryEntry } from '../../records/decide/history.ts'
import { judgeRollbackJobs, type RollbackJobs, type RollbackRights } from './rollback-job.ts'
import { shortSha } from '../../core/release.ts'
import type { CheckStatus, Finding } from '../../core/report.ts'
import type { Return } from '../../rollback/decide/plan.ts'
import type { RevertAnswer } from '../../rollback/decide/revert.ts'
import type { PlannedReturn, ReturnPlan } from '../../rollback/gather/plan-return.ts'

/** What is known about a rollback of a release in one environment. */
export interface RollbackFacts {
  readonly environment: string
  /** What the rollback would plan for this very commit. */
  readonly planned: PlannedReturn
  readonly document: readonly Finding[]
  /** The workflow jobs that roll back. */
  readonly jobs: RollbackJobs
}

export interface RollbackVerdict {
  readonly status: CheckStatus
  readonly summary: string
  readonly findings: readonly Finding[]
}

const asSummary = (message: string): string => message.replace(/\.$/, '')

const nameOf = (release: Pick<Return['release'], 'sha' | 'version'>): string =>
  release.version === null ? shortSha(release.sha) : `${release.version} (${shortSha(release.sha)})`

type Situation = ReturnPlan['situation']

const isItself = ({ bad, badTree }: Situation, { deployment: { payload } }: HistoryEntry): boolean =>
  payload.sha === bad?.sha || payload.tree === badTree

/** Nothing good was ever there, so nothing good can be lost: it is said, and does not block the first release. */
const nothingYet = (situation: Situation, environment: string): Finding => ({
  level: 'warning',
  message: situation.candidates.some(({ entry }) => isItself(situation, entry))
    ? `Nothing to return to: this very release is the only one that was verified in ${environment}.`
    : situation.history.entries.length > 0
      ? `Nothing to return to yet: no release was ever verified in ${environment}.`
      : `First deployment to ${environment}: nothing to return to yet.`,
  remedy: 'Stay until smoke has verified it; a failure has to be mended forward.',
})

const unusable = (situation: Situation, environment: string): readonly Finding[] =>
  situation.candidates
    .filter(({ entry }) => !isItself(situation, entry))
    .map(({ entry, refusedBecause }) => ({
      level: 'error',
      message: `${nameOf(entry.deployment.payload)} is no way back: ${refusedBecause ?? 'it can be used'}.`,
      remedy: `Put its ref back where it was, or deploy and verify a good release in ${environment} first.`,
    }))

const ofRevert = (revert: RevertAnswer | null, target: string): readonly Finding[] => {
  if (revert?.outcome !== 'conflict') return []
  return [
    {
      level: 'error',
      message: `Undoing ${shortSha(revert.commit)} on the way back to ${target} conflicts in ${revert.files.slice(0, 5).join(', ')}.`,
      remedy:
        'Make the change in smaller commits that can be undone one by one, or write into the rollback page who resolves the conflict, and how.',
    },
  ]
}

const ofMigration = (path: string, target: string): Finding => ({
  level: 'error',
  path,
  line: 1,
  message: `${path} has no way down that brings all back: once it has run, ${target} may not work any more (point of no return).`,
  remedy:
    'Add its down migration, or take data away in a later release; or release the schema change first, alone and compatible with the old version, and the code after it.',
})

const ofWorkflowFiles = (revert: RevertAnswer | null): readonly Finding[] => {
  const workflows = revert?.outcome === 'ready' ? revert.workflows : []
  if (workflows.length === 0) return []
  return [
    {
      level: 'warning',
      message: `The revert changes ${workflows.slice(0, 3).join(', ')}, which the workflow token may never push.`,
      remedy: "Give rollback an App token with 'workflows: write', or be ready to push the revert by hand.",
    },
  ]
}

const ofOtherLine = ({ removed }: ReturnPlan, target: string): readonly Finding[] =>
  removed.isLinear
    ? []
    : [
        {
          level: 'notice',
          message: `${target} is not an ancestor of this commit; only what was added since they parted is undone.`,
        },
      ]

/** `, as a pull request: main asks for checks before a push` */
const describeRoute = ({ route }: RollbackRights): string => {
  if (route === null) return ''
  if (!route.isCertain) return `: ${route.why}`
  return `, ${route.by === 'push' ? 'by a push' : 'as a pull request'}: ${route.why}`
}

const describeRevert = ({ revert, question }: ReturnPlan['git'], rights: RollbackRights): string => {
  switch (revert?.outcome) {
    case 'ready': {
      const count = revert.undo.length
      return `${count} ${count === 1 ? 'commit' : 'commits'} undone without a conflict${describeRoute(rights)}`
    }
    case 'absent':
      return `nothing to undo: ${question.branch} does not hold this commit`
    case 'noop':
    case 'conflict':
    case undefined:
      return 'nothing to undo'
  }
}

/** The commit that is judged, or everything, is gone from the repository: then nothing was rehearsed. */
const ofMissing = (sha: string, document: readonly Finding[]): RollbackVerdict => {
  const message = `${shortSha(sha)} is not in the repository any more, so the way back can't be tried.`
  const remedy = 'Push the commit again under a branch or tag, and keep released commits reachable.'
  return {
    status: 'unknown',
    summary: asSummary(message),
    findings: [{ level: 'error', message, remedy }, ...document],
  }
}

const judgePlan = (
  { environment, document, jobs }: RollbackFacts,
  plan: ReturnPlan,
  { release }: Return,
): RollbackVerdict => {
  if (plan.situation.badTree === null) return ofMissing(plan.bad.sha, document)
  const { git, removed } = plan
  const target = nameOf(release)
  const rights = judgeRollbackJobs({ environment, found: jobs, git })
  const problems = [
    ...document,
    ...ofRevert(git.revert, target),
    ...removed.oneWay.map((path) => ofMigration(path, target)),
    ...rights.problems,
  ]
  const findings = [
    ...problems,
    ...rights.unproven,
    ...ofWorkflowFiles(git.revert),
    ...rights.aside,
    ...ofOtherLine(plan, target),
  ]
  const [first] = [...problems, ...rights.unproven]
  if (first !== undefined) {
    return { status: problems.length > 0 ? 'fail' : 'unknown', summary: asSummary(first.message), findings }
  }
  return { status: 'pass', summary: `back to ${target}, ${describeRevert(git, rights)}`, findings }
}

/** Before there is anything to return to, the way is only shown. */
const shown = ({ problems, unproven, aside }: RollbackRights): readonly Finding[] => [
  ...[...problems, ...unproven].map((finding) => ({ ...finding, level: 'warning' as const })),
  ...aside,
]

/** Is there a release to return to, and does its rehearsed revert apply? */
export const judgeRollback = (facts: RollbackFacts): RollbackVerdict => {
  const { environment, planned, document, jobs } = facts
  if (planned.outcome === 'plan' && planned.plan.target !== null) {
    return judgePlan(facts, planned.plan, planned.plan.target)
  }
  const { situation } = planned.outcome === 'plan' ? planned.plan : planned
  const blocked = unusable(situation, environment)
  const rights = judgeRollbackJobs({ environment, found: jobs, git: null })
  const findings = [
    ...document,
    ...(blocked.length > 0 ? blocked : [nothingYet(situation, environment)]),
    ...shown(rights),
  ]
  const [first] = findings.filter((finding) => finding.level === 'error')
  return first === undefined
    ? { status: 'pass', summary: `documented; nothing to return to in ${environment} yet`, findings }
    : { status: 'fail', summary: asSummary(first.message), findings }
}
