// records/gather: reads a lock, and checks what it says against GitHub before anybody is told it as a fact.
import type { Lock, LockRead } from '../../core/github.ts'
import type { Place } from '../../core/place.ts'
import type { RunContext } from '../../ports/context.ts'
import type { GitHubReader } from '../../ports/github.ts'
import type { Clock } from '../../ports/world.ts'
import { lockDoubt, setterOf } from '../decide/lock.ts'

interface LockReadPorts {
  readonly github: Pick<GitHubReader, 'lock' | 'workflowRun'>
  readonly clock: Pick<Clock, 'now'>
  readonly context: {
    readonly repository: Pick<RunContext['repository'], 'owner' | 'name'>
    readonly urls: Pick<RunContext['urls'], 'server'>
    readonly run: Pick<RunContext['run'], 'id'>
  }
}

const runOf = ({ run, url }: Lock, { urls, repository }: LockReadPorts['context']): number | null =>
  run ?? setterOf(url, `${urls.server}/${repository.owner}/${repository.name}`)

/** The lock of a place; one that no run of this repository can have written is told as such, and blocks all the same. */
export const gatherLock = async (place: Place, ports: LockReadPorts): Promise<LockRead> => {
  const { github, clock, context } = ports
  const read = await github.lock(place)
  if (read.state !== 'held' || read.lock.run === context.run.id) return read
  const { lock, commit } = read
  const setter = runOf(lock, context)
  const run = setter === null ? null : await github.workflowRun(setter)
  const why = lockDoubt({ lock, run, now: clock.now() })
  return why === null ? read : { state: 'unreadable', commit, why: `it was written by hand: ${why}` }
}
