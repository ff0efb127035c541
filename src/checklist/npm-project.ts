// checklist: the files and settings without which npm would see less than the project that a lock file is of.
import { z } from 'zod'

/**
 * `packages` of a lock file: by place. https://docs.npmjs.com/cli/v11/configuring-npm/package-lock-json
 */
const lock = z.object({
  lockfileVersion: z.number().optional(),
  packages: z.record(z.string(), z.object({ dependencies: z.record(z.string(), z.unknown()).optional() })).optional(),
})

const parse = (text: string): z.output<typeof lock> | null => {
  try {
    const parsed = lock.safeParse(JSON.parse(text.replace(/^\uFEFF/, '')))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

/** A path as it is without `.` and `..`; null outside of the repository. */
export const folded = (path: string): string | null => {
  const kept: string[] = []
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue
    if (part !== '..') kept.push(part)
    else if (kept.pop() === undefined) return null
  }
  return kept.join('/')
}

/** A folder whose source npm links instead of copying it: a workspace, or a `file:` dependency. */
export interface LinkedFolder {
  /** As the lock file writes it, relative to its own folder: `packages/api`, `../shared`. */
  readonly place: string
  /** In the repository; null outside of it. */
  readonly directory: string | null
  /** Names that its manifest asks for and the lock file has no place for. */
  readonly unlocked: readonly string[]
}

const isInstalled = (place: string): boolean => place.split('/').includes('node_modules')

/** Where Node would look for a package from a place: `a/b/node_modules`, `a/node_modules`, `node_modules`. */
const foundFrom = (place: string, name: string, places: ReadonlySet<string>): boolean => {
  const parts = place.split('/')
  for (let length = parts.length; length >= 0; length -= 1) {
    const above = parts.slice(0, length)
    // Above `..` is another folder than the one of the lock file.
    if (length === 0 && parts[0] === '..') return false
    if (places.has([...above, 'node_modules', name].join('/'))) return true
  }
  return false
}

/** The folders that a lock file in `directory` links. */
export const linkedFolders = (lockText: string, directory: string): readonly LinkedFolder[] => {
  const packages = parse(lockText)?.packages ?? {}
  const places = new Set(Object.keys(packages))
  return Object.entries(packages).flatMap(([place, { dependencies }]) =>
    place === '' || isInstalled(place)
      ? []
      : [
          {
            place,
            directory: folded(`${directory}/${place}`),
            unlocked: Object.keys(dependencies ?? {}).filter((name) => !foundFrom(place, name, places)),
          },
        ],
  )
}

/** Of a project's own .npmrc: what decides how the tree is built, and nothing about where anything comes from. */
const treeSettings =
  /^(legacy-peer-deps|strict-peer-deps|install-links|install-strategy|legacy-bundling|global-style|force)\s*=\s*([\w-]{1,20})\s*$/

/** As `npm_config_…`. */
export const settingsIn = (npmrc: string | null): Readonly<Record<string, string>> =>
  Object.fromEntries(
    (npmrc ?? '').split(/\r?\n/).flatMap((line) => {
      const [, name, value] = treeSettings.exec(line.trim()) ?? []
      return name === undefined || value === undefined ? [] : [[`npm_config_${name.replaceAll('-', '_')}`, value]]
    }),
  )

/** What would make npm look at less than the project, wherever a machine or a step set it for calls of its own. */
const narrowing =
  /^npm_config_(?:workspaces?|include_workspace_root|global|location|prefix|only|production|package_lock)$/i

/** Names and values of the step's environment that npm may know; `pattern` says which. */
export const npmEnvironment = (
  environment: Readonly<Record<string, string>>,
  pattern: RegExp,
  npmrc: string | null,
): Readonly<Record<string, string>> => {
  const passed = Object.entries(environment).filter(([name]) => pattern.test(name) && !narrowing.test(name))
  const given = new Set(passed.map(([name]) => name.toLowerCase()))
  const own = Object.entries(settingsIn(npmrc)).filter(([name]) => !given.has(name))
  return Object.fromEntries([...own, ...passed])
}
