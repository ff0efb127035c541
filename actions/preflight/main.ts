import { openScratch } from '../../src/adapters/scratch-postgres.ts'
import { runAction } from '../../src/runtime/action.ts'
import { readInputs } from './inputs.ts'
import { run } from './run.ts'

await runAction('preflight', ({ inputs, ports, writer, settings, userEnvironment }) =>
  run(readInputs(inputs), {
    ...ports,
    publisher: writer,
    settings,
    userEnvironment,
    scratch: openScratch({ temp: ports.context.temp, searchPath: ports.command.baseEnvironment()['PATH'] ?? '' }),
  }),
)
