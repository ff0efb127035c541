import { spawn, type ChildProcess } from 'node:child_process'
import path from 'node:path'
import readline from 'node:readline'
import { z } from 'zod'
import { quantile } from '../src/core/statistics.ts'

/** The service of known latency, running. */
export const startService = async (): Promise<{ readonly url: string; readonly child: ChildProcess }> => {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'smoke-server.ts')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  for await (const line of readline.createInterface({ input: child.stdout }))
    return { url: `http://127.0.0.1:${line}`, child }
  throw new Error('the service did not start')
}

/** How long its answers really took since it was asked last. */
export const told = async (url: string): Promise<readonly number[]> =>
  z.array(z.number()).parse(await (await fetch(`${url}/told`)).json())

const chart = z.object({ answers: z.array(z.object({ ms: z.number() })) })
const charted = z.object({ parts: z.array(z.object({ charts: z.array(chart) })) })

/** Every latency of a report of smoke. */
export const measured = (report: unknown): readonly number[] =>
  charted.parse(report).parts.flatMap(({ charts }) => charts.flatMap(({ answers }) => answers.map(({ ms }) => ms)))

/** One line a quantile: what was measured, what is true, and whether the error is within 1 ms + 2 %. */
export const compare = (seen: readonly number[], known: readonly number[]): void => {
  for (const q of [0.5, 0.95]) {
    const [mine, real] = [quantile(seen, q) ?? Number.NaN, quantile(known, q) ?? Number.NaN]
    const [error, bound] = [Math.abs(mine - real), 1 + real * 0.02]
    const word = error <= bound ? 'kept' : 'MISSED'
    const [a, b, c, d] = [real, mine, error, bound].map((ms) => `${ms.toFixed(2)} ms`)
    console.log(`  p${q * 100}: real ${a}, measured ${b}, error ${c}, bound ${d}: ${word}`)
  }
  if (seen.length !== known.length) console.log(`  ${known.length} were asked, ${seen.length} are shown`)
}
