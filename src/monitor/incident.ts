// monitor: records an outage in its issue and notifies people; a later run retries what failed.
import { outageKey } from '../records/decide/keys.ts'
import { formatDuration } from '../core/duration.ts'
import { expectedMessage } from '../core/errors.ts'
import type { IncidentStatus } from '../incident/decide/status.ts'
import { recoveryText, responseOf, type Incident } from '../incident/decide/incident.ts'
import type { Observation, MonitorState, WatchStep } from './decide.ts'
import {
  isWanted,
  undeliveredPage,
  pageIsLost,
  threadOf,
  type Delivery,
  type Notice,
  type Page,
} from '../core/notice.ts'
import type { CheckResult, Fact } from '../core/report.ts'
import type { Verification } from '../smoke/decide/verdict.ts'
import type { ReadPorts } from '../ports/ports.ts'
import { announce, deliveryRow, type Audience } from '../incident/run/notify.ts'
import { incidentRow, recordIncident, type IncidentIssue, type IncidentPorts } from '../incident/run/issue.ts'
import { undeliveredEntry } from '../incident/run/undelivered-pages.ts'
import { outageNotice, type Outage } from './notices.ts'

export interface OutageRequest extends Outage {
  readonly watch: MonitorState
  readonly step: Exclude<WatchStep, 'nothing'>
  readonly observation: Observation
  readonly verification: Verification
  readonly audience: Audience
}

export interface OutageTold {
  readonly incident: string | null
  readonly rows: readonly CheckResult[]
  readonly facts: readonly Fact[]
  /** Everyone who must know was reached. */
  readonly told: boolean
  readonly pageLost: boolean
  /** The pager was not told of the end, and no issue remembers that: the next run tells it again. */
  readonly unended: boolean
}

type OutagePorts = ReadPorts & IncidentPorts

const between = (from: string, to: string) => Math.max(0, Date.parse(to) - Date.parse(from))

/** How long it was down: until the first of the good runs, not until the last that confirmed it. */
const lastedMs = ({ watch, since, observation }: OutageRequest): number =>
  between(since, watch.wellSince ?? observation.at)

const statusOf = (step: OutageRequest['step']): IncidentStatus =>
  step === 'close' ? 'RESOLVED' : step === 'recovering' ? 'MONITORING' : 'INVESTIGATING'

const etaOf = ({ watch, step, runbook }: OutageRequest): string => {
  if (step === 'close') return 'it is well again'
  if (step !== 'recovering') return 'not known: a person must look'
  return `it answers again; to be confirmed by ${runbook.monitor.successes} good runs in a row, ${watch.successes} so far`
}

/** Whether somebody has answered only people know: it says what is to be done if not. */
const overdue = ({ severity, runbook }: OutageRequest): string => {
  const { respondMs, escalate } = responseOf(severity, runbook.incident.severities)
  return `The ${formatDuration(respondMs)} in which somebody must answer are over: if nobody does, call ${escalate.join(' and ')}.`
}

const said = (request: OutageRequest): string => {
  const { step, watch, verification } = request
  const { message } = verification
  if (step === 'close') return `Resolved: ${message} It was down for ${formatDuration(lastedMs(request))}.`
  if (step === 'recovering') return `It answers again: ${message}`
  if (step === 'escalate') return `Still down: ${message} ${overdue(request)}`
  return step === 'open' ? `Detected by ${watch.failures} runs in a row: ${message}` : `Still down: ${message}`
}

const timelineOf = (request: OutageRequest): Incident['timeline'] => {
  const { step, since, observation } = request
  const now = { at: observation.at, what: said(request), status: statusOf(step) }
  return step === 'open' && since !== observation.at
    ? [
        { at: since, what: 'Found down for the first time', status: now.status },
        { at: now.at, what: now.what },
      ]
    : [now]
}

/** What is known beside the observation itself. */
interface Beside {
  readonly thread: string | null
  readonly undelivered?: Page | null
  readonly updates?: Incident['timeline']
}

