import { describe, expect, test } from 'vitest'
import type { CommandResult } from '../../../src/ports/world.ts'
import { swarmTarget } from '../../../src/targets/swarm/swarm.ts'
import { scriptedCommand } from '../../fakes/command.ts'
import { sha } from '../../fakes/nouns.ts'
import { fakeClock, fakeFiles, fakeLog, fakePorts } from '../../fakes/world.ts'

const digest = `sha256:${'a'.repeat(64)}`
const artifact = JSON.stringify({ api: `registry.example.com/api@${digest}` })

const service = (given: { readonly image?: string; readonly state?: string } = {}) => [
  {
    ID: 's1full',
    Spec: { TaskTemplate: { ContainerSpec: { Image: given.image ?? `registry.example.com/api:v1@${digest}` } } },
    ...(given.state === undefined ? {} : { UpdateStatus: { State: given.state, Message: 'told so' } }),
  },
]

const task = (image = `registry.example.com/api:v1@${digest}`) => [
  {
    ID: 't1',
    ServiceID: 's1full',
    DesiredState: 'running',
    Spec: { ContainerSpec: { Image: image } },
    Status: { State: 'running', ContainerStatus: { ExitCode: 0 } },
  },
]

const listed = JSON.stringify({ ID: 's1', Name: 'inventory_api', Mode: 'replicated', Replicas: '1/1' })

const arrange = (
  answers: Readonly<Record<string, Partial<CommandResult>>> = {},
  given: { readonly artifact?: string } = {},
) => {
  const standard: typeof answers = {
    'docker info': { stdout: 'active true\n' },
    'docker service ls': { stdout: `${listed}\n` },
    'docker service inspect': { stdout: JSON.stringify(service()) },
    'docker service ps': { stdout: 't1\nt1\n' },
    'docker inspect --type task': { stdout: JSON.stringify(task()) },
    'docker service logs': { stdout: 'ERROR no database' },
  }
  const command = scriptedCommand(
    (line) => Object.entries({ ...standard, ...answers }).find(([start]) => line.startsWith(start))?.[1],
  )
  const log = fakeLog()
  const files = fakeFiles({ '/checkout/stack.yml': 'version: "3.7"\nservices: {}\n' })
  const ports = fakePorts({ command, log, clock: fakeClock(), files })
  const target = swarmTarget({ files: ['stack.yml'], stack: 'inventory', timeoutMs: 30_000, host: null })
  const request = {
    environment: 'production',
    release: { sha: sha('a'), ref: 'refs/tags/v1.0.0', version: '1.0.0' },
    previousSha: null,
    directory: '/checkout',
    env: {},
    artifact: given.artifact ?? null,
  }
  return { command, log, files, ports, target, request }
}

const stackLines = (lines: readonly string[]) => lines.filter((line) => line.startsWith('docker stack deploy'))

