import { parseCommandLine } from '../../src/domain/command-line.ts'
import { ExpectedError } from '../../src/domain/errors.ts'
import type { InputReader } from '../../src/runtime/inputs.ts'
import type { LockOrder } from './manual-lock.ts'

/** What the workflow asks of deploy. */
export interface DeployInputs {
  readonly config: string
  readonly environment: string | null
  readonly dryRun: boolean
  readonly ref: string | null
  /** The argv of the program that deploys instead of the environment's target. */
  readonly command: readonly [string, ...string[]] | null
  readonly verify: boolean
  readonly onFailure: 'hold' | 'rollback' | 'shadow'
  readonly force: string | null
  readonly record: 'action' | 'environment'
  readonly lockWaitMs: number
  /** Instead of deploying: lock or unlock the environment by hand. */
  readonly lockOrder: LockOrder | null
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

const readLockOrder = (reason: string, unlock: boolean): LockOrder | null => {
  if (reason !== '' && unlock) {
    throw new ExpectedError({
      code: 'bad-input',
      message: "Inputs 'lock' and 'unlock' are both set.",
      remedy: "Give one of them: 'lock' with a reason, or 'unlock: true'.",
    })
  }
  if (unlock) return { ask: 'unlock' }
  return reason === '' ? null : { ask: 'lock', reason: reason.replace(/\s+/g, ' ').slice(0, 200) }
}

export const readInputs = (inputs: InputReader): DeployInputs => ({
  config: inputs.required('config'),
  environment: orNull(inputs.text('environment')),
  dryRun: inputs.boolean('dry-run'),
  ref: orNull(inputs.text('ref')),
  command: readCommand(inputs.text('command')),
  verify: inputs.boolean('verify'),
  onFailure: inputs.oneOf('on-failure', ['hold', 'rollback', 'shadow']),
  force: orNull(inputs.text('force')),
  record: inputs.oneOf('record', ['action', 'environment']),
  lockWaitMs: inputs.requiredDuration('lock-wait'),
  lockOrder: readLockOrder(inputs.text('lock'), inputs.boolean('unlock')),
})

/** The job's result, as the runner sees it when the post step begins. */
export const readJobStatus = (inputs: InputReader): 'success' | 'failure' | 'cancelled' =>
  inputs.oneOf('status', ['success', 'failure', 'cancelled'])
