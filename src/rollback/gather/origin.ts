// rollback/gather: asks git and GitHub where a recorded release comes from. Changes nothing.
import { isReleaseBranch, releaseBranches } from '../../core/promotion.ts'
import type { PromotionRule } from '../../core/promotion-rule.ts'
import type { Candidate } from '../../records/decide/history.ts'
import type { Git } from '../../ports/git.ts'
import type { ReadPorts } from '../../ports/ports.ts'
import { foreignRun, offBranch } from '../decide/origin.ts'

type OriginPorts = Pick<ReadPorts, 'github' | 'clock' | 'context'>

/** Rules with a branch of their own need no question. */
const defaultBranchOf = async (promote: PromotionRule, { github }: OriginPorts): Promise<string> =>
  promote.branch === null && promote.onBranch === null ? (await github.repository()).defaultBranch : ''

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
  const defaultBranch = await defaultBranchOf(promote, ports)
  const judged: Candidate[] = []
  let isFound = false
  for (const candidate of candidates) {
    const { sha, run } = candidate.entry.deployment.payload
    const isAsked = to === null ? !isFound : to === sha
    if (candidate.refusedBecause !== null) {
      judged.push(candidate)
      continue
    }
    const holding = await git.branchesWith(sha)
    if (!holding.some((branch) => isReleaseBranch(promote, branch, defaultBranch))) {
      judged.push(refuse(candidate, offBranch({ branches: releaseBranches(promote, defaultBranch) })))
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
