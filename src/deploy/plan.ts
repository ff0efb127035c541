// deploy: asks every guard whether a release may be deployed; the first refusal counts. Pure.
import { releaseContext } from '../records/decide/verdict.ts'
import type { Approvals } from '../approvals/decide/approvals.ts'
import { describeWindow, type FreezeWindow } from '../core/freeze.ts'
import type { HoldOnCommit } from '../records/decide/hold.ts'
import type { Commit, Comparison } from '../core/github.ts'
import type { Refusal } from '../core/promotion.ts'
import type { ReasonCode } from '../core/reason.ts'
import { shortSha, type Release } from '../core/release.ts'
import type { CheckResult, Finding } from '../core/report.ts'
import type { EnvironmentRule } from '../core/promotion-rule.ts'

/** What preflight said about this commit and environment: the commit status `runbook/<environment>`. */
export type PreflightFact =
  | { readonly state: 'missing' }
  /** Somebody else wrote the status: it proves nothing. */
  | { readonly state: 'foreign'; readonly creator: string }
  | { readonly state: 'pending' | 'failure' | 'success'; readonly description: string; readonly url: string | null }

/** Everything that the decision to deploy rests on, gathered before anything is changed. */
export interface DeployFacts {
  readonly release: Release
  readonly environment: EnvironmentRule
  /** The promotion rule's own no. */
  readonly promotion: Refusal | null
  /** null: the rule asks for no branch. */
  readonly onBranch: { readonly branch: string; readonly contained: boolean } | null
  readonly upstream: { readonly name: string; readonly verified: boolean } | null
  readonly movedTag: { readonly environment: string; readonly sha: string } | null
  /** null: the environment asks for none. */
  readonly approvals: Approvals | null
  readonly preflight: PreflightFact
  /** From what is live to the release; null when nothing of ours was deployed here yet. */
  readonly order: {
    readonly live: string
    readonly status: Comparison['status']
    /** In the release and not in what is live, oldest first. */
    readonly commits: readonly Commit[]
  } | null
  readonly hold: HoldOnCommit | null
  /** The window in which the run falls. */
  readonly freeze: FreezeWindow | null
  /** Why order and hold are to be lifted; null: they stand. */
  readonly force: string | null
}

export interface DeployPlan {
  /** One row a guard, also those that passed: the plan is shown whole. */
  readonly guards: readonly CheckResult[]
  /** The first guard that says no. */
  readonly refusal: Refusal | null
}

type GuardAnswer =
  | { readonly status: 'pass' | 'skip'; readonly summary: string; readonly findings?: readonly Finding[] }
  | { readonly status: 'fail' | 'unknown'; readonly refusal: Refusal; readonly findings?: readonly Finding[] }

const no = (code: ReasonCode, message: string, remedy: string): GuardAnswer => ({
  status: 'fail',
  refusal: { code, message, remedy },
})

const yes = (summary: string): GuardAnswer => ({ status: 'pass', summary })
const nothingAsked = (summary: string): GuardAnswer => ({ status: 'skip', summary })

/** What `force` lifts is shown as a warning, never as if the guard had been content. */
const lifted = (facts: DeployFacts, answer: GuardAnswer): GuardAnswer => {
  if (facts.force === null || !('refusal' in answer)) return answer
  const { message } = answer.refusal
  return {
    status: 'pass',
    summary: `lifted by force: ${facts.force}`,
    findings: [{ level: 'warning', message: `${message} Lifted by force: ${facts.force}` }],
  }
}

const promotion = ({ promotion: refusal, release, environment }: DeployFacts): GuardAnswer =>
  refusal === null ? yes(`${environment.name} takes ${release.ref}`) : { status: 'fail', refusal }

const onBranch = ({ onBranch: fact, release }: DeployFacts): GuardAnswer => {
  if (fact === null) return nothingAsked('no branch is asked for')
  if (fact.contained) return yes(`${shortSha(release.sha)} is on ${fact.branch}`)
  return no(
    'off-branch',
    `${release.ref} (${shortSha(release.sha)}) is not on ${fact.branch}.`,
    `Merge the commit to ${fact.branch} and tag the merged commit.`,
  )
}

const tagStands = ({ movedTag, release }: DeployFacts): GuardAnswer => {
  if (movedTag === null) return yes(`${release.ref} names what it named before`)
  return no(
    'tag-moved',
    `${release.ref} named ${shortSha(movedTag.sha)} when it was deployed to ${movedTag.environment}; now it names another object.`,
    'Make a new tag for the new commit, and protect tags with a ruleset that forbids updates and deletions.',
  )
}

const upstream = ({ upstream: fact, release, environment }: DeployFacts): GuardAnswer => {
  if (fact === null) return nothingAsked(`${environment.name} comes first`)
  if (fact.verified) return yes(`${shortSha(release.sha)} is verified in ${fact.name}`)
  return no(
    'not-verified-upstream',
    `${shortSha(release.sha)} is not verified in ${fact.name}, and ${environment.name} comes after it.`,
    `Deploy this commit to ${fact.name} first and let smoke verify it there.`,
  )
}

