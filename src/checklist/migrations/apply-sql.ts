// checklist/migrations: applies a SQL file as drivers do, and records the locks of each statement.
import type { MigrationRefusal } from './rehearsal.ts'
import { controlsTransactions, readSql, shortStatement, type SqlStatement } from '../../database/sql-statements.ts'
import type { StatementTrace } from './statement-trace.ts'
import type { Refused, SqlRow, ScratchDatabase, ScratchSession } from '../../ports/scratch.ts'
import type { Clock } from '../../ports/world.ts'
import { filesSql, locksSql, pairs, tableLocks } from './watched-tables.ts'
import * as words from './rehearsal-words.ts'

export interface Applied {
  readonly refused: MigrationRefusal | null
  readonly traces: readonly StatementTrace[]
}

export interface SqlFile {
  readonly path: string
  /** null: the file is gone. */
  readonly text: string | null
}

export interface SqlStage {
  readonly database: ScratchDatabase
  /** One statement. */
  readonly timeoutMs: number
  readonly clock: Pick<Clock, 'throwIfCancelled' | 'sleep'>
}

/** What is looked at before, between and after the statements of a file. */
interface StatementWatch {
  /** Tables that were there before the file, by their number. */
  readonly tables: ReadonlyMap<string, string>
  locks: ReadonlySet<string>
  files: ReadonlyMap<string, string>
}

const locksOf = (rows: readonly SqlRow[], { tables }: Pick<StatementWatch, 'tables'>): ReadonlySet<string> =>
  new Set(rows.flatMap(({ oid, mode }) => (oid && mode && tables.has(oid) ? [`${oid} ${mode}`] : [])))

const openWatch = async (session: ScratchSession): Promise<StatementWatch> => {
  const rows = await session.ask(filesSql)
  return { tables: pairs(rows, 'name'), locks: new Set(), files: pairs(rows, 'file') }
}

const unqualified = (name: string) => name.replace(/^.*\./, '')

/** The server says at DEBUG1 which tables it reads whole: src/backend/commands/tablecmds.c and index.c. */
const scannedBy = (notices: readonly string[], { tables }: StatementWatch): readonly string[] => {
  const told = notices.flatMap(
    (notice) => /^(?:verifying table|building index ".*" on table) "(.*?)"/.exec(notice)?.[1] ?? [],
  )
  return [...tables.values()].filter((name) => told.includes(unqualified(name)))
}

type StatementEffects = Pick<StatementTrace, 'locks' | 'rewritten' | 'scanned' | 'alone'>

const effectsOf = async (
  session: ScratchSession,
  watch: StatementWatch,
  sighted: ReadonlySet<string> | null,
): Promise<StatementEffects> => {
  const scanned = scannedBy(session.notices(), watch)
  const locks = sighted ?? locksOf(await session.ask(locksSql(session.pid)), watch)
  const files = pairs(await session.ask(filesSql), 'file')
  const rewritten = [...watch.tables].flatMap(([oid, name]) => {
    const now = files.get(oid)
    return now === undefined || now === watch.files.get(oid) ? [] : [name]
  })
  const added = [...locks].filter((lock) => !watch.locks.has(lock))
  watch.locks = sighted === null ? locks : new Set()
  watch.files = files
  return { locks: tableLocks(added, watch.tables), rewritten, scanned, alone: sighted !== null }
}

interface FileRun extends SqlStage {
  readonly path: string
  readonly statements: readonly SqlStatement[]
  readonly session: ScratchSession
  readonly watch: StatementWatch
}

const sightingMs = 20

/**
 * Outside of a transaction a lock is gone when the statement is. So a second connection is in the middle of writing, as
 * production is: what waits for writers can be seen while it waits; then they are let go.
 */
const runAlone = async (sql: string, { session, watch, database, timeoutMs, clock }: FileRun) => {
  const seen = new Set<string>()
  const observer = await database.session(timeoutMs)
  try {
    if (watch.tables.size > 0)
      await observer.run(`BEGIN; LOCK TABLE ${[...watch.tables.values()].join(', ')} IN ROW EXCLUSIVE MODE`)
    const ended = new Set<'ended'>()
    const running = session.run(sql).finally(() => ended.add('ended'))
    const isWaiting = () => ended.size === 0 && seen.size === 0
    while (isWaiting()) {
      for (const lock of locksOf(await observer.ask(locksSql(session.pid)), watch)) seen.add(lock)
      if (isWaiting()) await clock.sleep(sightingMs)
    }
    await observer.run('ROLLBACK')
    return { refused: await running, seen }
  } finally {
    await observer.end()
  }
}

const refusalOf = (path: string, statement: SqlStatement, { words, position }: Refused): MigrationRefusal => ({
  path,
  line: statement.line + (position === null ? 0 : statement.text.slice(0, position).split('\n').length - 1),
  words: position === null ? `${words} (${shortStatement(statement)})` : words,
})

const leftOpen = (path: string, statements: readonly SqlStatement[]): MigrationRefusal => ({
  path,
  line: statements.find(({ text }) => /^(?:begin|start)\b/i.test(text))?.line ?? null,
  words: words.openTransaction,
})

/** "… cannot run inside a transaction block" https://www.postgresql.org/docs/current/errcodes-appendix.html */
const notInTransaction = '25001'

/** null: it is one statement that can't be in a transaction, and nothing was done. */
const runTogether = async ({ path, statements, session, watch, clock }: FileRun): Promise<Applied | null> => {
  const traces: StatementTrace[] = []
  const isOurs = !controlsTransactions(statements)
  if (isOurs) await session.ask('BEGIN')
  for (const statement of statements) {
    clock.throwIfCancelled()
    session.notices()
    const refused = await session.run(statement.text)
    if (refused?.state === notInTransaction && isOurs && statements.length === 1) return null
    if (refused !== null) return { refused: refusalOf(path, statement, refused), traces }
    traces.push({ path, statement, ...(await effectsOf(session, watch, session.isOpen() ? null : new Set())) })
  }
  const last = statements.at(-1)
  const refused = isOurs ? await session.run('COMMIT') : null
  if (refused !== null && last !== undefined) return { refused: refusalOf(path, last, refused), traces }
  return { refused: session.isOpen() ? leftOpen(path, statements) : null, traces }
}

const runOutside = async (run: FileRun): Promise<Applied> => {
  const { path, statements, session, watch } = run
  const traces: StatementTrace[] = []
  await session.ask('ROLLBACK')
  for (const statement of statements) {
    const { refused, seen } = await runAlone(statement.text, run)
    if (refused !== null) return { refused: refusalOf(path, statement, refused), traces }
    traces.push({ path, statement, ...(await effectsOf(session, watch, seen)) })
  }
  return { refused: null, traces }
}

/**
 * Applies a file as drivers do: its statements stand or fall together, unless it says itself where its transactions
 * end, or is one statement that can't be in one. Each statement is looked at while it holds its locks.
 */
export const applySql = async ({ path, text }: SqlFile, stage: SqlStage): Promise<Applied> => {
  const refuse = (words: string, line: number | null = null) => ({ refused: { path, line, words }, traces: [] })
  if (text === null) return refuse(words.fileGone)
  const read = readSql(text)
  if (!read.ok) return refuse(read.why, read.line)
  if (read.statements.length === 0) return refuse(words.noStatement)
  const session = await stage.database.session(stage.timeoutMs)
  try {
    const run = { ...stage, path, statements: read.statements, session, watch: await openWatch(session) }
    return (await runTogether(run)) ?? (await runOutside(run))
  } finally {
    await session.end()
  }
}
