// adapters/git: pushes a branch with a lease. Rewrites only the suite's own rollback branches.
import { isNoPermission } from '../../core/errors.ts'
import type { PushOutcome } from '../../ports/git.ts'
import { checkedBranch, checkedSha } from './names.ts'
import { failure, isUnreached, wordsOf, type GitAnswer, type GitProgram } from './process.ts'

export interface PushRequest {
  readonly sha: string
  readonly branch: string
  /** Where the branch must stand on the server; empty: it must not exist yet. */
  readonly expected: string
  readonly replace?: boolean
}

/** Where nobody else works: only there a branch is ever set to something that does not follow from it. */
const ownBranch = /^refs\/heads\/rollback\//

/** Somebody else was faster. `cannot lock ref`: both were at the server at the same moment. */
const races = /stale info|fetch first|non-fast-forward|cannot lock ref|failed to update ref|reference already exists/i

/** `--porcelain`: `<flag>\t<from>:<to>\t<summary>`. https://git-scm.com/docs/git-push#_output */
const verdictLine = (stdout: string, ref: string): { readonly flag: string; readonly summary: string } | null => {
  for (const line of stdout.split('\n')) {
    const [flag = '', names = '', summary = ''] = line.split('\t')
    if (names.endsWith(`:${ref}`)) return { flag, summary }
  }
  return null
}

const remoteSha = async (git: GitProgram, ref: string): Promise<string> =>
  (await git.ask(['ls-remote', '--quiet', 'origin', ref])).split('\t')[0]?.trim() ?? ''

/** The connection broke: whether the push arrived is only known to the server. null: it did not, and nobody else was there. */
const readBack = async (git: GitProgram, ref: string, request: PushRequest): Promise<PushOutcome | null> => {
  const now = await remoteSha(git, ref)
  if (now === request.sha) return { outcome: 'pushed' }
  return now === request.expected ? null : { outcome: 'moved' }
}

/** What git says of one push; null: the connection broke. */
const outcomeOf = (answer: GitAnswer, ref: string): PushOutcome | null => {
  const line = verdictLine(answer.stdout, ref)
  if (answer.code === 0 && line !== null && line.flag !== '!') return { outcome: 'pushed' }
  if (line?.flag === '!') {
    return races.test(line.summary) || races.test(answer.stderr)
      ? { outcome: 'moved' }
      : { outcome: 'refused', why: `${line.summary} ${wordsOf(answer.stderr)}`.trim() }
  }
  return isNoPermission(failure('push', answer)) ? { outcome: 'refused', why: wordsOf(answer.stderr) } : null
}

/**
 * Moves a branch forward by lease. The lease alone would also rewrite it, so the new commit must descend from the
 * expected one, except on a branch of our own. Where the connection breaks the branch is read back before the push is
 * tried again.
 */
export const pushByLease = async (
  git: GitProgram,
  request: PushRequest,
  isAncestor: (ancestor: string, descendant: string) => Promise<boolean>,
): Promise<PushOutcome> => {
  const ref = checkedBranch(request.branch)
  const sha = checkedSha(request.sha)
  const expected = request.expected === '' ? '' : checkedSha(request.expected)
  const mayReplace = request.replace === true && ownBranch.test(ref)
  if (expected !== '' && !mayReplace && !(await isAncestor(expected, sha))) {
    throw new Error(`refusing to push ${sha} to ${ref}: it does not descend from ${expected}`)
  }
  const push = [
    'push',
    '--porcelain',
    '--no-verify',
    '--no-follow-tags',
    `--force-with-lease=${ref}:${expected}`,
    'origin',
    `${sha}:${ref}`,
  ]
  const since = git.now()
  for (let tried = 1; ; tried += 1) {
    const answer = await git.run(push)
    const told = outcomeOf(answer, ref)
    // A lost answer makes libcurl send it twice, and the second finds the branch moved: by the first.
    const isTold = told !== null && told.outcome !== 'moved'
    const outcome = isTold ? told : ((await readBack(git, ref, { ...request, expected })) ?? told)
    if (outcome !== null) return outcome
    const error = failure('push', answer)
    if (!isUnreached(answer) || !(await git.pause(wordsOf(answer.stderr).slice(0, 200), tried, since))) throw error
  }
}
