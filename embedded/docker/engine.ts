import { spawn, type ChildProcess } from 'node:child_process'
import { closeSync, mkdirSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { endsWithParent } from '../parent.ts'
import { findProgram, runProgram } from './programs.ts'

/** A Docker Engine. One of our own has its own data, socket and process, and is gone without a trace after `stop`. */
export interface DockerEngine {
  /** For DOCKER_HOST. */
  readonly host: string
  /** False: the machine's own. Leave nothing behind there, and touch nothing that is not yours. */
  readonly own: boolean
  /** For what belongs to the engine and goes with it. */
  readonly directory: string
  /** Of the engine that is ours; null for the machine's. */
  readonly pid: number | null
  readonly version: string
  docker(...args: string[]): Promise<string>
  stop(): Promise<void>
}

export type EngineAnswer = { readonly engine: DockerEngine } | { readonly unavailable: string }

const startWithinMs = 30_000
const stopWithinMs = 15_000

const dockerAt =
  (host: string) =>
  (...args: string[]) =>
    runProgram(['docker', ...args], { ...process.env, DOCKER_HOST: host, DOCKER_BUILDKIT: '0' })

const versionOf = (docker: DockerEngine['docker']) => docker('version', '--format', '{{.Server.Version}}')

/** The engine's last words before it gave up. */
const lastWords = (log: string) => readFileSync(log, 'utf8').trim().split('\n').slice(-3).join(' ')

const ended = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null

const endChild = async (child: ChildProcess): Promise<void> => {
  if (ended(child)) return
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  child.kill('SIGTERM')
  await Promise.race([gone, wait(stopWithinMs, undefined, { ref: false })])
  if (!ended(child)) child.kill('SIGKILL')
}

/** Containers would outlive their engine. */
const empty = async (docker: DockerEngine['docker']): Promise<void> => {
  await docker('swarm', 'leave', '--force').catch(() => undefined)
  const containers = await docker('ps', '--all', '--quiet').catch(() => '')
  if (containers !== '') await docker('rm', '--force', '--volumes', ...containers.split('\n')).catch(() => undefined)
  // Made by a swarm, on the machine's own network stack, and left there by the engine.
  await docker('network', 'rm', 'docker_gwbridge').catch(() => undefined)
}

/** The engine leaves its network namespace mounted. */
const unmount = async (directory: string): Promise<void> => {
  const mounts = readFileSync('/proc/mounts', 'utf8').split('\n')
  const below = mounts.flatMap((line) => line.split(' ')[1] ?? '').filter((point) => point.startsWith(`${directory}/`))
  for (const point of below.toReversed()) await runProgram(['umount', '--lazy', point]).catch(() => undefined)
}

/** No bridge and no firewall rules: containers share the machine's network, and nothing of the machine's is changed. */
const daemonArguments = (directory: string, host: string): readonly string[] => [
  ...['--data-root', path.join(directory, 'data'), '--exec-root', path.join(directory, 'exec')],
  ...['--pidfile', path.join(directory, 'docker.pid'), '--host', host],
  ...['--bridge', 'none', '--iptables=false', '--ip6tables=false', '--live-restore=false'],
]

const prefix = 'runbook-engine-'
const ownerFile = 'owner'

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

/** Whoever was killed could not tidy up: its engine ended with it, its folder and its mounts did not. */
const sweep = async (): Promise<void> => {
  for (const name of readdirSync(os.tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    const directory = path.join(os.tmpdir(), name)
    const owner = Number(readFileSync(path.join(directory, ownerFile), { encoding: 'utf8', flag: 'a+' }))
    if (owner === 0 || isAlive(owner)) continue
    await unmount(directory)
    rmSync(directory, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
}

const startOwn = async (daemon: string): Promise<EngineAnswer> => {
  await sweep()
  const directory = mkdtempSync(path.join(os.tmpdir(), prefix))
  writeFileSync(path.join(directory, ownerFile), String(process.pid))
  mkdirSync(path.join(directory, 'data'))
  const host = `unix://${path.join(directory, 'docker.sock')}`
  const log = path.join(directory, 'log')
  const output = openSync(log, 'a')
  const [program = '', ...args] = [...endsWithParent('TERM'), daemon, ...daemonArguments(directory, host)]
  // A process group of its own: Ctrl-C in the terminal must not take the engine away before its containers are gone.
  const child = spawn(program, args, { detached: true, stdio: ['ignore', output, output] })
  closeSync(output)
  const docker = dockerAt(host)
  const stop = async () => {
    if (!ended(child)) await empty(docker)
    await endChild(child)
    await unmount(directory)
    rmSync(directory, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
  const failed = new Promise<'failed'>((resolve) => {
    child.once('exit', () => resolve('failed'))
    child.once('error', () => resolve('failed'))
  })
  const deadline = performance.now() + startWithinMs
  while (performance.now() < deadline) {
    const state = await Promise.race([
      failed,
      docker('version').then(
        () => 'up',
        () => 'not yet',
      ),
    ])
    if (state === 'up') {
      const version = await versionOf(docker)
      return { engine: { host, own: true, directory, pid: child.pid ?? null, version, docker, stop } }
    }
    if (state === 'failed') break
    await wait(100)
  }
  const why = lastWords(log)
  await stop()
  return { unavailable: `a Docker engine could not be started: ${why}` }
}

const findRunning = async (): Promise<EngineAnswer> => {
  const host = process.env['DOCKER_HOST'] ?? 'unix:///var/run/docker.sock'
  const docker = dockerAt(host)
  const version = await versionOf(docker).catch(() => null)
  if (version === null) {
    return { unavailable: 'no Docker engine answers, and one of our own needs root and dockerd (Debian: docker.io)' }
  }
  const directory = mkdtempSync(path.join(os.tmpdir(), prefix))
  const stop = () => {
    rmSync(directory, { recursive: true, force: true })
    return Promise.resolve()
  }
  return { engine: { host, own: false, directory, pid: null, version, docker, stop } }
}

/** One of our own where root may start it, else the one that answers. */
export const openEngine = async (): Promise<EngineAnswer> => {
  if (findProgram('docker') === null) return { unavailable: 'there is no docker program on this machine' }
  const daemon = findProgram('dockerd')
  return daemon !== null && process.getuid?.() === 0 ? startOwn(daemon) : findRunning()
}
