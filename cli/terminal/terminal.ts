// cli/terminal: standard output, standard error and the keyboard; colours and progress only where a person looks.
import { createInterface } from 'node:readline/promises'
import type { Terminal } from '../ports.ts'

const isOn = (value: string | undefined): boolean => value !== undefined && value !== ''

/** Nobody is told that something is at work before this time (ms). */
const quietFor = 2_000

/** Of this process; nothing is shown before `hide` has seen it. https://no-color.org */
export const openTerminal = (hide: (text: string) => string): Terminal => {
  const { stdin, stdout, stderr, env } = process
  return {
    isInteractive: stdin.isTTY && stdout.isTTY,
    hasColours: stdout.isTTY && !isOn(env['NO_COLOR']) && env['TERM'] !== 'dumb',
    out: (text) => void stdout.write(`${hide(text)}\n`),
    aside: (text) => void stderr.write(`${hide(text)}\n`),
    during: async (text, work) => {
      const timer = setTimeout(() => void stderr.write(stderr.isTTY ? `${text}\n` : ''), quietFor)
      try {
        return await work
      } finally {
        clearTimeout(timer)
      }
    },
    ask: async (question) => {
      const reading = createInterface({ input: stdin, output: stderr })
      try {
        return (await reading.question(question)).trim()
      } finally {
        reading.close()
      }
    },
  }
}
