// checklist/run: runs the preflight action: finds commit and rules, runs all checks, judges and publishes.
import type { Subject } from '../check.ts'
import type { EnvironmentConfig, Runbook } from '../../runbook/runbook.ts'
import { audit, evidenceTable, type AuditScope } from '../judge/audit.ts'
import { messageOf, type ExpectedError } from '../../core/errors.ts'
import { judge } from '../judge/judge.ts'
import { excuseFindings, waiversRow } from '../judge/waivers.ts'
import { reasonPage, untouched, type NextStep } from '../../core/ending.ts'
import { endingOf, subjectOf, type Outcome } from '../../core/outcome.ts'
import type { NoEnvironment } from '../../core/promotion.ts'
import { shortSha } from '../../core/release.ts'
import { reportPart, type CheckResult, type Fact, type PartContent, type ReportPart } from '../../core/report.ts'
import { remembering } from '../../records/gather/memory.ts'
import type { GitHubReader } from '../../ports/github.ts'
import type { Audience } from '../../incident/run/notify.ts'
import { nearMissParts } from '../../deploy/promotion/near-miss.ts'
import { deployNews } from '../../deploy/notify.ts'
import type { PublishPorts, ReadPorts } from '../../ports/ports.ts'
import type { Log } from '../../ports/world.ts'
import { prefetchForRules } from './prefetch.ts'
import { preflightChecks } from '../registry.ts'
import { judgedCommits } from '../judged-commits.ts'
import { runChecklist } from './run-checks.ts'
import type { PreflightInputs } from './inputs.ts'
import { gatesRow, manualRow } from './policy.ts'
import { noDisplay, openDisplay, type Display } from './publish.ts'
import { chooseFor, locate, type JudgedSubject } from './subject.ts'
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
    readonly scope: AuditScope & { readonly waivers: Runbook['waivers'] }
  },
): Omit<Outcome, 'publish'> => {
  const { service, facts, scope } = about
  const doubt = audit(answers, scope)
  const excused = excuseFindings(doubt === null ? answers : [...answers, doubt], scope.waivers, {
    environment: subject.environment.name,
    now: scope.now,
  })
  const waivers = waiversRow(excused.warnings)
  const checks = waivers === null ? excused.checks : [...excused.checks, waivers]
  const evidence = evidenceTable(answers)
  const { verdict, reasonCode, message, remedy, blockers } = judge(checks)
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
    failJob: verdict !== 'pass',
  }
}

/**
 * deploy reads the verdict of a release from its commit status: one that could not be written is no verdict, and green
 * would be a lie. On a pull request the summary carries it, because a fork's token can never write.
 */
const withoutRecord = (outcome: Outcome, { code, message: why, remedy }: ExpectedError): Outcome => {
  const { conclusion } = outcome
  const { verdict, reasonCode, subject, parts } = conclusion
  const end = {
    reasonCode: verdict === 'pass' ? code : reasonCode,
    message: words.notOnRecord(conclusion.message, why),
  }
  const answers = verdict === 'pass' ? untouched(reasonPage) : conclusion
  return {
    ...outcome,
    conclusion: { ...endingOf('fail', { ...end, remedy }, answers), subject, parts },
    failJob: true,
  }
}

interface JudgedScene {
  readonly place: JudgedSubject
  readonly runbook: Runbook
  readonly environment: EnvironmentConfig
  readonly github: GitHubReader
}

const displayFor = (inputs: PreflightInputs, { place, runbook, environment }: JudgedScene, ports: PublishPorts) => {
  const subject: Subject = { ...place, environment, environments: runbook.environments }
  const display: Display = inputs.dryRun ? noDisplay(ports.log) : openDisplay(inputs, subject, ports)
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

const judgeFor = async (inputs: PreflightInputs, scene: JudgedScene, ports: PublishPorts): Promise<Outcome> => {
  const { place, runbook, environment, github } = scene
  const { subject, display } = displayFor(inputs, scene, ports)
  const began = ports.clock.monotonicMs()
  display.announce()
  try {
    const reading = { ...ports, github, log: display.log }
    const answers = await Promise.all([
      runChecklist(subject, environment, inputs, reading),
      manualRow(place, environment.policy, reading),
      gatesRow(place, environment.policy, inputs.config, reading),
    ])
    const isLong = ports.clock.monotonicMs() - began > staleAfterMs
    const stale = await gatherStale(place, isLong ? ports : reading)
    if (stale !== null) ports.log.warn(words.movedOn(stale))
    const scope = { shas: judgedCommits(place, ports.context), now: ports.clock.now(), waivers: runbook.waivers }
    const about = { service: runbook.service, facts: factsOf(runbook, place, stale), scope }
    const summary = inputs.publish.includes('summary')
    const judged = conclude(inputs, subject, answers.flat(), about)
    const unrecorded = place.stage === 'release' ? await display.unrecorded() : null
    const shown = unrecorded === null ? judged : withoutRecord(judged, unrecorded)
    return { ...shown, summary, publish: display.publish }
  } catch (thrown) {
    await display.abandon(words.notJudged(messageOf(thrown)))
    throw thrown
  }
}

const judgedBecause = (touch: Exclude<Touch, { outcome: 'not-touched' }>): string =>
  touch.outcome === 'touched' ? words.touched(touch.path) : words.touchedUnknown(touch.why)

export interface PreflightSession {
  /** The runbook at a commit, or the defaults where there is none. */
  readonly loadRunbook: (request: {
    readonly path: string
    readonly sha: string
    readonly github: Pick<GitHubReader, 'file' | 'folder'>
    readonly log: Pick<Log, 'info'>
  }) => Promise<Runbook>
  readonly audienceOf: (runbook: Runbook) => Audience
}

/** Locate the commit and its rules, choose the environment, ask every check, judge, show. */
export const run = async (
  inputs: PreflightInputs,
  ports: PublishPorts,
  { loadRunbook, audienceOf }: PreflightSession,
): Promise<Outcome> => {
  const { context } = ports
  if (context.event.deleted && inputs.sha === null) {
    const message = words.refDeleted(context.ref)
    return nothingToJudge(inputs, null, { refusal: { code: 'no-environment', message, remedy: '' }, nearest: null })
  }
  const seen = { ...ports, github: remembering(ports.github) }
  prefetchForRules(inputs, seen)
  const place = await locate(inputs, seen)
  const runbook = await loadRunbook({ ...seen, path: inputs.config, sha: place.policySha })
  const environment = await chooseFor(place, inputs.environment, runbook, seen)
  if ('outcome' in environment) return nothingToJudge(inputs, runbook.service, environment)
  const scene = { place, runbook, environment, github: seen.github }
  const asked = { paths: runbook.paths, config: inputs.config }
  const touch = await gatherTouch(place, asked, { ...seen, newest: ports.github })
  if (touch?.outcome === 'not-touched') return notTouched(inputs, scene, touch.files, ports)
  if (touch !== null) ports.log.info(judgedBecause(touch))
  const outcome = await judgeFor(inputs, scene, ports)
  // A red pull request is its author's; a release that may not go on is everybody's.
  if (!outcome.failJob || place.stage !== 'release') return outcome
  return deployNews({ runbook, audience: audienceOf(runbook) }, ports).ended(outcome)
}
