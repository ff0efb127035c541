// deploy: chooses the target of a deploy: the input 'command', the environment's own, or none (bracket mode).
import { commandTarget } from '../targets/command.ts'
import { targetOf } from '../targets/registry.ts'
import type { Target } from '../targets/target.ts'
import type { DeployInputs } from './inputs.ts'

/** The input `command` stands above the environment's own target; null is bracket mode. */
export const chooseTarget = (
  command: DeployInputs['command'],
  environment: Parameters<typeof targetOf>[0],
): Target | null =>
  command === null
    ? targetOf(environment)
    : commandTarget({ argv: command, directory: null, timeoutMs: 30 * 60_000, restoreFiles: null })
