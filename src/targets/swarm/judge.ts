// targets/swarm: decides whether a stack has converged, failed or been rolled back by the engine. Pure.
import type { ServiceImages } from '../images.ts'
import { failedTasks, pinned, runningTasks, type ServiceFact } from './facts.ts'
import * as words from '../words.ts'

export interface StackFacts {
  readonly services: readonly ServiceFact[]
  /** By service id: for how long the same tasks have been seen running. */
  readonly steadyMs: ReadonlyMap<string, number>
}

export type StackJudgement =
  | { readonly state: 'converged' }
  | { readonly state: 'waiting'; readonly on: readonly string[] }
  | { readonly state: 'failed'; readonly why: string; readonly rolledBack: boolean }

/** An update begins a moment after it was asked for, and a task without a health check runs before it crashes. */
export const steadyAfterMs = 3_000
const triesOfALoop = 3

type ServiceState =
  { readonly is: 'converged' | 'done' } | { readonly is: 'waiting' | 'failed' | 'rolled-back'; readonly words: string }

/** `0/0` of a service of all nodes: its constraints fit none. An update of a moment ago may not have found them yet. */
const onNoNode = (name: string, steadyMs: number): ServiceState =>
  steadyMs >= steadyAfterMs
    ? { is: 'failed', words: words.fitsNoNode(name) }
    : { is: 'waiting', words: `${name} (no node yet)` }

const inPlace = (service: ServiceFact, steadyMs: number): ServiceState => {
  const { name, wanted, job, completed, image, global = false } = service
  const failed = failedTasks(service).filter((task) => task.image === image)
  if (job && completed >= wanted) return { is: 'done' }
  const running = runningTasks(service).length
  const lastError = failed[0] === undefined ? '' : `: ${failed[0].error || `exit code ${failed[0].exitCode}`}`
  if (running === 0 && failed.length >= triesOfALoop) {
    return { is: 'failed', words: words.tasksFail(name, lastError) }
  }
  if (job) return { is: 'waiting', words: `${name} (${completed} of ${wanted} tasks done${lastError})` }
  // Not a number: Swarm's answer was not understood, so nothing is proven.
  if (!(running >= wanted)) return { is: 'waiting', words: `${name} (${running} of ${wanted} run${lastError})` }
  if (wanted === 0) return global ? onNoNode(name, steadyMs) : { is: 'done' }
  return steadyMs >= steadyAfterMs ? { is: 'converged' } : { is: 'waiting', words: `${name} (just started)` }
}

/** Swarm calls a rollback completed while the old tasks still start: `it runs again` is said only when it does. */
const afterRollback = (service: ServiceFact, said: string): ServiceState => {
  const { name, wanted, image } = service
  const running = runningTasks(service).length
  if (running >= wanted) return { is: 'rolled-back', words: said }
  const tries = failedTasks(service).filter((task) => task.image === image).length
  if (running === 0 && tries >= triesOfALoop) return { is: 'failed', words: words.rollbackFailsToo(said) }
  return { is: 'waiting', words: `${name} (rolled back, ${running} of ${wanted} run)` }
}

/**
 * `docker stack deploy` and `docker service update` end with 0 whatever becomes of it, also after Swarm has rolled back:
 * only the state of the update tells. https://docs.docker.com/reference/api/engine/ (Service.UpdateStatus)
 */
const serviceState = (service: ServiceFact, steadyMs: number): ServiceState => {
  const { name, update } = service
  const message = update === null || update.message === '' ? '' : ` (${update.message})`
  switch (update?.state) {
    case undefined:
    case 'completed':
      return inPlace(service, steadyMs)
    case 'updating':
      return { is: 'waiting', words: `${name} (updating)` }
    case 'rollback_started':
      return { is: 'waiting', words: `${name} (Swarm rolls it back${message})` }
    case 'rollback_completed':
      return afterRollback(service, words.rolledBackBySwarm(name, message))
    case 'rollback_paused':
      return { is: 'failed', words: words.rollbackStopped(name, message) }
    case 'paused':
      return { is: 'failed', words: words.updateStopped(name, message) }
    default:
      return { is: 'failed', words: words.stateUnknown(name, update?.state) }
  }
}

/**
 * Has the stack come to rest, and as it was asked to? A failure is told only when nothing moves any more, so that what is
 * said about what runs now stays true.
 */
export const judgeStack = ({ services, steadyMs }: StackFacts): StackJudgement => {
  if (services.length === 0) return { state: 'failed', why: words.noServices, rolledBack: false }
  const states = services.map((service) => serviceState(service, steadyMs.get(service.id) ?? 0))
  const moving = services.some(({ update }) => update?.state === 'updating' || update?.state === 'rollback_started')
  const bad = states.flatMap((state) => (state.is === 'failed' || state.is === 'rolled-back' ? [state.words] : []))
  const waiting = states.flatMap((state) => (state.is === 'waiting' ? [state.words] : []))
  if (bad.length > 0 && !moving) {
    return { state: 'failed', why: bad.join(', '), rolledBack: states.every(({ is }) => is !== 'failed') }
  }
  if (waiting.length > 0) return { state: 'waiting', on: waiting }
  if (!states.some(({ is }) => is === 'converged')) {
    return { state: 'failed', why: words.noneRuns, rolledBack: false }
  }
  return { state: 'converged' }
}

export type StackImages =
  | { readonly ok: true; readonly images: ServiceImages | null; readonly unpinned: readonly string[] }
  | { readonly ok: false; readonly why: string }

/** What is recorded: only when Swarm knows every image by digest. On a restore it must be what was recorded. */
export const stackImages = (services: readonly ServiceFact[], wanted: ServiceImages | null): StackImages => {
  const images = new Map(services.map(({ name, image }) => [name, pinned(image)]))
  for (const [name, image] of Object.entries(wanted ?? {})) {
    const found = images.get(name)
    if (found !== image) return { ok: false, why: words.serviceRunsOther({ name, found, wanted: image }) }
  }
  const known = [...images].flatMap(([name, image]) => (image === null ? [] : [[name, image] as const]))
  const unpinned = [...images].flatMap(([name, image]) => (image === null ? [name] : []))
  return { ok: true, images: unpinned.length > 0 ? null : Object.fromEntries(known), unpinned }
}
