// config: loads the runbook for deploy and rollback, which cannot run without one.
import { ExpectedError } from '../core/errors.ts'
import { defaultRunbook, loadRunbook, type RunbookRequest } from './load.ts'
import type { Runbook } from '../runbook/runbook.ts'
import * as words from './words.ts'

/** For preflight and smoke, which work from inputs where there is no file. `repo` names the service then. */
export const runbookOrDefaults = (request: RunbookRequest, repo: string): Promise<Runbook> =>
  loadRunbook(request, defaultRunbook(repo))

/** For deploy and rollback, which have nothing to go by without the file. */
export const requireRunbook = async (request: RunbookRequest): Promise<Runbook> => {
  const runbook = await loadRunbook(request, null)
  if (runbook !== null) return runbook
  throw new ExpectedError({
    code: 'bad-config',
    message: words.noRunbook(request.path, request.sha),
    remedy: words.commitRunbook,
  })
}
