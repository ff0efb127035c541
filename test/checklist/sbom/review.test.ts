import { sbomPublications, sbomStatement } from '../../../src/records/decide/verdict.ts'
import { describe, expect, it } from 'vitest'
import type { CommitStatus, Review } from '../../../src/core/github.ts'
import { isPublished, judgeReview, type ReviewFacts } from '../../../src/checklist/sbom/review.ts'
import { aPull, aReview, aStatus, sha } from '../../fakes/nouns.ts'

const digests = { difference: sha('d'), components: sha('c') }
const other = { difference: sha('e'), components: sha('f') }

const published = (given: Partial<CommitStatus> = {}, what = digests) =>
  aStatus({
    context: 'runbook/inventory/production/sbom',
    description: sbomStatement(what, '2 added'),
    createdAt: '2026-01-01T10:00:00Z',
    creator: 'github-actions[bot]',
    ...given,
  })

const facts = (given: {
  readonly statuses?: readonly CommitStatus[]
  readonly reviews?: readonly Review[]
  readonly later?: readonly string[]
  readonly merged?: boolean
  readonly pull?: boolean
}): ReviewFacts => ({
  mode: 'pull-request',
  later: given.later ?? [],
  publications: sbomPublications(given.statuses ?? [published()], { service: 'inventory', viewer: 'github-actions' }),
  approvals: {
    environment: 'production',
    needed: 1,
    starters: ['ann'],
    handMerges: new Set(),
    landed: null,
    runApprovals: [],
    commits: [],
    unseenCommits: 0,
    coAuthors: new Set<string>(),
    choice:
      given.pull === false
        ? { chosen: false, why: 'no pull request contains it' }
        : { chosen: true, pull: aPull({ merged: given.merged ?? false }) },
    reviews: given.reviews ?? [],
    permissions: new Map([
      ['ann', 'write'],
      ['bob', 'write'],
      ['eve', 'read'],
    ]),
  },
})

const after = aReview({ submittedAt: '2026-01-01T10:00:01Z' })

describe('a review of the difference', () => {
  it.each([
    ['given after it was shown', facts({ reviews: [after] }), 'reviewed'],
    ['given in the very second', facts({ reviews: [aReview({ submittedAt: '2026-01-01T10:00:00Z' })] }), 'missing'],
    ['given before', facts({ reviews: [aReview({ submittedAt: '2026-01-01T09:59:59Z' })] }), 'missing'],
    ['by the author', facts({ reviews: [{ ...after, user: 'ann' }] }), 'missing'],
    ['by a reader', facts({ reviews: [{ ...after, user: 'eve' }] }), 'missing'],
    ['by a machine', facts({ reviews: [{ ...after, userIsBot: true }] }), 'missing'],
    ['of another commit', facts({ reviews: [{ ...after, commit: sha('9') }] }), 'missing'],
    ['taken back', facts({ reviews: [{ ...after, state: 'DISMISSED' }] }), 'missing'],
    ['of a difference that was never shown', facts({ statuses: [], reviews: [after] }), 'missing'],
    ['of another difference', facts({ statuses: [published({}, other)], reviews: [after] }), 'missing'],
    ['that somebody else shows', facts({ statuses: [published({ creator: 'eve' })], reviews: [after] }), 'missing'],
    ['without a pull request', facts({ pull: false }), 'unproven'],
    [
      'of what a later environment gets, to the same components',
      facts({
        statuses: [published({}, { ...digests, difference: sha('1') })],
        later: ['production'],
        reviews: [after],
      }),
      'reviewed',
    ],
    [
      'of what an earlier environment gets',
      facts({ statuses: [published({}, { ...digests, difference: sha('1') })], reviews: [after] }),
      'missing',
    ],
    [
      'shown again since',
      facts({ statuses: [published({ createdAt: '2026-01-01T12:00:00Z' }), published()], reviews: [after] }),
      'reviewed',
    ],
    ['in a file that names it', { mode: 'file', path: 'a.md', text: `ok ${digests.difference}` }, 'reviewed'],
    ['in a file that names another', { mode: 'file', path: 'a.md', text: sha('1') }, 'missing'],
    ['in a file that is not there', { mode: 'file', path: 'a.md', text: null }, 'missing'],
    ['not asked for', { mode: 'none' }, 'reviewed'],
  ] as const)('%s', (_name, review, status) => {
    const answer = judgeReview(review, digests)
    expect(answer.status).toBe(status)
    if (status !== 'reviewed') expect(answer.findings[0]?.remedy).toBeTruthy()
  })

  it('fits into a status, and is read back from it', () => {
    const text = sbomStatement(digests, '1234567 added, 1234567 removed, 1234567 upgraded, 1234567 relicensed')
    expect(text.length).toBeLessThanOrEqual(140)
    const [found] = sbomPublications([published({ description: text })], {
      service: 'inventory',
      viewer: 'github-actions[bot]',
    })
    expect(found).toMatchObject({ ...digests, environment: 'production' })
    expect(isPublished(found === undefined ? [] : [found], 'production', digests)).toBe(true)
    expect(isPublished(found === undefined ? [] : [found], 'staging', digests)).toBe(false)
  })
})
