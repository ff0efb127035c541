import { describe, expect, it } from 'vitest'
import {
  downFilesOf,
  holdsDown,
  isMigration,
  isMigrationByText,
  mayBeMigration,
} from '../../src/database/migration-files.ts'

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
    ['alembic/versions/stock_002_drop_items.py', null, true],
    ['migrations/versions/add_note.py', null, true],
    ['alembic/versions/__init__.py', null, false],
    ['migrations/env.py', null, false],
    ['priv/repo/migrations/20240201000000_drop.exs', null, true],
    ['priv/repo/migrations/.formatter.exs', null, false],
    ['drizzle/0001_brave.sql', null, true],
    ['drizzle/meta/0001_snapshot.json', null, false],
    ['migrations/Version20240101000000.php', null, true],
    ['src/Migrations/Version20240101000000.php', null, true],
    ['src/migrations/Migration20240101.ts', null, true],
    ['migration/src/m20240101_000001_drop.rs', null, true],
    ['Migrations/20240101_Drop.cs', null, true],
    ['Migrations/20240101_Drop.Designer.cs', null, false],
    ['sql/V2__drop.sql', null, true],
    ['sql/R__view.sql', null, true],
    ['src/test/resources/V2__drop.sql', null, false],
    ['db/changelog/2.xml', null, true],
    ['conf/evolutions/default/2.sql', null, true],
    ['sqitch.plan', null, true],
    ['revert/drop.sql', null, false],
    ['migrations/migration_lock.toml', null, false],
    ['alembic/versions/x.py', 'alembic/versions', true],
    ['priv/any/drop.exs', 'priv/any', true],
    ['sql/any name', 'sql', true],
    ['sql/README.md', 'sql', false],
    ['sql/__init__.py', 'sql', false],
    ['changelogs/fragments/1-fix.yml', null, false],
  ] as const)('%s under %s: %s', (path, directory, expected) => {
    expect(isMigration(path, directory)).toBe(expected)
  })
})

describe('a name that leaves it open', () => {
  it.each([
    ['shop/migrations/add_note.py', 'class Migration(migrations.Migration):\n', true],
    ['src/migrations/drop.exs', 'x', true],
    ['src/migrations/runner.ts', 'export const runAll = () => {}', false],
    ['src/migrations/drop.ts', 'await knex.schema.dropTable("a")\nDROP TABLE a', true],
    ['db/out/0001_brave.sql', 'DROP TABLE "a";', true],
    ['db/seed.sql', 'DROP TABLE "a";', false],
    ['db/seed.sql', '-- migrate:up\nDROP TABLE "a";', true],
    ['config/changelog/master.yaml', 'databaseChangeLog:\n', true],
    ['changelogs/fragments/1-fix.yml', 'bugfixes:\n- x\n', false],
    ['src/db/versions/drop.py', "revision = 'a'\n", true],
    ['deploy/drop.sql', '-- Deploy shop:drop to pg\n', true],
    ['deploy/drop.sql', 'DROP TABLE a;', false],
  ] as const)('%s that says %s: %s', (path, text, expected) => {
    expect(mayBeMigration(path, null)).toBe(true)
    expect(isMigrationByText(path, text)).toBe(expected)
  })

  it.each([
    'test/fixtures/0001_a.sql',
    'examples/a.sql',
    'src/main.ts',
    'db/migrations/1_a.up.sql',
    'src/migrations/index.ts',
  ])('%s is not asked', (path) => {
    expect(mayBeMigration(path, null)).toBe(false)
  })

  it('in the folder that the runbook names nothing is left open', () => {
    expect(mayBeMigration('src/migrations/drop.ts', 'src/migrations')).toBe(false)
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
    ['Ecto change', '1.exs', '  def change do\n    create table(:a)\n  end', true],
    ['Ecto down', '1.exs', '  def up do\n  end\n  def down do\n    drop table(:a)\n  end', true],
    ['Ecto that refuses', '1.exs', '  def up, do: drop table(:a)\n  def down, do: raise "no"\n', false],
    ['Doctrine', '1.php', 'public function down(Schema $schema): void { $this->addSql("DROP TABLE a"); }', true],
    [
      'Doctrine that refuses',
      '1.php',
      'public function down(Schema $schema): void { $this->throwIrreversibleMigrationException(); }',
      false,
    ],
    ['a script without', '1.js', 'exports.up = () => {}', false],
  ] as const)('%s', (_name, path, text, expected) => {
    expect(holdsDown(path, text)).toBe(expected)
  })
})
