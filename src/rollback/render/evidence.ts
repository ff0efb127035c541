// rollback/render: the rows, facts and tables that a rollback's report shows of its plan. Pure.
import { shortArtifact } from '../../records/decide/artifact.ts'
import { deliveryFacts } from '../../records/decide/delivery-record.ts'
import { formatDuration } from '../../core/duration.ts'
import { againstTarget } from '../../incident/words.ts'
import { verifiedAt, type HistoryEntry } from '../../records/decide/history.ts'
import { pullOf, shortSha } from '../../core/release.ts'
import type { CheckResult, EvidenceTable, Fact, Finding } from '../../core/report.ts'
import { nameOfRelease } from '../../core/text.ts'
import { missingFiles, nothingLacks } from '../decide/lacks.ts'
import { fillInputs } from '../decide/workflow-inputs.ts'
import * as words from '../words.ts'
import { candidateTable } from './candidate-table.ts'
import { nameOfBad } from './incident.ts'
import type { RollbackPlan } from '../gather/plan.ts'
import { insteadRows, releasedRows } from './policy-rows.ts'

const shownFiles = 200

type EvidenceResult = Pick<CheckResult, 'status' | 'summary'> & { readonly findings?: readonly Finding[] }

const row = (id: string, title: string, gate: CheckResult['gate'], found: EvidenceResult): CheckResult => ({
  ...found,
  id,
  title,
  gate,
  durationMs: 0,
  findings: found.findings ?? [],
})

