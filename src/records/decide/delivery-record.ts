// records/decide: change failure rate and recovery times from an environment's history. Pure.
import { formatDuration } from '../../core/duration.ts'
import { hasStarted, type History, type HistoryEntry } from './history.ts'
import { rolledBack } from './bad-releases.ts'
import { says } from './event.ts'
import type { Fact } from '../../core/report.ts'

/** What an environment's own deployments tell of how well changes go there. */
export interface DeliveryRecord {
  /** Deploys that ended: well, or failed. One that was cancelled or lost tells nothing of its change. */
  readonly deploys: number
  readonly failed: number
  /** Of the oldest deployment that was read. */
  readonly since: string | null
  /** How long it was broken each time until a release was verified again, oldest first. */
  readonly restoredMs: readonly number[]
}

const at = (time: string) => Date.parse(time)

const hasFailed = ({ deployment, statuses }: HistoryEntry, bad: readonly string[]) =>
  statuses.some(({ state }) => state === 'failure') || bad.includes(deployment.payload.sha)

const hasSucceeded = ({ statuses }: HistoryEntry) => statuses.some(({ state }) => state === 'success')

interface Turn {
  readonly at: number
  readonly turn: 'broken' | 'well'
}

/** A status says something of the environment only while its deployment is the newest there. */
const turnsOf = (entry: HistoryEntry, history: History): readonly Turn[] => {
  const { payload, createdAt } = entry.deployment
  const [next] = history.entries
    .map(({ deployment }) => at(deployment.createdAt))
    .filter((time) => time > at(createdAt))
    .toSorted((a, b) => a - b)
  const own = entry.statuses.flatMap((status): readonly Turn[] => {
    const { state, createdAt: told } = status
    if (next !== undefined && at(told) >= next) return []
    if (state === 'failure') return [{ at: at(told), turn: 'broken' }]
    return says('verified', status) ? [{ at: at(told), turn: 'well' }] : []
  })
  // Whoever rolls back has seen that it is broken, also where smoke did not.
  return payload.kind === 'rollback' && hasStarted(entry) ? [{ at: at(createdAt), turn: 'broken' }, ...own] : own
}

const restorations = (turns: readonly Turn[]): readonly number[] => {
  const restored: number[] = []
  let since: number | null = null
  for (const { at: time, turn } of turns) {
    if (turn === 'broken') since ??= time
    else if (since !== null) {
      restored.push(time - since)
      since = null
    }
  }
  return restored
}

/**
 * Change failure rate and time to restore, from what is recorded and nothing else: a release that failed where nobody
 * looked is not in them. https://dora.dev/guides/dora-metrics-four-keys/
 */
export const deliveryRecord = (history: History): DeliveryRecord => {
  const bad = rolledBack(history)
  const deploys = history.entries.filter(
    (entry) => entry.deployment.payload.kind === 'deploy' && (hasFailed(entry, bad) || hasSucceeded(entry)),
  )
  const turns = history.entries.flatMap((entry) => turnsOf(entry, history)).toSorted((a, b) => a.at - b.at)
  return {
    deploys: deploys.length,
    failed: deploys.filter((entry) => hasFailed(entry, bad)).length,
    since: history.entries.at(-1)?.deployment.createdAt ?? null,
    restoredMs: restorations(turns),
  }
}

const median = (values: readonly number[]): number | null => {
  const sorted = values.toSorted((a, b) => a - b)
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]]
  return low === undefined || high === undefined ? null : (low + high) / 2
}

/** As lines of a report: each with what it was counted from, because a rate of two deployments says little. */
export const deliveryFacts = (history: History): readonly Fact[] => {
  const { deploys, failed, since, restoredMs } = deliveryRecord(history)
  if (deploys === 0) return []
  const rate = `${Math.round((100 * failed) / deploys)} %: ${failed} of ${deploys} deployments`
  const middle = median(restoredMs)
  const times = restoredMs.length === 1 ? 'once' : `median of ${restoredMs.length}`
  return [
    { label: 'Change failure rate', value: `${rate} since ${since?.slice(0, 10) ?? 'not known when'}` },
    ...(middle === null ? [] : [{ label: 'Time to restore', value: `${formatDuration(middle)}, ${times}` }]),
  ]
}
