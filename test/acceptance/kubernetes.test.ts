import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import { findProgram } from '../../embedded/docker/programs.ts'
import { openClock } from '../../src/adapters/runner/clock.ts'
import { openCommand } from '../../src/adapters/runner/command.ts'
import { openFiles } from '../../src/adapters/runner/files.ts'
import { kustomization } from '../../src/targets/kubernetes/image.ts'
import { kubernetesTarget, type KubernetesTargetOptions } from '../../src/targets/kubernetes/kubernetes.ts'
import { aContext, sha } from '../fakes/nouns.ts'
import { fakePorts } from '../fakes/world.ts'
import { firstImage, kubernetesPlaces, manifest, realKubernetes, type KubernetesStage } from './kubernetes-stage.ts'

// The real kubectl, twice: against a stand-in, which is there on every machine, and against Kubernetes' own API server and
// controllers, where only the node pretends (embedded/kubernetes). What both are asked is the same.

const digest = `registry.example.com/api@sha256:${'a'.repeat(64)}`
let folder: string

beforeEach((context) => {
  if (findProgram('kubectl') === null) context.skip('kubectl is not on this machine')
  folder = mkdtempSync(path.join(os.tmpdir(), 'kubernetes-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const arrange = (
  { kubeconfig, namespace }: KubernetesStage,
  given: Partial<KubernetesTargetOptions> = {},
  artifact: string | null = null,
) => {
  const { signal } = new AbortController()
  const command = openCommand(signal, process.env)
  const context = { ...aContext(), temp: path.join(folder, 'temp') }
  const ports = fakePorts({ command, files: openFiles(), clock: openClock(signal), context })
  const target = kubernetesTarget({
    ...{ namespace, workload: 'deployment/api', container: 'api', context: 'test', kustomize: null },
    ...{ image: 'registry.example.com/api:${TAG}', timeoutMs: 30_000, onFailure: 'leave' as const },
    ...given,
  })
  const request = (tag: string) => ({
    environment: 'production',
    release: { sha: sha('a'), ref: 'refs/tags/v1.0.0', version: '1.0.0' },
    previousSha: null,
    directory: folder,
    env: { TAG: tag, KUBECONFIG: kubeconfig, HOME: folder },
    artifact,
  })
  return { ports, target, request }
}

describe.each(kubernetesPlaces)('kubectl, on $name', { timeout: 180_000 }, (place) => {
  let cluster: KubernetesStage
  beforeEach(async (context) => {
    if (place.absent !== '') context.skip(place.absent)
    cluster = await place.open()
  }, 120_000)
  afterEach(() => cluster.close())
  afterAll(() => place.end())

  test('rolls an image out, and what the pods run is recorded by digest', async () => {
    const { ports, target, request } = arrange(cluster)
    const outcome = await target.deploy(request('v1'), ports)
    const found = expect.stringMatching(/^\{"api":"registry\.example\.com\/api@sha256:[0-9a-f]{64}"\}$/)
    expect(outcome).toEqual({ ok: true, artifact: found, url: null, instances: 1 })
    expect(await cluster.image()).toBe('registry.example.com/api:v1')
    expect(await cluster.changes()).toBe(1)
  })

  test('a rollout that does not end: the pod, its events and its last lines; nothing is undone unasked', async () => {
    const { ports, target, request } = arrange(cluster, { timeoutMs: 4_000 })
    const outcome = await target.deploy(request('bad'), ports)
    expect(outcome).toMatchObject({ ok: false, why: expect.stringContaining('it did not finish in time') })
    expect(outcome).toMatchObject({ why: expect.stringContaining('CrashLoopBackOff: back-off 10s') })
    expect(outcome).toMatchObject({ log: expect.stringContaining('Warning BackOff (4x): Back-off restarting') })
    expect(outcome).toMatchObject({ log: expect.stringContaining('ERROR no connection to the database') })
    expect(await cluster.image()).toBe('registry.example.com/api:bad')
  })

  test('one that is to be undone is', async () => {
    const { ports, target, request } = arrange(cluster, { timeoutMs: 4_000, onFailure: 'undo' })
    const outcome = await target.deploy(request('bad'), ports)
    expect(outcome).toMatchObject({ ok: false, remedy: expect.stringContaining('It was undone') })
    expect(await cluster.image()).toBe(firstImage)
  })

  test('a restore sets the recorded digest, whatever the tag means now', async () => {
    const { ports, target, request } = arrange(cluster, {}, JSON.stringify({ api: digest }))
    expect(await target.restore(request('bad'), ports)).toMatchObject({
      ok: true,
      artifact: JSON.stringify({ api: digest }),
    })
    expect(await cluster.image()).toBe(digest)
  })

  test.each([
    ['a namespace that is empty', { namespace: 'elsewhere' }, "can't be read"],
    ['a context that is not there', { context: 'other' }, "can't be read"],
    ['a container that is not there', { container: 'web' }, 'has no container web'],
  ])('%s: nothing is changed', async (_name, options, words) => {
    const { ports, target, request } = arrange(cluster, options)
    const outcome = await target.deploy(request('v1'), ports)
    expect(outcome).toMatchObject({ ok: false, why: expect.stringContaining(words) })
    expect(outcome).toMatchObject({ why: expect.stringContaining('Nothing was changed.') })
    expect(await cluster.changes()).toBe(0)
  })
})

// What only controllers can tell: that a rollout of each kind ends, and that what was applied is what runs.
describe('kustomizations, on a real control plane', { timeout: 180_000 }, () => {
  const place = realKubernetes
  let cluster: KubernetesStage
  beforeEach(async (context) => {
    if (place.absent !== '') context.skip(place.absent)
    cluster = await place.open()
  }, 120_000)
  afterEach(() => cluster.close())
  afterAll(() => place.end())

  test.each(['Deployment', 'StatefulSet', 'DaemonSet'] as const)(
    'a %s is made by its first deploy, changed once by the next, and restored by digest',
    async (kind) => {
      const workload = `${kind.toLowerCase()}/web`
      mkdirSync(path.join(folder, 'deploy'))
      const made = manifest(kind, 'web', 'registry.example.com/api:dev')
      writeFileSync(path.join(folder, 'deploy/web.yaml'), JSON.stringify(made))
      writeFileSync(path.join(folder, 'deploy/kustomization.yaml'), 'resources: [web.yaml]\n')
      const first = arrange(cluster, { workload, kustomize: 'deploy' })
      const one = await first.target.deploy(first.request('v1'), first.ports)
      expect(one).toEqual({ ok: true, artifact: expect.stringContaining('@sha256:'), url: null, instances: 1 })
      expect(await first.target.deploy(first.request('v2'), first.ports)).toEqual({
        ...one,
        artifact: expect.any(String),
      })
      const artifact = one.ok ? one.artifact : null
      const back = arrange(cluster, { workload, kustomize: 'deploy' }, artifact)
      expect(await back.target.restore(back.request('v2'), back.ports)).toEqual({
        ok: true,
        artifact,
        url: null,
        instances: 1,
      })
    },
  )

  test('a manifest that the API server refuses: nothing is rolled out, and it says why', async () => {
    mkdirSync(path.join(folder, 'deploy'))
    const bad = { ...manifest('Deployment', 'web', 'registry.example.com/api:dev'), spec: { replicas: 'two' } }
    writeFileSync(path.join(folder, 'deploy/web.yaml'), JSON.stringify(bad))
    writeFileSync(path.join(folder, 'deploy/kustomization.yaml'), 'resources: [web.yaml]\n')
    const { target, request, ports } = arrange(cluster, { workload: 'deployment/web', kustomize: 'deploy' })
    const outcome = await target.deploy(request('v1'), ports)
    expect(outcome).toMatchObject({ ok: false, why: expect.stringContaining('could not change deployment/web') })
    expect(outcome).toMatchObject({ log: expect.stringContaining('replicas') })
  })
})

test('kustomize puts the image into the manifests', async () => {
  const overlay = path.join(folder, 'overlay')
  mkdirSync(overlay)
  const container = { name: 'api', image: 'registry.example.com/api:dev' }
  const template = { metadata: { labels: { app: 'api' } }, spec: { containers: [container] } }
  const manifest = {
    ...{ apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'api' } },
    spec: { selector: { matchLabels: { app: 'api' } }, template },
  }
  writeFileSync(path.join(overlay, 'manifests.yaml'), JSON.stringify(manifest))
  const command = openCommand(new AbortController().signal, process.env)
  for (const image of [digest, 'registry.example.com/api:v1']) {
    writeFileSync(path.join(overlay, 'kustomization.yaml'), kustomization(image))
    const argv = ['kubectl', 'kustomize', overlay] as const
    const { stdout } = await command.run({ argv, cwd: folder, env: command.baseEnvironment(), timeoutMs: 20_000 })
    expect(stdout).toContain(`image: ${image}\n`)
  }
})