describe('a stack', () => {
  test('is deployed with digests resolved, waited for, and recorded', async () => {
    const { command, ports, target, request } = arrange()
    expect(await target.deploy(request, ports)).toEqual({ ok: true, artifact, url: null, instances: 1 })
    expect(stackLines(command.lines)).toEqual([
      'docker stack deploy --with-registry-auth --prune --resolve-image always --compose-file stack.yml inventory',
    ])
    expect(command.requests.at(-1)?.env).toMatchObject({ DEPLOY_SHA: sha('a') })
  })

  test.each([
    ['not a swarm manager', { 'docker info': { stdout: 'active false' } }, 'not a swarm manager'],
    ['no swarm', { 'docker info': { stdout: 'inactive false' } }, 'not a swarm manager'],
    ['no engine', { 'docker version': { exitCode: 1, stderr: 'Cannot connect' } }, 'Cannot connect'],
  ])('%s: nothing is changed', async (_name, answers, words) => {
    const { command, ports, target, request } = arrange(answers)
    expect(await target.deploy(request, ports)).toMatchObject({ ok: false, why: expect.stringContaining(words) })
    expect(stackLines(command.lines)).toEqual([])
  })

  test('exit code 0 and rolled back is a failure', async () => {
    const { ports, target, request } = arrange({
      'docker service inspect': { stdout: JSON.stringify(service({ state: 'rollback_completed' })) },
    })
    const outcome = await target.deploy(request, ports)
    expect(outcome).toMatchObject({ ok: false, why: expect.stringContaining('Swarm rolled api back (told so)') })
    expect(outcome).toMatchObject({ log: expect.stringContaining('ERROR no database') })
  })

  test('a file that Swarm refuses', async () => {
    const { ports, target, request } = arrange({
      'docker stack deploy': { exitCode: 1, stderr: 'services.api.imag is no property' },
    })
    const outcome = await target.deploy(request, ports)
    expect(outcome).toMatchObject({
      ok: false,
      why: 'docker stack deploy failed.',
      log: expect.stringContaining('is no property'),
    })
  })

  test.each([
    ['the list is not understood', { 'docker service ls': { stdout: 'NAME  MODE' } }],
    ['the services are not understood', { 'docker service inspect': { stdout: '[{}]' } }],
    ['the tasks are not told', { 'docker inspect --type task': { exitCode: 1 } }],
  ])('%s: it is asked again until the time is over, and never a success', async (_name, answers) => {
    const { ports, target, request } = arrange(answers)
    expect(await target.deploy(request, ports)).toMatchObject({
      ok: false,
      why: expect.stringContaining("the engine's answer"),
    })
  })

  test('without digests nothing is recorded, and that is said', async () => {
    const image = '127.0.0.1:5000/api:v1'
    const { log, ports, target, request } = arrange({
      'docker service inspect': { stdout: JSON.stringify(service({ image })) },
      'docker inspect --type task': { stdout: JSON.stringify(task(image)) },
    })
    expect(await target.deploy(request, ports)).toEqual({ ok: true, artifact: null, url: null, instances: 1 })
    expect(log.lines.join('\n')).toContain('No registry reported the digest of api')
  })
})

describe('a restore', () => {
  test('pins the recorded images over the file, asks no registry, and never uses service rollback', async () => {
    const { command, files, ports, target, request } = arrange({}, { artifact })
    expect(await target.restore(request, ports)).toEqual({ ok: true, artifact, url: null, instances: 1 })
    const [line = ''] = stackLines(command.lines)
    expect(line).toContain('--resolve-image never --compose-file stack.yml --compose-file ')
    const override = /--compose-file (\S+) inventory$/.exec(line)?.[1] ?? ''
    expect(JSON.parse((await files.read(override)) ?? '')).toEqual({
      version: '3.7',
      services: { api: { image: `registry.example.com/api@${digest}` } },
    })
    expect(command.lines.filter((asked) => asked.includes('rollback'))).toEqual([])
  })

  test('an artifact of another target is refused before anything is asked', async () => {
    const { command, ports, target, request } = arrange({}, { artifact: 'sha256:1' })
    expect(await target.restore(request, ports)).toMatchObject({
      ok: false,
      why: expect.stringContaining('not a list of images'),
    })
    expect(command.lines).toEqual([])
  })

  test('without a record the file is used as it is, and that is said', async () => {
    const { log, ports, target, request } = arrange()
    expect(await target.restore(request, ports)).toMatchObject({ ok: true })
    expect(log.lines[0]).toContain('No images were recorded')
  })
})

test('a service of all nodes that runs on none is told, although the engine calls 0/0 done', async () => {
  const exporter = JSON.stringify({ ID: 's2', Name: 'inventory_exporter', Mode: 'global', Replicas: '0/0' })
  const [api] = service()
  const { ports, target, request } = arrange({
    'docker service ls': { stdout: `${listed}\n${exporter}\n` },
    'docker service inspect': { stdout: JSON.stringify([api, { ...api, ID: 's2full' }]) },
  })
  expect(await target.deploy(request, ports)).toMatchObject({ ok: false, why: expect.stringContaining('exporter') })
})
