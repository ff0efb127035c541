// adapters/runner: the only writer of the job's log. Makes workflow commands in each line harmless.
import * as core from '@actions/core'
import { disarm } from '../../core/disarm.ts'
import type { Gateway, Redacted } from '../../core/redacted.ts'
import type { Log } from '../../ports/world.ts'

/** The only writer of the job's log: every line is without secrets and disarmed, whoever wrote it. */
export const openLog = ({ text }: Pick<Gateway, 'text'>): Log => {
  const show = (message: Redacted) => {
    for (const line of message.split(/\r\n|\r|\n/)) core.info(disarm(line))
  }
  const write = (message: string) => show(text(message))
  return {
    info: write,
    warn: (message) => write(`Warning: ${message}`),
    debug: (message) => core.debug(disarm(text(message).replaceAll('\n', ' '))),
    group: async (title, body) => {
      core.startGroup(disarm(text(title).replaceAll('\n', ' ')))
      try {
        return await body()
      } finally {
        core.endGroup()
      }
    },
  }
}
