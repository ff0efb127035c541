// config: asks GitHub for the text of the runbook file and of the others of .github, before any schema is loaded.
import { ExpectedError } from '../core/errors.ts'
import type { GitHubReader } from '../ports/github.ts'
import type { Log } from '../ports/world.ts'
import * as words from './words.ts'

/** Runbook files are looked for here, whatever the input `config` names. */
const runbookFolder = '.github'

/** Where the runbook file is, and how to ask for it. */
export interface RunbookRequest {
  readonly path: string
  readonly sha: string
  readonly github: Pick<GitHubReader, 'file' | 'folder'>
  readonly log: Pick<Log, 'info'>
}

/** What GitHub answered. */
export interface RunbookText {
  /** null: there is no such file. */
  readonly text: string | null
  readonly folder: Awaited<ReturnType<GitHubReader['folder']>>
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

/** The file as it is at a commit. The others of .github are asked for in the same turn, which costs no request of its own. */
export const gatherRunbook = async ({ path, sha, github }: RunbookRequest): Promise<RunbookText> => {
  assertInside(path)
  const [text, folder] = await Promise.all([github.file(path, sha), github.folder(runbookFolder, sha)])
  return { text, folder }
}
