import { existsSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { findProgram } from '../../embedded/docker/programs.ts'
import { startSsh } from '../../embedded/ssh/server.ts'
import { composeTarget } from '../../src/targets/compose/compose.ts'
import { openDockerStage, type DockerStage } from './docker-stage.ts'

// .ci/run builds the plug-in; whoever has none there tests what the machine has.
const plugin = path.join(import.meta.dirname, '../../out/docker')

let stage: DockerStage | string = 'not opened'
beforeAll(async () => {
  stage = await openDockerStage()
})
afterAll(async () => {
  if (typeof stage !== 'string') await stage.close()
})

const opened = (): DockerStage => {
  if (typeof stage === 'string') throw new Error(stage)
  return stage
}

const composeFile = ({ repository, port }: DockerStage) => `version: "3.8"
services:
  api:
    image: ${repository}:\${TAG}
    network_mode: host
    restart: unless-stopped
    environment: { PORT: "${port}", DEPLOY_SHA: "\${DEPLOY_SHA}" }
  migrate:
    image: ${repository}:v1
    network_mode: none
    command: ["/bin/node", "-e", "console.log('migrated')"]
    healthcheck: { disable: true }
`

const target = (project: string, host: string | null = null) =>
  composeTarget({ files: ['deploy/compose.yml'], project, services: [], scale: {}, timeoutMs: 45_000, host })

const digestOf = async (tag: string) => {
  const { engine, repository } = opened()
  const digests = await engine.docker('image', 'inspect', '--format', '{{json .RepoDigests}}', `${repository}:${tag}`)
  return new RegExp(`${repository}@sha256:[0-9a-f]{64}`).exec(digests)?.[0] ?? `no digest of ${tag}`
}

const clean = async (project: string) => {
  const { engine } = opened()
  const ids = await engine.docker('ps', '--all', '--quiet', '--filter', `label=com.docker.compose.project=${project}`)
  if (ids !== '') await engine.docker('rm', '--force', ...ids.split('\n'))
}

describe.each([
  {
    name: 'the plug-in',
    config: plugin,
    says: /^Docker Compose v?2/,
    there: () => existsSync(`${plugin}/cli-plugins`),
  },
  {
    name: 'docker-compose 1.29',
    config: '/nonexistent',
    says: /^Docker Compose 1\./,
    there: () => findProgram('docker-compose') !== null,
  },
])('compose by $name', { timeout: 120_000 }, ({ name, config, says, there }) => {
  const project = `runbook-${name.replaceAll(/[^a-z]/g, '')}`
  beforeEach((context) => {
    if (typeof stage === 'string') context.skip(stage)
    if (!there()) context.skip(`${name} is not on this machine`)
  })
  afterAll(async () => {
    if (typeof stage !== 'string') await clean(project)
  })

  test('a release comes up, a sick one is seen, and the recorded images come back although their tag has moved', async () => {
    const { checkout, request, ports, log, served, port, engine, repository } = opened()
    const directory = checkout({ 'deploy/compose.yml': composeFile(opened()) })
    const env = { DOCKER_CONFIG: config, TAG: 'live' }
    await engine.docker('tag', `${repository}:v1`, `${repository}:live`)
    await engine.docker('push', '--quiet', `${repository}:live`)
    const first = await target(project).deploy(request({ directory, env }), ports)
    const image = await digestOf('v1')
    expect(first).toEqual({
      ok: true,
      artifact: JSON.stringify({ api: image, migrate: image }),
      url: null,
      instances: 1,
    })
    expect(log.lines.findLast((line) => line.startsWith('Docker Compose'))).toMatch(says)
    expect(await served(port)).toEqual({ status: 200, version: 'v1', sha: 'a'.repeat(40) })

    await engine.docker('tag', `${repository}:v2-sick`, `${repository}:live`)
    await engine.docker('push', '--quiet', `${repository}:live`)
    const sick = await target(project).deploy(request({ directory, env }), ports)
    expect(sick).toMatchObject({ ok: false, why: expect.stringMatching(/is not healthy: .*api.* is unhealthy/) })
    expect(sick).toMatchObject({ log: expect.stringContaining('health check: /health answers 503') })
    expect(sick).toMatchObject({ log: expect.stringContaining('ERROR no connection to the database') })

    const artifact = first.ok ? first.artifact : null
    const back = await target(project).restore(request({ directory, env, artifact }), ports)
    expect(back).toEqual({ ok: true, artifact, url: null, instances: 1 })
    expect(await served(port)).toMatchObject({ status: 200, version: 'v1' })
  })

  test('a release that crashes again and again: its exit code and its last words', async () => {
    const { checkout, request, ports } = opened()
    const directory = checkout({ 'deploy/compose.yml': composeFile(opened()) })
    const env = { DOCKER_CONFIG: config, TAG: 'v2-broken' }
    const broken = await target(project).deploy(request({ directory, env }), ports)
    expect(broken).toMatchObject({ ok: false, why: expect.stringContaining('restarted') })
    expect(broken).toMatchObject({ log: expect.stringContaining('ERROR the schema of the database is not the one') })
  })

  test('an image that is in no registry: nothing is changed', async () => {
    const { checkout, request, ports, engine } = opened()
    const directory = checkout({ 'deploy/compose.yml': composeFile(opened()) })
    const before = await engine.docker('ps', '--all', '--quiet', '--no-trunc')
    const env = { DOCKER_CONFIG: config, TAG: 'v404' }
    const outcome = await target(project).deploy(request({ directory, env }), ports)
    expect(outcome).toMatchObject({ ok: false, why: expect.stringContaining('pull failed. Nothing was changed.') })
    expect(await engine.docker('ps', '--all', '--quiet', '--no-trunc')).toBe(before)
  })

  test('a host by ssh, and one whose key is not accepted', async (context) => {
    const { checkout, request, ports, served, port, engine } = opened()
    const directory = checkout({ 'deploy/compose.yml': composeFile(opened()) })
    // A session is not a login: it finds what sshd sets, and the programs that sshd's own PATH has.
    const found = { DOCKER_HOST: engine.host, PATH: process.env['PATH'] ?? '' }
    const ssh = await startSsh(path.join(directory, 'ssh'), found)
    if (ssh === null) {
      context.skip('there is no sshd on this machine (Debian: openssh-server)')
      return
    }
    try {
      const env = {
        ...{ DOCKER_CONFIG: config, DOCKER_HOST: 'unix:///nonexistent.sock', TAG: 'v2' },
        PATH: `${ssh.bin}:${process.env['PATH'] ?? ''}`,
      }
      const outcome = await target(project, ssh.url).deploy(request({ directory, env }), ports)
      expect(outcome).toMatchObject({ ok: true })
      expect(await served(port)).toMatchObject({ status: 200, version: 'v2' })
      expect(ssh.log()).toContain('Accepted publickey')

      writeFileSync(path.join(directory, 'ssh', 'user.pub'), '')
      const refused = await target(project, ssh.url).deploy(request({ directory, env }), ports)
      expect(refused).toMatchObject({ ok: false, why: expect.stringContaining("can't be reached") })
      expect(refused).toMatchObject({ why: expect.stringContaining('Nothing was changed.') })
      expect(await served(port)).toMatchObject({ status: 200, version: 'v2' })
    } finally {
      await ssh.stop()
    }
  })
})
