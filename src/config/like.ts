// config: resolves `like` between environments on the file as written, and keeps the positions of errors true. Pure.
import { isMapping, member, type Mapping } from './mapping.ts'
import { nearMiss } from './near-miss.ts'
import { printable, type Path, type Problem } from './problem.ts'
import type { Source } from './yaml.ts'
import * as words from './words.ts'

/** Taking over multiplies a file as aliases do, so it has the same bound. */
const mostTakers = 100
const mostSteps = 10

const isGateWord = (value: unknown): boolean => value === 'block' || value === 'warn' || value === 'off'

const without = (mapping: Mapping, keys: readonly string[]): Mapping =>
  Object.fromEntries(Object.entries(mapping).filter(([key]) => !keys.includes(key)))

/** Own keys over taken-over ones; `both` says what becomes of a key that stands in both. */
const mergeKeys = (own: Mapping, taken: Mapping, both: (own: unknown, taken: unknown) => unknown): Mapping =>
  Object.fromEntries([
    ...Object.entries(taken).filter(([key]) => !Object.hasOwn(own, key)),
    ...Object.entries(own).map(([key, value]): [string, unknown] => [
      key,
      Object.hasOwn(taken, key) ? both(value, taken[key]) : value,
    ]),
  ])

const mergeDeep = (own: unknown, taken: unknown): unknown =>
  isMapping(own) && isMapping(taken) ? mergeKeys(own, taken, mergeDeep) : own

/** As an environment's checklist goes over the common one: a gate alone leaves the options as they are. */
const mergeCheck = (own: unknown, taken: unknown): unknown => {
  if (isMapping(taken) && isGateWord(own)) return mergeKeys({ gate: own }, without(taken, ['reason']), mergeDeep)
  if (!isMapping(own)) return own
  const before = isGateWord(taken) ? { gate: taken } : taken
  if (!isMapping(before)) return own
  if (Object.hasOwn(own, 'gate')) return mergeKeys(own, without(before, ['reason']), mergeDeep)
  // Options given to a check that is off there switch it on here.
  return mergeKeys(own, before['gate'] === 'off' ? without(before, ['gate', 'reason']) : before, mergeDeep)
}

const mergeChecklist = (own: unknown, taken: unknown): unknown =>
  isMapping(own) && isMapping(taken) ? mergeKeys(own, taken, mergeCheck) : own

const mergeEnvironment = (own: Mapping, taken: Mapping): Mapping => {
  const rest = mergeKeys(without(own, ['checklist']), without(taken, ['like', 'checklist']), (value) => value)
  const checklist = Object.hasOwn(own, 'checklist')
    ? mergeChecklist(own['checklist'], taken['checklist'])
    : taken['checklist']
  return checklist === undefined ? rest : Object.fromEntries([...Object.entries(rest), ['checklist', checklist]])
}

/** What `production` is by its name alone, an environment that is like it is too. */
const asTaken = (name: string, environment: Mapping): Mapping =>
  name === 'production' && !Object.hasOwn(environment, 'production')
    ? Object.fromEntries([...Object.entries(environment), ['production', true]])
    : environment

interface Chain {
  /** The environment itself, then what it is like, and so on. */
  readonly names: readonly string[]
  /** What is wrong with its own `like`. */
  readonly wrong: string | null
  /** The whole chain can be resolved. */
  readonly whole: boolean
}

const likeOf = (environments: Mapping, name: string): string | null => {
  const like = member(environments[name], 'like')
  return typeof like === 'string' ? like : null
}

const unknownName = (like: string, others: readonly string[]): string => {
  const near = nearMiss(like, others)
  if (near !== null) return `names an environment that is not in this file; did you mean \`${printable(near)}\`?`
  const choice = others.slice(0, 10).map((other) => `\`${printable(other)}\``)
  const advice = choice.length === 0 ? words.noOther : words.nameOneOf(choice)
  return words.unknownEnvironment(advice)
}

/** Follows `like` from an environment. Bounded, so that a file full of them takes no time. */
const chainOf = (environments: Mapping, start: string): Chain => {
  const names = [start]
  for (let at = likeOf(environments, start); at !== null; at = likeOf(environments, at)) {
    const first = names.length === 1
    if (at === start) {
      const circle = [...names, start].map(printable).join(' like ')
      const wrong = first ? words.namesItself : words.circleOfLike(circle)
      return { names, wrong, whole: false }
    }
    // A circle that it leads into is told by those that form it.
    if (names.includes(at)) return { names, wrong: null, whole: false }
    if (!Object.hasOwn(environments, at)) {
      const others = Object.keys(environments).filter((name) => name !== start)
      return { names, wrong: first ? unknownName(at, others) : null, whole: false }
    }
    if (names.length > mostSteps) {
      const wrong = words.tooManySteps(mostSteps)
      return { names, wrong, whole: false }
    }
    names.push(at)
  }
  return { names, wrong: null, whole: names.every((name) => isMapping(environments[name])) }
}

/** The file with every `like` resolved, and what is wrong with the `like`s themselves. */
export interface LikeReading {
  readonly source: Source
  readonly problems: readonly Problem[]
  /** Does the environment lack a key only because its `like` could not be followed? */
  readonly isConsequence: (problem: Problem) => boolean
  /** Says of each problem in a taken-over key who takes it over, and says it once. */
  readonly explain: (problems: readonly Problem[]) => readonly Problem[]
  /** Do two environments have the very same rule, one by taking it over from the other? */
  readonly isSameRule: (one: string, other: string) => boolean
}

