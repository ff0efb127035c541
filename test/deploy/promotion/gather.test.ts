import { describe, expect, it } from 'vitest'
import type { Lock, LockRead, RefTarget } from '../../../src/core/github.ts'
import { gatherOnBranch, gatherPromotion, standingLock } from '../../../src/deploy/promotion/gather.ts'
import { fakeGitHub } from '../../fakes/github.ts'
import { fakePorts } from '../../fakes/world.ts'
import { fakeGit } from '../../fakes/git.ts'
import { aHistory, anEntry } from '../../fakes/history.ts'
import { aCommit, anEnvironment, sha } from '../../fakes/nouns.ts'
import { fakeClock } from '../../fakes/world.ts'

const [release, tip, elsewhere] = [sha('a'), sha('c'), sha('d')]
const now = '2026-01-01T10:00:00Z'
const commits = new Map(
  [aCommit({ sha: release }), aCommit({ sha: tip, parents: [release] }), aCommit({ sha: elsewhere })].map(
    (commit) => [commit.sha, commit] as const,
  ),
)
const target = (ref: string, object: string, commit = object) => [ref, { ref, object, commit }] as const
const main = (commit: string) => new Map([target('refs/heads/main', commit)])
const promote = anEnvironment().promote

describe('is the commit on its branch', () => {
  it.each([
    ['the tip of it', main(release), 'main', 'refs/tags/v1', { branch: 'main', contained: true }, []],
    ['below the tip', main(tip), 'main', 'refs/tags/v1', { branch: 'main', contained: true }, ['compare']],
    ['not on it', main(elsewhere), 'main', 'refs/tags/v1', { branch: 'main', contained: false }, ['compare']],
    ['a branch that is gone', new Map(), 'main', 'refs/tags/v1', { branch: 'main', contained: false }, []],
    [
      'no rule: the branch that the ref is',
      main(tip),
      null,
      'refs/heads/main',
      { branch: 'main', contained: true },
      ['compare'],
    ],
  ] as const)('%s', async (_name, refs, onBranch, ref, expected, compared) => {
    const github = fakeGitHub({ refs: new Map(refs), commits: new Map(commits) })
    const environment = anEnvironment({ promote: { ...promote, onBranch } })
    const subject = { release: { sha: release, ref, version: null }, environment }
    expect(await gatherOnBranch(subject, { github })).toEqual(expected)
    expect(github.asked).toEqual(['resolveRef', ...compared])
  })

  it.each([
    [
      'the tip of one of them',
      ['release/*'],
      release,
      'refs/heads/release/1',
      { branch: 'release/1', contained: true },
    ],
    [
      'below the tip of one of them',
      ['release/*'],
      tip,
      'refs/heads/release/1',
      { branch: 'release/1', contained: true },
    ],
    [
      'one sign of the name is open',
      ['release/?'],
      tip,
      'refs/heads/release/1',
      { branch: 'release/1', contained: true },
    ],
    [
      'none is of that name',
      ['release/?'],
      release,
      'refs/heads/release/10',
      { branch: 'release/?', contained: false },
    ],
    ['none begins so', ['release/*'], release, 'refs/heads/rel', { branch: 'release/*', contained: false }],
    [
      'nor the second',
      ['main', 'release/*'],
      elsewhere,
      'refs/heads/release/1',
      { branch: 'main or release/*', contained: false },
    ],
    [
      'but the second',
      ['main', 'release/*'],
      release,
      'refs/heads/release/1',
      { branch: 'release/1', contained: true },
    ],
  ] as const)('branches by a glob: %s', async (_name, onBranch, commit, branch, expected) => {
    const refs = new Map([target('refs/heads/main', elsewhere), target(branch, commit)])
    const github = fakeGitHub({ refs, commits: new Map(commits) })
    const environment = anEnvironment({ promote: { ...promote, onBranch } })
    const subject = { release: { sha: release, ref: 'refs/tags/v1', version: null }, environment }
    expect(await gatherOnBranch(subject, { github })).toEqual(expected)
  })

  it('of many branches only those are asked for that begin as the glob does', async () => {
    const github = fakeGitHub({ commits: new Map(commits) })
    const prefixes: string[] = []
    const branches = (prefix: string) => {
      prefixes.push(prefix)
      return github.branches(prefix)
    }
    const environment = anEnvironment({ promote: { ...promote, onBranch: ['release/*', 'hot?ix'] } })
    const subject = { release: { sha: release, ref: 'refs/tags/v1', version: null }, environment }
    await gatherOnBranch(subject, { github: { ...github, branches } })
    expect(prefixes).toEqual(['release/', 'hot'])
  })

  it('a branch is asked for by nobody: nothing is asked', async () => {
    const github = fakeGitHub()
    const environment = anEnvironment({ promote: { ...promote, onBranch: null } })
    const subject = { release: { sha: release, ref: 'refs/tags/v1', version: null }, environment }
    expect(await gatherOnBranch(subject, { github })).toBeNull()
    expect(github.asked).toEqual([])
  })

  it('a tip that is ahead of the release in another history contains nothing of it', async () => {
    const github = fakeGitHub({ refs: main(release), commits: new Map(commits) })
    const subject = { release: { sha: tip, ref: 'refs/tags/v1', version: null }, environment: anEnvironment() }
    expect(await gatherOnBranch(subject, { github })).toEqual({ branch: 'main', contained: false })
  })
})

