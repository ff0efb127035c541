// smoke/run: takes the slow first answers of a fresh instance and keeps them out of the assert phase.
import type { Sample } from '../decide/samples.ts'
import type { ReadPorts } from '../../ports/ports.ts'
import type { Series } from './assert.ts'
import type { SmokeQuestions } from './plan.ts'

/**
 * The first answers of a fresh instance are slow: pools, caches and compilers are cold. They are taken apart, shown, and
 * not judged, so that they neither fail a good release nor hide in an average.
 */
export const warmUp = async (todo: SmokeQuestions, ports: ReadPorts): Promise<readonly Series[]> => {
  const { warm, timeout } = todo.options
  if (warm === undefined) return []
  const until = Math.min(todo.until, ports.clock.monotonicMs() + warm.within)
  ports.log.info(`warming up: ${warm.samples} answers of each probe`)
  const rows = todo.questions
    .filter(({ kind }) => kind === 'http')
    .map(async (question) => {
      const addresses = await todo.resolver.of(question.host)
      return Promise.all(
        addresses.map(async (address): Promise<Series> => {
          const samples: Sample[] = []
          for (let turn = 0; turn < warm.samples; turn += 1) {
            const left = until - ports.clock.monotonicMs()
            if (left <= 0) break
            samples.push(await question.sample(address, Math.min(timeout, left)))
          }
          return { question, address, samples, state: { state: 'unfinished' } }
        }),
      )
    })
  return (await Promise.all(rows)).flat()
}
