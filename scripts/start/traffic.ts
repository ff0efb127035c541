import { setTimeout as sleep } from 'node:timers/promises'

/** One tenth of a second of production, as its users saw it. */
export interface Moment {
  readonly atMs: number
  answered: number
  failed: number
  unreachable: number
}

export interface Tally {
  readonly answered: number
  /** Answered with an error. */
  readonly failed: number
  /** Nobody listened: the seconds of a restart. */
  readonly unreachable: number
}

/** People who look at the list of items all the time, with browsers that keep what they were sent. */
export interface Traffic {
  /** When it began (Date.now()). */
  readonly startedAt: number
  readonly moments: readonly Moment[]
  tally(fromMs?: number): Tally
  stop(): Promise<void>
}

const momentMs = 100

/** Counts by tenths of a second since it was opened. */
const openBook = () => {
  const startedAt = Date.now()
  const moments: Moment[] = []
  const count = (kind: keyof Tally) => {
    const index = Math.floor((Date.now() - startedAt) / momentMs)
    while (moments.length <= index)
      moments.push({ atMs: moments.length * momentMs, answered: 0, failed: 0, unreachable: 0 })
    const moment = moments[index]
    if (moment !== undefined) moment[kind] += 1
  }
  const tally = (fromMs = 0): Tally => {
    const sum = { answered: 0, failed: 0, unreachable: 0 }
    for (const moment of moments.filter(({ atMs }) => atMs >= fromMs)) {
      sum.answered += moment.answered
      sum.failed += moment.failed
      sum.unreachable += moment.unreachable
    }
    return sum
  }
  return { startedAt, moments, count, tally }
}

/** `browsers` of them, each looking again a moment after it was answered. */
export const startTraffic = (url: string, browsers = 4): Traffic => {
  const { count, ...book } = openBook()
  const stopping = new AbortController()
  const look = async (etag: string | null): Promise<string | null> => {
    try {
      const response = await fetch(`${url}/items`, {
        headers: etag === null ? {} : { 'if-none-match': etag },
        signal: AbortSignal.any([stopping.signal, AbortSignal.timeout(5_000)]),
      })
      await response.arrayBuffer()
      count(response.ok || response.status === 304 ? 'answered' : 'failed')
      return response.headers.get('etag') ?? etag
    } catch {
      if (!stopping.signal.aborted) count('unreachable')
      return etag
    }
  }
  const browse = async () => {
    let etag: string | null = null
    while (!stopping.signal.aborted) {
      etag = await look(etag)
      await sleep(100)
    }
  }
  const browsing = Promise.all(Array.from({ length: browsers }, browse))
  return {
    ...book,
    stop: async () => {
      stopping.abort()
      await browsing
    },
  }
}
