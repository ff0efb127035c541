// checklist/run: runs the preflight action: finds commit and rules, runs all checks, judges and publishes.
import type { Subject } from '../check.ts'
import type { EnvironmentConfig, Runbook } from '../../runbook/runbook.ts'
import { audit, evidenceTable, type AuditScope } from '../judge/audit.ts'
import { messageOf } from '../../core/errors.ts'
import { judge } from '../judge/judge.ts'
import { excuseFindings, waiversRow } from '../judge/waivers.ts'
import { reasonPage, untouched, type NextStep } from '../../core/ending.ts'
import { endingOf, subjectOf, withoutRecord, type Outcome } from '../../core/outcome.ts'
import type { NoEnvironment } from '../../core/promotion.ts'
import { shortSha } from '../../core/release.ts'
import {
  checksOf,
  reportPart,
  type CheckResult,
  type Fact,
  type PartContent,
  type Report,
  type ReportPart,
} from '../../core/report.ts'
import type { Remembering } from '../../records/gather/memory.ts'
import type { GitHubReader } from '../../ports/github.ts'
import type { Audience } from '../../incident/run/notify.ts'
import { nearMissParts } from '../../deploy/promotion/near-miss.ts'
import { deployNews } from '../../deploy/notify.ts'
import type { PublishPorts, ReadPorts } from '../../ports/ports.ts'
import type { Log } from '../../ports/world.ts'
import { prefetchPulls } from './prefetch.ts'
import { preflightChecks } from '../registry.ts'
import { judgedCommits } from '../judged-commits.ts'
import { runChecklist } from './run-checks.ts'
import type { PreflightInputs } from './inputs.ts'
import { gatesRow, manualRow } from './policy.ts'
import { noDisplay, openDisplay, type Display } from './publish.ts'
import { changeRows, observes, observingRows } from './policy-rows.ts'
import type { JudgingPolicy, PolicyRequest } from './judging-policy.ts'
import { chooseFor, judgedCommit, locate, type JudgedSubject } from './subject.ts'
import { gatherTouch, type Touch } from './touched.ts'
import * as words from './words.ts'

const nothingToJudge = (
  inputs: PreflightInputs,
  service: string | null,
  { refusal, nearest }: Pick<NoEnvironment, 'refusal' | 'nearest'>,
): Outcome => ({
  conclusion: {
    verdict: 'pass',
    reasonCode: 'no-environment',
    message: refusal.message,
    remedy: refusal.remedy,
    subject: subjectOf({ service, dryRun: inputs.dryRun }),
    parts: nearMissParts(nearest, inputs.config),
  },
  outputs: { environment: '', 'failed-checks': '', sbom: '' },
  failJob: false,
})

/** So long after its beginning a run's picture of the pull request is asked for anew. */
const staleAfterMs = 60_000

/** The pull request may have moved on before its old head was judged, or while it was. */
const gatherStale = async ({ pull, stage, release }: JudgedSubject, ports: ReadPorts): Promise<string | null> => {
  if (pull === null || stage !== 'pull-request' || ports.context.event.pull === null) return null
  const now = await ports.github.pull(pull)
  return now === null || now.head === release.sha ? null : now.head
}

const factsOf = (runbook: Runbook, place: JudgedSubject, stale: string | null): readonly Fact[] => [
  { label: 'Commit', value: shortSha(place.release.sha) },
  {
    label: 'Runbook',
    value: runbook.readAt === null ? 'none; defaults' : words.runbookAt(runbook.readAt.path, runbook.readAt.sha),
  },
  ...(place.pull === null ? [] : [{ label: 'Pull request', value: `#${place.pull}` }]),
  ...(stale === null ? [] : [{ label: 'Stale', value: words.judgesBefore(stale) }]),
]

const checklistPart = (content: Partial<PartContent>): ReportPart => reportPart('checklist', 'Checklist', content)

/** The page of the first check that blocks: what each of its answers means, and what to do about it. */
const nextAfter = (blockers: readonly Pick<CheckResult, 'id'>[]): NextStep => {
  const [first] = blockers
  const known = preflightChecks.some(({ id }) => id === first?.id)
  return first !== undefined && known ? { do: 'docs', page: `docs/checks/${first.id}.md` } : reasonPage
}

