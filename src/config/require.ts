// config: loads the runbook for the actions, and its schema only while GitHub answers.
import { ExpectedError } from '../core/errors.ts'
import { shortSha } from '../core/release.ts'
import { gatherRunbook, type RunbookRequest } from './gather.ts'
import type { Runbook } from '../runbook/runbook.ts'

/** The question leaves first: the schema, with the options of every check, is read while the answer is on its way. */
const ask = async (request: RunbookRequest) => {
  const [answer, { readRunbook, defaultRunbook }] = await Promise.all([gatherRunbook(request), import('./load.ts')])
  return { runbook: readRunbook(answer, request), defaultRunbook }
}

/** For preflight and smoke, which work from inputs where there is no file. `repo` names the service then. */
export const runbookOrDefaults = async (request: RunbookRequest, repo: string): Promise<Runbook> => {
  const { runbook, defaultRunbook } = await ask(request)
  return runbook ?? defaultRunbook(repo)
}

/** For deploy and rollback, which have nothing to go by without the file. */
export const requireRunbook = async (request: RunbookRequest): Promise<Runbook> => {
  const { runbook } = await ask(request)
  if (runbook !== null) return runbook
  throw new ExpectedError({
    code: 'bad-config',
    message: `There is no ${request.path} at commit ${shortSha(request.sha)}.`,
    remedy: "Commit the runbook file there, or name its path in the input 'config'. README.md has one to copy.",
  })
}
