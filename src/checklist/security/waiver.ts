// checklist/security: applies waivers to findings; an expired waiver excuses nothing and is a finding. Pure.
import type { Finding } from '../../core/report.ts'
import * as words from './words.ts'

/** A named, dated, reasoned exception, from the runbook of the policy commit. */
export interface Waiver {
  readonly id: string
  /** `2027-01-31`: holds to the end of that day, UTC. */
  readonly until: string
  readonly reason: string
  /** Only for this package; absent: for all. */
  readonly package?: string | undefined
}

/** What can be excused: known by any of its names. */
export interface Excusable {
  readonly ids: readonly string[]
  readonly package: string | null
  /** Where it is known: npm tells `a_b` and `a-b` apart, PyPI does not. */
  readonly ecosystem?: 'npm' | undefined
}

/** Registries spell one package in several ways (PEP 503); beside the same advisory it is the same one. */
export const packageKey = (name: string): string => name.toLowerCase().replaceAll(/[-_.]+/g, '-')

const isPackage = (asked: string, { package: name, ecosystem }: Excusable): boolean =>
  name !== null && (ecosystem === 'npm' ? asked === name : packageKey(asked) === packageKey(name))

export interface Waived<Item extends Excusable> {
  readonly open: readonly Item[]
  readonly waived: readonly { readonly item: Item; readonly waiver: Waiver }[]
  /** About the waivers themselves: expired ones, ones that nothing needs. */
  readonly notes: readonly Finding[]
}

const dayMs = 86_400_000

const isExpired = (waiver: Waiver, now: string): boolean => Date.parse(now) >= Date.parse(waiver.until) + dayMs

const covers = (waiver: Waiver, item: Excusable): boolean =>
  item.ids.some((id) => id.toLowerCase() === waiver.id.toLowerCase()) &&
  (waiver.package === undefined || isPackage(waiver.package, item))

const expired = ({ id, until, reason }: Waiver): Finding => ({
  level: 'error',
  message: words.waiverExpired({ id, until, reason }),
  remedy: words.renewWaiver,
})

const unused = ({ id }: Waiver): Finding => ({
  level: 'warning',
  message: words.waiverUnused(id),
  remedy: words.removeWaiver,
})

/** Takes out what is excused today. An expired waiver excuses nothing, and is itself a finding. */
export const applyWaivers = <Item extends Excusable>(
  items: readonly Item[],
  waivers: readonly Waiver[],
  now: string,
): Waived<Item> => {
  const valid = waivers.filter((waiver) => !isExpired(waiver, now))
  const late = waivers.filter((waiver) => isExpired(waiver, now))
  const judged = items.map((item) => ({ item, waiver: valid.find((waiver) => covers(waiver, item)) }))
  const waived = judged.flatMap(({ item, waiver }) => (waiver === undefined ? [] : [{ item, waiver }]))
  const needed = (waiver: Waiver) => items.some((item) => covers(waiver, item))
  return {
    open: judged.flatMap(({ item, waiver }) => (waiver === undefined ? [item] : [])),
    waived,
    notes: [
      ...late.map((waiver) => (needed(waiver) ? expired(waiver) : unused(waiver))),
      ...valid.filter((waiver) => !needed(waiver)).map(unused),
    ],
  }
}
