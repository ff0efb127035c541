// monitor: phase `monitor` of the smoke action: looks once, or watches, and concludes from the looks before.
import type { EnvironmentConfig, Runbook } from '../runbook/runbook.ts'
import { ExpectedError } from '../core/errors.ts'
import { subjectOf, type Ending, type Outcome } from '../core/outcome.ts'
import type { ReportPart } from '../core/report.ts'
import type { Audience } from '../incident/run/notify.ts'
import type { SmokeInputs, WatchInputs } from '../smoke/action/inputs.ts'
import { resolveSubject } from '../smoke/action/subject.ts'
import { watchDrift } from './drift.ts'
import { heartbeat } from './heartbeat.ts'
import { lookOptions, takeLook, type LookRequest } from './look.ts'
import { concludeLook, concludeWatch, partsOf, watchParts } from './render.ts'
import { keepWatch, type Look, type MonitorPorts } from './run.ts'
import { watch } from './watch.ts'
import * as words from './words.ts'

export interface MonitorSession {
  readonly ports: MonitorPorts
  readonly runbook: Runbook
  readonly audience: Audience
  readonly userEnvironment: Readonly<Record<string, string>>
}

const badInput = (message: string, remedy: string) => new ExpectedError({ code: 'bad-input', message, remedy })

const requireEnvironment = ({ environment, deployment }: SmokeInputs): void => {
  if (environment === null) throw badInput(words.environmentMissing, words.addEnvironment)
  if (deployment !== null) throw badInput(words.deploymentIdGiven, words.leaveDeploymentIdOut)
}

const failsJob = ({ verdict, reasonCode }: Ending, inputs: SmokeInputs): boolean =>
  verdict === 'fail' || (verdict === 'inconclusive' && reasonCode !== 'maintenance' && inputs.onInconclusive === 'fail')

interface MonitorEnd {
  readonly ending: Ending
  readonly parts: readonly ReportPart[]
  readonly look: Look
  readonly incident: string | null
}

interface MonitorCall extends LookRequest {
  readonly audience: Audience
  readonly dryRun: boolean
}

const watching = async (asked: MonitorCall, given: WatchInputs, ports: MonitorPorts): Promise<MonitorEnd> => {
  const { runbook, userEnvironment, dryRun } = asked
  const { forMs, intervalMs, alert } = given
  const request = {
    ...asked,
    times: { forMs, intervalMs, handsOver: given.handOver && !dryRun },
    alerted: alert !== null,
    smoke: lookOptions(runbook.smoke, ports),
    heartbeat: heartbeat(runbook.notify.heartbeat, userEnvironment, ports),
  }
  const watched = await watch(request, ports)
  const { last, told } = watched
  return {
    ending: concludeWatch(watched, alert, asked),
    parts: watchParts(watched),
    look: last,
    incident: told.incident,
  }
}

const looking = async (asked: MonitorCall, ports: MonitorPorts): Promise<MonitorEnd> => {
  const { runbook, userEnvironment } = asked
  const smoke = lookOptions(runbook.smoke, ports)
  const [look] = await Promise.all([
    takeLook(asked, { smoke, drift: watchDrift(asked, ports) }, ports),
    heartbeat(runbook.notify.heartbeat, userEnvironment, ports).beat(),
  ])
  const spans = () => ({ patienceMs: 0, recoveryMs: 0 })
  const monitored = await keepWatch({ ...asked, look, spans }, ports)
  const { incident } = monitored
  const parts = partsOf(look.verification, monitored)
  return { ending: concludeLook(look, monitored, asked), parts, look, incident }
}

const environmentOf = async (
  inputs: SmokeInputs,
  { runbook, ports }: MonitorSession,
): Promise<{ readonly environment: EnvironmentConfig; readonly url: string }> => {
  requireEnvironment(inputs)
  const { environment, url } = await resolveSubject(inputs, runbook, ports)
  if (environment === null) throw new Error('an environment that was asked for is found or refused')
  return { environment, url }
}

/** Is it well? Three looks in a row that find it down are an incident, which ends as it began. */
export const monitor = async (inputs: SmokeInputs, session: MonitorSession): Promise<Outcome> => {
  const { ports, runbook, userEnvironment, audience } = session
  const { environment, url } = await environmentOf(inputs, session)
  ports.log.info(`Watching ${environment.name} at ${url}`)
  const { sha, dryRun } = inputs
  const asked = { runbook, environment, url, sha, userEnvironment, audience, dryRun }
  const ended = inputs.watch === null ? await looking(asked, ports) : await watching(asked, inputs.watch, ports)
  const { ending, parts, look, incident } = ended
  const subject = subjectOf({ service: runbook.service, environment: environment.name, dryRun })
  return {
    conclusion: { ...ending, subject, parts },
    outputs: {
      'observed-sha': look.verification.observedSha ?? '',
      'rollback-eligible': 'false',
      incident: incident ?? '',
    },
    failJob: failsJob(ending, inputs),
  }
}
