// monitor: watches inside one job: looks every few seconds, tells within the patience, and hands over to the next run.
import { expectedMessage, isNoPermission } from '../core/errors.ts'
import type { Log } from '../ports/world.ts'
import { monitoredConditions } from '../records/decide/keys.ts'
import { decideAll, eachCondition, nameOfLook, type ConditionStates } from './decide-conditions.ts'
import { decideHandOver, isDue, isSettled, overlapMs } from './decide-watch.ts'
import { watchDrift } from './drift.ts'
import { askSuccessor, successorOf, writeDown } from './hand-over.ts'
import { blankWatchState } from './history-table.ts'
import { briefOptions, takeLook } from './look.ts'
import { openWatchState, watcherBeside, withIncidents, type OpenedWatchState } from './watch-state.ts'
import { askedOf, type WatchProgress, type Taken, type Watched, type WatchEnd, type WatchRequest } from './progress.ts'
import {
  observe,
  recordedLook,
  thresholdIn,
  type DecidedConditions,
  type Look,
  type MonitorPorts,
  type MonitorTold,
} from './run.ts'
import { tellDue } from './tell.ts'
import * as words from './words.ts'

const shownChanges = 50

/** Each look says in its log what a run says; two hundred of them would hide what changed. */
const quietLog = (log: Log): Log => ({
  info: (message) => {
    log.debug(message)
  },
  warn: (message) => {
    log.debug(message)
  },
  debug: (message) => {
    log.debug(message)
  },
  group: (_title, body) => body(),
})

const nothing: MonitorTold = { incident: null, rows: [], facts: [], pageLost: false }

const statesOf = (decided: DecidedConditions): ConditionStates => eachCondition((condition) => decided[condition].watch)

const changed = (progress: WatchProgress, look: Look, at: string, log: Log): WatchProgress => {
  const found = nameOfLook(look.seen)
  const known = monitoredConditions.find((condition) => condition === found)
  const said = known === undefined ? look.verification.message : look.seen[known].said
  if (progress.changes.at(-1)?.found === found) return progress
  if (progress.looks > 0 || found !== 'well') log.info(words.lookChanged(found, said))
  return { ...progress, changes: [...progress.changes, { at, found, said }].slice(-shownChanges) }
}

/** One look, and what follows from it. */
const takeOne = async (
  request: WatchRequest,
  before: WatchProgress,
  world: {
    readonly drift: ReturnType<typeof watchDrift>
    readonly elapsed: () => number
    readonly tells: boolean
  },
  ports: MonitorPorts,
): Promise<Taken> => {
  const { failures, outage } = before.watchState.states.down
  const diagnoses = !outage && failures + 1 >= request.runbook.monitor.failures
  const smoke = briefOptions(request.smoke, { diagnoses })
  const quiet = { ...ports, log: quietLog(ports.log) }
  const [look] = await Promise.all([takeLook(request, { smoke, drift: world.drift }, quiet), request.heartbeat.beat()])
  const atMs = world.elapsed()
  const asked = askedOf(request, before, look, atMs)
  const observation = observe(asked, ports)
  const decided = decideAll(before.watchState.states, look.seen, observation, thresholdIn(asked))
  const seen = changed({ ...before, looks: before.looks + 1 }, look, observation.at, ports.log)
  const due = monitoredConditions.some((one) => isDue(decided[one], look.seen[one].said, before.last[one], atMs))
  if (!due || !world.tells) {
    return { look, decided, progress: { ...seen, watchState: { ...before.watchState, states: statesOf(decided) } } }
  }
  const progress = await tellDue(asked, seen, atMs, ports)
  return { look, decided, progress }
}

/** The mark of this run in the state, with everything that the next one has to know. */
const marked = async (
  request: WatchRequest,
  { progress, look }: Taken,
  handsOver: boolean | null,
  ports: MonitorPorts,
): Promise<WatchProgress> => {
  const { forMs } = request.times
  const before = progress.watchState.watcher
  const until = new Date(Date.parse(ports.clock.now()) + forMs + overlapMs(request.times)).toISOString()
  const own =
    handsOver === true && before !== null
      ? { ...before, handsOver }
      : { run: ports.context.run.id, until, handsOver: false }
  const watchState = { ...progress.watchState, watcher: handsOver === null ? before : own }
  const asked = askedOf(request, progress, look, 0)
  const seen = recordedLook(asked, observe(asked, ports), ports)
  const stored = await writeDown(progress.stored, { watchState, seen }, request, ports)
  return { ...progress, stored, watchState }
}

