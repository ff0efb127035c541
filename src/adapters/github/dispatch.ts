// adapters/github: starts a workflow once. Looks for the run after a lost response and never starts a second one.
import { z } from 'zod'
import type { WorkflowStarter } from '../../ports/github.ts'
import { accept, parse, read } from './answers.ts'
import type { Api } from './request.ts'
import { plainLogin } from './viewer.ts'

const needs = 'actions: write'
const searches = 3
/** https://docs.github.com/en/rest/actions/workflows#create-a-workflow-dispatch-event: 200 with the run, or 204. */
const startedSchema = z.object({ workflow_run_id: z.number() })
const newestSchema = z.object({
  workflow_runs: z.array(z.object({ id: z.number(), actor: z.object({ login: z.string() }).nullish() })),
})

/** The newest dispatched run of a workflow and who started it: ids only grow. */
const newestRun = async (api: Api, root: string): Promise<{ readonly id: number; readonly actor: string }> => {
  const purpose = { what: 'list the dispatched runs', needs: 'actions: read' }
  const path = `${root}/runs?event=workflow_dispatch&per_page=1`
  const [run] = (await read(api, { ...purpose, path }, newestSchema))?.workflow_runs ?? []
  return { id: run?.id ?? 0, actor: plainLogin(run?.actor?.login ?? '') }
}

/**
 * Starts a workflow, once. A dispatch bears no key, so a lost answer is followed by a search for the run that it may
 * have started, and never by a second dispatch: two deployments would be worse than none.
 */
export const workflowStarter = (api: Api, viewer: () => Promise<string>): WorkflowStarter => ({
  dispatchWorkflow: async ({ workflow, ref, inputs }) => {
    const purpose = { what: `start the workflow ${workflow} on ${ref}`, needs }
    const root = `${api.repo}/actions/workflows/${encodeURIComponent(workflow)}`
    const before = await newestRun(api, root)
    const body = { ref, inputs, return_run_details: true }
    const answer = await api.attempt({ ...purpose, method: 'POST', path: `${root}/dispatches`, body })
    if (answer.outcome === 'replied') {
      const data = accept(purpose, answer)
      return answer.status === 200 ? parse(purpose, startedSchema, data).workflow_run_id : null
    }
    for (let search = 0; search < searches; search += 1) {
      await api.settle()
      const [us, newest] = await Promise.all([viewer(), newestRun(api, root)])
      if (newest.id > before.id && newest.actor === us) return newest.id
    }
    throw answer.error
  },
})
