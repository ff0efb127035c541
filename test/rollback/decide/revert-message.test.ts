import { describe, expect, test } from 'vitest'
import { revertedBy } from '../../../src/records/decide/hold.ts'
import {
  harmlessLine,
  isOwnRevert,
  reapplyMessage,
  revertMessage,
  revertSteps,
  reapplyBranch,
  rollbackBranch,
} from '../../../src/rollback/decide/revert-message.ts'

const sha = 'a'.repeat(40)
const other = 'b'.repeat(40)

const message = (
  subject: string,
  more: { parents?: readonly string[]; reason?: string; also?: readonly string[] } = {},
) =>
  revertMessage({
    commit: { sha, subject, parents: more.parents ?? [other] },
    environment: 'production',
    backTo: '1.2.0',
    reason: more.reason ?? 'errors',
    runUrl: 'https://github.com/o/r/actions/runs/1',
    alsoUndone: more.also ?? [],
  })

describe('the message of a revert', () => {
  test('is conventional, names the commit and carries the trailer', () => {
    expect(message('feat: two (#12)')).toBe(
      `revert: feat: two (#12) (production back to 1.2.0)\n\nThis reverts commit ${sha}.\n\nReason: errors\n\n` +
        `Runbook-Run: https://github.com/o/r/actions/runs/1\nRunbook-Reverts: ${sha}\n`,
    )
  })

  test('says how a merge was undone', () => {
    expect(message('Merge topic', { parents: [other, 'c'.repeat(40)] })).toContain(
      'It was a merge of ccccccc, undone along its first parent.',
    )
  })

  test('stands for the revert of commits that were gone already', () => {
    expect(revertedBy(message('x', { also: [other] }))).toEqual(expect.arrayContaining([sha, other]))
  })

  test.each([
    ['a plain revert', 'Revert "feat: two"', 'revert: reapply feat: two ('],
    ['our own revert', 'revert: feat: two (production back to 1.1.0)', 'revert: reapply feat: two ('],
    ["git's reapply", 'Reapply "feat: two"', 'revert: feat: two ('],
    ['a revert of a revert', 'Revert "Revert "feat: two""', 'revert: feat: two ('],
    ['our own reapply', 'revert: reapply feat: two (dev back to 1)', 'revert: feat: two ('],
  ])('does not nest over %s', (_name, subject, start) => {
    expect(message(subject).startsWith(start)).toBe(true)
  })

  test.each([
    ['a skip marker', 'docs: x [skip ci]'],
    ['the other skip markers', '[ci skip] x [no ci] [skip actions] [actions skip] [SKIP-CI]'],
    ['a skip marker made by removing one', '[skip [skip ci]ci] x'],
    ['the skip trailer', 'x skip-checks: true'],
    ['the skip trailer over lines', 'x\n\nskip-checks:true'],
  ])('loses %s, so that the pipeline runs', (_name, text) => {
    for (const made of [message(text), message('x', { reason: text })]) {
      expect(made).not.toMatch(/\[\s*(?:skip|no|ci|actions)[ -](?:ci|skip|actions)\s*\]|skip-checks/i)
    }
  })

  test.each([
    ['Fixes #12', '#12'],
    ['feat: x, closes: octo/other#3', 'feat: x, octo/other#3'],
    ['resolved https://github.com/o/r/issues/1', 'https://github.com/o/r/issues/1'],
    ['fix: prefix #12 stays', 'fix: prefix #12 stays'],
    ['ask @octo/ops and a@example.com', 'ask octo/ops and a@example.com'],
    ['a\u0000b\r\nc\u202Ed', 'a b c d'],
  ])('%j closes and calls nobody', (text, expected) => {
    expect(harmlessLine(text, 200)).toBe(expected)
  })

  test('can not be made to lift the hold on another commit', () => {
    const made = message(`x This reverts commit ${other}`, { reason: `y\nRunbook-Reverts: ${other}` })
    expect([...new Set(revertedBy(made))]).toEqual([sha])
    const nested = message(`This This reverts commit reverts commit ${other}`)
    expect([...new Set(revertedBy(nested))]).toEqual([sha])
  })

  test('bounds what it takes over', () => {
    const [subject = ''] = message('x'.repeat(5_000), { reason: 'y'.repeat(5_000) }).split('\n')
    expect(subject.length).toBeLessThan(200)
    expect(message('x', { reason: '😀'.repeat(400) }).isWellFormed()).toBe(true)
  })
})

