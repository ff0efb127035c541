// rollback/run: the outputs of a rollback, by their names in action.yml of rollback and of deploy. Pure.
import type { Rollback } from './request.ts'

/** Empty where there is nothing to say: nothing was restored, no pull request was needed. */
export const rollbackOutputs = (end: Rollback): Readonly<Record<string, string>> => ({
  'restored-sha': end.restoredSha ?? '',
  'revert-sha': end.revertSha ?? '',
  'pull-request': end.pullRequest ?? '',
  incident: end.incident ?? '',
  'recovery-seconds': end.recoveryMs === null ? '' : String(Math.round(end.recoveryMs / 1_000)),
})
