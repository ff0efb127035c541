import { parseCommandLine } from '../../src/config/command-line.ts'
import { ExpectedError } from '../../src/domain/errors.ts'
import type { InputReader } from '../../src/runtime/inputs.ts'

/** What the workflow asks of deploy. */
export interface DeployInputs {
  readonly config: string
  readonly environment: string | null
  readonly dryRun: boolean
  readonly ref: string | null
  /** The argv of the program that deploys instead of the environment's target. */
  readonly command: readonly [string, ...string[]] | null
  readonly verify: boolean
  readonly onFailure: 'hold' | 'rollback'
  readonly force: string | null
  readonly record: 'action' | 'environment'
  readonly lockWaitMs: number
}

const orNull = (text: string): string | null => (text === '' ? null : text)

const readCommand = (text: string): DeployInputs['command'] => {
  if (text === '') return null
  const line = parseCommandLine(text)
  if (line.ok) return line.argv
  throw new ExpectedError({
    code: 'bad-input',
    message: `Input 'command' ${line.why}.`,
    remedy: "Put what needs a shell into a script, and give the script's path in 'command'.",
  })
}

export const readInputs = (inputs: InputReader): DeployInputs => ({
  config: inputs.required('config'),
  environment: orNull(inputs.text('environment')),
  dryRun: inputs.boolean('dry-run'),
  ref: orNull(inputs.text('ref')),
  command: readCommand(inputs.text('command')),
  verify: inputs.boolean('verify'),
  onFailure: inputs.oneOf('on-failure', ['hold', 'rollback']),
  force: orNull(inputs.text('force')),
  record: inputs.oneOf('record', ['action', 'environment']),
  lockWaitMs: inputs.requiredDuration('lock-wait'),
})

/** The job's result, as the runner sees it when the post step begins. */
export const readJobStatus = (inputs: InputReader): 'success' | 'failure' | 'cancelled' =>
  inputs.oneOf('status', ['success', 'failure', 'cancelled'])
