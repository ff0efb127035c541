// targets: parses the artifact and URL that a deploy program wrote, and drops unsafe values. Pure.

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
const artifactProblem = (value: string): string | null =>
  /\p{Cc}/u.test(value) ? 'is an artifact with control characters' : null

const urlProblem = (value: string): string | null => {
  if (!URL.canParse(value) || value.length > 2_000) return 'is a url that can not be read'
  const { protocol, username, password } = new URL(value)
  if (!['http:', 'https:'].includes(protocol)) return 'is a url of neither http nor https'
  return username === '' && password === '' ? null : 'is a url with credentials in it'
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
      : 'is neither artifact=… nor url=…'
    if (problem === null) values.set(key, value)
    else ignored.push(`line ${index + 1} ${problem}`)
  }
  const more = ignored.length - mostIgnored
  return {
    artifact: values.get('artifact') || null,
    url: values.get('url') || null,
    ignored: [...ignored.slice(0, mostIgnored), ...(more > 0 ? [`${more} more lines are as bad`] : [])],
  }
}
