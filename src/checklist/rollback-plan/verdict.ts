// checklist/rollback-plan: turns the rollback's own plan, the page and the workflow jobs into a verdict. Pure.
import type { HistoryEntry } from '../../records/decide/history.ts'
import { judgeRollbackJobs, type RollbackJobs, type RollbackRights } from './rollback-job.ts'
import { shortSha } from '../../core/release.ts'
import type { CheckStatus, Finding } from '../../core/report.ts'
import type { Return } from '../../rollback/decide/plan.ts'
import type { RevertAnswer } from '../../rollback/decide/revert.ts'
import type { PlannedReturn, ReturnPlan } from '../../rollback/gather/plan-return.ts'
import * as words from './words.ts'
import { keepReachable } from '../../core/words.ts'

/** What is known about a rollback of a release in one environment. */
export interface RollbackFacts {
  readonly environment: string
  /** What the rollback would plan for this very commit. */
  readonly planned: PlannedReturn
  readonly document: readonly Finding[]
  /** The workflow jobs that roll back. */
  readonly jobs: RollbackJobs
  /** The environment has no target. */
  readonly isBracket: boolean
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
    ? words.onlyVerified(environment)
    : situation.history.entries.length > 0
      ? words.neverVerified(environment)
      : words.firstDeployment(environment),
  remedy: words.watchFirst,
})

/**
 * Where none may be returned to, each was examined and has its reason. It blocks nobody: the way out is a good release,
 * which this very check would hold back.
 */
const unusable = (situation: Situation, environment: string): readonly Finding[] =>
  situation.candidates
    .filter(({ entry }) => !isItself(situation, entry))
    .flatMap(({ entry, refusedBecause }): readonly Finding[] =>
      refusedBecause === null
        ? []
        : [
            {
              level: 'warning',
              message: words.notATarget(nameOf(entry.deployment.payload), refusedBecause),
              remedy: words.restoreTarget(environment),
            },
          ],
    )

const ofRevert = (revert: RevertAnswer | null, target: string): readonly Finding[] => {
  if (revert?.outcome === 'untried') return [{ level: 'error', message: revert.why, remedy: revert.remedy }]
  if (revert?.outcome !== 'conflict') return []
  return [
    {
      level: 'error',
      message: words.revertConflicts({ commit: revert.commit, target, files: revert.files }),
      remedy: words.smallerCommits,
    },
  ]
}

const ofMigration = (path: string, target: string): Finding => ({
  level: 'error',
  path,
  line: 1,
  message: words.pointOfNoReturn(path, target),
  remedy: words.addDown,
})

const ofWorkflowFiles = (revert: RevertAnswer | null): readonly Finding[] => {
  const workflows = revert?.outcome === 'ready' ? revert.workflows : []
  if (workflows.length === 0) return []
  return [
    {
      level: 'warning',
      message: words.changesWorkflows(workflows),
      remedy: words.appToken,
    },
  ]
}

const ofOtherLine = ({ removed }: ReturnPlan, target: string): readonly Finding[] =>
  removed.isLinear
    ? []
    : [
        {
          level: 'notice',
          message: words.otherLine(target),
        },
      ]

/** `, as a pull request: main asks for checks before a push` */
const describeRoute = ({ route }: RollbackRights): string => {
  if (route === null) return ''
  if (!route.isCertain) return `: ${route.why}`
  return words.byRoute(route.by, route.why)
}

const describeRevert = ({ revert, question }: ReturnPlan['git'], rights: RollbackRights): string => {
  switch (revert?.outcome) {
    case 'ready': {
      const count = revert.undo.length
      return words.undone(count, describeRoute(rights))
    }
    case 'absent':
      return words.branchLacksCommit(question.branch)
    case 'noop':
    case 'conflict':
    case 'untried':
    case undefined:
      return words.nothingToUndo
  }
}

/** The commit that is judged, or everything, is gone from the repository: then nothing was rehearsed. */
const ofMissing = (sha: string, document: readonly Finding[]): RollbackVerdict => {
  const message = words.commitGone(sha)
  const remedy = keepReachable
  return {
    status: 'unknown',
    summary: asSummary(message),
    findings: [{ level: 'error', message, remedy }, ...document],
  }
}

const judgePlan = (
  { environment, document, jobs, isBracket }: RollbackFacts,
  plan: ReturnPlan,
  { release }: Return,
): RollbackVerdict => {
  if (plan.situation.badTree === null) return ofMissing(plan.bad.sha, document)
  const { git, removed } = plan
  const target = nameOf(release)
  const rights = judgeRollbackJobs({ environment, found: jobs, git, isBracket })
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
  return { status: 'pass', summary: words.backTo(target, describeRevert(git, rights)), findings }
}

/**
 * Before there is anything to return to, the way is only shown. Where releases were verified, a rollback job that could
 * restore none of them is a fault of its own, whatever speaks against each of them today.
 */
const shown = ({ problems, unproven, aside }: RollbackRights, hasVerified: boolean): readonly Finding[] => [
  ...(hasVerified ? problems : []),
  ...[...(hasVerified ? [] : problems), ...unproven].map((finding) => ({ ...finding, level: 'warning' as const })),
  ...aside,
]

/** Is there a release to return to, and does its rehearsed revert apply? */
export const judgeRollback = (facts: RollbackFacts): RollbackVerdict => {
  const { environment, planned, document, jobs, isBracket } = facts
  if (planned.outcome === 'plan' && planned.plan.target !== null) {
    return judgePlan(facts, planned.plan, planned.plan.target)
  }
  const { situation } = planned.outcome === 'plan' ? planned.plan : planned
  const blocked = unusable(situation, environment)
  const rights = judgeRollbackJobs({ environment, found: jobs, git: null, isBracket })
  const findings = [
    ...document,
    ...(blocked.length > 0 ? blocked : [nothingYet(situation, environment)]),
    ...shown(rights, blocked.length > 0),
  ]
  const [first] = findings.filter((finding) => finding.level === 'error')
  return first === undefined
    ? { status: 'pass', summary: (blocked.length > 0 ? words.noneUsable : words.documented)(environment), findings }
    : { status: 'fail', summary: asSummary(first.message), findings }
}
