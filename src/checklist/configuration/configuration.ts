// checklist/configuration: judges whether each required variable or secret is set and not empty. Pure.
import type { Finding } from '../../core/report.ts'
import { sameName, type NamedSetting, type SettingLevel } from '../../core/settings.ts'
import * as words from './words.ts'

/** A name that must be configured, and who says so. */
export interface RequiredName {
  readonly name: string
  /** A file of the repository with the line of the name; null: the runbook itself. */
  readonly from: { readonly path: string; readonly line: number } | null
}

/** An example file of which not every line could be read. */
export interface UnreadExample {
  readonly path: string
  readonly lines: readonly number[]
}

export interface ConfigurationFacts {
  readonly environment: string
  readonly required: readonly RequiredName[]
  /** Lines of the example file that are no names; null: there is no file, or all of it was read. */
  readonly unread: UnreadExample | null
  /** Of variables and secrets; null when nobody may list them. */
  readonly settings: readonly NamedSetting[] | null
  /** The step's own environment, for the names that are asked for only: is there a value? */
  readonly step: ReadonlyMap<string, boolean>
}

/** `set`: proven. `missing`: proven absent. `unknown`: not passed to the step, and the settings may not be read. */
export type SettingState =
  | { readonly state: 'set'; readonly where: SettingLevel | 'step' }
  | { readonly state: 'empty'; readonly where: SettingLevel | 'step' }
  | { readonly state: 'missing' }
  | { readonly state: 'unknown' }

/** Under which names a value may be found: GitHub, and shells, know neither dots nor hyphens in them. */
export const spellings = (name: string): readonly string[] =>
  /[.-]/.test(name) ? [name, name.replace(/[.-]/g, '_'), name.replace(/[.-]/g, '_').toUpperCase()] : [name]

/** An empty value is what an unset secret, or one of another environment, turns into: it is worse than none. */
export const settingStateOf = (name: string, facts: ConfigurationFacts): SettingState => {
  const names = spellings(name)
  const values = names.flatMap((each) => facts.step.get(each) ?? [])
  const inStep = values.length === 0 ? undefined : values.includes(true)
  if (inStep === true) return { state: 'set', where: 'step' }
  const settings = facts.settings?.filter((each) => names.some((one) => sameName(each.name, one))) ?? []
  const set = settings.find((each) => !each.empty)
  if (set !== undefined) return { state: 'set', where: set.level }
  const [empty] = settings
  if (empty !== undefined) return { state: 'empty', where: empty.level }
  if (inStep === false) return { state: 'empty', where: 'step' }
  return { state: facts.settings === null ? 'unknown' : 'missing' }
}

const findingFor = (
  { name, from }: RequiredName,
  setting: Exclude<SettingState, { readonly state: 'set' | 'unknown' }>,
  environment: string,
): Finding => {
  const at = from === null ? {} : from
  switch (setting.state) {
    case 'empty':
      return {
        level: 'error',
        ...at,
        message: words.isEmpty(name, setting.where),
        remedy: words.giveValue(name, environment),
      }
    case 'missing':
      return {
        level: 'error',
        ...at,
        message: words.notSet(name, environment),
        remedy: words.addTo(name, environment),
      }
  }
}

/** One sentence for all of them: what to do is the same. */
const unseen = (names: readonly string[]): readonly Finding[] => {
  const [first] = names
  if (first === undefined) return []
  return [
    {
      level: 'error',
      message: words.notVisible(names),
      remedy: words.makeVisible(first),
    },
  ]
}

export interface Configuration {
  readonly missing: readonly string[]
  readonly unknown: readonly string[]
  readonly findings: readonly Finding[]
}

/** Lines that were passed over are told: a name may stand in them. */
export const ofUnread = (unread: UnreadExample | null, level: Finding['level']): readonly Finding[] => {
  const [line] = unread?.lines ?? []
  if (unread === null || line === undefined) return []
  const { path, lines } = unread
  return [{ level, path, line, message: words.linesUnread(path, lines.length, line), remedy: words.writeAsNames }]
}

/** Which of the required names are not proven to be set. */
export const judgeConfiguration = (facts: ConfigurationFacts): Configuration => {
  const judged = facts.required.map((required) => ({ required, setting: settingStateOf(required.name, facts) }))
  const unknown = judged.flatMap(({ required, setting }) => (setting.state === 'unknown' ? [required.name] : []))
  const missing = judged.flatMap(({ required, setting }) =>
    setting.state === 'missing' || setting.state === 'empty' ? [{ required, setting }] : [],
  )
  return {
    missing: missing.map(({ required }) => required.name),
    unknown,
    findings: [
      ...missing.map(({ required, setting }) => findingFor(required, setting, facts.environment)),
      ...unseen(unknown),
    ],
  }
}
