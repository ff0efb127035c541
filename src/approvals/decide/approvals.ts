// approvals/decide: counts the approvals that are valid for exactly this commit. Pure.
import type { Commit, Permission, Pull, Review, RunApproval } from '../../core/github.ts'
import type { Finding } from '../../core/report.ts'
import { plural } from '../../core/text.ts'
import * as words from '../words.ts'

/** The pull request that brought a commit, or why none can be named. */
export type PullChoice =
  { readonly chosen: true; readonly pull: Pull } | { readonly chosen: false; readonly why: string }

/** Everything that speaks for or against a commit, as GitHub tells it. */
export interface ApprovalFacts {
  readonly environment: string
  readonly needed: number
  readonly choice: PullChoice
  readonly reviews: readonly Review[]
  /** What the pull request adds to its base. */
  readonly commits: readonly Commit[]
  /** How many more it has than GitHub lists. */
  readonly unseenCommits: number
  /** Who wrote a part of them by `Co-authored-by`; logins in lower case. */
  readonly coAuthors: ReadonlySet<string>
  /** null when they may not be read. */
  readonly runApprovals: readonly RunApproval[] | null
  /** Who started this run, and who started it again: nobody approves a run of their own. */
  readonly starters: readonly string[]
  /** Merges among the commits whose files are not what merging gives: who made them wrote into them. */
  readonly handMerges: ReadonlySet<string>
  /** The reviewed commits that are what landed; null: the released commit is the head itself, or nothing landed yet. */
  readonly landed: ReadonlySet<string> | null
  /** By login in lower case; whoever is not in it may nothing. */
  readonly permissions: ReadonlyMap<string, Permission>
}

/** `proven: false`: too few were found, and something that could hold more of them was not readable. */
export interface Approvals {
  readonly ok: boolean
  readonly proven: boolean
  readonly count: number
  readonly needed: number
  readonly people: readonly string[]
  readonly summary: string
  readonly findings: readonly Finding[]
}

/** Logins are compared without case, as GitHub does. */
export const sameLogin = (one: string | null, other: string | null): boolean =>
  one !== null && other !== null && one.toLowerCase() === other.toLowerCase()

const isBotLogin = (login: string) => login.endsWith('[bot]')

const one = (pulls: readonly Pull[], how: string): PullChoice | null => {
  const [first, ...others] = pulls
  if (first === undefined) return null
  if (others.length === 0) return { chosen: true, pull: first }
  const numbers = pulls.map((pull) => `#${pull.number}`).join(', ')
  return { chosen: false, why: words.severalPulls({ count: pulls.length, how, numbers }) }
}

/**
 * Which pull request brought the commit. GitHub lists every one that contains it, unrelated open ones too.
 * `containing` holds the numbers of those whose merge commit has the sha among its ancestors: after a rebase merge only
 * the last commit is the merge commit, and the ones before it are known by nothing else.
 * https://docs.github.com/en/rest/commits/commits#list-pull-requests-associated-with-a-commit
 */
export const choosePull = (facts: {
  readonly sha: string
  readonly pulls: readonly Pull[]
  readonly containing: ReadonlySet<number>
}): PullChoice => {
  const alive = facts.pulls.filter((pull) => pull.merged || pull.state === 'open')
  const choice =
    one(
      alive.filter((pull) => pull.merged && pull.mergeCommit === facts.sha),
      words.mergedBy,
    ) ??
    one(
      alive.filter((pull) => pull.head === facts.sha),
      words.endIn,
    ) ??
    one(
      alive.filter((pull) => pull.merged && facts.containing.has(pull.number)),
      words.contain,
    )
  return choice ?? { chosen: false, why: words.noPull(facts.sha) }
}

const newest = (a: Review, b: Review): number => (a.submittedAt ?? '').localeCompare(b.submittedAt ?? '') || a.id - b.id

/** The newest opinion of each person: a comment does not take it back, a dismissal does. */
export const latestOpinions = (reviews: readonly Review[]): readonly Review[] => {
  const latest = new Map<string, Review>()
  for (const review of reviews.toSorted(newest)) {
    if (review.user === null || review.state === 'COMMENTED' || review.state === 'PENDING') continue
    latest.set(review.user.toLowerCase(), review)
  }
  return [...latest.values()].filter((review) => review.state !== 'DISMISSED')
}

const mayWrite = (facts: ApprovalFacts, login: string): boolean => {
  const permission = facts.permissions.get(login.toLowerCase()) ?? 'none'
  return permission === 'admin' || permission === 'write'
}

