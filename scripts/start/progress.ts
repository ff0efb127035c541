import { formatDuration } from '../../src/core/duration.ts'

/** What is said while it goes: what is being done, then that it is done and how long it took. */
export interface Progress {
  title(text: string): void
  step(number: number, of: number, name: string): void
  part(name: string, result: string, ms: number): void
  note(text: string): void
  done(ok: boolean, result: string, ms: number): void
}

type Paint = (text: string) => string

/** Colours only for a person at a terminal (https://no-color.org). */
export const paints = (stream: NodeJS.WriteStream): Readonly<Record<'strong' | 'soft' | 'good' | 'bad', Paint>> => {
  const colours = stream.isTTY && !process.env['NO_COLOR']
  const paint =
    (code: number): Paint =>
    (text) =>
      colours ? `\u001b[${code}m${text}\u001b[0m` : text
  return { strong: paint(1), soft: paint(2), good: paint(32), bad: paint(31) }
}

/** Control characters of other programs must not reach the terminal. */
export const plain = (text: string): string => text.replace(/[\p{Cc}\p{Cf}]/gu, ' ')

export const openProgress = (stream: NodeJS.WriteStream): Progress => {
  const { strong, soft, good, bad } = paints(stream)
  const say = (line: string) => void stream.write(`${line}\n`)
  return {
    title: (text) => say(strong(plain(text))),
    step: (number, of, name) => say(`\n${soft(`${String(number).padStart(2)}/${of}`)}  ${plain(name)}`),
    part: (name, result, ms) => say(soft(`       ${plain(name).padEnd(24)} ${plain(result)}, ${formatDuration(ms)}`)),
    note: (text) => say(soft(`       ${plain(text)}`)),
    done: (ok, result, ms) =>
      say(
        `       ${ok ? good('as it must:') : bad('NOT as it must:')} ${plain(result)} ${soft(`(${formatDuration(ms)})`)}`,
      ),
  }
}
