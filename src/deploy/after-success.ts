// deploy: closes the incidents that a verified deployment ends; adds the result to the report.
import type { Outcome } from '../core/outcome.ts'
import type { Execution } from './execution.ts'
import { resolveIncidents, type Fix, type ResolvePorts } from '../incident/run/resolve.ts'

/** Only a commit that was seen to serve ends an incident; what can't be written then is a line in the report, no failure. */
export const resolveAfter = async (
  outcome: Outcome,
  { outcome: end, verification }: Execution,
  fix: Fix,
  ports: ResolvePorts,
): Promise<Outcome> => {
  if (end !== 'verified' || verification?.observedSha !== fix.release.sha) return outcome
  const { rows, facts } = await resolveIncidents(fix, ports)
  const { conclusion } = outcome
  return {
    ...outcome,
    conclusion: {
      ...conclusion,
      checks: [...(conclusion.checks ?? []), ...rows],
      facts: [...(conclusion.facts ?? []), ...facts],
    },
  }
}
