import { ExpectedError } from '../domain/errors.ts'
import type { WorkflowStarter } from '../ports/github.ts'
import type { ReadPorts } from '../ports/ports.ts'

export type WorkflowStart =
  | { readonly outcome: 'started'; readonly url: string }
  | { readonly outcome: 'not-started'; readonly why: string; readonly remedy: string }

export interface StartRequest {
  /** `.github/workflows/deploy.yml`. */
  readonly workflow: string
  readonly branch: string
  /** Where the branch stands now: the run must be of this commit. */
  readonly sha: string
}

export interface StartPorts extends Pick<ReadPorts, 'github' | 'clock'> {
  readonly writer: WorkflowStarter
}

const withinMs = 60_000
const pauseMs = 3_000

const findRun = async (request: StartRequest, id: number | null, { github }: StartPorts): Promise<string | null> => {
  if (id !== null) return (await github.workflowRun(id))?.url ?? null
  const runs = await github.workflowRuns(request.sha)
  const ours = runs.find((run) => run.event === 'workflow_dispatch' && run.path.split('@')[0] === request.workflow)
  return ours?.url ?? null
}

/**
 * A push with the workflow token starts nothing, a dispatch does: the deploy workflow is dispatched, and believed only
 * once its run is there. https://docs.github.com/en/actions/concepts/security/github_token
 */
export const startWorkflow = async (request: StartRequest, ports: StartPorts): Promise<WorkflowStart> => {
  const { workflow, branch, sha } = request
  const byHand = `Start ${workflow} on ${branch} by hand, so that what follows ${branch} is deployed again.`
  const began = ports.clock.monotonicMs()
  try {
    const id = await ports.writer.dispatchWorkflow({ workflow, ref: branch, inputs: {} })
    for (;;) {
      const url = await findRun(request, id, ports)
      if (url !== null) return { outcome: 'started', url }
      if (ports.clock.monotonicMs() - began + pauseMs > withinMs) break
      await ports.clock.sleep(pauseMs)
    }
  } catch (thrown) {
    if (!(thrown instanceof ExpectedError) || thrown.code === 'cancelled') throw thrown
    return {
      outcome: 'not-started',
      why: `${workflow} could not be started on ${branch}: ${thrown.message}`,
      remedy: `${thrown.remedy} ${byHand}`,
    }
  }
  const seen = `${workflow} was dispatched on ${branch} and no run of it appeared in 60 s for ${sha.slice(0, 7)}.`
  return { outcome: 'not-started', why: seen, remedy: byHand }
}
