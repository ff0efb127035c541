import { describe, expect, it } from 'vitest'
import { assess, type CiScope, type CiSnapshot } from '../../../src/checklist/tests/ci.ts'
import { aCheckRun, aRun } from '../../fakes/nouns.ts'

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

describe('assess: runs that are about no code', () => {
  const chat = (event: string) =>
    aRun({ id: 502, suiteId: 102, path: '.github/workflows/chat.yml', name: 'Chat', event, conclusion: 'failure' })
  const both = (event: string) =>
    snapshot({
      checkRuns: [aCheckRun(), aCheckRun({ id: 2, name: 'chatops', suiteId: 102, conclusion: 'failure' })],
      workflowRuns: [ci, chat(event)],
    })

  it.each(['issue_comment', 'issues', 'discussion', 'dynamic', 'schedule', 'watch', 'label', 'milestone', 'fork'])(
    'a red one of %s blocks nothing',
    (event) => {
      const { state, items } = assess(both(event), scope())
      expect({ state, names: items.map(({ name }) => name) }).toEqual({ state: 'passed', names: ['build'] })
    },
  )

  it.each(['push', 'pull_request', 'workflow_dispatch', 'workflow_run', 'repository_dispatch', 'merge_group'])(
    'a red one of %s counts',
    (event) => {
      expect(assess(both(event), scope()).state).toBe('failed')
    },
  )

  it('one that still runs is not waited for', () => {
    const running = { ...chat('issue_comment'), status: 'in_progress', conclusion: null }
    const given = snapshot({ checkRuns: [aCheckRun()], workflowRuns: [ci, running] })
    expect(assess(given, scope()).state).toBe('passed')
  })

  it('alone it tests nothing, also when it is green', () => {
    const green = { ...chat('schedule'), conclusion: 'success' }
    const checkRuns = [aCheckRun({ name: 'nightly', suiteId: 102 })]
    expect(assess(snapshot({ checkRuns, workflowRuns: [green] }), scope()).state).toBe('nothing')
  })

  it.each([
    ['the runbook asks for it by name', { require: ['chatops'] }],
    ['a rule of the branch asks for it', { rules: [{ context: 'chatops', appId: null }] }],
  ])('it counts where %s', (_name, given) => {
    expect(assess(both('schedule'), scope(given)).state).toBe('failed')
  })
})

describe('assess: required, there, and skipped', () => {
  const skipped = aCheckRun({ id: 2, name: 'e2e', conclusion: 'skipped' })
  const given = snapshot({ checkRuns: [aCheckRun({ name: 'lint' }), skipped], workflowRuns: [ci] })
  const names = (found: ReturnType<typeof assess>) => found.skipped.map(({ name, from }) => `${from}: ${name}`)

  it.each([
    ['by the runbook', { require: ['lint', 'e2e'] }, ['runbook: e2e']],
    ['by a rule', { rules: [{ context: 'e2e', appId: null }] }, ['rules: e2e']],
    ['by a rule of an app', { rules: [{ context: 'e2e', appId: skipped.appId }] }, ['rules: e2e']],
    ['by nobody', {}, []],
    ['by a rule, and ignored by name', { rules: [{ context: 'e2e', appId: null }], ignore: ['e2e'] }, []],
    ['by a glob of which one ran', { require: ['*'] }, []],
  ] as const)('%s', (_name, asked, expected) => {
    const found = assess(given, scope(asked))
    expect(names(found)).toEqual(expected)
    expect(found.missing).toEqual([])
  })

  it('a newer attempt that ran takes its place', () => {
    const again = snapshot({ checkRuns: [...given.checkRuns, aCheckRun({ id: 3, name: 'e2e' })], workflowRuns: [ci] })
    expect(names(assess(again, scope({ require: ['e2e'] })))).toEqual([])
  })
})
