// monitor: takes one look: the runbook's probes once or as smoke asks them, and which commit serves.
import { expectedOrRethrow } from '../core/errors.ts'
import type { ReadPorts } from '../ports/ports.ts'
import type { SmokeOptions } from '../smoke/probes/options.ts'
import { verify, type VerifyRequest } from '../smoke/run/verify.ts'
import { seenIn, type DriftFacts } from './decide-conditions.ts'
import type { DriftWatch } from './drift.ts'
import type { WatchedPlace } from './watch-state.ts'
import type { Look } from './run.ts'

export interface LookRequest extends WatchedPlace {
  readonly url: string
  /** The commit that must serve; null: which one serves is no part of its health. */
  readonly sha: string | null
  readonly userEnvironment: Readonly<Record<string, string>>
}

/**
 * The same probes, limits and metrics; not the tests, which may change something, and not the bake, for which the next
 * look stands. GitHub answered a moment ago: where no control is named, it tells a dead service from a dead network.
 */
export const lookOptions = (smoke: SmokeOptions, { context }: Pick<ReadPorts, 'context'>): SmokeOptions => ({
  ...smoke,
  commands: [],
  bake: 0,
  // It takes nothing back, and counts looks in a row.
  patience: 0,
  control: smoke.control ?? `${context.urls.server}/robots.txt`,
})

/**
 * A watcher's look: each probe is asked once, since the next look comes in seconds, and limits that need a hundred
 * answers are left to smoke and to the metrics. Why it fails is asked by the look that makes it an incident.
 */
export const briefOptions = (smoke: SmokeOptions, { diagnoses }: { readonly diagnoses: boolean }): SmokeOptions => ({
  ...smoke,
  warm: undefined,
  latency: undefined,
  errors: undefined,
  assert: { ...smoke.assert, consecutive: 1, failures: 0, of: 1 },
  diagnose: diagnoses ? smoke.diagnose : undefined,
})

/** GitHub's records are no part of a look: where they can't be read, nothing is said of drift. */
const driftOf = async (drift: DriftWatch, request: VerifyRequest, ports: ReadPorts): Promise<DriftFacts | null> => {
  try {
    return await drift.look(request)
  } catch (thrown) {
    ports.log.warn(expectedOrRethrow(thrown).message)
    return null
  }
}

/** Asks everything, and sorts what was found. */
export const takeLook = async (
  { runbook, environment, url, sha, userEnvironment }: LookRequest,
  { smoke, drift }: { readonly smoke: SmokeOptions; readonly drift: DriftWatch },
  ports: ReadPorts,
): Promise<Look> => {
  const common = { url, smoke, target: environment.target, userEnvironment, baseline: null }
  const request: VerifyRequest = sha === null ? { ...common, sha: null, only: 'health' } : { ...common, sha }
  const verification = await verify(request, ports)
  const facts = await driftOf(drift, { ...common, sha: null, only: 'health' }, ports)
  return { verification, seen: seenIn(verification, facts, runbook) }
}
