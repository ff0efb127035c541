import { existsSync } from 'node:fs'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { findProgram } from '../../embedded/docker/programs.ts'
import { openDockerStage, type DockerStage } from './docker-stage.ts'
import { deathsAt, expectCalls, killThenDeploy, openKiller } from './killed-run.ts'
import { openScene, patient, type Scene } from './scene.ts'

// The bundles, from the runbook to the record and back: what one deploy wrote is what a rollback puts back.

let stage: DockerStage | string = 'not opened'
let scene: Scene | null = null
beforeAll(async () => {
  stage = await openDockerStage()
})
beforeEach(async (context) => {
  if (typeof stage === 'string') {
    context.skip(stage)
    return
  }
  const { port } = stage
  const compose = 'deploy: { compose: { file: compose.yml, project: runbook-scene, timeout: 40s } }'
  scene = await openScene({
    runbook: (text) =>
      patient(text)
        .replace('deploy: { command: node deploy.mjs }', compose)
        .replace(/url: http:\/\/127\.0\.0\.1:\d+/, `url: http://127.0.0.1:${port}`),
  })
})
afterEach(() => scene?.close())
afterAll(async () => {
  if (typeof stage === 'string') return
  const ids = await stage.engine.docker(
    'ps',
    '--all',
    '--quiet',
    '--filter',
    'label=com.docker.compose.project=runbook-scene',
  )
  if (ids !== '') await stage.engine.docker('rm', '--force', ...ids.split('\n'))
  await stage.close()
})

const composeFile = ({ repository, port }: DockerStage, tag: string) => `version: "3.8"
services:
  api:
    image: ${repository}:${tag}
    network_mode: host
    restart: unless-stopped
    environment: { PORT: "${port}", DEPLOY_SHA: "\${DEPLOY_SHA}" }
`

test('deployed by compose, recorded by digest; the next one is sick; a rollback puts the recorded image back', async () => {
  if (typeof stage === 'string' || scene === null) throw new Error('not opened')
  const { engine, repository, port, served } = stage
  const env = { DOCKER_HOST: engine.host }
  const good = await scene.commit({ 'compose.yml': composeFile(stage, 'v1') }, 'Count stock')
  const first = await scene.run('deploy', { ref: 'refs/heads/main', sha: good, env })
  expect(first.outputs, first.log).toMatchObject({ 'reason-code': 'deployed', environment: 'dev' })
  expect(await served(port)).toEqual({ status: 200, version: 'v1', sha: good })
  const said = scene.github.state().deployments[0]?.statuses.map(({ description }) => description) ?? []
  const parts = said.filter((description) => description.startsWith('artifact '))
  expect(parts.join('\n')).toContain(`{"api":"${repository}@sha256:`)

  const bad = await scene.commit({ 'compose.yml': composeFile(stage, 'v2-sick') }, 'Break it')
  const second = await scene.run('deploy', { ref: 'refs/heads/main', sha: bad, env })
  expect(second.outputs).toMatchObject({ verdict: 'fail', 'reason-code': 'target-failed' })
  expect(JSON.stringify(second.report)).toContain('ERROR no connection to the database')

  // The tag of the good release means something else by now.
  await engine.docker('tag', `${repository}:v2-sick`, `${repository}:v1`)
  await engine.docker('push', '--quiet', `${repository}:v1`)
  const back = await scene.run('rollback', {
    ref: 'refs/heads/main',
    sha: bad,
    env,
    event: { name: 'workflow_dispatch', payload: { ref: 'refs/heads/main' } },
    inputs: { environment: 'dev', reason: 'the API is down', tracks: 'restore' },
  })
  expect(back.outputs, back.log).toMatchObject({ verdict: 'pass', 'restored-sha': good })
  expect(back.log).toMatch(/ the target needs \.env, compose\.yml\.\n/)
  expect(await served(port)).toEqual({ status: 200, version: 'v1', sha: good })
})

// .ci/run builds the plug-in; whoever has none there tries what the machine has.
const plugin = path.join(import.meta.dirname, '../../out/docker')
const looks = ['docker ps *', 'docker inspect --type container *', 'docker image inspect *']

describe.each([
  {
    name: 'the plug-in',
    config: plugin,
    there: () => existsSync(`${plugin}/cli-plugins`),
    calls: [
      'docker version *',
      'docker compose version *',
      'docker compose * pull *',
      'docker compose * up *',
      ...looks,
    ],
    otherwise: [],
  },
  {
    name: 'docker-compose 1.29',
    config: '/nonexistent',
    there: () => findProgram('docker-compose') !== null,
    calls: ['docker-compose version *', 'docker-compose * pull', 'docker-compose * up *'],
    // The same calls as above: tried there.
    otherwise: ['docker version *', 'docker compose version *', ...looks],
  },
])('killed at every call, by $name: the next deploy ends what was left, once', { timeout: 180_000 }, (way) => {
  beforeEach((context) => {
    if (!way.there()) context.skip(`${way.name} is not on this machine`)
  })

  test.each(deathsAt(way.calls))('$when $at', async (death) => {
    if (typeof stage === 'string' || scene === null) throw new Error('not opened')
    const sha = await scene.commit({ 'compose.yml': composeFile(stage, 'v2') }, 'Count stock')
    const killer = openKiller(stage.checkout({}), ['docker', 'docker-compose'])
    const env = { ...killer.env, DOCKER_HOST: stage.engine.host, DOCKER_CONFIG: way.config }
    await killThenDeploy(scene, sha, killer.deadly(death), { env })
    expectCalls(killer.calls(), [...way.calls, ...way.otherwise], death)
    expect(await stage.served(stage.port)).toEqual({ status: 200, version: 'v2', sha })
  })
})
