// monitor: phase `monitor` of the smoke action: verifies once, and concludes from the run history.
import type { EnvironmentConfig, Runbook } from '../runbook/runbook.ts'
import { ExpectedError } from '../core/errors.ts'
import { activeWindow, describeWindow } from '../core/freeze.ts'
import { subjectOf, type Ending, type Outcome } from '../core/outcome.ts'
import { reportPart, type ReportPart } from '../core/report.ts'
import { plural } from '../core/text.ts'
import type { Verification } from '../smoke/decide/verdict.ts'
import type { Audience } from '../incident/run/notify.ts'
import { keepWatch, type Monitored, type MonitorPorts } from './run.ts'
import { smokePart } from '../smoke/render/part.ts'
import { verify } from '../smoke/run/verify.ts'
import type { SmokeOptions } from '../smoke/probes/options.ts'
import type { SmokeInputs } from '../smoke/action/inputs.ts'
import { resolveSubject } from '../smoke/action/subject.ts'

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
  control: smoke.control ?? `${context.urls.server}/robots.txt`,
})

const badInput = (message: string, remedy: string) => new ExpectedError({ code: 'bad-input', message, remedy })

const requireEnvironment = ({ environment, deployment }: SmokeInputs): void => {
  if (environment === null)
    throw badInput(
      "Input 'environment' is missing: a scheduled run belongs to no ref that an environment takes.",
      "Add 'environment:' under 'with:' of the step, one step for each environment that is watched.",
    )
  if (deployment !== null)
    throw badInput(
      "Input 'deployment-id' means nothing in phase monitor, which finishes no deployment.",
      "Leave 'deployment-id' out, or use 'phase: verify'.",
    )
}

const times = (n: number) => plural(n, 'run', 'runs in a row')

/** What follows from it, after what was found. */
const consequence = ({ watch, step }: Monitored, { monitor }: Runbook): string => {
  switch (step) {
    case 'open':
    case 'tell':
    case 'go-on':
    case 'escalate':
      return `Down since ${watch.downSince ?? 'now'}: there is an incident.`
    case 'recovering':
      return `It answers again; the incident is closed when ${times(monitor.successes)} found it well (${watch.successes} so far).`
    case 'close':
      return 'The incident is over.'
    case 'nothing':
      return watch.failures === 0
        ? ''
        : `Found down by ${times(watch.failures)}; an incident is opened after ${times(monitor.failures)}.`
  }
}

const conclude = (
  verification: Verification,
  monitored: Monitored,
  { runbook, environment }: { readonly runbook: Runbook; readonly environment: EnvironmentConfig },
): Ending => {
  const { verdict, reasonCode, message, remedy } = verification
  const { observation, unrecorded } = monitored
  if (unrecorded !== null) {
    const told = `${message} It could not be remembered, so no incident can be opened or closed: ${unrecorded.message}`
    return {
      verdict: verdict === 'pass' ? 'fail' : verdict,
      reasonCode: verdict === 'pass' ? unrecorded.code : reasonCode,
      message: told,
      remedy: unrecorded.remedy,
    }
  }
  const window = activeWindow(environment.maintenance, observation.at)
  if (window !== null && observation.found === 'down') {
    const planned = `${environment.name} is in a planned maintenance (${describeWindow(window)}), so this counts for nothing.`
    return { verdict: 'inconclusive', reasonCode: 'maintenance', message: `${planned} ${message}`, remedy: '' }
  }
  const follows = consequence(monitored, runbook)
  return { verdict, reasonCode, message: follows === '' ? message : `${message} ${follows}`, remedy }
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
