import { describe, expect, test } from 'vitest'
import type { ContainerFact } from '../../../src/targets/compose/facts.ts'
import { judgeContainers, judgeImages, steadyAfterMs } from '../../../src/targets/compose/judge.ts'

const aContainer = (given: Partial<ContainerFact> = {}): ContainerFact => ({
  id: 'c1',
  name: 'api-1',
  service: 'api',
  status: 'running',
  health: 'healthy',
  healthSaid: '',
  exitCode: 0,
  error: '',
  outOfMemory: false,
  restarts: 0,
  stays: true,
  startedAt: '2026-01-01T00:00:00Z',
  asked: 'registry.example.com/api:v1',
  image: 'sha256:1',
  ...given,
})
const task = aContainer({
  id: 'c2',
  name: 'migrate-1',
  service: 'migrate',
  status: 'exited',
  health: null,
  stays: false,
})

const judge = (containers: readonly ContainerFact[], scale: Readonly<Record<string, number>> = {}, steady = 0) =>
  judgeContainers({ containers, scale, steadyMs: new Map(containers.map(({ id }) => [id, steady])) })

describe('a project', () => {
  test.each([
    ['healthy', [aContainer()]],
    ['healthy after restarts', [aContainer({ restarts: 9 })]],
    ['healthy, with a task that has done its work', [aContainer(), task]],
  ])('%s is ready', (_name, containers) => {
    expect(judge(containers)).toEqual({ state: 'ready' })
  })

  test('without a health check it is ready when it has been steady', () => {
    const containers = [aContainer({ health: null })]
    expect(judge(containers, {}, steadyAfterMs - 1)).toEqual({ state: 'waiting', on: ['api-1 (just started)'] })
    expect(judge(containers, {}, steadyAfterMs)).toEqual({ state: 'ready' })
  })

  test.each([
    ['starting', aContainer({ health: 'starting' }), 'api-1 (health: starting)'],
    [
      'restarting for the first time',
      aContainer({ status: 'restarting', restarts: 1, exitCode: 1 }),
      'api-1 (restarting)',
    ],
    ['not started yet', aContainer({ status: 'created' }), 'api-1 (not started)'],
  ])('%s is waited for', (_name, container, words) => {
    expect(judge([container, task])).toEqual({ state: 'waiting', on: [words] })
  })

  test.each([
    ['without containers', [], 'no containers'],
    ['of which only a finished task is left', [task], 'all its containers have ended'],
    ['unhealthy', [aContainer({ health: 'unhealthy' })], 'api-1 is unhealthy'],
    [
      'unhealthy beside a healthy one',
      [aContainer(), aContainer({ name: 'b', health: 'unhealthy' })],
      'b is unhealthy',
    ],
    [
      'in a restart loop',
      [aContainer({ status: 'restarting', restarts: 3, exitCode: 7 })],
      'again and again (exit code 7)',
    ],
    ['in a loop, caught while it runs', [aContainer({ health: null, restarts: 3 })], 'was restarted 3 times'],
    ['that ended badly', [aContainer({ status: 'exited', exitCode: 3 })], 'api-1 ended with exit code 3'],
    ['whose task ended badly', [aContainer(), { ...task, exitCode: 1 }], 'migrate-1 ended with exit code 1'],
    [
      'that ended well but should stay',
      [aContainer({ status: 'exited' }), task],
      'api-1 ended, although it should keep running',
    ],
    ['out of memory', [aContainer({ status: 'exited', exitCode: 137, outOfMemory: true })], '137 (out of memory)'],
    [
      'that could not start',
      [aContainer({ status: 'exited', exitCode: 127, error: 'no such file' })],
      '(no such file)',
    ],
    ['paused', [aContainer({ status: 'paused' })], 'api-1 is paused'],
    ['dead', [aContainer({ status: 'dead' })], 'api-1 is dead'],
    ['in a state that nobody knows', [aContainer({ status: 'dreaming' })], 'api-1 is dreaming'],
  ])('%s has failed', (_name, containers, words) => {
    const judgement = judge(containers)
    expect(judgement).toMatchObject({ state: 'failed' })
    expect(JSON.stringify(judgement)).toContain(words)
  })

  test('has as many containers as the runbook says', () => {
    const two = [aContainer(), aContainer({ id: 'c3' })]
    expect(judge([aContainer()], { api: 2 })).toEqual({ state: 'waiting', on: ['api (1 of 2)'] })
    expect(judge(two, { api: 2, worker: 0 })).toEqual({ state: 'ready' })
    expect(judge([aContainer()], { worker: 1 })).toEqual({ state: 'waiting', on: ['worker (0 of 1)'] })
  })
})

describe('the images that run', () => {
  const digest = `registry.example.com/api@sha256:${'a'.repeat(64)}`
  const digests = new Map([['sha256:1', ['mirror.example.com/api@sha256:b', digest]]])

  test('by the digest of the repository that was asked for', () => {
    expect(judgeImages({ containers: [aContainer()], digests, wanted: null })).toEqual({
      ok: true,
      images: { api: digest },
    })
  })

  test('by the id, when no registry knows the image', () => {
    const found = judgeImages({ containers: [aContainer()], digests: new Map(), wanted: null })
    expect(found).toEqual({ ok: true, images: { api: 'sha256:1' } })
  })

  test('of one service are the same in all its containers', () => {
    const containers = [aContainer(), aContainer({ image: 'sha256:2' })]
    expect(judgeImages({ containers, digests, wanted: null })).toMatchObject({
      ok: false,
      why: expect.stringContaining('both'),
    })
  })

  test.each([
    ['another image', { api: 'sha256:2' }, 'api runs registry.example.com/api@sha256:aaa'],
    ['no container for one of them', { api: digest, worker: 'sha256:3' }, 'worker was recorded and does not run'],
  ])('after a restore: %s is no restore', (_name, wanted, words) => {
    const found = judgeImages({ containers: [aContainer()], digests, wanted })
    expect(found).toMatchObject({ ok: false, why: expect.stringContaining(words) })
  })

  test.each([digest, 'sha256:1'])('after a restore of %s by any of its names', (name) => {
    const found = judgeImages({ containers: [aContainer()], digests, wanted: { api: name } })
    expect(found).toEqual({ ok: true, images: { api: name } })
  })
})
