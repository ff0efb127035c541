// checklist/security: finds what a SARIF reference points at (index, guid, id), and the level that holds for it. Pure.
import type {
  SarifComponent,
  SarifDescriptor,
  SarifInvocation,
  SarifLevel,
  SarifOverride,
  SarifReference,
  SarifResult,
  SarifRun,
} from './sarif-log.ts'

type DescriptorKind = 'rules' | 'taxa' | 'notifications'

interface DescriptorIndex {
  readonly byId: ReadonlyMap<string, SarifDescriptor>
  readonly byGuid: ReadonlyMap<string, SarifDescriptor>
}

const index = (descriptors: readonly SarifDescriptor[]): DescriptorIndex => {
  // The first of one id counts.
  const reversed = descriptors.toReversed()
  return {
    byId: new Map(reversed.map((each) => [each.id, each])),
    byGuid: new Map(reversed.flatMap((each) => (each.guid === undefined ? [] : [[each.guid.toLowerCase(), each]]))),
  }
}

/** A rule that is known by an index alone, while the result names another one: not sure to be the rule of the result. */
export interface SarifPointed {
  readonly descriptor: SarifDescriptor
  readonly sure: boolean
}

export interface SarifLookup {
  readonly find: (kind: DescriptorKind, reference: SarifReference) => SarifPointed | null
  /** By its `rule`, `ruleIndex` and `ruleId`. */
  readonly ruleOf: (result: SarifResult) => SarifPointed | null
  /** 3.27.10: the result's own, else what an invocation overrides, else the rule's default; null when nobody says. */
  readonly levelOf: (result: SarifResult, rule: SarifDescriptor | null) => SarifLevel | null
  readonly notificationLevel: (given: SarifInvocation, reference: SarifReference | undefined) => SarifLevel | null
}

const levels: readonly SarifLevel[] = ['none', 'note', 'warning', 'error']

const worstLevel = (found: readonly SarifLevel[]): SarifLevel | null =>
  levels.toReversed().find((each) => found.includes(each)) ?? null

const sameGuid = (one: string | undefined, other: string | undefined) =>
  one !== undefined && one.toLowerCase() === other?.toLowerCase()

/** 3.52.4: of a hierarchical id (`CA1000/1`) a descriptor may have the beginning alone. */
const isNamed = (descriptor: SarifDescriptor, id: string | undefined): boolean =>
  id === undefined || descriptor.id === id || id.startsWith(`${descriptor.id}/`)

const byHierarchy = (known: ReadonlyMap<string, SarifDescriptor>, id: string): SarifDescriptor | null => {
  for (let part = id; part !== ''; part = part.slice(0, Math.max(0, part.lastIndexOf('/')))) {
    const found = known.get(part)
    if (found !== undefined) return found
  }
  return null
}

/** 3.54: rules and notifications are of an extension, taxa of a taxonomy; without any reference all are the driver's. */
const homeOf = (kind: DescriptorKind, of: SarifRun, reference: SarifReference): SarifComponent | null => {
  const { toolComponent } = reference
  const { driver, extensions } = of.tool
  if (toolComponent === undefined) return driver
  const listed = (kind === 'taxa' ? of.taxonomies : extensions) ?? []
  const all = [...listed, ...(extensions ?? []), ...(of.taxonomies ?? []), driver]
  const { index: at, guid, name } = toolComponent
  return (
    (at === undefined ? undefined : listed[at]) ??
    all.find((each) => sameGuid(guid, each.guid)) ??
    (name === undefined ? undefined : all.find((each) => each.name === name)) ??
    null
  )
}

const finder = (of: SarifRun): SarifLookup['find'] => {
  const components = [of.tool.driver, ...(of.tool.extensions ?? []), ...(of.taxonomies ?? [])]
  const kinds: readonly DescriptorKind[] = ['rules', 'taxa', 'notifications']
  // Made once for a run: thousands of results name thousands of rules.
  const whole = new Map(kinds.map((kind) => [kind, index(components.flatMap((each) => each[kind] ?? []))]))
  const own = new Map<SarifComponent, ReadonlyMap<DescriptorKind, DescriptorIndex>>(
    components.map((each) => [each, new Map(kinds.map((kind) => [kind, index(each[kind] ?? [])]))]),
  )
  return (kind, reference) => {
    const { id, guid, index: at } = reference
    const home = homeOf(kind, of, reference)
    const all = whole.get(kind)
    const byGuid = guid === undefined ? undefined : all?.byGuid.get(guid.toLowerCase())
    const pointed = byGuid ?? (at === undefined ? undefined : home?.[kind]?.[at])
    if (pointed !== undefined && isNamed(pointed, id)) return { descriptor: pointed, sure: true }
    const mine = home === null ? undefined : own.get(home)?.get(kind)?.byId
    const named =
      id === undefined ? null : (byHierarchy(mine ?? new Map(), id) ?? byHierarchy(all?.byId ?? new Map(), id))
    if (named !== null) return { descriptor: named, sure: true }
    return pointed === undefined ? null : { descriptor: pointed, sure: false }
  }
}

type LevelTable = ReadonlyMap<SarifDescriptor | string, SarifLevel>

/** A reference to what the log does not describe counts by its id. */
const tableOf = (kind: DescriptorKind, overrides: readonly SarifOverride[], find: SarifLookup['find']): LevelTable => {
  const table = new Map<SarifDescriptor | string, SarifLevel>()
  for (const { descriptor, configuration } of overrides) {
    const key = find(kind, descriptor)?.descriptor ?? descriptor.id
    const { level } = configuration
    const known = key === undefined ? undefined : table.get(key)
    if (key !== undefined && level !== undefined)
      table.set(key, worstLevel(known === undefined ? [level] : [level, known]) ?? level)
  }
  return table
}

const inTable = (table: LevelTable | undefined, descriptor: SarifDescriptor | null, id: string | undefined) =>
  (descriptor === null ? undefined : table?.get(descriptor)) ?? (id === undefined ? undefined : table?.get(id))

/** What the references of one run mean. */
export const lookupOf = (of: SarifRun): SarifLookup => {
  const find = finder(of)
  const invocations = of.invocations ?? []
  const tables = invocations.map((each) => tableOf('rules', each.ruleConfigurationOverrides ?? [], find))
  const every = tableOf(
    'rules',
    invocations.flatMap((each) => each.ruleConfigurationOverrides ?? []),
    find,
  )
  const notified = new Map(
    invocations.map((each) => [each, tableOf('notifications', each.notificationConfigurationOverrides ?? [], find)]),
  )
  return {
    find,
    ruleOf: ({ rule, ruleIndex, ruleId }) =>
      find('rules', {
        id: ruleId ?? rule?.id,
        index: rule?.index ?? ruleIndex,
        guid: rule?.guid,
        toolComponent: rule?.toolComponent,
      }),
    levelOf: ({ level, provenance, ruleId, rule: reference }, rule) => {
      if (level !== undefined) return level
      // A result that does not say by which invocation it came: the worst that any of them says.
      const at = provenance?.invocationIndex ?? -1
      const table = at < 0 ? every : tables[at]
      return inTable(table, rule, ruleId ?? reference?.id) ?? rule?.defaultConfiguration?.level ?? null
    },
    notificationLevel: (given, reference) => {
      if (reference === undefined) return null
      const descriptor = find('notifications', reference)?.descriptor ?? null
      const overridden = inTable(notified.get(given), descriptor, reference.id)
      return overridden ?? descriptor?.defaultConfiguration?.level ?? null
    },
  }
}
