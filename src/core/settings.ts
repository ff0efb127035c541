// core: names of GitHub variables and secrets, and which level applies to a job. Pure.

/** Where a setting stands. The narrower one wins: environment, repository, organization. */
export type SettingLevel = 'environment' | 'repository' | 'organization'

/** A variable or a secret of GitHub, by name only: values never come here. */
export interface NamedSetting {
  readonly name: string
  readonly level: SettingLevel
  /** Set, but to nothing; never known of a secret. */
  readonly empty: boolean
  /** When it was last saved, which is not proof that it was changed. */
  readonly updatedAt: string
}

const order: readonly SettingLevel[] = ['environment', 'repository', 'organization']

/** GitHub compares names without case. */
export const sameName = (one: string, other: string): boolean => one.toUpperCase() === other.toUpperCase()

/** Of each name the one that a job in the environment is given. */
export const inForce = (settings: readonly NamedSetting[]): readonly NamedSetting[] => {
  const winners = new Map<string, NamedSetting>()
  for (const setting of settings.toSorted((a, b) => order.indexOf(a.level) - order.indexOf(b.level))) {
    const name = setting.name.toUpperCase()
    if (!winners.has(name)) winners.set(name, setting)
  }
  return [...winners.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1))
}
