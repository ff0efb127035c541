// checklist: every sentence and remedy of this room, in one place. Pure.
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
