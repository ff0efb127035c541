import { ExpectedError } from '../domain/errors.ts'
import { shortSha } from '../domain/release.ts'
import { loadRunbook } from './load.ts'
import type { Runbook } from './runbook.ts'

/** For deploy and rollback, which have nothing to go by without the file. */
export const requireRunbook = async (request: Parameters<typeof loadRunbook>[0]): Promise<Runbook> => {
  const runbook = await loadRunbook(request)
  if (runbook !== null) return runbook
  throw new ExpectedError({
    code: 'bad-config',
    message: `There is no ${request.path} at commit ${shortSha(request.sha)}.`,
    remedy: "Commit the runbook file there, or name its path in the input 'config'. README.md has one to copy.",
  })
}
