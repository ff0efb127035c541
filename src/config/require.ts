// config: loads the runbook for deploy and rollback, which cannot run without one.
import { ExpectedError } from '../core/errors.ts'
import { shortSha } from '../core/release.ts'
import { defaultRunbook, loadRunbook } from './load.ts'
import type { Runbook } from '../runbook/runbook.ts'

type Request = Parameters<typeof loadRunbook>[0]

/** For preflight and smoke, which work from inputs where there is no file. `repo` names the service then. */
export const runbookOrDefaults = async (request: Request, repo: string): Promise<Runbook> =>
  (await loadRunbook(request)) ?? defaultRunbook(repo)

/** For deploy and rollback, which have nothing to go by without the file. */
export const requireRunbook = async (request: Request): Promise<Runbook> => {
  const runbook = await loadRunbook(request)
  if (runbook !== null) return runbook
  throw new ExpectedError({
    code: 'bad-config',
    message: `There is no ${request.path} at commit ${shortSha(request.sha)}.`,
    remedy: "Commit the runbook file there, or name its path in the input 'config'. README.md has one to copy.",
  })
}
