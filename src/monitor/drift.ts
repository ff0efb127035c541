// monitor: asks which commit serves and reads which one was last verified, sparing GitHub where both agree.
import { orUnreadable } from '../core/errors.ts'
import { nameOfRelease } from '../core/text.ts'
import type { ReadPorts } from '../ports/ports.ts'
import { isVerified, unfinished } from '../records/decide/history.ts'
import { gatherHistory } from '../records/gather/history.ts'
import { isWantedAnswer, type VersionSample } from '../smoke/decide/samples.ts'
import { planRun, type VerifyRequest } from '../smoke/run/plan.ts'
import type { DriftFacts } from './decide-conditions.ts'
import type { WatchedPlace } from './watch-state.ts'
import * as words from './words.ts'

/** What the records say, as of a moment. */
interface KnownRelease extends Omit<DriftFacts, 'answer'> {
  /** On the monotonic clock. */
  readonly readAt: number
}

/** Asks both; keeps what GitHub said until what serves is something else. */
export interface DriftWatch {
  readonly look: (request: VerifyRequest) => Promise<DriftFacts | null>
}

const firstPauseMs = 120_000

const read = async (
  { environment }: WatchedPlace,
  prefix: number | null,
  ports: ReadPorts,
): Promise<KnownRelease | null> => {
  const history = await gatherHistory(environment.place, ports, { wanted: 1 })
  const verified = history.entries.find(isVerified)?.deployment.payload
  if (verified === undefined) return null
  return {
    verified: { sha: verified.sha, name: nameOfRelease(verified), prefix },
    deploying: unfinished(history).length > 0,
    readAt: ports.clock.monotonicMs(),
  }
}

const ask = async (request: VerifyRequest, ports: ReadPorts): Promise<VersionSample['answer'] | null> => {
  const { version, timeout } = planRun(request, ports)
  return version === null ? null : (await version.sample(null, timeout)).answer
}

/** Is nothing to be learnt by asking GitHub again? Where they differ it is asked again, ever more seldom. */
const isSettled = (
  known: KnownRelease | null,
  answer: VersionSample['answer'],
  { pauseMs, now }: { readonly pauseMs: number; readonly now: number },
): boolean => {
  if (answer.kind !== 'sha') return true
  if (known === null) return false
  return isWantedAnswer(answer, known.verified) || now - known.readAt < pauseMs
}

/** One for the whole of a watch; a run that looks once uses it once. */
export const watchDrift = (watched: WatchedPlace, ports: ReadPorts): DriftWatch => {
  const { smoke, monitor } = watched.runbook
  const prefix = smoke.version?.prefix ?? null
  let known: KnownRelease | null = null
  let answered: string | null = null
  let pauseMs = 0
  let isOn = monitor.drift && smoke.version !== undefined
  const refresh = async (): Promise<void> => {
    pauseMs = pauseMs === 0 ? firstPauseMs : pauseMs * 2
    const found = await orUnreadable(read(watched, prefix, ports))
    if (found.ok) known = found.value
    // Nothing was ever verified here, or the records may not be read: there is nothing to compare with.
    isOn = found.ok && found.value !== null
    if (!found.ok) ports.log.warn(words.driftUnreadable(found.error.message))
  }
  return {
    look: async (request) => {
      if (!isOn) return null
      const answer = await ask(request, ports)
      if (answer === null) return null
      const serves = answer.kind === 'sha' ? answer.sha : answered
      // Another commit than a moment ago: what was read before says nothing of it.
      if (serves !== answered) pauseMs = 0
      answered = serves
      if (!isSettled(known, answer, { pauseMs, now: ports.clock.monotonicMs() })) await refresh()
      if (known === null) return null
      const { verified, deploying } = known
      return { answer, verified, deploying }
    },
  }
}
