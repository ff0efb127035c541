// checklist/migrations: rehearses up and down with the user's migration programs on a scratch database.
import { parseDatabaseUrl } from '../../core/database-url.ts'
import { ExpectedError } from '../../core/errors.ts'
import { isBookkeeping, withoutBookkeeping } from './bookkeeping.ts'
import type { MigrationRehearsal, MigrationRefusal, RoundTrip } from './rehearsal.ts'
import { freshOf, type MigrationFacts } from './files-verdict.ts'
import { incompatibleChanges } from './backward-compatibility.ts'
import { schemaDifference } from './schema-dump.ts'
import type { ReadPorts } from '../../ports/ports.ts'
import {
  gatherState,
  invalidIndexes,
  judgeReturn,
  prepareStage,
  untried,
  type ScratchState,
  type Stage,
} from './rehearse-sql.ts'
import { watchCommands } from './watch-commands.ts'
import * as words from './rehearsal-words.ts'

export interface Program {
  readonly argv: readonly [string, ...string[]]
  readonly timeoutMs: number
}

export interface Programs {
  readonly up: Program
  /** null: there is no down program. */
  readonly down: Program | null
  /** What the step's own `env:` gives them; the database's address is put in its place. */
  readonly env: Readonly<Record<string, string>>
  /** Where the shipped migrations are checked out; null: nothing has shipped. */
  readonly shippedRoot: string | null
  readonly root: string
}

type Runs = Stage & { readonly ports: Pick<ReadPorts, 'command' | 'log'> }

const lastWords = (text: string): string => {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const telling = lines.find((line) => /(?:error|fatal):\s+\S/i.test(line)) ?? lines.at(-1) ?? words.saidNothing
  return telling.trim().slice(0, 300)
}

/** null when it ended with 0. It is given the scratch database under every name by which programs look for one. */
const start = async (
  program: Program,
  cwd: string,
  env: Programs['env'],
  stage: Runs,
): Promise<MigrationRefusal | null> => {
  const { command, log } = stage.ports
  const { url } = stage.database
  const [name] = program.argv
  stage.clock.throwIfCancelled()
  const ended = await command.run({
    argv: program.argv,
    cwd,
    timeoutMs: program.timeoutMs,
    // dbmate would want a pg_dump as new as the server, for a file that nobody reads here.
    env: {
      ...command.baseEnvironment(),
      ...env,
      ...parseDatabaseUrl(url)?.variables,
      DATABASE_URL: url,
      DBMATE_NO_DUMP_SCHEMA: 'true',
    },
    onLine: (line) => log.debug(line),
    onQuiet: (elapsedMs) => log.info(words.atWork(name, elapsedMs)),
  })
  stage.clock.throwIfCancelled()
  if (ended.notFound)
    throw new ExpectedError({
      code: 'bad-input',
      message: words.noProgram(name),
      remedy: words.installProgram,
    })
  if (ended.exitCode === 0) return null
  const how = ended.timedOut ? words.programTimedOut(program.timeoutMs) : words.programEnded(ended.exitCode)
  return {
    path: null,
    line: null,
    words: `${program.argv.join(' ')} ${how}: ${lastWords(`${ended.stdout}\n${ended.stderr}`)}`,
  }
}

const text = (state: ScratchState): string => JSON.stringify(state)

/** What decides whether the down is complete: the schema, and the list of what has been applied. */
const mark = ({ schema, data }: ScratchState): string =>
  JSON.stringify([
    withoutBookkeeping(schema),
    data.filter(({ name, rows }) => rows > 0 && isBookkeeping(name)).map((table) => ({ ...table, number: 0 })),
  ])

const withoutLists = ({ schema, data }: ScratchState): ScratchState => ({
  schema: withoutBookkeeping(schema),
  data: data.filter(({ name }) => !isBookkeeping(name)),
})

