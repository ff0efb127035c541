import { expect, test } from 'vitest'
import { unfinishedRollback } from '../../src/deploy/after-dead-rollback.ts'
import type { HistoryEntry } from '../../src/records/decide/history.ts'
import { anEntry } from '../fakes/history.ts'
import { sha } from '../fakes/nouns.ts'

const [good, bad, fix] = [sha('a'), sha('b'), sha('c')]
const place = { service: 'inventory', environment: 'production' }
const verified = ['in_progress', 'success: verified']

const deployOf = (id: number, of: string, ...statuses: string[]): HistoryEntry => anEntry({ id, sha: of, statuses })
const backTo = (id: number, ...statuses: string[]): HistoryEntry =>
  anEntry({ id, sha: good, statuses, kind: 'rollback', bad, to: good })

const first = deployOf(1, good, ...verified)
const failed = deployOf(2, bad, 'in_progress', 'failure: failed: 500 at /items')
const marked = deployOf(2, bad, 'in_progress', 'failure: failed: 500', 'failure: rolled back: checkout fails')

test.each<readonly [string, readonly HistoryEntry[], string | null]>([
  ['nothing was ever rolled back', [failed, first], null],
  ['the record was made and nothing begun', [backTo(3), failed, first], bad],
  ['it was begun', [backTo(3, 'in_progress: begun'), failed, first], bad],
  ['it was begun and failed', [backTo(3, 'in_progress: begun', 'failure: failed: 500'), failed, first], bad],
  ['the good release serves, and git was not come to', [backTo(3, ...verified), failed, first], bad],
  ['it came to its end', [backTo(3, ...verified), marked, first], null],
  [
    'a fix was put there since',
    [deployOf(4, fix, 'in_progress'), backTo(3, 'in_progress: begun'), failed, first],
    null,
  ],
  ['it never began, and a fix was put there since', [deployOf(4, fix, ...verified), backTo(3), failed, first], null],
  ['only a hold is on record', [backTo(3, `inactive: nothing deployed; holds ${bad}`), failed, first], null],
])('an unfinished rollback: %s', (_name, entries, expected) => {
  expect(unfinishedRollback({ place, entries })).toBe(expected)
})
