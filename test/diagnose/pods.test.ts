import { describe, expect, it } from 'vitest'
import type { DiagnosisAnswer } from '../../src/diagnose/answer.ts'
import { diagnoseWorkload, type DiagnosedWorkload } from '../../src/diagnose/pods.ts'

const options: DiagnosedWorkload = { namespace: 'shop', workload: 'deployment/api', container: 'api', context: null }
const silent = { exitCode: 0, timedOut: false, notFound: false, stdout: '', stderr: '' }

const workload = JSON.stringify({
  metadata: { generation: 1 },
  spec: {
    replicas: 3,
    selector: { matchLabels: { app: 'api' } },
    template: { spec: { containers: [{ name: 'api', image: 'api:2' }] } },
  },
  status: {
    ...{ observedGeneration: 1, updatedReplicas: 2, availableReplicas: 1 },
    conditions: [{ type: 'Progressing', status: 'False', reason: 'ProgressDeadlineExceeded', message: 'too slow' }],
  },
})

const pod = (name: string, container: object) => ({
  metadata: { name },
  spec: { containers: [{ name: 'api', image: 'api:2' }] },
  status: { phase: 'Running', containerStatuses: [{ name: 'api', ...container }] },
})

const crashed = {
  ready: false,
  restartCount: 4,
  state: { waiting: { reason: 'CrashLoopBackOff' } },
  lastState: { terminated: { exitCode: 137, reason: 'OOMKilled' } },
}

const look = async (given: {
  readonly pods?: readonly object[]
  readonly logs?: string
  readonly events?: string
  readonly answers?: Readonly<Record<string, Partial<DiagnosisAnswer>>>
  readonly context?: string
}) => {
  const lines: string[] = []
  const answers: Readonly<Record<string, Partial<DiagnosisAnswer>>> = {
    'get deployment/api': { stdout: workload },
    'get pods': { stdout: JSON.stringify({ items: given.pods ?? [] }) },
    'get events': { stdout: given.events ?? '{"items":[]}' },
    logs: { stdout: given.logs ?? '' },
    ...given.answers,
  }
  const { title, text } = await diagnoseWorkload({ ...options, context: given.context ?? null }, (argv) => {
    const line = argv.join(' ')
    lines.push(line)
    const [, answer] = Object.entries(answers).find(([about]) => line.includes(`shop ${about}`)) ?? []
    return Promise.resolve({ ...silent, ...answer })
  })
  return { title, text, lines }
}

describe('a workload of Kubernetes', () => {
  it('that crashes: its pods, the events, the last lines of the life before, and what to do', async () => {
    const { title, text, lines } = await look({
      pods: [pod('api-1', { ready: true }), pod('api-2', crashed)],
      logs: 'starting\nout of heap',
      events: JSON.stringify({
        items: [{ type: 'Warning', reason: 'BackOff', message: 'Back-off restarting', count: 9 }],
      }),
    })
    expect(title).toBe('Diagnosis: deployment/api in shop')
    expect(text).toContain('1 of 3 pods are available, 2 have the newest definition.')
    expect(text).toContain('Progressing=False ProgressDeadlineExceeded: too slow')
    expect(text).toContain('Next: Raise its memory limit, or find out what uses more.')
    expect(text).toContain('--- api-2, events\n  Warning BackOff (9x): Back-off restarting\n')
    expect(text).toContain('--- api-2, last lines\nstarting\nout of heap')
    expect(text.indexOf('--- api-2')).toBeLessThan(text.indexOf('--- api-1'))
    expect(lines).toContain('kubectl --namespace shop logs api-2 --container api --tail 50 --previous')
    expect(lines).toContain('kubectl --namespace shop logs api-1 --container api --tail 50')
    expect(lines).toContain(
      'kubectl --namespace shop get events --field-selector involvedObject.name=api-2 --output json',
    )
  })

  it('of many pods shows the three worst', async () => {
    const many = Array.from({ length: 9 }, (_, n) => pod(`api-${n}`, { ready: n !== 7, restartCount: n }))
    const { text } = await look({ pods: many })
    expect([...text.matchAll(/^--- (\S+), events$/gm)].map(([, name]) => name)).toEqual(['api-7', 'api-8', 'api-6'])
  })

  it.each([
    ['can not be pulled', { state: { waiting: { reason: 'ImagePullBackOff' } } }, '', 'The image can not be pulled'],
    ['ends by itself', { lastState: { terminated: { exitCode: 3 } } }, '', 'It exits by itself'],
    ['has no connection left', { ready: true }, 'FATAL: sorry, too many clients already', 'raise DATABASE_POOL_SIZE'],
  ])('that %s: the next step', async (_, container, logs, step) => {
    const { text } = await look({ pods: [pod('api-1', container)], logs })
    expect(text).toMatch(new RegExp(`^Next: .*${step}`, 'm'))
  })

  it('that is well says so, and tells nobody to do anything', async () => {
    const { text } = await look({ pods: [pod('api-1', { ready: true })] })
    expect(text).toContain('--- api-1, events\n(none)\n--- api-1, last lines\n(none)')
    expect(text).not.toContain('Next:')
  })

  it('is asked for in the context that the runbook names', async () => {
    const { lines } = await look({ context: 'staging' })
    expect(lines.every((line) => line.startsWith('kubectl --context staging --namespace shop '))).toBe(true)
  })

  it.each([
    ['kubectl is missing', { 'get deployment/api': { exitCode: null, notFound: true } }, 'Install kubectl'],
    ['kubectl hangs', { 'get deployment/api': { exitCode: null, timedOut: true } }, 'did not answer in time'],
    ['the user may not', { 'get deployment/api': { exitCode: 1, stderr: 'Forbidden' } }, 'Next: Check KUBECONFIG'],
    ['the answer is none', { 'get deployment/api': { stdout: '<html>' } }, 'The answer of kubectl was not understood.'],
    ['the pods are hidden', { 'get pods': { exitCode: 1, stderr: 'no pods for you' } }, 'failed: no pods for you'],
    ['the pods are none', { 'get pods': { stdout: '[]' } }, 'The answer of kubectl about its pods was not understood.'],
    ['there are no pods', {}, 'It has no pods.'],
  ])('%s', async (_, answers, said) => {
    expect((await look({ answers })).text).toContain(said)
  })

  it('whose events and logs are hidden says so of each', async () => {
    const no = { exitCode: 1, stderr: 'Forbidden' }
    const { text } = await look({ pods: [pod('api-1', {})], answers: { 'get events': no, logs: no } })
    expect(text.match(/kubectl failed: Forbidden/g)).toHaveLength(2)
  })
})
