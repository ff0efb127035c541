// cli/init/decide: the migration tool of a service by the common table, its folder, and its two commands. Pure.
import { certainToolOf, toolOf, type MigrationTool, type ToolTrace } from '../../../src/database/migration-tools.ts'
import type { FoundMigrations } from '../facts.ts'

/** What installs the tool before it runs, by the lock file beside it; the first that is there counts. */
const installers: readonly (readonly [file: RegExp, line: string, runs: RegExp, by: string])[] = [
  [/^uv\.lock$/, '', /^(?:alembic|python)\b/, 'uv run '],
  [/^poetry\.lock$/, 'poetry install --no-interaction && ', /^(?:alembic|python)\b/, 'poetry run '],
  [/^requirements\.txt$/, 'pip install -q -r requirements.txt && ', /^(?:alembic|python)\b/, ''],
  [/^pnpm-lock\.yaml$/, 'corepack enable && pnpm install --frozen-lockfile && ', /^npx\b/, ''],
  [/^yarn\.lock$/, 'corepack enable && yarn install --immutable && ', /^npx\b/, ''],
  [/^package-lock\.json$/, 'npm ci --ignore-scripts && ', /^npx\b/, ''],
  [/^Gemfile\.lock$/, 'bundle install --quiet && ', /^bin\/rails\b/, ''],
  [/^mix\.lock$/, 'mix deps.get && ', /^mix\b/, ''],
  [/^composer\.lock$/, 'composer install --no-interaction && ', /^bin\/console\b/, ''],
]

const parent = (path: string): string => (path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '')

/** The folder that holds all of them; null: they have none in common. */
const commonFolder = (folders: readonly string[]): string | null => {
  const [first = '', ...rest] = [...new Set(folders)]
  if (rest.length === 0) return first === '' ? null : first
  return null
}

/** Prisma and the like give each migration a folder of its own. */
const folderOf = (path: string): string => (/\/migration\.sql$/.test(path) ? parent(parent(path)) : parent(path))

/** A command of the table as the service would write it; null: only its owner can fill it in. */
const filled = (command: string, directory: string | null, folder: string, paths: readonly string[]): Filled | null => {
  const source = paths.find((path) => /(?:^|\/)data-source\.[cm]?[jt]s$/.test(path))
  const text = command
    .replaceAll('<folder>', directory ?? '<folder>')
    .replaceAll('<data source>', source ?? '<data source>')
  if (/<[^>]+>/.test(text)) return null
  const base = folder === '' ? '' : `${folder}/`
  const [, install = '', , by = ''] =
    installers.find(
      ([file, , runs]) =>
        runs.test(text) && paths.some((path) => path.startsWith(base) && file.test(path.slice(base.length))),
    ) ?? []
  const inFolder = folder === '' ? '' : `cd ${folder} && `
  return { installed: `${inFolder}${install}${by}${text}`, alone: `${inFolder}${by}${text}` }
}

interface Filled {
  /** With the installation of what it needs before it. */
  readonly installed: string
  /** Where that is there already. */
  readonly alone: string
}

/** Pairs of these are applied by preflight itself, whichever tool applies them elsewhere. */
const isPlainSql = (paths: readonly string[]): boolean => paths.every((path) => path.endsWith('.up.sql'))

/** null: no tool of the table is at work here. `paths` and `traces` are those of the service. */
export const migrationsOf = (
  folder: string,
  paths: readonly string[],
  traces: readonly ToolTrace[],
): FoundMigrations | null => {
  const found = paths.flatMap((path) => {
    const tool = certainToolOf(path, null, traces) ?? toolOf(path, null, traces)
    return tool?.layout.test(path) === true ? [{ path, tool }] : []
  })
  const counts = Map.groupBy(found, ({ tool }) => tool.name)
  const [most] = [...counts.values()].toSorted((one, other) => other.length - one.length)
  const tool: MigrationTool | undefined = most?.[0]?.tool
  if (most === undefined || tool === undefined) return null
  const directory = commonFolder(most.map(({ path }) => folderOf(path)))
  if (isPlainSql(most.map(({ path }) => path)))
    return { tool: 'plain SQL', directory, up: null, down: null, isPlain: true }
  return {
    tool: tool.name,
    directory,
    up: filled(tool.up, directory, folder, paths)?.installed ?? null,
    down: tool.down === null ? null : (filled(tool.down, directory, folder, paths)?.alone ?? null),
    isPlain: false,
  }
}
