// actions/deploy: reads the inputs of the deploy step, also the order to lock or unlock an environment by hand.
import { parseCommandLine } from '../../src/core/command-line.ts'
import { ExpectedError } from '../../src/core/errors.ts'
import { withoutEnd } from '../../src/core/text.ts'
import type { InputReader } from '../../src/runtime/inputs.ts'
import type { LockOrder } from '../../src/deploy/manual-lock.ts'
import type { DeployInputs } from '../../src/deploy/inputs.ts'

const nullIfEmpty = (text: string): string | null => (text === '' ? null : text)

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

const readFolder = (text: string): string | null => {
  const folder = withoutEnd(text.replace(/^\.\//, ''), '/')
  if (folder === '' || folder === '.') return null
  if (!folder.startsWith('/') && !folder.split('/').includes('..')) return folder
  throw new ExpectedError({
    code: 'bad-input',
    message: `Input 'working-directory' is '${text}', which is not a folder of the workspace.`,
    remedy: "Give the 'path' of actions/checkout, for example src.",
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
  environment: nullIfEmpty(inputs.text('environment')),
  dryRun: inputs.boolean('dry-run'),
  ref: nullIfEmpty(inputs.text('ref')),
  command: readCommand(inputs.text('command')),
  verify: inputs.boolean('verify'),
  onFailure: inputs.oneOf('on-failure', ['hold', 'rollback', 'shadow']),
  force: nullIfEmpty(inputs.text('force')),
  record: inputs.oneOf('record', ['action', 'environment']),
  lockWaitMs: inputs.requiredDuration('lock-wait'),
  workingDirectory: readFolder(inputs.text('working-directory')),
  allowDirty: inputs.boolean('allow-dirty'),
  lockOrder: readLockOrder(inputs.text('lock'), inputs.boolean('unlock')),
})

/** The job's result, as the runner sees it when the post step begins. */
export const readJobStatus = (inputs: InputReader): 'success' | 'failure' | 'cancelled' =>
  inputs.oneOf('status', ['success', 'failure', 'cancelled'])