/** Merging the base into a pull request writes no part of it, unless by hand. */
const isOwnWork = ({ sha, parents }: Commit, handMerges: ReadonlySet<string>): boolean =>
  parents.length < 2 || handMerges.has(sha)

const nobody: ReadonlySet<string> = new Set()

/** Commits of which others than the git author wrote a part, one for each set of them: https://docs.github.com/en/pull-requests/committing-changes-to-your-project/creating-and-editing-commits/creating-a-commit-with-multiple-authors */
export const coAuthored = (commits: readonly Commit[], handMerges = nobody): readonly string[] => {
  const byTrailers = new Map<string, string>()
  for (const commit of commits) {
    const trailers = commit.message.match(/^[ \t]*co-authored-by:.*@.*$/gim) ?? []
    if (isOwnWork(commit, handMerges) && trailers.length > 0)
      byTrailers.set(trailers.join('\n').toLowerCase(), commit.sha)
  }
  return [...byTrailers.values()]
}

/** Whoever wrote a part of it does not look at it with other eyes. */
const wroteInto = ({ commits, coAuthors, handMerges }: ApprovalFacts, login: string): boolean =>
  coAuthors.has(login.toLowerCase()) ||
  commits.some((commit) => isOwnWork(commit, handMerges) && sameLogin(commit.author, login))

/** Commits of nobody that GitHub knows: each may be of one of those who approved. */
const ofUnknown = ({ commits, handMerges }: ApprovalFacts): readonly Commit[] =>
  commits.filter((commit) => isOwnWork(commit, handMerges) && commit.author === null)

/** Clocks of people's machines differ a little. */
const skewMs = 300_000

/** GitHub moves a review on to later commits at times; what was committed after it, nobody can have seen in it. */
const isBeforeHead = ({ commits }: ApprovalFacts, pull: Pull, review: Review): boolean => {
  if (!commits.some(({ sha }) => sha === pull.head) || review.submittedAt === null) return false
  // A head whose date was set back is no older than what it is built on.
  const newest = Math.max(...commits.map(({ committedAt }) => Date.parse(committedAt)))
  return Date.parse(review.submittedAt) < newest - skewMs
}

type WeighedReview =
  | { readonly counts: true; readonly user: string }
  | { readonly counts: false; readonly finding: Finding; readonly blocks?: true }

const notice = (message: string, remedy?: string): WeighedReview => ({
  counts: false,
  finding: { level: 'notice', message, ...(remedy === undefined ? {} : { remedy }) },
})

/** Why an approval is of other content than what is released; null: it is of that. */
const ofOtherContent = (facts: ApprovalFacts, pull: Pull, review: Review, user: string): Finding | null => {
  const { number, head, url } = pull
  const isOfHead = review.commit === head
  const isLanded = facts.landed?.has(review.commit ?? '') ?? isOfHead
  if (!isLanded && isOfHead)
    return { level: 'error', message: words.landedOther(user, number), url, remedy: words.releaseReviewed }
  const remedy = words.askAgain(user, number)
  if (!isLanded)
    return { level: 'warning', message: words.stale({ user, approved: review.commit, number, head }), url, remedy }
  return isOfHead && isBeforeHead(facts, pull, review)
    ? { level: 'warning', message: words.beforeCommit({ user, number, head }), url, remedy }
    : null
}

const weighReview = (facts: ApprovalFacts, pull: Pull, review: Review): WeighedReview => {
  const user = review.user ?? words.deletedAccount
  const bot = review.userIsBot || isBotLogin(user)
  if (review.state === 'CHANGES_REQUESTED') {
    if (bot || !mayWrite(facts, user)) return notice(words.changesWithoutRight(user))
    return {
      counts: false,
      blocks: true,
      finding: {
        level: 'error',
        message: words.changesRequested(user, pull.number),
        url: pull.url,
        remedy: words.settle(user),
      },
    }
  }
  if (sameLogin(user, pull.author)) return notice(words.ownPull(user, pull.number))
  if (wroteInto(facts, user)) return notice(words.ownCommits(user, pull.number))
  if (bot) return notice(words.notAPerson(user))
  if (!mayWrite(facts, user)) return notice(words.noWriteAccess(user))
  const finding = ofOtherContent(facts, pull, review, user)
  return finding === null ? { counts: true, user } : { counts: false, finding }
}

