import { describe, expect, it } from 'vitest'
import { scanCoverage } from '../../../src/checklist/security/alerts.ts'
import { type Scan } from '../../../src/core/alerts.ts'
import { sha } from '../../fakes/nouns.ts'

const [ours, older, newer] = [sha('a'), sha('b'), sha('c')]
const scan = (given: Partial<Scan> = {}): Scan => ({
  ...{
    tool: 'CodeQL',
    category: 'js',
    commit: ours,
    ref: 'refs/heads/main',
    error: '',
    createdAt: '2026-01-01T10:00:00Z',
  },
  ...given,
})

describe('has everything scanned this commit', () => {
  it.each([
    ['the newest scan is of it', [scan(), scan({ commit: older })], [], null],
    ['nobody ever scanned', [], [], 'this commit was not scanned'],
    ['only an older commit was scanned', [scan({ commit: older })], [], 'this commit was not scanned'],
    ['a newer commit was scanned since', [scan({ commit: newer }), scan()], [], 'this commit was not scanned'],
    [
      'one language was, another was not yet',
      [scan(), scan({ category: 'py', commit: older })],
      [],
      'this commit is not the last one that CodeQL (py) scanned',
    ],
    [
      'a tool of the base has not looked at the pull request',
      [scan({ ref: 'refs/pull/7/merge' })],
      [scan({ tool: 'Trivy', category: '', commit: older })],
      'this commit is not the last one that Trivy scanned',
    ],
    ['the base was scanned by the same tool', [scan({ ref: 'refs/pull/7/merge' })], [scan({ commit: older })], null],
    ['the scan was not taken in', [scan({ error: 'too large' })], [], 'CodeQL (js) failed: too large'],
  ] as const)('%s', (_name, scans, expected, gap) => {
    expect(scanCoverage(scans, expected, [ours]).gap).toBe(gap)
  })

  it('says on which refs its alerts are', () => {
    const refs = ['refs/pull/7/merge', 'refs/pull/7/head']
    const scans = refs.map((ref, index) => scan({ ref, category: `${index}` }))
    expect(scanCoverage(scans, [], [ours]).refs).toEqual(refs)
  })
})
