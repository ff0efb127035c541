// smoke/run: waits before a question as long as the host asked for, so that a rate limiter is not fed by our own load.
import type { Clock } from '../../ports/world.ts'

interface AskedProbe {
  readonly pauseMs?: number
}

type Sampler<Answer> = (address: string | null, timeoutMs: number) => Promise<Answer>

/** One host's wish holds for all questions to it, and no longer than `end`. */
export const pauses = (clock: Pick<Clock, 'monotonicMs' | 'sleep'>, end: number) => {
  const notBefore = new Map<string | null, number>()
  return <Answer extends AskedProbe>(host: string | null, sample: Sampler<Answer>): Sampler<Answer> =>
    async (address, timeoutMs) => {
      const left = Math.min(notBefore.get(host) ?? 0, end) - clock.monotonicMs()
      if (left > 0) await clock.sleep(left)
      const answer = await sample(address, timeoutMs)
      if (answer.pauseMs !== undefined) notBefore.set(host, clock.monotonicMs() + answer.pauseMs)
      return answer
    }
}
