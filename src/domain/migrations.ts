import { shortSha } from './release.ts'
import type { CheckStatus, Finding } from './report.ts'
import type { SchemaDifference } from './schema-dump.ts'

/** A migration of plain SQL: `0003_location.up.sql`, and beside it `0003_location.down.sql`. */
export interface MigrationName {
  readonly path: string
  readonly folder: string
  readonly number: bigint
  /** Without number and ending. */
  readonly title: string
  readonly direction: 'up' | 'down'
}

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

/** In the order in which they are applied. */
export const inOrder = (names: readonly MigrationName[]): readonly MigrationName[] =>
  names.toSorted((a, b) =>
    a.number === b.number ? (a.path < b.path ? -1 : Number(a.path > b.path)) : a.number < b.number ? -1 : 1,
  )

export const downPathOf = (path: string): string => path.replace(/\.up\.sql$/, '.down.sql')

/** Is there anything in it but comments and blanks? */
export const doesSomething = (sql: string): boolean =>
  sql
    .replace(/--[^\n]*/g, '')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/[\s;\uFEFF]/g, '') !== ''

export interface Change {
  readonly status: string
  readonly path: string
}

/** What is known before anything is run. */
export interface MigrationFacts {
  /** The commit whose migrations have shipped; null before the first release. */
  readonly base: { readonly sha: string; readonly what: string } | null
  /** Changed since the base. */
  readonly changes: readonly (Change & { readonly name: MigrationName })[]
  /** Up, at the commit that is judged, in order. */
  readonly present: readonly MigrationName[]
  /** Up, on the branch that this is to be merged into and not yet here. */
  readonly elsewhere: readonly MigrationName[]
  /** Changed migrations of another form, which nothing here can run. */
  readonly foreign: readonly string[]
}

/** The tries of one new migration, as far as they came. */
export interface RoundTrip {
  readonly path: string
  readonly up: { readonly refused: string } | 'done'
  readonly down:
    { readonly refused: string } | { readonly differs: SchemaDifference } | 'exact' | 'missing' | 'not tried'
  readonly again: { readonly refused: string } | 'same' | 'differs' | 'not tried'
}

export interface MigrationRehearsal {
  readonly engine: string
  /** A shipped migration that does not run on an empty database: nothing after it could be tried. */
  readonly shippedRefused: { readonly path: string; readonly words: string } | null
  readonly trips: readonly RoundTrip[]
}

export interface JudgedMigrations {
  readonly status: CheckStatus
  readonly summary: string
  readonly findings: readonly Finding[]
}

/** What came since the base, in order. */
export const freshOf = ({ base, changes, present }: MigrationFacts): readonly MigrationName[] =>
  base === null
    ? present
    : present.filter(({ path }) => changes.some((change) => change.status === 'A' && change.path === path))

const said: Readonly<Record<string, string>> = { D: 'was deleted or renamed', M: 'was edited', T: 'was replaced' }

const ofShipped = ({ base, changes }: MigrationFacts): readonly Finding[] =>
  changes.flatMap(({ status, path, name }): readonly Finding[] => {
    const happened = said[status]
    if (happened === undefined || base === null) return []
    const since = `has shipped (${base.what}, ${shortSha(base.sha)}) and ${happened}`
    if (name.direction === 'down' && status !== 'D') {
      const message = `${path} ${since}: the way back of a shipped migration is another one now, and was not tried.`
      return [{ level: 'warning', path, message }]
    }
    const remedy = `Restore the file as it is in ${shortSha(base.sha)}, and add a new migration for what it should do.`
    const message = `${path} ${since}: databases that have it already will never see the change.`
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
    const twin = others.find((each) => each.number === number && each.folder === folder && each.path !== path)
    if (twin !== undefined) {
      const message = `${path} has the number of ${twin.path}: which of the two runs first, or at all, is left to chance.`
      return [{ level: 'error', path, message, remedy: 'Give it the next free number.' }]
    }
    if (last === undefined || number > last.number) return []
    const message = `${path} is new and comes before ${last.path}, which has shipped: some tools never apply it, others apply it late.`
    return [{ level: 'warning', path, message, remedy: 'Give it the next free number.' }]
  })
}

/** What speaks against the files themselves. With an error in it nothing is run. */
export const judgeFiles = (facts: MigrationFacts): readonly Finding[] => [...ofShipped(facts), ...ofNumbers(facts)]

const few = (lines: readonly string[]): string =>
  `${lines.slice(0, 3).join('; ')}${lines.length > 3 ? `; and ${lines.length - 3} more` : ''}`

const wordsOf = ({ missing, extra }: SchemaDifference): string =>
  [
    ...(missing.length === 0 ? [] : [`not brought back: ${few(missing)}`]),
    ...(extra.length === 0 ? [] : [`left behind: ${few(extra)}`]),
  ].join('. ')

export interface DownPolicy {
  readonly down: 'required' | 'optional'
}

const needsMore =
  "If it needs an extension, a role or rights that the plain owner of a database does not have, give the check a server that has them: 'database-url'."

const ofUp = ({ path, up }: RoundTrip): readonly Finding[] => {
  if (up === 'done') return []
  const message = `${path} fails: ${up.refused}.`
  const remedy = `Correct it; it has not shipped, so it may be edited. ${needsMore}`
  return [{ level: 'error', path, message, remedy }]
}