const weighRunApproval = (facts: ApprovalFacts, approval: RunApproval): WeighedReview => {
  const { user } = approval
  const author = facts.choice.chosen ? facts.choice.pull.author : null
  if (facts.starters.some((starter) => sameLogin(user, starter))) return notice(words.ownRun(user))
  if (sameLogin(user, author) || wroteInto(facts, user)) return notice(words.ownChange(user))
  if (isBotLogin(user)) return notice(words.runByNoPerson(user))
  if (!mayWrite(facts, user)) return notice(words.runWithoutAccess(user))
  return { counts: true, user }
}

const ofEnvironment = (facts: ApprovalFacts): readonly RunApproval[] =>
  (facts.runApprovals ?? []).filter(
    (approval) =>
      approval.state === 'approved' &&
      approval.environments.some((name) => name.toLowerCase() === facts.environment.toLowerCase()),
  )

/** Whoever approved may have written one of them, and the head, which dates the reviews, is among them. */
const unseen = ({ choice, commits, unseenCommits }: ApprovalFacts): readonly Finding[] =>
  unseenCommits === 0 || !choice.chosen
    ? []
    : [
        {
          level: 'error',
          message: words.tooManyCommits({ number: choice.pull.number, seen: commits.length, unseen: unseenCommits }),
          remedy: words.smallerParts(commits.length),
        },
      ]

/** Who wrote them is not known, so as many of those who approved may have. */
const unknownAuthors = (facts: ApprovalFacts, people: number): readonly Finding[] => {
  const unknown = ofUnknown(facts)
  return unknown.length === 0 || people - unknown.length >= facts.needed || !facts.choice.chosen
    ? []
    : [
        {
          level: 'error',
          message: words.unknownAuthor(
            facts.choice.pull.number,
            unknown.map(({ sha }) => sha),
          ),
          remedy: words.nameAuthor,
        },
      ]
}

const unreadable = (facts: ApprovalFacts): readonly Finding[] => [
  ...(facts.choice.chosen
    ? []
    : [
        {
          level: 'error',
          message: words.choiceUnknown(facts.choice.why),
          remedy: words.releaseMerged,
        } as const,
      ]),
  ...(facts.runApprovals === null
    ? [
        {
          level: 'warning',
          message: words.runApprovalsUnread,
          remedy: words.grantActions,
        } as const,
      ]
    : []),
]

const sentence = (facts: ApprovalFacts, people: readonly string[], blockers: number): string => {
  const counted = `${people.length} of ${plural(facts.needed, 'approval')}`
  const by = people.length === 0 ? '' : ` (${people.join(', ')})`
  const where = facts.choice.chosen ? ` on #${facts.choice.pull.number}` : ''
  const hidden = facts.unseenCommits === 0 ? '' : `, ${plural(facts.unseenCommits, 'commit')} not seen`
  return `${counted}${by}${where}${blockers === 0 ? '' : ', changes asked for'}${hidden}`
}

/** Are there as many approvals as the environment asks for, from people who may give them, for this very commit? */
export const judgeApprovals = (facts: ApprovalFacts): Approvals => {
  const pull = facts.choice.chosen ? facts.choice.pull : null
  const weighed = [
    ...(pull === null ? [] : latestOpinions(facts.reviews).map((review) => weighReview(facts, pull, review))),
    ...ofEnvironment(facts).map((approval) => weighRunApproval(facts, approval)),
  ]
  const people = new Map(
    weighed.flatMap((each) => (each.counts ? [[each.user.toLowerCase(), each.user] as const] : [])),
  )
  const refused = weighed.flatMap((each) => (each.counts ? [] : [each]))
  const blockers = refused.filter((each) => each.blocks === true).length
  const enough = people.size >= facts.needed
  const missing = facts.needed - people.size
  const names = [...people.values()]
  const gaps = [...unseen(facts), ...unknownAuthors(facts, people.size), ...(enough ? [] : unreadable(facts))]
  const ask: readonly Finding[] =
    enough || pull === null
      ? []
      : [
          {
            level: 'error',
            message: words.moreNeeded(missing, facts.environment),
            url: pull.url,
            remedy: words.askForApproval({ missing, author: pull.author, head: pull.head, number: pull.number }),
          },
        ]
  return {
    ok: enough && blockers === 0 && facts.unseenCommits === 0,
    proven: blockers > 0 || gaps.length === 0,
    count: people.size,
    needed: facts.needed,
    people: names,
    summary: sentence(facts, names, blockers),
    findings: [...ask, ...gaps, ...refused.map((each) => each.finding)],
  }
}
