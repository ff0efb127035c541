import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { openEngine, type DockerEngine } from '../../embedded/docker/engine.ts'
import { deriveImage, importBase } from '../../embedded/docker/image.ts'
import { freePort, startRegistry } from '../../embedded/docker/registry.ts'
import { openClock } from '../../src/adapters/runner/clock.ts'
import { openCommand } from '../../src/adapters/runner/command.ts'
import { openFiles } from '../../src/adapters/runner/files.ts'
import type { ReadPorts } from '../../src/ports/ports.ts'
import type { TargetRequest } from '../../src/targets/target.ts'
import { aContext, sha } from '../fakes/nouns.ts'
import { fakeLog, fakePorts, type FakeLog } from '../fakes/world.ts'

/** A real engine with the service's images, and the ports of a real run: what the targets are tried on. */
export interface DockerStage {
  readonly engine: DockerEngine
  /** `127.0.0.1:41234/api`: tags v1, v2, v2-sick, v2-broken; null when no registry could be had. */
  readonly repository: string
  readonly log: FakeLog
  readonly ports: ReadPorts
  readonly cancel: AbortController
  readonly port: number
  /** Writes files into a folder of their own, as a checkout; returns the folder. */
  readonly checkout: (files: Readonly<Record<string, string>>) => string
  readonly request: (given: Partial<TargetRequest> & Pick<TargetRequest, 'directory'>) => TargetRequest
  /** What the service answers; null when nothing answers. */
  readonly served: (
    port: number,
  ) => Promise<{ readonly status: number; readonly version: string; readonly sha: string } | null>
  readonly close: () => Promise<void>
}

const versions = ['v1', 'v2', 'v2-sick', 'v2-broken'] as const

const bodyOf = (value: unknown): { readonly version: string; readonly sha: string } => {
  const record = typeof value === 'object' && value !== null ? value : {}
  const text = (key: string) => String(Object.entries(record).find(([name]) => name === key)?.[1] ?? '')
  return { version: text('version'), sha: text('sha') }
}

const ask = async (port: number) => {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/health`)
    return { status: response.status, ...bodyOf(await response.json()) }
  } catch {
    return null
  }
}

const makeImages = async (engine: DockerEngine, repository: string) => {
  const base = 'runbook-test-base'
  await importBase(engine, base)
  for (const version of versions) {
    await deriveImage(engine, { base, name: `${repository}:${version}`, version })
    await engine.docker('push', '--quiet', `${repository}:${version}`)
  }
}

/** A sentence instead when there is no engine on this machine and none can be started. */
export const openDockerStage = async (): Promise<DockerStage | string> => {
  const answer = await openEngine()
  if ('unavailable' in answer) return answer.unavailable
  const { engine } = answer
  const registry = await startRegistry(engine.directory)
  if (registry === null) {
    await engine.stop()
    return 'there is no docker-registry on this machine (Debian: docker-registry), so images have no digests'
  }
  const repository = `${registry.address}/api`
  await makeImages(engine, repository)
  const folder = mkdtempSync(path.join(os.tmpdir(), 'docker-stage-'))
  const log = fakeLog()
  const cancel = new AbortController()
  const files = openFiles()
  const clock = openClock(cancel.signal)
  const command = openCommand(cancel.signal, process.env)
  const ports = fakePorts({ command, files, clock, log, context: aContext({ temp: path.join(folder, 'temp') }) })
  let checkouts = 0
  return {
    engine,
    repository,
    log,
    ports,
    cancel,
    port: await freePort(),
    checkout: (given) => {
      const directory = path.join(folder, `checkout-${(checkouts += 1)}`)
      for (const [name, text] of Object.entries(given)) {
        mkdirSync(path.dirname(path.join(directory, name)), { recursive: true })
        writeFileSync(path.join(directory, name), text)
      }
      return directory
    },
    request: (given) => ({
      environment: 'staging',
      release: { sha: sha('a'), ref: 'refs/tags/v1', version: '1.0.0' },
      previousSha: null,
      artifact: null,
      ...given,
      env: { DOCKER_HOST: engine.host, ...given.env },
    }),
    served: ask,
    close: async () => {
      await registry.stop()
      await engine.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
