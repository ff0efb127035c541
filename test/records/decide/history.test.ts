import { describe, expect, test } from 'vitest'
import {
  failuresOf,
  isOurs,
  isRolledBack,
  isVerified,
  isVerifiedAt,
  liveEntry,
  liveSuccesses,
  movedTag,
  rollbackCandidates,
  unfinished,
  verifiedAt,
  withoutBot,
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
      anEntry({ id: 5, statuses: [] }),
      anEntry({ id: 4, statuses: ['queued', 'pending'] }),
      anEntry({ id: 3, statuses: ['queued'] }),
      anEntry({ id: 2, statuses: ['in_progress'] }),
      anEntry({ id: 1 }),
    ])
    expect(unfinished(history).map((entry) => entry.deployment.id)).toEqual([5, 4, 3, 2])
  })
})

describe('movedTag', () => {
  const branch = anEntry({ id: 2, ref: 'refs/heads/next', sha: sha('a') })
  const before = anEntry({ id: 1, ref: 'refs/tags/v1', sha: sha('a'), tagObject: sha('d') })
  test.each([
    ['the same commit, whatever became of the tag object', sha('a'), 'refs/tags/v1', null],
    ['another commit', sha('b'), 'refs/tags/v1', 'staging'],
    ['another tag', sha('b'), 'refs/tags/v2', null],
    ['a branch moves, that is what it is for', sha('b'), 'refs/heads/main', null],
    ['a branch that was deployed as something else', sha('b'), 'refs/heads/next', null],
  ])('%s', (_name, commit, ref, expected) => {
    const moved = movedTag([aHistory([before, branch], 'staging')], { ref, sha: commit })
    expect(moved?.environment ?? null).toBe(expected)
  })
})

describe('the last verified release', () => {
  const facts = { bad: null, badTree: null, movedRefs: new Set<string>() }
  const lastVerified = (given: Parameters<typeof rollbackCandidates>[0]) =>
    rollbackCandidates(given).find(({ refusedBecause }) => refusedBecause === null)?.entry ?? null
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
    const away = anEntry({ id: 3, sha: sha('c') })
    const moved = anEntry({ id: 2, sha: sha('d'), ref: 'refs/tags/v0.9.0' })
    const candidates = rollbackCandidates({
      history: aHistory([away, moved, good]),
      bad: sha('c'),
      badTree: null,
      movedRefs: new Set(['refs/tags/v0.9.0']),
    })
    expect(candidates.map(({ refusedBecause }) => refusedBecause)).toEqual([
      'it is the release to get away from',
      'refs/tags/v0.9.0 no longer names the commit that was verified',
      null,
    ])
  })
  test('a tree is named once, by its newest release, and what was never proven is not named', () => {
    const newer = anEntry({ id: 3, sha: sha('c'), tree: sha('a') })
    const unproven = anEntry({ id: 4, sha: sha('d'), statuses: ['success: unverified'] })
    const history = aHistory([unproven, newer, good])
    expect(rollbackCandidates({ ...facts, history }).map(({ entry }) => entry.deployment.id)).toEqual([3])
  })
  test('the release to get away from says so', () => {
    const [first] = rollbackCandidates({ ...facts, history: aHistory([good]), bad: sha('a') })
    expect(first?.refusedBecause).toBe('it is the release to get away from')
  })
  test('nothing proven: nothing to return to', () => {
    expect(lastVerified({ ...facts, history: aHistory([bad]), bad: sha('b') })).toBeNull()
  })
})

describe('isOurs', () => {
  const place = { service: 'inventory', environment: 'production' }
  const { deployment } = anEntry({ id: 1 })
  test.each([
    ['ours', {}, place, true],
    ['as GraphQL names us', { creator: 'github-actions' }, place, true],
    ['by somebody else', { creator: 'mallory' }, place, false],
    ['by nobody', { creator: null }, place, false],
    ['without a payload', { payload: null }, place, false],
    ['of another service', {}, { ...place, service: 'web' }, false],
    ['of another environment', { environment: 'staging' }, place, false],
    ['in other letters, as GitHub takes names', { environment: 'Production' }, place, true],
  ])('%s', (_name, change, where, expected) => {
    expect(isOurs({ ...deployment, ...change }, where, 'github-actions')).toBe(expected)
  })

  test.each([
    ['github-actions[bot]', 'github-actions'],
    ['github-actions', 'github-actions'],
    ['[bot]s', '[bot]s'],
  ])('the login %s without its bot: %s', (login, expected) => {
    expect(withoutBot(login)).toBe(expected)
  })
})

describe('what happened to one deployment', () => {
  const minute = (number: number) => new Date(Date.UTC(2026, 0, 1, 0, number)).toISOString()
  test.each([
    ['nothing', [], { at: null, back: false, failures: [] }],
    ['verified', ['in_progress', 'success: verified 1.0.0'], { at: minute(1), back: false, failures: [] }],
    [
      'rolled back: a mark of ours, not a failure that somebody saw',
      ['success: verified', 'failure: rolled back: by 7', 'inactive'],
      { at: minute(0), back: true, failures: [] },
    ],
    ['a shadow failure', ['failure: shadow: 500s'], { at: null, back: false, failures: [] }],
    [
      'failures, oldest first, each in the words of who saw it',
      ['failure: failed: 500 at /items', 'failure: red by hand', 'error: lost'],
      {
        at: null,
        back: false,
        failures: [
          { at: minute(0), text: '500 at /items' },
          { at: minute(1), text: 'red by hand' },
          { at: minute(2), text: 'lost' },
        ],
      },
    ],
    [
      'cancelled, in the words of the record',
      ['error: cancelled by ann'],
      { at: null, back: false, failures: [{ at: minute(0), text: 'cancelled by ann' }] },
    ],
  ])('%s', (_name, statuses, expected) => {
    const entry = anEntry({ id: 1, statuses })
    const found = { at: verifiedAt(entry), back: isRolledBack(entry), failures: failuresOf(entry) }
    expect(found).toEqual(expected)
  })

  test.each([
    ['in progress', ['queued', 'in_progress', 'error: cancelled'], true],
    ['a success alone', ['success: unverified', 'inactive'], true],
    ['a failure alone', ['failure', 'inactive'], true],
    ['only waited', ['queued', 'pending', 'error: cancelled'], false],
  ])('it began to change the environment: %s', (_name, statuses, expected) => {
    expect(liveEntry(aHistory([anEntry({ id: 1, statuses })])) !== null).toBe(expected)
  })

  test('active is what has success as its newest word', () => {
    const history = aHistory([
      anEntry({ id: 4, statuses: [] }),
      anEntry({ id: 3 }),
      anEntry({ id: 2, statuses: ['success: verified', 'inactive'] }),
      anEntry({ id: 1, statuses: ['success: unverified'] }),
    ])
    expect(liveSuccesses(history).map(({ deployment }) => deployment.id)).toEqual([3, 1])
  })
})
