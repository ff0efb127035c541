import type { Command, CommandRequest, CommandResult } from '../../src/ports/world.ts'

export interface ScriptedCommand extends Command {
  /** Every program that was run, in order, its arguments joined by blanks. */
  readonly lines: readonly string[]
  readonly requests: readonly CommandRequest[]
}

/** Programs that answer what the test says; one without an answer ends with 0 and says nothing. */
export const scriptedCommand = (answer: (line: string) => Partial<CommandResult> | undefined): ScriptedCommand => {
  const requests: CommandRequest[] = []
  const lines: string[] = []
  return {
    requests,
    lines,
    baseEnvironment: () => ({ PATH: '/usr/bin' }),
    run: (request) => {
      const line = request.argv.join(' ')
      requests.push(request)
      lines.push(line)
      const silent = { exitCode: 0, timedOut: false, notFound: false, stdout: '', stderr: '', durationMs: 1 }
      return Promise.resolve({ ...silent, ...answer(line) })
    },
  }
}
