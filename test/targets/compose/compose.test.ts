import { describe, expect, test } from 'vitest'
import { composeTarget } from '../../../src/targets/compose/compose.ts'
import type { ComposeTargetOptions } from '../../../src/targets/compose/command-line.ts'
import type { CommandResult } from '../../../src/ports/world.ts'
import { scriptedCommand } from '../../fakes/command.ts'
import { sha } from '../../fakes/nouns.ts'
import { fakeClock, fakeFiles, fakeLog, fakePorts } from '../../fakes/world.ts'

const digest = `registry.example.com/api@sha256:${'a'.repeat(64)}`

const container = (given: { readonly status?: string; readonly health?: string | null } = {}) => ({
  Id: 'c1',
  Name: '/inventory-api-1',
  RestartCount: 0,
  Image: 'sha256:1',
  State: {
    Status: given.status ?? 'running',
    ExitCode: given.status === 'exited' ? 3 : 0,
    StartedAt: 'now',
    Health: given.health === null ? undefined : { Status: given.health ?? 'healthy' },
  },
  Config: { Image: 'registry.example.com/api:v1', Labels: { 'com.docker.compose.service': 'api' } },
  HostConfig: {},
})

type Answer = Partial<CommandResult>

/** An engine on which everything goes well, but for what the test says; keys are beginnings of command lines. */
const arrange = (given: {
  readonly answers?: Readonly<Record<string, Answer>>
  readonly states?: readonly ReturnType<typeof container>[]
  readonly options?: Partial<ComposeTargetOptions>
  readonly artifact?: string | null
}) => {
  const states = [...(given.states ?? [container()])]
  let now = states[0] ?? container()
  const standard: Readonly<Record<string, () => Answer>> = {
    'docker version': () => ({ stdout: '20.10.24' }),
    'docker compose version': () => ({ stdout: '2.40.3' }),
    'docker ps': () => ({ stdout: 'c1\n' }),
    'docker inspect': () => {
      now = states.shift() ?? now
      return { stdout: JSON.stringify([now]) }
    },
    'docker image inspect': () => ({ stdout: JSON.stringify([{ Id: 'sha256:1', RepoDigests: [digest] }]) }),
    'docker logs': () => ({ stdout: 'starting', stderr: 'ERROR no database' }),
  }
  const command = scriptedCommand((line) => {
    const said = Object.entries(given.answers ?? {}).find(([start]) => line.startsWith(start))
    return said === undefined ? Object.entries(standard).find(([start]) => line.startsWith(start))?.[1]() : said[1]
  })
  const log = fakeLog()
  const ports = fakePorts({ command, log, clock: fakeClock(), files: fakeFiles() })
  const target = composeTarget({
    files: ['compose.yml'],
    project: 'inventory',
    services: [],
    scale: {},
    timeoutMs: 60_000,
    host: null,
    ...given.options,
  })
  const request = {
    environment: 'staging',
    release: { sha: sha('a'), ref: 'refs/tags/v1.0.0', version: '1.0.0' },
    previousSha: null,
    directory: '/checkout',
    env: { TAG: 'v1' },
    artifact: given.artifact ?? null,
  }
  return { command, log, ports, target, request }
}

const ran = (lines: readonly string[], what: string) => lines.some((line) => line.includes(what))

