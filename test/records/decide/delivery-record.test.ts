import { expect, test } from 'vitest'
import { deliveryFacts, deliveryRecord } from '../../../src/records/decide/delivery-record.ts'
import { aHistory, anEntry } from '../../fakes/history.ts'
import { sha } from '../../fakes/nouns.ts'

const day = 86_400_000
const minute = 60_000
/** One status that came when deployment `id` was made. */
const late = (state: string, id: number) =>
  anEntry({ id, statuses: [state] }).statuses.map((status) => ({ ...status, description: '' }))
const failed = ['in_progress', 'failure: 500 at /items']

// Deployment n is made on day n of January; its statuses come a minute apart.
test.each([
  ['nothing', [], { deploys: 0, failed: 0, since: null, restoredMs: [] }],
  ['one that is verified', [anEntry({ id: 1 })], { deploys: 1, failed: 0, restoredMs: [] }],
  [
    'one that failed, and the rollback that restored it',
    [
      anEntry({ id: 3, sha: sha('a'), kind: 'rollback', bad: sha('b') }),
      anEntry({ id: 2, sha: sha('b'), statuses: failed }),
      anEntry({ id: 1, sha: sha('a') }),
    ],
    { deploys: 2, failed: 1, restoredMs: [day] },
  ],
  [
    'one that was verified and rolled back by a person: broken from the rollback on',
    [
      anEntry({ id: 3, sha: sha('a'), kind: 'rollback', bad: sha('b') }),
      anEntry({ id: 2, sha: sha('b') }),
      anEntry({ id: 1, sha: sha('a') }),
    ],
    { deploys: 2, failed: 1, restoredMs: [minute] },
  ],
  [
    'two failures in a row are one time of being broken, until the fix is verified',
    [
      anEntry({ id: 4 }),
      anEntry({ id: 3, statuses: failed }),
      anEntry({ id: 2, statuses: failed }),
      anEntry({ id: 1 }),
    ],
    { deploys: 4, failed: 2, restoredMs: [2 * day] },
  ],
  [
    'what was cancelled, lost or is at work tells nothing',
    [
      anEntry({ id: 3, statuses: ['in_progress'] }),
      anEntry({ id: 2, statuses: ['in_progress', 'error: cancelled'] }),
      anEntry({ id: 1 }),
    ],
    { deploys: 1, failed: 0, restoredMs: [] },
  ],
  [
    'an unverified success ends nothing',
    [anEntry({ id: 3, statuses: ['success: unverified'] }), anEntry({ id: 2, statuses: failed }), anEntry({ id: 1 })],
    { deploys: 3, failed: 1, restoredMs: [] },
  ],
  [
    'a word that comes in the moment of the next deployment is not of what serves then',
    [anEntry({ id: 3 }), { ...anEntry({ id: 2 }), statuses: late('failure', 3) }, anEntry({ id: 1 })],
    { deploys: 3, failed: 1, restoredMs: [] },
  ],
  [
    'still broken: nothing is measured yet',
    [anEntry({ id: 2, statuses: failed }), anEntry({ id: 1 })],
    { deploys: 2, failed: 1, restoredMs: [] },
  ],
])('%s', (_name, entries, expected) => {
  expect(deliveryRecord(aHistory(entries))).toMatchObject(expected)
})

test('the mark of a rollback on the old deployment does not break what serves since', () => {
  const marked = anEntry({ id: 1, sha: sha('b') })
  const [status] = marked.statuses
  if (status === undefined) throw new Error('no status')
  const late = {
    ...status,
    state: 'failure' as const,
    description: 'rolled back: x',
    createdAt: '2026-01-02T00:05:00.000Z',
  }
  const entries = [
    anEntry({ id: 3 }),
    anEntry({ id: 2, sha: sha('a') }),
    { ...marked, statuses: [late, ...marked.statuses] },
  ]
  expect(deliveryRecord(aHistory(entries))).toMatchObject({ failed: 1, restoredMs: [] })
})

test('is told with what it was counted from', () => {
  const back = anEntry({ id: 3, sha: sha('a'), kind: 'rollback', bad: sha('b') })
  const history = aHistory([
    back,
    anEntry({ id: 2, sha: sha('b'), statuses: failed }),
    anEntry({ id: 1, sha: sha('a') }),
  ])
  expect(deliveryFacts(history)).toEqual([
    { label: 'Change failure rate', value: '50 %: 1 of 2 deployments since 2026-01-01' },
    { label: 'Time to restore', value: '1 d, once' },
  ])
  const again = [anEntry({ id: 7 }), anEntry({ id: 4, statuses: failed })]
  expect(deliveryFacts(aHistory([...again, ...history.entries]))[1]?.value).toBe('2 d, median of 2')
  expect(deliveryFacts(aHistory([]))).toEqual([])
})

test('the median of three times is the middle one', () => {
  const history = aHistory([
    anEntry({ id: 16 }),
    anEntry({ id: 12, statuses: failed }),
    anEntry({ id: 11 }),
    anEntry({ id: 10, statuses: failed }),
    anEntry({ id: 9 }),
    anEntry({ id: 1, statuses: failed }),
  ])
  expect(deliveryRecord(history).restoredMs).toEqual([8 * day, day, 4 * day])
  expect(deliveryFacts(history).map(({ value }) => value)).toEqual([
    '50 %: 3 of 6 deployments since 2026-01-01',
    '4 d, median of 3',
  ])
})

test('nothing failed: a rate of nothing, and no time to restore', () => {
  expect(deliveryFacts(aHistory([anEntry({ id: 1 })]))).toEqual([
    { label: 'Change failure rate', value: '0 %: 0 of 1 deployments since 2026-01-01' },
  ])
})
