// smoke/run: takes the slow first answers of a fresh instance and keeps them out of the assert phase.
import type { Sample } from '../decide/samples.ts'
import { warmingUpWith } from '../words.ts'
import type { Phase, Series } from './run.ts'

/**
 * The first answers of a fresh instance are slow: pools, caches and compilers are cold. They are taken apart, shown, and
 * not judged, so that they neither fail a good release nor hide in an average.
 */
export const warmingUp: Phase = {
  name: 'warm',
  due: ({ plan, version, warm }) => plan.warm !== undefined && warm === null && version?.state !== 'not-converged',
  take: async (run, { clock, log }) => {
    const { warm, timeout, resolver, questions, until: end } = run.plan
    if (warm === undefined) return run
    const until = Math.min(end, clock.monotonicMs() + warm.within)
    log.info(warmingUpWith(warm.samples))
    const rows = questions
      .filter(({ kind }) => kind === 'http')
      .map(async (question) => {
        const addresses = await resolver.of(question.host)
        return Promise.all(
          addresses.map(async (address): Promise<Series> => {
            const samples: Sample[] = []
            for (let turn = 0; turn < warm.samples; turn += 1) {
              const left = until - clock.monotonicMs()
              if (left <= 0) break
              samples.push(await question.sample(address, Math.min(timeout, left)))
            }
            return { question, address, samples, state: { state: 'unfinished' } }
          }),
        )
      })
    return { ...run, warm: (await Promise.all(rows)).flat() }
  },
}
