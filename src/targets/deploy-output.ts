// targets: parses the artifact and URL that a deploy program wrote, and drops unsafe values. Pure.
import * as words from './words.ts'

/** What a program wrote to DEPLOY_OUTPUT. */
export interface DeployOutput {
  readonly artifact: string | null
  readonly url: string | null
  /** What is not used, and why: a clause each. */
  readonly ignored: readonly string[]
}

/** Of a file that holds two lines; what is larger was not meant for us. */
export const mostBytes = 1024 * 1024

const mostIgnored = 5

/** null: good. It becomes a variable of the environment on a restore, and a line of a deployment's status. */
const artifactProblem = (value: string): string | null => (/\p{Cc}/u.test(value) ? words.artifactControl : null)

const urlProblem = (value: string): string | null => {
  if (!URL.canParse(value) || value.length > 2_000) return words.urlUnreadable
  const { protocol, username, password } = new URL(value)
  if (!['http:', 'https:'].includes(protocol)) return words.urlScheme
  return username === '' && password === '' ? null : words.urlCredentials
}

const problemOf: Readonly<Record<string, (value: string) => string | null>> = {
  artifact: artifactProblem,
  url: urlProblem,
}

/** `artifact=<digest>` and `url=<url>`, one a line; of each the last good one. */
export const parseOutput = (text: string): DeployOutput => {
  const values = new Map<string, string>()
  const ignored: string[] = []
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue
    const at = line.indexOf('=')
    const key = at < 0 ? '' : line.slice(0, at).trim()
    const value = line.slice(at + 1).trim()
    const problem = Object.hasOwn(problemOf, key)
      ? value === ''
        ? null
        : (problemOf[key]?.(value) ?? null)
      : words.unknownLine
    if (problem === null) values.set(key, value)
    else ignored.push(words.badLine(index, problem))
  }
  const more = ignored.length - mostIgnored
  return {
    artifact: values.get('artifact') || null,
    url: values.get('url') || null,
    ignored: [...ignored.slice(0, mostIgnored), ...(more > 0 ? [words.moreBadLines(more)] : [])],
  }
}
