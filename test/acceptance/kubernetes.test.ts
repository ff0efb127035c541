import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { findProgram } from '../../embedded/docker/programs.ts'
import { startKubernetes, type KubernetesStandIn } from '../../embedded/kubernetes/server.ts'
import { openClock } from '../../src/adapters/clock.ts'
import { openCommand } from '../../src/adapters/command.ts'
import { openFiles } from '../../src/adapters/files.ts'
import { kustomization } from '../../src/targets/kubernetes-image.ts'
import { kubernetesTarget, type KubernetesTargetOptions } from '../../src/targets/kubernetes.ts'
import { aContext, sha } from '../fakes/nouns.ts'
import { fakePorts } from '../fakes/world.ts'

// The real kubectl, against a stand-in for the API server (embedded/kubernetes/server.ts): no cluster is to be had here.

const digest = `registry.example.com/api@sha256:${'a'.repeat(64)}`
let folder: string
let cluster: KubernetesStandIn

beforeEach(async (context) => {
  if (findProgram('kubectl') === null) context.skip('kubectl is not on this machine')
  folder = mkdtempSync(path.join(os.tmpdir(), 'kubernetes-'))
  cluster = await startKubernetes('registry.example.com/api:v0')
  writeFileSync(
    path.join(folder, 'config'),
    JSON.stringify({
      ...{ apiVersion: 'v1', kind: 'Config', 'current-context': 'test', users: [{ name: 'test', user: {} }] },
      clusters: [{ name: 'test', cluster: { server: cluster.url } }],
      contexts: [{ name: 'test', context: { cluster: 'test', user: 'test' } }],
    }),
  )
})
afterEach(async () => {
  rmSync(folder, { recursive: true, force: true })
  await cluster.close()
})

const arrange = (given: Partial<KubernetesTargetOptions> = {}, artifact: string | null = null) => {
  const { signal } = new AbortController()
  const command = openCommand(signal, process.env)
  const context = { ...aContext(), temp: path.join(folder, 'temp') }
  const ports = fakePorts({ command, files: openFiles(), clock: openClock(signal), context })
  const target = kubernetesTarget({
    ...{ namespace: 'inventory', workload: 'deployment/api', container: 'api', context: 'test', kustomize: null },
    ...{ image: 'registry.example.com/api:${TAG}', timeoutMs: 30_000, onFailure: 'leave' as const },
    ...given,
  })
  const request = (tag: string) => ({
    environment: 'production',
    release: { sha: sha('a'), ref: 'refs/tags/v1.0.0', version: '1.0.0' },
    previousSha: null,
    directory: folder,
    env: { TAG: tag, KUBECONFIG: path.join(folder, 'config'), HOME: folder },
    artifact,
  })
  return { ports, target, request }
}

describe('kubectl', () => {
  test('rolls an image out, and what the pods run is recorded by digest', async () => {
    const { ports, target, request } = arrange()
    const outcome = await target.deploy(request('v1'), ports)
    expect(outcome).toEqual({ ok: true, artifact: JSON.stringify({ api: digest }), url: null })
    expect(cluster.image()).toBe('registry.example.com/api:v1')
    expect(cluster.changes).toHaveLength(1)
  })

  test('a rollout that does not end: the pod, its events and its last lines; nothing is undone unasked', async () => {
    const { ports, target, request } = arrange({ timeoutMs: 4_000 })
    const outcome = await target.deploy(request('bad'), ports)
    expect(outcome).toMatchObject({ ok: false, why: expect.stringContaining('it did not finish in time') })
    expect(outcome).toMatchObject({ why: expect.stringContaining('CrashLoopBackOff: back-off 10s') })
    expect(outcome).toMatchObject({ log: expect.stringContaining('Warning BackOff (4x): Back-off restarting') })
    expect(outcome).toMatchObject({ log: expect.stringContaining('ERROR no connection to the database') })
    expect(cluster.image()).toBe('registry.example.com/api:bad')
  })

  test('one that is to be undone is', async () => {
    const { ports, target, request } = arrange({ timeoutMs: 4_000, onFailure: 'undo' })
    const outcome = await target.deploy(request('bad'), ports)
    expect(outcome).toMatchObject({ ok: false, remedy: expect.stringContaining('It was undone') })
    expect(cluster.image()).toBe('registry.example.com/api:v0')
  })

  test('a restore sets the recorded digest, whatever the tag means now', async () => {
    const { ports, target, request } = arrange({}, JSON.stringify({ api: digest }))
    expect(await target.restore(request('bad'), ports)).toMatchObject({
      ok: true,
      artifact: JSON.stringify({ api: digest }),
    })
    expect(cluster.image()).toBe(digest)
  })

  test.each([
    ['a namespace that is empty', { namespace: 'elsewhere' }, "can't be read"],
    ['a context that is not there', { context: 'other' }, "can't be read"],
    ['a container that is not there', { container: 'web' }, 'has no container web'],
  ])('%s: nothing is changed', async (_name, options, words) => {
    const { ports, target, request } = arrange(options)
    const outcome = await target.deploy(request('v1'), ports)
    expect(outcome).toMatchObject({ ok: false, why: expect.stringContaining(words) })
    expect(outcome).toMatchObject({ why: expect.stringContaining('Nothing was changed.') })
    expect(cluster.changes).toEqual([])
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
