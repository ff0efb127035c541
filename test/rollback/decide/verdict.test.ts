import { expect, test } from 'vitest'
import type { Reconciliation } from '../../../src/rollback/decide/reconciliation.ts'
import { endOf, withLostPage, withoutFollowUp, type Restoration } from '../../../src/rollback/decide/verdict.ts'
import { sha } from '../../fakes/nouns.ts'

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
const absent: Reconciliation = { outcome: 'absent', branch: 'main', holders: [] }
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

test('served but not on record: what became of git is said all the same', () => {
  const unrecorded: Restoration = { ...failed, code: 'deployed-but-unrecorded', message: '1.0.0 serves, unrecorded' }
  const end = endOf({ restoration: unrecorded, reconciliation: pushed, branch: 'main' })
  expect(end).toMatchObject({ verdict: 'fail', reasonCode: 'deployed-but-unrecorded' })
  expect(end.message).toContain('1.0.0 serves, unrecorded. 1 commit is reverted on main')
})

const well = endOf({ restoration: restored, reconciliation: pushed, branch: 'main' })
const missing = [
  { why: 'the revert was not tagged: taken', remedy: 'Tag it.' },
  { why: 'no run of deploy.yml appeared', remedy: 'Start it by hand.' },
]
const call = 'Call the person on call by hand; the report says why PagerDuty was not reached.'

test('what was to follow and did not turns a good end red, each with its remedy', () => {
  expect(withoutFollowUp(well, missing)).toEqual({
    verdict: 'fail',
    reasonCode: 'follow-up-missing',
    message: `${well.message} But the revert was not tagged: taken. But no run of deploy.yml appeared.`,
    remedy: 'Tag it. Start it by hand.',
  })
  expect(withoutFollowUp(well, [])).toBe(well)
})

test('a page that reached nobody turns a good end red, and a pull request is still to be merged', () => {
  expect(withLostPage(well)).toMatchObject({ verdict: 'fail', reasonCode: 'page-undelivered', remedy: call })
  const waiting = endOf({ restoration: restored, reconciliation: pull, branch: 'main' })
  expect(withLostPage(waiting).remedy).toBe(`${waiting.remedy} ${call}`)
})

test.each([
  ['a restore that failed', endOf({ restoration: failed, reconciliation: null, branch: 'main' })],
  ['a revert that conflicts', endOf({ restoration: restored, reconciliation: conflict, branch: 'main' })],
  ['a workflow that did not start', withoutFollowUp(well, missing)],
])('%s names the end, and does not hide a page that reached nobody', (_name, end) => {
  const told = withLostPage(end)
  expect(told).toMatchObject({ verdict: 'fail', reasonCode: end.reasonCode })
  expect(told.message).toBe(`${end.message} The page for this critical incident reached nobody.`)
  expect(told.remedy).toBe(`${end.remedy} ${call}`)
})
