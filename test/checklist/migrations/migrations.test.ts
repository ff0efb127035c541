import os from 'node:os'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findPrograms } from '../../../src/adapters/scratch-postgres-programs.ts'
import { openScratch } from '../../../src/adapters/scratch-postgres.ts'
import type { Subject } from '../../../src/checklist/check.ts'
import { migrations } from '../../../src/checklist/migrations/migrations.ts'
import { ExpectedError } from '../../../src/core/errors.ts'
import type { ScratchDatabase } from '../../../src/ports/scratch.ts'
import { fakeGit } from '../../fakes/git.ts'
import { fakeGitHub } from '../../fakes/github.ts'
import { anEntry } from '../../fakes/history.ts'
import { anEnvironment, sha } from '../../fakes/nouns.ts'
import { fakeFiles, fakePorts } from '../../fakes/world.ts'

const [live, judged] = [sha('a'), sha('c')]

const subject: Subject = {
  release: { sha: judged, ref: 'refs/tags/v1.1.0', version: '1.1.0' },
  environment: anEnvironment(),
  environments: [anEnvironment()],
  pull: null,
  stage: 'release',
  policySha: judged,
}

const shipped = {
  'db/migrations/0001_items.up.sql': 'CREATE TABLE items (id bigint PRIMARY KEY, name text NOT NULL);',
  'db/migrations/0001_items.down.sql': 'DROP TABLE items;',
}

interface Given {
  /** Added since what is live, by file; the rest is `shipped`. */
  readonly added?: Readonly<Record<string, string>>
  readonly changes?: readonly { readonly status: string; readonly path: string }[]
  readonly first?: boolean
  readonly scratch?: ReturnType<typeof openScratch>
  readonly env?: Readonly<Record<string, string>>
}

const world = (given: Given) => {
  const added = given.added ?? {}
  const changes = given.changes ?? Object.keys(added).map((path) => ({ status: 'A', path }))
  const known = new Map([live, judged].map((each) => [each, { ...commit, sha: each }]))
  const git = {
    ...fakeGit({ commits: known, changes }),
    checkout: () => Promise.resolve('/own'),
    checkoutData: () => Promise.resolve('/tree'),
  }
  const files = Object.entries({ ...shipped, ...added }).map(([path, text]) => [`/tree/${path}`, text] as const)
  const entries = given.first === true ? [] : [anEntry({ id: 1, sha: live })]
  return fakePorts({
    git: () => Promise.resolve(git),
    files: fakeFiles(Object.fromEntries(files)),
    userEnvironment: given.env ?? {},
    github: fakeGitHub({
      deployments: entries.map((entry) => entry.deployment),
      deploymentStatuses: new Map(entries.map((entry) => [entry.deployment.id, entry.statuses])),
    }),
    ...(given.scratch === undefined ? {} : { scratch: given.scratch }),
  })
}

const commit = { parents: [], subject: 'Change', body: '', author: 'ann' }

const up = 'db/migrations/0002_note.up.sql'
const down = 'db/migrations/0002_note.down.sql'

const machine = openScratch({ temp: os.tmpdir(), searchPath: process.env['PATH'] ?? '' })
const found = findPrograms(process.env['PATH'] ?? '', ['postgres', 'initdb'])

describe.skipIf(found === null)('migrations on a real PostgreSQL', () => {
  let server: ScratchDatabase
  /** One server for all: a database of its own each, by a role that may nothing else, as on a server of one's own. */
  const shared = { postgres: () => machine.postgres({ url: server.url }) }
  beforeAll(async () => {
    server = await machine.postgres({ url: null })
    await server.asSuperuser?.('ALTER ROLE scratch CREATEDB')
  })
  afterAll(() => server.close())

  it.each([
    ['there and back', 'ALTER TABLE items ADD note text;', 'ALTER TABLE items DROP note;', 'pass', ''],
    ['with a fault', 'ALTER TABLE itms ADD note text;', 'SELECT 1;', 'fail', 'relation "itms" does not exist'],
    ['without a way back', 'ALTER TABLE items ADD note text;', '-- none\n', 'fail', 'point of no return'],
    [
      'with a lossy way back',
      'ALTER TABLE items DROP name;',
      'ALTER TABLE items ADD name text;',
      'fail',
      'table public.items: column name text NOT NULL',
    ],
    ['whose way back fails', 'ALTER TABLE items ADD note text;', 'DROP TABLE notes;', 'fail', '"notes" does not exist'],
    ['that hangs', 'SELECT pg_sleep(60);', 'SELECT 1;', 'fail', 'statement timeout'],
    [
      'that can not be applied twice',
      "CREATE TABLE n (a int); COMMENT ON TABLE items IS 'x';",
      'ALTER TABLE n RENAME TO m; ALTER TABLE m RENAME TO n; SELECT 1;',
      'fail',
      'applied again after its down migration, fails: relation "n" already exists',
    ],
  ] as const)('one %s', async (_name, upText, downText, status, words) => {
    const ports = world({ added: { [up]: upText, [down]: downText }, scratch: shared })
    const decision = await migrations.run(subject, { timeout: '1s' }, ports)
    expect(decision).toMatchObject({ status })
    expect(decision.findings.map(({ message }) => message).join('\n')).toContain(words)
  })

  it('what squawk says stands beside what the server did, and fails nothing', async () => {
    const tools = { install: () => Promise.resolve({ ok: false, why: 'npm is not here' } as const) }
    const given = { added: { [up]: 'ALTER TABLE items ADD note text;', [down]: 'ALTER TABLE items DROP note;' } }
    const decision = await migrations.run(subject, { lint: true }, { ...world({ ...given, scratch: shared }), tools })
    expect(decision.status).toBe('pass')
    expect(decision.findings.map(({ message }) => message).join('\n')).toContain('squawk did not run: npm is not here')
  })

  it('before the first release all are tried', async () => {
    const decision = await migrations.run(subject, {}, world({ first: true, scratch: machine }))
    expect(decision).toMatchObject({ status: 'pass', findings: [{ level: 'notice' }] })
    expect(decision.findings[0]?.remedy).toContain("'adopt: true'")
    expect(decision.summary).toMatch(/^1 new migration applied on PostgreSQL \d+\S*, undone and applied again$/)
  })
})

