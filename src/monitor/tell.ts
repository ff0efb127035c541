// monitor: tells what is due in a watch, with as few questions to GitHub as that takes.
import { expectedMessage } from '../core/errors.ts'
import type { MonitoredCondition } from '../records/decide/keys.ts'
import { decideAll, eachCondition } from './decide-conditions.ts'
import { isDue } from './decide-watch.ts'
import { openWatchState, withIncidents, type OpenedWatchState } from './watch-state.ts'
import type { WatchProgress } from './progress.ts'
import { observe, settle, thresholdIn, type MonitorPorts, type MonitorRequest, type MonitorTold } from './run.ts'
import * as words from './words.ts'

/** The newest of each row, so that an outage of an hour is no page of rows. */
const withTold = (before: MonitorTold, told: MonitorTold): MonitorTold => ({
  incident: told.incident ?? before.incident,
  rows: [...before.rows.filter(({ id }) => told.rows.every((row) => row.id !== id)), ...told.rows],
  facts: told.facts.length > 0 ? told.facts : before.facts,
  pageLost: told.pageLost || before.pageLost,
})

const reopened = async (
  request: MonitorRequest,
  { stored, watchState }: WatchProgress,
  ports: MonitorPorts,
): Promise<OpenedWatchState> => {
  try {
    const fresh = await openWatchState(request, request, ports)
    const states = withIncidents(watchState, fresh.incidents, request.environment.place)
    return { ...fresh, watchState: { ...states, watcher: fresh.watchState.watcher } }
  } catch (thrown) {
    ports.log.warn(words.toldWithoutWatchState(expectedMessage(thrown)))
    return { issue: stored.issue, watchState, incidents: [] }
  }
}

/** While one thing is told the list of issues is asked for once, and again after an issue was opened. */
const sparingPorts = (ports: MonitorPorts): MonitorPorts => {
  const { github, writer } = ports
  const known = new Map<string, ReturnType<typeof github.issues>>()
  const issues: typeof github.issues = (label, state) => {
    const key = `${state} ${label}`
    const asked = known.get(key) ?? github.issues(label, state)
    known.set(key, asked)
    return asked
  }
  const createIssue: typeof writer.createIssue = (request) => {
    known.clear()
    return writer.createIssue(request)
  }
  return { ...ports, github: { ...github, issues }, writer: { ...writer, createIssue } }
}

/** Tells what is due. Another run has taken over meanwhile: then it tells. */
export const tellDue = async (
  request: MonitorRequest,
  progress: WatchProgress,
  atMs: number,
  ports: MonitorPorts,
): Promise<WatchProgress> => {
  const sparing = sparingPorts(ports)
  const opened = await reopened(request, progress, sparing)
  const { watcher } = opened.watchState
  const own = ports.context.run.id
  // Before its own mark is written, the mark is of the run that it follows.
  if (progress.watchState.watcher?.run === own && watcher !== null && watcher.run !== own) {
    return { ...progress, successor: watcher.run }
  }
  const { seen } = request.look
  const observation = observe(request, ports)
  const decided = decideAll(opened.watchState.states, seen, observation, thresholdIn(request))
  const due = eachCondition((one) => isDue(decided[one], seen[one].said, progress.last[one], atMs))
  const wanted = eachCondition((one) =>
    due[one] ? decided[one] : { watch: decided[one].watch, step: 'nothing' as const },
  )
  const settled = await settle(request, opened, wanted, { observation, keeping: 'always' }, sparing)
  const last = eachCondition((one) =>
    due[one] ? { step: decided[one].step, said: seen[one].said, atMs } : progress.last[one],
  )
  const closes = (one: MonitoredCondition) => due[one] && decided[one].step === 'close'
  const closedAt = eachCondition((one) => (closes(one) ? atMs : progress.closedAt[one]))
  const opens = decided.down.step === 'open'
  return {
    ...progress,
    stored: settled.stored,
    watchState: settled.stored.watchState,
    last,
    closedAt,
    told: withTold(progress.told, settled),
    texts: opens ? request.look.verification.texts : progress.texts,
  }
}
