import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ApprovalFacts, choosePull, coAuthored, judgeApprovals } from '../../../src/approvals/decide/approvals.ts'
import type { Permission, Review } from '../../../src/core/github.ts'
import { aCommit, aPull, aReview, sha } from '../../fakes/nouns.ts'

const writers = ['ann', 'bob', 'cat', 'dan'] as const
const permissions = new Map<string, Permission>([
  ...writers.map((login) => [login, 'write'] as const),
  ['eve', 'read'],
  ['root', 'admin'],
])

const facts = (given: Partial<ApprovalFacts> = {}): ApprovalFacts => ({
  environment: 'production',
  needed: 2,
  choice: { chosen: true, pull: aPull() },
  reviews: [],
  commits: [],
  unseenCommits: 0,
  coAuthors: new Set(),
  runApprovals: [],
  starters: ['zoe'],
  handMerges: new Set(),
  landed: null,
  permissions,
  ...given,
})

const reviews = (...given: readonly Partial<Review>[]) =>
  given.map((each, index) => aReview({ id: index + 1, submittedAt: `2026-01-01T10:0${index}:00Z`, ...each }))

describe('choosePull', () => {
  const merged = aPull({ number: 1, merged: true, state: 'closed', mergeCommit: sha('c'), head: sha('b') })
  const none = new Set<number>()
  it.each([
    [
      'the pull request that was merged by the commit',
      [aPull({ number: 9, head: sha('f') }), merged],
      sha('c'),
      none,
      1,
    ],
    [
      'the merged one before an open one with the same head',
      [aPull({ number: 9, head: sha('c') }), merged],
      sha('c'),
      none,
      1,
    ],
    ['the one whose head is the commit', [aPull({ number: 9, head: sha('c') })], sha('c'), none, 9],
    ['the only one whose merge contains the commit', [merged], sha('d'), new Set([1]), 1],
    ['none when it only contains the commit in its branch', [aPull({ number: 9 })], sha('d'), new Set([9]), null],
    ['none when the commit came without one', [], sha('d'), none, null],
    ['none when two were merged by it', [merged, { ...merged, number: 2 }], sha('c'), none, null],
    ['none when two contain it', [merged, { ...merged, number: 2 }], sha('d'), new Set([1, 2]), null],
    ['none when it was closed without a merge', [aPull({ state: 'closed', head: sha('c') })], sha('c'), none, null],
  ] as const)('takes %s', (_name, pulls, commit, containing, expected) => {
    const choice = choosePull({ sha: commit, pulls, containing })
    expect(choice.chosen ? choice.pull.number : null).toBe(expected)
  })

  it('names the candidates when it can not tell', () => {
    const choice = choosePull({ sha: sha('c'), pulls: [merged, { ...merged, number: 2 }], containing: none })
    expect(choice).toEqual({ chosen: false, why: '2 pull requests were merged by this commit: #1, #2' })
  })
})

it('more commits than GitHub lists: who wrote them is not known', () => {
  const commits = [aCommit({ sha: sha('b') })]
  const judged = judgeApprovals(facts({ commits, unseenCommits: 249, needed: 1, reviews: reviews({ user: 'bob' }) }))
  expect(judged).toMatchObject({ ok: false, proven: false })
  expect(judged.summary).toBe('1 of 1 approval (bob) on #7, 249 commits not seen')
  expect(judged.findings[0]?.message).toContain('#7 has 250 commits, and GitHub lists 1')
})

describe('co-authors', () => {
  const commit = (digit: string, trailers: string, parents: readonly string[] = []) =>
    aCommit({ sha: sha(digit), parents, message: `Count\n\n${trailers}` })
  const bob = 'Co-authored-by: Bob <bob@example.com>'

  it.each([
    ['none', [commit('a', 'Signed-off-by: Bob <bob@example.com>')], []],
    ['one', [commit('a', bob)], [sha('a')]],
    ['in other letters', [commit('a', bob.toUpperCase())], [sha('a')]],
    ['the same of two commits: asked once', [commit('a', bob), commit('b', bob)], [sha('b')]],
    ['others of another commit', [commit('a', bob), commit('b', bob.replace('bob@', 'cat@'))], [sha('a'), sha('b')]],
    ['of a merge of the base', [commit('a', bob, [sha('1'), sha('2')])], []],
  ] as const)('%s', (_name, commits, asked) => {
    expect(coAuthored(commits)).toEqual(asked)
  })

  it('do not approve what they wrote, by a review or for the run', () => {
    const coAuthors = new Set(['bob'])
    const runApprovals = [{ user: 'BOB', state: 'approved', environments: ['production'] }] as const
    const judged = judgeApprovals(
      facts({ coAuthors, reviews: reviews({ user: 'Bob' }, { user: 'cat' }), runApprovals }),
    )
    expect(judged.people).toEqual(['cat'])
    expect(judged.findings.map(({ message }) => message)).toContain(
      "Bob wrote commits of #7: approving one's own work does not count.",
    )
  })
})