/** Where GitHub is away the service is watched all the same; a token that may not write is an error from the start. */
const opening = async (request: WatchRequest, ports: MonitorPorts): Promise<OpenedWatchState> => {
  try {
    return await openWatchState(request, request, ports)
  } catch (thrown) {
    if (isNoPermission(thrown)) throw thrown
    ports.log.warn(words.toldWithoutWatchState(expectedMessage(thrown)))
    return { issue: null, watchState: blankWatchState, incidents: [] }
  }
}

/** The first look is over: this run watches now. What the one before opened in this moment is known from here on. */
const takeOver = async (request: WatchRequest, taken: Taken, ports: MonitorPorts): Promise<WatchProgress> => {
  const before = taken.progress.watchState.watcher
  const progress = await marked(request, taken, false, ports)
  if (before === null) return progress
  const { incidents } = await opening(request, ports)
  return { ...progress, watchState: withIncidents(progress.watchState, incidents, request.environment.place) }
}

const handOn = async (
  request: WatchRequest,
  taken: Taken,
  atMs: number,
  ports: MonitorPorts,
): Promise<WatchProgress> => {
  const { handOver } = taken.progress
  switch (decideHandOver(atMs, request.times, handOver)) {
    case 'ask': {
      // Marked first: the successor may look before this request is answered.
      const progress = await marked(request, taken, true, ports)
      const why = await askSuccessor(ports)
      ports.log.info(why === null ? words.successorAsked : words.successorNotAsked(why))
      return { ...progress, why, handOver: { asked: why === null, lastMs: atMs } }
    }
    // A last look before it is given up.
    case 'lost':
    case 'poll': {
      const successor = await successorOf(request, ports)
      return { ...taken.progress, successor, handOver: { ...handOver, lastMs: atMs } }
    }
    default:
      return taken.progress
  }
}

const endOf = (request: WatchRequest, { progress, decided }: Taken, atMs: number): WatchEnd | null => {
  if (progress.successor !== null) return 'handed-over'
  if (request.alerted && isSettled(decided, progress.looks, request.runbook.monitor)) return 'settled'
  const step = decideHandOver(atMs, request.times, progress.handOver)
  return step === 'end' ? 'time' : step === 'lost' ? 'lost' : null
}

const ended = ({ progress, look, decided }: Taken, end: WatchEnd, by: number | null): Watched => {
  const { looks, told, changes, texts, why } = progress
  return { end, by, looks, last: look, decided, told, changes, texts, why }
}

/** Looks until its time is over, its successor has looked, or what an alert told is decided. */
export const watch = async (request: WatchRequest, ports: MonitorPorts): Promise<Watched> => {
  const { clock } = ports
  const started = clock.monotonicMs()
  const elapsed = () => clock.monotonicMs() - started
  const opened = await opening(request, ports)
  const beside = await watcherBeside(opened, ports)
  const tells = beside === null && !request.dryRun
  const world = { drift: watchDrift(request, { ...ports, log: quietLog(ports.log) }), elapsed, tells }
  const untold = eachCondition(() => null)
  let progress: WatchProgress = {
    stored: opened,
    watchState: opened.watchState,
    handOver: { asked: false, lastMs: null },
    last: untold,
    closedAt: untold,
    looks: 0,
    told: nothing,
    changes: [],
    texts: [],
    why: null,
    successor: null,
  }
  for (;;) {
    const begun = elapsed()
    const taken = await takeOne(request, progress, world, ports)
    progress = taken.progress
    if (beside !== null) return ended(taken, 'watched', beside)
    if (progress.looks === 1 && request.times.handsOver) progress = await takeOver(request, taken, ports)
    if (progress.successor === null) progress = await handOn(request, { ...taken, progress }, elapsed(), ports)
    const now = { ...taken, progress }
    const end = endOf(request, now, elapsed())
    if (end !== null) {
      // The successor has its own; whoever ends without one leaves everything to the next that comes.
      if (end !== 'handed-over') await marked(request, now, null, ports)
      return ended(now, end, progress.successor)
    }
    await clock.sleep(Math.max(1, request.times.intervalMs - (elapsed() - begun)))
  }
}
