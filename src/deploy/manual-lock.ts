// deploy: sets or lifts a manual lock on an environment; deploys nothing.
import type { EnvironmentConfig, Runbook } from '../runbook/runbook.ts'
import { ExpectedError } from '../core/errors.ts'
import type { Place } from '../core/place.ts'
import { gatherLock } from '../records/gather/lock.ts'
import { describeLock } from '../records/decide/lock.ts'
import { untouched } from '../core/ending.ts'
import { subjectOf, type Ending, type Outcome } from '../core/outcome.ts'
import type { LockPorts } from './take-lock.ts'
import * as words from './words.ts'

/** What a person asks for by dispatch: nobody deploys here until it is lifted. */
export type LockOrder = { readonly ask: 'lock'; readonly reason: string } | { readonly ask: 'unlock' }

const end = ({ service, environment }: Place, ending: Ending): Outcome => ({
  conclusion: { ...ending, subject: subjectOf({ service, environment }), parts: [] },
  outputs: { environment },
  failJob: ending.verdict !== 'pass',
})

const stillLocked = (place: Place, message: string, remedy: string): Outcome =>
  end(place, { verdict: 'fail', reasonCode: 'locked', message, remedy, ...untouched({ do: 'rerun' }) })

const lock = async (place: Place, reason: string, ports: LockPorts): Promise<Outcome> => {
  const { environment } = place
  const { context, clock } = ports
  const taken = await ports.writer.takeLock({
    runbook: 2,
    service: place.service,
    environment,
    run: null,
    attempt: null,
    actor: context.actor,
    sha: null,
    intent: 'manual',
    reason,
    created: clock.now(),
    expires: null,
    url: context.run.url,
  })
  if (taken.taken) {
    const message = words.lockSet(environment, context.actor, reason)
    return end(place, {
      verdict: 'pass',
      reasonCode: 'lock-set',
      message,
      remedy: words.liftWithUnlock,
    })
  }
  const read = await ports.github.lock(place)
  const who = read.state === 'held' ? describeLock(read.lock, clock.now()) : words.lockTaken(environment)
  const remedy = words.lockAgainLater
  return stillLocked(place, `${who}.`, remedy)
}

const unlock = async (place: Place, ports: LockPorts): Promise<Outcome> => {
  const { environment } = place
  const read = await gatherLock(place, ports)
  if (read.state === 'free') {
    return end(place, {
      verdict: 'pass',
      reasonCode: 'lock-lifted',
      message: words.wasNotLocked(environment),
      remedy: '',
    })
  }
  if (read.state === 'held' && read.lock.run !== null) {
    const message = words.onlyByHand(describeLock(read.lock, ports.clock.now()))
    const remedy = words.cancelThatRun
    return stillLocked(place, message, remedy)
  }
  if (await ports.writer.releaseLock(place, read.commit)) {
    const was = read.state === 'held' ? words.wasSetBy(read.lock.actor, read.lock.reason) : words.wasUnreadable
    return end(place, {
      verdict: 'pass',
      reasonCode: 'lock-lifted',
      message: words.unlocked(environment, was),
      remedy: '',
    })
  }
  const message = words.lockChanged(environment)
  return stillLocked(place, message, words.lookWhoHolds)
}

const named = (name: string | null, { environments }: Runbook): EnvironmentConfig => {
  const found = environments.find((environment) => environment.name.toLowerCase() === name?.toLowerCase())
  if (found !== undefined) return found
  throw new ExpectedError({
    code: 'bad-input',
    message: name === null ? words.lockNeedsEnvironment : words.noEnvironment(name),
    remedy: words.giveOneOf(environments.map((environment) => environment.name)),
  })
}

/** Sets or lifts a lock by hand; nothing is deployed. */
export const orderLock = async (
  order: LockOrder,
  request: { readonly environment: string | null; readonly dryRun: boolean; readonly runbook: Runbook },
  ports: LockPorts,
): Promise<Outcome> => {
  const { name, place } = named(request.environment, request.runbook)
  if (request.dryRun) {
    const message = words.wouldLock(order.ask, name)
    return {
      conclusion: {
        verdict: 'pass',
        reasonCode: 'planned',
        message,
        remedy: '',
        subject: subjectOf({ service: place.service, environment: name, dryRun: true }),
        parts: [],
      },
      outputs: { environment: name },
      failJob: false,
    }
  }
  return order.ask === 'lock' ? lock(place, order.reason, ports) : unlock(place, ports)
}
