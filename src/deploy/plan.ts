// deploy: asks every guard whether a release may be deployed; the first refusal counts. Pure.
import { releaseContext } from '../records/decide/verdict.ts'
import type { Approvals } from '../approvals/decide/approvals.ts'
import { describeWindow, type FreezeWindow } from '../core/freeze.ts'
import type { Commit, Comparison } from '../core/github.ts'
import type { Refusal } from '../core/promotion.ts'
import { shortSha } from '../core/release.ts'
import type { CheckResult } from '../core/report.ts'
import type { OtherJob } from './other-job.ts'
import type { PromotionFacts } from './promotion/facts.ts'
import { judgeGuards, type Guard } from './promotion/guard.ts'
import { promotionRules } from './promotion/rules.ts'

/** What preflight said about this commit and environment: the commit status `runbook/<service>/<environment>`. */
export type PreflightFact =
  | { readonly state: 'missing' }
  /** Somebody else wrote the status: it proves nothing. */
  | { readonly state: 'foreign'; readonly creator: string }
  | { readonly state: 'pending' | 'failure' | 'success'; readonly description: string; readonly url: string | null }

/** Everything that the decision to deploy rests on, gathered before anything is changed. */
export interface DeployFacts extends PromotionFacts {
  /** Another job of this run deployed here; null: none did. */
  readonly otherJob: OtherJob | null
  /** From what is live to the release; null when nothing of ours was deployed here yet. */
  readonly order: {
    readonly live: string
    readonly status: Comparison['status']
    /** In the release and not in what is live, oldest first. */
    readonly commits: readonly Commit[]
  } | null
  /** The window in which the run falls. */
  readonly freeze: FreezeWindow | null
  /** null: the environment asks for none. */
  readonly approvals: Approvals | null
  readonly preflight: PreflightFact
}

export interface DeployPlan {
  /** One row a guard, also those that passed: the plan is shown whole. */
  readonly guards: readonly CheckResult[]
  /** The first guard that says no. */
  readonly refusal: Refusal | null
}

const oneJob: Guard<DeployFacts> = {
  id: 'one-job',
  code: 'two-jobs-one-place',
  title: 'No other job of this run deploys here',
  judge: ({ otherJob, environment: { name } }) =>
    otherJob === null
      ? { status: 'pass', summary: 'no other job of this run deployed here' }
      : {
          status: 'fail',
          message: `Another job of this run (${otherJob.name}) deploys ${shortSha(otherJob.sha)} to ${name}: two jobs of one run can't share an environment, because its records could not tell what each of them did.`,
          remedy: `Give each job an environment of its own in the runbook, for example ${name}-eu and ${name}-us, and name it in the input 'environment'.`,
        },
}

const forwardOnly: Guard<DeployFacts> = {
  id: 'order',
  code: 'older-than-live',
  title: 'Newer than what is live',
  liftedByForce: true,
  judge: ({ order, release, environment }) => {
    if (order === null) return { status: 'skip', summary: 'the first release here' }
    const [live, sha] = [shortSha(order.live), shortSha(release.sha)]
    if (order.status === 'identical') return { status: 'pass', summary: `${sha} is what was last deployed here` }
    if (order.status === 'ahead') return { status: 'pass', summary: `${sha} is newer than ${live}` }
    const how = order.status === 'behind' ? 'is older than' : 'does not contain'
    return {
      status: 'fail',
      message: `${sha} ${how} ${live}, which is live in ${environment.name}.`,
      remedy: "To go back, use the rollback action. To deploy it all the same, give a reason in 'force'.",
    }
  },
}

const notFrozen: Guard<DeployFacts> = {
  id: 'freeze',
  code: 'frozen',
  title: 'Not frozen',
  judge: ({ freeze, environment }) => {
    if (freeze === null)
      return environment.freeze.length === 0
        ? { status: 'skip', summary: 'no freeze is set' }
        : { status: 'pass', summary: 'outside of every freeze' }
    return {
      status: 'fail',
      message: `${environment.name} is frozen: ${describeWindow(freeze)}.`,
      remedy: "Run this again when the freeze is over, or change 'freeze' in the runbook by a reviewed pull request.",
    }
  },
}

const approved: Guard<DeployFacts> = {
  id: 'approvals',
  code: 'approvals-missing',
  title: 'Approved by enough people',
  judge: ({ approvals, environment }) => {
    if (approvals === null) return { status: 'skip', summary: 'no approvals are asked for' }
    const { ok, proven, summary, needed, findings } = approvals
    if (ok) return { status: 'pass', summary, findings }
    return {
      status: proven ? 'fail' : 'unknown',
      message: `${environment.name} needs ${needed} approvals: ${summary}.`,
      remedy:
        findings.find((finding) => finding.remedy !== undefined)?.remedy ??
        'Ask for the missing reviews, then run this again.',
      findings,
    }
  },
}

const preflightPassed: Guard<DeployFacts> = {
  id: 'preflight',
  code: 'preflight-missing',
  title: 'Preflight passed',
  judge: ({ preflight, environment, release }) => {
    const optional = environment.preflight === 'optional'
    const context = releaseContext(environment.place)
    switch (preflight.state) {
      case 'success':
        return { status: 'pass', summary: `passed: ${preflight.description}` }
      case 'missing':
        if (optional) return { status: 'skip', summary: 'not run, and optional here' }
        return {
          status: 'fail',
          message: `Preflight did not judge ${shortSha(release.sha)} for ${environment.name}: there is no commit status ${context}.`,
          remedy: `Run the preflight action for this commit and environment before deploy, or set 'environments.${environment.name}.preflight: optional'.`,
        }
      case 'foreign':
        if (optional) return { status: 'skip', summary: 'not run by us, and optional here' }
        return {
          status: 'fail',
          message: `The commit status ${context} was written by ${preflight.creator}, not by this app: it proves nothing.`,
          remedy: 'Run the preflight action with the same token as deploy.',
        }
      case 'pending':
        return {
          status: 'fail',
          message: `Preflight for ${environment.name} has not ended yet: ${preflight.description}`,
          remedy: "Let the deploy job need the preflight job ('needs:').",
        }
      case 'failure':
        return {
          status: 'fail',
          code: 'preflight-failed',
          message: `Preflight refused ${shortSha(release.sha)} for ${environment.name}: ${preflight.description}`,
          remedy: `Put right what it names${preflight.url === null ? '' : ` (${preflight.url})`} and run preflight again.`,
        }
    }
  },
}

/** What another job of this run did comes first: it explains what the others find. Then the promotion rules. */
export const deployGuards: readonly Guard<DeployFacts>[] = [
  oneJob,
  ...promotionRules,
  forwardOnly,
  notFrozen,
  approved,
  preflightPassed,
]

/** Every guard is asked; the first no is the reason. `force` is why order and hold are lifted; null: they stand. */
export const planDeploy = (facts: DeployFacts, force: string | null): DeployPlan => {
  const judged = judgeGuards(deployGuards, facts, force)
  return {
    refusal: judged.find(({ refusal }) => refusal !== null)?.refusal ?? null,
    guards: judged.map(({ id, title, status, summary, findings }): CheckResult => {
      return { id, title, status, summary, findings, gate: 'block', durationMs: 0 }
    }),
  }
}
