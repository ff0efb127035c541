// checklist/migrations: rehearses each new SQL migration up, down and up again on a scratch database.
import { lossBetween } from './data-loss.ts'
import type { MigrationRehearsal, RoundTrip } from './rehearsal.ts'
import { downPathOf, freshOf, type MigrationFacts } from './files-verdict.ts'
import { doesSomething } from '../../database/sql-statements.ts'
import { incompatibleChanges } from './backward-compatibility.ts'
import { schemaDifference, withoutStaying } from './schema-dump.ts'
import { applySql, type SqlStage } from './apply-sql.ts'
import { gatherTableData } from './table-data.ts'
import { openQueries, type Queries } from './try-queries.ts'

export interface Stage extends SqlStage {
  /** A file's text at the commit that is judged; null when there is none. */
  readonly read: (path: string) => Promise<string | null>
  /** Rows for the schema that has shipped. */
  readonly seed: string | null
  /** The statements of the service, and the file that holds them; null: none are named. */
  readonly queries: { readonly path: string; readonly text: string } | null
}

const apply = async (path: string, stage: Stage) => applySql({ path, text: await stage.read(path) }, stage)

export const invalidIndexes = async ({ database }: SqlStage): Promise<readonly string[]> => {
  const sql = `SELECT format('%I', c.relname) AS name FROM pg_index JOIN pg_class c ON c.oid = indexrelid WHERE NOT indisvalid ORDER BY 1`
  return (await database.query(sql)).flatMap(({ name }) => name ?? [])
}

/** What there is, to be compared with what there is later. */
export const gatherState = async ({ database }: SqlStage) => ({
  schema: await database.schema(),
  data: await gatherTableData(database),
})

export type ScratchState = Awaited<ReturnType<typeof gatherState>>

export const judgeReturn = (before: ScratchState, after: ScratchState): Pick<RoundTrip, 'down' | 'stays'> => {
  const { stays, ...schemas } = withoutStaying(before.schema, after.schema)
  const differs = schemaDifference(schemas.before, schemas.after)
  const lost = lossBetween(before.data, after.data)
  return { down: differs === null && lost.length === 0 ? 'exact' : { differs, lost }, stays }
}

/** Up, down, up, with schema and rows looked at in between. Ends where the next step would prove nothing. */
const roundTrip = async (path: string, stage: Stage): Promise<RoundTrip> => {
  const down = downPathOf(path)
  const [before, invalid] = [await gatherState(stage), await invalidIndexes(stage)]
  const { refused, traces } = await apply(path, stage)
  const left = (await invalidIndexes(stage)).filter((name) => !invalid.includes(name))
  const attempt = {
    path,
    downStep: { name: down, path: down },
    traces,
    invalid: left,
    secondUp: 'not tried' as const,
    stays: [],
  }
  if (refused !== null) return { ...attempt, up: { refused }, down: 'not tried', breaks: [] }
  const schema = await stage.database.schema()
  const up = { ...attempt, up: 'done' as const, breaks: incompatibleChanges(before.schema, schema) }
  if (!doesSomething((await stage.read(down)) ?? '')) return { ...up, down: 'missing' }
  const goneDown = await apply(down, stage)
  if (goneDown.refused !== null) return { ...up, down: { refused: goneDown.refused } }
  const { down: cameBack, stays } = judgeReturn(before, await gatherState(stage))
  const returned = { ...up, down: cameBack, stays }
  const goneUp = await apply(path, stage)
  if (goneUp.refused !== null) return { ...returned, secondUp: { refused: goneUp.refused } }
  const difference = schemaDifference(schema, await stage.database.schema())
  return { ...returned, secondUp: difference === null || difference.reordered ? 'same' : 'differs' }
}

const isStuck = ({ up, down, secondUp }: RoundTrip): boolean =>
  up !== 'done' || (typeof down === 'object' && 'refused' in down) || (secondUp !== 'same' && secondUp !== 'not tried')

/** The rows, and the queries as the schema before takes them; or why it ends here. */
export const prepareStage = async (
  stage: Stage,
): Promise<{ readonly queries: Queries } | { readonly stopped: MigrationRehearsal['stopped'] }> => {
  if (stage.seed !== null) {
    const { refused } = await apply(stage.seed, stage)
    if (refused !== null) return { stopped: { at: 'seed', refusal: refused } }
  }
  return { queries: await openQueries(stage.queries, stage) }
}

/** Where nothing was tried yet. */
export const untried = ({ database, seed }: Stage): MigrationRehearsal => ({
  engine: database.engine,
  stopped: null,
  seeded: seed !== null,
  endangered: database.endangered,
  roundTrips: [],
  queries: null,
})

/** The shipped migrations on an empty database, then each new one up, down and up, until one can't go on. */
export const rehearseMigrations = async (facts: MigrationFacts, stage: Stage): Promise<MigrationRehearsal> => {
  const nothing = untried(stage)
  const fresh = freshOf(facts)
  const freshPaths = new Set(fresh.map(({ path }) => path))
  for (const { path } of facts.present.filter((one) => !freshPaths.has(one.path))) {
    const { refused } = await apply(path, stage)
    if (refused !== null) return { ...nothing, stopped: { at: 'shipped', refusal: refused } }
  }
  const prepared = await prepareStage(stage)
  if ('stopped' in prepared) return { ...nothing, stopped: prepared.stopped }
  const roundTrips: RoundTrip[] = []
  for (const { path } of fresh) {
    const tried = await roundTrip(path, stage)
    roundTrips.push(tried)
    if (isStuck(tried)) return { ...nothing, roundTrips }
  }
  return { ...nothing, roundTrips, queries: await prepared.queries.ask() }
}
