// monitor: phase `monitor` of the smoke action: verifies once, and concludes from the run history.
import type { EnvironmentConfig, Runbook } from '../runbook/runbook.ts'
import { ExpectedError } from '../core/errors.ts'
import { activeWindow, describeWindow } from '../core/freeze.ts'
import { rollbackOf, type Answers, type NextStep } from '../core/ending.ts'
import { endingOf, subjectOf, type Ending, type Outcome } from '../core/outcome.ts'
import { reportPart, type ReportPart } from '../core/report.ts'
import { shortSha } from '../core/release.ts'
import type { Verification } from '../smoke/decide/verdict.ts'
import type { Audience } from '../incident/run/notify.ts'
import { keepWatch, type Monitored, type MonitorPorts } from './run.ts'
import { usersSeen } from '../smoke/decide/answers.ts'
import { smokePart } from '../smoke/render/part.ts'
import { verify } from '../smoke/run/verify.ts'
import type { SmokeOptions } from '../smoke/probes/options.ts'
import type { SmokeInputs } from '../smoke/action/inputs.ts'
import { resolveSubject } from '../smoke/action/subject.ts'
import * as words from './words.ts'

export interface MonitorSession {
  readonly ports: MonitorPorts
  readonly runbook: Runbook
  readonly audience: Audience
  readonly userEnvironment: Readonly<Record<string, string>>
}

/**
 * The same probes, limits and metrics; not the tests, which may change something, and not the bake, for which the next
 * run stands. GitHub answered a moment ago: where no control is named, it tells a dead service from a dead network.
 */
const optionsFor = (smoke: SmokeOptions, { context }: MonitorPorts): SmokeOptions => ({
  ...smoke,
  commands: [],
  bake: 0,
  // It takes nothing back, and counts runs in a row.
  patience: 0,
  control: smoke.control ?? `${context.urls.server}/robots.txt`,
})

const badInput = (message: string, remedy: string) => new ExpectedError({ code: 'bad-input', message, remedy })

const requireEnvironment = ({ environment, deployment }: SmokeInputs): void => {
  if (environment === null) throw badInput(words.environmentMissing, words.addEnvironment)
  if (deployment !== null) throw badInput(words.deploymentIdGiven, words.leaveDeploymentIdOut)
}

/** What follows from it, after what was found. */
const consequence = ({ watch, step }: Monitored, { monitor }: Runbook): string => {
  switch (step) {
    case 'open':
    case 'tell':
    case 'go-on':
    case 'escalate':
      return words.downSince(watch.downSince)
    case 'recovering':
      return words.recovering(monitor.successes, watch.successes)
    case 'close':
      return words.over
    case 'nothing':
      return watch.failures === 0 ? '' : words.foundDown(watch.failures, monitor.failures)
  }
}

/** What a monitor saw of a service that it never changes; which release it is only the records know. */
const answersOf = (verification: Verification, { incident }: Monitored, environment: string): Answers => ({
  serving:
    verification.observedSha === null
      ? { what: 'as-before' }
      : { what: 'release', name: shortSha(verification.observedSha), proof: 'unverified', changed: false },
  users: usersSeen(verification),
  next:
    incident === null
      ? rollbackOf(environment, verification.reasonCode)
      : { do: 'open', text: words.theIncident, url: incident },
})

const conclude = (
  verification: Verification,
  monitored: Monitored,
  { runbook, environment }: { readonly runbook: Runbook; readonly environment: EnvironmentConfig },
): Ending => {
  const { verdict, reasonCode, message, remedy } = verification
  const { observation, unrecorded } = monitored
  const answers = answersOf(verification, monitored, environment.name)
  if (unrecorded !== null) {
    const told = words.notRemembered(message, unrecorded.message)
    const code = verdict === 'pass' ? unrecorded.code : reasonCode
    const { serving, users } = answers
    const next: NextStep = { do: 'rerun' }
    const end = { reasonCode: code, message: told, remedy: unrecorded.remedy }
    return endingOf(verdict === 'pass' ? 'fail' : verdict, end, { serving, users, next })
  }
  const window = activeWindow(environment.maintenance, observation.at)
  if (window !== null && observation.found === 'down') {
    const planned = words.inMaintenance(environment.name, describeWindow(window), message)
    return endingOf('inconclusive', { reasonCode: 'maintenance', message: planned, remedy: '' }, answers)
  }
  const follows = consequence(monitored, runbook)
  return endingOf(verdict, { reasonCode, message: follows === '' ? message : `${message} ${follows}`, remedy }, answers)
}

const failsJob = ({ verdict, reasonCode }: Ending, inputs: SmokeInputs): boolean =>
  verdict === 'fail' || (verdict === 'inconclusive' && reasonCode !== 'maintenance' && inputs.onInconclusive === 'fail')

/** What was seen now, and what it means after the runs before. A monitor compares with no baseline. */
const partsOf = (verification: Verification, { rows, facts }: Monitored): readonly ReportPart[] => [
  smokePart({ ...verification, facts: verification.facts.filter(({ label }) => label !== 'Baseline') }),
  ...(rows.length + facts.length === 0 ? [] : [reportPart('monitor', 'Monitor', { checks: rows, facts })]),
]

/** Looks on a schedule: is it well? Three runs in a row that find it down are an incident, which ends as it began. */
export const monitor = async (inputs: SmokeInputs, session: MonitorSession): Promise<Outcome> => {
  const { ports, runbook, userEnvironment, audience } = session
  requireEnvironment(inputs)
  const { environment, url } = await resolveSubject(inputs, runbook, ports)
  if (environment === null) throw new Error('an environment that was asked for is found or refused')
  ports.log.info(`Watching ${environment.name} at ${url}`)
  const smoke = optionsFor(runbook.smoke, ports)
  const question = inputs.sha === null ? { sha: null, only: 'health' as const } : { sha: inputs.sha }
  const verification = await verify(
    { url, smoke, target: environment.target, userEnvironment, baseline: null, ...question },
    ports,
  )
  const severity = runbook.monitor.severity ?? (environment.production ? 'high' : 'low')
  const watched = { runbook, environment, url, severity, audience, verification, dryRun: inputs.dryRun }
  const monitored = await keepWatch(watched, ports)
  const ending = conclude(verification, monitored, { runbook, environment })
  return {
    conclusion: {
      ...ending,
      subject: subjectOf({ service: runbook.service, environment: environment.name, dryRun: inputs.dryRun }),
      parts: partsOf(verification, monitored),
    },
    outputs: {
      'observed-sha': verification.observedSha ?? '',
      'rollback-eligible': 'false',
      incident: monitored.incident ?? '',
    },
    failJob: failsJob(ending, inputs),
  }
}
