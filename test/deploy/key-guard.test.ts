import { expect, test } from 'vitest'
import { subjectOf, type Outcome } from '../../src/core/outcome.ts'
import { checksOf } from '../../src/core/report.ts'
import { askKeyGuard, withKeyGuard } from '../../src/deploy/key-guard.ts'
import { fakeGitHub } from '../fakes/github.ts'

const outcome: Outcome = {
  conclusion: {
    verdict: 'pass',
    reasonCode: 'deployed',
    message: 'live',
    remedy: '',
    subject: subjectOf({}),
    parts: [],
  },
  outputs: {},
  failJob: false,
}

const place = { signs: true, environment: 'production' }

test('an environment that nothing protects: the report warns, and the deploy passes', async () => {
  const guard = askKeyGuard(place, { github: fakeGitHub() })
  await guard.answered
  const ended = withKeyGuard(outcome, guard)
  expect(checksOf(ended.conclusion)).toEqual([
    {
      id: 'signing-key',
      title: 'The environment of the signing key is protected',
      status: 'fail',
      gate: 'warn',
      summary: 'GitHub protects production against nobody',
      durationMs: 0,
      findings: [
        {
          level: 'warning',
          message:
            "This job has a signing key, and GitHub's environment production names no reviewers, branches or tags: whoever may push a branch can sign records. The key is worth what its environment is.",
          remedy:
            'Give the environment production reviewers, and the branches and tags that may use it. `npx runbook-gates doctor` prints the command.',
        },
      ],
    },
  ])
  expect(ended).toMatchObject({ failJob: false, conclusion: { verdict: 'pass', reasonCode: 'deployed' } })
})

test('one that is protected: nothing is said', async () => {
  const github = fakeGitHub()
  github.state.guarded.add('production')
  const guard = askKeyGuard(place, { github })
  await guard.answered
  expect(withKeyGuard(outcome, guard)).toBe(outcome)
  expect(github.asked).toEqual(['isEnvironmentGuarded'])
})

test('without a key nothing is asked', async () => {
  const github = fakeGitHub()
  const guard = askKeyGuard({ ...place, signs: false }, { github })
  await guard.answered
  expect(withKeyGuard(outcome, guard)).toBe(outcome)
  expect(github.asked).toEqual([])
})

test('a token that may not see it says nothing', async () => {
  const github = fakeGitHub()
  github.refuse('isEnvironmentGuarded', 'actions: read')
  const guard = askKeyGuard(place, { github })
  await guard.answered
  expect(withKeyGuard(outcome, guard)).toBe(outcome)
})

test('a GitHub that never answers keeps nobody', () => {
  const isEnvironmentGuarded = () => new Promise<boolean>(() => undefined)
  const guard = askKeyGuard(place, { github: { ...fakeGitHub(), isEnvironmentGuarded } })
  expect(withKeyGuard(outcome, guard)).toBe(outcome)
})
