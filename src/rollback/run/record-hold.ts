// rollback/run: records a hold on the bad commit where no restore has left a record of it.
import { holdKey } from '../../records/decide/payload.ts'
import { activeHolds } from '../../records/decide/hold.ts'
import type { DeploymentWriter } from '../../ports/github.ts'
import type { ReadPorts } from '../../ports/ports.ts'
import type { RollbackPlan } from '../gather/plan.ts'

export interface HoldPorts extends ReadPorts {
  readonly writer: DeploymentWriter
}

/**
 * A restore leaves a record that names the bad commit, and the hold is derived from it. Where nothing is restored, or
 * the good release served already for another reason, the record is made here: one that never began, so that it counts
 * as no deployment and only tells what is held.
 */
export const recordHold = async (plan: RollbackPlan, reason: string, ports: HoldPorts): Promise<void> => {
  const { environment, bad, target, situation } = plan
  const payload = situation.live?.deployment.payload
  const [sha, tree] = [target?.release.sha ?? payload?.sha, target?.tree ?? payload?.tree]
  if (sha === undefined || tree === undefined) return
  if (activeHolds(situation.history).some((hold) => hold.bad === bad.sha)) return
  const { id: runId, attempt, url: runUrl } = ports.context.run
  const { id } = await ports.writer.createDeployment({
    environment: environment.name,
    production: environment.production,
    task: 'deploy:rollback',
    description: reason,
    payload: {
      runbook: 2,
      kind: 'rollback',
      service: environment.place.service,
      version: target?.release.version ?? null,
      ref: target?.release.ref ?? sha,
      tagObject: target?.tagObject ?? sha,
      sha,
      tree,
      run: runId,
      attempt,
      artifact: null,
      previous: payload?.sha ?? null,
      key: holdKey(environment.place, bad.sha),
      policy: null,
      from: bad.sha,
    },
  })
  await ports.writer.deploymentStatus({ deployment: id, event: { event: 'held', text: bad.sha }, logUrl: runUrl })
}
