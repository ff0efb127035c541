// doctor/decide: is the default branch protected, and is the job of preflight required by its right name? Pure.
import type { BranchProtection } from '../../core/protection.ts'
import type { BranchRules } from '../../core/github.ts'
import type { Finding } from '../../core/report.ts'
import type { BoundaryAnswer, BoundaryFacts } from '../facts.ts'
import * as words from '../words.ts'
import { protectDefaultBranch, requireCheck } from './commands.ts'
import { unreadOf } from './unread.ts'

const rulesOf = ({ rules }: BoundaryFacts): BranchRules | null => (rules.ok ? rules.value : null)
const classicOf = ({ classic }: BoundaryFacts): BranchProtection | null => (classic.ok ? classic.value : null)

/** What must be green before a merge, by rulesets and by classic protection. */
const requiredChecks = (facts: BoundaryFacts): readonly string[] => [
  ...(rulesOf(facts)?.requiredChecks.map(({ context }) => context) ?? []),
  ...(classicOf(facts)?.checks ?? []),
]

/** The names of the checks by which preflight judges pull requests. */
const preflightChecks = ({ workflows }: BoundaryFacts): readonly string[] => [
  ...new Set(workflows.jobs.filter(({ actions }) => actions.includes('preflight')).flatMap(({ checks }) => checks)),
]

const ofReviews = (facts: BoundaryFacts): readonly Finding[] => {
  const { repository, branch } = facts
  const [rules, classic] = [rulesOf(facts), classicOf(facts)]
  const byRules = rules?.pullRequestRequired === true ? rules.requiredApprovals : null
  const reviews = [byRules, classic?.approvals ?? null].filter((count) => count !== null)
  const remedy = words.run(protectDefaultBranch(repository, preflightChecks(facts)[0] ?? null))
  if (reviews.length === 0) {
    // A half of the answer is none: what could not be read may be what asks for it.
    if (!facts.rules.ok || !facts.classic.ok) return []
    return [{ level: 'error', message: words.noPullRequest(branch), remedy }]
  }
  if (Math.max(...reviews) === 0) return [{ level: 'warning', message: words.noReview(branch), remedy }]
  if (byRules === null && classic?.bindsAdmins === false)
    return [{ level: 'warning', message: words.adminsPush(branch), remedy }]
  return []
}

/** Who may push to the default branch decides what the policy says. */
export const judgeDefaultBranch = (facts: BoundaryFacts): BoundaryAnswer => ({
  id: 'default-branch',
  title: words.titles.defaultBranch,
  holds: words.reviewed(facts.branch),
  findings: ofReviews(facts),
  unread: unreadOf(facts.rules, facts.classic),
})

/** As GitHub's pages show it, or in other letters: what people write for the name of a check. */
const isMeant = (context: string, name: string): boolean =>
  context !== name && context.split(' / ').at(-1)?.trim().toLowerCase() === name.split(' / ').at(-1)?.toLowerCase()

const ofRequired = (facts: BoundaryFacts): readonly Finding[] => {
  const { repository, service, branch } = facts
  const [required, names] = [requiredChecks(facts), preflightChecks(facts)]
  const [name] = names
  if (name === undefined) return [{ level: 'warning', message: words.noPreflightOnPulls, remedy: words.addPreflight }]
  if (names.some((each) => required.includes(each))) return []
  const remedy = words.run(requireCheck(repository, name))
  const wrong = required.find((context) => names.some((each) => isMeant(context, each)))
  if (wrong !== undefined) return [{ level: 'error', message: words.wrongName(branch, wrong, name), remedy }]
  const status = required.find((context) => context.startsWith(`runbook/${service}`))
  if (status !== undefined) return [{ level: 'warning', message: words.statusRequired(status, name), remedy }]
  if (!facts.rules.ok || !facts.classic.ok) return []
  return [{ level: 'error', message: words.notRequired(branch, name), remedy }]
}

/** A checklist that need not be green stops nobody. */
export const judgeRequiredCheck = (facts: BoundaryFacts): BoundaryAnswer => ({
  id: 'required-check',
  title: words.titles.requiredCheck,
  holds: words.isRequired(preflightChecks(facts)),
  findings: ofRequired(facts),
  unread: unreadOf(facts.rules, facts.classic),
})
