// rollback/gather: asks git and GitHub where a recorded release comes from. Changes nothing.
import { isFromAnywhere, isReleaseBranch, releaseBranches } from '../../core/promotion.ts'
import type { PromotionRule } from '../../core/promotion-rule.ts'
import type { Git } from '../../ports/git.ts'
import type { GitHubReader } from '../../ports/github.ts'
import type { ReadPorts } from '../../ports/ports.ts'
import type { HistoryEntry } from '../../records/decide/history.ts'
import { foreignRun, foreignWorkflow, offBranch } from '../decide/origin.ts'

type OriginPorts = Pick<ReadPorts, 'clock' | 'context'> & {
  readonly github: Pick<GitHubReader, 'folder' | 'workflowRun'>
}

/** Where the runbook lets releases come from anywhere (`on-branch: any`), any branch will do; one must hold the commit. */
const comesFromBranch = (promote: PromotionRule, holding: readonly string[]): boolean =>
  isFromAnywhere(promote) ? holding.length > 0 : holding.some((branch) => isReleaseBranch(promote, branch, null))

const folder = '.github/workflows'

/**
 * Why no run of a workflow that uses our action can have made the record. The workflows of the commit are asked for along
 * with the run: a run by a tag or a branch is of the commit that it deployed, and a rollback is in a hurry.
 */
const foreignMaker = async ({ deployment }: HistoryEntry, ports: OriginPorts): Promise<string | null> => {
  const { github, clock } = ports
  const { sha, run: id } = deployment.payload
  const likely = github.folder(folder, sha)
  likely.catch(() => undefined)
  const run = await github.workflowRun(id)
  const foreign = foreignRun(deployment, run, clock.now())
  if (foreign !== null || run === null) return foreign
  const workflows = run.headSha === sha ? await likely : await github.folder(folder, run.headSha)
  return foreignWorkflow(run, workflows)
}

/**
 * Anybody who may push a branch can write a record that looks like ours: a release is returned to only if a branch that
 * releases come from holds its commit, and if the run that it names can have made it. null: it can.
 */
export const againstOrigin = async (
  entry: HistoryEntry,
  request: { readonly promote: PromotionRule; readonly git: Git },
  ports: OriginPorts,
): Promise<string | null> => {
  const { promote, git } = request
  const { sha, run } = entry.deployment.payload
  if (!comesFromBranch(promote, await git.branchesWith(sha))) return offBranch(releaseBranches(promote, null))
  return run === ports.context.run.id ? null : foreignMaker(entry, ports)
}
