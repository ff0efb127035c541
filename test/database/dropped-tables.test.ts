import { describe, expect, it } from 'vitest'
import { takesDataAway } from '../../src/database/dropped-tables.ts'

describe('takesDataAway', () => {
  it.each([
    ['a column that is dropped', '1.up.sql', 'ALTER TABLE items DROP COLUMN note;', true],
    ['the same, without the word', '1.up.sql', 'alter table only public.items add a int, drop note', true],
    ['a table that is dropped', '1.up.sql', 'DROP TABLE IF EXISTS items CASCADE;', true],
    ['one of two', '1.up.sql', 'CREATE TABLE tmp (a int); DROP TABLE tmp, items;', true],
    ['rows that are deleted', '1.up.sql', 'DELETE FROM items WHERE id = 1;', true],
    ['a table that is emptied', '1.up.sql', 'TRUNCATE items RESTART IDENTITY;', true],
    ['a table of its own', '1.up.sql', 'CREATE TEMP TABLE tmp (a int); DELETE FROM tmp; DROP TABLE tmp;', false],
    ['a constraint', '1.up.sql', 'ALTER TABLE items DROP CONSTRAINT items_check;', false],
    ['a default', '1.up.sql', 'ALTER TABLE items ALTER COLUMN note DROP DEFAULT, ALTER b DROP NOT NULL;', false],
    ['an index', '1.up.sql', 'DROP INDEX by_name;', false],
    ['something that is added', '1.up.sql', 'ALTER TABLE items ADD note text;', false],
    ['words in a quote and in a comment', '1.up.sql', "-- DROP TABLE items;\nSELECT 'DROP TABLE items';", false],
    [
      'the way down of the same file',
      '1.sql',
      '-- migrate:up\nCREATE TABLE a ();\n-- migrate:down\nDROP TABLE a;',
      false,
    ],
    [
      'the way up of the same file',
      '1.sql',
      '-- Up Migration\nDROP TABLE a;\n-- Down Migration\nCREATE TABLE a ();',
      true,
    ],
    ['a file for psql', '1.up.sql', '\\set x 1\nDROP TABLE a;', true],
    [
      'Alembic',
      '1.py',
      'def upgrade():\n    op.drop_column("a", "b")\n\ndef downgrade():\n    op.add_column("a")\n',
      true,
    ],
    [
      'Alembic, on the way down',
      '1.py',
      'def upgrade():\n    op.add()\n\ndef downgrade():\n    op.drop_column("a", "b")\n',
      false,
    ],
    ['Rails', '1.rb', 'def change\n  remove_column :a, :b, :text\nend', true],
    ['Knex, on the way down', '1.js', 'exports.up = (k) => 1\nexports.down = (k) => k.schema.dropTable("a")', false],
  ] as const)('%s', (_name, path, text, expected) => {
    expect(takesDataAway(path, text)).toBe(expected)
  })
})
