// targets/compose: decides whether containers are ready, still starting or failed, and if images match. Pure.
import type { ContainerFact } from './facts.ts'
import { immutableNames, type ServiceImages } from '../images.ts'
import * as words from '../words.ts'

export interface ContainersFacts {
  readonly containers: readonly ContainerFact[]
  /** For how long each has been seen running without a restart, by id. */
  readonly steadyMs: ReadonlyMap<string, number>
  /** How many of a service there have to be, where the runbook says it. */
  readonly scale: Readonly<Record<string, number>>
}

export type RolloutState =
  | { readonly state: 'ready' }
  | { readonly state: 'waiting'; readonly on: readonly string[] }
  | { readonly state: 'failed'; readonly why: string }

/** Without a health check only time tells a service that runs from one that is about to crash. */
export const steadyAfterMs = 3_000
const restartsOfALoop = 3

type ContainerState = { readonly is: 'ready' | 'done' } | { readonly is: 'waiting' | 'failed'; readonly words: string }

const ended = (container: ContainerFact): ContainerState => {
  const { name, exitCode, stays, outOfMemory, error } = container
  const why = outOfMemory ? ' (out of memory)' : error === '' ? '' : ` (${error})`
  if (exitCode !== 0 || outOfMemory) return { is: 'failed', words: words.endedWith({ name, exitCode, why }) }
  return stays ? { is: 'failed', words: words.endedEarly(name) } : { is: 'done' }
}

const running = (container: ContainerFact, steadyMs: number): ContainerState => {
  const { name, health, restarts } = container
  if (health === 'healthy') return { is: 'ready' }
  if (health === 'unhealthy') return { is: 'failed', words: `${name} is unhealthy` }
  if (restarts >= restartsOfALoop) return { is: 'failed', words: words.restarted(name, restarts) }
  if (health !== null) return { is: 'waiting', words: `${name} (health: ${health})` }
  return steadyMs >= steadyAfterMs ? { is: 'ready' } : { is: 'waiting', words: `${name} (just started)` }
}

const containerState = (container: ContainerFact, steadyMs: number): ContainerState => {
  const { name, status, restarts, exitCode } = container
  switch (status) {
    case 'running':
      return running(container, steadyMs)
    case 'exited':
      return ended(container)
    case 'restarting':
      return restarts >= restartsOfALoop
        ? { is: 'failed', words: words.restartsAgain(name, exitCode) }
        : { is: 'waiting', words: `${name} (restarting)` }
    case 'created':
      return { is: 'waiting', words: `${name} (not started)` }
    default:
      return { is: 'failed', words: `${name} is ${status}` }
  }
}

const wordsOf = (states: readonly ContainerState[], is: 'waiting' | 'failed') =>
  states.flatMap((state) => (state.is === is && 'words' in state ? [state.words] : []))

const tooFew = ({ containers, scale }: ContainersFacts) =>
  Object.entries(scale).flatMap(([service, wanted]) => {
    const found = containers.filter((container) => container.service === service && container.status === 'running')
    return found.length >= wanted ? [] : [`${service} (${found.length} of ${wanted})`]
  })

/**
 * Is the project up? Every container is running and healthy (or steady, when nothing asks for its health), or has done its
 * one task and ended well; and something runs, for "every one of none" is no success.
 */
export const judgeContainers = (facts: ContainersFacts): RolloutState => {
  const { containers, steadyMs } = facts
  if (containers.length === 0) return { state: 'failed', why: words.noContainers }
  const states = containers.map((container) => containerState(container, steadyMs.get(container.id) ?? 0))
  const failed = wordsOf(states, 'failed')
  if (failed.length > 0) return { state: 'failed', why: failed.join(', ') }
  const waiting = [...wordsOf(states, 'waiting'), ...tooFew(facts)]
  if (waiting.length > 0) return { state: 'waiting', on: waiting }
  if (!states.some(({ is }) => is === 'ready')) return { state: 'failed', why: words.allEnded }
  return { state: 'ready' }
}

export type ImagesFound =
  { readonly ok: true; readonly images: ServiceImages } | { readonly ok: false; readonly why: string }

/** The images that run, by service; on a restore they must be those that were recorded. */
export const judgeImages = (facts: {
  readonly containers: readonly ContainerFact[]
  readonly digests: ReadonlyMap<string, readonly string[]>
  readonly wanted: ServiceImages | null
}): ImagesFound => {
  const found = new Map<string, string>()
  for (const { service, asked, image: id } of facts.containers) {
    const names = immutableNames(asked, { id, digests: facts.digests.get(id) ?? [] })
    const wanted = facts.wanted?.[service]
    if (wanted !== undefined && !names.includes(wanted)) {
      return { ok: false, why: words.runsOther({ service, found: names[0], id, wanted }) }
    }
    const name = wanted ?? names[0] ?? id
    const before = found.get(service)
    if (before !== undefined && before !== name) return { ok: false, why: words.runsBoth({ service, before, name }) }
    found.set(service, name)
  }
  const missing = Object.keys(facts.wanted ?? {}).find((service) => !found.has(service))
  if (missing !== undefined) return { ok: false, why: words.notRunning(missing) }
  return { ok: true, images: Object.fromEntries(found) }
}
