// records/decide: stores our payload in a status of a deployment that GitHub made, and reads it back. Pure.
import type { Deployment, DeploymentPayload, DeploymentStatus } from '../../core/github.ts'
import { versionOf } from '../../core/promotion.ts'
import { isFullSha } from '../../core/release.ts'

/**
 * A deployment that GitHub made for a job's `environment:` has no payload of ours, and none can be added. What a payload
 * would say stands in a status of ours instead, within its 140 characters; this reads and writes it.
 */
const opening = 'runbook'

/** `runbook deploy tag 123.1 <tree> <tag object>`: at most 120 characters with SHA-1, and too long with SHA-256. */
export const adoptionText = (payload: DeploymentPayload): string => {
  const kind = payload.ref.startsWith('refs/tags/') ? 'tag' : 'branch'
  return [opening, payload.kind, kind, `${payload.run}.${payload.attempt}`, payload.tree, payload.tagObject].join(' ')
}

/** The payload that a status of ours stands for; null when no status of ours adopted the deployment. */
export const adoptedPayload = (
  deployment: Pick<Deployment, 'id' | 'sha' | 'ref'>,
  statuses: readonly DeploymentStatus[],
): DeploymentPayload | null => {
  for (const { description } of statuses) {
    const [word, kind, type, runs = '', tree = '', tagObject = ''] = description.split(' ')
    const [run, attempt] = runs.split('.').map(Number)
    if (word !== opening || kind !== 'deploy' || (type !== 'tag' && type !== 'branch')) continue
    if (!Number.isSafeInteger(run) || !Number.isSafeInteger(attempt) || !isFullSha(tree) || !isFullSha(tagObject))
      continue
    const name = deployment.ref.replace(/^refs\/(?:tags|heads)\//, '')
    const ref = `refs/${type === 'tag' ? 'tags' : 'heads'}/${name}`
    return {
      runbook: 1,
      kind,
      version: versionOf(ref),
      ref,
      tagObject,
      sha: deployment.sha,
      tree,
      run: run ?? 0,
      attempt: attempt ?? 0,
      artifact: null,
      previous: null,
      key: `adopted:${deployment.id}`,
    }
  }
  return null
}
