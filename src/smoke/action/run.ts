// smoke/action: runs the phase that the smoke action was asked for, and finishes the deployment it was given.
import type { Runbook } from '../../runbook/runbook.ts'
import type { Baseline } from '../decide/baseline.ts'
import { ExpectedError, messageOf } from '../../core/errors.ts'
import { reasonPage, rollbackOf, type Answers, type NextStep } from '../../core/ending.ts'
import { endingOf, subjectOf, type Ending, type Outcome, type ReportSubject } from '../../core/outcome.ts'
import type { RecordEvent } from '../../core/record-event.ts'
import { shortSha } from '../../core/release.ts'
import { reportPart, type EvidenceTable } from '../../core/report.ts'
import { nameOfRelease } from '../../core/text.ts'
import { measureBaseline, parseBaseline } from '../run/baseline.ts'
import { markEarlierInactive } from '../../records/run/mark-inactive.ts'
import { smokePart } from '../render/part.ts'
import { verify, type Verification } from '../run/verify.ts'
import { servingSeen, usersSeen } from '../decide/answers.ts'
import * as words from '../words.ts'
import type { DeploymentWriter } from '../../ports/github.ts'
import type { ReadPorts } from '../../ports/ports.ts'
import type { SmokeInputs } from './inputs.ts'
import { isOpen, resolveSubject, type SmokeSubject } from './subject.ts'

export interface SmokeSession {
  readonly ports: ReadPorts
  readonly writer: Pick<DeploymentWriter, 'deploymentStatus'>
  readonly runbook: Runbook
  readonly userEnvironment: Readonly<Record<string, string>>
}

const baselinePath = (inputs: SmokeInputs, { context }: ReadPorts): string =>
  inputs.baseline ?? `${context.paths.temp}/runbook-smoke-baseline.json`

/** The file of phase baseline. The default one may be missing (a first deployment); one that was named may not. */
const readBaseline = async (inputs: SmokeInputs, url: string, ports: ReadPorts): Promise<Baseline | null> => {
  const path = baselinePath(inputs, ports)
  const text = await ports.files.read(path)
  if (text === null && inputs.baseline === null) return null
  const baseline = text === null ? null : parseBaseline(text)
  if (baseline === null)
    throw new ExpectedError({
      code: 'bad-input',
      message: text === null ? `There is no baseline file at ${path}.` : `${path} is not a baseline that smoke wrote.`,
      remedy: "Run smoke with 'phase: baseline' before the deploy, in the same job, and pass its output 'baseline' on.",
    })
  // Another service's baseline says nothing of this one: the default file is shared by all steps of the job.
  return baseline.url === url ? baseline : null
}

const reportSubject = ({ environment, release }: SmokeSubject, inputs: SmokeInputs, runbook: Runbook): ReportSubject =>
  subjectOf({
    service: runbook.service,
    environment: environment?.name ?? null,
    release,
    dryRun: inputs.dryRun,
  })

const baselineTable = ({ probes }: Baseline): EvidenceTable => ({
  title: 'Before the deploy',
  columns: ['probe', 'state', 'answers', 'failed'],
  rows: probes.map(({ name, state, samples, failed }) => [name, state, String(samples), String(failed)]),
})

const takeBaseline = async (inputs: SmokeInputs, subject: SmokeSubject, session: SmokeSession): Promise<Outcome> => {
  const { ports, runbook, userEnvironment } = session
  const path = baselinePath(inputs, ports)
  const baseline = await measureBaseline({ url: subject.url, sha: null, smoke: runbook.smoke, userEnvironment }, ports)
  await ports.files.show(path, `${JSON.stringify(baseline, null, 2)}\n`)
  const calm = baseline.probes.every(({ state }) => state === 'pass')
  return {
    conclusion: {
      verdict: 'pass',
      reasonCode: calm ? 'healthy' : 'existing-failure',
      message: words.baselineTaken(baseline),
      remedy: '',
      subject: reportSubject(subject, inputs, runbook),
      parts: [reportPart('baseline', 'Baseline', { tables: [baselineTable(baseline)] })],
    },
    outputs: { baseline: path, 'observed-sha': baseline.sha ?? '', 'rollback-eligible': 'false' },
    failJob: false,
  }
}

