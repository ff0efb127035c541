// deploy: closes the incidents that a verified deployment ends, which is a part of its report.
import { messageOf, orSay } from '../core/errors.ts'
import { withPart, type Outcome } from '../core/outcome.ts'
import { reportPart } from '../core/report.ts'
import type { Execution } from './execution.ts'
import { resolveIncidents, type Fix, type ResolvePorts } from '../incident/run/resolve.ts'
import * as words from './words.ts'

/** Only a commit that was seen to serve ends an incident; what can't be written then is a line in the report, no failure. */
export const resolveAfter = async (
  outcome: Outcome,
  { outcome: end, verification }: Execution,
  fix: Fix,
  ports: ResolvePorts,
): Promise<Outcome> => {
  if (end !== 'verified' || verification?.observedSha !== fix.release.sha) return outcome
  const resolved = await orSay(
    () => resolveIncidents(fix, ports),
    (thrown) => ports.log.warn(words.notResolved(messageOf(thrown))),
  )
  if (resolved === null) return outcome
  const { rows, facts } = resolved
  if (rows.length + facts.length === 0) return outcome
  return withPart(outcome, reportPart('incidents', 'Incidents', { checks: rows, facts }))
}
