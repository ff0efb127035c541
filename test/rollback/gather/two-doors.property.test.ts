import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PushRule } from '../../../src/core/github.ts'
import {
  askRollback,
  permissions,
  saidByPreflight,
  saidByRollback,
  scenario,
  sceneOf,
  type Scenario,
} from '../two-doors.ts'

const edit = { kind: 'edit', file: 1, value: 1 } as const
const given: Scenario = {
  before: [edit],
  range: [{ kind: 'edit', file: 1, value: 2 }],
  after: [],
  verified: [true],
  rolledBack: false,
  stage: 'release',
  isBeside: false,
  isUndone: false,
  mode: 'auto',
  held: permissions.filter((name) => name !== 'pull-requests'),
  rulesets: {},
  classic: null,
}
const open: PushRule = { mayPush: true, approvals: 0, signaturesRequired: false, checks: [] }

test(
  'what preflight foretells before a release is what the rollback plans after it',
  { timeout: 120_000 },
  async () => {
    const seen = new Set<string>()
    await fc.assert(
      fc.asyncProperty(scenario, async (given) => {
        const scene = sceneOf(given)
        const planned = await askRollback(given, scene)
        const said = saidByRollback(planned)
        expect(await saidByPreflight(given, scene)).toEqual(said)
        seen.add(planned.outcome === 'refused' ? 'refused' : `revert ${planned.plan.git.revert?.outcome ?? 'none'}`)
        if (said.route !== null) seen.add(`by ${said.route.split(' ')[0] ?? ''}`)
        if (said.route?.includes('by classic protection') === true) seen.add('classic')
        if (said.missing.length > 0) seen.add('missing')
      }),
      // Rare among so many: a single change, which the rules of the branch decide on.
      {
        numRuns: 500,
        examples: [[{ ...given, classic: 'unreadable' }], [{ ...given, classic: { ...open, approvals: 1 } }]],
      },
    )
    // Without these the property would say nothing.
    expect([...seen].toSorted()).toEqual([
      'by not',
      'by pull-request',
      'by push',
      'classic',
      'missing',
      'refused',
      'revert absent',
      'revert conflict',
      'revert noop',
      'revert ready',
    ])
  },
)

describe('classic protection, through both doors', () => {
  const unread = 'not all rules of main can be read, and a push that is refused becomes a pull request'
  const classic = 'by classic protection'

  test.each<[name: string, classic: Scenario['classic'], route: string]>([
    ['none', null, 'push no rule of main is against it'],
    ['unreadable', 'unreadable', unread],
    ['a rule that allows it', open, 'push no rule of main is against it'],
    [
      'a rule that asks for reviews',
      { ...open, approvals: 1 },
      `pull-request main asks for a pull request, ${classic}`,
    ],
    [
      'a rule that asks for checks',
      { ...open, checks: ['ci'] },
      `pull-request main asks for checks before a push, ${classic}`,
    ],
    [
      'a rule that shuts the token out',
      { ...open, mayPush: false },
      `pull-request main is closed to a push by this token, ${classic}`,
    ],
    [
      'a rule that asks for signatures',
      { ...open, signaturesRequired: true },
      'push main asks for signed commits, which GitHub makes',
    ],
  ])('%s', async (_name, protection, route) => {
    const asked = { ...given, classic: protection }
    const scene = sceneOf(asked)
    const said = saidByRollback(await askRollback(asked, scene))
    expect(said).toMatchObject({ conflict: null, route, missing: ['pull-requests'] })
    expect(await saidByPreflight(asked, scene)).toEqual(said)
  })
})
