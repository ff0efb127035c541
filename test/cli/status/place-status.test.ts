import { describe, expect, test } from 'vitest'
import { placeStatus } from '../../../cli/status/decide/place-status.ts'
import { renderStatus } from '../../../cli/status/render.ts'
import type { Issue, LockRead } from '../../../src/core/github.ts'
import { incidentKey, incidentMarker } from '../../../src/records/decide/keys.ts'
import { aHistory, anEntry } from '../../fakes/history.ts'
import { aPlace, sha } from '../../fakes/nouns.ts'

const now = '2026-01-05T12:00:00Z'
const free: LockRead = { state: 'free' }

const status = (entries: Parameters<typeof aHistory>[0], given: Partial<Parameters<typeof placeStatus>[0]> = {}) =>
  placeStatus({ history: aHistory(entries), lock: free, freeze: [], incidents: [], now, ...given })

const shown = (place: ReturnType<typeof status>): readonly string[] =>
  renderStatus(
    [{ repository: 'acme/shop', service: 'shop', environments: [place] }],
    { branch: 'main', sha: 'abcdef0', now },
    { hasColours: false },
  )
    .split('\n')
    .slice(3)

describe('the status of a place', () => {
  const verified = anEntry({ id: 1, sha: sha('a'), version: '1.0.0' })

  test.each([
    ['verified', verified, { state: 'verified', version: '1.0.0' }],
    ['failed', anEntry({ id: 2, statuses: ['in_progress', 'failure: 500s'] }), { state: 'failed' }],
    ['at work', anEntry({ id: 2, statuses: ['in_progress'] }), { state: 'deploying' }],
    [
      'deployed and not asked',
      anEntry({ id: 2, statuses: ['in_progress', 'success: unverified'] }),
      { state: 'unverified' },
    ],
    [
      'replaced, as GitHub marks it',
      anEntry({ id: 2, statuses: ['in_progress', 'success: verified', 'inactive'] }),
      { state: 'verified' },
    ],
  ])('%s', (_name, entry, expected) => {
    expect(status([entry]).live).toMatchObject(expected)
  })

  test('what is queued and never began does not serve', () => {
    const { live, lastVerified } = status([anEntry({ id: 2, statuses: ['queued'] }), verified])
    expect([live?.version, lastVerified]).toEqual(['1.0.0', null])
  })

  test('nothing was ever deployed', () => {
    expect(shown(status([]))).toEqual(['  production  nothing of ours was ever deployed'])
  })

  test('a lock, a freeze, a hold and an incident stand below it', () => {
    const lock: LockRead = {
      state: 'held',
      commit: sha('c'),
      lock: {
        ...{ runbook: 2, service: 'inventory', environment: 'production', run: null, attempt: null, sha: null },
        ...{
          actor: 'ann',
          intent: 'manual',
          reason: 'migration by hand',
          created: '2026-01-05T11:00:00Z',
          expires: null,
          url: null,
        },
      },
    }
    const issue = (number: number, environment: string): Issue => ({
      ...{
        number,
        title: 'Checkout fails',
        state: 'open',
        labels: [],
        url: `https://example.com/${number}`,
        author: 'github-actions[bot]',
      },
      body: incidentMarker(incidentKey(aPlace(environment), sha('b'))),
    })
    const back = anEntry({ id: 3, sha: sha('a'), version: '1.0.0', kind: 'rollback', bad: sha('b'), to: sha('a') })
    const broken = anEntry({ id: 2, sha: sha('b'), version: '1.1.0', statuses: ['in_progress', 'failure: 500s'] })
    const freeze = [
      { when: { kind: 'dates' as const, first: '2026-01-01', last: '2026-01-06' }, zone: 'UTC', reason: 'New Year' },
    ]
    const place = status([back, broken, verified], {
      lock,
      freeze,
      incidents: [issue(7, 'production'), issue(8, 'staging')],
    })
    expect(shown(place)).toEqual([
      '  production  1.0.0 (aaaaaaa)  verified  2026-01-03 00:01 UTC, 2 d 11 h ago',
      '    locked by ann (manual), 2026-01-05 11:00 UTC, 1 h ago: migration by hand',
      '    frozen: 2026-01-01 to 2026-01-06 (UTC): New Year',
      '    held since a rollback: 1.1.0 (bbbbbbb), 2026-01-03 00:00 UTC, 2 d 12 h ago',
      '    incident #7: Checkout fails https://example.com/7',
      expect.stringContaining('    Change failure rate: 50 %: 1 of 2 deployments'),
      expect.stringContaining('    Time to restore: '),
    ])
  })

  test('a lock that nobody can read is a lock; text of others has no control over the terminal', () => {
    const lock: LockRead = { state: 'unreadable', commit: sha('c'), why: 'it is\u001b[2J no lock' }
    const [row, note] = shown(status([verified], { lock }))
    expect(row).toContain('verified')
    expect(note).toMatch(/^ {4}locked, and the lock can't be read: it is/)
    expect(note).not.toContain('\u001b')
  })
})
