import type { Clock } from '../../src/ports/world.ts'

export interface VirtualClock extends Clock {
  /** How often somebody slept. */
  readonly sleeps: () => number
}

/**
 * Time that passes only when everybody sleeps: the earliest sleeper wakes, then what it does runs to its next wait.
 * Minutes of waiting cost no time, and things that run side by side stay side by side.
 */
export const virtualClock = (start = '2026-01-01T00:00:00.000Z'): VirtualClock => {
  let now = 0
  let slept = 0
  const sleepers: { readonly at: number; readonly wake: () => void }[] = []
  const advance = () => {
    sleepers.sort((a, b) => a.at - b.at)
    const next = sleepers.shift()
    if (next === undefined) return
    now = Math.max(now, next.at)
    next.wake()
    if (sleepers.length > 0) setImmediate(advance)
  }
  return {
    now: () => new Date(Date.parse(start) + now).toISOString(),
    monotonicMs: () => now,
    sleeps: () => slept,
    cancelled: new AbortController().signal,
    throwIfCancelled: () => undefined,
    sleep: (ms) => {
      slept += 1
      return new Promise((resolve) => {
        sleepers.push({ at: now + Math.max(0, ms), wake: resolve })
        if (sleepers.length === 1) setImmediate(advance)
      })
    },
  }
}
