// config: validates names, `after` and refs across environments, and sorts them by promotion. Pure.
import type { EnvironmentRule, PromotionRule } from '../core/promotion-rule.ts'
import * as words from './words.ts'

/** The rules between environments: names, `after`, refs that two of them take. All pure. */

export interface OrderProblem {
  readonly environment: string
  /** The key below the environment that is to blame; null for the name itself. */
  readonly key: 'after' | 'promote' | null
  /** Which entry of `after` it is. */
  readonly entry: number | null
  readonly message: string
}

type OrderedEnvironment = Pick<EnvironmentRule, 'name' | 'promote' | 'after'>

const nameProblem = (name: string): string | null => {
  if (/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]/u.test(name)) {
    return words.controlCharacters
  }
  if (name !== name.trim()) return words.blankEnds
  if (name === '') return words.emptyName
  return Array.from(name).length > 255 ? words.longName : null
}

const nameProblems = (rules: readonly OrderedEnvironment[]): readonly OrderProblem[] => {
  const seen = new Map<string, string>()
  return rules.flatMap(({ name }) => {
    const wrong = nameProblem(name)
    const folded = name.normalize('NFC').toLowerCase()
    const earlier = seen.get(folded)
    seen.set(folded, earlier ?? name)
    const message = wrong ?? (earlier === undefined ? null : words.sameName(earlier))
    return message === null ? [] : [{ environment: name, key: null, entry: null, message }]
  })
}

/** Every environment that comes before this one, however far. Names that are not in the file lead nowhere. */
const allBefore = (start: OrderedEnvironment, byName: ReadonlyMap<string, OrderedEnvironment>): ReadonlySet<string> => {
  const found = new Set<string>()
  const open = [...start.after]
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (found.has(name)) continue
    found.add(name)
    open.push(...(byName.get(name)?.after ?? []))
  }
  return found
}

/** The names from an environment back to itself, each after the next, through one entry of its `after`. */
const circleThrough = (
  start: OrderedEnvironment,
  entry: string,
  byName: ReadonlyMap<string, OrderedEnvironment>,
): readonly string[] | null => {
  const visited = new Set<string>()
  const open: (readonly string[])[] = [[start.name, entry]]
  for (let path = open.shift(); path !== undefined; path = open.shift()) {
    const last = path.at(-1) ?? ''
    if (last === start.name) return path
    if (visited.has(last)) continue
    visited.add(last)
    for (const next of byName.get(last)?.after ?? []) open.push([...path, next])
  }
  return null
}

const unknownEntry = (rule: OrderedEnvironment, rules: readonly OrderedEnvironment[]): string => {
  const others = rules.filter((other) => other !== rule).map((other) => `\`${other.name}\``)
  const choice = others.length === 0 ? words.noOther : words.nameOneOf(others)
  return words.unknownEnvironment(choice)
}

const afterProblems = (
  rules: readonly OrderedEnvironment[],
  byName: ReadonlyMap<string, OrderedEnvironment>,
): readonly OrderProblem[] =>
  rules.flatMap((rule) => {
    const problem = (entry: number, message: string): readonly OrderProblem[] => [
      { environment: rule.name, key: 'after', entry, message },
    ]
    const entries = rule.after.flatMap((name, entry): readonly OrderProblem[] => {
      if (!byName.has(name)) return problem(entry, unknownEntry(rule, rules))
      return rule.after.indexOf(name) < entry ? problem(entry, words.namesTwice(name)) : []
    })
    if (entries.length > 0) return entries
    for (const [entry, name] of rule.after.entries()) {
      const circle = circleThrough(rule, name, byName)?.join(' after ')
      if (circle === undefined) continue
      return problem(entry, words.circleOfAfter(circle))
    }
    return []
  })

const globParts = (glob: string): readonly string[] => glob.match(/\*+|[^*]/gu) ?? []

