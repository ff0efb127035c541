// cli: runs what the command line asks for. The code of a command is loaded when it is asked for.
import { readCommandLine } from './command-line.ts'
import type { CommandPorts, ExitCode, Terminal } from './ports.ts'
import * as words from './words.ts'

/** What the program has before it knows whether it stands in a repository. */
export interface StartedProgram {
  readonly terminal: Terminal
  readonly version: string
  /** Fails where there is no repository. */
  readonly open: () => Promise<CommandPorts>
}

/** The exit code; what is to be said is said. */
export const runCommand = async (args: readonly string[], program: StartedProgram): Promise<ExitCode> => {
  const asked = readCommandLine(args)
  const { terminal, version, open } = program
  switch (asked.command) {
    case 'help':
      terminal.out(words.help)
      return 0
    case 'version':
      terminal.out(version)
      return 0
    case 'refused':
      terminal.aside(`${asked.why}\n${words.seeHelp}`)
      return 2
    case 'init':
      return (await import('./init/run.ts')).runInit(asked.request, await open())
    case 'validate':
      return (await import('./validate.ts')).runValidate(asked.request, await open())
    case 'rollback':
      return (await import('./rollback/run.ts')).runRollbackPlan(asked.request, await open())
    case 'status':
      return (await import('./status/run.ts')).runStatus(asked.request, await open())
    case 'doctor':
      return (await import('./doctor/run.ts')).runDoctor(asked.request, await open())
  }
}
