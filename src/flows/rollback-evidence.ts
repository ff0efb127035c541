import { shortArtifact } from '../domain/artifact.ts'
import { deliveryFacts } from '../domain/delivery-record.ts'
import { formatDuration } from '../domain/duration.ts'
import type { Candidate, HistoryEntry } from '../domain/history.ts'
import { pullOf, shortSha } from '../domain/release.ts'
import type { CheckResult, EvidenceTable, Fact, Finding } from '../domain/report.ts'
import { nameOfRelease } from '../domain/rollback-plan.ts'
import type { RollbackPlan } from './rollback-plan.ts'

type Row = Pick<CheckResult, 'status' | 'summary'> & { readonly findings?: readonly Finding[] }

const row = (id: string, title: string, gate: CheckResult['gate'], found: Row): CheckResult => ({
  id,
  title,
  gate,
  durationMs: 0,
  findings: [],
  ...found,
})

const warning = (message: string, remedy: string): Finding => ({ level: 'warning', message, remedy })

const returnRow = ({ target }: RollbackPlan): CheckResult =>
  row('return', 'There is a verified release to return to', 'block', {
    ...(target === null
      ? { status: 'skip', summary: 'nothing is to be restored' }
      : { status: 'pass', summary: `${nameOfRelease(target.release)}: ${target.why}` }),
  })

const revertFound = ({ revert, branch }: RollbackPlan): Row => {
  if (revert === null) return { status: 'skip', summary: 'git is to be left as it is' }
  switch (revert.outcome) {
    case 'ready': {
      const proof = revert.proven ? ', giving exactly the good tree' : ''
      return {
        status: 'pass',
        summary: `${revert.undo.length} of ${branch}, ${revert.changed.length} files${proof}`,
      }
    }
    case 'noop': {
      const [newest] = revert.by
      const by = newest === undefined ? '' : ` by ${shortSha(newest.sha)}`
      return { status: 'pass', summary: `${branch} was reverted before${by}` }
    }
    case 'absent':
      return { status: 'skip', summary: `${branch} does not hold the bad commit` }
    case 'conflict': {
      const message = `Reverting ${shortSha(revert.commit)} conflicts in ${revert.files.join(', ')}.`
      const remedy = `The environment can be restored all the same; revert by hand on a branch from ${branch}.`
      return {
        status: 'fail',
        summary: `conflict in ${revert.files.length} files`,
        findings: [warning(message, remedy)],
      }
    }
  }
}

const pushFound = ({ revert, route, workflowToken }: RollbackPlan): Row => {
  if (revert?.outcome !== 'ready' || route === null) return { status: 'skip', summary: 'nothing is to be pushed' }
  if (revert.workflows.length > 0 && workflowToken) {
    const message = `The revert changes ${revert.workflows.join(', ')}, which the workflow token may not push.`
    const remedy = "Give 'token' an App token or a fine-grained token with 'contents: write' and 'workflows: write'."
    return { status: 'fail', summary: 'the token may not push workflow files', findings: [warning(message, remedy)] }
  }
  return { status: 'pass', summary: `${route.by === 'push' ? 'a push' : 'a pull request'}: ${route.why}` }
}

const databaseFound = ({ migrations, oneWay, target }: RollbackPlan): Row => {
  if (target === null) return { status: 'skip', summary: 'nothing is to be restored' }
  if (migrations.length === 0) return { status: 'pass', summary: 'no migration came with what is taken away' }
  const old = nameOfRelease(target.release)
  if (oneWay.length > 0) {
    const message = `Nothing undoes ${oneWay.join(', ')}: ${old} may not work with what it left behind.`
    const remedy = "Roll forward; or run a tested down migration first; or say why not in 'accept-data-loss'."
    return {
      status: 'fail',
      summary: `${oneWay.length} past the point of no return`,
      findings: [warning(message, remedy)],
    }
  }
  const message = `The database keeps ${migrations.join(', ')} while ${old} serves.`
  const remedy = 'Check that the old release can work with the new schema; its down migration is there.'
  return {
    status: 'unknown',
    summary: `${migrations.length} stay in the database`,
    findings: [warning(message, remedy)],
  }
}

/** The plan's lines, each with what was found. */
export const planRows = (plan: RollbackPlan): readonly CheckResult[] => [
  returnRow(plan),
  row('database', 'The old release fits the database', 'warn', databaseFound(plan)),
  row('revert', 'The revert applies cleanly', 'warn', revertFound(plan)),
  row('push', 'The revert can be brought in', 'warn', pushFound(plan)),
]

/** How long this release took to be put in place and verified the last time. */
const expected = (plan: RollbackPlan): string | null => {
  const entry = plan.situation.history.entries.find(({ deployment }) => deployment.id === plan.target?.deployment)
  const verified = entry?.statuses.find(({ description }) => description.startsWith('verified'))
  const begun = entry?.statuses.findLast(({ state }) => state === 'in_progress')
  if (verified === undefined || begun === undefined) return null
  return formatDuration(Math.max(0, Date.parse(verified.createdAt) - Date.parse(begun.createdAt)))
}

const nameOf = ({ deployment: { payload } }: HistoryEntry) => nameOfRelease(payload)

/** What a tired person reads first. */
export const planFacts = (plan: RollbackPlan): readonly Fact[] => {
  const { live, bad, target, environment } = plan
  const took = expected(plan)
  const { rtoMs } = environment.recovery
  const rto = rtoMs === null ? 'no RTO is set' : `RTO ${formatDuration(rtoMs)}`
  return [
    { label: 'Live', value: live === null ? 'nothing of ours' : `${nameOf(live)}, deployment ${live.deployment.id}` },
    { label: 'Bad', value: `${shortSha(bad.sha)}: ${bad.why}` },
    ...(target === null
      ? []
      : [
          { label: 'Return to', value: `${nameOfRelease(target.release)}: ${target.why}` },
          {
            label: 'Artifact',
            value:
              target.artifact === null
                ? 'none was recorded: the target may have to build'
                : shortArtifact(target.artifact),
          },
          { label: 'Settings', value: 'variables and secrets of today, not those of the old release' },
        ]),
    { label: 'Expected', value: `${took === null ? 'not known' : `${took} the last time`}; ${rto}` },
    ...deliveryFacts(plan.situation.history),
  ]
}

const candidateRow = ({ entry, refusedBecause }: Candidate): readonly string[] => [
  nameOf(entry),
  entry.deployment.payload.ref,
  String(entry.deployment.id),
  entry.deployment.createdAt,
  refusedBecause ?? 'usable',
]

/** What is behind the plan: every way back, and every commit that it takes away. */
export const planTables = (plan: RollbackPlan): readonly EvidenceTable[] => [
  candidateTable(plan.situation.candidates),
  ...(plan.between.length === 0
    ? []
    : [
        {
          title: `Commits that are taken away (${plan.between.length})`,
          columns: ['Commit', 'Subject', 'Pull request', 'Author'],
          rows: plan.between.map(({ sha, subject, author }) => [shortSha(sha), subject, pullOf(subject), author]),
        },
      ]),
]

/** Also shown when there is no way back: then it is the reason. */
export const candidateTable = (candidates: readonly Candidate[]): EvidenceTable => ({
  title: 'Verified releases, newest first',
  columns: ['Release', 'Ref', 'Deployment', 'Deployed', 'Way back'],
  rows: candidates.map(candidateRow),
})
