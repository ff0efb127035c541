// checklist/run: sends GitHub requests early so that later steps find the answers cached. Decides nothing.
import { gatherApprovals } from '../../approvals/gather/approvals.ts'
import { gatherOnBranch } from '../../deploy/promotion/gather.ts'
import { workflowsAt } from '../tests/read-workflows.ts'
import type { EnvironmentConfig } from '../../runbook/runbook.ts'
import type { Release } from '../../core/release.ts'
import type { Remembering } from '../../records/gather/memory.ts'
import type { ReadPorts } from '../../ports/ports.ts'
import type { PreflightInputs } from './inputs.ts'

/**
 * Questions that are asked before it is known who needs the answer, so that nobody waits for one after the other: the
 * page cache hands the answers out. Nothing is decided by them here, and a refusal is met by whoever asks again.
 */
export type PrefetchPorts = Omit<ReadPorts, 'github'> & { readonly github: Remembering }

const prefetch = (...questions: readonly Promise<unknown>[]): void => {
  for (const question of questions) question.catch(() => undefined)
}

/**
 * While it is found out which rules hold. The event's word on the base is a guess: the rules are read at the tip that
 * GitHub names, and most of the time that is the same commit.
 */
export const prefetchForRules = (
  { config, sha }: Pick<PreflightInputs, 'config' | 'sha'>,
  ports: PrefetchPorts,
): void => {
  const { github, context } = ports
  const { pull } = context.event
  const judged = sha ?? context.sha
  const rules = pull === null ? judged : pull.base
  prefetch(github.viewer(), github.trustedTip(config, '.github'), workflowsAt(rules, github))
  if (pull !== null) prefetch(github.file(config, sha ?? pull.head))
  prefetch(pull === null ? github.pullsOf(judged) : github.pull(pull.number))
}

/** While it is found out for which of several environments: what every one of them asks. */
export const prefetchForChoice = (
  release: Release,
  takers: readonly EnvironmentConfig[],
  ports: PrefetchPorts,
): void => {
  const { github } = ports
  const asks = (id: string) => takers.filter(({ checklist }) => checklist.get(id)?.gate !== 'off')
  if (asks('tests').length > 0) github.prefetch(release.sha)
  if (asks('migrations').length > 0) prefetch(ports.git())
  if (asks('promotion').length > 0 && release.ref.startsWith('refs/tags/')) prefetch(github.resolveRef(release.ref))
  prefetch(
    ...asks('promotion').map((environment) => gatherOnBranch({ release, environment }, ports)),
    ...asks('approvals').map((environment) => gatherApprovals({ release, environment, pull: null }, ports)),
  )
}
