// records/decide: the files that every release changes anyway, which say nothing of what was wrong with one. Pure.

/** Told by its name: what stands in it can break nothing. */
const changelog =
  /^(?:change[-_ ]?log|changes|history|news|release[-_ ]?notes|releases)(?:\.(?:md|markdown|txt|rst|adoc|org))?$/i

export const isChangelog = (path: string): boolean => changelog.test(path.slice(path.lastIndexOf('/') + 1))

const counted = (lines: readonly string[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1)
  return counts
}

/** The lines of the first that the second lacks. */
const onlyIn = (first: readonly string[], second: readonly string[]): readonly string[] => {
  const there = counted(second)
  return [...counted(first)].flatMap(([line, count]) =>
    Array.from({ length: Math.max(0, count - (there.get(line) ?? 0)) }, () => line),
  )
}

const bare = (version: string): string => version.replace(/\+.*$/, '')

/** Does a file differ between two releases by nothing but their own versions? */
export const isVersionOnly = (
  good: { readonly text: string; readonly version: string },
  bad: { readonly text: string; readonly version: string },
): boolean => {
  const [before, after] = [good.text.split('\n'), bad.text.split('\n')]
  const [removed, added] = [onlyIn(before, after), onlyIn(after, before)]
  if (removed.length === 0 || removed.length !== added.length) return false
  const [from, to] = [bare(good.version), bare(bad.version)]
  if (!removed.every((line) => line.includes(from)) || !added.every((line) => line.includes(to))) return false
  const [was, is] = [removed.map((line) => line.replaceAll(from, '')), added.map((line) => line.replaceAll(to, ''))]
  return was.toSorted().join('\n') === is.toSorted().join('\n')
}

/** Paths that each of these lists holds; none where there are no lists. */
export const inAll = (lists: readonly ReadonlySet<string>[]): ReadonlySet<string> => {
  const [first, ...others] = lists
  return new Set([...(first ?? [])].filter((path) => others.every((list) => list.has(path))))
}
