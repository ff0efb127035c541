import { expect, test } from 'vitest'
import { decideRollback, type FreshOutage } from '../../src/monitor/decide-rollback.ts'
import type { Failure } from '../../src/smoke/decide/attribution.ts'
import { aHistory, anEntry } from '../fakes/history.ts'

const sample = { outcome: 'wrong', summary: '500 instead of 200', latencyMs: 3 } as const
const failure = (given: Partial<Failure> = {}): Failure => ({
  name: 'API',
  address: null,
  class: 'journey',
  samples: [sample],
  reproduced: false,
  before: null,
  ...given,
})
const fails = (...failures: readonly Failure[]): FreshOutage['finding'] => ({
  code: 'probes-fail',
  failures,
  probes: 2,
})

const verified = anEntry({ id: 7 })
/** When the record says that smoke verified it. */
const at = verified.statuses.find(({ state }) => state === 'success')?.createdAt ?? ''
const after = (minutes: number) => new Date(Date.parse(at) + minutes * 60_000).toISOString()

const facts = (given: Partial<FreshOutage> = {}): FreshOutage => ({
  finding: fails(failure()),
  history: aHistory([verified]),
  downSince: after(20),
  failures: 3,
  windowMs: 3_600_000,
  rolledBack: null,
  ...given,
})

test('a release that goes down twenty minutes after its verification is rolled back', () => {
  expect(decideRollback(facts())).toEqual({ start: true, deployment: 7 })
})

test.each<[string, Partial<FreshOutage>, string]>([
  ['a dependency', { finding: fails(failure({ class: 'dependency' })) }, 'what failed says nothing of the release'],
  [
    'a certificate',
    { finding: fails(failure({ samples: [{ ...sample, about: 'certificate' }] })) },
    'what failed says nothing of the release',
  ],
  ['one look', { failures: 1 }, 'one look is not enough to take a release back'],
  ['a deploy an hour before', { downSince: after(61) }, 'the deploy was too long ago'],
  ['a second time for one deployment', { rolledBack: 7 }, 'it was started for this deployment before'],
  [
    'a deploy on its way',
    { history: aHistory([anEntry({ id: 8, statuses: ['in_progress'] }), verified]) },
    'A deploy is on its way.',
  ],
  [
    'a release that nobody verified',
    { history: aHistory([anEntry({ id: 7, statuses: ['in_progress', 'success: unverified'] })]) },
    'what serves was not verified by smoke',
  ],
  ['an empty place', { history: aHistory([]) }, 'what serves was not verified by smoke'],
  [
    'what a rollback put there',
    { history: aHistory([anEntry({ id: 7, kind: 'rollback' })]) },
    'what serves was put there by a rollback',
  ],
])('it is not started for %s', (_name, given, why) => {
  expect(decideRollback(facts(given))).toEqual({ start: false, why })
})

test('an earlier rollback of another deployment is no reason against it', () => {
  expect(decideRollback(facts({ rolledBack: 5 }))).toMatchObject({ start: true })
})
