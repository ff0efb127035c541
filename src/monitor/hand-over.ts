// monitor: asks for the next watcher by workflow_dispatch, and looks whether it has taken over.
import { expectedMessage, ExpectedError } from '../core/errors.ts'
import type { RecordedLook } from './history-table.ts'
import { readWatchState, remember, type StoredWatchState } from './watch-state.ts'
import type { MonitorPorts, MonitorRequest } from './run.ts'
import * as words from './words.ts'

type HandedPlace = Pick<MonitorRequest, 'runbook' | 'environment' | 'dryRun'>

/** This run's own workflow: what comes next is the same again. */
const workflowOf = async ({ context, github }: Pick<MonitorPorts, 'context' | 'github'>): Promise<string> => {
  const run = await github.workflowRun(context.run.id)
  const [path = ''] = (run?.path ?? '').split('@')
  if (path !== '') return path
  throw new ExpectedError({ code: 'bad-input', message: words.ownRunUnknown, remedy: words.leaveHandOverOut })
}

/** null: it was asked for. Else why not; the next try may succeed. */
export const askSuccessor = async (ports: MonitorPorts): Promise<string | null> => {
  const { context, writer } = ports
  try {
    const workflow = await workflowOf(ports)
    const ref = context.ref.replace(/^refs\/(?:heads|tags)\//, '')
    await writer.dispatchWorkflow({ workflow, ref, inputs: {} })
    return null
  } catch (thrown) {
    return expectedMessage(thrown)
  }
}

/** The run that has taken over; null: nobody yet, as far as GitHub tells. */
export const successorOf = async (watched: HandedPlace, ports: MonitorPorts): Promise<number | null> => {
  try {
    const { watchState } = await readWatchState(watched, watched, ports)
    const { watcher } = watchState
    return watcher === null || watcher.run === ports.context.run.id ? null : watcher.run
  } catch (thrown) {
    ports.log.warn(expectedMessage(thrown))
    return null
  }
}

/** Writes the state as it is in memory; a watcher goes on where that fails. */
export const writeDown = async (
  stored: StoredWatchState,
  next: { readonly watchState: StoredWatchState['watchState']; readonly seen: RecordedLook },
  watched: HandedPlace,
  ports: MonitorPorts,
): Promise<StoredWatchState> => {
  if (watched.dryRun) return { ...stored, watchState: next.watchState }
  try {
    return await remember(stored, next, watched, ports)
  } catch (thrown) {
    ports.log.warn(words.notWritten(expectedMessage(thrown)))
    return { ...stored, watchState: next.watchState }
  }
}
