import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { freePort } from '../../embedded/docker/registry.ts'
import { swarmTarget } from '../../src/targets/swarm/swarm.ts'
import { openDockerStage, type DockerStage } from './docker-stage.ts'
import { deathsAt, expectCalls, killThenDeploy, openKiller } from './killed-run.ts'
import { openScene, patient, type Scene } from './scene.ts'

let stage: DockerStage | string = 'not opened'
beforeAll(async () => {
  stage = await openDockerStage()
  if (typeof stage === 'string') return
  if (!stage.engine.own) {
    await stage.close()
    stage = "making a swarm of the machine's own engine would change it; one of our own needs root"
    return
  }
  const listen = `127.0.0.1:${await freePort()}`
  await stage.engine.docker('swarm', 'init', '--advertise-addr', '127.0.0.1', '--listen-addr', listen)
})
afterAll(async () => {
  if (typeof stage !== 'string') await stage.close()
})

const opened = (): DockerStage => {
  if (typeof stage === 'string') throw new Error(stage)
  return stage
}

// The machine's own network: an ingress port needs IP_VS in the kernel, which not every machine has.
const stackFile = ({ repository, port }: Pick<DockerStage, 'repository' | 'port'>) => `version: "3.8"
services:
  api:
    image: ${repository}:\${TAG}
    networks: [machine]
    environment: { PORT: "${port}", DEPLOY_SHA: "\${DEPLOY_SHA}" }
    deploy:
      replicas: 1
      update_config: { failure_action: "\${ON_FAILURE:-rollback}", monitor: 2s }
      rollback_config: { failure_action: continue, monitor: 1s }
      restart_policy: { delay: 500ms }
networks:
  machine: { external: true, name: host }
`

const target = swarmTarget({ files: ['stack.yml'], stack: 'inventory', timeoutMs: 50_000, host: null })

const deploy = (env: Readonly<Record<string, string>>) => {
  const { checkout, request, ports } = opened()
  return target.deploy(request({ directory: checkout({ 'stack.yml': stackFile(opened()) }), env }), ports)
}

const restore = (artifact: string | null, env: Readonly<Record<string, string>>) => {
  const { checkout, request, ports } = opened()
  return target.restore(request({ directory: checkout({ 'stack.yml': stackFile(opened()) }), env, artifact }), ports)
}

describe('a swarm', () => {
  let first: string | null = null
  beforeEach((context) => {
    if (typeof stage === 'string') context.skip(stage)
  })

  test('a stack converges and is recorded by digest', async () => {
    const { repository, served, port } = opened()
    const outcome = await deploy({ TAG: 'v1' })
    const digest = expect.stringMatching(new RegExp(`^\\{"api":"${repository}@sha256:[0-9a-f]{64}"\\}$`))
    expect(outcome).toEqual({ ok: true, artifact: digest, url: null, instances: 1 })
    first = outcome.ok ? outcome.artifact : null
    expect(await served(port)).toEqual({ status: 200, version: 'v1', sha: 'a'.repeat(40) })
  })

  test('an update that fails is rolled back by Swarm, and that is a failure with what runs now', async () => {
    const { served, port } = opened()
    const outcome = await deploy({ TAG: 'v2-sick' })
    expect(outcome).toMatchObject({ ok: false, why: expect.stringContaining('Swarm rolled api back') })
    expect(outcome).toMatchObject({
      remedy: expect.stringContaining('The earlier version runs again, so no rollback is needed.'),
    })
    expect(outcome).toMatchObject({ log: expect.stringMatching(/api: 1 of 1 run \S+:v1@sha256:/) })
    expect(outcome).toMatchObject({ log: expect.stringContaining('ERROR no connection to the database') })
    expect(await served(port)).toMatchObject({ status: 200, version: 'v1' })
  })

  test('an update that stops half-way is a failure; restoring the record twice stays at the recorded release', async () => {
    const { served, port, engine } = opened()
    const outcome = await deploy({ TAG: 'v2-broken', ON_FAILURE: 'pause' })
    expect(outcome).toMatchObject({
      ok: false,
      why: expect.stringContaining('Swarm stopped the update of api halfway'),
    })
    expect(await restore(first, { TAG: 'v2-broken' })).toEqual({ ok: true, artifact: first, url: null, instances: 1 })
    expect(await served(port)).toMatchObject({ status: 200, version: 'v1' })
    expect(await restore(first, { TAG: 'v2-broken' })).toEqual({ ok: true, artifact: first, url: null, instances: 1 })
    expect(await served(port)).toMatchObject({ status: 200, version: 'v1' })
    const image = await engine.docker(
      'service',
      'inspect',
      '--format',
      '{{.Spec.TaskTemplate.ContainerSpec.Image}}',
      'inventory_api',
    )
    expect(first).toContain(image)
  })
})

describe('killed at every call: the next deploy ends what was left, once', { timeout: 180_000 }, () => {
  const calls = [
    ...['docker version *', 'docker info *', 'docker stack deploy *', 'docker service ls *'],
    ...['docker service inspect *', 'docker service ps *', 'docker inspect --type task *'],
  ]
  let port = 0
  let scene: Scene | null = null
  beforeAll(async () => {
    port = await freePort()
  })
  beforeEach(async (context) => {
    if (typeof stage === 'string') {
      context.skip(stage)
      return
    }
    const swarm = 'deploy: { swarm: { file: stack.yml, stack: runbook-scene, timeout: 90s } }'
    scene = await openScene({
      runbook: (text) =>
        patient(text)
          .replace('deploy: { command: node deploy.mjs }', swarm)
          .replace(/url: http:\/\/127\.0\.0\.1:\d+/, `url: http://127.0.0.1:${port}`),
    })
  })
  afterEach(() => scene?.close())

  test.each(deathsAt(calls))('$when $at', async (death) => {
    if (scene === null) throw new Error('not opened')
    const { engine, repository, checkout, served } = opened()
    const sha = await scene.commit({ 'stack.yml': stackFile({ repository, port }) }, 'Count stock')
    const killer = openKiller(checkout({}), ['docker'])
    const env = { ...killer.env, DOCKER_HOST: engine.host, TAG: 'v2' }
    await killThenDeploy(scene, sha, killer.deadly(death), { env })
    expectCalls(killer.calls(), calls, death)
    expect(await served(port)).toEqual({ status: 200, version: 'v2', sha })
  })
})
