// checklist/migrations: plans the service's queries on the old and new schema, to find those that break.
import { ExpectedError } from '../../core/errors.ts'
import type { QueriesTried, MigrationRefusal } from './rehearsal.ts'
import { readSql, type SqlStatement } from '../../database/sql-statements.ts'
import type { SqlStage } from './apply-sql.ts'
import * as words from './rehearsal-words.ts'

const prefix = 'PREPARE runbook_query AS '

/** The server parses and plans it, and runs nothing. https://www.postgresql.org/docs/current/sql-prepare.html */
const refusalOf = async (path: string, { text, line }: SqlStatement, { database, timeoutMs }: SqlStage) => {
  const session = await database.session(timeoutMs)
  try {
    const refused = await session.run(prefix + text)
    if (refused === null) return null
    const before = refused.position === null ? '' : text.slice(0, Math.max(0, refused.position - prefix.length))
    return { path, line: line + before.split('\n').length - 1, words: refused.words }
  } finally {
    await session.end()
  }
}

export interface Queries {
  /** On the schema as it is now; null when there are none. */
  ask(): Promise<QueriesTried | null>
}

/** Asks each statement of the schema as it is, so that later only what has changed is held against the migrations. */
export const openQueries = async (
  file: { readonly path: string; readonly text: string } | null,
  stage: SqlStage,
): Promise<Queries> => {
  if (file === null) return { ask: () => Promise.resolve(null) }
  const { path, text } = file
  const read = readSql(text)
  if (!read.ok || read.statements.length === 0)
    throw new ExpectedError({
      code: 'bad-input',
      at: { path, line: read.ok ? 1 : read.line },
      message: `${path} proves nothing: ${read.ok ? 'it holds no statement' : read.why}.`,
      remedy: words.nameStatements,
    })
  const asked: { statement: SqlStatement; before: MigrationRefusal | null }[] = []
  for (const statement of read.statements) asked.push({ statement, before: await refusalOf(path, statement, stage) })
  const ask = async () => {
    const broken: MigrationRefusal[] = []
    for (const { statement, before } of asked) {
      const now = before === null ? await refusalOf(path, statement, stage) : null
      if (now !== null) broken.push(now)
    }
    const stale = asked.flatMap(({ before }) => before ?? [])
    return { path, count: asked.length, broken, stale }
  }
  return { ask }
}
