// cli/init/decide: tells by the tags that are there how a service tags its releases. Pure.
import type { TagFormat } from '../facts.ts'

const semantic = /^(.*?)\d+\.\d+\.\d+(?:[-+][\w.+-]*)?$/
const numbered = /^(.*?[A-Za-z_-])\d[\w.-]*$/

/** So many of the newest tell how it is done now. */
const newest = 50

const mostFrequent = (prefixes: readonly string[]): string | null => {
  const counts = new Map<string, number>()
  for (const prefix of prefixes) counts.set(prefix, (counts.get(prefix) ?? 0) + 1)
  const [best] = [...counts].toSorted(([, one], [, other]) => other - one)
  return best?.[0] ?? null
}

const prefixesBy = (form: RegExp, tags: readonly string[]): readonly string[] =>
  tags.flatMap((tag) => form.exec(tag)?.[1] ?? [])

const formatBy = (form: RegExp, tags: readonly string[], isSemver: boolean): TagFormat | null => {
  const prefix = mostFrequent(prefixesBy(form, tags))
  if (prefix === null) return null
  return { prefix, isSemver, example: tags.find((tag) => form.exec(tag)?.[1] === prefix) ?? null }
}

/** The only service of a repository: the form of most of the newest tags. */
export const tagsOfRepository = (tags: readonly string[]): TagFormat =>
  formatBy(semantic, tags.slice(0, newest), true) ??
  formatBy(numbered, tags.slice(0, newest), false) ?? { prefix: 'v', isSemver: true, example: null }

/** One of several: the form of the tags that bear its name, else the one that can't be mixed up with another's. */
export const tagsOfService = (tags: readonly string[], name: string): TagFormat => {
  const own = tags.filter((tag) => tag.split(/[^A-Za-z0-9]+/).includes(name) || tag.includes(`${name}-v`))
  return formatBy(semantic, own, true) ?? { prefix: `${name}-v`, isSemver: true, example: null }
}
