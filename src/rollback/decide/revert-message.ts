// rollback/decide: writes revert messages and branch names; the original's text can't trigger anything. Pure.
import { digest } from '../../core/digest.ts'
import { slugOf, type Place } from '../../core/place.ts'
import { shortSha } from '../../core/release.ts'

/** What the message of a revert is made of. The original's words are someone else's: they are cleaned, never copied. */
export interface RevertedCommit {
  readonly sha: string
  readonly subject: string
  readonly parents: readonly string[]
}

const subjectLength = 100
const reasonLength = 500
const longestRead = 8_000

// https://docs.github.com/en/actions/how-tos/manage-workflow-runs/skip-workflow-runs
const skipMarkers =
  /\[\s*(?:skip[ -]ci|ci[ -]skip|no[ -]ci|skip[ -]actions|actions[ -]skip)\s*\]|skip-checks:\s*true|\*\*\*no_ci\*\*\*/gi
// https://docs.github.com/en/issues/tracking-your-work-with-issues/linking-a-pull-request-to-an-issue
const closingWords = /\b(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?):?\s+(?=#\d|gh-\d|[\w.-]+\/[\w.-]+#\d|https?:\/\/)/gi
/** What a hold is lifted by (src/records/decide/hold.ts) must never come out of somebody's text. */
const promises = /this reverts commit|runbook-reverts:?/gi
const control = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\u200B-\u200D\u2060\uFEFF]+/gu

/** Removing one marker can make another out of what stood around it. */
const removeAll = (text: string, patterns: readonly RegExp[]): string => {
  const once = patterns.reduce((rest, pattern) => rest.replace(pattern, ''), text)
  return once === text ? text : removeAll(once, patterns)
}

/** One line that triggers nothing: no skip marker, no mention, no closed issue, no control character. */
export const harmlessLine = (text: string, max: number): string => {
  // Markers can be nested as deep as the text is long: a message has no use for more of it.
  const line = removeAll(text.slice(0, longestRead).toWellFormed().replace(control, ' '), [
    skipMarkers,
    closingWords,
    promises,
  ])
    .replace(/(?<!\w)@(?=\w)/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  return line.length <= max
    ? line
    : `${line
        .slice(0, max - 1)
        .toWellFormed()
        .trimEnd()}…`
}

/** `revert: x`, `Revert "x"`, `Reapply "x"`: what was done to which subject. */
const unwrap = (subject: string): { readonly undone: boolean; readonly bare: string } => {
  const quoted = /^(revert|reapply)\s+"(.*)"$/i.exec(subject)
  const conventional = /^revert(?:\([^)]*\))?!?:\s*(?:(reapply)\s+)?(.+)$/i.exec(subject)
  const inner = quoted?.[2] ?? conventional?.[2]
  if (inner === undefined) return { undone: false, bare: subject }
  const reapplied = quoted?.[1]?.toLowerCase() === 'reapply' || conventional?.[1] !== undefined
  const below = unwrap(inner.replace(/ \([^()]* back to [^()]*\)$/, ''))
  return { undone: reapplied ? below.undone : !below.undone, bare: below.bare }
}

/** A revert of a revert brings something back, and says so once instead of nesting. */
const title = (original: string): string => {
  const { undone, bare } = unwrap(harmlessLine(original, 1_000))
  const short = harmlessLine(bare, subjectLength)
  return undone ? `reapply ${short}` : short
}

/** What all reverts of one rollback have in common. */
export interface RevertReason {
  readonly environment: string
  /** Version or short sha of the release that is returned to. */
  readonly backTo: string
  readonly reason: string
  readonly runUrl: string
}

const sentenceOf = ({ sha, parents }: RevertedCommit): readonly string[] => {
  const [, ...merged] = parents
  return [
    `This reverts commit ${sha}.`,
    ...(merged.length === 0
      ? []
      : [`It was a merge of ${merged.map(shortSha).join(' and ')}, undone along its first parent.`]),
  ]
}

