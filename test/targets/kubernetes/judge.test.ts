import { describe, expect, test } from 'vitest'
import type { PodFact, WorkloadFact } from '../../../src/targets/kubernetes/facts.ts'
import { describePods, failingPods, judgeRollout, type RolloutFacts } from '../../../src/targets/kubernetes/judge.ts'

const tag = 'registry.example.com/api:v1'
const digest = `registry.example.com/api@sha256:${'a'.repeat(64)}`

const aWorkload = (given: Partial<WorkloadFact> = {}): WorkloadFact => ({
  containers: [{ name: 'api', image: tag }],
  paused: false,
  observed: true,
  wanted: 2,
  updated: 2,
  available: 2,
  selector: 'app=api',
  complaints: [],
  ...given,
})

const aPod = (given: Partial<PodFact> = {}): PodFact => ({
  name: 'api-1',
  phase: 'Running',
  ready: true,
  ending: false,
  image: tag,
  imageId: `docker-pullable://${digest}`,
  restarts: 0,
  trouble: '',
  ...given,
})

const judge = (given: Partial<RolloutFacts> = {}) =>
  judgeRollout({ status: 'done', workload: aWorkload(), pods: [aPod()], container: 'api', image: tag, ...given })

describe('a rollout', () => {
  test('that is done is recorded by what the pods run', () => {
    expect(judge()).toEqual({ ok: true, image: digest })
  })

  test('by digest is recorded by that digest, also with a tag beside it', () => {
    const image = `registry.example.com/api:v1@sha256:${'a'.repeat(64)}`
    const workload = aWorkload({ containers: [{ name: 'api', image }] })
    expect(judge({ image, workload, pods: [aPod({ image, imageId: '' })] })).toEqual({ ok: true, image: digest })
  })

  test.each([
    ['an id without a repository', `sha256:${'a'.repeat(64)}`],
    ['nothing', ''],
  ])('whose pods tell %s is done, and nothing is recorded', (_name, imageId) => {
    expect(judge({ pods: [aPod({ imageId })] })).toEqual({ ok: true, image: null })
  })

  test('pods of before and pods that end do not matter', () => {
    const others = [aPod({ image: 'old', imageId: 'old@sha256:1' }), aPod({ ending: true, imageId: 'x@sha256:2' })]
    expect(judge({ pods: [aPod(), ...others] })).toMatchObject({ ok: true })
  })

  const crash = aPod({ ready: false, trouble: 'CrashLoopBackOff' })
  test.each<readonly [string, Partial<RolloutFacts>, string]>([
    ['of which the API says nothing', { workload: null }, 'did not report the result'],
    ['whose pods the API does not list', { pods: null }, 'did not report the result'],
    [
      'that timed out',
      { status: 'timed-out', pods: [crash] },
      'it did not finish in time: 2 of 2 pods are available, 2 are new (CrashLoopBackOff)',
    ],
    [
      'that failed for a quota',
      {
        status: 'failed',
        workload: aWorkload({ available: 1, updated: 0, complaints: ['ReplicaFailure=True FailedCreate: quota'] }),
      },
      'it failed: 1 of 2 pods are available, 0 are new (ReplicaFailure=True FailedCreate: quota)',
    ],
    ['of another image', { image: digest }, 'is defined with registry.example.com/api:v1 and not with'],
    ['of no such container', { container: 'web' }, 'is defined with no image'],
    ['that nobody has seen yet', { workload: aWorkload({ observed: false }) }, 'has not seen the new definition'],
    ['of no pods', { workload: aWorkload({ wanted: 0, updated: 0, available: 0 }), pods: [] }, 'scaled to 0 pods'],
    ['half done', { workload: aWorkload({ updated: 1 }) }, 'only 1 of 2 pods are new'],
    ['half available', { workload: aWorkload({ available: 1 }) }, '1 available'],
    ['without a ready pod', { pods: [crash] }, 'no pod is ready'],
    [
      'whose tag moved meanwhile',
      { pods: [aPod(), aPod({ imageId: `api@sha256:${'b'.repeat(64)}` })] },
      'different images under the tag',
    ],
  ])('%s has not succeeded', (_name, given, words) => {
    expect(judge(given)).toEqual({ ok: false, why: expect.stringContaining(words) })
  })
})

test('the failing pods, those of the new image first', () => {
  const old = aPod({ name: 'old', image: 'old', ready: false })
  const fresh = aPod({ name: 'new', ready: false, restarts: 2, trouble: 'exit code 3' })
  const pods = [old, aPod(), fresh, aPod({ name: 'ending', ready: false, ending: true })]
  expect(failingPods({ pods, image: tag }).map(({ name }) => name)).toEqual(['new', 'old'])
  expect(describePods([fresh])).toBe(`new: Running, not ready, 2 restarts, ${tag}\n  exit code 3`)
})
