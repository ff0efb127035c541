import type { Command, CommandQuestion, CommandRequest, CommandResult } from '../../src/ports/world.ts'

export interface ScriptedCommand extends Command {
  /** Every program that was run, in order, its arguments joined by blanks. */
  readonly lines: readonly string[]
  readonly requests: readonly CommandRequest[]
}

/** Programs that answer what the test says; one without an answer ends with 0 and says nothing. */
export const scriptedCommand = (answer: (line: string) => Partial<CommandResult> | undefined): ScriptedCommand => {
  const requests: CommandRequest[] = []
  const lines: string[] = []
  const told = ({ argv }: CommandQuestion) => {
    const line = argv.join(' ')
    lines.push(line)
    const silent = { exitCode: 0, timedOut: false, notFound: false, stdout: '', stderr: '', durationMs: 1 }
    return Promise.resolve({ ...silent, ...answer(line) })
  }
  return {
    requests,
    lines,
    baseEnvironment: () => ({ PATH: '/usr/bin' }),
    run: (request) => {
      requests.push(request)
      return told(request)
    },
    ask: told,
  }
}
