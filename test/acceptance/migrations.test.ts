import { existsSync, readdirSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import { findPrograms } from '../../src/adapters/scratch-postgres-programs.ts'
import { judgeChange, removeTemp, temp } from './migrations-scene.ts'

const found = findPrograms(process.env['PATH'] ?? '', ['postgres', 'initdb'])

const items = {
  'db/migrations/0001_items.up.sql': 'CREATE TABLE items (id bigint PRIMARY KEY, name text);\n',
  'db/migrations/0001_items.down.sql': 'DROP TABLE items;\n',
  'db/up.sh': `[ -z "$INPUT_TOKEN" ] || exit 9
set -e
psql -qX -c 'CREATE TABLE IF NOT EXISTS schema_version (name text PRIMARY KEY)'
for file in db/migrations/*.up.sql; do
  name=$(basename "$file" .up.sql)
  [ -n "$(psql -qXAtc "SELECT 1 FROM schema_version WHERE name = '$name'")" ] && continue
  psql -qX1 -v ON_ERROR_STOP=1 -f "$file" -c "INSERT INTO schema_version VALUES ('$name')"
done
`,
  'db/down.sh': `name=$(psql -qXAtc 'SELECT max(name) FROM schema_version')
psql -qX1 -v ON_ERROR_STOP=1 -f "db/migrations/$name.down.sql" -c "DELETE FROM schema_version WHERE name = '$name'"
`,
  'db/seed.sql': "INSERT INTO items VALUES (1, 'bolt'), (2, 'nut');\n",
  'db/queries.sql': 'SELECT name FROM items WHERE id = $1;\n',
}

const up = 'db/migrations/0002_note.up.sql'
const down = 'db/migrations/0002_note.down.sql'
const note = { [up]: 'ALTER TABLE items ADD COLUMN note text;\n' }
const back = { [down]: 'ALTER TABLE items DROP COLUMN note;\n' }

afterAll(removeTemp)

const judge = (change: Readonly<Record<string, string>>, options = '{ seed: db/seed.sql, queries: db/queries.sql }') =>
  judgeChange({ shipped: items, change, options })

describe.skipIf(found === null)('migrations, on the bundle and a real PostgreSQL', () => {
  it.each([
    ['one that goes up and down', { ...note, ...back }, 'pass', 'undone and applied again'],
    ['one without a way back', note, 'fail', 'point of no return: 0002_note'],
    ['a shipped one, edited', { 'db/migrations/0001_items.up.sql': 'SELECT 1;\n' }, 'fail', 'nothing was run'],
    [
      'one that takes rows and a column away',
      {
        [up]: "DELETE FROM items WHERE name = 'nut';\nALTER TABLE items DROP name;\n",
        [down]: 'ALTER TABLE items ADD name text;\n',
      },
      'fail',
      'point of no return: 0002_note',
    ],
    ['one that the server refuses', { [up]: '\\! touch pwned\n', ...back }, 'fail', '1 of 1 new migration fail'],
  ] as const)('%s', async (_name, change, status, summary) => {
    const { row, failed } = await judge(change)
    expect(row).toMatchObject({ status, gate: 'block' })
    expect(row?.summary).toContain(summary)
    expect(failed.split(',').includes('migrations')).toBe(status === 'fail')
    expect(readdirSync(temp)).toEqual([])
  })
  it.skipIf(!existsSync('/proc/self/environ'))('no program of the change reads the token off the step', async () => {
    const counted = (names: string) => `$(tr '\\0' '\\n' < "/proc/$PPID/environ" | grep -cE '^(${names})')`
    const spy = `echo "error: ${counted('INPUT_|ACTIONS_|GITHUB_ENV')} private, ${counted('GITHUB_SHA=')} other" >&2; exit 1\n`
    const { row } = await judge({ ...note, ...back, 'db/up.sh': spy }, '{ up: sh db/up.sh, down: sh db/down.sh }')
    expect(row?.findings).toEqual([expect.objectContaining({ message: expect.stringContaining('0 private, 1 other') })])
  })
  it('says what is lost, what the old version misses and what was held off, with the line', async () => {
    const { row } = await judge({
      [up]: "DELETE FROM items WHERE name = 'nut';\nALTER TABLE items DROP name;\n",
      [down]: 'ALTER TABLE items ADD name text;\n',
    })
    const found = row?.findings.map(({ level, message }) => `${level} ${message}`).join('\n') ?? ''
    expect(found).toContain('1 of 2 rows of public.items is lost')
    expect(found).toContain('db/queries.sql: a statement of the old version fails on the new schema: column "name"')
    expect(found).toContain('notice ALTER TABLE items DROP name: blocks reads and writes on public.items.')
  })

  const hostile = String.raw`E'x\n::error::pwned\n##[add-mask]pwned\n\x1b[2J@everyone <script>pwned | '`
  it.each([
    ['plain SQL', 'migrations'],
    ['a program of the user', '{ up: sh db/up.sh, down: sh db/down.sh }'],
  ])('what the server is made to say by %s reaches neither log nor summary armed', async (_name, options) => {
    const says = `DO $$ BEGIN RAISE NOTICE ${hostile}; RAISE EXCEPTION ${hostile}; END $$;\n`
    const { row, run } = await judge({ [up]: says, ...back }, options === 'migrations' ? '{}' : options)
    expect(row?.status).toBe('fail')
    expect(row?.findings[0]?.message).toContain('x')
    const lines = `${run.stdout}\n${run.stderr}`.split(/\r?\n/)
    expect(lines.filter((line) => /^\s*(?:::error::pwned|##\[add-mask\])/.test(line))).toEqual([])
    expect(lines.join('\n')).not.toContain('\u001b[2J')
    expect(run.summary).not.toMatch(/<script>|@everyone|\u001b/)
  })

  it('a program of the user goes up and down in clean checkouts, and never sees the token', async () => {
    const { row } = await judge({ ...note, ...back }, '{ up: sh db/up.sh, down: sh db/down.sh, seed: db/seed.sql }')
    expect(row?.findings.map(({ level, message }) => `${level} ${message}`)).toEqual([
      'notice ALTER TABLE public.items: blocks reads and writes on public.items.',
    ])
    expect(row).toMatchObject({ status: 'pass' })
    expect(row?.summary).toContain('1 new migration applied')
  })
})
