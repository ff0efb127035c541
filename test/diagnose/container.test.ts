import { describe, expect, it } from 'vitest'
import { parseDatabaseUrl } from '../../src/core/database-url.ts'
import { readDatabase, type DatabaseFacts, type SlowStatement } from '../../src/diagnose/database.ts'
import type { DiagnosisAnswer } from '../../src/diagnose/answer.ts'
import { planDiagnosis, readContainer, withoutCredentials } from '../../src/diagnose/container.ts'

const answer = (over: Partial<DiagnosisAnswer>): DiagnosisAnswer => ({
  exitCode: 0,
  timedOut: false,
  notFound: false,
  stdout: '',
  stderr: '',
  ...over,
})

describe('the address of a database', () => {
  it('is taken apart, so that no password stands among the arguments', () => {
    const url = 'postgresql+asyncpg://api:p%40ss@db.internal:6432/shop?sslmode=require&pgbouncer=true'
    expect(parseDatabaseUrl(url)).toEqual({
      variables: {
        PGHOST: 'db.internal',
        PGPORT: '6432',
        PGUSER: 'api',
        PGPASSWORD: 'p@ss',
        PGDATABASE: 'shop',
        PGSSLMODE: 'require',
      },
      secrets: [url, 'p%40ss', 'p@ss'],
    })
  })

  it.each(['', 'mysql://a:b@c/d', 'host=db user=api', 'postgres://', 'postgres://[bad/x'])('%j is none', (text) => {
    expect(parseDatabaseUrl(text)?.variables ?? {}).toEqual({})
  })
})

describe('the plan', () => {
  it('asks nothing that was not named', () => {
    expect(planDiagnosis({}, { DATABASE_URL: 'postgres://a:b@c/d' })).toMatchObject({ container: null, database: null })
  })

  it.each([
    ['an empty variable', {}, 'The variable DATABASE_URL is empty.'],
    ['another kind of value', { DATABASE_URL: 'secret' }, 'DATABASE_URL is not a postgres:// URL.'],
  ])('%s is said, and its value is not', (_, environment, problem) => {
    const { database } = planDiagnosis({ database: 'DATABASE_URL' }, environment)
    expect(database).toEqual({ variable: 'DATABASE_URL', question: null, problem })
  })

  it('gives docker where its engine is, and nothing else of the environment', () => {
    const environment = { DOCKER_HOST: 'ssh://host', GITHUB_TOKEN: 'x' }
    const plan = planDiagnosis({ container: 'api.1' }, environment)
    expect(plan.container?.log).toEqual({
      argv: ['docker', 'logs', '--timestamps', '--tail', '1000', 'api.1'],
      variables: { DOCKER_HOST: 'ssh://host' },
      stdin: '',
    })
    expect(plan.container?.list.argv).toContain(String.raw`name=^api\.1$`)
  })
})

