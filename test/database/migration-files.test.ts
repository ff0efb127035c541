import { describe, expect, it } from 'vitest'
import { downFilesOf, holdsDown, isMigration } from '../../src/database/migration-files.ts'

describe('isMigration', () => {
  it.each([
    ['db/migrations/0001_items.up.sql', null, true],
    ['db/migrations/0001_items.down.sql', null, false],
    ['prisma/migrations/20260101_items/migration.sql', null, true],
    ['prisma/migrations/20260101_items/down.sql', null, false],
    ['alembic/versions/1975ea83b712_add_level.py', null, true],
    ['db/migrate/20260101000000_add_level.rb', null, true],
    ['src/migrations/index.ts', null, false],
    ['migrations/README.md', null, false],
    ['sql/001.sql', null, false],
    ['sql/001.sql', 'sql/', true],
    ['sql2/001.sql', 'sql', false],
    ['db/migrations/U2__undo.sql', null, false],
  ] as const)('%s under %s: %s', (path, directory, expected) => {
    expect(isMigration(path, directory)).toBe(expected)
  })
})

describe('downFilesOf', () => {
  it.each([
    ['db/migrations/0001_items.up.sql', 'db/migrations/0001_items.down.sql'],
    ['db/migrations/0001_items.sql', 'db/migrations/0001_items.down.sql'],
    ['prisma/migrations/2026_items/migration.sql', 'prisma/migrations/2026_items/down.sql'],
    ['db/migrations/up/1.sql', 'db/migrations/down/1.sql'],
    ['migrations/V2__level.sql', 'migrations/U2__level.sql'],
  ])('%s may be undone by %s', (path, down) => {
    expect(downFilesOf(path)).toContain(down)
  })

  it('never names the migration itself', () => {
    expect(downFilesOf('migrations/1.sql')).not.toContain('migrations/1.sql')
  })
})

describe('holdsDown', () => {
  const py = (body: string) => `def upgrade():\n    op.add()\n\n\ndef downgrade():\n${body}`
  it.each([
    ['dbmate', '1.sql', '-- migrate:up\nCREATE TABLE a();\n-- migrate:down\nDROP TABLE a;', true],
    ['dbmate with nothing below', '1.sql', '-- migrate:up\nCREATE TABLE a();\n-- migrate:down\n-- nothing\n', false],
    ['goose', '1.sql', '-- +goose Up\nSELECT 1;\n-- +goose Down\nDROP TABLE a;', true],
    ['node-pg-migrate', '1.sql', '-- Up Migration\nSELECT 1;\n-- Down Migration\nDROP TABLE a;', true],
    ['plain SQL', '1.sql', 'CREATE TABLE a();', false],
    ['Alembic', '1.py', py('    op.drop()\n'), true],
    ['Alembic with types', '1.py', 'def downgrade() -> None:\n    op.drop()\n', true],
    ['Alembic that passes', '1.py', py('    pass\n'), false],
    ['Alembic that refuses', '1.py', py("    raise NotImplementedError('no')\n"), false],
    ['Rails change', '1.rb', 'class A\n  def change\n    add_column :a, :b\n  end\nend', true],
    ['Rails that can not be undone', '1.rb', '  def down\n    raise ActiveRecord::IrreversibleMigration\n  end', false],
    ['Knex', '1.js', 'exports.down = async (knex) => knex.schema.dropTable("a")', true],
    ['TypeORM', '1.ts', 'public async down(runner: QueryRunner) { await runner.query("x") }', true],
    ['a script without', '1.js', 'exports.up = () => {}', false],
  ] as const)('%s', (_name, path, text, expected) => {
    expect(holdsDown(path, text)).toBe(expected)
  })
})
