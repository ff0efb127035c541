// monitor: tells the incident of a condition what a look found; a later look retries what failed.
import { outageKey, type MonitoredCondition } from '../records/decide/keys.ts'
import type { EnvironmentConfig, Runbook } from '../runbook/runbook.ts'
import { formatDuration } from '../core/duration.ts'
import type { Issue } from '../core/github.ts'
import type { Severity } from '../core/promotion-rule.ts'
import { responseOf, type Incident } from '../incident/decide/incident.ts'
import type { OutageEvent } from '../incident/decide/event.ts'
import { impactOf } from '../incident/decide/impact.ts'
import { recoveryText } from '../incident/words.ts'
import { conditionText, sinceLabel } from '../incident/condition-words.ts'
import type { MonitorState, WatchStep } from './decide.ts'
import type { CheckResult, Fact } from '../core/report.ts'
import type { Verification } from '../smoke/decide/verdict.ts'
import { deliveryRow, type Audience } from '../incident/run/notify.ts'
import { incidentRun } from '../incident/run/incident.ts'
import { incidentRow, type IncidentPorts } from '../incident/run/issue.ts'

/** One outage, or something less that has an incident too, as far as it is known. */
export interface Outage {
  readonly condition: MonitoredCondition
  readonly runbook: Runbook
  readonly environment: EnvironmentConfig
  readonly severity: Severity
  readonly since: string
  readonly url: string
}

export interface OutageRequest extends Outage {
  readonly watch: MonitorState
  readonly step: Exclude<WatchStep, 'nothing'>
  /** When it was looked, ISO 8601. */
  readonly at: string
  /** What was found, in a sentence. */
  readonly message: string
  /** The answers behind it, where requests were counted. */
  readonly tables: Verification['tables']
  readonly audience: Audience
}

export interface OutageTold {
  readonly incident: string | null
  readonly rows: readonly CheckResult[]
  readonly facts: readonly Fact[]
  /** Everyone who must know was reached, or an issue remembers who was not. */
  readonly told: boolean
  readonly pageLost: boolean
  /** The pager was not told of the end, and no issue remembers that: the next run tells it again. */
  readonly unended: boolean
}

const between = (from: string, to: string) => Math.max(0, Date.parse(to) - Date.parse(from))

/** How long it was down: until the first of the good looks, not until the last that confirmed it. */
const lastedMs = ({ watch, since, at }: OutageRequest): number => between(since, watch.wellSince ?? at)

/** The runbook answers medium and low in hours: nobody is woken for them. */
const wakesPeople = (severity: Severity): boolean => severity === 'critical' || severity === 'high'

const responseFor = ({ severity, runbook }: OutageRequest) =>
  responseOf({ severity, severities: runbook.incident.severities })

/** What this run found, as the incident hears it. A notice's step is of the outage, not of the run: told again it is the same. */
const eventsOf = (request: OutageRequest): readonly OutageEvent[] => {
  const { condition, step, since, at, watch, message, environment, url, severity, runbook } = request
  const told = { at, condition, environment: environment.name, url, since, pages: wakesPeople(severity) }
  switch (step) {
    case 'open':
    case 'tell': {
      const first: readonly OutageEvent[] = since === at ? [] : [{ kind: 'first-failure', at: since, condition }]
      return [...first, { ...told, kind: 'outage-began', step: 'begin', failures: watch.failures, message }]
    }
    case 'go-on':
      return [{ kind: 'still-down', at, condition, message }]
    case 'escalate':
      return [{ ...told, ...responseFor(request), kind: 'overdue', step: 'overdue', message }]
    case 'recovering':
      return [
        { kind: 'recovered', at, condition, message, successes: watch.successes, wanted: runbook.monitor.successes },
      ]
    case 'close':
      return [{ ...told, kind: 'outage-ended', step: 'end', message, lastedMs: lastedMs(request) }]
  }
}

const isWell = ({ step }: OutageRequest): boolean => step === 'close' || step === 'recovering'

const incidentOf = (request: OutageRequest, { context }: IncidentPorts): Incident => {
  const { runbook, environment, condition, severity, since, url } = request
  const { rtoMs } = environment.recovery
  return {
    key: outageKey(environment.place, since, condition),
    event: 'outage',
    service: runbook.service,
    environment: environment.name,
    brief: conditionText(environment.name, condition),
    severity,
    ...responseFor(request),
    impact: isWell(request) ? null : impactOf(since, request),
    recovery: recoveryText(isWell(request) ? lastedMs(request) : null, rtoMs, 'the first failure'),
    commits: [],
    facts: [
      { label: 'Environment', value: environment.name },
      { label: 'URL', value: url },
      { label: 'Run', value: `run ${context.run.id}`, url: context.run.url },
    ],
  }
}

/** A person may have closed it before, or none could be written while it went on. */
const recordRow = ({ step }: OutageRequest, issue: Issue | null, why: string | null): CheckResult =>
  step === 'close' && issue === null && why === null
    ? { ...incidentRow(null, null), status: 'skip', summary: 'no open issue is about it', findings: [] }
    : incidentRow(issue, why)

const factsOf = (request: OutageRequest, issue: Issue | null): readonly Fact[] => [
  { label: sinceLabel(request.condition), value: request.since },
  ...(request.step === 'close' ? [{ label: 'Lasted', value: formatDuration(lastedMs(request)) }] : []),
  ...(issue === null ? [] : [{ label: 'Incident', value: `#${issue.number}`, url: issue.url }]),
]

/**
 * One outage in its issue and to those who must know; its begin and its end are told once, under one key. At its end
 * the issue is closed when the pager knows: what it could not be told is then told by the next run.
 */
export const tellOfOutage = async (request: OutageRequest, ports: IncidentPorts): Promise<OutageTold> => {
  const { audience, condition, severity, runbook, environment, since } = request
  const { place } = environment
  const subject = { key: outageKey(place, since, condition), incident: () => incidentOf(request, ports) }
  const incident = incidentRun(subject, { place, audience, severity, labels: runbook.incident.labels }, ports)
  await incident.tell(...eventsOf(request))
  const { issue, why, deliveries, pageLost, owed } = incident.result()
  return {
    incident: issue?.url ?? null,
    rows: [recordRow(request, issue, why), ...(deliveries.length === 0 ? [] : [deliveryRow(deliveries)])],
    facts: factsOf(request, issue),
    told: issue !== null || owed.length === 0,
    pageLost,
    unended: issue === null && owed.some(({ page }) => page === 'resolve'),
  }
}
