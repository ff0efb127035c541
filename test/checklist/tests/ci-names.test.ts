import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nameMatches } from '../../../src/checklist/tests/ci-names.ts'
import { assess, type CiScope, type CiSnapshot } from '../../../src/checklist/tests/ci.ts'
import { aCheckRun, aRun, aStatus } from '../../fakes/nouns.ts'

const scope = (given: Partial<CiScope> = {}): CiScope => ({
  own: { run: 900, suite: 9, path: '.github/workflows/deploy.yml' },
  require: [],
  ignore: [],
  rules: [],
  expected: [],
  kinds: new Map(),
  ...given,
})

const snapshot = (given: Partial<CiSnapshot> = {}): CiSnapshot => ({
  checkRuns: [],
  statuses: [],
  workflowRuns: [],
  ...given,
})

const ci = aRun({ id: 500, suiteId: 100, path: '.github/workflows/ci.yml', name: 'CI' })
const own = aRun({ id: 900, suiteId: 9, path: '.github/workflows/deploy.yml', name: 'Deploy', status: 'in_progress' })
const red = { conclusion: 'failure' } as const

describe('assess: names', () => {
  const checkRuns = [aCheckRun({ name: 'test (ubuntu/22)' }), aCheckRun({ id: 2, name: 'codecov/patch', ...red })]
  it.each([
    ['a glob that is met', { require: ['test (*)'], ignore: ['codecov/*'] }, 'passed', []],
    ['a label that is met', { require: ['CI / test*'], ignore: ['codecov/*'] }, 'passed', []],
    ['a name that never appears', { require: ['build'], ignore: ['codecov/*'] }, 'pending', ['build']],
    [
      'a required name that is ignored',
      { require: ['codecov/patch'], ignore: ['codecov/*'] },
      'pending',
      ['codecov/patch'],
    ],
    ['everything ignored', { ignore: ['*'] }, 'nothing', []],
    [
      'a rule that is met',
      { rules: [{ context: 'test (ubuntu/22)', appId: null }], ignore: ['codecov/*'] },
      'passed',
      [],
    ],
    [
      'a rule that is met by the named app',
      { rules: [{ context: 'test (ubuntu/22)', appId: 15368 }], ignore: ['codecov/*'] },
      'passed',
      [],
    ],
    [
      'a rule that wants another app',
      { rules: [{ context: 'test (ubuntu/22)', appId: 7 }], ignore: ['codecov/*'] },
      'pending',
      ['test (ubuntu/22)'],
    ],
    [
      'a rule is no glob',
      { rules: [{ context: 'test (*)', appId: null }], ignore: ['codecov/*'] },
      'pending',
      ['test (*)'],
    ],
    [
      'a rule for our own status',
      { rules: [{ context: 'runbook/production', appId: null }], ignore: ['codecov/*'] },
      'passed',
      [],
    ],
    [
      'a rule for our own check run',
      { rules: [{ context: 'Runbook (production)', appId: null }], ignore: ['codecov/*'] },
      'passed',
      [],
    ],
  ] as const)('%s', (_name, given, state, missing) => {
    const assessed = assess(snapshot({ checkRuns, workflowRuns: [ci] }), scope(given))
    expect(assessed.state).toBe(state)
    expect(assessed.missing.map((each) => each.name)).toEqual(missing)
  })

  it('a required job of our own run is named as such; one that a rule requires is not waited for', () => {
    const mine = [aCheckRun({ id: 3, name: 'unit', suiteId: 9 }), aCheckRun({ id: 4 })]
    const rules = [{ context: 'unit', appId: null }]
    const assessed = assess(snapshot({ checkRuns: mine, workflowRuns: [own, ci] }), scope({ require: ['unit'], rules }))
    expect(assessed.missing).toEqual([{ name: 'unit', from: 'runbook', inOwnRun: true }])
  })

  it('a status does not tell its app: one of the required name is taken', () => {
    const rules = [{ context: 'ci/circle', appId: 7 }]
    expect(assess(snapshot({ statuses: [aStatus()] }), scope({ rules })).missing).toEqual([])
    const named = [aCheckRun({ name: 'ci/circle' })]
    expect(assess(snapshot({ checkRuns: named }), scope({ rules })).missing).toHaveLength(1)
  })

  it('the fingerprint changes with every change and only then', () => {
    const one = assess(snapshot({ checkRuns }), scope())
    expect(assess(snapshot({ checkRuns: checkRuns.toReversed() }), scope()).fingerprint).toBe(one.fingerprint)
    const more = [...checkRuns, aCheckRun({ id: 9, name: 'late' })]
    expect(assess(snapshot({ checkRuns: more }), scope()).fingerprint).not.toBe(one.fingerprint)
  })
})

describe('nameMatches', () => {
  it.each([
    ['build', 'build', true],
    ['build', 'builds', false],
    ['*', '', true],
    ['test (*)', 'test (a, b)', true],
    ['test (*)', 'test ()', true],
    ['test (*)', 'test (a', false],
    ['a*b*c', 'a-b-b-c', true],
    ['a*b*c', 'acb', false],
    ['aa*aa', 'aaa', false],
    ['*ab', 'aab', true],
    ['.*', 'x', false],
  ] as const)('%s on %s: %s', (glob, name, expected) => {
    expect(nameMatches(glob, name)).toBe(expected)
  })

  it('agrees with the regular expression that it stands for', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '*'), maxLength: 8 })
    fc.assert(
      fc.property(text, fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 8 }), (glob, name) => {
        expect(nameMatches(glob, name)).toBe(new RegExp(`^${glob.replace(/\*+/g, '.*')}$`).test(name))
      }),
    )
  })
})
