// adapters/runner: the only writer of the job's log. Makes workflow commands in each line harmless.
import * as core from '@actions/core'
import { disarm } from '../../core/disarm.ts'
import type { Log } from '../../ports/world.ts'

/** The one gateway to the job's log: every line is disarmed, whoever wrote it. */
export const openLog = (): Log => {
  const write = (message: string) => {
    for (const line of message.split(/\r\n|\r|\n/)) core.info(disarm(line))
  }
  return {
    info: write,
    warn: (message) => write(`Warning: ${message}`),
    debug: (message) => core.debug(disarm(message.replaceAll('\n', ' '))),
    group: async (title, body) => {
      core.startGroup(disarm(title.replaceAll('\n', ' ')))
      try {
        return await body()
      } finally {
        core.endGroup()
      }
    },
  }
}