const messageOf = (
  subject: string,
  undone: readonly RevertedCommit[],
  trailers: readonly string[],
  { environment, backTo, reason, runUrl }: RevertReason,
): string =>
  [
    `revert: ${subject} (${harmlessLine(`${environment} back to ${backTo}`, 80)})`,
    '',
    ...undone.flatMap(sentenceOf),
    '',
    `Reason: ${harmlessLine(reason, reasonLength)}`,
    '',
    `Runbook-Run: ${runUrl}`,
    ...trailers.map((sha) => `Runbook-Reverts: ${sha}`),
    '',
  ].join('\n')

/**
 * The commit that undoes one commit. `revert:` is what conventional-commit tools release from; git's own sentence and
 * our trailer are what lifts the hold. https://www.conventionalcommits.org/en/v1.0.0/#specification
 */
export const revertMessage = (
  request: RevertReason & {
    readonly commit: RevertedCommit
    /** Commits whose change was gone already: this commit stands for their revert too. */
    readonly alsoUndone?: readonly string[]
  },
): string => {
  const { commit, alsoUndone = [] } = request
  return messageOf(title(commit.subject), [commit], [commit.sha, ...alsoUndone], request)
}

/** Written by a rollback, and by nobody else: it may be put away for a newer one. */
export const isOwnRevert = (message: string): boolean =>
  /^Runbook-Run: /m.test(message) && /^Runbook-Reverts: /m.test(message)

/** How many commits undo a range: one for each of its commits, or one for all. */
export type RevertCommits = 'each' | 'one'

/** A commit to write: what it holds and what it says. */
export interface RevertStep {
  readonly tree: string
  readonly message: string
}

/** The commits that undo `undo`, in the order in which they are written. `trees` stand after each of `undo` in turn. */
export const revertSteps = (
  request: RevertReason & {
    readonly undo: readonly RevertedCommit[]
    readonly startTree: string
    readonly trees: readonly string[]
    readonly commits: RevertCommits
  },
): readonly RevertStep[] => {
  const { undo, trees, startTree } = request
  const last = trees.at(-1)
  if (request.commits === 'one' && undo.length > 1 && last !== undefined) {
    const all = undo.map(({ sha }) => sha)
    return [{ tree: last, message: messageOf(`${undo.length} commits`, undo, all, request) }]
  }
  const steps = undo.map((commit, index) => {
    const tree = trees[index] ?? startTree
    return { commit, tree, gone: tree === (trees[index - 1] ?? startTree) }
  })
  const gone = steps.filter((step) => step.gone).map(({ commit }) => commit.sha)
  return steps
    .filter((step) => !step.gone)
    .map(({ commit, tree }, index) => ({
      tree,
      message: revertMessage({ ...request, commit, alsoUndone: index === 0 ? gone : [] }),
    }))
}

/** The commit that brings back what was reverted; it says so in git's words, so that the hold stands on it again. */
export const reapplyMessage = (request: {
  readonly bad: RevertedCommit
  readonly reverts: readonly RevertedCommit[]
  readonly runUrl: string
}): string => {
  const { bad, reverts, runUrl } = request
  return [
    `revert: reapply ${title(bad.subject).replace(/^reapply /, '')}`,
    '',
    ...reverts.map(({ sha }) => `This reverts commit ${sha}.`),
    '',
    `Runbook-Run: ${runUrl}`,
    ...reverts.map(({ sha }) => `Runbook-Reverts: ${sha}`),
    '',
  ].join('\n')
}

const longestPart = 60

/** Letters, digits and hyphens that git takes anywhere; what was lost on the way to them, a digest tells apart. */
const branchPart = (text: string): string => {
  const whole = text.toLowerCase()
  const part = whole
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, longestPart)
  return [...(part === '' ? [] : [part]), ...(part === whole ? [] : [digest(whole, 8)])].join('-')
}

const branchName = ({ service, environment }: Place, bad: string): string =>
  `${branchPart(slugOf(service))}/${branchPart(environment)}-${shortSha(bad)}`

/** `rollback/<service>/<environment>-<short sha>`: two places never share one, whatever they are called. */
export const rollbackBranch = (place: Place, bad: string): string => `rollback/${branchName(place, bad)}`

/** Where what was reverted waits to be put right and landed again. */
export const reapplyBranch = (place: Place, bad: string): string => `reapply/${branchName(place, bad)}`
