// checklist/sbom: the component types all generators share, and the difference between two lists. Pure.
import semver from 'semver'
import type { SbomComponent, SbomPart } from '../../ports/sbom.ts'
import { purlType } from './purl.ts'
import * as words from './words.ts'

/** One package as the difference speaks of it. */
export interface Ingredient {
  /** `npm:@scope/name`. */
  readonly package: string
  readonly version: string
  readonly licence: string
}

export type ChangeKind = 'added' | 'removed' | 'upgraded' | 'downgraded' | 'changed' | 'relicensed'

/** `from` and `to` are versions; licences when it was relicensed. */
export interface SbomChange {
  readonly kind: ChangeKind
  readonly package: string
  readonly from: string | null
  readonly to: string | null
  readonly licence: string
}

/** `@scope/name`. */
export const nameOf = ({ group, name }: Pick<SbomComponent, 'group' | 'name'>): string =>
  group === null ? name : `${group}/${name}`

/** As people write it: one expression, or nothing. */
export const licenceText = (licences: readonly string[]): string =>
  licences.length === 0
    ? 'no licence'
    : licences
        .toSorted()
        .map((text) => (licences.length > 1 && / OR /i.test(text) ? `(${text})` : text))
        .join(' AND ')

const order = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

/** What others made, each once, in a stable order. */
export const ingredientsOf = (parts: readonly SbomPart[]): readonly Ingredient[] => {
  const found = new Map<string, Ingredient>()
  for (const { ecosystem, components } of parts) {
    for (const component of components.filter(({ isOwn }) => !isOwn)) {
      const { version } = component
      const one = {
        package: `${ecosystem === 'document' ? (purlType(component) ?? component.type) : ecosystem}:${nameOf(component)}`,
        version,
        licence: licenceText(component.licences),
      }
      found.set(JSON.stringify(one), one)
    }
  }
  return [...found].toSorted(([one], [other]) => order(one, other)).map(([, ingredient]) => ingredient)
}

/** -1, 0 or 1 by semver where both are; else by their numbers, part by part. 0 also when neither tells. */
const compareVersions = (one: string, other: string): number => {
  if (semver.valid(one) !== null && semver.valid(other) !== null) return semver.compare(one, other)
  const [left, right] = [one, other].map((text) => (/^v?(\d+(?:\.\d+)*)/.exec(text)?.[1] ?? '').split('.').map(Number))
  for (let index = 0; index < Math.max(left?.length ?? 0, right?.length ?? 0); index += 1) {
    const difference = (left?.[index] ?? 0) - (right?.[index] ?? 0)
    if (difference !== 0) return Math.sign(difference)
  }
  return 0
}

const stepOf = (from: string, to: string): ChangeKind => {
  const step = compareVersions(from, to)
  return step < 0 ? 'upgraded' : step > 0 ? 'downgraded' : 'changed'
}

const byVersion = (one: Ingredient, other: Ingredient): number =>
  compareVersions(one.version, other.version) || order(one.version, other.version)

const relicensed = (from: Ingredient, to: Ingredient): readonly SbomChange[] =>
  from.licence === to.licence
    ? []
    : [{ kind: 'relicensed', package: to.package, from: from.licence, to: to.licence, licence: to.licence }]

const moved = (from: Ingredient, to: Ingredient): readonly SbomChange[] => [
  {
    kind: stepOf(from.version, to.version),
    package: to.package,
    from: from.version,
    to: to.version,
    licence: to.licence,
  },
  ...relicensed(from, to),
]

/** Of one package, of which several versions may be there at once. */
const changesOf = (before: readonly Ingredient[], now: readonly Ingredient[]): readonly SbomChange[] => {
  const inBoth = (one: Ingredient, others: readonly Ingredient[]) =>
    others.find(({ version }) => version === one.version)
  const stayed = before.flatMap((one) => {
    const other = inBoth(one, now)
    return other === undefined ? [] : relicensed(one, other)
  })
  const gone = before.filter((one) => inBoth(one, now) === undefined).toSorted(byVersion)
  const come = now.filter((one) => inBoth(one, before) === undefined).toSorted(byVersion)
  const pairs = Math.min(gone.length, come.length)
  return [
    ...stayed,
    ...gone.slice(0, pairs).flatMap((from, index) => {
      const to = come[index]
      return to === undefined ? [] : moved(from, to)
    }),
    ...gone
      .slice(pairs)
      .map((one): SbomChange => ({ ...one, kind: 'removed', from: one.version, to: null, licence: one.licence })),
    ...come
      .slice(pairs)
      .map((one): SbomChange => ({ ...one, kind: 'added', from: null, to: one.version, licence: one.licence })),
  ].map(({ kind, package: name, from, to, licence }) => ({ kind, package: name, from, to, licence }))
}

/** What is other than it was, package by package. */
export const differenceOf = (before: readonly Ingredient[], now: readonly Ingredient[]): readonly SbomChange[] => {
  const old = Map.groupBy(before, (one) => one.package)
  const fresh = Map.groupBy(now, (one) => one.package)
  const names = [...new Set([...old.keys(), ...fresh.keys()])].toSorted(order)
  return names.flatMap((name) => changesOf(old.get(name) ?? [], fresh.get(name) ?? []))
}

/** One line of the difference: `upgraded npm:pg 8.22.0 to 8.23.1 (MIT)`. */
export const changeLine = ({ kind, package: name, from, to, licence }: SbomChange): string => {
  if (from !== null && to !== null)
    return kind === 'relicensed'
      ? words.relicensed({ name, from, to })
      : `${kind} ${name} ${from} to ${to} (${licence})`
  return `${kind} ${name} ${to ?? from ?? ''} (${licence})`
}

const kinds: readonly ChangeKind[] = ['added', 'removed', 'upgraded', 'downgraded', 'changed', 'relicensed']

/** `3 added, 1 upgraded`. */
export const countChanges = (changes: readonly SbomChange[]): string =>
  kinds
    .flatMap((kind) => {
      const count = changes.filter((change) => change.kind === kind).length
      return count === 0 ? [] : [`${count} ${kind}`]
    })
    .join(', ')

/** What is hashed: each entry as JSON, so that no name can imitate two lines. */
export const canonical = (entries: readonly (SbomChange | Ingredient)[]): string =>
  entries.map((entry) => JSON.stringify(entry)).join('\n')
