// config: loads the policy from the tip of the default branch, and its schema only while GitHub answers.
import type { JudgingPolicy, PolicyRequest } from '../checklist/run/judging-policy.ts'
import { letLeave } from '../records/gather/let-leave.ts'
import type { Runbook } from '../runbook/runbook.ts'
import { gatherTip, gatherTipAndChange, type RunbookRequest } from './gather.ts'

/** The schema knows the options of every check, and is as much code as all before it: it is read while GitHub answers. */
const schemaLater = async ({ clock }: Pick<RunbookRequest, 'clock'>) => {
  if (clock !== undefined) await letLeave(clock)
  return import('./tip.ts')
}

/** The policy at the tip of the default branch, or what holds where there is no file. */
export const loadRunbook = async <Absent extends Runbook | null>(
  request: RunbookRequest,
  absent: Absent,
): Promise<Runbook | Absent> => {
  const [tip, { parseTip }] = await Promise.all([gatherTip(request), schemaLater(request)])
  return parseTip(tip, request, () => absent)
}

/** For smoke, which works from inputs where there is no file. `repo` names the service then. */
export const runbookOrDefaults = async (request: RunbookRequest, repo: string): Promise<Runbook> => {
  const [tip, { tipOrDefaults }] = await Promise.all([gatherTip(request), schemaLater(request)])
  return tipOrDefaults(tip, request, repo)
}

/** For deploy, which has nothing to go by without the file. */
export const requireRunbook = async (request: RunbookRequest): Promise<Runbook> => {
  const [tip, { requireTip }] = await Promise.all([gatherTip(request), schemaLater(request)])
  return requireTip(tip, request)
}

/** For rollback: where the file of the tip is broken, the newest valid one holds. */
export const runbookForRollback = async (request: RunbookRequest): Promise<Runbook> => {
  const [tip, { tipOrEarlier }] = await Promise.all([gatherTip(request), schemaLater(request)])
  return tipOrEarlier(tip, request)
}

/**
 * The tip's policy with `deploy`, `url` and `smoke` of the commit that is put in place. `ifBroken`: a deploy of a commit
 * whose keys can't be read is refused; a restore takes the tip's.
 */
export const runbookFor = async (
  runbook: Runbook,
  sha: string,
  ifBroken: 'refuse' | 'take-tip',
  request: Pick<RunbookRequest, 'github'>,
): Promise<Runbook> => {
  const { withKeysOf } = await import('./tip.ts')
  return withKeysOf(runbook, sha, ifBroken, request)
}

/** The policy of the tip, and how to get it with the keys of a commit. */
export const policyForDeploy = async (
  request: RunbookRequest,
): Promise<{
  readonly runbook: Runbook
  readonly runbookFor: (sha: string, ifBroken: 'refuse' | 'take-tip') => Promise<Runbook>
}> => {
  const runbook = await requireRunbook(request)
  return { runbook, runbookFor: (sha, ifBroken) => runbookFor(runbook, sha, ifBroken, request) }
}

/** What a pull request or a release is judged by, and what the file of the change itself is worth. */
export const policyFor = async (
  asked: PolicyRequest,
  request: RunbookRequest,
  repo: string,
): Promise<JudgingPolicy> => {
  const [found, { judgingPolicy }] = await Promise.all([gatherTipAndChange(request, asked.head), schemaLater(request)])
  return judgingPolicy(found, asked, request, repo)
}
