// records/run: marks replaced production deployments as inactive. For display only, it never changes a verdict.
import { messageOf, orSay } from '../../core/errors.ts'
import type { EnvironmentRule } from '../../core/promotion-rule.ts'
import { liveSuccesses } from '../decide/history.ts'
import { gatherHistory } from '../gather/history.ts'
import type { DeploymentWriter } from '../../ports/github.ts'
import type { ReadPorts } from '../../ports/ports.ts'

/**
 * Marks what a new production deployment replaced as inactive, ours alone: GitHub does it by itself everywhere but in
 * production, where every success would be shown as active for ever. Only for people: history reads past `inactive`, and
 * a failure here changes no verdict.
 * https://docs.github.com/en/rest/deployments/statuses#create-a-deployment-status (`auto_inactive`)
 */
export const markEarlierInactive = async (
  newest: number,
  environment: Pick<EnvironmentRule, 'name' | 'place' | 'production'>,
  ports: ReadPorts & { readonly writer: Pick<DeploymentWriter, 'deploymentStatus'> },
): Promise<void> => {
  if (!environment.production) return
  const markAll = async () => {
    const earlier = liveSuccesses(await gatherHistory(environment.place, ports)).filter(
      ({ deployment }) => deployment.id < newest,
    )
    for (const { deployment } of earlier) {
      const event = { event: 'replaced', text: String(newest) } as const
      await ports.writer.deploymentStatus({ deployment: deployment.id, event })
    }
  }
  await orSay(markAll, (thrown) =>
    ports.log.warn(`Earlier deployments to ${environment.name} are still shown as active: ${messageOf(thrown)}`),
  )
}
