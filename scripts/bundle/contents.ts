import { z } from 'zod'

// What webpack put where, from the statistics that ncc hands on.

interface StatsModule {
  readonly id?: number | string | null | undefined
  readonly name?: string | undefined
  readonly nameForCondition?: string | null | undefined
  readonly chunks?: readonly (number | string)[] | undefined
  readonly modules?: readonly StatsModule[] | undefined
}

const statsModule: z.ZodType<StatsModule> = z.object({
  id: z.union([z.number(), z.string()]).nullish(),
  name: z.string().optional(),
  nameForCondition: z.string().nullish(),
  chunks: z.array(z.union([z.number(), z.string()])).optional(),
  modules: z.lazy(() => z.array(statsModule)).optional(),
})

const statsFile = z.object({
  modules: z.array(statsModule),
  chunks: z.array(z.object({ id: z.union([z.number(), z.string()]), files: z.array(z.string()) })),
})

/** One file of a bundle: our own modules in it, and the files of packages. */
export interface Chunk {
  readonly file: string
  /** Paths of the sources, such as `src/core/errors.ts`. */
  readonly own: readonly string[]
  /** Paths below the root, such as `node_modules/zod/index.js`. */
  readonly foreign: readonly string[]
}

export interface Contents {
  readonly chunks: readonly Chunk[]
  /** Where a module of a bundle comes from, by the number that webpack gave it. */
  readonly origins: ReadonlyMap<string, string>
}

const leavesOf = (module: StatsModule): readonly StatsModule[] =>
  module.modules === undefined ? [module] : module.modules.flatMap(leavesOf)

/** A path below the root; null for what webpack made itself. */
const pathOf = ({ nameForCondition }: StatsModule, root: string): string | null => {
  if (nameForCondition === undefined || nameForCondition === null || !nameForCondition.startsWith(`${root}/`))
    return null
  const below = nameForCondition.slice(root.length + 1)
  return below.startsWith('build/') ? below.slice('build/'.length).replace(/\.js$/, '.ts') : below
}

const isForeign = (path: string): boolean => path.startsWith('node_modules/')

/** `root`: where the repository lies; nothing of it is left in what is returned. */
export const contentsOf = (stats: unknown, root: string): Contents => {
  const { modules, chunks } = statsFile.parse(stats)
  const paths = modules.map((module) => ({
    module,
    paths: leavesOf(module).flatMap((leaf) => pathOf(leaf, root) ?? []),
  }))
  const origins = paths.flatMap(({ module, paths: [path] }) =>
    module.id === undefined || module.id === null || path === undefined ? [] : [[String(module.id), path] as const],
  )
  return {
    origins: new Map(origins),
    chunks: chunks.flatMap(({ id, files }) => {
      const within = paths.filter(({ module }) => module.chunks?.includes(id) === true).flatMap((each) => each.paths)
      const sorted = [...new Set(within)].toSorted()
      const own = sorted.filter((path) => !isForeign(path))
      const foreign = sorted.filter(isForeign)
      return files.filter((file) => file.endsWith('.js')).map((file) => ({ file, own, foreign }))
    }),
  }
}

/** `@actions/core` of `node_modules/@actions/core/lib/core.js`; of a nested copy its own folder. */
export const packageFolder = (path: string): string => {
  const start = path.lastIndexOf('node_modules/') + 'node_modules/'.length
  const [first = '', second = ''] = path.slice(start).split('/')
  return path.slice(0, start) + (first.startsWith('@') ? `${first}/${second}` : first)
}
