import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
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
const nightly = aRun({ id: 501, suiteId: 101, path: '.github/workflows/nightly.yml', name: 'Nightly' })
const own = aRun({ id: 900, suiteId: 9, path: '.github/workflows/deploy.yml', name: 'Deploy', status: 'in_progress' })
const red = { conclusion: 'failure' } as const
const at = (minute: number) => `2026-01-01T10:${String(minute).padStart(2, '0')}:00Z`

describe('assess: what counts', () => {
  it.each([
    ['nothing at all', {}, 'nothing'],
    ['one green check', { checkRuns: [aCheckRun()] }, 'passed'],
    ['one red check', { checkRuns: [aCheckRun(red)] }, 'failed'],
    ['one green status', { statuses: [aStatus()] }, 'passed'],
    ['a status in error', { statuses: [aStatus({ state: 'error' })] }, 'failed'],
    ['a pending status', { statuses: [aStatus({ state: 'pending' })] }, 'pending'],
    [
      'a check and a status of one name, the check red',
      { checkRuns: [aCheckRun({ name: 'x', ...red })], statuses: [aStatus({ context: 'x' })] },
      'failed',
    ],
    [
      'a check and a status of one name, the status red',
      { checkRuns: [aCheckRun({ name: 'x' })], statuses: [aStatus({ context: 'x', state: 'failure' })] },
      'failed',
    ],
    [
      'a status that was red and is green',
      { statuses: [aStatus({ id: 2 }), aStatus({ id: 1, state: 'failure' })] },
      'passed',
    ],
    [
      'a status that was green and is red, in another case',
      { statuses: [aStatus({ id: 2, context: 'CI/Circle', state: 'failure' }), aStatus({ id: 1 })] },
      'failed',
    ],
    ['only our own status', { statuses: [aStatus({ context: 'runbook/production', state: 'pending' })] }, 'nothing'],
    ['only our own check run', { checkRuns: [aCheckRun({ externalId: 'runbook/production', ...red })] }, 'nothing'],
    [
      'only jobs of our own run',
      { checkRuns: [aCheckRun({ suiteId: 9, status: 'in_progress', conclusion: null })], workflowRuns: [own] },
      'nothing',
    ],
    [
      'a green check beside a running job of our own run',
      {
        checkRuns: [
          aCheckRun(),
          aCheckRun({ id: 2, name: 'preflight', suiteId: 9, status: 'in_progress', conclusion: null }),
        ],
        workflowRuns: [ci, own],
      },
      'passed',
    ],
  ] as const)('%s', (_name, given, state) => {
    expect(assess(snapshot(given), scope()).state).toBe(state)
  })

  it.each([
    ['success', 'passed'],
    ['neutral', 'passed'],
    ['skipped', 'passed'],
    ['failure', 'failed'],
    ['cancelled', 'failed'],
    ['timed_out', 'failed'],
    ['stale', 'failed'],
    ['action_required', 'failed'],
    ['startup_failure', 'failed'],
    ['a word of next year', 'failed'],
    [null, 'failed'],
  ] as const)('conclusion %s is %s', (conclusion, state) => {
    expect(assess(snapshot({ checkRuns: [aCheckRun({ conclusion })] }), scope()).state).toBe(state)
  })

  it.each(['queued', 'in_progress', 'waiting', 'requested', 'pending', 'a word of next year'])(
    'status %s is pending, whatever the conclusion',
    (status) => {
      const checkRuns = [aCheckRun({ status, conclusion: 'success' })]
      expect(assess(snapshot({ checkRuns }), scope()).state).toBe('pending')
    },
  )
})

describe('assess: which attempt counts', () => {
  const first = aCheckRun({ id: 1, startedAt: at(0), completedAt: at(5) })
  const second = aCheckRun({ id: 2, startedAt: at(6), completedAt: at(7) })
  const elsewhere = { suiteId: 101 } as const
  it.each([
    ['red, then green: run again', [{ ...first, ...red }, second], 'passed'],
    ['green, then red', [first, { ...second, ...red }], 'failed'],
    ['green, then running again', [first, { ...second, status: 'in_progress', conclusion: null }], 'pending'],
    [
      'a red `test` of one workflow and a green `test` of another',
      [
        { ...first, ...red },
        { ...second, ...elsewhere },
      ],
      'failed',
    ],
    [
      'a green `test` of one workflow and a later red `test` of another',
      [first, { ...second, ...elsewhere, ...red }],
      'failed',
    ],
    [
      'two apps with one name',
      [
        { ...first, ...red },
        { ...second, appId: 7, suiteId: 300 },
      ],
      'failed',
    ],
    [
      'red, and then skipped: a skipped attempt hides nothing',
      [
        { ...first, ...red },
        { ...second, conclusion: 'skipped' },
      ],
      'failed',
    ],
    ['green, and then skipped', [first, { ...second, conclusion: 'skipped' }], 'passed'],
    [
      'two jobs of one name at the same time, one red',
      [
        { ...first, ...red },
        { ...second, startedAt: at(1) },
      ],
      'failed',
    ],
    [
      'two jobs of one name at the same time, one not over',
      [{ ...first, status: 'in_progress', conclusion: null, completedAt: null }, second],
      'pending',
    ],
    [
      'number and clock disagree about which is newer',
      [
        { ...first, ...elsewhere, startedAt: at(30), completedAt: at(31), ...red },
        { ...second, suiteId: 102 },
      ],
      'failed',
    ],
    [
      'an old run that ends late does not hide a newer green one',
      [
        { ...first, completedAt: at(30), ...elsewhere, ...red },
        { ...second, suiteId: 102 },
      ],
      'passed',
    ],
  ] as const)('%s', (_name, checkRuns, state) => {
    const again = aRun({ id: 502, suiteId: 102, path: nightly.path })
    const workflowRuns = [ci, nightly, again]
    expect(assess(snapshot({ checkRuns, workflowRuns }), scope()).state).toBe(state)
  })

  it('the same workflow for another event is another check', () => {
    const checkRuns = [aCheckRun({ id: 1, ...red }), aCheckRun({ id: 2, suiteId: 103 })]
    const workflowRuns = [ci, aRun({ id: 503, suiteId: 103, event: 'pull_request' })]
    expect(assess(snapshot({ checkRuns, workflowRuns }), scope()).state).toBe('failed')
  })

  it('a new run of a workflow replaces the old one', () => {
    const checkRuns = [aCheckRun({ id: 1, ...red }), aCheckRun({ id: 2, suiteId: 103, startedAt: at(6) })]
    const workflowRuns = [{ ...ci, conclusion: 'failure' }, aRun({ id: 503, suiteId: 103 })]
    expect(assess(snapshot({ checkRuns, workflowRuns }), scope()).state).toBe('passed')
  })
})

