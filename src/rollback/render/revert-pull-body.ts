// rollback/render: the body of the revert's pull request: what it undoes and why it is not a push. Pure.
import { shortSha } from '../../core/release.ts'
import { escapeText } from '../../report/escape.ts'
import { codeSpan, link, table } from '../../report/markdown.ts'

const shownFiles = 100
const shownCommits = 100

/** What a reviewer at night needs to know of a revert: what it undoes, what it changes, and that it is not urgent. */
export const revertPullBody = (pull: {
  readonly environment: string
  readonly backTo: string
  readonly reason: string
  /** Why it is a pull request and not a push. */
  readonly why: string
  readonly undo: readonly { readonly sha: string; readonly subject: string; readonly author: string }[]
  readonly changed: readonly { readonly status: string; readonly path: string }[]
  readonly proven: boolean
  readonly runUrl: string
}): string => {
  const { environment, backTo, undo, changed } = pull
  const more = (all: number, shown: number) => (all > shown ? [`_and ${all - shown} more_`] : [])
  return [
    `**${escapeText(environment)}** was rolled back to **${escapeText(backTo)}** by ${link('this run', pull.runUrl)}; ` +
      'this pull request makes git agree. Until it is merged, what is reverted here is not deployed there again.',
    `**Reason:** ${escapeText(pull.reason)}`,
    `**Why a pull request:** ${escapeText(pull.why)}.`,
    pull.proven
      ? 'The result is, byte for byte, the tree of the release that serves now.'
      : 'Other commits lie above: only what the undone commits changed is taken back.',
    '### Undone, newest first',
    table(
      ['Commit', 'Subject', 'Author'],
      undo
        .slice(0, shownCommits)
        .map(({ sha, subject, author }) => [{ markdown: codeSpan(shortSha(sha)) }, subject, author]),
    ),
    ...more(undo.length, shownCommits),
    '### Files',
    table(
      ['', 'Path'],
      changed.slice(0, shownFiles).map(({ status, path }) => [status, { markdown: codeSpan(path) }]),
    ),
    ...more(changed.length, shownFiles),
    '### To reapply the change later',
    'Merging the old branch again silently drops its code, because git holds it for merged. Once this is in, the same ' +
      'dispatch of the rollback, sent again, opens a draft that reverts the revert, to be put right there. ' +
      "The hold stands until such a release is deployed with a reason in 'force' and verified.",
    // Squashed, the description may become the message of the one commit that is left: the hold reads these lines there.
    [`Runbook-Run: ${pull.runUrl}`, ...pull.undo.map(({ sha }) => `Runbook-Reverts: ${sha}`)].join('\n'),
  ].join('\n\n')
}
