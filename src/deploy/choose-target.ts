// deploy: chooses the target of a deploy: the input 'command', the environment's own, or none (bracket mode).
import { targetOf } from '../targets/registry.ts'
import type { Target } from '../targets/target.ts'
import type { DeployInputs } from './inputs.ts'

const timeoutMs = 30 * 60_000

/** The input `command` stands above the environment's own target; null is bracket mode. */
export const chooseTarget = async (
  command: DeployInputs['command'],
  environment: Parameters<typeof targetOf>[0],
): Promise<Target | null> =>
  command === null
    ? targetOf(environment)
    : targetOf({
        target: { kind: 'command', options: { argv: command, directory: null, timeoutMs, restoreFiles: null } },
      })
