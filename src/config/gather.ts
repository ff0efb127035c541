// config: asks GitHub for the runbook file of the default branch's tip, before any schema is loaded.
import { ExpectedError } from '../core/errors.ts'
import type { TrustedTip } from '../core/github.ts'
import type { GitHubReader } from '../ports/github.ts'
import type { Clock, Log } from '../ports/world.ts'
import * as words from './words.ts'

/** Runbook files are looked for here, whatever the input `config` names. */
const runbookFolder = '.github'

/** Where the runbook file is, and how to ask for it. */
export interface RunbookRequest {
  readonly path: string
  readonly github: Pick<GitHubReader, 'trustedTip' | 'file' | 'fileHistory'>
  readonly log: Pick<Log, 'info' | 'warn'>
  /** Lets the question leave before the schema is loaded; without it both begin at once. */
  readonly clock?: Pick<Clock, 'sleep'>
}

const assertInside = (path: string): void => {
  const parts = path.split('/')
  if (!path.includes('\\') && !parts.includes('..') && !parts.includes('')) return
  throw new ExpectedError({
    code: 'bad-input',
    message: words.badPath(path),
    remedy: words.pathFromRoot,
  })
}

/** The tip with its runbook file. The others of .github come in the same answer, which costs no request of its own. */
export const gatherTip = async ({ path, github }: Pick<RunbookRequest, 'path' | 'github'>): Promise<TrustedTip> => {
  assertInside(path)
  return github.trustedTip(path, runbookFolder)
}

/** The same, and beside it the file of the change; null: there is no such file, or a release is judged. */
export const gatherTipAndChange = async (
  request: Pick<RunbookRequest, 'path' | 'github'>,
  head: string | null,
): Promise<{ readonly tip: TrustedTip; readonly text: string | null }> => {
  const { path, github } = request
  assertInside(path)
  const [tip, text] = await Promise.all([gatherTip(request), head === null ? null : github.file(path, head)])
  return { tip, text }
}
