// checklist/sbom: decides whether a person reviewed exactly this difference, after it was published. Pure.
import { judgeApprovals, type ApprovalFacts } from '../../approvals/decide/approvals.ts'
import type { CommitStatus } from '../../core/github.ts'
import { withoutBot } from '../../records/decide/history.ts'
import { shortSha } from '../../core/release.ts'
import type { Finding } from '../../core/report.ts'
import { cut } from '../../core/text.ts'

/** What a review is bound to: forty hex digits of SHA-256 each. */
export interface SbomDigests {
  /** Of the difference to what is live. */
  readonly difference: string
  /** Of all components. */
  readonly components: string
}

/** That a difference was shown at a commit, as a commit status of ours; nobody can date it back. */
export interface Publication extends SbomDigests {
  readonly environment: string
  readonly at: string
}

export type ReviewFacts =
  | { readonly mode: 'none' }
  | { readonly mode: 'file'; readonly path: string; readonly text: string | null }
  | {
      readonly mode: 'pull-request'
      readonly approvals: ApprovalFacts
      /** At the head of the pull request that brought the commit, in any order. */
      readonly publications: readonly Publication[]
      /** Environments that come later in the promotion order. */
      readonly later: readonly string[]
    }

/** `early`: it can still come true before the merge. */
export interface ReviewAnswer {
  readonly status: 'reviewed' | 'missing' | 'unproven'
  readonly early: boolean
  readonly summary: string
  readonly findings: readonly Finding[]
}

const statement = /^difference ([0-9a-f]{40}) of ([0-9a-f]{40})(?:$|: )/

/** The status description that publishes a difference; at most 140 characters. */
export const publicationText = ({ difference, components }: SbomDigests, counted: string): string =>
  cut(`difference ${difference} of ${components}: ${counted}`, 140)

/** The context's last part; the first two are `runbook` and the environment. */
const context = /^runbook\/(.+)\/sbom$/

/** What we published ourselves; others can write statuses too. */
export const publicationsIn = (statuses: readonly CommitStatus[], viewer: string): readonly Publication[] =>
  statuses.flatMap((status) => {
    const environment = context.exec(status.context)?.[1]
    const [, difference, components] = statement.exec(status.description ?? '') ?? []
    const isOurs = status.creator !== null && withoutBot(status.creator) === withoutBot(viewer)
    return environment === undefined || difference === undefined || components === undefined || !isOurs
      ? []
      : [{ environment, difference, components, at: status.createdAt }]
  })

/** Was this very difference published here already? */
export const isPublished = (publications: readonly Publication[], environment: string, digests: SbomDigests): boolean =>
  publications.some(
    (one) =>
      one.environment === environment && one.difference === digests.difference && one.components === digests.components,
  )

/**
 * When what is judged was first shown: this difference, or one to the same components for an environment later in the
 * chain, which spans at least as much.
 */
const shownAt = (facts: Extract<ReviewFacts, { mode: 'pull-request' }>, digests: SbomDigests): string | null =>
  facts.publications
    .filter(
      (one) =>
        one.components === digests.components &&
        (one.difference === digests.difference || facts.later.includes(one.environment)),
    )
    .map(({ at }) => at)
    .toSorted((one, other) => Date.parse(one) - Date.parse(other))[0] ?? null

const missing = (message: string, remedy: string, url?: string): ReviewAnswer => ({
  status: 'missing',
  early: true,
  summary: 'not reviewed',
  findings: [{ level: 'error', message, remedy, ...(url === undefined ? {} : { url }) }],
})

const byFile = ({ path, text }: Extract<ReviewFacts, { mode: 'file' }>, { difference }: SbomDigests): ReviewAnswer =>
  text !== null && text.includes(difference)
    ? { status: 'reviewed', early: false, summary: `reviewed in ${path}`, findings: [] }
    : {
        ...missing(
          text === null ? `There is no ${path} at this commit.` : `${path} does not name this difference.`,
          `Read the difference, then commit ${path} with a line that holds ${difference} and what you think of it.`,
        ),
        early: false,
      }

const byApproval = (facts: Extract<ReviewFacts, { mode: 'pull-request' }>, digests: SbomDigests): ReviewAnswer => {
  const { choice, reviews } = facts.approvals
  if (!choice.chosen)
    return {
      status: 'unproven',
      early: false,
      summary: 'no pull request to review it on',
      findings: [
        {
          level: 'error',
          message: `Whose review this SBOM had is not known: ${choice.why}.`,
          remedy: "Release a commit that was merged by a pull request, or use 'review: file'.",
        },
      ],
    }
  const { pull } = choice
  const at = shownAt(facts, digests)
  if (at === null)
    return missing(
      `This difference was not shown on #${pull.number} at ${shortSha(pull.head)} before.`,
      pull.merged
        ? 'Bring what changed in a pull request that is up to date with its base, where preflight shows it, and have that approved.'
        : `It is shown there now: approve #${pull.number} after reading it, and run preflight again.`,
      pull.url,
    )
  const since = reviews.filter(({ submittedAt }) => submittedAt !== null && Date.parse(submittedAt) > Date.parse(at))
  const judged = judgeApprovals({ ...facts.approvals, reviews: since, runApprovals: [], needed: 1 })
  if (judged.ok)
    return { status: 'reviewed', early: false, summary: `reviewed by ${judged.people.join(', ')}`, findings: [] }
  return missing(
    `Nobody approved #${pull.number} after its difference was shown on ${at}.`,
    `Ask a person with write access, not ${pull.author ?? 'the author'}, to read it and approve ${shortSha(pull.head)} now; then run preflight again.`,
    pull.url,
  )
}

/** Did somebody look at this very difference? */
export const judgeReview = (facts: ReviewFacts, digests: SbomDigests): ReviewAnswer => {
  switch (facts.mode) {
    case 'none':
      return { status: 'reviewed', early: false, summary: 'no review asked for', findings: [] }
    case 'file':
      return byFile(facts, digests)
    case 'pull-request':
      return byApproval(facts, digests)
  }
}