const conclude = (
  inputs: PreflightInputs,
  subject: Subject,
  answers: readonly CheckResult[],
  about: {
    readonly service: string
    readonly facts: readonly Fact[]
    /** Rows beside the checks, which no waiver excuses. */
    readonly policyRows: readonly CheckResult[]
    /** Why nothing blocks; null: it does. */
    readonly observing: string | null
    readonly scope: AuditScope & { readonly waivers: Runbook['waivers'] }
  },
): Omit<Outcome, 'publish'> => {
  const { service, facts, scope, policyRows, observing } = about
  const doubt = audit(answers, scope)
  const excused = excuseFindings(doubt === null ? answers : [...answers, doubt], scope.waivers, {
    environment: subject.environment.name,
    now: scope.now,
  })
  const waivers = waiversRow(excused.warnings)
  const checks = [...policyRows, ...excused.checks, ...(waivers === null ? [] : [waivers])]
  const evidence = evidenceTable(answers)
  const { verdict, reasonCode, message: judged, remedy, blockers } = judge(checks)
  // An invalid runbook of the change would be in force for everybody after the merge.
  const isLifted = observing !== null && !blockers.some(({ id }) => id === 'runbook')
  const message = isLifted && verdict === 'fail' ? words.wouldFail(judged) : judged
  const ending = endingOf(verdict, { reasonCode, message, remedy }, untouched(nextAfter(blockers)))
  return {
    conclusion: {
      ...ending,
      subject: subjectOf({
        service,
        environment: subject.environment.name,
        release: subject.release,
        dryRun: inputs.dryRun,
      }),
      parts: [checklistPart({ checks, facts, tables: evidence === null ? [] : [evidence] })],
    },
    outputs: {
      environment: subject.environment.name,
      'failed-checks': blockers.map((blocker) => blocker.id).join(','),
      sbom: checks.find(({ id }) => id === 'sbom')?.file ?? '',
    },
    failJob: verdict !== 'pass' && !isLifted,
  }
}

interface JudgedScene {
  readonly place: JudgedSubject
  readonly policy: JudgingPolicy
  readonly runbook: Runbook
  readonly environment: EnvironmentConfig
  readonly github: GitHubReader
}

/** To the next full minute, which is what is written; sooner where a check found something that grows old. */
const validUntil = (report: Report, validForMs: number, now: string): string => {
  const ends = checksOf(report).flatMap(({ validUntil: end, gate }) =>
    end === undefined || gate !== 'block' ? [] : [Date.parse(end)],
  )
  const minute = 60_000
  return new Date(Math.ceil(Math.min(Date.parse(now) + validForMs, ...ends) / minute) * minute).toISOString()
}

const displayFor = (inputs: PreflightInputs, { place, runbook, environment }: JudgedScene, ports: PublishPorts) => {
  const bracket = environment.target === null ? { isBracket: true as const } : {}
  const subject: Subject = { ...place, ...bracket, environment, environments: runbook.environments }
  const binding = (report: Report) => ({
    policy: environment.trust.digest,
    until: validUntil(report, environment.trust.validForMs, ports.clock.now()),
  })
  const display: Display = inputs.dryRun ? noDisplay(ports.log) : openDisplay(inputs, subject, binding, ports)
  return { subject, display }
}

/** Shown at once like every verdict is, so that nobody waits for a status that never comes. */
const notTouched = (inputs: PreflightInputs, scene: JudgedScene, files: number, ports: PublishPorts): Outcome => {
  const { place, runbook, environment } = scene
  const { service, paths } = runbook
  const changed = files === 1 ? words.oneNotInPaths : words.noneInPaths(files)
  return {
    conclusion: {
      verdict: 'pass',
      reasonCode: 'not-touched',
      message: words.notTouched(service, changed),
      remedy: '',
      subject: subjectOf({ service, environment: environment.name, release: place.release, dryRun: inputs.dryRun }),
      parts: [
        checklistPart({ facts: [...factsOf(runbook, place, null), { label: 'Paths', value: paths.join(', ') }] }),
      ],
    },
    outputs: { environment: environment.name, 'failed-checks': '', sbom: '' },
    failJob: false,
    summary: inputs.publish.includes('summary'),
    publish: displayFor(inputs, scene, ports).display.publish,
  }
}

