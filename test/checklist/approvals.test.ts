import { describe, expect, it } from 'vitest'
import { approvals } from '../../src/checklist/approvals.ts'
import { gatherApprovals } from '../../src/approvals/gather/approvals.ts'
import { judgeApprovals } from '../../src/approvals/decide/approvals.ts'
import type { Git } from '../../src/ports/git.ts'
import { fakeGit } from '../fakes/git.ts'
import { fakeGitHub, type FakeState } from '../fakes/github.ts'
import { fakePorts } from '../fakes/world.ts'
import { aCommit, anEnvironment, aPull, aReview, sha } from '../fakes/nouns.ts'

const subject = (
  given: { readonly sha?: string; readonly approvals?: number; readonly pull?: number | null } = {},
) => ({
  release: { sha: given.sha ?? sha('c') },
  environment: anEnvironment({ approvals: given.approvals ?? 1 }),
  pull: given.pull ?? null,
})

const merged = aPull({ state: 'closed', merged: true, mergeCommit: sha('c') })

const inGit = (own: string, parents: readonly string[]) =>
  [own, { sha: own, parents, subject: '', body: '', author: 'ann' }] as const

/** What landed as `c` is the reviewed head, merged into what stood there before. */
const landing: Git = {
  ...fakeGit({ commits: new Map([inGit(sha('0'), []), inGit(sha('a'), [sha('0')]), inGit(sha('c'), [sha('0')])]) }),
  mergedTree: (into, what) => Promise.resolve(into === sha('0') && what === sha('a') ? sha('c') : null),
}

const world = (given: Partial<FakeState> = {}) =>
  fakeGitHub({
    pulls: [merged],
    pullsOf: new Map([[sha('c'), [7]]]),
    reviews: new Map([[7, [aReview()]]]),
    permissions: new Map([['bob', 'write']]),
    ...given,
  })

const ask = async (github: ReturnType<typeof fakeGitHub>, of = subject(), git: Git = landing) =>
  judgeApprovals(await gatherApprovals(of, fakePorts({ github, git: () => Promise.resolve(git) })))

describe('gatherApprovals', () => {
  it('finds the pull request that was merged as the commit', async () => {
    expect(await ask(world())).toMatchObject({ ok: true, people: ['bob'] })
  })

  it('asks nothing when nothing is wanted', async () => {
    const github = world()
    await ask(github, subject({ approvals: 0 }))
    expect(github.asked).toEqual([])
  })

  it('finds the pull request of a commit inside a rebase merge by ancestry', async () => {
    const commits = [
      aCommit({ sha: sha('0') }),
      aCommit({ sha: sha('b'), parents: [sha('0')] }),
      aCommit({ sha: sha('c'), parents: [sha('b')] }),
      aCommit({ sha: sha('d'), parents: [sha('0')] }),
      aCommit({ sha: sha('a'), parents: [sha('d')] }),
    ]
    const inClone = new Map(commits.map(({ sha: own, parents }) => inGit(own, parents)))
    const rebased: Git = {
      ...landing,
      ...fakeGit({ commits: inClone }),
      mergedTree: (...asked) => landing.mergedTree(...asked),
    }
    const github = world({
      commits: new Map(commits.map((commit) => [commit.sha, commit])),
      pullsOf: new Map([[sha('b'), [7]]]),
    })
    expect(await ask(github, subject({ sha: sha('b') }), rebased)).toMatchObject({ ok: true })
  })

  it('does not take a pull request that was merged before the commit was made', async () => {
    const commits = [aCommit({ sha: sha('c') }), aCommit({ sha: sha('d'), parents: [sha('c')] })]
    const github = world({
      commits: new Map(commits.map((commit) => [commit.sha, commit])),
      pullsOf: new Map([[sha('d'), [7]]]),
    })
    expect(await ask(github, subject({ sha: sha('d') }))).toMatchObject({ ok: false, proven: false })
  })

  it('does not take the named pull request when its head is another commit by now', async () => {
    const github = world({ pulls: [aPull({ head: sha('e') })] })
    expect(await ask(github, subject({ sha: sha('a'), pull: 7 }))).toMatchObject({ ok: false, proven: false })
  })

  it('a co-author does not approve; who it is, GitHub is asked', async () => {
    const message = 'Count\n\nCo-authored-by: B <9+bob@users.noreply.github.com>'
    const commits = [aCommit({ sha: sha('0') }), aCommit({ sha: sha('a'), parents: [sha('0')], message })]
    const github = world({ commits: new Map(commits.map((commit) => [commit.sha, commit])) })
    expect(await ask(github)).toMatchObject({ ok: false, people: [] })
    github.refuse('commitAuthors', 'contents: read')
    await expect(ask(github)).rejects.toMatchObject({ code: 'no-permission' })
  })

  it('counts the commits that GitHub does not list', async () => {
    const github = world()
    const compared = { ...(await github.compare(sha('0'), sha('a'))), totalCommits: 251 }
    const facts = await gatherApprovals(subject(), {
      ...fakePorts({ git: () => Promise.resolve(landing) }),
      github: { ...github, compare: () => Promise.resolve(compared) },
    })
    expect(facts.unseenCommits).toBe(251)
  })

  it('goes on without the approvals of the run when it may not read them', async () => {
    const github = world()
    github.refuse('runApprovals', 'actions: read')
    expect(await ask(github)).toMatchObject({ ok: true })
  })

  it('a refused read of reviews is not an empty list', async () => {
    const github = world()
    github.refuse('reviews', 'pull-requests: read')
    await expect(ask(github)).rejects.toMatchObject({ code: 'no-permission' })
  })
})

describe('the gate of approvals', () => {
  const of = (stage: 'pull-request' | 'release') => ({
    release: { sha: sha('c'), ref: 'refs/heads/main', version: null },
    environment: anEnvironment(),
    environments: [anEnvironment()],
    pull: 7,
    stage,
    policySha: sha('0'),
  })
  it.each([
    ['shows on a pull request', 'pull-request', {}, 'block', 'warn'],
    ['blocks on a pull request when asked', 'pull-request', { 'pull-request': 'strict' }, 'block', 'block'],
    ['blocks on a release', 'release', {}, 'block', 'block'],
    ['stays off', 'pull-request', {}, 'off', 'off'],
  ] as const)('%s', (_name, stage, options, set, expected) => {
    expect(approvals.gate(of(stage), options, set)).toBe(expected)
  })
})