const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`

const warning = (message: string, remedy: string): Finding => ({ level: 'warning', message, remedy })

const returnRow = ({ target }: RollbackPlan): CheckResult =>
  row(
    'return',
    'There is a verified release to return to',
    'block',
    target === null
      ? { status: 'skip', summary: 'nothing is to be restored' }
      : { status: 'pass', summary: `${nameOfRelease(target.release)}: ${target.why}` },
  )

const revertFound = ({ git }: RollbackPlan): EvidenceResult => {
  const { revert, question } = git
  const { branch } = question
  if (revert === null) return { status: 'skip', summary: 'git is to be left as it is' }
  switch (revert.outcome) {
    case 'ready': {
      const proof = revert.proven ? ', which gives exactly the good tree' : ''
      const [commits, files] = [counted(revert.undo.length, 'commit'), counted(revert.changed.length, 'file')]
      return { status: 'pass', summary: `${commits} of ${branch}, ${files}${proof}` }
    }
    case 'noop': {
      const [newest] = revert.by
      const by = newest === undefined ? '' : ` by ${shortSha(newest.sha)}`
      return { status: 'pass', summary: `${branch} was reverted before${by}` }
    }
    case 'absent':
      return { status: 'skip', summary: `${branch} does not hold the bad commit` }
    case 'untried':
      return { status: 'fail', summary: 'could not be tried', findings: [warning(revert.why, revert.remedy)] }
    case 'conflict': {
      const message = `Reverting ${shortSha(revert.commit)} conflicts in ${revert.files.join(', ')}.`
      const remedy = `Restoring the environment does not need it; revert by hand on a branch from ${branch}.`
      return {
        status: 'fail',
        summary: `conflict in ${counted(revert.files.length, 'file')}`,
        findings: [warning(message, remedy)],
      }
    }
  }
}

const pushFound = ({ git }: RollbackPlan): EvidenceResult => {
  const { revert, route, workflowToken } = git
  if (revert?.outcome !== 'ready' || route === null) return { status: 'skip', summary: 'nothing is to be pushed' }
  if (revert.workflows.length > 0 && workflowToken) {
    const message = `The revert changes ${revert.workflows.join(', ')}, which the workflow token may not push.`
    const remedy = "Give 'token' an App token or a fine-grained token with 'contents: write' and 'workflows: write'."
    return { status: 'fail', summary: 'the token may not push workflow files', findings: [warning(message, remedy)] }
  }
  return { status: 'pass', summary: `${route.by === 'push' ? 'a push' : 'a pull request'}: ${route.why}` }
}

const databaseFound = ({ removed, target }: RollbackPlan): EvidenceResult => {
  const { migrations, oneWay } = removed
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

/** Do the records and the service tell the same? */
const servingFound = ({ surroundings, situation }: RollbackPlan): EvidenceResult => {
  const { serving } = surroundings
  if (serving === null) return { status: 'skip', summary: 'the runbook names no place to ask' }
  const { answer } = serving
  if (answer.kind !== 'sha') return { status: 'unknown', summary: `not known: ${answer.why}` }
  const recorded = situation.live?.deployment.payload.sha ?? ''
  if (recorded !== '' && recorded.startsWith(answer.sha))
    return { status: 'pass', summary: `${shortSha(answer.sha)}, as recorded` }
  const message = `${shortSha(answer.sha)} serves, and the records say ${recorded === '' ? 'nothing' : shortSha(recorded)}.`
  const remedy = 'Somebody deployed beside the records, or a deploy is half done: look before you go on.'
  return { status: 'fail', summary: `${shortSha(answer.sha)} serves`, findings: [warning(message, remedy)] }
}

/** A run that is approved after the rollback would put its own release in place again. */
const pendingApprovalsFound = ({ surroundings, environment }: RollbackPlan): EvidenceResult => {
  const { waiting } = surroundings
  if (waiting.state === 'unknown') {
    const findings = [warning(words.waitingUnread(waiting.why), waiting.remedy)]
    return { status: 'unknown', summary: 'could not be read', findings }
  }
  if (waiting.value.length === 0) return { status: 'pass', summary: 'no run waits' }
  const findings = waiting.value.map(({ id, sha, url, createdAt, reviewers }): Finding => {
    const who = reviewers.length === 0 ? 'a reviewer' : reviewers.join(', ')
    const message = `Run ${id} waits since ${createdAt} for ${who} before it deploys ${shortSha(sha)} to ${environment.name}.`
    return {
      ...warning(message, 'Cancel or reject it, unless its release is the fix; it holds up whatever queues behind it.'),
      url,
    }
  })
  return { status: 'fail', summary: `${findings.length} waiting for approval`, findings }
}

const permissionsFound = ({ surroundings }: RollbackPlan): EvidenceResult => {
  const { missing, untold } = surroundings
  if (missing.length === 0 && untold.length > 0) {
    const asked = untold.map(({ permission }) => `${permission}: write`).join(', ')
    const findings = [warning(words.permissionsUntold(asked), words.triedAnyway)]
    return { status: 'unknown', summary: words.permissionsUntoldShort(asked), findings }
  }
  if (missing.length === 0) return { status: 'pass', summary: 'everything that this rollback needs' }
  const lacks = missing.map(({ permission }) => `${permission}: write`).join(', ')
  const finding = warning(`The token lacks ${lacks}.`, `Add '${lacks}' under 'permissions:' of the job.`)
  return { status: 'fail', summary: `lacks ${lacks}`, findings: [finding] }
}

const approvalRows = ({ surroundings: { approvals } }: RollbackPlan): readonly CheckResult[] => {
  if (approvals === null) return []
  const { count, needed, people } = approvals
  const by = people.length === 0 ? '' : ` (${people.join(', ')})`
  const found = { status: count >= needed ? 'pass' : 'fail', summary: `${count} of ${needed}${by}` } as const
  return [row('rollback-approvals', 'Enough people agreed to this rollback', 'block', found)]
}

/** A release that is more than its commit is seldom put back whole. */
const lacksRows = ({ lacks = nothingLacks }: RollbackPlan): readonly CheckResult[] => {
  const missing = missingFiles(lacks)
  if (missing.length === 0 && lacks.ignored.length === 0) return []
  const findings = [
    ...(missing.length === 0 ? [] : [warning(words.checkoutLacks(missing), words.withoutFiles)]),
    ...(lacks.ignored.length === 0 ? [] : [warning(words.bareCheckout(lacks.ignored), words.sayNeedsBuild)]),
  ]
  const summary = missing.length === 0 ? words.perhapsUnbuilt : words.notWhole
  return [row('whole', words.wholeTitle, 'warn', { status: 'fail', summary, findings })]
}

/** The revert is not on the branch yet, but how it is followed is known: told before anything is changed. */
const startRows = ({ git, environments }: RollbackPlan): readonly CheckResult[] => {
  const { deployWorkflow, workflowNeeds, revert, route, question } = git
  const follows = revert?.outcome === 'noop' || (revert?.outcome === 'ready' && route?.by === 'push')
  if (!follows || deployWorkflow.state === 'unknown' || deployWorkflow.value === null) return []
  const { branch } = question
  const on = { ref: `refs/heads/${branch}`, sha: words.shaOfRevert, environments }
  const filled = fillInputs(workflowNeeds, on)
  if (filled.missing.length === 0) return []
  const message = words.inputsWillMiss(deployWorkflow.value, branch, filled.missing)
  const findings = [warning(message, words.startWithInputs(deployWorkflow.value, branch, filled))]
  return [
    row('start', words.startTitle, 'warn', { status: 'fail', summary: words.startLacks(filled.missing), findings }),
  ]
}

/** The plan's lines, each with what was found. */
export const planRows = (plan: RollbackPlan): readonly CheckResult[] => [
  ...insteadRows(plan),
  returnRow(plan),
  ...releasedRows(plan),
  ...lacksRows(plan),
  row('database', 'The old release fits the database', 'warn', databaseFound(plan)),
  row('revert', 'The revert applies cleanly', 'warn', revertFound(plan)),
  row('push', 'The revert can be brought in', 'warn', pushFound(plan)),
  ...startRows(plan),
  row('serving', 'What served at the start is what the records say', 'warn', servingFound(plan)),
  row('pending-approvals', 'Nothing else waits to be deployed there', 'warn', pendingApprovalsFound(plan)),
  row('permissions', 'The token may do it', 'warn', permissionsFound(plan)),
  ...approvalRows(plan),
]

/** How long this release took to be put in place and verified the last time. */
const expected = (plan: RollbackPlan): string | null => {
  const entry = plan.situation.history.entries.find(({ deployment }) => deployment.id === plan.target?.deployment)
  const verified = entry === undefined ? null : verifiedAt(entry)
  const begun = entry?.statuses.findLast(({ state }) => state === 'in_progress')
  if (verified === null || begun === undefined) return null
  const took = Math.max(0, Date.parse(verified) - Date.parse(begun.createdAt))
  return `${formatDuration(took)} the last time, ${againstTarget(took, plan.environment.recovery.rtoMs)}`
}

const settings: Fact = { label: 'Settings', value: 'variables and secrets of today, not those of the old release' }

const nameOf = ({ deployment: { payload } }: HistoryEntry) => nameOfRelease(payload)

const deploymentOf = (live: HistoryEntry | null) =>
  live === null ? 'nothing of ours' : `${nameOf(live)}, deployment ${live.deployment.id}`

const artifactOf = (artifact: string | null) =>
  artifact === null ? 'none was recorded: the target may have to build' : shortArtifact(artifact)

/** What a tired person reads first, before anything is changed. */
export const planFacts = (plan: RollbackPlan): readonly Fact[] => {
  const { bad, target } = plan
  const { live } = plan.situation
  return [
    { label: 'Live', value: deploymentOf(live) },
    { label: 'Bad', value: `${shortSha(bad.sha)}: ${bad.why}` },
    ...(target === null ? [] : [{ label: 'Return to', value: `${nameOfRelease(target.release)}: ${target.why}` }]),
    ...(target === null ? [] : [{ label: 'Artifact', value: artifactOf(target.artifact) }, settings]),
    { label: 'Expected', value: expected(plan) ?? 'not known' },
    ...deliveryFacts(plan.situation.history),
  ]
}

/** The same when it is over: what is live now the first line says. */
export const doneFacts = (plan: RollbackPlan): readonly Fact[] => {
  const { bad, target } = plan
  const { live } = plan.situation
  const isLive = live?.deployment.payload.sha === bad.sha
  return [
    { label: 'Bad', value: isLive ? deploymentOf(live) : nameOfBad(plan) },
    ...(isLive ? [] : [{ label: 'Live before', value: deploymentOf(live) }]),
    ...(target === null ? [] : [{ label: 'Good', value: nameOfRelease(target.release) }]),
    ...(target === null ? [] : [{ label: 'Artifact', value: artifactOf(target.artifact) }, settings]),
    ...deliveryFacts(plan.situation.history),
  ]
}

/** What is behind the plan: every release to return to, and every commit that it removes. */
export const planTables = (plan: RollbackPlan): readonly EvidenceTable[] => [
  candidateTable(plan.situation.candidates),
  ...(plan.removed.commits.length === 0
    ? []
    : [
        {
          title: 'Commits that are taken away',
          columns: ['Commit', 'Subject', 'Pull request', 'Author'],
          rows: plan.removed.commits.map(({ sha, subject, author }) => [
            shortSha(sha),
            subject,
            pullOf(subject),
            author,
          ]),
        },
      ]),
  ...(plan.git.revert?.outcome === 'ready'
    ? [
        {
          title: `Files that the revert changes${plan.git.revert.changed.length > shownFiles ? `, the first of ${plan.git.revert.changed.length}` : ''}`,
          columns: ['', 'Path'],
          rows: plan.git.revert.changed.slice(0, shownFiles).map(({ status, path }) => [status, path]),
        },
      ]
    : []),
]
