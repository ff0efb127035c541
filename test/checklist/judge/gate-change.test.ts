import { describe, expect, it } from 'vitest'
import { isGate, judgeGateChange } from '../../../src/checklist/judge/gate-change.ts'
import type { Permission } from '../../../src/core/github.ts'
import { aPull, aReview, sha } from '../../fakes/nouns.ts'

const config = '.github/runbook.yml'
const change = (
  reviews: Parameters<typeof judgeGateChange>[0]['reviews'],
  given: { readonly permission?: Permission; readonly approvers?: readonly string[] } = {},
) =>
  judgeGateChange({
    ...{ pull: aPull(), paths: [config], config, policySha: sha('0'), reviews },
    permissions: new Map([['bob', given.permission ?? 'write']]),
    approvers: given.approvers ?? null,
  })

describe('a change of what releases are judged by', () => {
  it.each([
    ['approved on this head', [aReview()], {}, 'pass'],
    ['approved by somebody who is named', [aReview()], { approvers: ['BOB'] }, 'pass'],
    ['approved by nobody', [], {}, 'fail'],
    ['approved by somebody who is not named', [aReview()], { approvers: ['carol'] }, 'fail'],
    ['approved before the last push', [aReview({ commit: sha('1') })], {}, 'fail'],
    ['approved without write access', [aReview()], { permission: 'read' }, 'fail'],
    ['approved by its author', [aReview({ user: 'ANN' })], {}, 'fail'],
    ['approved by a machine', [aReview({ userIsBot: true })], {}, 'fail'],
    [
      'approved, and dismissed',
      [aReview(), aReview({ id: 2, state: 'DISMISSED', submittedAt: '2026-01-02T00:00:00Z' })],
      {},
      'fail',
    ],
    [
      'approved by one and refused by another',
      [aReview({ id: 1 }), aReview({ id: 2, user: 'dan', state: 'CHANGES_REQUESTED' })],
      {},
      'pass',
    ],
    ['commented on', [aReview({ state: 'COMMENTED' })], {}, 'fail'],
  ] as const)('%s: %#', (_name, reviews, given, status) => {
    const judged = change(reviews, given)
    expect(judged.status).toBe(status)
    expect(judged.findings.some(({ level }) => level === 'error')).toBe(status === 'fail')
    expect(judged.findings.some(({ path }) => path === config)).toBe(true)
  })

  it('a refusal of one who may approve weighs more than an approval', () => {
    const reviews = [aReview(), aReview({ id: 2, user: 'dan', state: 'CHANGES_REQUESTED' })]
    const permissions = new Map([['bob', 'write'] as const, ['dan', 'admin'] as const])
    const given = { pull: aPull(), paths: [config, 'CODEOWNERS'], config, policySha: sha('0'), reviews, permissions }
    expect(judgeGateChange({ ...given, approvers: null })).toMatchObject({
      status: 'fail',
      summary: 'changes 2 files of the gates; changes are requested',
    })
  })

  it.each([
    [config, true],
    ['.github/workflows/ci.yml', true],
    ['.github/actions/setup/action.yml', true],
    ['docs/CODEOWNERS', true],
    ['src/CODEOWNERS', false],
    ['.github/dependabot.yml', false],
    ['docs/.github/workflows/ci.yml', false],
  ])('%s is of the gates: %s', (path, is) => {
    expect(isGate(path, config)).toBe(is)
  })
})
