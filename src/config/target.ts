// config: turns a validated `deploy:` section into the options of its target. Pure.
import { commandLineOf } from '../core/command-line.ts'
import type { EnvironmentConfig } from '../runbook/runbook.ts'
import type { RunbookFile } from './schema.ts'
import * as words from './words.ts'

type Deploy = NonNullable<RunbookFile['environments'][string]['deploy']>
type CommandConfig = NonNullable<Deploy['command']>

const defaultTimeoutMs = 30 * 60_000

interface TargetProblem {
  /** Below `deploy`. */
  readonly path: readonly string[]
  readonly message: string
}

const isOutside = (directory: string) =>
  directory.startsWith('/') || directory.includes('\0') || directory.split(/[/\\]/).includes('..')

type TargetReading =
  | { readonly ok: true; readonly target: EnvironmentConfig['target'] }
  | { readonly ok: false; readonly problem: TargetProblem }

/** In git's own spelling; null: the root is among them, which is everything. */
const restoreFilesOf = (paths: readonly string[]): readonly string[] | null => {
  const plain = paths.map((path) =>
    path
      .split('/')
      .filter((part) => part !== '' && part !== '.')
      .join('/'),
  )
  return plain.includes('') ? null : plain
}

const readCommand = (command: CommandConfig): TargetReading => {
  const detailed = typeof command === 'string' || Array.isArray(command) ? null : command
  const line = commandLineOf(command)
  if (!line.ok) {
    return { ok: false, problem: { path: detailed === null ? ['command'] : ['command', 'run'], message: line.why } }
  }
  const directory = detailed?.directory ?? null
  if (directory !== null && isOutside(directory)) {
    const message = words.folderInside
    return { ok: false, problem: { path: ['command', 'directory'], message } }
  }
  const timeoutMs = detailed?.timeout ?? defaultTimeoutMs
  const given = detailed?.['restore-files']
  const restoreFiles = given === undefined ? null : restoreFilesOf(given)
  const needsBuild = detailed?.['needs-build'] === true ? { needsBuild: true as const } : {}
  return {
    ok: true,
    target: { kind: 'command', options: { argv: line.argv, directory, timeoutMs, restoreFiles, ...needsBuild } },
  }
}

const listOf = (files: string | readonly string[]): readonly [string, ...string[]] => {
  const [first = '', ...rest] = typeof files === 'string' ? [files] : files
  return [first, ...rest]
}

const readCompose = ({
  file,
  project,
  services,
  scale,
  timeout,
  host,
}: NonNullable<Deploy['compose']>): TargetReading => {
  const options = { files: listOf(file), project, services, scale, timeoutMs: timeout, host: host ?? null }
  return { ok: true, target: { kind: 'compose', options } }
}

const readSwarm = ({ file, stack, timeout, host }: NonNullable<Deploy['swarm']>): TargetReading => {
  const options = { files: listOf(file), stack, timeoutMs: timeout, host: host ?? null }
  return { ok: true, target: { kind: 'swarm', options } }
}

const readKubernetes = (given: NonNullable<Deploy['kubernetes']>): TargetReading => {
  const { namespace, workload, container, image, context, kustomize, timeout } = given
  const where = { namespace, workload, container, image, context: context ?? null, kustomize: kustomize ?? null }
  const options = { ...where, timeoutMs: timeout, onFailure: given['on-failure'] }
  return { ok: true, target: { kind: 'kubernetes', options } }
}

/** `deploy:` of an environment to its target; null is bracket mode. */
export const readTarget = ({ command, compose, swarm, kubernetes }: Deploy): TargetReading => {
  if (command !== undefined) return readCommand(command)
  if (compose !== undefined) return readCompose(compose)
  if (swarm !== undefined) return readSwarm(swarm)
  if (kubernetes !== undefined) return readKubernetes(kubernetes)
  return { ok: true, target: null }
}
