import { describe, expect, test } from 'vitest'
import type { BranchRules, PushRule } from '../../../src/core/github.ts'
import { rollbackCandidates } from '../../../src/records/decide/history.ts'
import { namedBranch } from '../../../src/core/promotion.ts'
import { artifactOf, badOf, chooseReturn } from '../../../src/rollback/decide/plan.ts'
import { chooseRoute, doubtAbout, workflowFiles, type PushRules } from '../../../src/rollback/decide/route.ts'
import { noRules } from '../../fakes/github.ts'
import { aHistory, anEntry } from '../../fakes/history.ts'
import { anEnvironment, sha } from '../../fakes/nouns.ts'

const named = (name: string, commit: string, isTag = true) => ({ name, sha: commit, isTag })

describe('what to get away from', () => {
  const failed = anEntry({ id: 2, sha: sha('b'), statuses: ['in_progress', 'failure: x'] })
  const good = anEntry({ id: 1, sha: sha('a') })
  const back = anEntry({ id: 3, sha: sha('a'), kind: 'rollback', bad: sha('b') })

  test.each([
    ['what is live, also when it failed', [failed, good], null, { sha: sha('b'), extent: 'release' }],
    ['after a rollback, what was undone', [back, failed, good], null, { sha: sha('b'), extent: 'release' }],
    ['a named tag, as a whole release', [good], named('v2', sha('c')), { sha: sha('c'), extent: 'release' }],
    [
      'a named commit that is a release here, as a whole',
      [failed, good],
      named(sha('b'), sha('b'), false),
      { sha: sha('b'), extent: 'release' },
    ],
    ['a named commit, alone', [good], named(sha('c'), sha('c'), false), { sha: sha('c'), extent: 'commit' }],
  ])('%s', (_name, entries, asked, expected) => {
    expect(badOf(aHistory(entries), asked)).toMatchObject(expected)
  })

  test('nothing where nothing was ever deployed, or only opened and never begun', () => {
    expect(badOf(aHistory([]), null)).toBeNull()
    expect(badOf(aHistory([anEntry({ id: 1, statuses: ['queued'] })]), null)).toBeNull()
  })
})

describe('where to return to', () => {
  const history = aHistory([
    anEntry({ id: 4, sha: sha('d'), statuses: ['in_progress', 'failure: x'] }),
    anEntry({ id: 3, sha: sha('c') }),
    anEntry({ id: 2, sha: sha('b'), ref: 'refs/tags/v1' }),
    anEntry({ id: 1, sha: sha('a') }),
  ])
  const choose = (
    given: { tainted?: readonly string[]; moved?: readonly string[]; to?: ReturnType<typeof named> } = {},
  ) =>
    chooseReturn({
      environment: 'production',
      to: given.to ?? null,
      candidates: rollbackCandidates({
        history,
        bad: sha('d'),
        badTree: null,
        movedRefs: new Set(given.moved ?? []),
      }).map((candidate) =>
        (given.tainted ?? []).includes(candidate.entry.deployment.payload.sha)
          ? { ...candidate, refusedBecause: 'it contains a rolled-back commit that nothing has reverted' }
          : candidate,
      ),
    })

  test.each([
    ['the newest that is verified', {}, sha('c')],
    ['not one that holds the bad commit', { tainted: [sha('c')] }, sha('b')],
    ['not one whose tag moved', { tainted: [sha('c')], moved: ['refs/tags/v1'] }, sha('a')],
    ['the named one', { to: named('v0', sha('a')) }, sha('a')],
  ])('%s', (_name, given, expected) => {
    expect(choose(given)).toMatchObject({ release: { sha: expected } })
  })

  test.each([
    ['all hold the bad commit', { tainted: [sha('a'), sha('b'), sha('c')] }, /no verified release is usable.*reverted/],
    ['the named one was never verified', { to: named('v9', sha('e')) }, /v9 was never verified there/],
    ['the named one failed', { to: named('v4', sha('d')) }, /v4 was never verified there/],
    ['the named one holds the bad commit', { to: named('v3', sha('c')), tainted: [sha('c')] }, /v3 is no way back/],
  ])('refused when %s', (_name, given, message) => {
    const refusal = choose(given)
    expect(refusal).toMatchObject({ code: 'nothing-to-return-to' })
    expect('message' in refusal ? refusal.message : '').toMatch(message)
    expect('remedy' in refusal ? refusal.remedy : '').not.toBe('')
  })

  test('what was not examined is never called usable', () => {
    const refusal = choose({ to: named('v9', sha('e')) })
    expect('remedy' in refusal ? refusal.remedy : '').toMatch(
      /^Leave 'to' empty.*or name one that was verified there: /,
    )
  })

  test('the artifact is what a status said last, else what the payload holds', () => {
    const told = anEntry({ id: 1, statuses: ['in_progress', 'in_progress: artifact sha256:1', 'success: verified'] })
    expect(artifactOf(told)).toBe('sha256:1')
    expect(artifactOf(anEntry({ id: 1 }))).toBeNull()
  })
})

describe('the branch', () => {
  const promote = (given: { branch?: string; onBranch?: string }) =>
    anEnvironment({
      promote: {
        branch: given.branch ?? null,
        tag: null,
        prerelease: true,
        semver: true,
        onBranch: given.onBranch ?? null,
      },
    })
  test.each([
    [{ branch: 'release' }, 'release'],
    [{ onBranch: 'stable' }, 'stable'],
    [{}, 'trunk'],
    [{ branch: 'release/*' }, 'trunk'],
    [{ onBranch: 'stable-?' }, 'trunk'],
  ])('%j is reconciled on %s', (given, branch) => {
    expect(namedBranch(promote(given)) ?? 'trunk').toBe(branch)
  })
})

