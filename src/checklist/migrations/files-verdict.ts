// checklist/migrations: parses migration file names, and judges changed or misnumbered files. Pure.
import { isMigration } from '../../database/migration-files.ts'
import type { MigrationTool } from '../../database/migration-tools.ts'
import type { Finding } from '../../core/report.ts'
import * as words from './words.ts'

/** A migration; of plain SQL: `0003_location.up.sql`, and beside it `0003_location.down.sql`. */
export interface MigrationName {
  readonly path: string
  readonly folder: string
  /** null: its tool does not number them. */
  readonly number: bigint | null
  /** Without number and ending. */
  readonly title: string
  readonly direction: 'up' | 'down'
}

/** No file system takes a longer one. */
const longestName = 255

/** The parts of a path that is one; null for everything else. `directory` null: folders that are called so. */
export const parseMigration = (path: string, directory: string | null): MigrationName | null => {
  const found = /^((?:.*\/)?)(\d{1,30})[_-]([^/]+)\.(up|down)\.sql$/.exec(path)
  if (found === null) return null
  const [, slashed = '', number = '', title = '', direction] = found
  const folder = slashed.replace(/\/$/, '')
  const inside = directory === null ? /(?:^|\/)(?:migrations?|migrate)$/i.test(folder) : folder === directory
  if (!inside) return null
  return { path, folder, number: BigInt(number), title, direction: direction === 'up' ? 'up' : 'down' }
}

/** Flyway numbers by parts: 1.2 comes after 1.1 and before 1.10 and 2. */
const parts = 6
const partDigits = 15
const numberOfVersion = (version: string): bigint => {
  const given = version.split(/[._]/).filter((part) => part !== '')
  const padded = Array.from({ length: parts }, (_, index) => (given[index] ?? '0').slice(0, partDigits))
  return BigInt(padded.map((part) => part.padStart(partDigits, '0')).join(''))
}

/** The parts of a path that is known to be a migration of whatever form. */
export const nameAnyMigration = (path: string): MigrationName => {
  const at = path.lastIndexOf('/')
  const folder = path.slice(0, Math.max(0, at))
  const name = path.slice(at + 1).slice(0, longestName)
  const [, version, described = ''] = /^[VB](\d[\d._]*?)__(.*?)(?:\.[a-z]+)*$/.exec(name) ?? []
  if (version !== undefined)
    return { path, folder, number: numberOfVersion(version), title: described, direction: 'up' }
  const [, number, title = ''] = /^[Vv]?(?:(\d{1,30})[._-]+)?(.*?)(?:\.[a-z]+)*$/.exec(name) ?? []
  return { path, folder, number: number === undefined ? null : BigInt(number), title, direction: 'up' }
}

/** The same for whatever a program applies: any form that looks like a migration. */
export const parseAnyMigration = (path: string, directory: string | null): MigrationName | null => {
  const plain = parseMigration(path, directory)
  if (plain !== null || !isMigration(path, directory)) return plain
  return nameAnyMigration(path)
}

/** In the order in which they are applied. */
export const inOrder = (names: readonly MigrationName[]): readonly MigrationName[] =>
  names.toSorted((a, b) =>
    a.number === b.number || a.number === null || b.number === null
      ? a.path < b.path
        ? -1
        : Number(a.path > b.path)
      : a.number < b.number
        ? -1
        : 1,
  )

export const downPathOf = (path: string): string => path.replace(/\.up\.sql$/, '.down.sql')

export interface FileChange {
  readonly status: string
  readonly path: string
}

/** What is known before anything is run. */
export interface MigrationFacts {
  /** The commit whose migrations have shipped; null before the first release. */
  readonly base: { readonly sha: string; readonly what: string } | null
  /** Changed since the base. */
  readonly changes: readonly (FileChange & { readonly name: MigrationName })[]
  /** Up, at the commit that is judged, in order. */
  readonly present: readonly MigrationName[]
  /** Up, on the branch that this is to be merged into and not yet here. */
  readonly elsewhere: readonly MigrationName[]
  /** Changed migrations of another form, which nothing here can run. */
  readonly foreign: readonly ForeignMigration[]
}

/** A migration that a program of the user's would apply, and none is named. `tool` null: whose it is is not known. */
export interface ForeignMigration {
  readonly path: string
  readonly tool: MigrationTool | null
}

/** What came since the base, in order. */
export const freshOf = ({ base, changes, present }: MigrationFacts): readonly MigrationName[] =>
  base === null
    ? present
    : present.filter(({ path }) => changes.some((change) => change.status === 'A' && change.path === path))

const said: Readonly<Record<string, string>> = { D: words.deletedOrRenamed, M: 'was edited', T: 'was replaced' }

const ofShipped = ({ base, changes }: MigrationFacts): readonly Finding[] =>
  changes.flatMap(({ status, path, name }): readonly Finding[] => {
    const happened = said[status]
    if (happened === undefined || base === null) return []
    const since = words.shippedAnd({ what: base.what, sha: base.sha, happened })
    if (name.direction === 'down' && status !== 'D') {
      const message = words.downChanged(path, since)
      return [{ level: 'warning', path, message }]
    }
    const remedy = words.restoreFile(base.sha)
    const message = words.neverSeen(path, since)
    // An annotation needs a file that is still there.
    return [{ level: 'error', message, remedy, ...(status === 'D' ? {} : { path }) }]
  })

const ofNumbers = (facts: MigrationFacts): readonly Finding[] => {
  const fresh = freshOf(facts)
  const freshPaths = new Set(fresh.map(({ path }) => path))
  const shipped = facts.present.filter(({ path }) => !freshPaths.has(path))
  const last = shipped.at(-1)
  return fresh.flatMap((one, index): readonly Finding[] => {
    const { path, number, folder } = one
    const others = [...shipped, ...facts.elsewhere, ...fresh.slice(0, index)]
    const other = others.find(
      (each) => number !== null && each.number === number && each.folder === folder && each.path !== path,
    )
    if (other !== undefined) {
      const message = words.sameNumber(path, other.path)
      return [{ level: 'error', path, message, remedy: words.nextNumber }]
    }
    if (last?.number == null || number === null || number > last.number) return []
    const message = words.lateNumber(path, last.path)
    return [{ level: 'warning', path, message, remedy: words.nextNumber }]
  })
}

/** What was not tried, tool by tool, with the lines that would try it. */
export const ofForeign = ({ foreign }: MigrationFacts): readonly Finding[] => {
  const tools = [...new Set(foreign.map(({ tool }) => tool))]
  return tools.map((tool) => {
    const [first = '', ...more] = foreign.filter((each) => each.tool === tool).map(({ path }) => path)
    return {
      level: 'error',
      path: first,
      message: words.notTriedOf(first, more.length, tool?.name ?? null),
      remedy: words.proposal(tool),
    }
  })
}

/** What speaks against the files themselves. With an error in it nothing is run. */
export const judgeFiles = (facts: MigrationFacts): readonly Finding[] => [...ofShipped(facts), ...ofNumbers(facts)]
