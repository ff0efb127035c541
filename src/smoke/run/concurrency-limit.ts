// smoke/run: limits and spaces concurrent requests, so that smoke doesn't measure its own load.
import type { Clock } from '../../ports/world.ts'

/** More questions at once would measure this machine instead of the service. */
export const atOnce = 64

/** So far apart they begin: of two that begin together one waits for the other, and that would be measured too. */
export const apartMs = 1

/** Lets so many run at once, beginning one after the other, and the rest wait for their turn. */
export const concurrencyLimit = (places: number, clock: Pick<Clock, 'monotonicMs' | 'sleep'>) => {
  let free = places
  let next = 0
  const waiting: (() => void)[] = []
  const leave = () => {
    const first = waiting.shift()
    if (first === undefined) free += 1
    else first()
  }
  return async <Value>(body: () => Promise<Value>): Promise<Value> => {
    if (free > 0) free -= 1
    else await new Promise<void>((resolve) => waiting.push(resolve))
    try {
      const now = clock.monotonicMs()
      const begin = Math.max(now, next)
      next = begin + apartMs
      if (begin > now) await clock.sleep(begin - now)
      return await body()
    } finally {
      leave()
    }
  }
}

export type ConcurrencyLimit = ReturnType<typeof concurrencyLimit>
