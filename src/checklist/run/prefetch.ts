// checklist/run: sends GitHub requests early so that later steps find the answers cached. Decides nothing.
import { gatherApprovals } from '../../approvals/gather/approvals.ts'
import { gatherOnBranch } from '../../deploy/promotion/gather.ts'
import type { EnvironmentConfig } from '../../runbook/runbook.ts'
import type { Release } from '../../core/release.ts'
import type { Remembering } from '../../records/gather/memory.ts'
import type { ReadPorts } from '../../ports/ports.ts'
import { prefetch } from './ask-first.ts'
import type { PreflightInputs } from './inputs.ts'

/**
 * Questions that are asked before it is known who needs the answer, so that nobody waits for one after the other: the
 * page cache hands the answers out. Nothing is decided by them here, and a refusal is met by whoever asks again.
 */
export type PrefetchPorts = Omit<ReadPorts, 'github'> & { readonly github: Remembering }

/** The pull request that is judged, or those that brought the release: whatever the rules are, somebody asks for them. */
export const prefetchPulls = (
  { sha, ref }: Pick<PreflightInputs, 'sha' | 'ref'>,
  { github, context }: PrefetchPorts,
): void => {
  const { pull } = context.event
  // Of a ref that was asked for the commit is still to be found.
  if (ref !== null) return
  prefetch(pull === null ? github.pullsOf(sha ?? context.sha) : github.pull(pull.number))
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
