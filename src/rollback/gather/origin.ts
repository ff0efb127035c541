// rollback/gather: asks git and GitHub where a recorded release comes from. Changes nothing.
import { isFromAnywhere, isReleaseBranch, releaseBranches } from '../../core/promotion.ts'
import type { PromotionRule } from '../../core/promotion-rule.ts'
import type { Candidate } from '../../records/decide/history.ts'
import type { Git } from '../../ports/git.ts'
import type { GitHubReader } from '../../ports/github.ts'
import type { ReadPorts } from '../../ports/ports.ts'
import { foreignRun, offBranch } from '../decide/origin.ts'

type OriginPorts = Pick<ReadPorts, 'clock' | 'context'> & { readonly github: Pick<GitHubReader, 'workflowRun'> }

/** Where the runbook lets releases come from anywhere (`on-branch: any`), any branch will do; one must hold the commit. */
const comesFromBranch = (promote: PromotionRule, holding: readonly string[]): boolean =>
  isFromAnywhere(promote) ? holding.length > 0 : holding.some((branch) => isReleaseBranch(promote, branch, null))

const refuse = ({ entry }: Candidate, refusedBecause: string): Candidate => ({
  entry,
  refusedBecause,
  liftedByForce: true,
})

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
    const foreign =
      isAsked && !isOwn ? foreignRun(candidate.entry, await ports.github.workflowRun(run), ports.clock.now()) : null
    if (foreign === null) isFound = true
    judged.push(foreign === null ? candidate : refuse(candidate, foreign))
  }
  return judged
}
