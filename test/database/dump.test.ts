import { describe, expect, it } from 'vitest'
import { endsAsRows, sortProblems, wrappingOf } from '../../src/database/dump.ts'

describe('what the programs complained of', () => {
  const sort = (...lines: readonly string[]) => sortProblems(lines, { restricted: false })

  it.each([
    ['ERROR:  duplicate key value violates unique constraint "items_pkey"', 'lost'],
    ['pg_restore: error: could not execute query: ERROR:  relation "a" does not exist', 'lost'],
    ['ERROR:  must be superuser or have privileges to COPY to or from an external program', 'lost'],
    ['pg_restore: error: could not execute query: ERROR:  schema "public" already exists', 'aside'],
    ['ERROR:  must be able to SET ROLE "app"', 'aside'],
    ['ERROR:  unrecognized configuration parameter "transaction_timeout"', 'aside'],
    ['ERROR:  permission denied to create extension "postgis"', 'lacking'],
  ] as const)('%s: %s', (line, kind) => {
    expect(sort(line)[kind]).toHaveLength(1)
    expect(Object.values(sort(line)).flat()).toHaveLength(1)
  })

  it.each([
    [
      'psql',
      [
        'psql:<stdin>:9: ERROR:  relation "public.items" does not exist',
        'STATEMENT:  ALTER TABLE ONLY public.items DROP CONSTRAINT items_pkey;',
      ],
    ],
    ['psql, a table', ['ERROR:  table "items" does not exist', 'STATEMENT:  DROP TABLE public.items;']],
    [
      'pg_restore',
      [
        'pg_restore: error: could not execute query: ERROR:  schema "app" does not exist',
        'Command was: DROP VIEW app.low;',
      ],
    ],
  ])('what --clean drops and is not there is no loss: %s', (_name, lines) => {
    expect(sort(...lines)).toEqual({ lost: [], lacking: [], aside: [] })
  })

  it('the same words for what should be filled are a loss', () => {
    expect(
      sort('ERROR:  relation "public.items" does not exist', 'STATEMENT:  COPY public.items (id) FROM stdin;').lost,
    ).toHaveLength(1)
    expect(sort('ERROR:  relation "public.items" does not exist').lost).toHaveLength(1)
  })

  it('what follows from an extension that is not here is not charged to the dump; anything else is', () => {
    const lacking = 'ERROR:  extension "postgis" is not available'
    const following = [
      'ERROR:  type "public.geometry" does not exist',
      'ERROR:  relation "public.notes" does not exist',
      'ERROR:  syntax error at or near "1"',
      'invalid command \\N',
      'backslash commands are restricted; only \\unrestrict is allowed',
    ]
    expect(sort(lacking, ...following)).toEqual({
      lost: [],
      lacking: ['extension "postgis" is not available'],
      aside: [],
    })
    expect(sort(lacking, 'ERROR:  duplicate key value violates unique constraint "a"').lost).toHaveLength(1)
    expect(sort(...following).lost.length).toBeGreaterThan(2)
  })

  it('values of rows stay out, and lines that are no complaint', () => {
    expect(
      sort('ERROR:  invalid input syntax for type integer: "hunter2"', 'DETAIL:  Key (a)=(hunter2)', 'Command was: x')
        .lost,
    ).toEqual(['invalid input syntax for type integer'])
  })

  it("the dump's own \\restrict is refused once, as it should be", () => {
    const line = 'backslash commands are restricted; only \\unrestrict is allowed'
    expect(sortProblems([line, '\\unrestrict: wrong key'], { restricted: true }).lost).toEqual([])
    expect(sortProblems([line, line], { restricted: true }).lost).toHaveLength(1)
  })
})

describe('wrappingOf', () => {
  const hex = (text: string) => Buffer.from(text.replaceAll(' ', ''), 'hex')
  it.each([
    ['xz', hex('fd 37 7a 58 5a 00 00 04')],
    ['zstd', hex('28 b5 2f fd 04 58')],
    ['lz4', hex('04 22 4d 18 64 40')],
    ['bzip2', Buffer.from('BZh91AY')],
    ['zip', hex('50 4b 03 04 14 00')],
    ['7z', hex('37 7a bc af 27 1c 00')],
    ['age', Buffer.from('age-encryption.org/v1\n-> X25519')],
    ['age', Buffer.from('-----BEGIN AGE ENCRYPTED FILE-----')],
    ['gpg', Buffer.from('-----BEGIN PGP MESSAGE-----')],
    // gpg --encrypt to an RSA key, to a curve, and gpg --symmetric.
    ['gpg', hex('85 01 8c 03 5a 1f')],
    ['gpg', hex('84 5e 03 12 34')],
    ['gpg', hex('8c 0d 04 09 03 02')],
    ['openssl', Buffer.from('Salted__abcdefgh')],
    ['gzip', hex('1f 8b 08 00')],
    [null, Buffer.from('hello\n')],
    [null, hex('84 00 00 00')],
    [null, Buffer.alloc(0)],
    [null, Buffer.from('PGDMP')],
  ])('%s', (name, head) => {
    expect(wrappingOf(head)).toBe(name)
  })
})

describe('endsAsRows', () => {
  it.each([
    ['COPY, whole', '1\ta\n2\tb\n\\.\n\n\n', true],
    ['COPY, no rows', '\\.\n\n\n', true],
    ['COPY, cut at the end of a line', '1\ta\n2\tb\n', false],
    ['COPY, cut in a line', '1\ta\n2', false],
    ['COPY, cut behind a value that ends in a semicolon', '1\ta;\n2\tb;', false],
    ['COPY, a value that ends as the mark does', '1\ta\\\\.\n', false],
    ['INSERT, whole', 'INSERT INTO public.a VALUES (1);\nINSERT INTO public.a VALUES (2);\n\n\n', true],
    ['INSERT, no rows', '\n\n', true],
    ['INSERT, cut', 'INSERT INTO public.a VALUES (1);\nINSERT INTO public.a VAL', false],
    ['nothing is left', '', false],
  ])('%s: %s', (_name, text, expected) => {
    expect(endsAsRows(text.slice(0, 256), text.slice(-256))).toBe(expected)
  })
})
