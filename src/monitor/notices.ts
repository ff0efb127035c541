// monitor: builds the notice of an outage's begin, overdue answer or end. Pure.
import { outageKey } from '../records/decide/keys.ts'
import type { EnvironmentConfig, Runbook } from '../runbook/runbook.ts'
import type { Notice } from '../core/notice.ts'
import type { Severity } from '../core/promotion-rule.ts'
import type { RunContext } from '../ports/context.ts'
import type { IncidentIssue } from '../incident/run/issue.ts'

/** One outage, as far as it is known. */
export interface Outage {
  readonly runbook: Runbook
  readonly environment: EnvironmentConfig
  readonly severity: Severity
  readonly since: string
  readonly url: string
}

/** The runbook answers medium and low in hours: nobody is woken for them. */
const wakesPeople = (severity: Severity): boolean => severity === 'critical' || severity === 'high'

/** The begin of an outage, that nobody may have answered in time, or its end when that was confirmed. */
export const outageNotice = (
  { runbook, environment, severity, since, url }: Outage,
  told: { readonly step: 'begin' | 'overdue' | 'end'; readonly headline: string; readonly issue: IncidentIssue | null },
  { at, context }: { readonly at: string; readonly context: RunContext },
): Notice => {
  const { step, headline, issue } = told
  return {
    key: outageKey(environment.place, since),
    // Of the outage, not of the run: told again by a later run it is the same message.
    step,
    event: 'outage',
    at,
    service: runbook.service,
    environment: environment.name,
    severity,
    headline,
    facts: [
      { label: 'URL', value: url },
      { label: 'Down since', value: since },
    ],
    links: [
      ...(issue === null ? [] : [{ label: `incident #${issue.number}`, url: issue.url }]),
      { label: `run ${context.runId}`, url: context.runUrl },
    ],
    page: wakesPeople(severity) ? (step === 'end' ? 'resolve' : 'trigger') : null,
    thread: issue?.thread ?? null,
  }
}