describe('a container', () => {
  const read = (over: Readonly<Partial<Record<'state' | 'out' | 'err' | 'memory' | 'disk', string>>>) =>
    readContainer('api', {
      list: answer({ stdout: 'NAMES IMAGE STATUS\napi shop:1 Up 2 minutes' }),
      state: answer({ stdout: over.state ?? 'running 0 false 0\n' }),
      memory: answer({ stdout: over.memory ?? '30.5MiB / 2GiB 1.49%\n' }),
      disk: answer({
        stdout: over.disk ?? 'Filesystem 1024-blocks Used Available Capacity Mounted on\noverlay 100 12 88 12% /\n',
      }),
      log: answer({ stdout: over.out ?? '', stderr: over.err ?? '' }),
    }).text

  it('that runs and says nothing', () => {
    const text = read({})
    expect(text).toContain('It is running, restarted 0 times.')
    expect(text).toContain('api shop:1 Up 2 minutes')
    expect(text).not.toContain('Next:')
  })

  it.each([
    ['calm', {}, ['Memory: 30.5MiB / 2GiB (1.49 %).', 'Disk: 12 % full.'], []],
    ['nearly out of memory', { memory: '1.8GiB / 2GiB 90.2%' }, ['(90.2 %)'], ['Next: Memory is above 85 %']],
    [
      'nearly out of disk',
      { disk: 'x\noverlay 100 95 5 95% /\n' },
      ['Disk: 95 % full.'],
      ['Next: The disk is above 90 %'],
    ],
    [
      'a container without df',
      { disk: '', memory: '' },
      ['Its memory use is not known.', 'Its disk use is not known.'],
      [],
    ],
  ])('memory and disk: %s', (_, over, found, steps) => {
    const text = read(over)
    for (const line of [...found, ...steps]) expect(text).toContain(line)
    if (steps.length === 0) expect(text).not.toMatch(/Next: (?:Memory|The disk)/)
  })

  it('that was killed for want of memory', () => {
    const text = read({ state: 'exited 137 true 4' })
    expect(text).toContain('It is exited (exit code 137), restarted 4 times, killed for lack of memory.')
    expect(text).toContain('Next: Raise its memory limit')
  })

  it('its two streams stand in the order of time, the last fifty lines, errors apart', () => {
    const time = (second: number) => `2026-03-01T02:00:${String(second).padStart(2, '0')}.000000000Z`
    const out = Array.from({ length: 59 }, (_, second) => `${time(second)} served ${second}`).join('\n')
    const text = read({ out, err: `${time(3)} ERROR early\n${time(58)}1 FATAL late` })
    const [, errors = '', last = ''] = /of the last 1000\n([\s\S]*)\n\n--- last 50 lines\n([\s\S]*)$/.exec(text) ?? []
    expect(errors.split('\n')).toEqual([expect.stringContaining('ERROR early'), expect.stringContaining('FATAL late')])
    expect(last.split('\n')).toHaveLength(50)
    expect(last).not.toContain('served 9\n')
    expect(last.split('\n').at(-1)).toContain('FATAL late')
  })

  it.each([
    'FATAL: sorry, too many clients already',
    'QueuePool limit of size 5 overflow 10 reached',
    'remaining connection slots are reserved for roles',
  ])('that says %j: the next step of the runbook', (line) => {
    expect(read({ out: line })).toContain('Next: Too many connections: raise DATABASE_POOL_SIZE, or restart the API.')
  })

  it.each([
    ['docker is missing', { exitCode: null, notFound: true }, 'There is no `docker` program on PATH.'],
    ['docker hangs', { exitCode: null, timedOut: true }, 'docker did not answer in time.'],
    ['there is no such container', { exitCode: 1, stderr: 'No such container: api' }, 'failed: No such container: api'],
    ['docker dies without a word', { exitCode: 1 }, 'docker failed: it did not say why'],
  ])('%s', (_, over, said) => {
    const bad = answer(over)
    expect(readContainer('api', { list: bad, state: bad, log: bad, memory: bad, disk: bad }).text).toContain(said)
  })
})

