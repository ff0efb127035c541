import { describe, expect, it } from 'vitest'
import type { Subject } from '../../src/checklist/check.ts'
import { promotion } from '../../src/checklist/promotion.ts'
import type { Commit, LockRead } from '../../src/core/github.ts'
import type { HistoryEntry } from '../../src/records/decide/history.ts'
import type { Git } from '../../src/ports/git.ts'
import { fakeGit } from '../fakes/git.ts'
import { fakeGitHub } from '../fakes/github.ts'
import { anEntry } from '../fakes/history.ts'
import { aCommit, anEnvironment, aRun, sha } from '../fakes/nouns.ts'
import { fakePorts } from '../fakes/world.ts'

const commit = sha('c')
const line: readonly Commit[] = [
  aCommit({ sha: sha('a') }),
  aCommit({ sha: sha('b'), parents: [sha('a')] }),
  aCommit({ sha: commit, parents: [sha('b')] }),
  aCommit({ sha: sha('d'), parents: [commit] }),
]

const tag = (of: string) => ({ ref: 'refs/tags/v1.0.0', object: of, commit: of })
const branch = (of: string) => ({ ref: 'refs/heads/main', object: of, commit: of })
const staging = (entry: HistoryEntry): HistoryEntry => ({
  ...entry,
  deployment: { ...entry.deployment, environment: 'staging' },
})

const verified = staging(anEntry({ id: 1, sha: commit }))

const subject = (given: Partial<Subject> = {}): Subject => ({
  release: { sha: commit, ref: 'refs/tags/v1.0.0', version: '1.0.0' },
  environment: anEnvironment({ after: ['staging'] }),
  environments: [anEnvironment({ name: 'staging' }), anEnvironment()],
  pull: null,
  stage: 'release',
  policySha: commit,
  ...given,
})

const manual = (given: { readonly run?: number; readonly expires?: string } = {}): LockRead => ({
  state: 'held',
  commit: sha('e'),
  lock: {
    runbook: 2,
    service: 'inventory',
    environment: 'production',
    run: given.run ?? null,
    attempt: null,
    actor: 'bob',
    sha: null,
    intent: 'manual',
    reason: 'stocktaking',
    created: '2026-01-01T09:59:30Z',
    expires: given.expires ?? null,
    url: 'https://github.com/acme/inventory/actions/runs/500',
  },
})

/** The clone: a change that was taken back leaves nothing to undo. */
const inGit = (entries: readonly HistoryEntry[], undone: boolean): Git => ({
  ...fakeGit({
    commits: new Map(
      line.map(({ sha: own, parents }) => [own, { sha: own, parents, subject: '', body: '', author: 'ann' }] as const),
    ),
    changes: [{ status: 'M', path: 'app.txt' }],
  }),
  tree: (own) => Promise.resolve(entries.some(({ deployment }) => deployment.sha === own) ? `tree of ${own}` : own),
  wouldChange: ({ change }) => Promise.resolve(undone === (change.to === sha('b')) ? ['app.txt'] : []),
})

const world = (
  given: {
    readonly entries?: readonly HistoryEntry[]
    readonly tag?: string | null
    readonly tip?: string | null
    readonly lock?: LockRead
    /** The bad change is taken back in the release. */
    readonly undone?: boolean
    readonly commits?: readonly Commit[]
  } = {},
) => {
  const entries = given.entries ?? [verified]
  const { tag: tagged = commit, tip = sha('d'), lock = { state: 'free' } } = given
  const refs = [...(tagged === null ? [] : [tag(tagged)]), ...(tip === null ? [] : [branch(tip)])]
  return fakePorts({
    github: fakeGitHub({
      refs: new Map(refs.map((ref) => [ref.ref, ref])),
      commits: new Map((given.commits ?? line).map((each) => [each.sha, each])),
      deployments: entries.map((entry) => entry.deployment),
      deploymentStatuses: new Map(entries.map((entry) => [entry.deployment.id, entry.statuses])),
      locks: new Map([['production', lock]]),
      runs: [aRun()],
    }),
    git: () => Promise.resolve(inGit(given.entries ?? [], given.undone ?? false)),
  })
}

const rolledBack = anEntry({ id: 9, sha: sha('a'), kind: 'rollback', bad: sha('b') })

