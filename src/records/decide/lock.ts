// records/decide: decides whether a lock is free, ours, stale, held or unreadable, and describes it. Pure.
import { formatDuration } from '../../core/duration.ts'
import type { Lock, LockRead, WorkflowRun } from '../../core/github.ts'

/** A job of a run: what holds a lock, and what must end a deployment. */
export interface Worker {
  readonly run: number | null
  readonly attempt: number | null
  readonly job?: string
}

/**
 * Is it ours to go on with and to end? Another job of the same attempt works beside us; an earlier attempt is over, and
 * what it left is taken over. Without a job (older versions) the run alone counts.
 */
export const isOwn = (worker: Worker, own: Required<Worker>): boolean =>
  worker.run === own.run &&
  (worker.job === undefined || worker.job === own.job || (worker.attempt ?? 0) < (own.attempt ?? 0))

/** What a lock means to the run that asks. */
export type LockJudgement =
  | { readonly state: 'free' }
  /** Taken by this very job, perhaps in an earlier attempt or step. */
  | { readonly state: 'mine'; readonly commit: string; readonly lock: Lock }
  /** Its run is over, or its time is: it may be removed, by compare-and-delete only. */
  | { readonly state: 'stale'; readonly commit: string; readonly why: string }
  | { readonly state: 'held'; readonly commit: string; readonly lock: Lock }
  | { readonly state: 'unreadable'; readonly commit: string; readonly why: string }

/** Owned by a job of a run, not by a person; a manual lock is owned by nobody's run and ends only by its date or by hand. */
export const judgeLock = (facts: {
  readonly read: LockRead
  readonly own: Required<Worker>
  /** The run that the lock names, when it is another one; null when GitHub knows no such run any more. */
  readonly holder: WorkflowRun | null
  /** ISO 8601. */
  readonly now: string
}): LockJudgement => {
  const { read, own, holder, now } = facts
  if (read.state !== 'held') return read
  const { commit, lock } = read
  if (isOwn(lock, own)) return { state: 'mine', commit, lock }
  if (lock.run === own.run) return { state: 'held', commit, lock }
  if (lock.run === null) {
    const expired = lock.expires !== null && Date.parse(lock.expires) <= Date.parse(now)
    return expired ? { state: 'stale', commit, why: `it expired at ${lock.expires}` } : { state: 'held', commit, lock }
  }
  if (holder === null) return { state: 'stale', commit, why: `its run ${lock.run} no longer exists` }
  if (holder.status === 'completed') {
    return { state: 'stale', commit, why: `its run ${lock.run} ended (${holder.conclusion ?? 'no conclusion'})` }
  }
  return { state: 'held', commit, lock }
}

/** The run, of this repository, that a lock set by hand was dispatched in; null: it names none. */
export const setterOf = (url: string | null, repository: string): number | null => {
  const start = `${repository}/actions/runs/`
  if (url === null || !url.startsWith(start)) return null
  const digits = /^\d{1,15}(?=$|\/)/.exec(url.slice(start.length))?.[0]
  return digits === undefined ? null : Number(digits)
}

/** A runner's clock may be wrong by a day. */
const skewMs = 2 * 24 * 60 * 60_000

/**
 * Why no action of ours can have written this lock; null: one can. Anyone who may push can write such a ref. `run` is the
 * one that holds it, or in which a person set it; null: GitHub knows none. A run that holds it and is gone is stale, not odd.
 */
export const lockDoubt = (facts: {
  readonly lock: Lock
  readonly run: WorkflowRun | null
  readonly now: string
}): string | null => {
  const { lock, run, now } = facts
  const created = Date.parse(lock.created)
  if (created > Date.parse(now) + skewMs) return `it says that it was taken at ${lock.created}, which is yet to come`
  if (run === null) return lock.run === null ? 'it names no run of this repository that set it' : null
  return created < Date.parse(run.createdAt) - skewMs
    ? `it says that it was taken at ${lock.created}, before its run ${run.id} began`
    : null
}

/** One line for people: who holds it, why, since when, where to look. */
export const describeLock = (lock: Lock, now: string): string => {
  const age = formatDuration(Math.max(0, Date.parse(now) - Date.parse(lock.created)))
  const where = lock.url === null ? '' : ` (${lock.url})`
  return `${lock.actor} holds the lock on ${lock.environment} for ${age}: ${lock.reason}${where}`
}
