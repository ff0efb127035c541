// monitor: opens the monitor's state with the open incidents, and writes it when there is something to remember.
import { expectedMessage } from '../core/errors.ts'
import type { Issue } from '../core/github.ts'
import type { Place } from '../core/place.ts'
import { statusOf } from '../incident/decide/status.ts'
import { stateIn } from '../incident/render/issue-body.ts'
import { ownIncidents, ownIssues, type IncidentPorts } from '../incident/run/issue.ts'
import { outageSince, watchMarker, type MonitoredCondition } from '../records/decide/keys.ts'
import type { EnvironmentConfig, Runbook } from '../runbook/runbook.ts'
import { calm, type MonitorState } from './decide.ts'
import { eachCondition } from './decide-conditions.ts'
import { isWatched } from './decide-watch.ts'
import {
  watchStateIn,
  stateText,
  watchBody,
  watchLabel,
  watchTitle,
  type WatchState,
  type RecordedLook,
} from './history-table.ts'

/** Whose state it is. */
export interface WatchedPlace {
  readonly runbook: Runbook
  readonly environment: EnvironmentConfig
}

export interface StoredWatchState {
  /** null: nothing was ever to be remembered. */
  readonly issue: Issue | null
  /** As it stands there. */
  readonly watchState: WatchState
}

export interface OpenedWatchState extends StoredWatchState {
  /** Our incidents that stand open, of every kind and environment. */
  readonly incidents: readonly Issue[]
}

/** An incident that stands open is an outage, also where the monitor's state was lost: it must be closed one day. */
export const adopted = (
  watch: MonitorState,
  incidents: readonly Issue[],
  { place, condition }: { readonly place: Place; readonly condition: MonitoredCondition },
): MonitorState => {
  if (watch.outage) return watch
  // A resolved one is open only until the pager knows.
  const [since] = incidents.flatMap(({ body }) =>
    statusOf(stateIn(body)) === 'RESOLVED' ? [] : (outageSince(body, place, condition) ?? []),
  )
  return since === undefined ? watch : { ...calm, downSince: since, outage: true, told: true, escalated: true }
}

/** The same state; what stands open as an incident counts. */
export const withIncidents = (watchState: WatchState, incidents: readonly Issue[], place: Place): WatchState => ({
  ...watchState,
  states: eachCondition((condition) => adopted(watchState.states[condition], incidents, { place, condition })),
})

/** Nobody should find it among the open issues: its first closing may have failed, or somebody opened it again. */
const closed = async (issue: Issue, { writer, log }: IncidentPorts): Promise<Issue> => {
  if (issue.state === 'closed') return issue
  try {
    await writer.updateIssue({ number: issue.number, state: 'closed' })
    return { ...issue, state: 'closed' }
  } catch (thrown) {
    log.warn(`The monitor's state #${issue.number} could not be closed: ${expectedMessage(thrown)}`)
    return issue
  }
}

/** The state alone. `dryRun` leaves it as it stands. */
export const readWatchState = async (
  { environment }: WatchedPlace,
  { dryRun }: { readonly dryRun: boolean },
  ports: IncidentPorts,
): Promise<StoredWatchState> => {
  const all = await ownIssues(watchLabel, 'all', ports)
  const [issue, ...copies] = all.filter(({ body }) => body.includes(watchMarker(environment.place)))
  if (issue === undefined) return { issue: null, watchState: watchStateIn('') }
  if (!dryRun) for (const copy of copies) await closed(copy, ports)
  return { issue: dryRun ? issue : await closed(issue, ports), watchState: watchStateIn(issue.body) }
}

/** The state, and the incidents that it may know less of. */
export const openWatchState = async (
  watched: WatchedPlace,
  how: { readonly dryRun: boolean },
  ports: IncidentPorts,
): Promise<OpenedWatchState> => {
  const { environment, runbook } = watched
  const [{ issue, watchState }, incidents] = await Promise.all([
    readWatchState(watched, how, ports),
    ownIncidents(runbook.incident.labels, ports),
  ])
  return { issue, watchState: withIncidents(watchState, incidents, environment.place), incidents }
}

const create = async ({ environment, runbook }: WatchedPlace, body: string, ports: IncidentPorts): Promise<Issue> => {
  const title = watchTitle(runbook.service, environment.name)
  const created = await ports.writer.createIssue({ title, body, labels: [watchLabel] })
  return closed({ ...created, body }, ports)
}

/** Writes what is new; a service that is well costs no request. */
export const remember = async (
  { issue }: StoredWatchState,
  next: { readonly watchState: WatchState; readonly seen: RecordedLook },
  watched: WatchedPlace,
  ports: IncidentPorts,
): Promise<StoredWatchState> => {
  const { watchState } = next
  if (stateText(watchState) === stateText(watchStateIn(issue?.body ?? ''))) return { issue, watchState }
  const body = watchBody(issue?.body ?? '', { place: watched.environment.place, ...next })
  if (issue === null) return { issue: await create(watched, body, ports), watchState }
  const end = issue.state === 'open' ? { state: 'closed' as const } : {}
  await ports.writer.updateIssue({ number: issue.number, body, ...end })
  return { issue: { ...issue, body, state: 'closed' }, watchState }
}

/** The run that watches already; null: none, or it is over, or nobody can tell. */
export const watcherBeside = async (
  { watchState }: StoredWatchState,
  { context, clock, github, log }: IncidentPorts,
): Promise<number | null> => {
  const { watcher } = watchState
  if (watcher === null || !isWatched(watcher, context.run.id, clock.now())) return null
  try {
    const run = await github.workflowRun(watcher.run)
    return run === null || run.status === 'completed' ? null : watcher.run
  } catch (thrown) {
    log.warn(expectedMessage(thrown))
    return null
  }
}
