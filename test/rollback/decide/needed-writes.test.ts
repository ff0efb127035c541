import { expect, test } from 'vitest'
import { neededWrites } from '../../../src/rollback/decide/needed-writes.ts'
import type { Route } from '../../../src/rollback/decide/route.ts'

const push: Route = { by: 'push', why: 'x', signed: false, isCertain: true }
const pull: Route = { ...push, by: 'pull-request' }

test.each([
  ['it only restores', { route: null }, { 'nothing-begins': 'contents deployments', less: 'issues' }],
  [
    'a push, which the deploy workflow has to be started after',
    { route: push },
    { 'nothing-begins': 'contents deployments', 'git-disagrees': 'actions', less: 'issues pull-requests' },
  ],
  [
    'a push that starts the workflows by itself',
    { route: push, dispatches: false },
    { 'nothing-begins': 'contents deployments', less: 'issues pull-requests' },
  ],
  [
    'a pull request',
    { route: pull },
    { 'nothing-begins': 'contents deployments', 'git-disagrees': 'pull-requests', less: 'issues actions' },
  ],
  [
    'a push that may be refused: either may be wanted, and neither surely',
    { route: { ...push, isCertain: false } },
    { 'nothing-begins': 'contents deployments', less: 'issues pull-requests actions' },
  ],
] as const)('%s', (_name, given, expected) => {
  const needed = neededWrites({ restores: true, dispatches: true, ...given })
  const byLoss = Map.groupBy(needed, ({ without }) => without)
  const names = [...byLoss].map(([without, all]) => [without, all.map(({ permission }) => permission).join(' ')])
  expect(Object.fromEntries(names)).toEqual(expected)
})

test('each says what it is for', () => {
  const purposes = (restores: boolean) =>
    neededWrites({ restores, route: push, dispatches: true }).map(
      ({ permission, purpose }) => `${permission}: ${purpose}`,
    )
  const rest = ['issues: record', 'pull-requests: reconcile', 'actions: reconcile']
  expect(purposes(true)).toEqual(['contents: restore', 'deployments: restore', ...rest])
  expect(purposes(false)).toEqual(['contents: reconcile', 'deployments: record', ...rest])
})