describe('migrations', () => {
  it('nothing new: nothing is started', async () => {
    const decision = await migrations.run(subject, {}, world({}))
    expect(decision).toMatchObject({ status: 'skip', summary: 'no new migration since aaaaaaa (live in production)' })
  })

  it('a shipped one that was edited fails, and nothing is started', async () => {
    const path = 'db/migrations/0001_items.up.sql'
    const decision = await migrations.run(subject, {}, world({ changes: [{ status: 'M', path }] }))
    expect(decision).toMatchObject({ status: 'fail', findings: [{ level: 'error', path }] })
  })

  it('those of another form are named as not tried', async () => {
    const changes = [{ status: 'A', path: 'alembic/versions/0001_items.py' }]
    const decision = await migrations.run(subject, {}, world({ changes }))
    expect(decision).toMatchObject({ status: 'unknown' })
    expect(decision.summary).toContain("not tried; 'up' and 'down' name the program that can")
  })

  it.each([
    ['a folder without migrations', { directory: 'sql' }, {}, "'sql' contains no migrations such as 0001_name.up.sql."],
    [
      'two folders',
      {},
      { added: { [up]: 'SELECT 1', 'other/migrations/0001_a.up.sql': 'SELECT 1' } },
      'db/migrations, other/migrations',
    ],
  ] as const)('%s: unknown, with what to do', async (_name, options, given, words) => {
    await expect(migrations.run(subject, options, world(given))).rejects.toThrow(words)
    await expect(migrations.run(subject, options, world(given))).rejects.toBeInstanceOf(ExpectedError)
  })

  it('the database is closed also when a step breaks, and is asked for at the address that is named', async () => {
    const seen: string[] = []
    const database: ScratchDatabase = {
      ...{
        engine: 'PostgreSQL 16',
        url: 'postgresql://localhost/x',
        programs: null,
        asSuperuser: null,
        endangered: [],
      },
      execute: () => Promise.reject(new Error('broken')),
      query: () => Promise.reject(new Error('broken')),
      session: () => Promise.reject(new Error('broken')),
      schema: () => Promise.resolve([]),
      close: () => Promise.resolve(void seen.push('closed')),
    }
    const scratch = {
      postgres: ({ url }: { readonly url: string | null }) => {
        seen.push(`opened ${url}`)
        return Promise.resolve(database)
      },
    }
    const ports = world({ added: { [up]: 'SELECT 1' }, scratch, env: { SCRATCH: 'postgres://ci@db/x' } })
    await expect(migrations.run(subject, { 'database-url': 'SCRATCH' }, ports)).rejects.toThrow('broken')
    expect(seen).toEqual(['opened postgres://ci@db/x', 'closed'])
  })

  it.each([
    ['a program to take back, and none to apply', { down: 'npx dbmate down' }, "'down' of the check migrations names"],
    [
      'queries that are not there',
      { queries: 'db/queries.sql' },
      "'queries' names db/queries.sql, and this file does not exist.",
    ],
  ])('%s: unknown, with what to do', async (_name, options, words) => {
    await expect(migrations.run(subject, options, world({ added: { [up]: 'SELECT 1' } }))).rejects.toThrow(words)
  })

  it.each([
    ['a shell without saying so', { up: 'cd db && npx dbmate up' }],
    ['a quote that never ends', { up: "npx 'dbmate" }],
    ['a path that leads out', { seed: '../seed.sql' }],
    ['an absolute path', { queries: '/etc/passwd' }],
  ])('%s is refused with the file', (_name, options) => {
    expect(migrations.options.safeParse(options).success).toBe(false)
  })

  it('a timeout of nothing would be none at all, and is refused', () => {
    expect(migrations.options.safeParse({ timeout: '0s' }).success).toBe(false)
  })
})
