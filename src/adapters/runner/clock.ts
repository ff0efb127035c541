// adapters/runner: implements the Clock port with real time. Cancelling the run ends each sleep.
import { setTimeout as wait } from 'node:timers/promises'
import type { Clock } from '../../ports/world.ts'

/** Real time. Sleeping ends early, with the signal's reason, when the run is cancelled. */
export const openClock = (cancelled: AbortSignal): Clock => ({
  now: () => new Date().toISOString(),
  monotonicMs: () => performance.now(),
  cancelled,
  throwIfCancelled: () => cancelled.throwIfAborted(),
  sleep: async (ms, signal) => {
    const either = signal === undefined ? cancelled : AbortSignal.any([cancelled, signal])
    try {
      await wait(ms, undefined, { signal: either })
    } catch (error) {
      throw either.aborted ? either.reason : error
    }
  },
})
