// targets/compose: options, version detection and command lines of Docker Compose 1 and 2. Pure.
import type { ServiceImages } from '../images.ts'

export interface ComposeTargetOptions {
  /** Relative to the checkout; later ones override earlier ones. */
  readonly files: readonly [string, ...string[]]
  readonly project: string
  /** Empty: all of them. */
  readonly services: readonly string[]
  readonly scale: Readonly<Record<string, number>>
  readonly timeoutMs: number
  /** DOCKER_HOST; null: the step's own, or this machine. */
  readonly host: string | null
}

/** The Docker plug-in (`docker compose`), or the program of old (`docker-compose` 1.x), which knows less. */
export interface ComposeProgram {
  readonly argv: readonly [string, ...string[]]
  readonly generation: 1 | 2
  readonly version: string
}

/**
 * By the answer to `version --short`: `2.40.3`, `v2.40.3`, `1.29.2`. The plug-in is never of the first generation, whatever
 * a build of one's own calls itself. null: no version of Compose that we know how to talk to.
 */
export const composeProgram = (argv: ComposeProgram['argv'], answer: string): ComposeProgram | null => {
  const found = /^v?((\d+)\.\d+\S*)$/.exec(answer.trim().slice(0, 100))
  const version = found?.[1] ?? 'of unknown version'
  const major = Number(found?.[2] ?? 0)
  if (argv.length > 1) return { argv, generation: 2, version }
  return major < 1 ? null : { argv, generation: major === 1 ? 1 : 2, version }
}

/**
 * Over the release's own files: exactly these images. JSON is YAML. Compose 1 asks every file for the same `version`; the
 * plug-in ignores it, but would pull where the file says `pull_policy: always`.
 */
export const imageOverride = (
  images: ServiceImages,
  generation: ComposeProgram['generation'],
  version: string | null,
): string => {
  const policy = generation === 1 ? {} : { pull_policy: 'missing' }
  const services = Object.entries(images).map(([service, image]) => [service, { image, ...policy }] as const)
  const head = generation === 1 && version !== null ? { version } : {}
  return `${JSON.stringify({ ...head, services: Object.fromEntries(services) })}\n`
}

/** The `version:` of a compose file, as it is written there. */
export const fileVersion = (text: string): string | null => {
  const found = /^version:[ \t]*(?:"([\d.]+)"|'([\d.]+)'|([\d.]+))/m.exec(text)
  return found?.[1] ?? found?.[2] ?? found?.[3] ?? null
}

interface Lines {
  readonly pull: readonly [string, ...string[]]
  readonly up: readonly [string, ...string[]]
}

/**
 * What is run. Waiting is ours (src/targets/compose/judge.ts), the same for both generations: `up --wait` calls a task
 * that has done its work and ended with 0 a failure. A release is built from its own checkout, never from what an earlier
 * build left behind; a restore builds nothing.
 */
export const composeLines = (
  program: ComposeProgram,
  options: ComposeTargetOptions,
  override: string | null,
): Lines => {
  const files = [...options.files, ...(override === null ? [] : [override])].flatMap((file) => ['--file', file])
  const [first, ...rest] = program.argv
  const base = [first, ...rest, ...files, '--project-name', options.project] as const
  const scale = Object.entries(options.scale).flatMap(([service, count]) => ['--scale', `${service}=${count}`])
  const build = override === null ? '--build' : '--no-build'
  // Compose 1 goes on to build what it could not pull, by itself.
  const buildable = program.generation === 1 ? [] : ['--ignore-buildable']
  return {
    pull: [...base, 'pull', ...buildable, ...options.services],
    up: [...base, 'up', '--detach', '--remove-orphans', build, ...scale, ...options.services],
  }
}
