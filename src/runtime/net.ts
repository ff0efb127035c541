// runtime: the net under a step: what is thrown past everybody or left hanging is thrown where it is answered.
import * as words from './words.ts'

/** What fell past everybody ends the innermost body that is spread a net under. */
export interface Net {
  readonly over: <Value>(body: () => Promise<Value>) => Promise<Value>
  /** Something fell: what hangs of it may keep the process alive for ever, so that its end has to be asked for. */
  readonly torn: () => boolean
}

/** Asked of a process, and of a test that has none to lose. */
export interface Falls {
  on(event: 'uncaughtException' | 'unhandledRejection', told: (thrown: unknown) => void): unknown
  on(event: 'beforeExit', told: () => void): unknown
}

/**
 * An exception in somebody's listener, a rejection that nobody awaits, and a loop that runs empty while somebody waits:
 * by themselves they end the process without a report and without a way back. https://nodejs.org/api/process.html#event-beforeexit
 */
export const openNet = (falls: Falls = process): Net => {
  const below: ((thrown: unknown) => void)[] = []
  let torn = false
  const fall = (thrown: unknown) => {
    const answer = below.at(-1)
    if (answer === undefined) return
    torn = true
    answer(thrown)
  }
  falls.on('uncaughtException', fall)
  falls.on('unhandledRejection', fall)
  falls.on('beforeExit', () => fall(new Error(words.leftHanging)))
  return {
    torn: () => torn,
    over: async (body) => {
      const { promise, reject } = Promise.withResolvers<never>()
      below.push(reject)
      try {
        return await Promise.race([body(), promise])
      } finally {
        below.splice(below.indexOf(reject), 1)
      }
    },
  }
}
