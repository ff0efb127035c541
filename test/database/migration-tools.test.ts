import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  certainToolOf,
  identityOf,
  migrationTools,
  toolOf,
  tracesTool,
  type ToolTrace,
} from '../../src/database/migration-tools.ts'

const config = (path: string): ToolTrace => ({ path, text: null })
const manifest = (path: string, text: string): ToolTrace => ({ path, text })

describe('toolOf: whose a migration is', () => {
  it.each([
    ['Alembic', 'alembic/versions/stock_002_drop_items.py', "revision = 'stock_002'", []],
    ['Alembic', 'db/versions/add_note.py', "revision: str = 'abc'\ndown_revision = None", []],
    ['Django', 'shop/migrations/0002_drop.py', 'class Migration(migrations.Migration):', []],
    ['Django', 'shop/migrations/0002_drop.py', null, [config('manage.py')]],
    ['Flyway', 'src/main/resources/db/migration/V2__drop.sql', 'DROP TABLE a;', []],
    ['Flyway', 'sql/R__view.sql', 'CREATE OR REPLACE VIEW a AS SELECT 1;', []],
    ['Liquibase', 'db/changelog/2.xml', '<databaseChangeLog><changeSet id="2"/></databaseChangeLog>', []],
    ['Liquibase', 'src/main/resources/db.changelog-2.yaml', 'databaseChangeLog:\n- changeSet:\n', []],
    ['Liquibase', 'sql/2.sql', '--liquibase formatted sql\n--changeset ann:2\n', []],
    ['Prisma', 'prisma/migrations/20240101_drop/migration.sql', 'DROP TABLE a;', []],
    ['Drizzle', 'drizzle/0001_brave.sql', 'DROP TABLE a;', []],
    ['Drizzle', 'src/db/out/0001_brave.sql', 'DROP TABLE a;--> statement-breakpoint\n', [config('drizzle.config.ts')]],
    ['Drizzle', 'migrations/0001_brave.sql', 'DROP TABLE a;', [config('drizzle.config.ts')]],
    ['Knex', 'migrations/20240101000000_drop.js', 'exports.up = (knex) => knex.schema', []],
    ['Knex', 'migrations/20240101000000_drop.ts', null, [config('knexfile.ts')]],
    ['TypeORM', 'src/migration/1700000000000-Drop.ts', 'export class Drop implements MigrationInterface {', []],
    ['Sequelize', 'migrations/20240101000000-drop.js', 'up: (queryInterface, Sequelize) => {}', []],
    [
      'node-pg-migrate',
      'migrations/1700000000000_drop.js',
      'exports.up = (pgm) => {}',
      [manifest('package.json', '{"node-pg-migrate": "7"}')],
    ],
    ['node-pg-migrate', 'migrations/1700000000000_drop.sql', '-- Up Migration\nDROP TABLE a;', []],
    ['dbmate', 'db/migrations/20240101000000_drop.sql', '-- migrate:up\nDROP TABLE a;\n-- migrate:down\n', []],
    [
      'golang-migrate',
      'migrations/000002_drop.up.sql',
      null,
      [manifest('go.mod', 'github.com/golang-migrate/migrate/v4 v4.17')],
    ],
    ['goose', 'migrations/00002_drop.sql', '-- +goose Up\nDROP TABLE a;', []],
    ['goose', 'migrations/00002_drop.go', 'goose.AddMigrationContext(up, down)', []],
    ['sqitch', 'deploy/drop.sql', '-- Deploy shop:drop to pg\nDROP TABLE a;', []],
    ['sqitch', 'sqitch.plan', '%project=shop\n', []],
    ['Ecto', 'priv/repo/migrations/20240201000000_drop.exs', 'use Ecto.Migration', []],
    ['Rails', 'db/migrate/20240101000000_drop.rb', 'class Drop < ActiveRecord::Migration[7.1]', []],
    ['Doctrine', 'migrations/Version20240101000000.php', 'final class Version2024 extends AbstractMigration', []],
    [null, 'migrations/m20240101_000001_drop.rs', 'impl MigrationTrait for Migration', []],
    [null, 'db/strange', 'x', []],
  ] as const)('%s: %s', (name, path, text, traces) => {
    expect(toolOf(path, text, traces)?.name ?? null).toBe(name)
  })

  it('what a file says of itself counts more than what lies beside it', () => {
    const traces = [config('drizzle.config.ts'), manifest('package.json', '"knex"')]
    expect(toolOf('db/migrations/20240101000000_a.sql', '-- migrate:up\n', traces)?.name).toBe('dbmate')
  })

  it('the place alone, which tools share, makes nothing certain', () => {
    expect(certainToolOf('migrations/000002_drop.up.sql', 'DROP TABLE a;', [])).toBeNull()
  })

  it.each(migrationTools.map((tool) => [tool.name, tool] as const))(
    '%s: what is proposed is a line for a runbook',
    (_name, { up, down }) => {
      expect(up).toMatch(/^\S+ \S+/)
      if (down !== null) expect(down).toMatch(/^\S+ \S+/)
      expect(`${up}${down ?? ''}`).not.toMatch(/['`\n]/)
    },
  )

  it('the page has a row for each, with what is proposed', () => {
    const page = readFileSync(new URL('../../docs/checks/migrations.md', import.meta.url), 'utf8')
    for (const { name, up, down } of migrationTools) {
      const row = page.split('\n').find((line) => line.startsWith(`| ${name} `)) ?? `no row of ${name}`
      expect(row).toContain(`\`${up}\``)
      expect(row).toContain(down === null ? '`down: optional`' : `\`${down}\``)
    }
  })
})

describe('identityOf: by what a tool knows a migration again', () => {
  const same = (tool: string, one: readonly [string, string], other: readonly [string, string]) => {
    const found = migrationTools.find(({ name }) => name === tool)
    if (found === undefined) throw new Error(`no tool ${tool}`)
    const [first, second] = [identityOf(found, ...one), identityOf(found, ...other)]
    return first !== null && first === second
  }
  it.each([
    ['Alembic', ['a/versions/x.py', "revision = 'r1'"], ['a/versions/y.py', "revision: str = 'r1'"], true],
    ['Alembic', ['a/versions/x.py', "revision = 'r1'"], ['a/versions/x2.py', "revision = 'r2'"], false],
    ['Flyway', ['db/V1_2__a.sql', ''], ['db/V1_2__b.sql', ''], true],
    ['Flyway', ['db/V1_2__a.sql', ''], ['db/V1_20__a.sql', ''], false],
    ['Rails', ['db/migrate/20240101000000_a.rb', ''], ['db/migrate/20240101000000_b.rb', ''], true],
    ['Ecto', ['priv/repo/migrations/1_a.exs', ''], ['priv/repo/migrations/2_a.exs', ''], false],
    ['TypeORM', ['m/1-A.ts', 'class A1 implements'], ['m/2-B.ts', 'class A1 implements'], true],
    // These keep the name of the file itself.
    ['Knex', ['m/1_a.js', ''], ['m/1_b.js', ''], false],
    ['Django', ['m/0001_a.py', ''], ['m/0001_b.py', ''], false],
    ['Prisma', ['m/1_a/migration.sql', ''], ['m/1_b/migration.sql', ''], false],
  ] as const)('%s: %s and %s: %s', (tool, one, other, expected) => {
    expect(same(tool, one, other)).toBe(expected)
  })
})

describe('tracesTool', () => {
  it.each([
    ['alembic.ini', 'by its path'],
    ['services/a/knexfile.ts', 'by its path'],
    ['package.json', 'by its text'],
    ['backend/requirements-dev.txt', 'by its text'],
    ['README.md', null],
  ] as const)('%s: %s', (path, expected) => {
    expect(tracesTool(path)).toBe(expected)
  })
})