describe('a database', () => {
  const facts: DatabaseFacts = {
    ...{ version: '15.1', connections: 8, max: 10, hidden: 0, blocked: 0 },
    ...{ long: [], running: [], waiting: [], blockers: [] },
  }
  const read = (over: Partial<DatabaseFacts>, slowest: readonly SlowStatement[] | null = []) =>
    readDatabase('DB', answer({}), { facts: { ...facts, ...over }, slowest }).text

  it('at 80 % of its connections is not above it', () => {
    expect(read({})).toContain('8 of 10 connections are taken (80 %).')
    expect(read({})).not.toContain('Next:')
  })

  it('above 80 %: the next step of the runbook', () => {
    expect(read({ connections: 9 })).toContain('Next: Too many connections')
  })

  it('with old transactions and hidden sessions says both', () => {
    const text = read({ hidden: 3, long: [[42, 600, 'idle in transaction', '']] })
    expect(text).toContain('3 sessions are hidden from this user')
    expect(text).toContain('process 42: 600 s, idle in transaction, unnamed')
    expect(text).toContain('Next: Ask the owner of the oldest transaction')
  })

  it('with locks that are waited for names who holds them, who waits, and what to do', () => {
    const text = read({
      blocked: 2,
      waiting: [
        [7, 12, [42, 42], "UPDATE item SET note = 'call 555-1234' WHERE id = 9"],
        [8, null, [42], '<insufficient privilege>'],
      ],
      blockers: [[42, 2, 600, 'idle in transaction', 'report', 'SELECT * FROM item FOR UPDATE']],
    })
    expect(text).toContain('Next: Process 42 blocks 2: ask its owner; end it with pg_terminate_backend(42).')
    expect(text).toContain(
      'process 42 holds up 2: report, idle in transaction, its transaction open for 600 s, last: SELECT * FROM item FOR UPDATE',
    )
    expect(text).toContain('process 7 waits for 12 s for process 42: UPDATE item SET note = ? WHERE id = ?')
    expect(text).toContain('process 8 waits for an unknown time for process 42: (hidden from this user)')
  })

  it('a lock of a prepared transaction has no process that could be ended', () => {
    const text = read({ waiting: [[7, 1, [0], 'LOCK item']], blockers: [[0, 1, null, '', '', '']] })
    expect(text).toContain('Next: A prepared transaction blocks 1: find it in pg_prepared_xacts')
    expect(text).not.toContain('pg_terminate_backend')
    expect(text).toContain('process 7 waits for 1 s for a prepared transaction: LOCK item')
  })

  it.each([
    ['below a second on average', [[9, 999, 5_000, 'SELECT $1']], [], false],
    ['a second on average', [[3, 1_000, 2_000, 'SELECT $1']], [], true],
    ['none known, one that runs', null, [[5, 4, 'SELECT pg_sleep(60)']], true],
  ] as const)('slow statements: %s', (_, slowest, running, step) => {
    const text = read({ running }, slowest)
    expect(text.includes('Next: Statements take longer than a second: run EXPLAIN ANALYZE')).toBe(step)
    expect(text.includes('pg_stat_statements can not be read here')).toBe(slowest === null)
    if (slowest !== null) expect(text).toMatch(/\d ms on average, \d+ ms at most, \d calls: SELECT \$1$/)
    else expect(text).toContain('process 5: 4 s, SELECT pg_sleep(?)')
  })

  it.each([
    ['full', 'FATAL:  sorry, too many clients already', 'raise DATABASE_POOL_SIZE'],
    ['of another password', 'password authentication failed for user "api"', 'compare user and password'],
    ['not there', 'Connection refused', 'Check that the database runs'],
  ])('%s', (_, stderr, step) => {
    expect(readDatabase('DB', answer({ exitCode: 2, stderr }), null).text).toContain(step)
  })

  it('whose answer is none', () => {
    expect(readDatabase('DB', answer({ stdout: 'hello' }), null).text).toBe(
      'psql answered, but the answer was not understood.',
    )
    expect(readDatabase('DB', answer({ exitCode: null, notFound: true }), null).text).toContain('Install psql')
  })
})

it.each([
  ['connecting to redis://default:hunter22@cache:6379/0', 'connecting to redis://***@cache:6379/0'],
  ['Authorization: Bearer abcdefghijkl', 'Authorization: Bearer ***'],
  ['{"password":"hunter22","user":"a"}', '{"password":"***","user":"a"}'],
  ['GET /x?api_key=abc&page=2', 'GET /x?api_key=***&page=2'],
  ['GET https://example.com/a@b', 'GET https://example.com/a@b'],
])('credentials in a log are hidden: %s', (line, hidden) => {
  expect(withoutCredentials(line)).toBe(hidden)
})
