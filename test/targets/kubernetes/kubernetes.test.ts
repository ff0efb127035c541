import { describe, expect, test } from 'vitest'
import type { CommandResult } from '../../../src/ports/world.ts'
import { kubernetesTarget, type KubernetesTargetOptions } from '../../../src/targets/kubernetes/kubernetes.ts'
import { scriptedCommand } from '../../fakes/command.ts'
import { sha } from '../../fakes/nouns.ts'
import { fakeClock, fakeFiles, fakeLog, fakePorts } from '../../fakes/world.ts'

const digest = `registry.example.com/api@sha256:${'a'.repeat(64)}`
const base = 'kubectl --namespace inventory'

const workload = (image: string, given: object = {}) =>
  JSON.stringify({
    metadata: { generation: 1 },
    spec: {
      replicas: 1,
      selector: { matchLabels: { app: 'api' } },
      template: { spec: { containers: [{ name: 'api', image }] } },
      ...given,
    },
    status: { observedGeneration: 1, updatedReplicas: 1, availableReplicas: 1 },
  })

const pods = (image: string) =>
  JSON.stringify({
    items: [
      {
        metadata: { name: 'api-1' },
        spec: { containers: [{ name: 'api', image }] },
        status: { phase: 'Running', containerStatuses: [{ name: 'api', ready: true, imageID: digest }] },
      },
    ],
  })

const arrange = (
  answers: Readonly<Record<string, Partial<CommandResult>>> = {},
  given: { readonly options?: Partial<KubernetesTargetOptions>; readonly artifact?: string } = {},
) => {
  const standard: typeof answers = {
    [`${base} get deployment/api`]: { stdout: workload(digest) },
    [`${base} get pods`]: { stdout: pods(digest) },
    'kubectl kustomize': { stdout: 'kind: Deployment\n' },
  }
  const command = scriptedCommand(
    (line) => Object.entries({ ...standard, ...answers }).find(([start]) => line.startsWith(start))?.[1],
  )
  const log = fakeLog()
  const ports = fakePorts({ command, log, clock: fakeClock(), files: fakeFiles() })
  const target = kubernetesTarget({
    ...{ namespace: 'inventory', workload: 'deployment/api', container: 'api', context: null, kustomize: null },
    ...{ image: digest, timeoutMs: 90_000, onFailure: 'leave' as const },
    ...given.options,
  })
  const request = {
    environment: 'production',
    release: { sha: sha('a'), ref: 'refs/tags/v1.0.0', version: '1.0.0' },
    previousSha: null,
    directory: '/checkout',
    env: { KUBECONFIG: '/home/me/config' },
    artifact: given.artifact ?? null,
  }
  return { command, log, ports, target, request }
}

const changing = (lines: readonly string[]) => lines.filter((line) => / (?:set|apply|undo) /.test(line))

