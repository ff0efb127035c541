import { existsSync } from 'node:fs'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { findPrograms } from '../../src/adapters/scratch-postgres-programs.ts'
import { judgeChange, removeTemp } from './migrations-scene.ts'

afterAll(removeTemp)

const searchPath = process.env['PATH'] ?? ''
const hasServer = findPrograms(searchPath, ['postgres', 'initdb']) !== null

/** .ci/run installs them; on another machine without them only their part is left out. */
const has = (program: string): boolean =>
  hasServer && searchPath.split(path.delimiter).some((folder) => existsSync(path.join(folder, program)))

type Files = Readonly<Record<string, string>>

const revision = (id: string, previous: string | null, body: { readonly up: string; readonly down: string }) => `
from alembic import op
import sqlalchemy as sa

revision = "${id}"
down_revision = ${previous === null ? 'None' : `"${previous}"`}
branch_labels = None
depends_on = None

def upgrade() -> None:
    ${body.up}

def downgrade() -> None:
    ${body.down}
`

/** As `alembic init` leaves it, with the address from the environment. */
const alembic: Files = {
  'alembic.ini': '[alembic]\nscript_location = alembic\n',
  'alembic/env.py': `import os
from alembic import context
from sqlalchemy import create_engine, pool

url = os.environ["DATABASE_URL"].replace("postgresql://", "postgresql+psycopg://", 1)
with create_engine(url, poolclass=pool.NullPool).connect() as connection:
    context.configure(connection=connection, target_metadata=None)
    with context.begin_transaction():
        context.run_migrations()
`,
  'alembic/versions/1975ea83b712_items.py': revision('1975ea83b712', null, {
    up: 'op.create_table("items", sa.Column("id", sa.BigInteger, primary_key=True), sa.Column("name", sa.Text))',
    down: 'op.drop_table("items")',
  }),
}

/** Its name comes before the shipped one's: Alembic goes by `down_revision`. */
const note = (previous: string | null, down: string): Files => ({
  'alembic/versions/0e1c5a4f9b07_note.py': revision('0e1c5a4f9b07', previous, {
    up: 'op.add_column("items", sa.Column("note", sa.Text))',
    down,
  }),
})

const dropNote = 'op.drop_column("items", "note")'

describe.skipIf(!has('alembic'))('migrations, by the real Alembic', () => {
  it.each([
    [
      'goes up, down and up',
      note('1975ea83b712', dropNote),
      'pass',
      '1 new migration applied',
      'ALTER TABLE public.items: blocks',
    ],
    ['its way down does nothing', note('1975ea83b712', 'pass'), 'fail', 'point of no return', 'left behind'],
    [
      'forgets what it comes after',
      note(null, dropNote),
      'fail',
      '1 of 1 new migration fail',
      'Multiple head revisions',
    ],
  ] as const)('%s', async (_name, change, status, summary, words) => {
    const { row } = await judgeChange({
      shipped: { ...alembic, 'db/seed.sql': "INSERT INTO items (id, name) VALUES (1, 'bolt'), (2, 'nut');\n" },
      change,
      options: '{ up: alembic upgrade head, down: alembic downgrade -1, seed: db/seed.sql }',
    })
    expect(row).toMatchObject({ status, summary: expect.stringContaining(summary) })
    expect(row?.findings[0]).toMatchObject({ message: expect.stringContaining(words) })
    expect(row?.findings.filter(({ level }) => level === 'warning')).toEqual([])
  })
})

const dbmate: Files = {
  'db/migrations/20260101000000_items.sql':
    '-- migrate:up\nCREATE TABLE items (id bigint PRIMARY KEY, name text);\n\n-- migrate:down\nDROP TABLE items;\n',
}

const dbmateNote = (down: string): Files => ({
  'db/migrations/20260201000000_note.sql': `-- migrate:up\nALTER TABLE items ADD note text;\n\n-- migrate:down\n${down}\n`,
})

describe.skipIf(!has('dbmate'))('migrations, by the real dbmate', () => {
  it.each([
    ['goes up, down and up', 'ALTER TABLE items DROP note;', 'pass', '1 new migration applied'],
    ['its way down is refused', 'ALTER TABLE items DROP notes;', 'fail', '20260201000000_note.sql'],
  ] as const)('%s', async (_name, down, status, summary) => {
    const options = '{ up: dbmate up, down: dbmate down }'
    const { row } = await judgeChange({ shipped: dbmate, change: dbmateNote(down), options })
    expect(row).toMatchObject({ status, summary: expect.stringContaining(summary) })
  })
})
