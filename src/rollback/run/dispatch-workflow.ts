// rollback/run: starts the deploy workflow after a push, and confirms that its run exists.
import { expectedOrRethrow } from '../../core/errors.ts'
import { shortSha } from '../../core/release.ts'
import type { FilledInputs } from '../decide/workflow-inputs.ts'
import * as words from '../words.ts'
import type { WorkflowStarter } from '../../ports/github.ts'
import type { ReadPorts } from '../../ports/ports.ts'

export type WorkflowStart =
  | { readonly outcome: 'started'; readonly on: string; readonly url: string }
  | { readonly outcome: 'not-started'; readonly on: string; readonly why: string; readonly remedy: string }

export interface StartRequest {
  /** `.github/workflows/deploy.yml`. */
  readonly workflow: string
  /** The branch or tag, by its short name. */
  readonly on: string
  /** What it names now: the run must be of this commit. */
  readonly sha: string
  /** GitHub refuses a dispatch that lacks one of them: it is not even tried. */
  readonly inputs: FilledInputs
}

export interface StartPorts extends Pick<ReadPorts, 'github' | 'clock'> {
  readonly writer: WorkflowStarter
}

const withinMs = 60_000
const pauseMs = 3_000

const findRun = async (request: StartRequest, id: number | null, { github }: StartPorts): Promise<string | null> => {
  if (id !== null) return (await github.workflowRun(id))?.url ?? null
  const runs = await github.workflowRuns(request.sha)
  const ours = runs.find(
    (run) =>
      run.event === 'workflow_dispatch' && run.path.split('@')[0] === request.workflow && run.headBranch === request.on,
  )
  return ours?.url ?? null
}

/**
 * A push with the workflow token starts nothing, a dispatch does: the deploy workflow is dispatched, and believed only
 * once its run is there. One that an earlier run of the same rollback started is not started twice.
 * https://docs.github.com/en/actions/concepts/security/github_token
 */
export const startWorkflow = async (request: StartRequest, ports: StartPorts): Promise<WorkflowStart> => {
  const { workflow, on, sha, inputs } = request
  const byHand = `Start ${workflow} on ${on} by hand, so that what follows ${on} is deployed again.`
  const began = ports.clock.monotonicMs()
  try {
    const existing = await findRun(request, null, ports)
    if (existing !== null) return { outcome: 'started', on, url: existing }
    if (inputs.missing.length > 0) {
      const remedy = words.startWithInputs(workflow, on, inputs)
      return { outcome: 'not-started', on, why: words.inputsMissing(workflow, on, inputs.missing), remedy }
    }
    const id = await ports.writer.dispatchWorkflow({ workflow, ref: on, inputs: inputs.values })
    for (;;) {
      const url = await findRun(request, id, ports)
      if (url !== null) return { outcome: 'started', on, url }
      if (ports.clock.monotonicMs() - began + pauseMs > withinMs) break
      await ports.clock.sleep(pauseMs)
    }
  } catch (thrown) {
    const { message, remedy } = expectedOrRethrow(thrown)
    return {
      outcome: 'not-started',
      on,
      why: `${workflow} could not be started on ${on}: ${message}`,
      remedy: `${remedy} ${byHand}`,
    }
  }
  const why = `${workflow} was dispatched on ${on} and no run of it appeared in 60 s for ${shortSha(sha)}.`
  return { outcome: 'not-started', on, why, remedy: byHand }
}
