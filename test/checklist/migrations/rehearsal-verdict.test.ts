import { describe, expect, it } from 'vitest'
import type { MigrationRehearsal, RoundTrip } from '../../../src/checklist/migrations/rehearsal.ts'
import { judgeMigrations } from '../../../src/checklist/migrations/rehearsal-verdict.ts'
import {
  inOrder,
  parseMigration,
  type MigrationFacts,
  type MigrationName,
} from '../../../src/checklist/migrations/files-verdict.ts'
import { toolOf } from '../../../src/database/migration-tools.ts'

const name = (path: string): MigrationName => {
  const parsed = parseMigration(path, null)
  if (parsed === null) throw new Error(`${path} is no migration`)
  return parsed
}

const file = (stem: string) => `db/migrations/${stem}.sql`

const facts = (given: {
  readonly present: readonly string[]
  readonly changes?: readonly (readonly [string, string])[]
  readonly elsewhere?: readonly string[]
  readonly first?: boolean
  readonly foreign?: readonly string[]
}): MigrationFacts => ({
  base: given.first === true ? null : { sha: 'a'.repeat(40), what: 'live in production' },
  present: inOrder(given.present.map((stem) => name(file(stem)))),
  elsewhere: (given.elsewhere ?? []).map((stem) => name(file(stem))),
  changes: (given.changes ?? []).map(([status, stem]) => ({ status, path: file(stem), name: name(file(stem)) })),
  foreign: (given.foreign ?? []).map((path) => ({ path, tool: toolOf(path, null, []) })),
})

