import {
  doesSomething,
  downPathOf,
  freshOf,
  type MigrationFacts,
  type MigrationRehearsal,
  type RoundTrip,
} from '../domain/migrations.ts'
import { schemaDifference } from '../domain/schema-dump.ts'
import type { ScratchDatabase } from '../ports/scratch.ts'
import type { Clock } from '../ports/world.ts'

interface Stage {
  readonly database: ScratchDatabase
  readonly timeoutMs: number
  /** A file's text at the commit that is judged. */
  readonly read: (path: string) => Promise<string | null>
  readonly clock: Pick<Clock, 'throwIfCancelled'>
}

const apply = async (path: string, { database, timeoutMs, read, clock }: Stage): Promise<string | null> => {
  clock.throwIfCancelled()
  const sql = await read(path)
  if (sql === null) return 'the file is gone'
  return doesSomething(sql) ? database.execute(sql, timeoutMs) : 'the file holds no statement'
}

/** Up, down, up, with the schema looked at in between. Ends where the next step would prove nothing. */
const roundTrip = async (path: string, stage: Stage): Promise<RoundTrip> => {
  const { database, read } = stage
  const before = await database.schema()
  const refused = await apply(path, stage)
  if (refused !== null) return { path, up: { refused }, down: 'not tried', again: 'not tried' }
  const down = downPathOf(path)
  if (!doesSomething((await read(down)) ?? '')) return { path, up: 'done', down: 'missing', again: 'not tried' }
  const after = await database.schema()
  const notDown = await apply(down, stage)
  if (notDown !== null) return { path, up: 'done', down: { refused: notDown }, again: 'not tried' }
  const differs = schemaDifference(before, await database.schema())
  const returned = differs === null ? ('exact' as const) : { differs }
  const notAgain = await apply(path, stage)
  if (notAgain !== null) return { path, up: 'done', down: returned, again: { refused: notAgain } }
  const second = schemaDifference(after, await database.schema())
  return { path, up: 'done', down: returned, again: second === null || second.reordered ? 'same' : 'differs' }
}

const isStuck = ({ up, down, again }: RoundTrip): boolean =>
  up !== 'done' || (typeof down === 'object' && 'refused' in down) || (again !== 'same' && again !== 'not tried')

/** The shipped migrations on an empty database, then each new one there and back, until one can't go on. */
export const rehearseMigrations = async (facts: MigrationFacts, stage: Stage): Promise<MigrationRehearsal> => {
  const { engine } = stage.database
  const fresh = freshOf(facts)
  const freshPaths = new Set(fresh.map(({ path }) => path))
  for (const { path } of facts.present.filter((one) => !freshPaths.has(one.path))) {
    const words = await apply(path, stage)
    if (words !== null) return { engine, shippedRefused: { path, words }, trips: [] }
  }
  const trips: RoundTrip[] = []
  for (const { path } of fresh) {
    const trip = await roundTrip(path, stage)
    trips.push(trip)
    if (isStuck(trip)) break
  }
  return { engine, shippedRefused: null, trips }
}
