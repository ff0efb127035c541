import { describe, expect, it } from 'vitest'
import { gatherMigrations, type MigrationQuestion } from '../../../src/checklist/migrations/gather-files.ts'
import { freshOf, judgeFiles } from '../../../src/checklist/migrations/files-verdict.ts'
import { fakeGit } from '../../fakes/git.ts'
import { fakeGitHub } from '../../fakes/github.ts'
import { anEntry } from '../../fakes/history.ts'
import { anEnvironment, sha } from '../../fakes/nouns.ts'
import { fakeFiles, fakePorts } from '../../fakes/world.ts'

const [live, judged] = [sha('a'), sha('c')]
const commit = { parents: [], subject: 'Change', body: '', author: 'ann' }

type Files = Readonly<Record<string, string>>

/** Two commits by their files; what git says of them is computed. */
const gather = async (before: Files | null, now: Files, asked: Partial<MigrationQuestion> = {}) => {
  const checkouts: string[] = []
  const paths = [...new Set([...Object.keys(before ?? {}), ...Object.keys(now)])]
  const changes = paths.flatMap((path) => {
    const [old, text] = [before?.[path], now[path]]
    if (old === text) return []
    return [{ status: old === undefined ? 'A' : text === undefined ? 'D' : 'M', path }]
  })
  const known = new Map([live, judged].map((each) => [each, { ...commit, sha: each }]))
  const git = {
    ...fakeGit({ commits: known, changes }),
    checkoutData: (of: string) => {
      checkouts.push(of)
      return Promise.resolve('/tree')
    },
  }
  const entries = before === null ? [] : [anEntry({ id: 1, sha: live })]
  const ports = fakePorts({
    git: () => Promise.resolve(git),
    files: fakeFiles(Object.fromEntries(Object.entries(now).map(([path, text]) => [`/tree/${path}`, text]))),
    github: fakeGitHub({
      deployments: entries.map((entry) => entry.deployment),
      deploymentStatuses: new Map(entries.map((entry) => [entry.deployment.id, entry.statuses])),
      files: new Map(Object.entries(before ?? {}).map(([path, text]) => [`${live}:${path}`, text])),
    }),
  })
  const question = {
    sha: judged,
    stage: 'release',
    policySha: judged,
    place: anEnvironment().place,
    directory: null,
    form: 'any',
    ...asked,
  } as const
  const { files } = await gatherMigrations(question, ports)
  return { files, checkouts }
}

const told = ({ files }: Awaited<ReturnType<typeof gather>>) => ({
  fresh: freshOf(files).map(({ path }) => path),
  foreign: files.foreign.map(({ path, tool }) => `${tool?.name ?? 'nobody'}: ${path}`),
  errors: judgeFiles(files).map(({ level, message }) => `${level}: ${message.split(' ')[0] ?? ''}`),
})

const alembic = (revision: string, body = 'pass') => `revision = '${revision}'\ndef upgrade():\n    ${body}\n`
const changelog = (...sets: readonly string[]) =>
  `databaseChangeLog:\n${sets.map((each) => `- changeSet:\n    id: ${each}\n`).join('')}`