describe('promotion of a release', () => {
  it('passes when everything is as the rule says', async () => {
    expect(await promotion.run(subject(), {}, world())).toEqual({
      status: 'pass',
      summary: 'production takes 1.0.0, on main, verified in staging',
      findings: [],
    })
  })

  const wrongRef = { release: { sha: commit, ref: 'refs/heads/main', version: null } }
  const beta = { release: { sha: commit, ref: 'refs/tags/v1.0.0-beta.1', version: '1.0.0-beta.1' } }
  it.each([
    ['a branch where a tag is asked for', wrongRef, {}, 'is not a tag'],
    ['a prerelease where none is taken', beta, {}, 'is a prerelease'],
    ['a commit that is not on the branch', {}, { tip: sha('b') }, 'ccccccc is not on main'],
    ['a branch that is gone', {}, { tip: null }, 'ccccccc is not on main'],
    ['a tag that is gone', {}, { tag: null }, 'refs/tags/v1.0.0 is gone'],
    ['a tag that names another commit by now', {}, { tag: sha('b') }, 'names bbbbbbb by now'],
    [
      'a tag that was deployed as something else',
      {},
      { entries: [verified, anEntry({ id: 3, sha: sha('b'), ref: 'refs/tags/v1.0.0' })] },
      'it was moved since',
    ],
    ['nothing verified in the environment before', {}, { entries: [] }, 'is not verified in staging'],
    [
      'another commit verified there',
      {},
      { entries: [staging(anEntry({ id: 1, sha: sha('b') }))] },
      'is not verified in staging',
    ],
    [
      'a deployment there that nobody verified',
      {},
      { entries: [staging(anEntry({ id: 1, sha: commit, statuses: ['success: unverified'] }))] },
      'is not verified in staging',
    ],
    [
      'a verified one that broke afterwards',
      {},
      { entries: [staging(anEntry({ id: 1, sha: commit, statuses: ['success: verified', 'failure: smoke'] }))] },
      'is not verified in staging',
    ],
    ['a hold on what it contains', {}, { entries: [verified, rolledBack] }, 'still contains bbbbbbb'],
    ['a manual lock', {}, { lock: manual() }, 'bob locked production: stocktaking'],
    [
      'a lock that nobody can read',
      {},
      { lock: { state: 'unreadable', commit: sha('e'), why: 'no JSON' } },
      "can't be read: no JSON",
    ],
  ] as const)('refuses %s', async (_name, of, given, words) => {
    const decision = await promotion.run(subject(of), {}, world(given))
    expect(decision.status).toBe('fail')
    expect(decision.findings.map((finding) => finding.message).join('\n')).toContain(words)
    expect(decision.findings.every((finding) => finding.remedy !== undefined)).toBe(true)
  })

  it.each([
    ['a hold that a revert has lifted', { entries: [verified, rolledBack], undone: true }],
    ['a lock of a run, which deploy waits for', { lock: manual({ run: 5 }) }],
    ['a manual lock that is over', { lock: manual({ expires: '2026-01-01T09:00:00Z' }) }],
    ['a commit that is the tip of the branch', { tip: commit }],
  ] as const)('does not mind %s', async (_name, given) => {
    expect((await promotion.run(subject(), {}, world(given))).status).toBe('pass')
  })

  it('of a branch asks that the commit is still on it', async () => {
    const dev = anEnvironment({
      name: 'dev',
      promote: { branch: 'main', tag: null, prerelease: true, semver: true, onBranch: null },
    })
    const of = subject({ ...wrongRef, environment: dev })
    expect(await promotion.run(of, {}, world())).toMatchObject({ status: 'pass' })
    expect(await promotion.run(of, {}, world({ tip: sha('b') }))).toMatchObject({ status: 'fail' })
  })
})

describe('promotion on a pull request', () => {
  const pull = { stage: 'pull-request', release: { sha: commit, ref: 'refs/pull/7/head', version: null } } as const

  it('shows what is to come, and does not fail for it', async () => {
    const decision = await promotion.run(subject(pull), {}, world({ entries: [] }))
    expect(decision.status).toBe('skip')
    expect(decision.findings.map((finding) => finding.level)).toEqual(['notice', 'notice'])
  })

  it('fails for it when the runbook is strict', async () => {
    const decision = await promotion.run(subject(pull), { 'pull-request': 'strict' }, world({ entries: [] }))
    expect(decision.status).toBe('fail')
  })

  it('a hold and a manual lock are told as they are', async () => {
    const decision = await promotion.run(subject(pull), {}, world({ entries: [rolledBack], lock: manual() }))
    expect(decision).toMatchObject({ status: 'fail', summary: expect.stringContaining('and 1 more') })
  })
})
