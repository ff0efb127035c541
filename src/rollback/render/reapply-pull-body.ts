// rollback/render: the body of the draft pull request that brings the change back, with a checklist. Pure.
import { shortSha } from '../../core/release.ts'
import { escapeText } from '../../report/escape.ts'
import { codeSpan, link } from '../../report/markdown.ts'

/** What has to be done before a change that was rolled back may be reapplied, as a list to tick off. */
export const reapplyPullBody = (pull: {
  readonly environment: string
  readonly reason: string
  readonly bad: { readonly sha: string; readonly subject: string; readonly author: string }
  readonly reverts: readonly { readonly sha: string }[]
  readonly incident: string | null
  readonly runUrl: string
}): string => {
  const { environment, reason, bad, reverts, incident, runUrl } = pull
  const where = incident === null ? 'the incident' : link('the incident', incident)
  return [
    `${codeSpan(shortSha(bad.sha))} (${escapeText(bad.subject)}, by ${escapeText(bad.author)}) was rolled back in ` +
      `**${escapeText(environment)}** by ${link('this run', runUrl)} and reverted by ` +
      `${reverts.map(({ sha }) => codeSpan(shortSha(sha))).join(', ')}. This draft reverts the revert: put it right here.`,
    'Merging the old branch again would silently leave its code out, because git holds it for merged.',
    `**Reason of the rollback:** ${escapeText(reason)}`,
    '### Before it lands',
    [
      `- [ ] The cause is known and stands in ${where}.`,
      '- [ ] A commit on this branch puts it right.',
      '- [ ] A test fails without that commit.',
      '- [ ] A probe or a rule of smoke would have caught it earlier, or it is said why none can.',
      '- [ ] Its migrations can go up again on the database as it is now, and down.',
      `- [ ] It is deployed with the reason in 'force': the hold on ${codeSpan(shortSha(bad.sha))} stands until such a release is verified.`,
    ].join('\n'),
    // Squashed, the description may become the message of the one commit that is left: the hold reads these lines there.
    reverts.map(({ sha }) => `Runbook-Reverts: ${sha}`).join('\n'),
  ].join('\n\n')
}
