import { describe, expect, test } from 'vitest'
import type { ServiceFact, TaskFact } from '../../../src/targets/swarm/facts.ts'
import { judgeStack, stackImages, steadyAfterMs } from '../../../src/targets/swarm/judge.ts'

const digest = `sha256:${'a'.repeat(64)}`
const image = `registry.example.com/api:v1@${digest}`

const aTask = (given: Partial<TaskFact> = {}): TaskFact => ({
  id: 't1',
  desired: 'running',
  state: 'running',
  error: '',
  exitCode: 0,
  image,
  ...given,
})

const aService = (given: Partial<ServiceFact> = {}): ServiceFact => ({
  id: 's1',
  name: 'api',
  image,
  job: false,
  wanted: 1,
  completed: 0,
  update: null,
  tasks: [aTask()],
  ...given,
})

const update = (state: string, message = '') => ({ state, message })
const broken = aTask({ desired: 'shutdown', state: 'failed', error: 'task: non-zero exit (3)', exitCode: 3 })

const judge = (services: readonly ServiceFact[], steady = steadyAfterMs) =>
  judgeStack({ services, steadyMs: new Map(services.map(({ id }) => [id, steady])) })

describe('a stack', () => {
  test.each([
    ['that was created', aService()],
    ['whose update is completed', aService({ update: update('completed') })],
    ['with old tasks that ended', aService({ tasks: [aTask(), aTask({ desired: 'shutdown', state: 'shutdown' })] })],
    ['whose tasks failed before, and run now', aService({ tasks: [aTask(), broken, broken, broken] })],
    ['with a service of none beside it', aService()],
  ])('%s has converged', (_name, service) => {
    expect(judge([service, aService({ id: 's0', name: 'idle', wanted: 0, tasks: [] })])).toEqual({ state: 'converged' })
  })

  test.each([
    ['just started', aService(), 0, 'api (just started)'],
    ['updating, also while enough tasks run', aService({ update: update('updating') }), 9_999, 'api (updating)'],
    [
      'being rolled back',
      aService({ update: update('rollback_started', 'task failed') }),
      9_999,
      'rolls it back (task failed)',
    ],
    [
      'rolled back, and not running again yet',
      aService({ update: update('rollback_completed'), tasks: [broken, aTask({ state: 'starting' })] }),
      9_999,
      'api (rolled back, 0 of 1 run)',
    ],
    ['not all there', aService({ wanted: 3 }), 9_999, 'api (1 of 3 run)'],
    ['running the old image', aService({ tasks: [aTask({ image: 'old' })] }), 9_999, 'api (0 of 1 run)'],
    ['starting', aService({ tasks: [aTask({ state: 'starting' })] }), 9_999, 'api (0 of 1 run)'],
    ['running what is meant to end', aService({ tasks: [aTask({ desired: 'shutdown' })] }), 9_999, 'api (0 of 1 run)'],
    ['failing for the first time', aService({ tasks: [broken] }), 9_999, 'api (0 of 1 run: task: non-zero exit (3))'],
    ['a job at work', aService({ job: true, tasks: [] }), 9_999, 'api (0 of 1 tasks done)'],
    ['of unknown size', aService({ wanted: Number.NaN }), 9_999, 'api (1 of NaN run)'],
  ])('%s is waited for', (_name, service, steady, words) => {
    const judgement = judge([service], steady)
    expect(judgement.state).toBe('waiting')
    expect(JSON.stringify(judgement)).toContain(words)
  })

  test.each([
    [
      'was rolled back by Swarm',
      aService({ update: update('rollback_completed', 'task failed') }),
      'Swarm rolled api back (task failed)',
      true,
    ],
    [
      'was rolled back to what fails too',
      aService({ update: update('rollback_completed'), tasks: [broken, broken, broken] }),
      'the earlier version fails too',
      false,
    ],
    ['stopped halfway', aService({ update: update('paused') }), 'Swarm stopped the update of api halfway', false],
    ['stopped halfway back', aService({ update: update('rollback_paused') }), 'stopped halfway', false],
    ['is in a state from the future', aService({ update: update('dreaming') }), 'unknown state: dreaming', false],
    [
      'never starts',
      aService({ tasks: [broken, broken, aTask({ state: 'rejected', error: 'No such image' })] }),
      'fail again and again: task: non-zero exit (3)',
      false,
    ],
    ['is to run nothing at all', aService({ wanted: 0, tasks: [] }), 'none of its services runs', false],
    [
      'has only a job that is done',
      aService({ job: true, completed: 1, tasks: [] }),
      'none of its services runs',
      false,
    ],
  ])('that %s has failed', (_name, service, words, rolledBack) => {
    expect(judge([service])).toEqual({ state: 'failed', why: expect.stringContaining(words), rolledBack })
  })

  test('without services is no success', () => {
    expect(judge([])).toMatchObject({ state: 'failed' })
  })

  test('that has failed in part is told when the rest has come to rest', () => {
    const back = aService({ update: update('rollback_completed') })
    const moving = aService({ id: 's2', name: 'web', update: update('updating') })
    expect(judge([back, moving])).toEqual({ state: 'waiting', on: ['web (updating)'] })
    expect(judge([back, { ...moving, update: update('paused') }])).toMatchObject({ state: 'failed', rolledBack: false })
  })

  test('of many jobs and one service converges when the jobs are done', () => {
    expect(judge([aService(), aService({ id: 's2', job: true, completed: 1, tasks: [] })])).toEqual({
      state: 'converged',
    })
  })
})

describe('what is recorded of a stack', () => {
  test('every image by digest, without its tag', () => {
    expect(stackImages([aService()], null)).toEqual({
      ok: true,
      images: { api: `registry.example.com/api@${digest}` },
      unpinned: [],
    })
  })

  test('nothing, when one image has no digest', () => {
    expect(stackImages([aService(), aService({ name: 'web', image: '127.0.0.1:5000/web:v1' })], null)).toEqual({
      ok: true,
      images: null,
      unpinned: ['web'],
    })
  })

  test('another image than was to be restored, or none, is no restore', () => {
    const wanted = { api: `registry.example.com/api@sha256:${'b'.repeat(64)}` }
    expect(stackImages([aService()], wanted)).toMatchObject({
      ok: false,
      why: expect.stringContaining(', but registry.example.com/api@sha256:bbb'),
    })
    expect(stackImages([], wanted)).toMatchObject({ ok: false, why: expect.stringContaining('api runs nothing') })
  })
})

describe('a service of all nodes that fits none', () => {
  const everywhere = aService({ id: 's2', name: 'exporter', global: true, wanted: 0, tasks: [] })
  const judgeWith = (steady: number) =>
    judgeStack({
      services: [aService(), everywhere],
      steadyMs: new Map([
        ['s1', steadyAfterMs],
        ['s2', steady],
      ]),
    })

  test('has failed', () => {
    expect(judgeWith(steadyAfterMs)).toMatchObject({ state: 'failed', why: expect.stringContaining('exporter') })
  })

  test('is waited for while Swarm may still look for nodes', () => {
    expect(judgeWith(0)).toEqual({ state: 'waiting', on: ['exporter (no node yet)'] })
  })
})
