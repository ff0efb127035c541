// rollback/decide: whether a recorded release comes from where releases come from, and from a run that fits it. Pure.
import type { WorkflowRun } from '../../core/github.ts'
import { writesRecords } from '../../deploy/uses-preflight.ts'
import { listed } from '../../core/text.ts'
import type { HistoryEntry } from '../../records/decide/history.ts'

/** Clocks of GitHub's own machines differ a little. */
const skewMs = 5 * 60_000
/** GitHub, or an owner, may delete older runs; the branch that holds the commit has to be enough then. */
const keptMs = 90 * 24 * 60 * 60_000

/** `branches`: those that releases come from; empty: any. */
export const offBranch = (branches: readonly string[]): string =>
  branches.length === 0
    ? 'it is not on any branch of this repository'
    : `it is not on ${listed(branches)}, from which releases come`

/** Why the run that a record names can't have made it; null: it can. `run` null: GitHub has no such run. */
export const foreignRun = (
  { payload, createdAt, sha }: HistoryEntry['deployment'],
  run: WorkflowRun | null,
  now: string,
): string | null => {
  const made = Date.parse(createdAt)
  if (run === null)
    return Date.parse(now) - made > keptMs ? null : `run ${payload.run}, which it names as its maker, does not exist`
  // A deploy that fails rolls back in its own run, which is of the commit that is taken away.
  if (payload.kind === 'deploy' && run.event === 'push' && run.headSha !== sha)
    return `run ${payload.run}, which it names as its maker, was of another commit`
  if (Date.parse(run.createdAt) > made + skewMs)
    return `run ${payload.run}, which it names as its maker, began after it`
  return null
}

/** Every workflow of the repository has the same app: only one that uses the deploy or rollback action makes records. */
export const foreignWorkflow = (
  { id, path }: Pick<WorkflowRun, 'id' | 'path'>,
  workflows: readonly { readonly path: string; readonly text: string }[],
): string | null =>
  writesRecords(path.split('@')[0] ?? '', workflows)
    ? null
    : `run ${id}, which it names as its maker, is of ${path}, which is not known to use the deploy or rollback action`