const sameSign = (x: string, y: string): boolean => x === y || (x === '?' && y !== '/') || (y === '?' && x !== '/')

/** Can one name match both globs? `*` and `?` stand for anything but `/`, `**` for anything. */
export const globsMeet = (left: string, right: string): boolean => {
  const [a, b] = [globParts(left), globParts(right)]
  const known = new Map<string, boolean>()
  const skips = (glob: string, character: string) => glob.startsWith('**') || character !== '/'
  const meet = (i: number, j: number): boolean => {
    const key = `${i},${j}`
    const earlier = known.get(key)
    if (earlier !== undefined) return earlier
    const [x, y] = [a[i], b[j]]
    const isStar = (part: string | undefined) => part?.startsWith('*') === true
    let answer: boolean
    if (x === undefined && y === undefined) answer = true
    else if (x !== undefined && isStar(x)) {
      answer = meet(i + 1, j) || (y !== undefined && (isStar(y) || skips(x, y)) && meet(i, j + 1))
    } else if (y !== undefined && isStar(y))
      answer = meet(i, j + 1) || (x !== undefined && skips(y, x) && meet(i + 1, j))
    else answer = x !== undefined && y !== undefined && sameSign(x, y) && meet(i + 1, j + 1)
    known.set(key, answer)
    return answer
  }
  return meet(0, 0)
}

/** A glob that asks for a hyphen after its first sign is meant for prereleases: `v*-rc.*`. */
const meansPrerelease = (glob: string) => glob.indexOf('-') > 0

const takeSameRef = (a: PromotionRule, b: PromotionRule): boolean => {
  if (a.branch !== null && b.branch !== null) return globsMeet(a.branch, b.branch)
  if (a.tag === null || b.tag === null) return false
  if (a.tag === b.tag) return true
  const apart = (!a.prerelease && meansPrerelease(b.tag)) || (!b.prerelease && meansPrerelease(a.tag))
  return !apart && globsMeet(a.tag, b.tag)
}

const clashes = (
  rules: readonly OrderedEnvironment[],
  byName: ReadonlyMap<string, OrderedEnvironment>,
  isSameRule: (one: string, other: string) => boolean,
): readonly OrderProblem[] =>
  rules.flatMap((rule, index) =>
    rules.slice(0, index).flatMap((earlier): readonly OrderProblem[] => {
      if (!takeSameRef(earlier.promote, rule.promote) || isSameRule(earlier.name, rule.name)) return []
      if (allBefore(rule, byName).has(earlier.name) || allBefore(earlier, byName).has(rule.name)) return []
      const kind = rule.promote.tag === null ? 'branch' : 'tag'
      const message = `can take the same ${kind} as \`${earlier.name}\`, and nothing says which comes first; add \`after: ${earlier.name}\` here, or make the two rules differ`
      return [{ environment: rule.name, key: 'promote', entry: null, message }]
    }),
  )

/**
 * Everything that is wrong between the environments, in file order. Those that have one rule by `like` (regions) are
 * meant to take the same refs: the order of the file is theirs.
 */
export const orderProblems = (
  rules: readonly OrderedEnvironment[],
  isSameRule: (one: string, other: string) => boolean = () => false,
): readonly OrderProblem[] => {
  const byName = new Map(rules.map((rule) => [rule.name, rule]))
  const broken = [...nameProblems(rules), ...afterProblems(rules, byName)]
  return broken.length > 0 ? broken : clashes(rules, byName, isSameRule)
}

/** `after` before its follower, then file order. Circles must have been refused before. */
export const promotionOrder = <Environment extends OrderedEnvironment>(
  environments: readonly Environment[],
): readonly Environment[] => {
  const ordered: Environment[] = []
  const place = (environment: Environment): void => {
    if (ordered.includes(environment)) return
    environments.filter(({ name }) => environment.after.includes(name)).forEach(place)
    ordered.push(environment)
  }
  environments.forEach(place)
  return ordered
}
