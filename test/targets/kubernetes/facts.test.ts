import { describe, expect, test } from 'vitest'
import { describeEvents, parsePods, parseWorkload } from '../../../src/targets/kubernetes/facts.ts'

const spec = {
  replicas: 2,
  selector: { matchLabels: { app: 'api', tier: 'web' } },
  template: { spec: { containers: [{ name: 'api', image: 'api:v1' }] } },
}

describe('a workload', () => {
  test('a deployment in the middle of a rollout', () => {
    const conditions = [
      { type: 'Available', status: 'True', reason: 'Minimum', message: 'fine' },
      { type: 'Progressing', status: 'False', reason: 'ProgressDeadlineExceeded', message: 'timed out' },
      { type: 'ReplicaFailure', status: 'True', reason: 'FailedCreate', message: 'quota' },
    ]
    const status = { observedGeneration: 3, updatedReplicas: 1, availableReplicas: 2, conditions }
    expect(parseWorkload(JSON.stringify({ metadata: { generation: 4 }, spec, status }))).toEqual({
      containers: [{ name: 'api', image: 'api:v1' }],
      paused: false,
      observed: false,
      wanted: 2,
      updated: 1,
      available: 2,
      selector: 'app=api,tier=web',
      complaints: ['Progressing=False ProgressDeadlineExceeded: timed out', 'ReplicaFailure=True FailedCreate: quota'],
    })
  })

  test('a daemonset counts nodes', () => {
    const status = { observedGeneration: 1, desiredNumberScheduled: 3, updatedNumberScheduled: 3, numberAvailable: 2 }
    const found = parseWorkload(
      JSON.stringify({ metadata: { generation: 1 }, spec: { ...spec, replicas: undefined }, status }),
    )
    expect(found).toMatchObject({ observed: true, wanted: 3, updated: 3, available: 2 })
  })

  test('one that was just made has no status, and nothing is available', () => {
    expect(parseWorkload(JSON.stringify({ metadata: { generation: 1 }, spec }))).toMatchObject({
      observed: false,
      available: 0,
    })
  })

  test.each(['', 'NAME READY', '{"kind":"Status"}'])('%j is not understood', (text) => {
    expect(parseWorkload(text)).toBeNull()
    expect(parsePods(text, 'api')).toBeNull()
    expect(describeEvents(text)).toBe('')
  })
})

describe('pods', () => {
  const pod = (status: unknown, metadata = {}) => ({
    items: [
      { metadata: { name: 'api-1', ...metadata }, spec: { containers: [{ name: 'api', image: 'api:v1' }] }, status },
    ],
  })

  test.each([
    [
      'one that can not pull its image',
      {
        phase: 'Pending',
        containerStatuses: [
          { name: 'api', state: { waiting: { reason: 'ImagePullBackOff', message: 'no such tag' } } },
        ],
      },
      'ImagePullBackOff: no such tag',
    ],
    [
      'one that crashes',
      {
        containerStatuses: [
          {
            name: 'api',
            restartCount: 4,
            state: { waiting: { reason: 'CrashLoopBackOff' } },
            lastState: { terminated: { exitCode: 137, reason: 'OOMKilled' } },
          },
        ],
      },
      'CrashLoopBackOff, exit code 137 (OOMKilled)',
    ],
    [
      'one without a node',
      { conditions: [{ type: 'PodScheduled', status: 'False', message: '0/3 nodes are available' }] },
      'not scheduled: 0/3 nodes are available',
    ],
    ['one that was evicted', { phase: 'Failed', message: 'The node was low on memory' }, 'The node was low on memory'],
    ['one without any status', undefined, ''],
  ])('%s', (_name, status, trouble) => {
    expect(parsePods(JSON.stringify(pod(status)), 'api')).toMatchObject([{ name: 'api-1', ready: false, trouble }])
  })

  test('the container that is meant, beside a sidecar', () => {
    const containerStatuses = [
      { name: 'proxy', ready: false, imageID: 'proxy@sha256:1' },
      { name: 'api', ready: true, imageID: 'api@sha256:2' },
    ]
    const text = JSON.stringify(pod({ phase: 'Running', containerStatuses }, { deletionTimestamp: 'now' }))
    expect(parsePods(text, 'api')).toMatchObject([
      { ready: true, ending: true, image: 'api:v1', imageId: 'api@sha256:2' },
    ])
  })
})

test('events, a line each, the last ten', () => {
  const items = Array.from({ length: 12 }, (_, index) => ({
    type: 'Warning',
    reason: `R${index}`,
    message: 'm',
    count: index,
  }))
  const lines = describeEvents(JSON.stringify({ items })).split('\n')
  expect(lines).toHaveLength(10)
  expect(lines.at(-1)).toBe('  Warning R11 (11x): m')
})

describe('what would be missed', () => {
  const workload = (spec: object) =>
    JSON.stringify({
      metadata: { generation: 1 },
      spec: { selector: { matchLabels: { app: 'api' } }, template: { spec: { containers: [] } }, ...spec },
    })

  test.each([
    ['In', { key: 'app', operator: 'In', values: ['api', 'web'] }, 'app in (api,web)'],
    ['NotIn', { key: 'app', operator: 'NotIn', values: ['job'] }, 'app notin (job)'],
    ['Exists', { key: 'app', operator: 'Exists' }, 'app'],
    ['DoesNotExist', { key: 'old', operator: 'DoesNotExist' }, '!old'],
    ['an operator that nobody knows', { key: 'app', operator: 'Near' }, ''],
  ])('a selector by expressions: %s', (_, expression, selector) => {
    expect(parseWorkload(workload({ selector: { matchExpressions: [expression] } }))?.selector).toBe(selector)
  })

  test('pods that are renewed by hand, or in part', () => {
    expect(parseWorkload(workload({ updateStrategy: { type: 'OnDelete' } }))?.onDelete).toBe(true)
    expect(parseWorkload(workload({ updateStrategy: { rollingUpdate: { partition: 2 } } }))?.partition).toBe(2)
  })

  test('the init container that keeps a pod from starting', () => {
    const status = {
      phase: 'Pending',
      containerStatuses: [{ name: 'api', state: { waiting: { reason: 'PodInitializing' } } }],
      initContainerStatuses: [
        { name: 'certs', ready: true, state: { terminated: { exitCode: 0 } } },
        {
          name: 'migrate',
          state: { waiting: { reason: 'CrashLoopBackOff' } },
          lastState: { terminated: { exitCode: 1, reason: 'Error' } },
        },
      ],
    }
    const pod = { metadata: { name: 'a' }, spec: { containers: [{ name: 'api', image: 'api:v1' }] }, status }
    expect(parsePods(JSON.stringify({ items: [pod] }), 'api')?.[0]).toMatchObject({
      init: 'migrate',
      trouble: 'init container migrate: CrashLoopBackOff, exit code 1 (Error)',
    })
  })
})
