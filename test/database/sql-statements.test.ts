import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { controlsTransactions, readSql, shortStatement, type SqlStatement } from '../../src/database/sql-statements.ts'

const statements = (text: string): readonly SqlStatement[] => {
  const read = readSql(text)
  if (read.ok) return read.statements
  throw new Error(read.why)
}

describe('readSql', () => {
  it.each([
    ['two on two lines', 'SELECT 1;\nSELECT 2;', ['1 SELECT 1', '2 SELECT 2']],
    ['the last without a semicolon', 'SELECT 1;\n\nSELECT 2', ['1 SELECT 1', '3 SELECT 2']],
    ['CRLF', 'SELECT 1;\r\nSELECT 2;\r\n', ['1 SELECT 1', '2 SELECT 2']],
    ['nothing but comments', '-- no\n/* none; */ ;;', []],
    ['a comment before, with a semicolon in it', '-- a;\n/* b; /* c; */ d; */ SELECT 1;', ['2 SELECT 1']],
    ['a comment within', 'SELECT -- ;\n1;', ['1 SELECT -- ;\n1']],
    ['a quote', "SELECT 'a;''b';SELECT 2", ["1 SELECT 'a;''b'", '1 SELECT 2']],
    ['a backslash that is none', "SELECT '\\';SELECT 2", ["1 SELECT '\\'", '1 SELECT 2']],
    ['a backslash that is one', "SELECT E'\\';SELECT 2'", ["1 SELECT E'\\';SELECT 2'"]],
    ['a name in quotes', 'SELECT 1 AS "a;b";SELECT 2', ['1 SELECT 1 AS "a;b"', '1 SELECT 2']],
    ['a dollar quote', 'DO $$ BEGIN; END; $$;SELECT 2', ['1 DO $$ BEGIN; END; $$', '1 SELECT 2']],
    ['a dollar quote in another', 'DO $a$ $$;$$ $b$;$b$ $a$;SELECT 2', ['1 DO $a$ $$;$$ $b$;$b$ $a$', '1 SELECT 2']],
    ['a parameter', 'SELECT $1;SELECT $2', ['1 SELECT $1', '1 SELECT $2']],
    ['dollars in a name', 'SELECT a$b$;SELECT 2', ['1 SELECT a$b$', '1 SELECT 2']],
    ['a rule', 'CREATE RULE r AS ON DELETE TO t DO (SELECT 1;SELECT 2);SELECT 3', 2],
    [
      'a routine of standard SQL',
      'CREATE OR REPLACE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT CASE WHEN true THEN 1 END; SELECT 2; END; SELECT 3',
      2,
    ],
    ['BEGIN that is a transaction', 'BEGIN; SELECT 1; END;', 3],
    ['a quote that never ends', "SELECT 'a; SELECT 2", 1],
    ['a comment that never ends', 'SELECT 1; /* a; SELECT 2', 1],
  ] as const)('%s', (_name, text, expected) => {
    const found = statements(text).map((statement) => `${statement.line} ${statement.text}`)
    if (typeof expected === 'number') expect(found).toHaveLength(expected)
    else expect(found).toEqual(expected)
  })

  it.each([
    ['a command to psql', 'SELECT 1;\n\\set x 1', 2, '\\set is a command to psql and not SQL'],
    ['a program by psql', '\\! touch pwned', 1, '\\! is a command'],
    ['rows for COPY', 'SELECT 1;\nCOPY items (id) FROM stdin;\n1\n\\.\n', 2, 'takes its rows from psql'],
    ['COPY alone', 'COPY items FROM STDIN;', 1, 'takes its rows from psql'],
    ['a null byte', 'SELECT 1;\n\0', 2, 'a null byte'],
    ['bytes of another encoding', 'SELECT \uFFFD', 1, 'not UTF-8'],
    ['a byte order mark', '\uFEFFSELECT 1', 1, 'a byte order mark'],
  ] as const)('refuses %s, and says where', (_name, text, line, why) => {
    const read = readSql(text)
    expect(read).toMatchObject({ ok: false, line })
    expect(read.ok ? '' : read.why).toContain(why)
  })

  it('loses nothing: what stands between quotes comes back, whatever it is', () => {
    const inner = fc.string().filter((each) => !/[\0\uFFFD\uFEFF]|\$q\$/.test(each))
    fc.assert(
      fc.property(fc.array(inner, { maxLength: 5 }), (texts) => {
        const sql = texts.map((each) => `SELECT $q$${each}$q$`)
        expect(statements(sql.join(';\n')).map(({ text }) => text)).toEqual(sql)
      }),
    )
  })

  it('ends for any text, also for a large one, in time that grows with it', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => typeof readSql(text).ok === 'boolean'))
    expect(statements("INSERT INTO t VALUES (1, 'x');\n".repeat(50_000))).toHaveLength(50_000)
  })
})

it.each([
  ['none of its own', 'CREATE TABLE a (); DO $$ BEGIN END $$', false],
  ['its own', 'BEGIN; SELECT 1; COMMIT', true],
  ['in other words', 'start  transaction; SELECT 1', true],
  ['a savepoint alone', 'SAVEPOINT a', false],
])('transactions: %s', (_name, text, expected) => {
  expect(controlsTransactions(statements(text))).toBe(expected)
})

it('a statement is shown in one line that ends', () => {
  const [statement] = statements(`SELECT\n  ${'x'.repeat(200)}`)
  expect(statement === undefined ? '' : shortStatement(statement)).toMatch(/^SELECT x{70}\.\.\.$/)
})