const hasPath = (value: unknown, [part, ...rest]: Path): boolean => {
  if (part === undefined) return true
  if (Array.isArray(value)) return typeof part === 'number' && part < value.length && hasPath(value[part], rest)
  const key = String(part)
  return isMapping(value) && Object.hasOwn(value, key) && hasPath(value[key], rest)
}

/** Of a chain, the environment in which the value at a path below it is written. */
const writerOf = (environments: Mapping, names: readonly string[], below: Path): string => {
  const [key] = below
  const [own = ''] = names
  if (key === undefined || key === 'like') return own
  const shortest = key === 'checklist' ? below.length : 1
  for (let length = shortest; length > 0; length -= 1) {
    const writer = names.find((name) => hasPath(environments[name], below.slice(0, length)))
    if (writer !== undefined) return writer
  }
  return own
}

type WriterAt = (path: Path) => { readonly taker: string; readonly writer: string; readonly below: Path } | null

/** The same problem in the file's own environment and wherever it is taken over, told once. */
const explained = (problems: readonly Problem[], writerAt: WriterAt): readonly Problem[] => {
  const keyOf = (environment: unknown, below: Path, message: string) => JSON.stringify([environment, below, message])
  const ownKey = ({ path: [root, environment, ...below], message }: Problem) =>
    root === 'environments' ? keyOf(environment, below, message) : ''
  const own = new Set(problems.map(ownKey))
  const takers = new Map<string, string[]>()
  const kept = problems.flatMap((problem): readonly Problem[] => {
    const found = writerAt(problem.path)
    if (found === null || found.writer === found.taker) return [problem]
    const key = keyOf(found.writer, found.below, problem.message)
    if (!own.has(key))
      return [
        { ...problem, message: `${problem.message} (taken over from \`${printable(found.writer)}\` by \`like\`)` },
      ]
    takers.set(key, [...(takers.get(key) ?? []), found.taker])
    return []
  })
  return kept.map((problem) => {
    const names = takers.get(ownKey(problem)) ?? []
    if (names.length === 0) return problem
    const who = names.map((name) => `\`${printable(name)}\``).join(', ')
    return { ...problem, message: `${problem.message} (taken over by ${who})` }
  })
}

/** Nothing to resolve: the file as it is. */
const asWritten = (source: Source): LikeReading => ({
  source,
  problems: [],
  isConsequence: () => false,
  explain: (problems) => problems,
  isSameRule: () => false,
})

const resolved = (environments: Mapping, chains: ReadonlyMap<string, Chain>): Mapping => {
  const known = new Map<string, Mapping>()
  const resolve = (name: string): Mapping => {
    const before = known.get(name)
    if (before !== undefined) return before
    const next = likeOf(environments, name)
    const own = environments[name]
    const plain = isMapping(own) ? own : {}
    const merged = next === null ? plain : mergeEnvironment(plain, asTaken(next, resolve(next)))
    known.set(name, merged)
    return merged
  }
  return Object.fromEntries(
    Object.entries(environments).map(([name, written]) => [
      name,
      chains.get(name)?.whole === true ? resolve(name) : written,
    ]),
  )
}

/** Resolves `like` of every environment, before anything is validated: what is taken over is judged where it is used. */
export const readLikes = (source: Source): LikeReading => {
  const environments = member(source.value, 'environments')
  if (!isMapping(environments) || !isMapping(source.value)) return asWritten(source)
  const takers = Object.keys(environments).filter((name) => likeOf(environments, name) !== null)
  if (takers.length === 0) return asWritten(source)
  const placed = (name: string, message: string): Problem => {
    const path = ['environments', name, 'like']
    return { path, ...source.locate(path, 'value'), message }
  }
  if (takers.length > mostTakers) {
    const message = words.tooManyTakers(mostTakers)
    const problems = takers.slice(mostTakers, mostTakers + 1).map((name) => placed(name, message))
    return { ...asWritten(source), problems, isConsequence: ({ path }) => path[2] === 'promote' }
  }
  const chains = new Map(takers.map((name) => [name, chainOf(environments, name)]))
  const value = mergeKeys({ environments: resolved(environments, chains) }, source.value, (own) => own)
  const writerAt: WriterAt = ([root, taker, ...below]) => {
    const names = root === 'environments' && typeof taker === 'string' ? chains.get(taker) : undefined
    if (typeof taker !== 'string' || names?.whole !== true) return null
    return { taker, writer: writerOf(environments, names.names, below), below }
  }
  const ruleOf = (name: string) => writerAt(['environments', name, 'promote'])?.writer ?? name
  return {
    source: {
      value,
      locate: (path, part) => {
        const found = writerAt(path)
        return source.locate(found === null ? path : ['environments', found.writer, ...found.below], part)
      },
      keys: source.keys,
    },
    problems: [...chains].flatMap(([name, { wrong }]) => (wrong === null ? [] : [placed(name, wrong)])),
    isConsequence: ({ path: [root, name, key, ...rest] }) =>
      root === 'environments' && key === 'promote' && rest.length === 0 && chains.get(String(name))?.whole === false,
    explain: (problems) => explained(problems, writerAt),
    isSameRule: (one, other) => ruleOf(one) === ruleOf(other),
  }
}
