import { expect, test } from 'vitest'
import type { Reconciliation } from '../../src/domain/reconciliation.ts'
import { endOf, withoutFollowUp, type Restoration } from '../../src/domain/rollback-end.ts'
import { sha } from '../fakes/nouns.ts'

const restored: Restoration = { outcome: 'restored', message: '1.0.0 is live' }
const serving: Restoration = { outcome: 'serving', message: '1.0.0 serves already' }
const failed: Restoration = { outcome: 'failed', code: 'restore-failed', message: 'no', remedy: 'Look.', touched: true }
const locked: Restoration = { ...failed, code: 'locked', touched: false }
const notAsked: Restoration = { outcome: 'not-asked' }
const pushed: Reconciliation = {
  outcome: 'pushed',
  sha: sha('c'),
  branch: 'main',
  from: sha('a'),
  undone: [sha('b')],
  proven: true,
}
const pull: Reconciliation = {
  outcome: 'pull-request',
  sha: sha('c'),
  branch: 'r',
  pull: { number: 7, url: 'u' },
  why: 'rules',
  merge: { byHand: 'not allowed' },
}
const already: Reconciliation = { outcome: 'already', by: [sha('c')], ours: true, tip: sha('c') }
const absent: Reconciliation = { outcome: 'absent', branch: 'main' }
const conflict: Reconciliation = { outcome: 'conflict', commit: sha('b'), files: ['a.txt'], undo: [] }
const blocked: Reconciliation = {
  outcome: 'blocked',
  code: 'no-permission',
  message: 'wall',
  remedy: 'Token.',
  sha: null,
}

// Design 4.5, line by line.
test.each([
  ['restored and reverted', restored, pushed, 'pass', 'rolled-back'],
  ['restored, the pull request is open', restored, pull, 'pass', 'restored-pull-request-open'],
  ['restored, the revert conflicts', restored, conflict, 'fail', 'restored-revert-conflict'],
  ['restored, was reverted before', restored, already, 'pass', 'rolled-back'],
  ['serving, was reverted before', serving, already, 'pass', 'already-reverted'],
  ['serving, reverted now', serving, pushed, 'pass', 'rolled-back'],
  ['restored, the branch never held it', restored, absent, 'pass', 'rolled-back'],
  ['restored, git is closed to us', restored, blocked, 'fail', 'no-permission'],
  ['restored only, as asked', restored, null, 'pass', 'rolled-back'],
  ['reverted only, as asked', notAsked, pushed, 'pass', 'rolled-back'],
  ['not restored', failed, null, 'fail', 'restore-failed'],
  ['locked', locked, null, 'fail', 'locked'],
])('%s', (_name, restoration, reconciliation, verdict, reasonCode) => {
  const end = endOf({ restoration, reconciliation, branch: 'main' })
  expect(end).toMatchObject({ verdict, reasonCode })
  if (verdict === 'fail') expect(end.remedy).not.toBe('')
})

test('nothing is hidden: the message tells of both tracks', () => {
  const { message } = endOf({ restoration: restored, reconciliation: conflict, branch: 'main' })
  expect(message).toBe('1.0.0 is live. Reverting bbbbbbb on main conflicts in a.txt; nothing was pushed.')
  expect(endOf({ restoration: locked, reconciliation: null, branch: 'main' }).message).toBe('no. Nothing was changed.')
})

test('a pull request that merges itself asks nothing of anyone', () => {
  const end = endOf({ restoration: restored, reconciliation: { ...pull, merge: 'by-itself' }, branch: 'main' })
  expect(end).toMatchObject({ verdict: 'pass', remedy: expect.stringContaining('merges itself') })
})

test('what was to follow and did not turns a good end red, and leaves a bad one as it is', () => {
  const missing = [{ why: 'no run of deploy.yml appeared', remedy: 'Start it by hand.' }]
  const well = endOf({ restoration: restored, reconciliation: pushed, branch: 'main' })
  expect(withoutFollowUp(well, missing)).toMatchObject({
    verdict: 'fail',
    reasonCode: 'follow-up-missing',
    message: expect.stringContaining('But no run of deploy.yml appeared.'),
    remedy: 'Start it by hand.',
  })
  expect(withoutFollowUp(well, [])).toBe(well)
  const bad = endOf({ restoration: failed, reconciliation: null, branch: 'main' })
  expect(withoutFollowUp(bad, missing)).toBe(bad)
})
