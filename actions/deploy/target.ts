import { commandTarget } from '../../src/targets/command.ts'
import { targetOf } from '../../src/targets/registry.ts'
import type { Target } from '../../src/targets/target.ts'
import type { DeployInputs } from './inputs.ts'

/** The input `command` stands above the environment's own target. */
export const targetChooser =
  (command: DeployInputs['command']) =>
  (environment: Parameters<typeof targetOf>[0]): Target | null =>
    command === null
      ? targetOf(environment)
      : commandTarget({ argv: command, directory: null, timeoutMs: 30 * 60_000, restoreFiles: null })
