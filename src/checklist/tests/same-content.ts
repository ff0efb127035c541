// checklist/tests: finds a verified release with the same tree, because a revert commit has no CI of its own.
import { isVerified } from '../../records/decide/history.ts'
import type { EnvironmentRule } from '../../core/promotion-rule.ts'
import type { ReadPorts } from '../../ports/ports.ts'
import { gatherHistory } from '../../records/gather/history.ts'

/** A verified release with the very same content, under another commit. */
export interface SameContentRelease {
  readonly sha: string
  readonly version: string | null
  readonly environment: string
}

/**
 * A push with the workflow token starts no workflow, so the commit with which a rollback reverts is tested by nobody; its
 * tree is that of the release it returns to. Only a release that passed preflight on its own counts as tested.
 * https://docs.github.com/en/actions/how-tos/write-workflows/choose-when-workflows-run/trigger-a-workflow
 */
export const verifiedSameContent = async (
  sha: string,
  environments: readonly EnvironmentRule[],
  ports: Pick<ReadPorts, 'github'>,
): Promise<SameContentRelease | null> => {
  const commit = await ports.github.commit(sha)
  if (commit === null) return null
  for (const { name, place, preflight } of environments.toReversed()) {
    if (preflight === 'optional') continue
    const { entries } = await gatherHistory(place, ports)
    const found = entries.find(({ deployment }) => deployment.payload.tree === commit.tree && deployment.sha !== sha)
    if (found !== undefined && isVerified(found)) {
      return { sha: found.deployment.sha, version: found.deployment.payload.version, environment: name }
    }
  }
  return null
}