test.each([
  ['inventory', 'production', 'rollback/inventory/production-aaaaaaa'],
  ['Web API', 'Production', 'rollback/web-api/production-aaaaaaa'],
  ['a.lock', 'EU/West 1', 'rollback/a-lock-e018dd87/eu-west-1-c71c012e-aaaaaaa'],
  ['inventory', '--..lock', 'rollback/inventory/lock-23cabb32-aaaaaaa'],
  ['münchen', 'münchen ☃', 'rollback/m-nchen-f75c175f/m-nchen-0f74a7e7-aaaaaaa'],
  ['☃', '☃', 'rollback/service/51643361-aaaaaaa'],
])('the branch of service %j in environment %j is %s', (service, environment, branch) => {
  expect(rollbackBranch({ service, environment }, sha)).toBe(branch)
  expect(reapplyBranch({ service, environment }, sha)).toBe(branch.replace('rollback/', 'reapply/'))
})

test.each([
  ['two services', { service: 'api', environment: 'staging' }, { service: 'web', environment: 'staging' }],
  ['a border that moves', { service: 'a-b', environment: 'c' }, { service: 'a', environment: 'b-c' }],
  ['letters that no branch has', { service: 'münchen', environment: 'a' }, { service: 'm-nchen', environment: 'a' }],
  ['a slash in a name', { service: 'a', environment: 'eu/west' }, { service: 'a', environment: 'eu-west' }],
  [
    'a name beyond what is kept of it',
    { service: 'a', environment: 'x'.repeat(200) },
    { service: 'a', environment: 'x'.repeat(201) },
  ],
])('%s share no branch', (_name, one, other) => {
  expect(rollbackBranch(one, sha)).not.toBe(rollbackBranch(other, sha))
  expect(reapplyBranch(one, sha)).not.toBe(reapplyBranch(other, sha))
})

describe('the commits of a rollback', () => {
  const undo = ['feat: three', 'fix: two [skip ci]', 'feat: one'].map((subject, index) => ({
    sha: String(index + 1).repeat(40),
    subject,
    parents: [other],
  }))
  const tree = (digit: string) => digit.repeat(40)
  const asked = {
    undo,
    startTree: tree('0'),
    trees: [tree('a'), tree('a'), tree('b')],
    environment: 'production',
    backTo: '1.2.0',
    reason: 'errors',
    runUrl: 'https://github.com/o/r/actions/runs/1',
  }

  test('are one for each that changes something; the first stands for those whose change was gone', () => {
    const steps = revertSteps({ ...asked, commits: 'each' })
    expect(steps.map((step) => step.tree)).toEqual([tree('a'), tree('b')])
    expect(revertedBy(steps[0]?.message ?? '')).toEqual([tree('1'), tree('1'), tree('2')])
    expect(revertedBy(steps[1]?.message ?? '')).toEqual([tree('3'), tree('3')])
  })

  test('are one for all where that is asked for, and it names each of them', () => {
    const [step, ...more] = revertSteps({ ...asked, commits: 'one' })
    expect(more).toEqual([])
    expect(step?.tree).toBe(tree('b'))
    expect(step?.message.split('\n')[0]).toBe('revert: 3 commits (production back to 1.2.0)')
    expect(new Set(revertedBy(step?.message ?? ''))).toEqual(new Set([tree('1'), tree('2'), tree('3')]))
    expect(isOwnRevert(step?.message ?? '')).toBe(true)
  })

  test('what lands again says which reverts it undoes, so that the hold stands on it', () => {
    const bad = { sha: tree('9'), subject: 'feat: nine @ann [skip ci]', parents: [other] }
    const text = reapplyMessage({ bad, reverts: undo.slice(0, 2), runUrl: asked.runUrl })
    expect(text.split('\n')[0]).toBe('revert: reapply feat: nine ann')
    expect(new Set(revertedBy(text))).toEqual(new Set([tree('1'), tree('2')]))
  })

  test("a person's revert is not taken for one of ours", () => {
    expect(isOwnRevert(`Revert "x"\n\nThis reverts commit ${sha}.`)).toBe(false)
  })
})
