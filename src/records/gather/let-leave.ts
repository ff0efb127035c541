// records/gather: lets a question to GitHub leave before more code is loaded.
import type { Clock } from '../../ports/world.ts'

/** Asking takes a few turns of the loop (gathering questions, connecting, sending), which loading code would hold up. */
const turns = 4

export const letLeave = async (clock: Pick<Clock, 'sleep'>): Promise<void> => {
  for (let turn = 0; turn < turns; turn += 1) await clock.sleep(1)
}
