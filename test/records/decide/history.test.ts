import { describe, expect, test } from 'vitest'
import {
  isVerified,
  isVerifiedAt,
  lastVerified,
  liveEntry,
  movedTag,
  rollbackCandidates,
  unfinished,
} from '../../../src/records/decide/history.ts'
import { aHistory, anEntry } from '../../fakes/history.ts'
import { sha } from '../../fakes/nouns.ts'

describe('isVerified', () => {
  test.each([
    ['smoke passed', ['in_progress', 'success: verified 1.0.0'], true],
    ['GitHub made the older one inactive', ['in_progress', 'success: verified', 'inactive'], true],
    ['the job ended well, nobody verified', ['in_progress', 'success: unverified'], false],
    ['a failure came later', ['success: verified', 'failure: smoke failed'], false],
    ['a failure came before, a second try passed', ['failure: smoke failed', 'success: verified'], true],
    ['an error came later', ['success: verified', 'error: lost'], false],
    ['still at work', ['queued', 'in_progress'], false],
    ['nothing was ever said', [], false],
  ])('%s', (_name, statuses, expected) => {
    expect(isVerified(anEntry({ id: 1, statuses }))).toBe(expected)
  })
})

describe('liveEntry', () => {
  test('what was last put there, also when it fails; not what only waited', () => {
    const history = aHistory([
      anEntry({ id: 3, statuses: ['queued', 'error: cancelled'] }),
      anEntry({ id: 2, statuses: ['in_progress', 'failure: 500s'] }),
      anEntry({ id: 1 }),
    ])
    expect(liveEntry(history)?.deployment.id).toBe(2)
  })
})

describe('isVerifiedAt', () => {
  const commit = sha('c')
  test.each([
    ['verified', [anEntry({ id: 1, sha: commit })], true],
    [
      'verified once, failed at the next attempt',
      [anEntry({ id: 2, sha: commit, statuses: ['in_progress', 'failure'] }), anEntry({ id: 1, sha: commit })],
      false,
    ],
    ['verified, and something newer came since', [anEntry({ id: 2 }), anEntry({ id: 1, sha: commit })], true],
    ['another commit', [anEntry({ id: 1 })], false],
    ['nothing at all', [], false],
  ])('%s', (_name, entries, expected) => {
    expect(isVerifiedAt(aHistory(entries), commit)).toBe(expected)
  })
})

describe('unfinished', () => {
  test('the newest status decides', () => {
    const history = aHistory([
      anEntry({ id: 4, statuses: [] }),
      anEntry({ id: 3, statuses: ['queued'] }),
      anEntry({ id: 2, statuses: ['in_progress'] }),
      anEntry({ id: 1 }),
    ])
    expect(unfinished(history).map((entry) => entry.deployment.id)).toEqual([4, 3, 2])
  })
})

describe('movedTag', () => {
  const before = anEntry({ id: 1, ref: 'refs/tags/v1', sha: sha('a'), tagObject: sha('d') })
  test.each([
    ['the same', sha('a'), sha('d'), 'refs/tags/v1', null],
    ['another commit', sha('b'), sha('d'), 'refs/tags/v1', 'staging'],
    ['the same commit, tagged again', sha('a'), sha('e'), 'refs/tags/v1', 'staging'],
    ['another tag', sha('b'), sha('b'), 'refs/tags/v2', null],
    ['a branch moves, that is what it is for', sha('b'), sha('b'), 'refs/heads/main', null],
  ])('%s', (_name, commit, tagObject, ref, expected) => {
    const moved = movedTag([aHistory([before], 'staging')], { ref, sha: commit, tagObject })
    expect(moved?.environment ?? null).toBe(expected)
  })
})

describe('lastVerified', () => {
  const facts = { bad: null, badTree: null, tainted: new Set<string>(), movedRefs: new Set<string>() }
  const good = anEntry({ id: 1, sha: sha('a'), ref: 'refs/tags/v1.0.0' })
  const bad = anEntry({ id: 2, sha: sha('b'), statuses: ['in_progress', 'failure: smoke failed'] })

  test('not the newest deployment, but the newest that was proven', () => {
    expect(lastVerified({ ...facts, history: aHistory([bad, good]), bad: sha('b') })).toBe(good)
  })
  test('not what is to be got away from, although it was verified once', () => {
    const live = anEntry({ id: 2, sha: sha('b') })
    expect(lastVerified({ ...facts, history: aHistory([live, good]), bad: sha('b') })).toBe(good)
  })
  test('not the same tree under another commit', () => {
    const sameTree = anEntry({ id: 3, sha: sha('c'), tree: sha('b') })
    expect(lastVerified({ ...facts, history: aHistory([sameTree, good]), badTree: sha('b') })).toBe(good)
  })
  test('each release that is ruled out says why', () => {
    const tainted = anEntry({ id: 3, sha: sha('c') })
    const moved = anEntry({ id: 2, sha: sha('d'), ref: 'refs/tags/v0.9.0' })
    const candidates = rollbackCandidates({
      history: aHistory([tainted, moved, good]),
      bad: sha('b'),
      badTree: null,
      tainted: new Set([sha('c')]),
      movedRefs: new Set(['refs/tags/v0.9.0']),
    })
    expect(candidates.map(({ refusedBecause }) => refusedBecause)).toEqual([
      'it contains a rolled-back commit that nothing has reverted',
      'refs/tags/v0.9.0 no longer names the commit that was verified',
      null,
    ])
  })
  test('nothing proven: nothing to return to', () => {
    expect(lastVerified({ ...facts, history: aHistory([bad]), bad: sha('b') })).toBeNull()
  })
})