const approvals = ({ approvals: fact, environment }: DeployFacts): GuardAnswer => {
  if (fact === null) return nothingAsked('no approvals are asked for')
  if (fact.ok) return { status: 'pass', summary: fact.summary, findings: fact.findings }
  const refusal: Refusal = {
    code: 'approvals-missing',
    message: `${environment.name} needs ${fact.needed} approvals: ${fact.summary}.`,
    remedy:
      fact.findings.find((finding) => finding.remedy !== undefined)?.remedy ??
      'Ask for the missing reviews, then run this again.',
  }
  return { status: fact.proven ? 'fail' : 'unknown', refusal, findings: fact.findings }
}

const preflight = ({ preflight: fact, environment, release }: DeployFacts): GuardAnswer => {
  const optional = environment.preflight === 'optional'
  const context = releaseContext(environment.place)
  switch (fact.state) {
    case 'success':
      return yes(`passed: ${fact.description}`)
    case 'missing':
      if (optional) return nothingAsked('not run, and optional here')
      return no(
        'preflight-missing',
        `Preflight did not judge ${shortSha(release.sha)} for ${environment.name}: there is no commit status ${context}.`,
        `Run the preflight action for this commit and environment before deploy, or set 'environments.${environment.name}.preflight: optional'.`,
      )
    case 'foreign':
      if (optional) return nothingAsked(`not run by us, and optional here`)
      return no(
        'preflight-missing',
        `The commit status ${context} was written by ${fact.creator}, not by this app: it proves nothing.`,
        'Run the preflight action with the same token as deploy.',
      )
    case 'pending':
      return no(
        'preflight-missing',
        `Preflight for ${environment.name} has not ended yet: ${fact.description}`,
        "Let the deploy job need the preflight job ('needs:').",
      )
    case 'failure':
      return no(
        'preflight-failed',
        `Preflight refused ${shortSha(release.sha)} for ${environment.name}: ${fact.description}`,
        `Put right what it names${fact.url === null ? '' : ` (${fact.url})`} and run preflight again.`,
      )
  }
}

const forwardOnly = ({ order, release, environment }: DeployFacts): GuardAnswer => {
  if (order === null) return nothingAsked('the first release here')
  const [live, sha] = [shortSha(order.live), shortSha(release.sha)]
  if (order.status === 'identical') return yes(`${sha} is what was last deployed here`)
  if (order.status === 'ahead') return yes(`${sha} is newer than ${live}`)
  const how = order.status === 'behind' ? 'is older than' : 'does not contain'
  return no(
    'older-than-live',
    `${sha} ${how} ${live}, which is live in ${environment.name}.`,
    "To go back, use the rollback action. To deploy it all the same, give a reason in 'force'.",
  )
}

const hold = ({ hold: fact, release, environment }: DeployFacts): GuardAnswer => {
  if (fact === null) return nothingAsked('nothing was rolled back here')
  const bad = shortSha(fact.hold.bad)
  if (!fact.contained) return yes(`does not contain ${bad}, which was rolled back`)
  if (fact.lifted !== null) return yes(`${bad} was rolled back, and ${shortSha(fact.lifted)} reverts it`)
  return no(
    'held',
    `${shortSha(release.sha)} still contains ${bad}, which was rolled back from ${environment.name} (deployment ${fact.hold.deployment}).`,
    `Revert ${bad} (git revert ${fact.hold.bad}) or fix it on top of its revert; the hold lifts itself then. 'force' with a reason overrides it.`,
  )
}

const freeze = ({ freeze: window, environment }: DeployFacts): GuardAnswer => {
  if (window === null) {
    return environment.freeze.length === 0 ? nothingAsked('no freeze is set') : yes('outside of every freeze')
  }
  return no(
    'frozen',
    `${environment.name} is frozen: ${describeWindow(window)}.`,
    "Run this again when the freeze is over, or change 'freeze' in the runbook by a reviewed pull request.",
  )
}

const guards: readonly {
  readonly id: string
  readonly title: string
  readonly answer: (facts: DeployFacts) => GuardAnswer
}[] = [
  { id: 'promotion', title: 'The environment takes this ref', answer: promotion },
  { id: 'on-branch', title: 'The tag is on its branch', answer: onBranch },
  { id: 'tag', title: 'The tag has not moved', answer: tagStands },
  { id: 'upstream', title: 'Verified in the environment before', answer: upstream },
  { id: 'hold', title: 'Contains nothing that was rolled back', answer: (facts) => lifted(facts, hold(facts)) },
  { id: 'order', title: 'Newer than what is live', answer: (facts) => lifted(facts, forwardOnly(facts)) },
  { id: 'freeze', title: 'Not frozen', answer: freeze },
  { id: 'approvals', title: 'Approved by enough people', answer: approvals },
  { id: 'preflight', title: 'Preflight passed', answer: preflight },
]

/** Every guard is asked, so that a person sees all that is in the way at once; the first no is the reason. */
export const planDeploy = (facts: DeployFacts): DeployPlan => {
  const answers = guards.map(({ id, title, answer }) => ({ id, title, answer: answer(facts) }))
  const refusals = answers.flatMap(({ answer }) => ('refusal' in answer ? [answer.refusal] : []))
  return {
    refusal: refusals[0] ?? null,
    guards: answers.map(({ id, title, answer }): CheckResult => {
      const base = { id, title, status: answer.status, gate: 'block' as const, durationMs: 0 }
      if (!('refusal' in answer)) return { ...base, summary: answer.summary, findings: answer.findings ?? [] }
      const { message, remedy } = answer.refusal
      return { ...base, summary: message, findings: [{ level: 'error', message, remedy }, ...(answer.findings ?? [])] }
    }),
  }
}
