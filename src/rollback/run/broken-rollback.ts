// rollback/run: calls people by an incident where an automatic rollback broke off before it had a plan.
import { messageOf, orSay } from '../../core/errors.ts'
import { shortSha } from '../../core/release.ts'
import type { CheckResult } from '../../core/report.ts'
import type { FailedDeploy } from '../../deploy/execution.ts'
import { responseOf, type Incident } from '../../incident/decide/incident.ts'
import { incidentRun } from '../../incident/run/incident.ts'
import { incidentRow } from '../../incident/run/issue.ts'
import { deliveryRow } from '../../incident/run/notify.ts'
import type { WritePorts } from '../../ports/ports.ts'
import { incidentKey } from '../../records/decide/keys.ts'
import * as words from '../words.ts'

/** What broke off, and why. */
export interface BrokenRollback extends Pick<FailedDeploy, 'runbook' | 'environment' | 'sha' | 'audience'> {
  readonly why: string
  /** All that is known, in a sentence. */
  readonly message: string
}

const incidentOf = (broken: BrokenRollback, { context }: Pick<WritePorts, 'context'>): Incident => {
  const { runbook, environment, sha } = broken
  const severity = environment.production ? 'high' : 'low'
  const response = responseOf({ severity, severities: runbook.incident.severities })
  return {
    // The rollback that follows finds it by this key, and goes on with it.
    key: incidentKey(environment.place, sha),
    event: 'rollback',
    service: runbook.service,
    environment: environment.name,
    brief: words.brokenIncident(environment.name),
    severity,
    ...response,
    impact: null,
    recovery: '',
    commits: [sha],
    facts: [
      { label: 'Environment', value: environment.name },
      { label: 'Bad release', value: shortSha(sha) },
      { label: 'Run', value: `run ${context.run.id}`, url: context.run.url },
    ],
  }
}

/** Opens the incident that the rollback would have opened, and tells people that one of them is needed. */
export const tellBrokenRollback = async (
  broken: BrokenRollback,
  ports: WritePorts,
): Promise<{ readonly rows: readonly CheckResult[]; readonly incident: string | null }> => {
  const { environment, runbook, audience, sha, why, message } = broken
  const incident = incidentOf(broken, ports)
  const { place } = environment
  const { labels } = runbook.incident
  const run = incidentRun(
    { key: incident.key, incident: () => incident },
    { place, audience, labels, severity: incident.severity },
    ports,
  )
  const { clock, context, log } = ports
  const at = clock.now()
  const bad = shortSha(sha)
  await orSay(
    () =>
      run.tell(
        { kind: 'broken-off', at, why },
        {
          kind: 'ended',
          at,
          step: `${context.run.id}.${context.run.attempt}/broken-off`,
          served: false,
          verdict: 'fail',
          message,
          remedy: words.rollBackNow,
          bad,
          reason: incident.brief,
          returnTo: null,
          recoveryMs: null,
          rtoMs: environment.recovery.rtoMs,
          pull: null,
        },
      ),
    (thrown) => log.warn(words.notWritten(messageOf(thrown))),
  )
  const { issue, why: unwritten, deliveries } = run.result()
  return { rows: [incidentRow(issue, unwritten), deliveryRow(deliveries)], incident: issue?.url ?? null }
}
