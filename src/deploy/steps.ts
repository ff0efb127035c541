// deploy: records each step with status and duration, and logs it; shared with rollback.
import { formatDuration } from '../core/duration.ts'
import { messageOf } from '../core/errors.ts'
import type { Step } from '../core/report.ts'
import type { ReadPorts } from '../ports/ports.ts'

/** What was done, in order and with times, also when it ends by a throw. */
export interface StepRecorder {
  run<Value>(
    name: string,
    body: () => Promise<Value>,
    judge?: (value: Value) => { readonly failed: boolean; readonly detail: string },
  ): Promise<Value>
  taken(): readonly Step[]
  elapsedMs(): number
}

/** Says each step in the log as it begins and as it ends, so that nobody wonders what is happening now. */
export const stepRecorder = ({ clock, log }: Pick<ReadPorts, 'clock' | 'log'>): StepRecorder => {
  const steps: Step[] = []
  const began = clock.monotonicMs()
  return {
    taken: () => [...steps],
    elapsedMs: () => clock.monotonicMs() - began,
    run: async (name, body, judge = () => ({ failed: false, detail: '' })) => {
      const [startedAt, started] = [clock.now(), clock.monotonicMs()]
      const end = (status: 'done' | 'failed', detail: string) => {
        const durationMs = Math.round(clock.monotonicMs() - started)
        steps.push({ name, status, startedAt, durationMs, ...(detail === '' ? {} : { detail }) })
        log.info(`${name}: ${status}${detail === '' ? '' : `, ${detail}`} (${formatDuration(durationMs)})`)
      }
      log.info(`${name} ...`)
      try {
        const value = await body()
        const { failed, detail } = judge(value)
        end(failed ? 'failed' : 'done', detail)
        return value
      } catch (thrown) {
        end('failed', messageOf(thrown))
        throw thrown
      }
    },
  }
}
