// approvals: every sentence and remedy of this room, in one place. Pure.
import { shortSha } from '../core/release.ts'
import { listed, plural } from '../core/text.ts'

// decide/approvals

export const severalPulls = ({
  count,
  how,
  numbers,
}: {
  readonly count: number
  readonly how: string
  readonly numbers: string
}): string => `${count} pull requests ${how}: ${numbers}`

export const mergedBy = 'were merged by this commit'

export const endIn = 'end in this commit'

export const contain = 'contain this commit'

export const noPull = (sha: string): string => `no pull request contains ${shortSha(sha)}`

export const deletedAccount = 'a deleted account'

export const changesWithoutRight = (user: string): string => `${user} requested changes, without the right to block.`

export const changesRequested = (user: string, number: number): string => `${user} requested changes in #${number}.`

export const settle = (user: string): string =>
  `Resolve it with ${user}, who then approves, or dismiss the review with a reason.`

export const ownPull = (user: string, number: number): string =>
  `${user} wrote #${number}: the author's own approval does not count.`

export const ownCommits = (user: string, number: number): string =>
  `${user} wrote commits of #${number}: approving one's own work does not count.`

export const notAPerson = (user: string): string => `${user} is not a person: its approval does not count.`

export const noWriteAccess = (user: string): string => `${user} approved, but has no write access here.`

export const stale = ({
  user,
  approved,
  number,
  head,
}: {
  readonly user: string
  readonly approved: null | string
  readonly number: number
  readonly head: string
}): string => `${user} approved ${shortSha(approved ?? 'unknown')}, but #${number} is now at ${shortSha(head)}.`

export const askAgain = (user: string, number: number): string => `Ask ${user} to review #${number} again.`

export const beforeCommit = ({
  user,
  number,
  head,
}: {
  readonly user: string
  readonly number: number
  readonly head: string
}): string => `${user} approved #${number} before ${shortSha(head)} was committed.`

export const landedOther = (user: string, number: number): string =>
  `${user} approved #${number}, but what landed is not what merging it gives: nobody reviewed the rest.`

export const releaseReviewed =
  'Bring what was added by a pull request of its own, and release that; or have the run approved in its environment.'

export const unknownAuthor = (number: number, shas: readonly string[]): string =>
  `Nobody on GitHub is known as the author of ${shas.slice(0, 3).map(shortSha).join(', ')}${shas.length > 3 ? ` and ${shas.length - 3} more` : ''} of #${number}, so one of those who approved may have written it.`

export const nameAuthor =
  "Add the commit's e-mail address to the author's GitHub account, or get one more approval for each such commit."

export const otherBase = ({
  number,
  base,
  environment,
  branches,
}: {
  readonly number: number
  readonly base: string
  readonly environment: string
  readonly branches: readonly string[]
}): string => `#${number} is a pull request to ${base}, and releases of ${environment} come from ${listed(branches)}`

export const ownRun = (user: string): string =>
  `${user} started this run, or started it again: approving it does not count.`

export const ownChange = (user: string): string => `${user} wrote the change: approving the run does not count.`

export const runByNoPerson = (user: string): string => `${user} is not a person: approving the run does not count.`

export const runWithoutAccess = (user: string): string => `${user} approved the run, but has no write access here.`

export const tooManyCommits = ({
  number,
  seen,
  unseen,
}: {
  readonly number: number
  readonly seen: number
  readonly unseen: number
}): string =>
  `#${number} has ${seen + unseen} commits, and GitHub lists ${seen}: the authors of the others are not known.`

export const smallerParts = (most: number): string => `Bring the change in parts of at most ${most} commits.`

export const choiceUnknown = (why: string): string => `The pull request of this commit is not known: ${why}.`

export const releaseMerged =
  'Release a commit that was merged by a pull request, or have the run approved in its environment.'

export const runApprovalsUnread = 'The approvals of this run could not be read.'

export const grantActions =
  "Add 'actions: read' under 'permissions:' of the job, so that approvals of the environment count."

export const moreNeeded = (missing: number, environment: string): string =>
  `${plural(missing, 'more approval is', 'more approvals are')} needed for ${environment}.`

export const askForApproval = ({
  missing,
  author,
  head,
  number,
}: {
  readonly missing: number
  readonly author: null | string
  readonly head: string
  readonly number: number
}): string =>
  `Ask ${missing === 1 ? 'a person' : `${missing} people`} with write access, not ${author ?? 'the author'}, to approve ${shortSha(head)} in #${number}.`
