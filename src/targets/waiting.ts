// targets: polls until a deployment ends or its time is over, and logs what it waits for.
import type { ReadPorts } from '../ports/ports.ts'
import type { Child } from './child.ts'
import * as words from './words.ts'

const pollMs = 1_000
const tellEveryMs = 10_000

/** Asks again until there is an end or the time limit is over; says every ten seconds what is waited for. */
export const waitFor = async <End>(
  ask: () => Promise<{ readonly end: End } | { readonly waitingFor: string }>,
  child: Child,
  ports: Pick<ReadPorts, 'clock' | 'log'>,
): Promise<{ readonly end: End } | { readonly timedOut: string }> => {
  let told = child.elapsedMs()
  for (;;) {
    ports.clock.throwIfCancelled()
    const seen = await ask()
    if ('end' in seen) return seen
    if (child.leftMs() === 0) return { timedOut: seen.waitingFor }
    if (child.elapsedMs() - told >= tellEveryMs) {
      told = child.elapsedMs()
      ports.log.info(words.waitingFor(told, seen.waitingFor))
    }
    await ports.clock.sleep(Math.min(pollMs, Math.max(1, child.leftMs())))
  }
}