describe('a program applies them', () => {
  it.each([
    [
      'Alembic, a revision with a name of its own',
      { 'alembic/versions/1a2b3c4d_init.py': alembic('1a2b3c4d') },
      { 'alembic/versions/stock_002_drop.py': alembic('stock_002') },
      'alembic/versions',
      ['alembic/versions/stock_002_drop.py'],
    ],
    [
      'Ecto',
      { 'priv/repo/migrations/1_a.exs': 'a' },
      { 'priv/repo/migrations/2_drop.exs': 'b' },
      'priv/repo/migrations',
      ['priv/repo/migrations/2_drop.exs'],
    ],
    [
      'whatever is in the folder that is named',
      { 'sql/one': 'a' },
      { 'sql/two': 'b', 'sql/README.md': 'x' },
      'sql',
      ['sql/two'],
    ],
    [
      'without a folder, by what the file says',
      {},
      { 'shop/migrations/add_note.py': 'class Migration(migrations.Migration):\n' },
      null,
      ['shop/migrations/add_note.py'],
    ],
    [
      'Liquibase, a changelog that grew',
      { 'db/changes/changelog.yaml': changelog('1') },
      { 'db/changes/changelog.yaml': changelog('1', '2') },
      null,
      ['db/changes/changelog.yaml'],
    ],
    [
      'Flyway, a repeatable migration that changed',
      { 'db/migration/R__view.sql': 'SELECT 1' },
      { 'db/migration/R__view.sql': 'SELECT 2' },
      null,
      ['db/migration/R__view.sql'],
    ],
    [
      'sqitch, a plan that grew',
      { 'sqitch.plan': 'a 2024\n', 'deploy/a.sql': '-- Deploy a' },
      { 'sqitch.plan': 'a 2024\nb 2024\n', 'deploy/b.sql': '-- Deploy b' },
      null,
      ['deploy/b.sql', 'sqitch.plan'],
    ],
  ] as const)('%s', async (_name, before, added, directory, fresh) => {
    const gathered = await gather(before, { ...before, ...added }, { directory })
    expect(told(gathered)).toEqual({ fresh, foreign: [], errors: [] })
  })

  it.each([
    [
      'Alembic: the revision is the same',
      { 'alembic/versions/a.py': alembic('r1') },
      { 'alembic/versions/b.py': alembic('r1') },
      [],
    ],
    [
      'dbmate: the number is the same',
      { 'db/migrations/20240101000000_a.sql': '-- migrate:up\nSELECT 1;' },
      { 'db/migrations/20240101000000_b.sql': '-- migrate:up\nSELECT 1;' },
      [],
    ],
    [
      'Flyway: the version is the same, and the text is another',
      { 'db/migration/V2__a.sql': 'SELECT 1;', 'flyway.toml': '' },
      { 'db/migration/V2__b.sql': 'SELECT 2;', 'flyway.toml': '' },
      ['error: db/migration/V2__b.sql'],
    ],
    [
      'Knex keeps the name',
      { 'migrations/20240101000000_a.js': 'exports.up = 1' },
      { 'migrations/20240101000000_b.js': 'exports.up = 1' },
      ['error: migrations/20240101000000_a.js'],
    ],
    [
      'nobody knows whose it is',
      { 'db/migrations/1_a.sql': 'SELECT 1;' },
      { 'db/migrations/1_b.sql': 'SELECT 1;' },
      ['error: db/migrations/1_a.sql'],
    ],
  ] as const)('renamed, %s', async (_name, before, now, errors) => {
    const gathered = await gather(before, now)
    expect(told(gathered).errors).toEqual(errors)
  })

  it.each([
    ['a changeset was edited', { 'db/changelog.yaml': changelog('1') }, { 'db/changelog.yaml': changelog('9') }],
    [
      'a revision was edited',
      { 'alembic/versions/a.py': alembic('r1') },
      { 'alembic/versions/a.py': alembic('r1', 'x') },
    ],
    ['a plan was put in another order', { 'sqitch.plan': 'a 1\nb 1\n' }, { 'sqitch.plan': 'b 1\na 1\n' }],
  ] as const)('%s', async (_name, before, now) => {
    expect(told(await gather(before, now)).errors).toEqual([`error: ${Object.keys(now)[0] ?? ''}`])
  })

  it('versions of Flyway with parts are different numbers', async () => {
    const before = { 'db/migration/V1.9__a.sql': '' }
    const now = { ...before, 'db/migration/V1.10__b.sql': 'x', 'db/migration/V1_11__c.sql': 'x' }
    expect(told(await gather(before, now))).toEqual({
      fresh: ['db/migration/V1.10__b.sql', 'db/migration/V1_11__c.sql'],
      foreign: [],
      errors: [],
    })
  })
})

describe('nobody names a program', () => {
  it.each([
    ['Ecto', { 'priv/repo/migrations/2_drop.exs': 'use Ecto.Migration' }, 'Ecto: priv/repo/migrations/2_drop.exs'],
    [
      'Drizzle, by its configuration',
      { 'db/out/0001_x.sql': 'DROP TABLE a;', 'drizzle.config.ts': '' },
      'Drizzle: db/out/0001_x.sql',
    ],
    ['Rails', { 'db/migrate/20240101000000_a.rb': 'x' }, 'Rails: db/migrate/20240101000000_a.rb'],
    ['Doctrine', { 'src/Migrations/Version20240101.php': 'x' }, 'Doctrine: src/Migrations/Version20240101.php'],
    [
      'sea-orm, which the table does not know',
      { 'migration/src/m20240101_a.rs': 'x' },
      'nobody: migration/src/m20240101_a.rs',
    ],
    ['a form of its own in a folder of migrations', { 'migrations/drop.xyz': 'x' }, 'nobody: migrations/drop.xyz'],
  ] as const)('%s is named, never passed over', async (_name, added, foreign) => {
    const gathered = await gather({}, added, { form: 'sql' })
    expect(told(gathered)).toEqual({ fresh: [], foreign: [foreign], errors: [] })
  })

  it('before the first release all that is there is named', async () => {
    const gathered = await gather(null, { 'priv/repo/migrations/1_a.exs': 'x', 'lib/a.ex': 'x' }, { form: 'sql' })
    expect(told(gathered).foreign).toEqual(['Ecto: priv/repo/migrations/1_a.exs'])
  })

  it('a folder without pairs of SQL says the lines that would try what is there', async () => {
    const files = { 'alembic/versions/a.py': alembic('a') }
    await expect(gather({}, files, { form: 'sql', directory: 'alembic/versions' })).rejects.toMatchObject({
      remedy:
        "Correct 'directory' of this check; migrations of another form need the program that applies them. Add to checklist.migrations: `up: 'alembic upgrade head'` and `down: 'alembic downgrade -1'`.",
    })
  })

  it.each([
    ['a program', { 'src/main.ts': 'x' }],
    ['a runner of migrations', { 'src/migrations/index.ts': 'export {}' }],
    ['a seed in the tests', { 'test/fixtures/1_a.sql': 'DROP TABLE a;' }],
  ])('nothing is checked out for %s', async (_name, added) => {
    const gathered = await gather({}, added, { form: 'sql' })
    expect({ ...told(gathered), checkouts: gathered.checkouts }).toEqual({
      fresh: [],
      foreign: [],
      errors: [],
      checkouts: [],
    })
  })
})
