// adapters/github: lists names of variables and secrets by the settings token. Returns no values.
import { z } from 'zod'
import type { NamedSetting, SettingLevel } from '../../core/settings.ts'
import { ExpectedError } from '../../core/errors.ts'
import type { SettingsReader } from '../../ports/settings.ts'
import { read } from './answers.ts'
import { readCounted } from './pages.ts'
import { unusable } from './refusal.ts'
import type { Api } from './request.ts'

type Kind = 'variables' | 'secrets'

/** A value is looked at for one thing only, and goes no further: is there any? */
const entry = z
  .object({ name: z.string(), value: z.string().optional(), updated_at: z.string() })
  .transform(({ name, value, updated_at: updatedAt }) => ({ name, empty: value?.trim() === '', updatedAt }))

const permissionFor: Readonly<Record<SettingLevel, Readonly<Record<Kind, string>>>> = {
  environment: { variables: 'environments: read', secrets: 'environments: read' },
  repository: { variables: 'variables: read', secrets: 'secrets: read' },
  organization: { variables: 'variables: read', secrets: 'secrets: read' },
}

const pathOf = (api: Api, level: SettingLevel, kind: Kind, environment: string): string => {
  switch (level) {
    case 'environment':
      return `${api.repo}/environments/${encodeURIComponent(environment)}/${kind}`
    case 'repository':
      return `${api.repo}/actions/${kind}`
    case 'organization':
      return `${api.repo}/actions/organization-${kind}`
  }
}

const list = async (
  api: Api,
  level: SettingLevel,
  kind: Kind,
  environment: string,
): Promise<readonly NamedSetting[]> => {
  const where = level === 'environment' ? `the environment ${environment}` : `the ${level}`
  const purpose = { what: `list the names of ${kind} of ${where}`, needs: permissionFor[level][kind] }
  const { items, total } = await readCounted(
    api,
    { ...purpose, path: pathOf(api, level, kind, environment) },
    kind,
    entry,
  )
  if (items.length < total) throw unusable(purpose, `it lists ${items.length} of ${total}`)
  return items.map((item) => ({ ...item, level }))
}

/** A list that is not there counts as empty, so that the repository itself must be seen first. */
export const assertSeen = async (api: Api): Promise<void> => {
  const purpose = { what: 'see the repository', needs: 'metadata: read' }
  if ((await read(api, { ...purpose, path: api.repo }, z.object({ id: z.number() }))) !== null) return
  throw new ExpectedError({
    code: 'no-permission',
    message: "The token in 'settings-token' does not see this repository.",
    remedy:
      'Give the App or the fine-grained token access to it, with read access to environments, secrets and variables.',
  })
}

/** By the settings token; nothing else is ever asked with it. */
export const settingsReader = (api: Api): SettingsReader => {
  const all = (kind: Kind) => async (environment: string) => {
    await assertSeen(api)
    const levels = ['environment', 'repository', 'organization'] as const
    return (await Promise.all(levels.map((level) => list(api, level, kind, environment)))).flat()
  }
  return { variables: all('variables'), secrets: all('secrets') }
}
