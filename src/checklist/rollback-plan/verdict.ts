// checklist/rollback-plan: decides if a usable release to return to exists and its rehearsed revert applies. Pure.
import type { Candidate, HistoryEntry } from '../../records/decide/history.ts'
import type { RollbackRights } from './rollback-job.ts'
import { shortSha } from '../../core/release.ts'
import type { CheckStatus, Finding } from '../../core/report.ts'

/** What undoing the commits gave, in memory. `noop`: they are undone already. */
export type RevertOutcome =
  | { readonly outcome: 'clean'; readonly files: readonly string[] }
  | { readonly outcome: 'conflict'; readonly commit: string; readonly files: readonly string[] }
  | { readonly outcome: 'noop' }

/** The revert as it was tried, without touching anything. */
export interface Rehearsed {
  /** null: a commit that was needed is not in the repository. */
  readonly outcome: RevertOutcome | null
  readonly missing: string | null
  readonly commits: number
  /** Is the release to return to an ancestor of the one that is judged? */
  readonly linear: boolean
  /** Migrations of the range that nothing undoes. */
  readonly oneWay: readonly string[]
}

/** What is known about a rollback of a release in one environment. */
export interface RollbackFacts {
  readonly environment: string
  readonly release: { readonly sha: string; readonly tree: string }
  /** Every verified release of the environment, newest first, each with what rules it out. */
  readonly candidates: readonly Candidate[]
  readonly everDeployed: boolean
  /** null when there is nothing to return to, or nothing usable. */
  readonly rehearsed: Rehearsed | null
  readonly document: readonly Finding[]
  /** What the workflow that rolls back may do. */
  readonly rights: RollbackRights
}

export interface RollbackVerdict {
  readonly status: CheckStatus
  readonly summary: string
  readonly findings: readonly Finding[]
}

const nameOf = ({ deployment: { payload } }: HistoryEntry): string =>
  payload.version === null ? shortSha(payload.sha) : `${payload.version} (${shortSha(payload.sha)})`

const isOther = ({ sha, tree }: RollbackFacts['release'], { entry }: Candidate): boolean =>
  entry.deployment.payload.sha !== sha && entry.deployment.payload.tree !== tree

/** The release that a rollback of this one would put back; null when there is none. */
export const returnOf = (facts: Pick<RollbackFacts, 'candidates' | 'release'>): HistoryEntry | null =>
  facts.candidates.find((candidate) => candidate.refusedBecause === null && isOther(facts.release, candidate))?.entry ??
  null

/** Nothing good was ever there, so nothing good can be lost: it is said, and does not block the first release. */
const nothingYet = (facts: RollbackFacts): Finding => ({
  level: 'warning',
  message: facts.candidates.some((candidate) => !isOther(facts.release, candidate))
    ? `Nothing to return to: this very release is the only one that was verified in ${facts.environment}.`
    : facts.everDeployed
      ? `Nothing to return to yet: no release was ever verified in ${facts.environment}.`
      : `First deployment to ${facts.environment}: nothing to return to yet.`,
  remedy: 'Stay until smoke has verified it; a failure has to be mended forward.',
})

const unusable = (facts: RollbackFacts): readonly Finding[] =>
  facts.candidates
    .filter((candidate) => isOther(facts.release, candidate))
    .map(({ entry, refusedBecause }) => ({
      level: 'error',
      message: `${nameOf(entry)} is no way back: ${refusedBecause ?? 'it can be used'}.`,
      remedy: `Put its ref back where it was, or deploy and verify a good release in ${facts.environment} first.`,
    }))

const ofRevert = (outcome: RevertOutcome, target: string): readonly Finding[] => {
  if (outcome.outcome !== 'conflict') return []
  return [
    {
      level: 'error',
      message: `Undoing ${shortSha(outcome.commit)} on the way back to ${target} conflicts in ${outcome.files.slice(0, 5).join(', ')}.`,
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

const workflowFiles = (outcome: RevertOutcome): readonly Finding[] => {
  const files = outcome.outcome === 'clean' ? outcome.files : []
  const workflows = files.filter((file) => file.startsWith('.github/workflows/'))
  if (workflows.length === 0) return []
  return [
    {
      level: 'warning',
      message: `The revert changes ${workflows.slice(0, 3).join(', ')}, which the workflow token may never push.`,
      remedy: "Give rollback an App token with 'workflows: write', or be ready to push the revert by hand.",
    },
  ]
}

/** `, as a pull request: main asks for checks before a push` */
const describeRoute = ({ rights: { route } }: RollbackFacts): string =>
  route === null ? '' : `, ${route.by === 'push' ? 'by a push' : 'as a pull request'}: ${route.why}`

const judgeRehearsed = (facts: RollbackFacts, rehearsed: Rehearsed, target: string): RollbackVerdict => {
  const { outcome, missing, commits, linear, oneWay } = rehearsed
  const { rights } = facts
  if (outcome === null) {
    const message = `${shortSha(missing ?? '')} is not in the repository any more, so the way back can't be tried.`
    const remedy = 'Push the commit again under a branch or tag, and keep released commits reachable.'
    return { status: 'unknown', summary: message, findings: [{ level: 'error', message, remedy }, ...facts.document] }
  }
  const problems = [
    ...facts.document,
    ...ofRevert(outcome, target),
    ...oneWay.map((path) => ofMigration(path, target)),
    ...rights.problems,
  ]
  const aside: readonly Finding[] = linear
    ? []
    : [
        {
          level: 'notice',
          message: `${target} is not an ancestor of this commit; only what was added since they parted is undone.`,
        },
      ]
  const findings = [...problems, ...rights.unproven, ...workflowFiles(outcome), ...rights.aside, ...aside]
  const undone = `${commits} ${commits === 1 ? 'commit' : 'commits'} undone without a conflict`
  const [first] = [...problems, ...rights.unproven]
  if (first !== undefined)
    return { status: problems.length > 0 ? 'fail' : 'unknown', summary: first.message.replace(/\.$/, ''), findings }
  const how = commits === 0 ? 'nothing to undo' : `${undone}${describeRoute(facts)}`
  return { status: 'pass', summary: `back to ${target}, ${how}`, findings }
}

/** Before there is anything to return to, the way is only shown. */
const shown = ({ problems, unproven, aside }: RollbackRights): readonly Finding[] => [
  ...[...problems, ...unproven].map((finding) => ({ ...finding, level: 'warning' as const })),
  ...aside,
]

/** Is there a release to return to, and does its rehearsed revert apply? */
export const judgeRollback = (facts: RollbackFacts): RollbackVerdict => {
  const target = returnOf(facts)
  if (target !== null && facts.rehearsed !== null) return judgeRehearsed(facts, facts.rehearsed, nameOf(target))
  const blocked = unusable(facts)
  const findings = [...facts.document, ...(blocked.length > 0 ? blocked : [nothingYet(facts)]), ...shown(facts.rights)]
  const [first] = findings.filter((finding) => finding.level === 'error')
  return first === undefined
    ? { status: 'pass', summary: `documented; nothing to return to in ${facts.environment} yet`, findings }
    : { status: 'fail', summary: first.message.replace(/\.$/, ''), findings }
}
