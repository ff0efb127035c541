// deploy: takes, waits for and releases an environment's lock; removes locks of dead runs.
import type { Lock } from '../core/github.ts'
import type { Place } from '../core/place.ts'
import { describeLock, isOwn, judgeLock, type Worker } from '../records/decide/lock.ts'
import { gatherLock } from '../records/gather/lock.ts'
import { removeLock, unreadableLock } from './promotion/words.ts'
import type { LockWriter } from '../ports/github.ts'
import type { ReadPorts } from '../ports/ports.ts'
import * as words from './words.ts'

export interface LockPorts extends ReadPorts {
  readonly writer: LockWriter
}

export type LockOutcome =
  | { readonly outcome: 'taken'; readonly commit: string }
  | { readonly outcome: 'locked'; readonly message: string; readonly remedy: string }

export interface LockRequest {
  readonly place: Place
  readonly sha: string
  readonly intent: 'deploy' | 'rollback'
  readonly reason: string
  readonly waitMs: number
}

/** GitHub's replicas may still show a ref that is gone. */
const settleMs = 250
const firstPause = 2_000
const longestPause = 15_000

const lockOf = ({ place, sha, intent, reason }: LockRequest, { context, clock }: LockPorts): Lock => ({
  runbook: 2,
  service: place.service,
  environment: place.environment,
  run: context.run.id,
  attempt: context.run.attempt,
  job: context.run.job,
  actor: context.actor,
  sha,
  intent,
  reason,
  created: clock.now(),
  expires: null,
  url: context.run.url,
})

/** This job, as its locks and records name it. */
export const ownWorker = ({ context }: Pick<ReadPorts, 'context'>): Required<Worker> => ({
  run: context.run.id,
  attempt: context.run.attempt,
  job: context.run.job,
})

const locked = (message: string, remedy: string): LockOutcome => ({ outcome: 'locked', message, remedy })

/** What stands there now, and what it means to us; a stale lock is removed on the way. */
const examine = async (place: Place, ports: LockPorts) => {
  const { github, context, clock, writer, log } = ports
  const { environment } = place
  const read = await gatherLock(place, ports)
  const owner = read.state === 'held' ? read.lock.run : null
  const holder = owner === null || owner === context.run.id ? null : await github.workflowRun(owner)
  const judged = judgeLock({ read, own: ownWorker(ports), holder, now: clock.now() })
  if (judged.state === 'stale') {
    log.warn(words.removingLock(environment, judged.why))
    await writer.releaseLock(place, judged.commit)
  }
  return judged
}

/** Takes the lock, or waits for it up to `waitMs`, saying who holds it and why. Owned by the job: a re-run adopts its own. */
export const takeLock = async (request: LockRequest, ports: LockPorts): Promise<LockOutcome> => {
  const { place } = request
  const { environment } = place
  const { clock, log } = ports
  const started = clock.monotonicMs()
  const lock = lockOf(request, ports)
  for (let pause = firstPause; ; pause = Math.min(longestPause, pause * 1.5)) {
    const taken = await ports.writer.takeLock(lock)
    if (taken.taken) return { outcome: 'taken', commit: taken.commit }
    const judged = await examine(place, ports)
    if (judged.state === 'mine') return { outcome: 'taken', commit: judged.commit }
    if (judged.state === 'unreadable') {
      return locked(unreadableLock(environment, judged.why), removeLock(place))
    }
    if (judged.state !== 'held') {
      // Given back or removed just now: the next try takes it, or somebody else was faster.
      if (clock.monotonicMs() - started > request.waitMs + longestPause) {
        const remedy = words.lookAtLocks
        return locked(words.lockNotSeen(environment), remedy)
      }
      await clock.sleep(settleMs)
      continue
    }
    const who = describeLock(judged.lock, clock.now())
    const waited = clock.monotonicMs() - started
    if (judged.lock.intent === 'manual') return locked(`${who}.`, words.askLockOwner)
    if (waited + pause > request.waitMs) {
      return locked(`${who}.`, words.waitedForLock(waited))
    }
    log.info(words.waitingForLock(who, waited, request.waitMs))
    await clock.sleep(pause)
  }
}

/** Removes the lock that a dead run left behind, where nobody is about to take it anyway. */
export const removeStaleLock = async (place: Place, ports: LockPorts): Promise<void> => {
  await examine(place, ports)
}

/** Gives back what this job holds; says false when it held nothing. */
export const releaseOwnLock = async (place: Place, ports: LockPorts): Promise<boolean> => {
  const read = await ports.github.lock(place)
  if (read.state !== 'held' || !isOwn(read.lock, ownWorker(ports))) return false
  return ports.writer.releaseLock(place, read.commit)
}
