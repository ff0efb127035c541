// rollback/gather: asks git and GitHub where a recorded release comes from. Changes nothing.
import { isFromAnywhere, isReleaseBranch, releaseBranches } from '../../core/promotion.ts'
import type { PromotionRule } from '../../core/promotion-rule.ts'
import type { Candidate } from '../../records/decide/history.ts'
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

const refuse = ({ entry }: Candidate, refusedBecause: string): Candidate => ({
  entry,
  refusedBecause,
  liftedByForce: true,
})

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
 * releases come from holds its commit, and if the run that it names can have made it. The run is asked for the first
 * that would be taken, and for the next where that one fails.
 */
export const withOrigin = async (
  candidates: readonly Candidate[],
  request: { readonly promote: PromotionRule; readonly to: string | null; readonly git: Git },
  ports: OriginPorts,
): Promise<readonly Candidate[]> => {
  const { promote, to, git } = request
  const judged: Candidate[] = []
  let isFound = false
  for (const candidate of candidates) {
    const { sha, run } = candidate.entry.deployment.payload
    const isAsked = to === null ? !isFound : to === sha
    if (candidate.refusedBecause !== null) {
      judged.push(candidate)
      continue
    }
    if (!comesFromBranch(promote, await git.branchesWith(sha))) {
      judged.push(refuse(candidate, offBranch(releaseBranches(promote, null))))
      continue
    }
    const isOwn = run === ports.context.run.id
    const foreign = isAsked && !isOwn ? await foreignMaker(candidate.entry, ports) : null
    if (foreign === null) isFound = true
    judged.push(foreign === null ? candidate : refuse(candidate, foreign))
  }
  return judged
}
