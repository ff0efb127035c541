// incident: every sentence of the incident's issue and notices. Pure.
import { formatDuration } from '../core/duration.ts'
import type { Page } from '../core/notice.ts'
import type { Severity } from '../core/promotion-rule.ts'
import { shortSha } from '../core/release.ts'
import type { Fact } from '../core/report.ts'
import { listed, listedFew, plural } from '../core/text.ts'
import type { IncidentEvent, NoticeableEvent } from './decide/event.ts'
import type { Impact } from './decide/impact.ts'
import type { Guidance } from './decide/incident.ts'
import type { Update } from './decide/machine.ts'
import { conditionText, foundText, lastedText, lookText, overText, sinceLabel, stillText } from './condition-words.ts'

/** `within the RTO of 15 m`, or by how much it was missed. */
export const againstTarget = (recoveryMs: number, rtoMs: number | null): string => {
  if (rtoMs === null) return 'no RTO is set'
  return recoveryMs <= rtoMs
    ? `within the RTO of ${formatDuration(rtoMs)}`
    : `${formatDuration(recoveryMs - rtoMs)} over the RTO of ${formatDuration(rtoMs)}`
}

/** For the record of an incident: how long, from when, and against which target. */
export const recoveryText = (recoveryMs: number | null, rtoMs: number | null, from: string): string =>
  recoveryMs === null
    ? 'not restored yet'
    : `${formatDuration(recoveryMs)} from ${from}, ${againstTarget(recoveryMs, rtoMs)}`

/** How soon somebody acted on the first alarm, against the runbook's response time. Times are ISO 8601. */
export const responseText = (
  times: { readonly detectedAt: string | null; readonly answeredAt: string },
  { severity, respondMs }: { readonly severity: Severity; readonly respondMs: number },
): string => {
  if (times.detectedAt === null) return 'not measured: no record tells when it was detected'
  const took = Math.max(0, Date.parse(times.answeredAt) - Date.parse(times.detectedAt))
  const allowed = `the ${formatDuration(respondMs)} of ${severity.toUpperCase()}`
  const judged = took <= respondMs ? `within ${allowed}` : `${formatDuration(took - respondMs)} over ${allowed}`
  return `${formatDuration(took)} after it was detected, ${judged}`
}

/** What is left to do once the service is well, by whom, and by when the review must have been held. */
export const reviewTasks = (startedAt: string, owners: readonly string[]): readonly string[] => {
  const due = new Date(Date.parse(startedAt) + 5 * 86_400_000).toISOString().slice(0, 10)
  const owner = `owner: ${listed(owners) || 'name one here'}`
  return [
    `Hold the post-incident review (due ${due}; ${owner})`,
    `Write down the root cause, and why the gates let it through (due ${due}; ${owner})`,
    'Add a test or a probe that would have caught it (owner: name one here)',
    'Fix forward and reapply the change: re-merging the old branch silently drops its code (owner: name one here)',
    'Update the status page and tell those who were affected (owner: name one here)',
    'Check the runbook against what really happened (owner: name one here)',
  ]
}

const minuteOf = (at: string): string =>
  Number.isNaN(Date.parse(at)) ? at : `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`

/** Every impact that we write ends so: by this it is known for ours, and what a person writes there stays. */
export const impactEnd = '(the number of users is not measured)'

/** `3 of 5 requests for /items failed since 2026-02-01 14:02 UTC`. */
export const impactText = (impact: Impact | null): string => {
  if (impact === null) return `no failed request is on record ${impactEnd}`
  const { since, requests, seen } = impact
  const counted = requests.map(({ probe, failed, asked }) => `${failed} of ${plural(asked, 'request')} for ${probe}`)
  const what = counted.length > 0 ? `${listedFew(counted, 3)} failed` : seen.replace(/\.\s*$/, '')
  return `${what} since ${minuteOf(since)} ${impactEnd}`
}

/** For the template's ETA. */
export const etaText = (phase: Guidance): string => {
  switch (phase.code) {
    case 'rolling-back':
      return phase.rtoMs === null
        ? 'being rolled back now'
        : `being rolled back now; the RTO is ${formatDuration(phase.rtoMs)}`
    case 'restored':
      return 'the service is restored'
    case 'person-needed':
      return 'not known: the rollback did not restore the service, a person is needed'
    case 'looking':
      return 'not known: a person must look'
    case 'confirming':
      return `it answers again; ${plural(phase.wanted, 'good run')} in a row must confirm it, ${phase.successes} so far`
    case 'well':
      return 'it is well again'
    case 'fixed':
      return 'the fix is verified'
  }
}

/** The first line of the issue. */
export const actionText = (
  phase: Guidance,
  { environment, run }: { readonly environment: string; readonly run: number },
): string => {
  switch (phase.code) {
    case 'rolling-back':
      return phase.returnTo === null
        ? `Wait for run ${run}, which reverts the change in git. It restores nothing: look at ${environment}.`
        : `Wait for run ${run}, which returns ${environment} to ${phase.returnTo}. If it fails, this line says what to do.`
    case 'restored':
      return (
        phase.remedy ||
        'Correct the change in a new commit on top of the revert and release it. This issue closes when that release is verified.'
      )
    case 'person-needed':
      return phase.remedy || `Look at ${environment} now: nothing more is tried automatically.`
    case 'looking':
      return lookText(environment, phase.condition)
    case 'confirming': {
      const left = Math.max(1, phase.wanted - phase.successes)
      return `Wait: ${plural(left, 'more good run')} ${left === 1 ? 'closes' : 'close'} this issue.`
    }
    case 'well':
    case 'fixed':
      return 'Nothing more for the service: it is well. The tasks below remain.'
  }
}