describe('the lock that stands in the way', () => {
  const lock: Lock = {
    runbook: 2,
    service: 'inventory',
    environment: 'production',
    run: null,
    attempt: null,
    actor: 'bob',
    sha: null,
    intent: 'manual',
    reason: 'stocktaking',
    created: now,
    expires: null,
    url: null,
  }
  const held = (change: Partial<Lock>): LockRead => ({ state: 'held', commit: tip, lock: { ...lock, ...change } })
  const manual = { state: 'manual', actor: 'bob', reason: 'stocktaking', url: null }
  it.each([
    ['none', { state: 'free' } as const, null],
    ['set by hand', held({}), manual],
    ['set by hand until later', held({ expires: '2026-01-01T10:00:01Z' }), manual],
    ['set by hand until this moment', held({ expires: now }), null],
    ['set by hand until earlier', held({ expires: '2026-01-01T09:00:00Z' }), null],
    ["a run's own, which is waited for", held({ run: 7 }), null],
    ['set by hand, with a page', held({ url: 'https://example.test' }), { ...manual, url: 'https://example.test' }],
    [
      'one that nobody can read',
      { state: 'unreadable', commit: tip, why: 'no JSON' } as const,
      { state: 'unreadable', why: 'no JSON' },
    ],
  ])('%s', (_name, read, expected) => {
    expect(standingLock(read, now)).toEqual(expected)
  })
})