describe('assess: earlier runs of our own workflow', () => {
  const before = aRun({
    ...own,
    id: 800,
    suiteId: 8,
    event: 'workflow_dispatch',
    status: 'completed',
    conclusion: 'failure',
  })
  const workflowRuns = [ci, own, before]
  const job = (id: number, suiteId: number, name: string, conclusion: string | null) =>
    aCheckRun({ id, suiteId, name, conclusion, status: conclusion === null ? 'in_progress' : 'completed' })
  it.each([
    [
      'an earlier red preflight is our own earlier attempt',
      [job(1, 8, 'preflight', 'failure'), job(2, 9, 'preflight', null)],
      'passed',
    ],
    [
      'a preflight of another run is not waited for',
      [job(1, 9, 'preflight', null), job(2, 8, 'preflight', null)],
      'passed',
    ],
    [
      'a red test is not hidden by our run that skipped it',
      [job(1, 8, 'test', 'failure'), job(2, 9, 'test', 'skipped')],
      'failed',
    ],
    ['a red deploy of an earlier run is shown', [job(1, 8, 'deploy', 'failure')], 'failed'],
  ] as const)('%s', (_name, jobs, state) => {
    const checkRuns = [aCheckRun({ id: 50 }), ...jobs]
    expect(assess(snapshot({ checkRuns, workflowRuns }), scope()).state).toBe(state)
  })
})

describe('assess: workflow runs', () => {
  const running = { ...ci, status: 'in_progress', conclusion: null }
  it.each([
    ['a run whose next job does not exist yet', [aCheckRun()], [running], 'pending'],
    ['a run that could not start', [aCheckRun()], [ci, { ...nightly, conclusion: 'startup_failure' }], 'failed'],
    ['a run that waits for a person', [aCheckRun()], [ci, { ...nightly, conclusion: 'action_required' }], 'failed'],
    ['a run that was cancelled before any job', [aCheckRun()], [ci, { ...nightly, conclusion: 'cancelled' }], 'failed'],
    [
      'a cancelled run that was started again',
      [aCheckRun({ suiteId: 102 })],
      [
        { ...ci, conclusion: 'cancelled' },
        { ...ci, id: 510, suiteId: 102 },
      ],
      'passed',
    ],
    ['a run without any job reported', [], [ci], 'nothing'],
    ['only our own run', [], [own], 'nothing'],
  ] as const)('%s', (_name, checkRuns, workflowRuns, state) => {
    expect(assess(snapshot({ checkRuns, workflowRuns }), scope()).state).toBe(state)
  })

  it('are not told twice: a red job speaks for its run', () => {
    const { items } = assess(
      snapshot({ checkRuns: [aCheckRun(red)], workflowRuns: [{ ...ci, conclusion: 'failure' }] }),
      scope(),
    )
    expect(items.map((item) => item.label)).toEqual(['CI / build (push)'])
  })

  it('a red job that is ignored does not come back as a red run', () => {
    const checkRuns = [aCheckRun({ name: 'lint', ...red }), aCheckRun({ id: 2 })]
    const workflowRuns = [{ ...ci, conclusion: 'failure' }]
    expect(assess(snapshot({ checkRuns, workflowRuns }), scope({ ignore: ['lint'] })).state).toBe('passed')
  })
})

describe('assess, whatever is reported', () => {
  const arbitraryRun = fc
    .record({
      id: fc.nat(20),
      name: fc.constantFrom('a', 'b'),
      status: fc.constantFrom('completed', 'queued'),
      conclusion: fc.constantFrom('success', 'failure', 'skipped'),
      suiteId: fc.constantFrom(100, 101),
    })
    .map((given) => aCheckRun({ ...given, startedAt: at(given.id), completedAt: at(given.id) }))

  it('a newest red attempt is never green', () => {
    fc.assert(
      fc.property(fc.array(arbitraryRun, { maxLength: 8 }), (checkRuns) => {
        const last = aCheckRun({ id: 50, name: 'a', suiteId: 100, startedAt: at(50), completedAt: at(51), ...red })
        const workflowRuns = [ci, nightly]
        expect(assess(snapshot({ checkRuns: [...checkRuns, last], workflowRuns }), scope()).state).toBe('failed')
      }),
    )
  })

  it('what is queued and the newest of its kind is never green', () => {
    fc.assert(
      fc.property(fc.array(arbitraryRun, { maxLength: 8 }), (checkRuns) => {
        const last = aCheckRun({ id: 50, name: 'a', status: 'queued', conclusion: null, startedAt: at(50) })
        const { state } = assess(snapshot({ checkRuns: [...checkRuns, last], workflowRuns: [ci, nightly] }), scope())
        expect(['pending', 'failed']).toContain(state)
      }),
    )
  })
})
