// runtime: parses action inputs strictly. Defaults live in action.yml only.
import { parseDuration } from '../core/duration.ts'
import { ExpectedError } from '../core/errors.ts'
import { isFullSha } from '../core/release.ts'

const malformed = (name: string, value: string, wanted: string) =>
  new ExpectedError({
    code: 'bad-input',
    message: `Input '${name}' is '${value.slice(0, 80)}', which is not ${wanted}.`,
    remedy: `Give '${name}' ${wanted} under 'with:' in the workflow.`,
  })

/** Reads inputs as strictly as they are promised. Defaults live in action.yml, never here. */
export interface InputReader {
  text(name: string): string
  /** Fails when it is empty. */
  required(name: string): string
  boolean(name: string): boolean
  /** Milliseconds; null when empty. */
  duration(name: string): number | null
  /** Milliseconds; fails when it is empty. */
  requiredDuration(name: string): number
  oneOf<const Choice extends string>(name: string, choices: readonly [Choice, ...Choice[]]): Choice
  list<const Choice extends string>(name: string, choices: readonly [Choice, ...Choice[]]): readonly Choice[]
  /** A full sha; null when empty. */
  sha(name: string): string | null
  /** A whole number from 1; null when empty. */
  count(name: string): number | null
}

const aDuration = 'a duration with a unit, such as 30s or 10m'

/** The runner hands inputs over as `INPUT_<NAME>`: upper case, blanks to underscores, hyphens kept. */
export const inputReader = (env: Readonly<Record<string, string | undefined>>): InputReader => {
  const text = (name: string) => (env[`INPUT_${name.toUpperCase().replaceAll(' ', '_')}`] ?? '').trim()
  const pick = <Choice extends string>(
    name: string,
    value: string,
    choices: readonly [Choice, ...Choice[]],
  ): Choice => {
    const found = choices.find((choice) => choice === value)
    if (found === undefined) throw malformed(name, value, `one of ${choices.join(', ')}`)
    return found
  }
  const optional = <Value>(name: string, parse: (value: string) => Value | null, wanted: string): Value | null => {
    const value = text(name)
    if (value === '') return null
    const parsed = parse(value)
    if (parsed === null) throw malformed(name, value, wanted)
    return parsed
  }
  const required = (name: string): string => {
    const value = text(name)
    if (value !== '') return value
    throw new ExpectedError({
      code: 'bad-input',
      message: `Input '${name}' is missing.`,
      remedy: `Add '${name}' under 'with:' in the workflow.`,
    })
  }
  return {
    text,
    required,
    boolean: (name) => pick(name, text(name), ['true', 'false']) === 'true',
    duration: (name) => optional(name, parseDuration, aDuration),
    requiredDuration: (name) => {
      const value = required(name)
      const parsed = parseDuration(value)
      if (parsed === null) throw malformed(name, value, aDuration)
      return parsed
    },
    oneOf: (name, choices) => pick(name, text(name), choices),
    list: (name, choices) =>
      text(name)
        .split(',')
        .map((part) => part.trim())
        .filter((part) => part !== '')
        .map((part) => pick(name, part, choices)),
    sha: (name) => optional(name, (value) => (isFullSha(value) ? value : null), 'a full commit sha (40 hex digits)'),
    count: (name) =>
      optional(name, (value) => (/^[1-9]\d{0,15}$/.test(value) ? Number(value) : null), 'a whole number'),
  }
}