describe('everything that the rules decide on', () => {
  const tag = 'refs/tags/v1.2.0'
  const environment = anEnvironment({ after: ['staging'] })
  const facts = (refs: ReadonlyMap<string, RefTarget>, ref = tag) => {
    const github = fakeGitHub({ refs: new Map(refs), commits: new Map(commits) })
    const staging = anEntry({ id: 1, sha: release, ref: tag, tagObject: sha('e') })
    const histories = [aHistory([]), aHistory([staging], 'staging')]
    const historyOf = (place: { readonly environment: string }) =>
      Promise.resolve(histories.find((each) => each.place.environment === place.environment) ?? aHistory([]))
    const clock = fakeClock({ start: now })
    const subject = { release: { sha: release, ref, version: '1.2.0' }, environment }
    return gatherPromotion(subject, historyOf, {
      ...fakePorts({ github }),
      git: () => Promise.resolve(fakeGit()),
      clock,
    })
  }
  it.each([
    ['an annotated tag, as it was verified', sha('e'), release, { commit: release }, null],
    ['the tag made again on the same commit', sha('f'), release, { commit: release }, null],
    ['the tag moved', sha('e'), tip, { commit: tip }, null],
  ])('%s', async (_name, object, commit, named, moved) => {
    const found = await facts(new Map([...main(tip), target(tag, object, commit)]))
    expect(found.ref).toMatchObject({ rule: null, tag: named, onBranch: { branch: 'main', contained: true } })
    expect(found.ref.movedTag?.environment ?? null).toBe(moved)
    expect(found.upstream).toEqual([{ name: 'staging', verified: true }])
    expect(found).toMatchObject({ hold: null, lock: null, environment, release: { sha: release } })
  })

  it.each([
    ['forward', release, tip, true],
    ['back', tip, release, false],
  ])('a tag that is no version, moved %s', async (_name, before, after, isForward) => {
    const moving = 'refs/tags/v1'
    const github = fakeGitHub({
      refs: new Map([...main(tip), [moving, { ref: moving, object: after, commit: after }]]),
      commits: new Map(commits),
    })
    const floating = anEnvironment({ promote: { ...environment.promote, semver: false, prerelease: true } })
    const own = aHistory([anEntry({ id: 1, sha: before, ref: moving })])
    const subject = { release: { sha: after, ref: moving, version: null }, environment: floating }
    const ports = { ...fakePorts({ github }), git: () => Promise.resolve(fakeGit()) }
    const found = await gatherPromotion(subject, () => Promise.resolve(own), ports)
    expect(found.ref).toMatchObject({ rule: null, movedTag: { sha: before, isForward } })
  })

  it('a tag of a version that moved is not asked which way', async () => {
    const github = fakeGitHub({
      refs: new Map([...main(tip), [tag, { ref: tag, object: tip, commit: tip }]]),
      commits: new Map(commits),
    })
    const own = aHistory([anEntry({ id: 1, sha: release, ref: tag })])
    const subject = { release: { sha: tip, ref: tag, version: '1.2.0' }, environment: anEnvironment() }
    const ports = { ...fakePorts({ github }), git: () => Promise.resolve(fakeGit()) }
    const found = await gatherPromotion(subject, () => Promise.resolve(own), ports)
    expect(found.ref.movedTag).toEqual({ environment: 'production', sha: release, isForward: false })
    expect(github.asked).not.toContain('compare')
  })

  it.each([
    ['the one that the runbook names', 'release', 'refs/heads/release'],
    ['else the default branch', null, 'refs/heads/main'],
  ])('a held commit is looked for where it may be undone already: %s', async (_name, onBranch, expected) => {
    const rolledBack = anEntry({ id: 2, kind: 'rollback', sha: tip, bad: release, to: tip })
    const own = aHistory([rolledBack, anEntry({ id: 1, sha: release })])
    const resolved: string[] = []
    const git = {
      ...fakeGit(),
      resolve: (ref: string) => {
        resolved.push(ref)
        return Promise.resolve(null)
      },
    }
    const subject = {
      release: { sha: release, ref: tag, version: '1.2.0' },
      environment: anEnvironment({ promote: { ...promote, onBranch } }),
    }
    const ports = { ...fakePorts({ github: fakeGitHub() }), git: () => Promise.resolve(git) }
    const found = await gatherPromotion(subject, () => Promise.resolve(own), ports)
    expect(found.hold).toMatchObject({ contained: true, undoneOn: null })
    expect(resolved).toEqual([expected])
  })

  it('a tag that is gone was not moved', async () => {
    expect((await facts(main(tip))).ref).toMatchObject({ tag: { commit: null }, movedTag: null })
  })

  it('a branch has no tag', async () => {
    expect((await facts(main(release), 'refs/heads/main')).ref).toMatchObject({ tag: null, movedTag: null })
  })
})