describe('judgeApprovals', () => {
  it.each([
    ['two people with write access', reviews({ user: 'bob' }, { user: 'cat' }), ['bob', 'cat']],
    ['one person twice', reviews({ user: 'bob' }, { user: 'BOB' }), ['BOB']],
    ['the author', reviews({ user: 'Ann' }, { user: 'bob' }), ['bob']],
    ['a bot', reviews({ user: 'renovate[bot]', userIsBot: true }, { user: 'bob' }), ['bob']],
    ['a bot that GitHub does not call one', reviews({ user: 'helper[bot]' }), []],
    ['a comment alone', reviews({ user: 'bob', state: 'COMMENTED' }), []],
    ['a review not sent', reviews({ user: 'bob', state: 'PENDING' }), []],
    ['a reader', reviews({ user: 'eve' }), []],
    ['a stranger', reviews({ user: 'mallory' }), []],
    ['a deleted account', reviews({ user: null }), []],
    ['an approval of an older commit', reviews({ user: 'bob', commit: sha('b') }), []],
    ['an approval of nobody knows what', reviews({ user: 'bob', commit: null }), []],
    ['an approval and then a comment', reviews({ user: 'bob' }, { user: 'bob', state: 'COMMENTED' }), ['bob']],
    ['an approval and then a review not sent', reviews({ user: 'bob' }, { user: 'bob', state: 'PENDING' }), ['bob']],
    ['an approval that was dismissed', reviews({ user: 'bob', state: 'DISMISSED' }), []],
    ['a dismissal after an approval', reviews({ user: 'bob' }, { user: 'bob', state: 'DISMISSED' }), []],
    [
      'changes asked for, then an approval',
      reviews({ user: 'bob', state: 'CHANGES_REQUESTED' }, { user: 'bob' }),
      ['bob'],
    ],
    ['an administrator', reviews({ user: 'root' }), ['root']],
  ] as const)('counts %s', (_name, given, people) => {
    const judged = judgeApprovals(facts({ reviews: given }))
    expect(judged.people).toEqual(people)
    expect(judged.ok).toBe(people.length >= 2)
  })

  it.each([
    ['who wrote a commit of it does not count, nor for the run', [aCommit({ sha: sha('b'), author: 'Bob' })], []],
    [
      'who merged the base into it counts',
      [aCommit({ sha: sha('b'), author: 'bob', parents: [sha('1'), sha('2')] })],
      ['bob'],
    ],
    [
      'a review older than the head does not count',
      [aCommit({ sha: sha('a'), committedAt: '2026-01-01T12:00:00Z' })],
      [],
    ],
    [
      'a head from a clock that is a little ahead',
      [aCommit({ sha: sha('a'), committedAt: '2026-01-01T10:04:00Z' })],
      ['bob'],
    ],
  ] as const)('%s', (_name, commits, people) => {
    expect(judgeApprovals(facts({ commits, reviews: reviews({ user: 'bob' }) })).people).toEqual(people)
    const run = [{ user: 'bob', state: 'approved', environments: ['production'] }] as const
    const byRun = judgeApprovals(facts({ commits, runApprovals: run })).people
    expect(byRun).toEqual(commits.some(({ author, parents }) => author === 'Bob' && parents.length < 2) ? [] : ['bob'])
  })

  it('goes by the time of a review and not by its place in the list', () => {
    const [approved, dismissed] = reviews({ user: 'bob' }, { user: 'bob', state: 'DISMISSED' })
    if (approved === undefined || dismissed === undefined) throw new Error('two reviews')
    expect(judgeApprovals(facts({ reviews: [dismissed, approved] })).people).toEqual([])
  })

  it.each([
    ['of somebody with write access', 'dan', true],
    ['of a reader does not', 'eve', false],
    ['of a bot does not', 'helper[bot]', false],
  ] as const)('a request for changes blocks: %s', (_name, user, blocks) => {
    const given = reviews({ user: 'bob' }, { user: 'cat' }, { user, state: 'CHANGES_REQUESTED' })
    const judged = judgeApprovals(facts({ reviews: given }))
    expect(judged.ok).toBe(!blocks)
    expect(judged.count).toBe(2)
    expect(judged.findings.some((finding) => finding.message.includes('requested changes'))).toBe(true)
  })

  it('a request for changes on an older commit still blocks, as in GitHub', () => {
    const given = reviews(
      { user: 'bob' },
      { user: 'cat' },
      { user: 'dan', state: 'CHANGES_REQUESTED', commit: sha('b') },
    )
    expect(judgeApprovals(facts({ reviews: given })).ok).toBe(false)
  })

  it.each([
    ['a person who approved the environment', 'cat', ['production'], 'approved', ['bob', 'cat']],
    ['the same person only once', 'bob', ['production'], 'approved', ['bob']],
    ['the environment without regard to case', 'cat', ['Production'], 'approved', ['bob', 'cat']],
    ['not another environment', 'cat', ['staging'], 'approved', ['bob']],
    ['not a rejection', 'cat', ['production'], 'rejected', ['bob']],
    ['not who started the run', 'zoe', ['production'], 'approved', ['bob']],
    ['not the author of the change', 'ann', ['production'], 'approved', ['bob']],
    ['not a reader', 'eve', ['production'], 'approved', ['bob']],
  ] as const)('approvals of the run count: %s', (_name, user, environments, state, people) => {
    const runApprovals = [{ user, state, environments }]
    const withZoe = new Map([...permissions, ['zoe', 'write'] as const])
    const judged = judgeApprovals(facts({ reviews: reviews({ user: 'bob' }), runApprovals, permissions: withZoe }))
    expect(judged.people).toEqual(people)
  })

  it('says how many are missing and whom not to ask', () => {
    const judged = judgeApprovals(facts({ reviews: reviews({ user: 'bob' }) }))
    expect(judged.summary).toBe('1 of 2 approvals (bob) on #7')
    expect(judged.proven).toBe(true)
    expect(judged.findings[0]).toMatchObject({
      message: '1 more approval is needed for production.',
      remedy: 'Ask a person with write access, not ann, to approve aaaaaaa in #7.',
    })
  })

  it('a commit without a pull request is not proven, and not passed', () => {
    const judged = judgeApprovals(facts({ choice: { chosen: false, why: 'no pull request contains aaaaaaa' } }))
    expect(judged).toMatchObject({ ok: false, proven: false, count: 0 })
  })

  it('a commit without a pull request passes when enough people approved the run', () => {
    const runApprovals = [
      { user: 'bob', state: 'approved', environments: ['production'] },
      { user: 'cat', state: 'approved', environments: ['production'] },
    ] as const
    const choice = { chosen: false, why: 'no pull request' } as const
    expect(judgeApprovals(facts({ choice, runApprovals })).ok).toBe(true)
  })

  it('what may not be read is named when it could have helped, and only then', () => {
    const short = judgeApprovals(facts({ runApprovals: null, reviews: reviews({ user: 'bob' }) }))
    expect(short).toMatchObject({ ok: false, proven: false })
    expect(short.findings.some((finding) => finding.remedy?.includes("'actions: read'"))).toBe(true)
    const enough = judgeApprovals(facts({ runApprovals: null, reviews: reviews({ user: 'bob' }, { user: 'cat' }) }))
    expect(enough).toMatchObject({ ok: true, findings: [] })
  })

  it('never counts more people than there are, whatever the reviews', () => {
    const arbitrary = fc.array(
      fc.record({
        user: fc.constantFrom('ann', 'bob', 'Bob', 'cat', 'eve', 'x[bot]'),
        state: fc.constantFrom('APPROVED', 'CHANGES_REQUESTED', 'COMMENTED', 'DISMISSED', 'PENDING'),
        commit: fc.constantFrom(sha('a'), sha('b')),
      }),
      { maxLength: 9 },
    )
    fc.assert(
      fc.property(arbitrary, (given) => {
        const judged = judgeApprovals(facts({ reviews: reviews(...given) }))
        expect(judged.count).toBeLessThanOrEqual(2)
        const blocked = judgeApprovals(
          facts({ reviews: [...reviews(...given), aReview({ id: 99, user: 'dan', state: 'CHANGES_REQUESTED' })] }),
        )
        expect(blocked.ok).toBe(false)
      }),
    )
  })
})
