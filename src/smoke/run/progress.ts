// smoke/run: logs progress at most every few seconds, so that a long step doesn't look hung.
import type { ReadPorts } from '../../ports/ports.ts'

/** Says at most every few seconds what is seen: a silent step at night looks like a hanging one. */
export const progress = (ports: Pick<ReadPorts, 'clock' | 'log'>, everyMs = 5_000): ((line: () => string) => void) => {
  let last = ports.clock.monotonicMs()
  return (line) => {
    const now = ports.clock.monotonicMs()
    if (now - last < everyMs) return
    last = now
    ports.log.info(line())
  }
}
