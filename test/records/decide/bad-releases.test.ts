import { describe, expect, test } from 'vitest'
import { knownBadSince, rolledBack } from '../../../src/records/decide/bad-releases.ts'
import { aHistory, anEntry } from '../../fakes/history.ts'
import { sha } from '../../fakes/nouns.ts'

const [bad, other, good] = [sha('b'), sha('c'), sha('a')]
const rollback = (id: number, from: string | null = bad) =>
  anEntry({ id, sha: good, kind: 'rollback', ...(from === null ? {} : { bad: from }) })
/** A deploy that names a bad commit: only a rollback's word counts. */
const naming = (id: number) => anEntry({ id, bad })
const day = (number: number, minute = 0) => new Date(Date.UTC(2026, 0, number, 0, minute)).toISOString()

describe('what was rolled back', () => {
  test.each([
    ['nothing', [anEntry({ id: 1 })], []],
    ['each once, the newest first', [rollback(4), rollback(3, other), rollback(2)], [bad, other]],
    ['a rollback that names none', [rollback(2, null)], []],
    ['a deploy that names one', [naming(2)], []],
  ])('%s', (_name, entries, expected) => {
    expect(rolledBack(aHistory(entries))).toEqual(expected)
  })
})

describe('since when it is known to be bad', () => {
  const failing = (id: number, statuses: readonly string[]) => anEntry({ id, sha: bad, statuses })
  test.each([
    ['nothing tells', [anEntry({ id: 2, sha: bad })], null],
    ['a failure of another commit', [anEntry({ id: 2, sha: other, statuses: ['failure'] })], null],
    ['its failure', [failing(2, ['in_progress', 'failure: 500s'])], day(2, 1)],
    ['an error, which is not its fault', [failing(2, ['in_progress', 'error: lost'])], null],
    ['the rollback of it', [rollback(3), anEntry({ id: 2, sha: bad })], day(3)],
    ['the rollback of another', [rollback(3, other), anEntry({ id: 2, sha: bad })], null],
    ['the first of both', [rollback(3), failing(2, ['in_progress', 'failure'])], day(2, 1)],
    ['the first of two failures', [failing(4, ['failure']), failing(2, ['in_progress', 'failure'])], day(2, 1)],
    ['a deploy that names it', [naming(5)], null],
    [
      'a rollback to it that fails, which is not the first word on it',
      [{ ...rollback(3, other), deployment: { ...rollback(3, other).deployment, sha: bad } }],
      null,
    ],
  ])('%s', (_name, entries, expected) => {
    expect(knownBadSince(aHistory(entries), bad)).toBe(expected)
  })
})