const pageWords: Readonly<Record<Page, string>> = {
  trigger: 'that it was triggered',
  acknowledge: 'that it was acknowledged',
  resolve: 'that it is resolved',
}

const overdueText = ({ respondMs, escalate }: Extract<IncidentEvent, { readonly kind: 'overdue' }>): string =>
  `The response time of ${formatDuration(respondMs)} is over. If nobody has answered, call ${listed(escalate)}.`

const resolvedText = (event: Extract<IncidentEvent, { readonly kind: 'resolved' }>): string => {
  const lasted = event.lastedMs === null ? '' : ` The incident lasted ${formatDuration(event.lastedMs)}.`
  return `${event.release} is verified in ${event.environment}; ${shortSha(event.lifted)} reverts ${shortSha(event.bad)}.${lasted}`
}

const inARow = (failures: number): string => plural(failures, 'look', 'looks in a row')

const rollbackText = (event: IncidentEvent): string | null => {
  switch (event.kind) {
    case 'deployed':
      return `${event.release} was deployed (deployment ${event.deployment})`
    case 'detected':
      return `Detected: ${event.text}`
    case 'began':
      return `Rollback started by ${event.by}: ${event.reason}`
    case 'data-loss-accepted':
      return `${listed(event.migrations)} ${event.migrations.length === 1 ? 'stays' : 'stay'} in the database, accepted: ${event.why}`
    case 'identified':
      return `Identified: ${event.bad} is the bad ${event.extent}, ${event.why}; ${
        event.returnTo === null ? 'reverting it in git' : `going back to ${event.returnTo}`
      }`
    case 'restored':
      return `Service restored: ${event.message}`
    case 'restore-failed':
      return event.down ? event.message : `Restore failed: ${event.message}`
    case 'reverted':
      return `Reverted on ${event.branch} by ${shortSha(event.sha)}`
    case 'revert-proposed':
      return `Pull request #${event.pull} with the revert is open`
    case 'reverted-before':
      return 'The branch was reverted before'
    case 'nothing-to-revert':
      return `${event.branch} does not contain the bad commit`
    case 'conflict':
      return `The revert conflicts in ${event.files.join(', ')}: a person must do it`
    case 'revert-blocked':
      return event.message
    case 'follow-up-missing':
      return event.why
    case 'broken-off':
      return `An error ended the rollback: ${event.why}`
    case 'ended':
      return event.message
    default:
      return null
  }
}

const outageText = (event: IncidentEvent): string => {
  switch (event.kind) {
    case 'first-failure':
      return `Found ${foundText(event.condition)} for the first time`
    case 'outage-began':
      return `Detected by ${inARow(event.failures)}: ${event.message}`
    case 'still-down':
      return `Still ${foundText(event.condition)}: ${event.message}`
    case 'overdue':
      return `Still ${foundText(event.condition)}: ${event.message} ${overdueText(event)}`
    case 'recovered':
      return `${event.condition === 'down' ? 'It answers again' : 'Better'}: ${event.message}`
    case 'outage-ended':
      return `Resolved: ${event.message} ${lastedText(event.condition, event.lastedMs)}`
    case 'resolved':
      return `Resolved: ${resolvedText(event)}`
    default:
      return ''
  }
}

/** One line of the updates. */
export const updateText = ({ event, page }: Update): string => {
  if (page === null) return rollbackText(event) ?? outageText(event)
  return page.reached
    ? `PagerDuty was told ${pageWords[page.page]}`
    : `PagerDuty could not be told ${pageWords[page.page]}: the next run tries again`
}

/** One sentence for those who are told. */
export const headlineText = (event: NoticeableEvent): string => {
  switch (event.kind) {
    case 'began':
      return `${event.bad} is being rolled back: ${event.reason}`
    case 'ended':
      return event.message
    case 'outage-began':
      return `${conditionText(event.environment, event.condition)}, as ${inARow(event.failures)} found: ${event.message}`
    case 'overdue':
      return `${stillText(event.environment, event.condition)}. ${overdueText(event)}`
    case 'outage-ended':
      return `${overText(event.environment, event.condition)} after ${formatDuration(event.lastedMs)}.`
    case 'resolved':
      return resolvedText(event)
  }
}

/** What stands below the headline. `urgency`: of the incident. */
export const noticeFacts = (
  event: NoticeableEvent,
  urgency: { readonly severity: Severity; readonly respondMs: number | null; readonly escalate: readonly string[] },
): readonly Fact[] => {
  switch (event.kind) {
    case 'began': {
      const { severity, respondMs, escalate } = urgency
      const respond = respondMs === null ? '' : `, answer within ${formatDuration(respondMs)}`
      return [
        ...(event.returnTo === null ? [] : [{ label: 'Return to', value: event.returnTo }]),
        { label: 'Severity', value: `${severity.toUpperCase()}${respond}; escalate to ${listed(escalate)}` },
        { label: 'Started by', value: event.by },
      ]
    }
    case 'ended': {
      const { recoveryMs, rtoMs } = event
      const target = event.returnTo === null ? [] : [{ label: 'Return to', value: event.returnTo }]
      return [
        ...(event.served ? [{ label: 'Rolled back', value: `${event.bad}: ${event.reason}` }] : target),
        ...(recoveryMs === null
          ? []
          : [{ label: 'Recovery', value: `${formatDuration(recoveryMs)}, ${againstTarget(recoveryMs, rtoMs)}` }]),
        ...(event.remedy === '' ? [] : [{ label: 'What to do', value: event.remedy }]),
      ]
    }
    case 'outage-began':
    case 'overdue':
    case 'outage-ended':
      return [
        { label: 'URL', value: event.url },
        { label: sinceLabel(event.condition), value: event.since },
      ]
    case 'resolved':
      return [{ label: 'Bad commit', value: shortSha(event.bad) }]
  }
}
