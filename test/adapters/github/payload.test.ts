import { describe, expect, test } from 'vitest'
import { decodePayload } from '../../../src/adapters/github/payload.ts'

const sha = 'a'.repeat(40)
const ours = {
  ...{ runbook: 1, kind: 'deploy', version: '1.2.0', ref: 'refs/tags/v1.2.0', tagObject: sha, sha, tree: sha },
  ...{ run: 7, attempt: 1, artifact: null, previous: null, key: 'k' },
}

describe('a payload that is ours', () => {
  test.each([
    ['as an object', ours],
    ['as text', JSON.stringify(ours)],
    ['as text within text', JSON.stringify(JSON.stringify(ours))],
  ])('%s', (_name, raw) => {
    expect(decodePayload(raw)).toEqual(ours)
  })

  test('with what only some have', () => {
    expect(decodePayload({ ...ours, kind: 'rollback', bad: sha, force: 'night' })).toMatchObject({ bad: sha })
  })
})

describe('a payload that is not ours', () => {
  test.each<readonly [string, unknown]>([
    ['nothing', null],
    ['missing', undefined],
    ['the empty object of other tools', {}],
    ['the empty text', ''],
    ['a text', 'deploy by hand'],
    ['three layers of text', JSON.stringify(JSON.stringify(JSON.stringify(ours)))],
    ['another version', { ...ours, runbook: 2 }],
    ['a version as text', { ...ours, runbook: '1' }],
    ['no key', { ...ours, key: '' }],
    ['a run that is no number', { ...ours, run: 'seven' }],
    ['a kind we do not know', { ...ours, kind: 'promote' }],
    ['an array', [ours]],
  ])('%s', (_name, raw) => {
    expect(decodePayload(raw)).toBeNull()
  })
})
