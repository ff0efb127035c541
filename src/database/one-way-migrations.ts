// database: lists migrations since a release that nothing undoes, or that delete data.
import { downFilesOf, holdsDown, isMigration } from './migration-files.ts'
import { doesSomething } from './sql-statements.ts'
import { takesDataAway } from './dropped-tables.ts'
import type { Git } from '../ports/git.ts'
import type { GitHubReader } from '../ports/github.ts'

interface FilePorts {
  readonly github: Pick<GitHubReader, 'file'>
}

/**
 * A migration is looked at as it is in the commit that is judged. Its down may be in it or beside it; none
 * restores what the up drops.
 */
const isOneWay = async (file: string, sha: string, ports: FilePorts): Promise<boolean> => {
  const text = await ports.github.file(file, sha)
  if (text === null) return false
  if (takesDataAway(file, text)) return true
  const beside = await Promise.all(downFilesOf(file).map((down) => ports.github.file(down, sha)))
  if (beside.some((down) => down !== null && doesSomething(down))) return false
  return !holdsDown(file, text)
}

/** Migrations that came since the release to return to, and that nothing undoes, or nothing brings back whole. */
export const oneWayMigrations = async (
  range: { readonly from: string; readonly to: string },
  directory: string | null,
  git: Git,
  ports: FilePorts,
): Promise<readonly string[]> => {
  const added = (await git.changes(range.from, range.to))
    .filter(({ status, path: file }) => status === 'A' && isMigration(file, directory))
    .map(({ path: file }) => file)
  const oneWay = await Promise.all(added.map(async (file) => ((await isOneWay(file, range.to, ports)) ? [file] : [])))
  return oneWay.flat()
}