const judgeFor = async (
  inputs: PreflightInputs,
  scene: JudgedScene,
  ports: PublishPorts,
  boundary: PreflightSession['boundary'],
): Promise<Outcome> => {
  const { place, policy, runbook, environment, github } = scene
  const { subject, display } = displayFor(inputs, scene, ports)
  const began = ports.clock.monotonicMs()
  display.announce()
  try {
    const reading = { ...ports, github, log: display.log }
    const answers = await Promise.all([
      runChecklist(subject, environment, inputs, reading),
      manualRow(place, environment.policy, reading),
      gatesRow(place, environment.policy, inputs.config, reading),
      boundary(runbook, reading).then((row) => row ?? []),
    ])
    const isLong = ports.clock.monotonicMs() - began > staleAfterMs
    const stale = await gatherStale(place, isLong ? ports : reading)
    if (stale !== null) ports.log.warn(words.movedOn(stale))
    const now = ports.clock.now()
    const scope = { shas: judgedCommits(place, ports.context), now, waivers: runbook.waivers }
    const policyRows = [...changeRows(policy), ...observingRows(policy, environment, now)]
    const observing = observes(policy, environment, now)
    const about = { service: runbook.service, facts: factsOf(runbook, place, stale), scope, policyRows, observing }
    const summary = inputs.publish.includes('summary')
    const outcome = { ...conclude(inputs, subject, answers.flat(), about), summary, publish: display.publish }
    const unrecorded = await display.unrecorded()
    return unrecorded === null ? outcome : withoutRecord(outcome, unrecorded)
  } catch (thrown) {
    await display.abandon(words.notJudged(messageOf(thrown)))
    throw thrown
  }
}

const judgedBecause = (touch: Exclude<Touch, { outcome: 'not-touched' }>): string =>
  touch.outcome === 'touched' ? words.touched(touch.path) : words.touchedUnknown(touch.why)

/** `remembered`: the picture of GitHub that the first questions were put to. */
export type PreflightPorts = PublishPorts & { readonly remembered: Remembering }

export interface PreflightSession {
  /** The policy of the default branch, or the defaults where there is no file. */
  readonly loadPolicy: (
    asked: PolicyRequest,
    request: {
      readonly github: Pick<GitHubReader, 'trustedTip' | 'file' | 'fileHistory'>
      readonly log: Pick<Log, 'info' | 'warn'>
    },
  ) => Promise<JudgingPolicy>
  readonly audienceOf: (runbook: Runbook) => Audience
  /** Is the boundary of GitHub there, as far as the settings token may see it? null: nobody can look. */
  readonly boundary: (runbook: Runbook, ports: ReadPorts) => Promise<CheckResult | null>
}

/** Where the branch moved on, the two files differ too: only what the pull request itself changes is told of. */
const withOwnChange = async (
  policy: JudgingPolicy,
  { pull }: JudgedSubject,
  config: string,
  ports: ReadPorts,
): Promise<JudgingPolicy> => {
  if (policy.change === null || pull === null || ports.context.event.pull === null) return policy
  const files = await ports.github.pullFiles(pull)
  return files.includes(config.replace(/^(?:\.\/)+/, '')) ? policy : { ...policy, change: null }
}

/** Locate the commit and its rules, choose the environment, ask every check, judge, show. */
export const run = async (
  inputs: PreflightInputs,
  ports: PreflightPorts,
  { loadPolicy, audienceOf, boundary }: PreflightSession,
): Promise<Outcome> => {
  const { context } = ports
  if (context.event.deleted && inputs.sha === null && inputs.ref === null) {
    const message = words.refDeleted(context.ref)
    return nothingToJudge(inputs, null, { refusal: { code: 'no-environment', message, remedy: '' }, nearest: null })
  }
  const seen = { ...ports, github: ports.remembered }
  prefetchPulls(inputs, seen)
  const commit = await judgedCommit(inputs, seen)
  const head = commit.stage === 'pull-request' ? commit.release.sha : null
  const found = await loadPolicy({ path: inputs.config, head }, seen)
  const { runbook } = found
  const place = await locate(inputs, commit, found.tip, seen)
  const policy = await withOwnChange(found, place, inputs.config, seen)
  const environment = await chooseFor(place, inputs.environment, runbook, seen)
  if ('outcome' in environment) return nothingToJudge(inputs, runbook.service, environment)
  const scene = { place, policy, runbook, environment, github: seen.github }
  const asked = { paths: runbook.paths, config: inputs.config }
  const touch = await gatherTouch(place, asked, { ...seen, newest: ports.github })
  if (touch?.outcome === 'not-touched') return notTouched(inputs, scene, touch.files, ports)
  if (touch !== null) ports.log.info(judgedBecause(touch))
  const outcome = await judgeFor(inputs, scene, ports, boundary)
  // A red pull request is its author's; a release that may not go on is everybody's.
  if (!outcome.failJob || place.stage !== 'release') return outcome
  return deployNews({ runbook, audience: audienceOf(runbook) }, ports).ended(outcome)
}
