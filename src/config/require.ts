// config: loads the runbook for the actions, and its schema only while GitHub answers.
import { ExpectedError } from '../core/errors.ts'
import { gatherRunbook, type RunbookRequest } from './gather.ts'
import type { Clock } from '../ports/world.ts'
import type { Runbook } from '../runbook/runbook.ts'
import * as words from './words.ts'

type AskedRunbook = RunbookRequest & { readonly clock?: Pick<Clock, 'sleep'> }

/** Asking GitHub takes a few turns of the loop (gathering questions, connecting, sending), which reading code would hold up. */
const turns = 4

/** The schema knows the options of every check, and is as much code as all before it: it is read while GitHub answers. */
const schemaLater = async ({ clock }: AskedRunbook) => {
  for (let turn = 0; turn < turns; turn += 1) await clock?.sleep(1)
  return import('./load.ts')
}

const ask = async (request: AskedRunbook) => {
  const [answer, load] = await Promise.all([gatherRunbook(request), schemaLater(request)])
  return { answer, ...load }
}

/** For preflight and smoke, which work from inputs where there is no file. `repo` names the service then. */
export const runbookOrDefaults = async (request: AskedRunbook, repo: string): Promise<Runbook> => {
  const { answer, readRunbook, defaultRunbook } = await ask(request)
  return readRunbook(answer, request, defaultRunbook(repo))
}

/** For deploy and rollback, which have nothing to go by without the file. */
export const requireRunbook = async (request: AskedRunbook): Promise<Runbook> => {
  const { answer, readRunbook } = await ask(request)
  const runbook = readRunbook(answer, request, null)
  if (runbook !== null) return runbook
  throw new ExpectedError({
    code: 'bad-config',
    message: words.noRunbook(request.path, request.sha),
    remedy: words.commitRunbook,
  })
}