const ofDown = ({ path, down }: RoundTrip, policy: DownPolicy): readonly Finding[] => {
  if (down === 'exact' || down === 'not tried') return []
  const level = policy.down === 'required' ? 'error' : 'warning'
  const downPath = downPathOf(path)
  if (down === 'missing') {
    const message = `${path} is a point of no return: ${downPath} is missing or does nothing.`
    const remedy = `Write ${downPath}; or, if going forward only is your rule, set 'down: optional' for this check.`
    return [{ level, path, message, remedy }]
  }
  if ('refused' in down) {
    const message = `${path} can't be taken back: ${downPath} fails: ${down.refused}.`
    return [{ level: 'error', path: downPath, message, remedy: 'Correct the down file.' }]
  }
  if (down.differs.reordered) {
    const message = `${downPath} brings everything back in another order (a column that was dropped returns at the end).`
    return [{ level: 'notice', path: downPath, message }]
  }
  const message = `${path} is a point of no return: after ${downPath} the schema is not what it was. ${wordsOf(down.differs)}.`
  const remedy = "Make the down file undo all of it; or, if it can't be undone, set 'down: optional' for this check."
  return [{ level, path: downPath, message, remedy }]
}

const ofAgain = ({ path, again }: RoundTrip): readonly Finding[] => {
  if (again === 'same' || again === 'not tried') return []
  const how = again === 'differs' ? 'makes another schema than the first time' : `fails: ${again.refused}`
  const message = `${path}, applied again after its down, ${how}.`
  return [{ level: 'error', path, message, remedy: 'Make the down file undo all that the up file does.' }]
}

/** A point of no return, by the number of its file: what a rollback can't cross. */
const isOneWay = ({ down }: RoundTrip): boolean =>
  down === 'missing' || (typeof down === 'object' && 'differs' in down && !down.differs.reordered)

const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1).replace(/\.up\.sql$/, '')

const counted = (count: number) => `${count} new ${count === 1 ? 'migration' : 'migrations'}`

const listed = (paths: readonly string[]): string =>
  `${paths.slice(0, 3).map(nameOf).join(', ')}${paths.length > 3 ? ` and ${paths.length - 3} more` : ''}`

const judgeTrips = (
  { engine, trips }: MigrationRehearsal,
  fresh: number,
  aside: readonly Finding[],
  policy: DownPolicy,
): JudgedMigrations => {
  const perTrip = trips.map((trip) => ({
    trip,
    findings: [...ofUp(trip), ...ofDown(trip, policy), ...ofAgain(trip)],
  }))
  const bad = perTrip.filter(({ findings }) => findings.some(({ level }) => level === 'error'))
  const findings = [...aside, ...perTrip.flatMap((each) => each.findings)]
  const oneWay = trips.filter(isOneWay).map(({ path }) => path)
  if (bad.length > 0) {
    const untried = fresh - trips.length
    const rest = untried > 0 ? `; ${untried} after it not tried` : ''
    const what = oneWay.length > 0 ? `point of no return: ${listed(oneWay)}` : listed(bad.map(({ trip }) => trip.path))
    return { status: 'fail', summary: `${bad.length} of ${counted(fresh)} fail on ${engine}: ${what}${rest}`, findings }
  }
  if (trips.length < fresh) throw new Error('a rehearsal ended early without a reason')
  const tried = `${counted(fresh)} applied on ${engine}`
  const summary =
    oneWay.length === 0 ? `${tried}, taken back and applied again` : `${tried}; point of no return: ${listed(oneWay)}`
  return { status: 'pass', summary, findings }
}

/** The verdict: files first, then what the server said. `rehearsal` null: nothing was there to run, or the files forbid it. */
export const judgeMigrations = (
  facts: MigrationFacts,
  rehearsal: MigrationRehearsal | null,
  policy: DownPolicy,
): JudgedMigrations => {
  const ofFiles = judgeFiles(facts)
  const errors = ofFiles.filter(({ level }) => level === 'error')
  if (errors.length > 0) {
    const summary = `${errors.length} ${errors.length === 1 ? 'file breaks' : 'files break'} the order of migrations; nothing was run`
    return { status: 'fail', summary, findings: ofFiles }
  }
  const fresh = freshOf(facts)
  const since = facts.base === null ? '' : ` since ${shortSha(facts.base.sha)} (${facts.base.what})`
  if (fresh.length === 0) {
    const foreign = facts.foreign.length
    const summary =
      foreign === 0
        ? `no new migration${since}`
        : `${foreign} changed ${foreign === 1 ? 'migration is' : 'migrations are'} not plain SQL with .up.sql and .down.sql: not tried`
    return { status: 'skip', summary, findings: ofFiles }
  }
  if (rehearsal === null) throw new Error('new migrations, and no rehearsal')
  const { shippedRefused, engine } = rehearsal
  if (shippedRefused === null) return judgeTrips(rehearsal, fresh.length, ofFiles, policy)
  const { path, words } = shippedRefused
  const message = `${path} has shipped and does not run on an empty database (${engine}): ${words}. The new ones could not be tried.`
  const summary = `${counted(fresh.length)} not tried: ${nameOf(path)} does not run on an empty ${engine}`
  return { status: 'unknown', summary, findings: [{ level: 'error', message, remedy: needsMore, path }, ...ofFiles] }
}