describe('push or pull request', () => {
  const route = (
    asked: 'auto' | 'push' | 'pull-request',
    rules: Partial<BranchRules> | null,
    doubt: string | null = null,
    isBulk = false,
  ) =>
    chooseRoute({
      asked,
      branch: 'main',
      rulesets: rules === null ? { state: 'unreadable' } : { state: 'rules', rules: { ...noRules, ...rules } },
      classic: { state: 'none' },
      doubt,
      isBulk,
    }).by
  test.each([
    ['nothing is against a push', route('auto', {}), 'push'],
    ['the rules are not known: the push will tell', route('auto', null), 'push'],
    ['a pull request is required', route('auto', { pullRequestRequired: true }), 'pull-request'],
    ['checks are required', route('auto', { requiredChecks: [{ context: 'ci', appId: null }] }), 'pull-request'],
    ['signatures are required: GitHub makes the commits', route('auto', { signaturesRequired: true }), 'push'],
    ['there is a merge queue', route('auto', { mergeQueue: true }), 'pull-request'],
    ['asked for a pull request', route('pull-request', {}), 'pull-request'],
    ['asked for a push', route('push', { pullRequestRequired: true }), 'push'],
    ['asked for a push of what is in doubt', route('push', {}, 'x'), 'pull-request'],
    ['a release of many changes, which nobody named', route('auto', {}, null, true), 'pull-request'],
    ['a release of many changes, and a push is asked for', route('push', {}, null, true), 'push'],
    ['a release of many changes in doubt, and a push is asked for', route('push', {}, 'x', true), 'pull-request'],
  ])('%s', (_name, found, expected) => {
    expect(found).toBe(expected)
  })

  const open: PushRule = { mayPush: true, approvals: 0, signaturesRequired: false, checks: [] }
  const rule = (of: PushRule) => ({ state: 'rule' as const, rule: of })
  test.each<[name: string, given: Partial<PushRules>, by: string, why: RegExp, signed?: boolean]>([
    ['there is none', {}, 'push', /no rule of main is against it/],
    ['it asks for nothing', { classic: rule(open) }, 'push', /no rule of main is against it/],
    ['it asks for reviews', { classic: rule({ ...open, approvals: 2 }) }, 'pull-request', /a pull request, by classic/],
    [
      'it asks for checks',
      { classic: rule({ ...open, checks: ['ci'] }) },
      'pull-request',
      /checks before a push, by classic/,
    ],
    [
      'it shuts this token out',
      { classic: rule({ ...open, mayPush: false }) },
      'pull-request',
      /closed to a push by this token/,
    ],
    [
      'it asks for signatures',
      { classic: rule({ ...open, signaturesRequired: true }) },
      'push',
      /which GitHub makes/,
      true,
    ],
    [
      'it can not be read',
      { classic: { state: 'unreadable' } },
      'push',
      /not all rules of main can be read, and a push that is/,
    ],
    ['rulesets can not be read', { rulesets: { state: 'unreadable' } }, 'push', /not all rules of main can be read/],
    [
      'rulesets can not be read, and it asks for reviews',
      { rulesets: { state: 'unreadable' }, classic: rule({ ...open, approvals: 1 }) },
      'pull-request',
      /by classic/,
    ],
  ])('classic protection: %s', (_name, given, by, why, signed = false) => {
    const readable: PushRules = { rulesets: { state: 'rules', rules: noRules }, classic: { state: 'none' } }
    const route = chooseRoute({ ...readable, asked: 'auto', branch: 'main', doubt: null, isBulk: false, ...given })
    // A push that is tried because not everything can be read is not one that is known to be taken.
    const isCertain = !/can be read/.test(route.why)
    expect(route).toEqual({ by, why: expect.stringMatching(why), signed, isCertain })
  })
})

describe('what a machine must not push', () => {
  const base = {
    onBad: null,
    changed: [{ status: 'M', path: 'a' }],
    undoneFiles: new Set(['a', 'db/migrations/1.sql']),
    migrationsDirectory: 'db/migrations/',
  }
  test.each([
    ['only what was undone is touched', base, null],
    ['the good tree is given back', { ...base, onBad: { tree: sha('1'), goodTree: sha('1') } }, null],
    [
      'another tree comes out',
      { ...base, onBad: { tree: sha('1'), goodTree: sha('2') } },
      /do not give back the good tree/,
    ],
    ['on the bad release they conflict', { ...base, onBad: { tree: null, goodTree: sha('2') } }, /the good tree/],
    [
      'a file is reached that was not undone',
      { ...base, changed: [{ status: 'M', path: 'z' }] },
      /files that the undone/,
    ],
    ['a migration is deleted', { ...base, changed: [{ status: 'D', path: 'db/migrations/1.sql' }] }, /migration/],
    [
      'a migration is deleted from a usual folder, and nobody said where they are',
      { ...base, changed: [{ status: 'D', path: 'db/migrations/1.sql' }], migrationsDirectory: null },
      /migration/,
    ],
  ])('%s', (_name, facts, expected) => {
    const doubt = doubtAbout(facts)
    if (expected === null) expect(doubt).toBeNull()
    else expect(doubt).toMatch(expected)
  })

  test('only files right under .github/workflows count as workflow files', () => {
    const files = ['.github/workflows/a.yml', '.github/actions/x/action.yml', 'docs/.github/workflows/a.yml']
    expect(workflowFiles(files)).toEqual(['.github/workflows/a.yml'])
  })
})
