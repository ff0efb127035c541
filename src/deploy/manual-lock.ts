// deploy: sets or lifts a manual lock on an environment; deploys nothing.
import type { EnvironmentConfig, Runbook } from '../runbook/runbook.ts'
import { ExpectedError } from '../core/errors.ts'
import type { Place } from '../core/place.ts'
import { gatherLock } from '../records/gather/lock.ts'
import { describeLock } from '../records/decide/lock.ts'
import { subjectOf, type Ending, type Outcome } from '../core/outcome.ts'
import type { LockPorts } from './take-lock.ts'

/** What a person asks for by dispatch: nobody deploys here until it is lifted. */
export type LockOrder = { readonly ask: 'lock'; readonly reason: string } | { readonly ask: 'unlock' }

const end = ({ service, environment }: Place, ending: Ending): Outcome => ({
  conclusion: { ...ending, subject: subjectOf({ service, environment }), parts: [] },
  outputs: { environment },
  failJob: ending.verdict !== 'pass',
})

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
    const message = `${environment} is locked by ${context.actor}: ${reason}.`
    return end(place, {
      verdict: 'pass',
      reasonCode: 'lock-set',
      message,
      remedy: "Lift it with 'unlock: true'.",
    })
  }
  const read = await ports.github.lock(place)
  const who = read.state === 'held' ? describeLock(read.lock, clock.now()) : `The lock on ${environment} is taken`
  const remedy = 'Wait until it is given back, or cancel the run that holds it, then lock again.'
  return end(place, { verdict: 'fail', reasonCode: 'locked', message: `${who}.`, remedy })
}

const unlock = async (place: Place, ports: LockPorts): Promise<Outcome> => {
  const { environment } = place
  const read = await gatherLock(place, ports)
  if (read.state === 'free') {
    return end(place, {
      verdict: 'pass',
      reasonCode: 'lock-lifted',
      message: `${environment} was not locked.`,
      remedy: '',
    })
  }
  if (read.state === 'held' && read.lock.run !== null) {
    const message = `${describeLock(read.lock, ports.clock.now())}. Only a lock that was set by hand is lifted by hand.`
    const remedy = 'Cancel that run if it must end: its lock goes with it.'
    return end(place, { verdict: 'fail', reasonCode: 'locked', message, remedy })
  }
  if (await ports.writer.releaseLock(place, read.commit)) {
    const was =
      read.state === 'held' ? ` It was set by ${read.lock.actor}: ${read.lock.reason}.` : ' It could not be read.'
    return end(place, {
      verdict: 'pass',
      reasonCode: 'lock-lifted',
      message: `${environment} is unlocked.${was}`,
      remedy: '',
    })
  }
  const message = `The lock on ${environment} changed while it was being lifted.`
  return end(place, {
    verdict: 'fail',
    reasonCode: 'locked',
    message,
    remedy: 'Look who holds it now, then try again.',
  })
}

const named = (name: string | null, { environments }: Runbook): EnvironmentConfig => {
  const found = environments.find((environment) => environment.name.toLowerCase() === name?.toLowerCase())
  if (found !== undefined) return found
  throw new ExpectedError({
    code: 'bad-input',
    message:
      name === null
        ? "'lock' and 'unlock' need an 'environment'."
        : `There is no environment '${name}' in the runbook.`,
    remedy: `Give 'environment' one of: ${environments.map((environment) => environment.name).join(', ')}.`,
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
    const message = `Would ${order.ask} ${name}. Nothing was changed.`
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
