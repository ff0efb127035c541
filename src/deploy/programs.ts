// deploy: tells which environments a deploy is about, and whether programs of the commit may run in one of them. Pure.
import { takes } from '../core/promotion.ts'
import type { Release } from '../core/release.ts'
import type { EnvironmentConfig, Runbook } from '../runbook/runbook.ts'
import type { DeployInputs } from './inputs.ts'

/** What was asked for, or whatever takes the ref. */
export const concernedBy = (
  { environment: asked }: Pick<DeployInputs, 'environment'>,
  release: Pick<Release, 'ref'>,
  { environments }: Pick<Runbook, 'environments'>,
): readonly EnvironmentConfig[] =>
  environments.filter((environment) =>
    asked === null ? takes(environment, release) === null : environment.name.toLowerCase() === asked.toLowerCase(),
  )

/**
 * Of a target, of smoke after it, and of a rollback that follows. Without a target the workflow's next steps deploy, in
 * processes of their own; and what a guard will say is not known yet: to be careful costs the requests up to here.
 */
export const deployRunsPrograms = (
  inputs: Pick<DeployInputs, 'environment' | 'command' | 'dryRun'>,
  release: Pick<Release, 'ref'>,
  runbook: Pick<Runbook, 'environments'>,
): boolean =>
  !inputs.dryRun &&
  concernedBy(inputs, release, runbook).some(({ target }) => inputs.command !== null || target !== null)
