import { openEngine, type DockerEngine } from '../../embedded/docker/engine.ts'
import { importNode } from '../../embedded/docker/image.ts'
import { runProgram } from '../../embedded/docker/programs.ts'
import { freePort, startRegistry, type Registry } from '../../embedded/docker/registry.ts'
import type { EnvironmentName } from './environments.ts'
import { projectOf, waysOf, type PlatformChoice } from './platform-choice.ts'
import type { Started } from './processes.ts'
import type { Progress } from './progress.ts'

/** What the environments run on: containers of a Docker engine, or processes of this machine. */
export interface Platform {
  readonly described: string
  /** What stands at `deploy:` of each environment; null: what the example has there, its own script. */
  readonly targets: Readonly<Record<EnvironmentName, string>> | null
  /** What the workflow gives to its steps beside what is the environment's own. */
  readonly variables: Readonly<Record<string, string>>
  /** Does a release come as an image, which is built before it is deployed? */
  readonly images: boolean
  readonly processes: readonly Started[]
  /** The id of the image that an environment runs; empty when it runs none. */
  imageOf(environment: EnvironmentName): Promise<string>
  close(): Promise<void>
}

const onProcesses = (why: string): Platform => ({
  described: `no: ${why}; the three environments are processes of this machine`,
  ...{ targets: null, variables: {}, images: false, processes: [] },
  imageOf: () => Promise.resolve(''),
  close: () => Promise.resolve(),
})

const composeVersion = async (): Promise<string | null> => {
  for (const argv of [['docker', 'compose'], ['docker-compose']] as const) {
    const [program, ...rest] = argv
    const version = await runProgram([program, ...rest, 'version', '--short']).catch(() => null)
    if (version !== null) return version
  }
  return null
}

/** Takes back what was put on an engine that stays. */
const leave = async (engine: DockerEngine, names: readonly string[]): Promise<void> => {
  const project = (name: string) => ['ps', '--all', '--quiet', '--filter', `name=^runbook-start-${name}`]
  for (const name of ['dev', 'staging', 'production']) {
    const ids = await engine.docker(...project(name))
    if (ids !== '') await engine.docker('rm', '--force', '--volumes', ...ids.split('\n'))
  }
  for (const name of names) {
    const ids = await engine.docker('images', '--quiet', name)
    if (ids !== '') await engine.docker('image', 'rm', '--force', ...new Set(ids.split('\n')))
  }
}

const prepareEngine = async (engine: DockerEngine, registry: Registry): Promise<Platform> => {
  const ways = waysOf({ own: engine.own, version: await composeVersion() })
  if (ways === null) throw new Error('there is no Docker Compose on this machine')
  const image = `${registry.address}/inventory`
  const base = `${registry.address}/node`
  await importNode(engine, base)
  await engine.docker('push', '--quiet', base)
  if (ways.swarm) {
    const listen = `127.0.0.1:${await freePort()}`
    await engine.docker('swarm', 'init', '--advertise-addr', '127.0.0.1', '--listen-addr', listen)
  }
  const whose = engine.own ? 'one of its own' : "the machine's"
  return {
    described: `Engine ${engine.version}, ${whose}; ${ways.words}; a registry on ${registry.address}`,
    targets: ways.targets,
    variables: { DOCKER_HOST: engine.host, IMAGE: image, BASE_IMAGE: base },
    images: true,
    processes: [
      { pid: registry.pid, contains: engine.directory },
      ...(engine.pid === null ? [] : [{ pid: engine.pid, contains: engine.directory }]),
    ],
    imageOf: async (environment) => {
      const ids = await engine.docker('ps', '--quiet', '--filter', `name=^${projectOf(environment)}`)
      return ids === '' ? '' : engine.docker('inspect', '--format', '{{.Image}}', ...ids.split('\n'))
    },
    close: async () => {
      if (!engine.own) await leave(engine, [image, base])
      await registry.stop()
      await engine.stop()
    },
  }
}

const onDocker = async (progress: Progress): Promise<Platform | { readonly unavailable: string }> => {
  progress.note('looking for a Docker engine ...')
  const answer = await openEngine()
  if ('unavailable' in answer) return answer
  const { engine } = answer
  progress.note(`Docker Engine ${engine.version} ${engine.own ? 'started' : 'answers'}; making the base image ...`)
  const registry = await startRegistry(engine.directory)
  try {
    if (registry === null) throw new Error('there is no docker-registry on this machine (Debian: docker-registry)')
    return await prepareEngine(engine, registry)
  } catch (thrown) {
    await registry?.stop()
    await engine.stop()
    return { unavailable: thrown instanceof Error ? thrown.message : String(thrown) }
  }
}

/** What the environments run on, as it was chosen; `docker` throws where there is none. */
export const openPlatform = async (choice: PlatformChoice, progress: Progress): Promise<Platform> => {
  if (choice === 'processes') return onProcesses('not asked for')
  const found = await onDocker(progress)
  if (!('unavailable' in found)) return found
  if (choice === 'docker') throw new Error(`There is no Docker engine to use: ${found.unavailable}`)
  return onProcesses(found.unavailable)
}
