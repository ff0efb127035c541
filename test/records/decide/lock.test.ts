import { describe, expect, test } from 'vitest'
import type { Lock, LockRead, WorkflowRun } from '../../../src/core/github.ts'
import { describeLock, judgeLock } from '../../../src/records/decide/lock.ts'
import { sha } from '../../fakes/nouns.ts'

const lock: Lock = {
  runbook: 2,
  service: 'inventory',
  environment: 'production',
  run: 7,
  attempt: 1,
  actor: 'ann',
  sha: sha('a'),
  intent: 'deploy',
  reason: 'deploy 1.2.0',
  created: '2026-01-01T00:00:00Z',
  expires: null,
  url: null,
}
const run = (status: string, conclusion: string | null = null): WorkflowRun => ({
  id: 7,
  attempt: 1,
  name: 'deploy',
  path: '.github/workflows/deploy.yml',
  event: 'push',
  status,
  conclusion,
  headSha: sha('a'),
  headBranch: 'main',
  suiteId: 1,
  actor: 'ann',
  createdAt: '2026-01-01T00:00:00Z',
  url: 'https://github.com/acme/inventory/actions/runs/7',
})
const held = (given: Partial<Lock> = {}): LockRead => ({ state: 'held', commit: sha('1'), lock: { ...lock, ...given } })
const manual = { run: null, attempt: null, intent: 'manual' } as const
const now = '2026-01-01T01:00:00Z'

describe('judgeLock', () => {
  test.each([
    ['nobody holds it', { state: 'free' } as const, 9, null, 'free'],
    ['this run holds it', held(), 7, null, 'mine'],
    ['this job, in this attempt', held({ attempt: 2, job: 'deploy@one' }), 7, null, 'mine'],
    ['another job of this attempt', held({ attempt: 2, job: 'migrate@one' }), 7, null, 'held'],
    ['the same job of a matrix, on another runner', held({ attempt: 2, job: 'deploy@two' }), 7, null, 'held'],
    ['another job of an attempt that is over', held({ attempt: 1, job: 'migrate@two' }), 7, null, 'mine'],
    ['a run that is at work', held(), 9, run('in_progress'), 'held'],
    ['a run that waits for an approval', held(), 9, run('waiting'), 'held'],
    ['a run that was cancelled', held(), 9, run('completed', 'cancelled'), 'stale'],
    ['a run that GitHub has forgotten', held(), 9, null, 'stale'],
    ['a manual lock has no run to be dead', held(manual), 9, null, 'held'],
    ['a manual lock whose date has passed', held({ ...manual, expires: '2026-01-01T00:30:00Z' }), 9, null, 'stale'],
    ['a manual lock whose date is to come', held({ ...manual, expires: '2026-01-02T00:00:00Z' }), 9, null, 'held'],
    [
      'what can not be read blocks',
      { state: 'unreadable', commit: sha('1'), why: 'no lock.json' } as const,
      9,
      null,
      'unreadable',
    ],
  ])('%s', (_name, read, own, holder, expected) => {
    const worker = { run: own, attempt: 2, job: 'deploy@one' }
    expect(judgeLock({ read, own: worker, holder, now }).state).toBe(expected)
  })
})

test('a held lock says who, why and for how long', () => {
  expect(describeLock(lock, now)).toBe('ann holds the lock on production for 1 h: deploy 1.2.0')
})

test.each([
  ['a page to look at', { url: 'https://example.test/7' }, 'for 1 h: deploy 1.2.0 (https://example.test/7)'],
  ['a clock that is behind', { created: '2026-01-01T02:00:00Z' }, 'for 0 ms: deploy 1.2.0'],
])('a held lock with %s', (_name, change, words) => {
  expect(describeLock({ ...lock, ...change }, now)).toBe(`ann holds the lock on production ${words}`)
})

test.each([
  ['its run was cancelled', held(), run('completed', 'cancelled'), 'its run 7 ended (cancelled)'],
  ['its run ended without a conclusion', held(), run('completed'), 'its run 7 ended (no conclusion)'],
  ['its run is forgotten', held(), null, 'its run 7 no longer exists'],
  ['its time is over at this very moment', held({ ...manual, expires: now }), null, `it expired at ${now}`],
])('a stale lock says why: %s', (_name, read, holder, why) => {
  const judged = judgeLock({ read, own: { run: 9, attempt: 2, job: 'deploy@one' }, holder, now })
  expect(judged).toEqual({ state: 'stale', commit: sha('1'), why })
})

test('a lock of an older version names no job: the run alone counts, also in the same attempt', () => {
  const judged = judgeLock({ read: held({ attempt: 2 }), own: { run: 7, attempt: 2, job: 'x' }, holder: null, now })
  expect(judged.state).toBe('mine')
})
