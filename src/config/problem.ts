// config: a problem of the runbook file with its line, and one error that lists all of them. Pure.
import { ExpectedError } from '../core/errors.ts'
import * as words from './words.ts'

/** A place in the file's tree: keys and positions from the root. */
export type Path = readonly (string | number)[]

/** One thing to put right in the runbook file. `line` and `column` count from 1. */
export interface Problem {
  readonly path: Path
  readonly line: number
  readonly column: number
  /** Goes on after the path: `is missing; give it text`. */
  readonly message: string
}

const shownAtMost = 25

/** A key as it may be printed: short, and without control or direction marks. */
export const printable = (text: string): string => {
  const clean = text.replace(/[\p{Cc}\p{Cs}\p{Bidi_Control}\p{Zl}\p{Zp}]/gu, '\uFFFD')
  return clean.length > 80 ? `${clean.slice(0, 79)}…` : clean
}

/** `environments.production.after`, `smoke.probes[2].http`, `environments["eu/west"].url`. */
export const pathText = (path: Path): string =>
  path
    .map((part, index) => {
      if (typeof part === 'number') return `[${part}]`
      if (!/^[\w-]+$/.test(part)) return `["${printable(part)}"]`
      return index === 0 ? part : `.${part}`
    })
    .join('')

const sentence = (problem: Problem): string => {
  const subject = problem.path.length === 0 ? 'the file' : `\`${pathText(problem.path)}\``
  return `line ${problem.line}, column ${problem.column}: ${subject} ${problem.message}`
}

/** Every problem of the file in one error, in the order of the file. */
export const badConfig = (file: string, problems: readonly Problem[]): ExpectedError => {
  const sorted = problems.toSorted((a, b) => a.line - b.line || a.column - b.column)
  const [first] = sorted
  const lines = sorted.slice(0, shownAtMost).map(sentence)
  const more = sorted.length - lines.length
  const list = [...lines, ...(more > 0 ? [`and ${more} more`] : [])]
  const message =
    list.length === 1 ? `${file}, ${list.join('')}` : `${file} has ${sorted.length} problems:\n- ${list.join('\n- ')}`
  return new ExpectedError({
    code: 'bad-config',
    message,
    remedy: words.correctFile(file),
    ...(first === undefined ? {} : { at: { path: file, line: first.line, column: first.column } }),
  })
}
