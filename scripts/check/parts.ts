import { execFile } from 'node:child_process'

/** One part of `npm run check`: a program and its arguments. */
export interface Part {
  readonly name: string
  readonly command: readonly [string, ...string[]]
}

export interface Ended {
  readonly name: string
  readonly passed: boolean
  readonly seconds: number
  /** All that it printed, as it came. */
  readonly output: string
}

const runPart = ({ name, command: [program, ...args] }: Part, cwd: string): Promise<Ended> => {
  const began = performance.now()
  return new Promise((resolve) => {
    let output = ''
    const child = execFile(program, args, { cwd, maxBuffer: 64 << 20 }, (failed) => {
      const seconds = Math.round((performance.now() - began) / 1_000)
      // A program that could not be started has printed nothing: its error is all there is.
      const said = output === '' && failed !== null ? `${failed.message}\n` : output
      resolve({ name, passed: failed === null, seconds, output: said })
    })
    const keep = (chunk: string) => {
      output += chunk
    }
    child.stdout?.on('data', keep)
    child.stderr?.on('data', keep)
  })
}

/** Runs all parts, so many at a time, also after one has failed; `onEnd` hears of each as it ends. */
export const runParts = async (
  parts: readonly Part[],
  { cwd, atOnce, onEnd }: { readonly cwd: string; readonly atOnce: number; readonly onEnd: (ended: Ended) => void },
): Promise<boolean> => {
  const waiting = [...parts]
  let passed = true
  const lane = async () => {
    for (let part = waiting.shift(); part !== undefined; part = waiting.shift()) {
      const ended = await runPart(part, cwd)
      passed &&= ended.passed
      onEnd(ended)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, lane))
  return passed
}
