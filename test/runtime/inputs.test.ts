import { describe, expect, test } from 'vitest'
import { ExpectedError } from '../../src/core/errors.ts'
import { inputReader } from '../../src/runtime/inputs.ts'
import { secretsOf } from '../../src/core/secret-values.ts'
import { userEnvironment } from '../../src/runtime/user-environment.ts'

const reader = (value: string) => inputReader({ 'INPUT_LOCK-WAIT': value })
const refusal = (read: () => unknown): string => {
  try {
    read()
  } catch (thrown) {
    if (thrown instanceof ExpectedError) return `${thrown.code}: ${thrown.message}`
    throw thrown
  }
  return 'accepted'
}

describe('inputs are read as strictly as they are promised', () => {
  test.each([
    ['a boolean in capitals', () => reader('TRUE').boolean('lock-wait')],
    ['an empty boolean', () => reader('').boolean('lock-wait')],
    ['a yes', () => reader('yes').boolean('lock-wait')],
    ['a bare number for a duration', () => reader('10').duration('lock-wait')],
    ['a choice that is none', () => reader('maybe').oneOf('lock-wait', ['hold', 'rollback'])],
    ['one wrong word in a list', () => reader('summary, comments').list('lock-wait', ['summary', 'comment'])],
    ['a short sha', () => reader('abc1234').sha('lock-wait')],
    ['a count with a sign', () => reader('-1').count('lock-wait')],
    ['a count that is an expression left over', () => reader('${{ steps.x }}').count('lock-wait')],
    ['nothing where something is required', () => reader('').required('lock-wait')],
    ['nothing where a duration is required', () => reader('').requiredDuration('lock-wait')],
    ['a bare number where a duration is required', () => reader('10').requiredDuration('lock-wait')],
  ])('%s is refused and the input is named', (_name, read) => {
    expect(refusal(read)).toMatch(/^bad-input: .*'lock-wait'/)
  })

  test.each([
    ['a boolean', () => reader(' true ').boolean('lock-wait'), true],
    ['a duration', () => reader('10m').duration('lock-wait'), 600_000],
    ['no duration', () => reader('').duration('lock-wait'), null],
    ['a list', () => reader('summary, comment').list('lock-wait', ['summary', 'comment']), ['summary', 'comment']],
    ['a full sha', () => reader('a'.repeat(40)).sha('lock-wait'), 'a'.repeat(40)],
  ])('%s', (_name, read, expected) => {
    expect(read()).toEqual(expected)
  })
})

test("a user's program gets the user's variables and nothing of ours", () => {
  const env = {
    DATABASE_URL: 'postgres://x',
    GITHUB_SHA: 'abc',
    INPUT_TOKEN: 'ghs_1',
    STATE_environment: 'dev',
    ACTIONS_RUNTIME_TOKEN: 'secret',
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'secret',
    GITHUB_ENV: '/x',
    GITHUB_OUTPUT: '/x',
    GITHUB_TOKEN: 'other',
    NODE_OPTIONS: '--require x',
    COPY_OF_IT: 'Bearer ghs_1',
  }
  expect(userEnvironment(env, ['ghs_1'])).toEqual({ DATABASE_URL: 'postgres://x', GITHUB_SHA: 'abc' })
})

describe("secrets of the step's own env:", () => {
  test.each([
    ['by its name', { SLACK_WEBHOOK_URL: 'https://hooks.example.com/T/B/x' }, ['https://hooks.example.com/T/B/x']],
    [
      'a URL with a password',
      { PGURL: 'postgres://app:s3cr3t-pw@db/x' },
      ['postgres://app:s3cr3t-pw@db/x', 's3cr3t-pw'],
    ],
    ['a password that is the name', { DB: 'postgres://postgres:postgres@db/x' }, []],
    ['an ordinary value', { PORT: '8080', SERVICE_URL: 'https://api.example.com' }, []],
    ['a short one', { API_TOKEN: 'x' }, []],
  ])('%s', (_name, env, expected) => {
    expect(secretsOf(env)).toEqual(expected)
  })
})