const finalEvent = (verification: Verification, { release }: SmokeSubject, inputs: SmokeInputs): RecordEvent => {
  const text = `${nameOfRelease(release)}: ${verification.message}`
  // `verified` is what a rollback later trusts: only a commit that was seen to serve earns the word.
  if (verification.verdict === 'pass' && verification.observedSha === release.sha) return { event: 'verified', text }
  const passes =
    verification.verdict === 'pass' || (verification.verdict === 'inconclusive' && inputs.onInconclusive === 'warn')
  return passes
    ? { event: 'unverified', text }
    : { event: 'failed', text: `${nameOfRelease(release)} is not healthy: ${verification.message}` }
}

/** Ends the deployment by the verdict, unless somebody else has ended it meanwhile. null when all is well. */
const finishDeployment = async (
  verification: Verification,
  subject: SmokeSubject,
  inputs: SmokeInputs,
  { ports, writer }: SmokeSession,
): Promise<string | null> => {
  const { deployment, url } = subject
  if (deployment === null || inputs.dryRun) return null
  try {
    const ended = await isOpen(deployment.id, ports)
    if (ended !== null) return `deployment ${deployment.id} was ended as ${ended} by somebody else meanwhile`
    await writer.deploymentStatus({
      deployment: deployment.id,
      event: finalEvent(verification, subject, inputs),
      environmentUrl: url,
      logUrl: ports.context.run.url,
    })
    if (verification.verdict === 'pass' && subject.environment !== null)
      await markEarlierInactive(deployment.id, subject.environment, { ...ports, writer })
    return null
  } catch (thrown) {
    return messageOf(thrown)
  }
}

/** A rollback helps against what the release broke; anything else is looked at again, or explained. */
const nextAfter = ({ reasonCode, rollbackEligible }: Verification, { environment }: SmokeSubject): NextStep => {
  if (reasonCode === 'version-unknown') return reasonPage
  return rollbackEligible && environment !== null ? rollbackOf(environment.name, reasonCode) : { do: 'rerun' }
}

const endOf = (verification: Verification, subject: SmokeSubject, unrecorded: string | null): Ending => {
  const { verdict, reasonCode, message, remedy } = verification
  const answers: Answers = {
    serving: servingSeen(verification, subject.release, { changed: false }),
    users: usersSeen(verification),
    next: nextAfter(verification, subject),
  }
  if (unrecorded === null) return endingOf(verdict, { reasonCode, message, remedy }, answers)
  const told = words.notRecorded(message, unrecorded)
  return verdict === 'pass'
    ? endingOf(
        'fail',
        { reasonCode: 'deployed-but-unrecorded', message: told, remedy: words.recordAgain },
        { serving: answers.serving, users: answers.users, next: { do: 'rerun' } },
      )
    : endingOf(verdict, { reasonCode, message: told, remedy }, answers)
}

const verifyAndFinish = async (inputs: SmokeInputs, subject: SmokeSubject, session: SmokeSession): Promise<Outcome> => {
  const { ports, runbook, userEnvironment } = session
  const { url, release } = subject
  const baseline = await readBaseline(inputs, url, ports)
  const request = {
    url,
    sha: release.sha,
    smoke: runbook.smoke,
    target: subject.environment?.target ?? null,
    userEnvironment,
    baseline,
  }
  const verification = await verify(request, ports)
  const unrecorded = await finishDeployment(verification, subject, inputs, session)
  const ending = endOf(verification, subject, unrecorded)
  return {
    conclusion: { ...ending, subject: reportSubject(subject, inputs, runbook), parts: [smokePart(verification)] },
    outputs: {
      baseline: baseline === null ? '' : baselinePath(inputs, ports),
      'observed-sha': verification.observedSha ?? '',
      'rollback-eligible': String(verification.rollbackEligible),
    },
    failJob: ending.verdict === 'fail' || (ending.verdict === 'inconclusive' && inputs.onInconclusive === 'fail'),
  }
}

/** Looks, decides with evidence, and finishes the deployment that it was given. */
export const run = async (inputs: SmokeInputs, session: SmokeSession): Promise<Outcome> => {
  const subject = await resolveSubject(inputs, session.runbook, session.ports)
  const { environment, url, release } = subject
  session.ports.log.info(`Looking at ${url} (${environment?.name ?? 'no environment'}) for ${shortSha(release.sha)}`)
  return inputs.phase === 'baseline'
    ? takeBaseline(inputs, subject, session)
    : verifyAndFinish(inputs, subject, session)
}
