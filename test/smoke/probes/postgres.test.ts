import { describe, expect, it } from 'vitest'
import type { DatabaseAnswer, DatabaseState } from '../../../src/ports/database.ts'
import { postgresKind, postgresProbe } from '../../../src/smoke/probes/postgres.ts'

const now = '2026-01-01T00:00:00.000Z'
const options = (expected: unknown = {}) =>
  postgresProbe.parse({ name: 'database', postgres: 'DATABASE_URL', expect: expected })
const calm: DatabaseState = {
  connections: 12,
  maxConnections: 100,
  role: 'primary',
  replicas: 1,
  lagSeconds: 0.4,
  oldestSeconds: 2,
  hidden: 0,
}
const answered = (state: Partial<DatabaseState> | null): DatabaseAnswer => ({
  outcome: 'answered',
  state: state === null ? null : { ...calm, ...state },
  tls: 'verified',
  address: '10.0.0.1',
  totalMs: 4,
})
const failed = (code: string, reached: boolean): DatabaseAnswer => ({
  outcome: 'failed',
  code,
  reached,
  address: '10.0.0.1',
  totalMs: 9,
})
const judge = (answer: DatabaseAnswer, expected?: unknown) => postgresKind.judge(answer, options(expected), now)

it('an answer to SELECT 1 is enough when nothing else is asked for, and the rest is shown', () => {
  expect(judge(answered({ connections: 99, oldestSeconds: 900, hidden: 3 }))).toEqual({
    outcome: 'pass',
    summary: 'SELECT 1 is answered',
    latencyMs: 4,
    figures: {
      connections: '99 of 100 (99 %)',
      replication: '1 standby, 0 ms behind',
      'oldest transaction': '15 m; 3 sessions hidden from this user',
      encryption: 'TLS, verified',
    },
  })
})

describe('what must hold', () => {
  it.each([
    ['connections at the limit', { connections: '80%' }, { connections: 80 }, null],
    ['one above', { connections: '80%' }, { connections: 81 }, /more than 80 % of max_connections are taken: raise/],
    ['a standby just behind', { lag: '30s' }, { lagSeconds: 30 }, null],
    ['a standby too far behind', { lag: '30s' }, { lagSeconds: 30.5 }, /a standby is more than 30.0 s behind/],
    ['a standby that tells nothing', { lag: '30s' }, { lagSeconds: null }, /not told/],
    ['no standby at all', { lag: '30s' }, { replicas: 0, lagSeconds: null }, /no standby is fed/],
    ['a standby itself', { lag: '30s' }, { role: 'standby', replicas: 0, lagSeconds: 3 }, null],
    ['a short transaction', { transaction: '5m' }, { oldestSeconds: 300 }, null],
    ['a long one', { transaction: '5m' }, { oldestSeconds: 301 }, /open for more than 5 m/],
    ['sessions nobody may look into', { transaction: '5m' }, { hidden: 1 }, /pg_read_all_stats/],
    ['a proxy that tells nothing', { connections: '80%' }, null, /but not how many/],
  ] as const)('%s', (_, expected, state, wrong) => {
    const sample = judge(answered(state), expected)
    if (wrong === null) expect(sample).toMatchObject({ outcome: 'pass' })
    else expect(sample).toMatchObject({ outcome: 'wrong', summary: expect.stringMatching(wrong) })
  })
})

describe('no answer', () => {
  it.each([
    ['28P01', true, 'wrong', /^28P01: the login is refused/],
    ['53300', true, 'wrong', /too many connections: raise DATABASE_POOL_SIZE or restart the API/],
    ['57P03', true, 'wrong', /starting or stopping/],
    ['CERT_HAS_EXPIRED', true, 'wrong', /has expired/],
    ['ECONNREFUSED', false, 'unreachable', /^ECONNREFUSED$/],
    ['ENOTFOUND', false, 'unreachable', /^ENOTFOUND$/],
    ['ETIMEDOUT', false, 'unreachable', /^timed out before the connection stood$/],
    ['ETIMEDOUT', true, 'wrong', /^timed out before SELECT 1 was answered$/],
    ['XX999', true, 'wrong', /^XX999$/],
  ])('%s, reached: %s', (code, reached, outcome, summary) => {
    expect(judge(failed(code, reached))).toMatchObject({ outcome, summary: expect.stringMatching(summary) })
  })
})

describe('the variable', () => {
  const problems = (environment: Readonly<Record<string, string>>) =>
    postgresKind.problems(options(), { baseUrl: null, environment })
  it.each([
    ['is not set', {}, 'DATABASE_URL, which is not set'],
    ['is empty', { DATABASE_URL: '' }, 'DATABASE_URL, which is not set'],
    ['holds words', { DATABASE_URL: 'host=db password=canary' }, 'needs a postgres:// URL with a host in DATABASE_URL'],
    ['holds another kind of URL', { DATABASE_URL: 'mysql://u:canary@db/x' }, 'needs a postgres:// URL'],
    ['names no host', { DATABASE_URL: 'postgres:///x?password=canary' }, 'needs a postgres:// URL with a host'],
  ])('%s', (_, environment, why) => {
    const [problem = ''] = problems(environment)
    expect(problem).toContain(why)
    expect(problem).not.toContain('canary')
  })

  it.each([
    ['a URL', 'postgres://u:p@db.test/x', 'db.test'],
    ['of SQLAlchemy', 'postgresql+asyncpg://u:p@db.test/x', 'db.test'],
    ['IPv6', 'postgres://u:p@[::1]/x', '::1'],
    ['a socket of the machine', 'postgres:///x?host=/run/postgresql&user=u', null],
  ])('%s', (_, url, host) => {
    const place = { baseUrl: null, environment: { DATABASE_URL: url } }
    expect(postgresKind.problems(options(), place)).toEqual([])
    expect(postgresKind.host(options(), place)).toBe(host)
  })

  it('never stands in the file', () => {
    const parsed = postgresProbe.safeParse({ name: 'a', postgres: 'postgres://u:p@db/x' })
    expect(parsed.error?.issues[0]?.message).toBe('must be the name of an environment variable, never a URL')
  })
})
