// rollback/run: how the good release is put in place: as its own commit says, or as the tip of the default branch does.
import type { EnvironmentConfig, Runbook } from '../../runbook/runbook.ts'
import type { Target } from '../../targets/target.ts'
import type { Return } from '../decide/plan.ts'
import type { RollbackRequest } from './request.ts'

export interface Released {
  readonly runbook: Runbook
  readonly environment: EnvironmentConfig
  readonly target: Target
}

/**
 * Asked once in a rollback. What can't be read never stops the restore: the tip's keys are taken then. So they are where
 * the old release names no target, because without one it could not be put back at all.
 */
export const releasedKeys = (
  { runbook, runbookFor, environment, restore }: RollbackRequest,
  target: Target,
): ((good: Return) => Promise<Released>) => {
  let known: Promise<Released> | null = null
  const ask = async ({ release }: Return): Promise<Released> => {
    const tip = runbook.readAt?.sha ?? release.sha
    const found = await runbookFor(environment.trust.rollbackBy === 'tip' ? tip : release.sha, 'take-tip')
    const own = found.environments.find(({ name }) => name === environment.name) ?? environment
    // Only these are the release's own: by what else the rollback goes was asked for with the request.
    const { url, released } = own
    const put = (await restore.targetFor(own)) ?? target
    return { runbook: found, environment: { ...environment, target: own.target, url, released }, target: put }
  }
  return (good) => (known ??= ask(good))
}