describe('a deploy', () => {
  test('pulls, brings up, waits, and records the images by digest', async () => {
    const { command, ports, target, request } = arrange({
      states: [container({ health: 'starting' }), container()],
      options: { host: 'ssh://deploy@host' },
    })
    expect(await target.deploy(request, ports)).toEqual({
      ok: true,
      artifact: JSON.stringify({ api: digest }),
      url: null,
      instances: 1,
    })
    const [pull, up] = command.lines.filter((line) => / (?:pull|up) /.test(line))
    expect(pull).toContain('pull --ignore-buildable')
    expect(up).toContain('up --detach --remove-orphans --build')
    const env = command.requests.at(-1)?.env
    expect(env).toMatchObject({
      TAG: 'v1',
      DEPLOY_SHA: sha('a'),
      DEPLOY_VERSION: '1.0.0',
      DOCKER_HOST: 'ssh://deploy@host',
    })
    expect(command.requests.every(({ cwd }) => cwd === '/checkout')).toBe(true)
  })

  test('says every ten seconds that a silent pull is still at work', async () => {
    const { command, log, ports, target, request } = arrange({ states: [container()] })
    await target.deploy(request, ports)
    command.requests.find(({ argv }) => argv.includes('pull'))?.onQuiet?.(20_000)
    expect(log.lines.at(-1)).toMatch(/^Still at work after 20(?:\.0)? s \.\.\.$/)
  })

  test.each([
    ['no docker program', { 'docker version': { notFound: true, exitCode: null } }, 'no `docker` program'],
    ['an engine that is not there', { 'docker version': { exitCode: 1, stderr: 'Cannot connect' } }, 'Cannot connect'],
    ['an engine that hangs', { 'docker version': { exitCode: null, timedOut: true } }, 'did not answer in time'],
    [
      'no Compose',
      { 'docker compose version': { exitCode: 1 }, 'docker-compose version': { notFound: true, exitCode: null } },
      'no Docker Compose',
    ],
    [
      'a pull that is refused',
      { 'docker compose --file compose.yml --project-name inventory pull': { exitCode: 18 } },
      'pull failed',
    ],
  ])('%s: nothing is changed, and it says so', async (_name, answers, words) => {
    const { command, ports, target, request } = arrange({ answers })
    const outcome = await target.deploy(request, ports)
    expect(outcome).toMatchObject({ ok: false, why: expect.stringContaining(words) })
    expect(outcome).toMatchObject({ why: expect.stringContaining('Nothing was changed.') })
    expect(ran(command.lines, ' up ')).toBe(false)
  })

  test('an `up` that fails is a failure, however well the containers of before look', async () => {
    const answers = {
      'docker compose --file compose.yml --project-name inventory up': { exitCode: 1, stderr: 'port is taken' },
    }
    const { ports, target, request } = arrange({ answers })
    const outcome = await target.deploy(request, ports)
    expect(outcome).toMatchObject({
      ok: false,
      why: 'docker compose up failed.',
      log: expect.stringContaining('port is taken'),
    })
  })

  test.each([
    ['ended', container({ status: 'exited' }), 'inventory-api-1 ended with exit code 3'],
    ['is unhealthy', container({ health: 'unhealthy' }), 'inventory-api-1 is unhealthy'],
  ])('a container that %s: its state and last lines', async (_name, state, words) => {
    const { ports, target, request } = arrange({ states: [state] })
    const outcome = await target.deploy(request, ports)
    expect(outcome).toMatchObject({ ok: false, why: expect.stringContaining(words) })
    expect(outcome).toMatchObject({
      log: expect.stringContaining('--- inventory-api-1, last lines\nstarting\nERROR no database'),
    })
  })

  test('one that is never ready: the time limit holds, and people see what is waited for', async () => {
    const { log, ports, target, request } = arrange({ states: [container({ health: 'starting' })] })
    const outcome = await target.deploy(request, ports)
    expect(outcome).toMatchObject({
      ok: false,
      why: expect.stringContaining('waiting for inventory-api-1 (health: starting)'),
    })
    expect(ports.clock.monotonicMs()).toBeLessThanOrEqual(61_000)
    expect(log.lines.filter((line) => line.includes('waiting for'))).toHaveLength(5)
  })

  test('a restart starts the count of the steady time anew', async () => {
    const running = container({ health: null })
    const again = { ...running, RestartCount: 1, State: { ...running.State, StartedAt: 'later' } }
    const { ports, target, request } = arrange({ states: [running, running, again] })
    expect(await target.deploy(request, ports)).toMatchObject({ ok: true })
    expect(ports.clock.monotonicMs()).toBe(5_000)
  })

  test('an engine that does not answer for a while is asked again', async () => {
    const { command, ports, target, request } = arrange({
      answers: { 'docker ps': { exitCode: 1 } },
      options: { timeoutMs: 3_000 },
    })
    expect(await target.deploy(request, ports)).toMatchObject({
      ok: false,
      why: expect.stringContaining("the engine's answer"),
    })
    expect(command.lines.filter((line) => line.startsWith('docker ps')).length).toBeGreaterThan(2)
  })
})

describe('a restore', () => {
  const artifact = JSON.stringify({ api: digest })

  test('puts the recorded images over the files, pulls and builds nothing', async () => {
    const { command, ports, target, request } = arrange({ artifact })
    expect(await target.restore(request, ports)).toEqual({ ok: true, artifact, url: null, instances: 1 })
    const up: readonly string[] = command.requests.find(({ argv }) => argv.includes('up'))?.argv ?? []
    const override = up[up.lastIndexOf('--file') + 1] ?? ''
    expect(JSON.parse((await ports.files.read(override)) ?? '')).toEqual({
      services: { api: { image: digest, pull_policy: 'missing' } },
    })
    expect(up).toContain('--no-build')
    expect(ran(command.lines, ' pull')).toBe(false)
  })

  test('fetches an image that this host no longer has', async () => {
    const { command, ports, target, request } = arrange({
      artifact,
      answers: { 'docker image inspect --format': { exitCode: 1 } },
    })
    expect(await target.restore(request, ports)).toMatchObject({ ok: true })
    expect(command.lines).toContain(`docker pull ${digest}`)
  })

  test.each([
    ['is gone from the registry too', artifact, digest],
    ['was only ever here', JSON.stringify({ api: `sha256:${'b'.repeat(64)}` }), `sha256:${'b'.repeat(64)}`],
  ])('an image that %s: nothing is changed', async (_name, recorded, image) => {
    const answers = {
      'docker image inspect --format': { exitCode: 1 },
      'docker pull': { exitCode: 1, stderr: 'not found' },
    }
    const { command, ports, target, request } = arrange({ artifact: recorded, answers })
    const outcome = await target.restore(request, ports)
    expect(outcome).toMatchObject({ ok: false, why: expect.stringContaining(image) })
    expect(ran(command.lines, ' up ')).toBe(false)
  })

  test('an artifact of another target is refused before anything is asked', async () => {
    const { command, ports, target, request } = arrange({ artifact: 'sha256:1' })
    expect(await target.restore(request, ports)).toMatchObject({
      ok: false,
      why: expect.stringContaining('not a list of images'),
    })
    expect(command.lines).toEqual([])
  })

  test('without a record the file of the release is used as it is, and that is said', async () => {
    const { command, log, ports, target, request } = arrange({})
    expect(await target.restore(request, ports)).toMatchObject({ ok: true })
    expect(ran(command.lines, 'pull --ignore-buildable')).toBe(true)
    expect(log.lines[0]).toContain('No images were recorded for 1.0.0')
  })

  test('another image than the recorded one is no restore', async () => {
    const other = `registry.example.com/api@sha256:${'c'.repeat(64)}`
    const { ports, target, request } = arrange({ artifact: JSON.stringify({ api: other }) })
    expect(await target.restore(request, ports)).toMatchObject({
      ok: false,
      why: expect.stringContaining(`but ${other} was recorded`),
    })
  })
})
