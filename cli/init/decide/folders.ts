// cli/init/decide: tells one service from several by the folders that are built on their own. Pure.

const manifest =
  /^(?:Dockerfile|package\.json|pyproject\.toml|requirements\.txt|go\.mod|pom\.xml|build\.gradle(?:\.kts)?|Gemfile|composer\.json|mix\.exs|Cargo\.toml|[^/]+\.csproj)$/

/** Where repositories keep what is released on its own; libraries are kept beside them. */
const service = /^((?:apps|services)\/([a-z0-9][a-z0-9._-]*))\/([^/]+)$/
const packaged = /^((?:packages|cmd)\/([a-z0-9][a-z0-9._-]*))\/Dockerfile$/

export interface ServiceFolder {
  readonly name: string
  /** Empty: the repository itself. */
  readonly folder: string
}

/** Folders with a manifest below apps/ and services/, and packages with a Dockerfile, where there are at least two. */
export const serviceFolders = (paths: readonly string[], name: string): readonly ServiceFolder[] => {
  const found = new Map<string, string>()
  for (const path of paths) {
    const [, folder, own, file = 'Dockerfile'] = service.exec(path) ?? packaged.exec(path) ?? []
    if (folder !== undefined && own !== undefined && manifest.test(file)) found.set(folder, own)
  }
  const isWhole = found.size < 2 || new Set(found.values()).size < found.size
  return isWhole ? [{ name, folder: '' }] : [...found].map(([folder, own]) => ({ name: own, folder }))
}

/** What of the repository is a service's: its folder, or all of it. */
export const within = (folder: string, path: string): boolean => folder === '' || path.startsWith(`${folder}/`)
