// actions/deploy: reads the inputs of the deploy step, also the order to lock or unlock an environment by hand.
import { parseCommandLine } from '../../src/core/command-line.ts'
import { ExpectedError } from '../../src/core/errors.ts'
import { cut, oneLine, withoutEnd } from '../../src/core/text.ts'
import type { InputReader } from '../../src/runtime/inputs.ts'
import type { LockOrder } from '../../src/deploy/manual-lock.ts'
import type { AdoptOrder, DeployInputs } from '../../src/deploy/inputs.ts'

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

const longestReason = 300

/** Empty is what a run without a form gives it. The reason is `reason`, else that of `force`. */
const readAdopt = (inputs: InputReader): AdoptOrder | null => {
  if (inputs.text('adopt') === '' || !inputs.boolean('adopt')) return null
  const other = ['command', 'lock'].find((name) => inputs.text(name) !== '')
  if (other !== undefined) {
    throw new ExpectedError({
      code: 'bad-input',
      message: `Inputs 'adopt' and '${other}' are both set.`,
      remedy: `'adopt' records what serves and deploys nothing: leave '${other}' out.`,
    })
  }
  const reason = oneLine(inputs.text('reason')) || oneLine(inputs.text('force'))
  if (reason !== '') return { reason: cut(reason, longestReason) }
  throw new ExpectedError({
    code: 'bad-input',
    message: "Input 'adopt' needs a reason.",
    remedy: "Say in 'reason' why this is the release to begin with, for example 'live since March'.",
  })
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
  adopt: readAdopt(inputs),
})

/** The job's result, as the runner sees it when the post step begins. */
export const readJobStatus = (inputs: InputReader): 'success' | 'failure' | 'cancelled' =>
  inputs.oneOf('status', ['success', 'failure', 'cancelled'])