describe('a rollout', () => {
  test('by digest', async () => {
    const { command, ports, target, request } = arrange()
    expect(await target.deploy(request, ports)).toEqual({
      ok: true,
      artifact: JSON.stringify({ api: digest }),
      url: null,
      instances: 1,
    })
    expect(command.lines).toEqual([
      `${base} get deployment/api --output json`,
      `${base} set image deployment/api api=${digest}`,
      `${base} rollout status deployment/api --timeout=90s`,
      `${base} get deployment/api --output json`,
      `${base} get pods --selector app=api --output json`,
    ])
    expect(command.requests[0]?.env).toMatchObject({ KUBECONFIG: '/home/me/config' })
  })

  test('in a context', async () => {
    const { command, ports, target, request } = arrange({}, { options: { context: 'prod' } })
    await target.deploy(request, ports)
    expect(command.lines[0]).toContain('kubectl --context prod --namespace inventory get')
  })

  test('of a kustomization: rendered, the image put in, applied once', async () => {
    const { command, ports, target, request } = arrange({}, { options: { kustomize: 'deploy/prod' } })
    expect(await target.deploy(request, ports)).toMatchObject({ ok: true })
    const [apply = '', ...more] = changing(command.lines)
    expect(more).toEqual([])
    const folder = apply.split(' ').at(-1) ?? ''
    expect(apply).toBe(`${base} apply --kustomize ${folder}`)
    expect(await ports.files.read(`${folder}/manifests.yaml`)).toBe('kind: Deployment\n')
    expect(await ports.files.read(`${folder}/kustomization.yaml`)).toContain(`"digest":"sha256:${'a'.repeat(64)}"`)
  })

  test('of a kustomization that makes the workload', async () => {
    const missing = { exitCode: 1, stderr: 'Error from server (NotFound): deployments.apps "api" not found' }
    const answers = { [`${base} get deployment/api`]: missing }
    const made = arrange(answers, { options: { kustomize: 'deploy/prod' } })
    await made.target.deploy(made.request, made.ports)
    expect(changing(made.command.lines)).toHaveLength(1)
    const plain = arrange(answers)
    expect(await plain.target.deploy(plain.request, plain.ports)).toMatchObject({
      why: expect.stringContaining('Nothing was changed'),
    })
    expect(changing(plain.command.lines)).toEqual([])
  })

  test.each<
    readonly [string, Readonly<Record<string, Partial<CommandResult>>>, Partial<KubernetesTargetOptions>, string]
  >([
    [
      'no cluster',
      { [`${base} get deployment/api`]: { exitCode: 1, stderr: 'refused' } },
      {},
      "can't be read: refused",
    ],
    ['words that are not understood', { [`${base} get deployment/api`]: { stdout: '{}' } }, {}, 'not understood'],
    [
      'a paused rollout',
      { [`${base} get deployment/api`]: { stdout: workload(digest, { paused: true }) } },
      {},
      'is paused',
    ],
    ['another container', {}, { container: 'web' }, 'has no container web'],
    ['an image that names nothing', {}, { image: 'api:${TAG}' }, 'names TAG, which is not set'],
  ])('%s: nothing is changed', async (_name, answers, options, words) => {
    const { command, ports, target, request } = arrange(answers, { options })
    const outcome = await target.deploy(request, ports)
    expect(outcome).toMatchObject({ ok: false, why: expect.stringContaining(words) })
    expect(outcome).toMatchObject({ why: expect.stringContaining('Nothing was changed.') })
    expect(changing(command.lines)).toEqual([])
  })

  const absent = { exitCode: null, notFound: true } as const

  test('no kubectl on PATH: the pinned one is installed, and everything is asked of it', async () => {
    const { command, ports, target, request } = arrange({
      ...{ kubectl: absent, [`${base} get deployment/api`]: absent },
      [`/cache/${base} get deployment/api`]: { stdout: workload(digest) },
      [`/cache/${base} get pods`]: { stdout: pods(digest) },
    })
    const tools = { install: (name: string) => Promise.resolve({ ok: true as const, program: `/cache/${name}` }) }
    expect(await target.deploy(request, { ...ports, tools })).toMatchObject({ ok: true })
    expect(command.lines.filter((line) => line.startsWith('kubectl'))).toHaveLength(1)
    expect(command.lines).toContain(`/cache/${base} set image deployment/api api=${digest}`)
  })

  test('no kubectl, and none to be had: nothing is changed', async () => {
    const { command, ports, target, request } = arrange({ [`${base} get deployment/api`]: absent })
    const tools = { install: () => Promise.resolve({ ok: false as const, why: 'HTTP 503' }) }
    const outcome = await target.deploy(request, { ...ports, tools })
    expect(outcome).toMatchObject({
      ok: false,
      why: 'There is no `kubectl` program on PATH, and it could not be installed: HTTP 503. Nothing was changed.',
    })
    expect(changing(command.lines)).toEqual([])
  })

  test('kubectl that refuses the change', async () => {
    const { ports, target, request } = arrange({ [`${base} set image`]: { exitCode: 1, stderr: 'forbidden' } })
    expect(await target.deploy(request, ports)).toMatchObject({
      ok: false,
      why: expect.stringContaining('could not change'),
      log: 'forbidden',
    })
  })

  test('a kustomization that can not be rendered is not applied', async () => {
    const answers = { 'kubectl kustomize': { exitCode: 1, stderr: 'no kustomization.yaml' } }
    const { command, ports, target, request } = arrange(answers, { options: { kustomize: 'x' } })
    expect(await target.deploy(request, ports)).toMatchObject({ ok: false, log: 'no kustomization.yaml' })
    expect(changing(command.lines)).toEqual([])
  })
})

describe('after a failure', () => {
  const late = { exitCode: 1, stderr: 'error: timed out waiting for the condition' }

  test('nothing is undone unless the runbook says so', async () => {
    const { command, ports, target, request } = arrange({ [`${base} rollout status`]: late })
    expect(await target.deploy(request, ports)).toMatchObject({ ok: false, why: expect.stringContaining('in time') })
    expect(command.lines.filter((line) => line.includes('undo'))).toEqual([])
  })

  test('undoing that fails as well is said', async () => {
    const answers = {
      [`${base} rollout status`]: late,
      [`${base} rollout undo`]: { exitCode: 1, stderr: 'no revision' },
    }
    const { ports, target, request } = arrange(answers, { options: { onFailure: 'undo' } })
    expect(await target.deploy(request, ports)).toMatchObject({
      remedy: expect.stringContaining('failed as well: no revision'),
    })
  })

  test('a restore is never undone: it would put the bad release back', async () => {
    const artifact = JSON.stringify({ api: digest })
    const { command, ports, target, request } = arrange(
      { [`${base} rollout status`]: late },
      { options: { onFailure: 'undo' }, artifact },
    )
    expect(await target.restore(request, ports)).toMatchObject({ ok: false })
    expect(command.lines.filter((line) => line.includes('undo'))).toEqual([])
  })
})

describe('a restore', () => {
  test('of a record without this container is refused before anything is asked', async () => {
    const { command, ports, target, request } = arrange({}, { artifact: JSON.stringify({ web: digest }) })
    expect(await target.restore(request, ports)).toMatchObject({
      ok: false,
      why: expect.stringContaining('no image of the container api'),
    })
    expect(command.lines).toEqual([])
  })

  test('without a record uses the tag, and that is said', async () => {
    const { log, ports, target, request } = arrange()
    expect(await target.restore(request, ports)).toMatchObject({ ok: true })
    expect(log.lines[0]).toContain('No image was recorded')
  })
})

test.each([
  ['no file of the release for an image', null, []],
  ['all of them for a kustomization, which may take any', 'deploy/overlays/production', 'all'],
] as const)('a restore needs %s', async (_name, kustomize, needs) => {
  const { target } = arrange({}, { options: { kustomize } })
  expect(await target.restoreNeeds('{}', () => Promise.resolve(null))).toEqual(needs)
})