describe('judgeMigrations', () => {
  const added = facts({ present: ['1_a.up', '2_b.up'], changes: [['A', '2_b.up']] })
  const differs = { missing: ['table public.items: column note text'], extra: [], reordered: false }
  const trip = (given: Partial<RoundTrip>): RoundTrip => ({
    ...{ path: file('2_b.up'), downStep: { name: file('2_b.down'), path: file('2_b.down') } },
    ...{ up: 'done', down: 'exact', secondUp: 'same', traces: [], invalid: [], breaks: [], stays: [] },
    ...given,
  })
  const rehearsed = (given: Partial<MigrationRehearsal>): MigrationRehearsal => ({
    ...{ engine: 'PostgreSQL 16', stopped: null, seeded: false, endangered: [], roundTrips: [trip({})], queries: null },
    ...given,
  })
  const no = { path: file('2_b.up'), line: 3, words: 'no' }
  it.each([
    ['there and back', trip({}), 'pass', 'pass', 'undone and applied again'],
    ['without a way back', trip({ down: 'missing', secondUp: 'not tried' }), 'fail', 'pass', 'point of no return: 2_b'],
    ['with a lossy way back', trip({ down: { differs, lost: [] } }), 'fail', 'pass', 'point of no return: 2_b'],
    [
      'back in another order',
      trip({ down: { differs: { ...differs, missing: [], reordered: true }, lost: [] } }),
      'pass',
      'pass',
      'undone',
    ],
    [
      'back without its rows',
      trip({ down: { differs: null, lost: ['3 of 3 rows of public.items are lost'] } }),
      'fail',
      'pass',
      'point of no return: 2_b',
    ],
    ['an index that stays invalid', trip({ invalid: ['by_name'] }), 'fail', 'fail', '2_b'],
    ['commands that nobody could watch', trip({ traces: null }), 'pass', 'pass', 'undone'],
    ['something the old version stumbles over', trip({ breaks: ['x is gone'] }), 'pass', 'pass', 'undone'],
    [
      'it fails',
      trip({ up: { refused: no }, down: 'not tried', secondUp: 'not tried' }),
      'fail',
      'fail',
      '1 of 1 new migration fail',
    ],
    ['its way back fails', trip({ down: { refused: no }, secondUp: 'not tried' }), 'fail', 'fail', '2_b'],
    ['it fails the second time', trip({ secondUp: { refused: no } }), 'fail', 'fail', '2_b'],
    ['it does something else the second time', trip({ secondUp: 'differs' }), 'fail', 'fail', '2_b'],
  ] as const)('%s', (_name, only, required, optional, summary) => {
    const rehearsal = rehearsed({ roundTrips: [only] })
    const strict = judgeMigrations(added, rehearsal, { down: 'required' })
    expect(strict).toMatchObject({ status: required })
    expect(strict.summary).toContain(summary)
    expect(judgeMigrations(added, rehearsal, { down: 'optional' }).status).toBe(optional)
  })

  it.each([
    ['without a way back', trip({ down: 'missing', secondUp: 'not tried' }), 'point of no return: 2_b'],
    ['with a lossy way back', trip({ down: { differs, lost: [] } }), 'point of no return: 2_b'],
    ['with a way back that fails', trip({ down: { refused: no }, secondUp: 'not tried' }), 'point of no return: 2_b'],
    ['that does not go up again', trip({ secondUp: { refused: no } }), 'point of no return: 2_b'],
  ] as const)(
    'before the first release nothing is returned to: one %s is named, and fails nobody',
    (_name, tried, words) => {
      const first = facts({ present: ['2_b.up'], first: true })
      const judged = judgeMigrations(first, rehearsed({ roundTrips: [tried] }), { down: 'required' })
      expect(judged.status).toBe('pass')
      expect(judged.summary).toContain(words)
      expect(judged.findings.map(({ level }) => level)).toEqual(['notice', 'warning'])
      expect(judged.findings[0]?.remedy).toContain("'adopt: true'")
    },
  )

  it('before the first release too it must go up, and what was not tried is said', () => {
    const two = facts({ present: ['2_b.up', '3_c.up'], first: true })
    const failed = trip({ up: { refused: no }, down: 'not tried', secondUp: 'not tried' })
    expect(judgeMigrations(two, rehearsed({ roundTrips: [failed] }), { down: 'required' }).status).toBe('fail')
    const stuck = trip({ down: { refused: no }, secondUp: 'not tried' })
    const judged = judgeMigrations(two, rehearsed({ roundTrips: [stuck] }), { down: 'required' })
    expect(judged.summary).toMatch(/^1 new migration applied.*1 /)
  })

  it('says how many were not tried', () => {
    const two = facts({ present: ['1_a.up', '2_b.up'], first: true })
    const roundTrips = [trip({ path: file('1_a.up'), up: { refused: no }, down: 'not tried', secondUp: 'not tried' })]
    const judged = judgeMigrations(two, rehearsed({ roundTrips }), { down: 'required' })
    expect(judged.summary).toBe('1 of 2 new migrations fail on PostgreSQL 16: 1_a; 1 after it not tried')
  })

  it('names what of the server its role could harm, and passes', () => {
    const judged = judgeMigrations(added, rehearsed({ endangered: ['orders'] }), { down: 'required' })
    expect(judged.status).toBe('pass')
    expect(judged.findings.map(({ message }) => message)).toContain(
      "The role of 'database-url' may change and drop databases that contain data: orders.",
    )
  })

  it('does not pass what was never tried', () => {
    const rehearsal = rehearsed({ roundTrips: [] })
    expect(() => judgeMigrations(added, rehearsal, { down: 'required' })).toThrow('ended early')
    expect(() => judgeMigrations(added, null, { down: 'required' })).toThrow('no rehearsal')
  })

  it.each(['shipped', 'seed'] as const)('is unknown when %s does not run', (at) => {
    const refusal = { path: file('1_a.up'), line: 2, words: 'role "app" does not exist' }
    const judged = judgeMigrations(added, rehearsed({ stopped: { at, refusal }, roundTrips: [] }), { down: 'required' })
    expect(judged).toMatchObject({ status: 'unknown', findings: [{ path: file('1_a.up'), line: 2 }] })
  })

  it('fails when the old version is not understood any more, and not for what never was', () => {
    const tried = { path: 'q.sql', count: 2, broken: [], stale: [no] }
    expect(judgeMigrations(added, rehearsed({ queries: tried }), { down: 'required' }).status).toBe('pass')
    const broken = rehearsed({ queries: { ...tried, broken: [no] } })
    const judged = judgeMigrations(added, broken, { down: 'optional' })
    expect(judged.status).toBe('fail')
    expect(judged.summary).toContain('1 of 2 statements of the old version fail')
  })

  it.each([
    ['\\set is a command to psql and not SQL', 'let psql apply it'],
    ['permission denied', "'database-url'"],
  ])('%s: says what to do', (words, remedy) => {
    const failed = trip({ up: { refused: { ...no, words } }, down: 'not tried', secondUp: 'not tried' })
    const [finding] = judgeMigrations(added, rehearsed({ roundTrips: [failed] }), { down: 'required' }).findings
    expect(finding).toMatchObject({ path: file('2_b.up'), line: 3 })
    expect(finding?.remedy).toContain(remedy)
  })

  it.each([
    [
      'extension "postgis" is not available',
      'install `postgresql-<version>-postgis-3` in a step before (apt-get), or give the job a `services:` PostgreSQL (image `postgis/postgis`)',
    ],
    [
      'could not open extension control file "/usr/share/postgresql/15/extension/vector.control": No such file',
      'image `pgvector/pgvector`',
    ],
    ['extension "our_own" is not available', 'the image that production runs'],
    ['tablespace "fast" does not exist', 'Make the tablespace fast'],
    ['could not create locale "de_AT": No such file or directory', 'locale-gen'],
    ['role "app" does not exist', 'CREATE ROLE app'],
    ['permission denied to create event trigger "x"', 'with a superuser'],
  ])('%s: the scratch server lacks it, and the migration is not accused', (said, remedy) => {
    const failed = trip({ up: { refused: { ...no, words: said } }, down: 'not tried', secondUp: 'not tried' })
    const judged = judgeMigrations(added, rehearsed({ roundTrips: [failed] }), { down: 'required' })
    expect(judged).toMatchObject({
      status: 'unknown',
      summary: '1 new migration not tried: PostgreSQL 16 lacks what they need',
    })
    expect(judged.findings[0]?.remedy).toContain(remedy)
  })

  it('an extension that the way down leaves is a notice', () => {
    const judged = judgeMigrations(added, rehearsed({ roundTrips: [trip({ stays: ['pgcrypto'] })] }), {
      down: 'required',
    })
    expect(judged.status).toBe('pass')
    expect(judged.findings).toContainEqual({
      level: 'notice',
      path: file('2_b.up'),
      message: `${file('2_b.up')}: its down migration leaves the extension pgcrypto. That may stay: it belongs to the server, and something else may use it.`,
    })
  })

  it('what is of another form is named with the lines to add, also beside what was tried', () => {
    const both = facts({
      present: ['1_a.up', '2_b.up'],
      changes: [['A', '2_b.up']],
      foreign: ['priv/repo/migrations/1_drop.exs', 'priv/repo/migrations/2_drop.exs', 'db/strange'],
    })
    const judged = judgeMigrations(both, rehearsed({}), { down: 'required' })
    expect(judged).toMatchObject({ status: 'unknown' })
    expect(judged.summary).toMatch(/; 3 migrations of another form not tried$/)
    expect(judged.findings.filter(({ level }) => level === 'error')).toEqual([
      {
        level: 'error',
        path: 'priv/repo/migrations/1_drop.exs',
        message: 'priv/repo/migrations/1_drop.exs and 1 other are migrations of Ecto, and were not tried.',
        remedy: "Add to checklist.migrations: `up: 'mix ecto.migrate'` and `down: 'mix ecto.rollback'`.",
      },
      {
        level: 'error',
        path: 'db/strange',
        message: 'db/strange is a migration of a form that is not read here, and was not tried.',
        remedy: "Name the programs that apply and undo them on `DATABASE_URL`: 'up' and 'down' of this check.",
      },
    ])
  })

  it.each([
    ['nothing is new', facts({ present: ['1_a.up'] }), 'skip', 'no new migration since aaaaaaa (live in production)'],
    ['there is nothing at all', facts({ present: [], first: true }), 'skip', 'no new migration'],
    [
      'they are of another form',
      facts({ present: [], foreign: ['alembic/versions/1_a.py'] }),
      'unknown',
      "1 changed migration is not plain SQL with .up.sql and .down.sql: not tried; 'up' and 'down' name the program that can",
    ],
  ] as const)('nothing to run: %s', (_name, given, status, summary) => {
    expect(judgeMigrations(given, null, { down: 'required' })).toMatchObject({ status, summary })
  })
})
