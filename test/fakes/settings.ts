import type { NamedSetting } from '../../src/core/settings.ts'
import type { SettingsReader } from '../../src/ports/settings.ts'

export const aSetting = (name: string, given: Partial<NamedSetting> = {}): NamedSetting => ({
  name,
  level: 'environment',
  empty: false,
  updatedAt: '2026-01-01T00:00:00Z',
  ...given,
})

/** Settings in memory, the same for every environment. */
export const fakeSettings = (given: {
  readonly variables?: readonly NamedSetting[]
  readonly secrets?: readonly NamedSetting[]
}): SettingsReader => ({
  variables: () => Promise.resolve(given.variables ?? []),
  secrets: () => Promise.resolve(given.secrets ?? []),
})
