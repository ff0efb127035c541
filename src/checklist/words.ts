// checklist: every sentence and remedy of this room, in one place. Pure.
import type { Remedy } from '../core/remedy.ts'
import { listed } from '../core/text.ts'

// approvals

export const enoughPeople = 'Approved by enough people'

export const whyApprovals = 'A second pair of eyes on exactly the commit that is released, not on an earlier push.'

export const noneAskedFor = (environment: string): string => `no approvals are required in ${environment}`

// promotion

export const takes = ({
  environment,
  version,
  ref,
}: {
  readonly environment: string
  readonly version: null | string
  readonly ref: string
}): string => `${environment} takes ${version ?? ref}`

export const verifiedIn = (environments: readonly string[]): string => `verified in ${listed(environments)}`

export const andMore = (count: number): string => ` and ${count - 1} more`

export const afterTheMerge = (path: string): string => `still to come after the merge: ${path}`

export const inOrder = 'Promoted in order'

export const whyPromotion =
  'What reaches production is the very commit that was verified in the environment before it, not a similar one.'

/** "What to do" of docs/checks/approvals.md, likeliest first; a finding says it with its own names. */
export const approvalsRemedies: readonly Remedy[] = [
  {
    when: 'Too few',
    then: 'ask as many people with write access as are named, other than the author, to approve the pull request.',
  },
  {
    when: 'Somebody who wrote a part of it approved',
    then: 'ask another person. GitHub names the author of a suggested line as its co-author.',
  },
  { when: 'Stale after a push', then: 'ask the same people to review again.' },
  {
    when: 'Changes requested',
    then: 'resolve it with that person, who then approves, or dismiss the review with a reason.',
  },
  {
    when: 'No pull request',
    then: 'release a commit that was merged by one, or have the run approved in its environment.',
  },
  {
    when: 'Commits not seen (`unknown`)',
    then: 'GitHub lists 250 commits of a pull request; bring it in smaller parts.',
  },
  { when: 'Unknown', then: 'add the permission that the report names.' },
]

/** "What to do" of docs/checks/promotion.md, likeliest first; a finding says it with its own names. */
export const promotionRemedies: readonly Remedy[] = [
  { when: 'The rule does not accept the ref', then: 'release a ref that `promote` accepts, or correct the rule.' },
  {
    when: 'Off the branch',
    then: 'merge the commit to the branch that `on-branch` names, and tag the merged commit.',
  },
  {
    when: 'Not verified before',
    then: 'deploy this very commit to the environment that `after` names, and let smoke verify it there.',
  },
  {
    when: 'The tag moved or is gone',
    then: 'make a new tag for the new commit, and forbid updates and deletions of tags by a ruleset.',
  },
  {
    when: 'A hold',
    then: 'the commit still contains one that was rolled back. Release a commit without it; the hold lifts itself.',
  },
  {
    when: 'A lock',
    then: 'another run, or a person, has locked the environment. The report says who; wait for them.',
  },
]
