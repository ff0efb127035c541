import type { Subject } from '../../src/checks/check.ts'
import { defaultRunbook, loadRunbook } from '../../src/config/load.ts'
import type { EnvironmentConfig, Runbook } from '../../src/config/runbook.ts'
import { audit, evidenceTable, type AuditScope } from '../../src/domain/audit.ts'
import { messageOf } from '../../src/domain/errors.ts'
import { judge } from '../../src/domain/judge.ts'
import { applyLedger, ledgerRow } from '../../src/domain/ledger.ts'
import type { Conclusion, Outcome } from '../../src/domain/outcome.ts'
import type { Refusal } from '../../src/domain/promotion.ts'
import { shortSha } from '../../src/domain/release.ts'
import type { CheckResult, Fact } from '../../src/domain/report.ts'
import { remembering } from '../../src/gather/memory.ts'
import type { GitHubReader } from '../../src/ports/github.ts'
import { nobody, type Audience } from '../../src/flows/announce.ts'
import { deployNews } from '../../src/flows/deploy-news.ts'
import type { PublishPorts, ReadPorts } from '../../src/ports/ports.ts'
import { askAheadOfRules } from './ahead.ts'
import { runChecklist } from './checklist.ts'
import type { PreflightInputs } from './inputs.ts'
import { gatesRow, manualRow } from './policy.ts'
import { noDisplay, openDisplay, type Display } from './publish.ts'
import { chooseFor, locate, type Place } from './subject.ts'

const nothingToJudge = (inputs: PreflightInputs, service: string | null, refusal: Refusal): Outcome => ({
  conclusion: {
    verdict: 'pass',
    reasonCode: 'no-environment',
    message: refusal.message,
    remedy: refusal.remedy,
    service,
    dryRun: inputs.dryRun,
  },
  outputs: { environment: '', 'failed-checks': '', sbom: '' },
  failJob: false,
})

/** So long after its beginning a run's picture of the pull request is asked for anew. */
const staleAfterMs = 60_000

/** The pull request may have moved on before its old head was judged, or while it was. */
const gatherStale = async ({ pull, stage, release }: Place, ports: ReadPorts): Promise<string | null> => {
  if (pull === null || stage !== 'pull-request' || ports.context.pull === null) return null
  const now = await ports.github.pull(pull)
  return now === null || now.head === release.sha ? null : now.head
}

const factsOf = (runbook: Runbook, place: Place, stale: string | null): readonly Fact[] => [
  { label: 'Commit', value: shortSha(place.release.sha) },
  {
    label: 'Runbook',
    value: runbook.readAt === null ? 'none; defaults' : `${runbook.readAt.path} at ${shortSha(runbook.readAt.sha)}`,
  },
  ...(place.pull === null ? [] : [{ label: 'Pull request', value: `#${place.pull}` }]),
  ...(stale === null
    ? []
    : [{ label: 'Stale', value: `the pull request is at ${shortSha(stale)} by now; this judges the commit before` }]),
]

const conclude = (
  inputs: PreflightInputs,
  subject: Subject,
  answers: readonly CheckResult[],
  common: Pick<Conclusion, 'service' | 'facts'> & {
    readonly scope: AuditScope & { readonly ledger: Runbook['waivers'] }
  },
): Omit<Outcome, 'publish'> => {
  const { scope, ...told } = common
  const doubt = audit(answers, scope)
  const excused = applyLedger(doubt === null ? answers : [...answers, doubt], scope.ledger, {
    environment: subject.environment.name,
    now: scope.now,
  })
  const ledger = ledgerRow(excused.remarks)
  const checks = ledger === null ? excused.checks : [...excused.checks, ledger]
  const evidence = evidenceTable(answers)
  const { verdict, reasonCode, message, remedy, blockers } = judge(checks)
  return {
    conclusion: {
      ...told,
      verdict,
      reasonCode,
      message,
      remedy,
      environment: subject.environment.name,
      release: subject.release,
      dryRun: inputs.dryRun,
      checks,
      tables: evidence === null ? [] : [evidence],
    },
    outputs: {
      environment: subject.environment.name,
      'failed-checks': blockers.map((blocker) => blocker.id).join(','),
      sbom: checks.find(({ id }) => id === 'sbom')?.file ?? '',
    },
    failJob: verdict !== 'pass',
  }
}

/** The workflows of a pull request run on its test merge: what they made is about its head all the same. */
const shasOf = ({ release }: Place, { context }: ReadPorts): readonly string[] =>
  context.pull?.head === release.sha ? [release.sha, context.sha] : [release.sha]

const judgeFor = async (
  inputs: PreflightInputs,
  scene: {
    readonly place: Place
    readonly runbook: Runbook
    readonly environment: EnvironmentConfig
    readonly github: GitHubReader
  },
  ports: PublishPorts,
): Promise<Outcome> => {
  const { place, runbook, environment, github } = scene
  const subject: Subject = { ...place, environment, environments: runbook.environments }
  const display: Display = inputs.dryRun ? noDisplay(ports.log) : openDisplay(inputs, subject, ports)
  const began = ports.clock.monotonicMs()
  display.announce()
  try {
    const looking = { ...ports, github, log: display.log }
    const answers = await Promise.all([
      runChecklist(subject, environment, inputs, looking),
      manualRow(place, environment.policy, looking),
      gatesRow(place, environment.policy, inputs.config, looking),
    ])
    const isLong = ports.clock.monotonicMs() - began > staleAfterMs
    const stale = await gatherStale(place, isLong ? ports : looking)
    if (stale !== null) ports.log.warn(`The pull request moved to ${shortSha(stale)} in the meantime.`)
    const scope = { shas: shasOf(place, ports), now: ports.clock.now(), ledger: runbook.waivers }
    const common = { service: runbook.service, facts: factsOf(runbook, place, stale), scope }
    const summary = inputs.publish.includes('summary')
    return { ...conclude(inputs, subject, answers.flat(), common), summary, publish: display.publish }
  } catch (thrown) {
    await display.abandon(`not judged: ${messageOf(thrown)}`)
    throw thrown
  }
}

/** Locate the commit and its rules, choose the environment, ask every check, judge, show. */
export const run = async (
  inputs: PreflightInputs,
  ports: PublishPorts,
  audienceOf: (runbook: Runbook) => Audience = () => nobody,
): Promise<Outcome> => {
  const { context } = ports
  if (context.deleted && inputs.sha === null) {
    const message = `${context.ref} was deleted: nothing to judge.`
    return nothingToJudge(inputs, null, { code: 'no-environment', message, remedy: '' })
  }
  const seen = { ...ports, github: remembering(ports.github) }
  askAheadOfRules(inputs, seen)
  const place = await locate(inputs, seen)
  const runbook =
    (await loadRunbook({ path: inputs.config, sha: place.policySha, github: seen.github })) ??
    defaultRunbook(context.repo)
  const environment = await chooseFor(place, inputs.environment, runbook, seen)
  if ('code' in environment) return nothingToJudge(inputs, runbook.service, environment)
  const outcome = await judgeFor(inputs, { place, runbook, environment, github: seen.github }, ports)
  // A red pull request is its author's; a release that may not go on is everybody's.
  if (!outcome.failJob || place.stage !== 'release') return outcome
  return deployNews({ runbook, audience: audienceOf(runbook) }, ports).ended(outcome)
}