const incidentOf = (
  request: OutageRequest,
  { thread, undelivered, updates = [] }: Beside,
  { context }: OutagePorts,
): Incident => {
  const { runbook, environment, severity, since, step, url } = request
  const { rtoMs } = environment.recovery
  const well = step === 'close' || step === 'recovering'
  return {
    key: outageKey(environment.place, since),
    service: runbook.service,
    environment: environment.name,
    brief: `${environment.name} is down`,
    status: statusOf(step),
    down: !well,
    severity,
    ...responseOf(severity, runbook.incident.severities),
    eta: etaOf(request),
    recovery: recoveryText(well ? lastedMs(request) : null, rtoMs, 'the first failure'),
    thread,
    undelivered,
    timeline: [...timelineOf(request), ...updates],
    facts: [
      { label: 'Environment', value: environment.name },
      { label: 'URL', value: url },
      { label: 'Run', value: `run ${context.runId}`, url: context.runUrl },
    ],
  }
}

/** Writes the issue; what GitHub refuses is kept for the report, and people are told all the same. */
const write = async (request: OutageRequest, beside: Beside, ports: OutagePorts) => {
  try {
    const incident = incidentOf(request, beside, ports)
    return { issue: await recordIncident(incident, request.runbook.incident.labels, ports), why: null }
  } catch (thrown) {
    return { issue: null, why: expectedMessage(thrown) }
  }
}

const noticeFor = (request: OutageRequest, issue: IncidentIssue | null, ports: OutagePorts): Notice | null => {
  const { step, watch, verification, environment } = request
  const moment = { at: request.observation.at, context: ports.context }
  if (step === 'open' || step === 'tell') {
    const headline = `${environment.name} is down, by ${watch.failures} runs in a row: ${verification.message}`
    return outageNotice(request, { step: 'begin', issue, headline }, moment)
  }
  if (step === 'escalate') {
    const headline = `${environment.name} is still down. ${overdue(request)}`
    return outageNotice(request, { step: 'overdue', issue, headline }, moment)
  }
  if (step !== 'close') return null
  const headline = `${environment.name} is well again after ${formatDuration(lastedMs(request))}.`
  return outageNotice(request, { step: 'end', issue, headline }, moment)
}

/** A person may have closed it before, or none could be written while it went on. */
const recordRow = ({ step }: OutageRequest, issue: IncidentIssue | null, why: string | null): CheckResult =>
  step === 'close' && issue === null && why === null
    ? { ...incidentRow(null, null), status: 'skip', summary: 'no open issue tells of it', findings: [] }
    : incidentRow(issue, why)

const factsOf = (request: OutageRequest, issue: IncidentIssue | null): readonly Fact[] => [
  { label: 'Down since', value: request.since },
  ...(request.step === 'close' ? [{ label: 'Lasted', value: formatDuration(lastedMs(request)) }] : []),
  ...(issue === null ? [] : [{ label: 'Incident', value: `#${issue.number}`, url: issue.url }]),
]

/** The pager's part in the end of an outage; null: it has none. */
const lastPage = (request: OutageRequest, ports: OutagePorts): Page | null => {
  const { filter, notifiers } = request.audience
  const notice = request.step === 'close' ? noticeFor(request, null, ports) : null
  const pages = notice !== null && isWanted(notice, filter) && notifiers.some(({ channel }) => channel === 'pagerduty')
  return pages ? notice.page : null
}

/**
 * One outage in its issue and to those who must know; its begin and its end are told once, under one key. At its end
 * the issue is closed when the pager knows: what it could not be told is then told by the next run.
 */
export const tellOfOutage = async (request: OutageRequest, ports: OutagePorts): Promise<OutageTold> => {
  const last = lastPage(request, ports)
  const { issue, why } = await write(request, { thread: null, ...(last === null ? {} : { undelivered: last }) }, ports)
  const notice = noticeFor(request, issue, ports)
  const deliveries: readonly Delivery[] = notice === null ? [] : await announce(notice, request.audience, ports.log)
  const thread = threadOf(deliveries)
  const undelivered = last === null || notice === null ? undefined : undeliveredPage(notice, deliveries)
  const isNewThread = thread !== null && issue !== null && issue.thread === null
  if (undelivered !== undefined || isNewThread) {
    const updates =
      undelivered === null || undelivered === undefined ? [] : [undeliveredEntry(request.observation.at, undelivered)]
    await write(request, { thread, updates, ...(undelivered === undefined ? {} : { undelivered }) }, ports)
  }
  return {
    incident: issue?.url ?? null,
    rows: [recordRow(request, issue, why), ...(notice === null ? [] : [deliveryRow(deliveries)])],
    facts: factsOf(request, issue),
    told: deliveries.every(({ outcome }) => outcome !== 'failed'),
    pageLost: notice !== null && pageIsLost(notice, deliveries),
    unended: issue === null && undelivered === 'resolve',
  }
}