/** Down, one call after the other, until the database has what the base had; some programs take all back at once. */
const goDown = async (programs: Programs, before: ScratchState, most: number, stage: Runs) => {
  const { down, root, env } = programs
  let state = await gatherState(stage)
  if (down === null) return { ended: 'missing' as const, state }
  const top = text(state)
  for (let call = 0; call < most && mark(state) !== mark(before); call += 1) {
    const refused = await start(down, root, env, stage)
    if (refused !== null) return { ended: { refused }, state }
    const next = await gatherState(stage)
    const isStill = text(next) === text(state)
    state = next
    if (isStill) break
  }
  return { ended: text(state) === top ? ('missing' as const) : null, state }
}

const changedNothing = (program: Program): MigrationRefusal => ({
  path: null,
  line: null,
  words: words.changedNothing(program.argv),
})

const roundTrip = async (path: string, count: number, programs: Programs, stage: Runs): Promise<RoundTrip> => {
  const { up, down, root, env } = programs
  const [before, invalid] = [await gatherState(stage), await invalidIndexes(stage)]
  const endWatch = await watchCommands(stage.database)
  const refused = await start(up, root, env, stage)
  const traces = endWatch === null ? null : await endWatch(count === 1 ? path : null)
  const after = await gatherState(stage)
  const left = (await invalidIndexes(stage)).filter((name) => !invalid.includes(name))
  const downStep = {
    name: down === null ? words.programBack : down.argv.join(' '),
    path: null,
  }
  const attempt = {
    path,
    downStep,
    traces,
    invalid: left,
    secondUp: 'not tried' as const,
    down: 'not tried' as const,
    breaks: [],
    stays: [],
  }
  const wrong = refused ?? (text(before) === text(after) ? changedNothing(up) : null)
  if (wrong !== null) return { ...attempt, up: { refused: wrong } }
  const breaks = incompatibleChanges(withoutBookkeeping(before.schema), withoutBookkeeping(after.schema))
  const done = { ...attempt, up: 'done' as const, breaks }
  const { ended, state } = await goDown(programs, before, count, stage)
  if (ended !== null) return { ...done, down: ended }
  const { down: cameBack, stays } = judgeReturn(withoutLists(before), withoutLists(state))
  const returned = { ...done, down: cameBack, stays }
  const refusedAgain = await start(up, root, env, stage)
  if (refusedAgain !== null) return { ...returned, secondUp: { refused: refusedAgain } }
  const difference = schemaDifference(
    withoutBookkeeping(after.schema),
    withoutBookkeeping(await stage.database.schema()),
  )
  return { ...returned, secondUp: difference === null || difference.reordered ? 'same' : 'differs' }
}

/** The same as with plain SQL, by programs of the user's: what has shipped from its own commit, then all new ones at once. */
export const rehearsePrograms = async (
  facts: MigrationFacts,
  programs: Programs,
  stage: Runs,
): Promise<MigrationRehearsal> => {
  const nothing = untried(stage)
  const limit = `ALTER DATABASE %I SET statement_timeout = ${Math.round(stage.timeoutMs)}`
  await stage.database.query(`DO $$ BEGIN EXECUTE format('${limit}', current_database()); END $$`)
  if (programs.shippedRoot !== null) {
    const refusal = await start(programs.up, programs.shippedRoot, programs.env, stage)
    if (refusal !== null) return { ...nothing, stopped: { at: 'shipped', refusal } }
  }
  const prepared = await prepareStage(stage)
  if ('stopped' in prepared) return { ...nothing, stopped: prepared.stopped }
  const fresh = freshOf(facts)
  const path = fresh.length === 1 ? (fresh[0]?.path ?? '') : words.severalNew(fresh[0]?.folder, fresh.length)
  const tried = await roundTrip(path, fresh.length, programs, stage)
  const isThere = tried.up === 'done' && (tried.secondUp === 'same' || tried.secondUp === 'not tried')
  return { ...nothing, roundTrips: [tried], queries: isThere ? await prepared.queries.ask() : null }
}
