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
import * as words from './words.ts'

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
  title: words.oneJobTitle,
  judge: ({ otherJob, environment: { name } }) =>
    otherJob === null
      ? { status: 'pass', summary: words.noOtherJob }
      : {
          status: 'fail',
          message: words.otherJobDeploys(otherJob.name, shortSha(otherJob.sha), name),
          remedy: words.ownEnvironments(name),
        },
}

const forwardOnly: Guard<DeployFacts> = {
  id: 'order',
  code: 'older-than-live',
  title: words.newerTitle,
  liftedByForce: true,
  judge: ({ order, release, environment }) => {
    if (order === null) return { status: 'skip', summary: words.firstHere }
    const [live, sha] = [shortSha(order.live), shortSha(release.sha)]
    if (order.status === 'identical') return { status: 'pass', summary: words.lastDeployedHere(sha) }
    if (order.status === 'ahead') return { status: 'pass', summary: words.newerThan(sha, live) }
    return {
      status: 'fail',
      message: words.notNewer(sha, live, environment.name, order.status === 'behind'),
      remedy: words.goBackOrForce,
    }
  },
}

const notFrozen: Guard<DeployFacts> = {
  id: 'freeze',
  code: 'frozen',
  title: words.notFrozenTitle,
  judge: ({ freeze, environment }) => {
    if (freeze === null)
      return environment.freeze.length === 0
        ? { status: 'skip', summary: words.noFreeze }
        : { status: 'pass', summary: words.outsideFreeze }
    return {
      status: 'fail',
      message: words.frozen(environment.name, describeWindow(freeze)),
      remedy: words.afterFreeze,
    }
  },
}

const approved: Guard<DeployFacts> = {
  id: 'approvals',
  code: 'approvals-missing',
  title: words.approvedTitle,
  judge: ({ approvals, environment }) => {
    if (approvals === null) return { status: 'skip', summary: words.noApprovals }
    const { ok, proven, summary, needed, findings } = approvals
    if (ok) return { status: 'pass', summary, findings }
    return {
      status: proven ? 'fail' : 'unknown',
      message: words.needsApprovals(environment.name, needed, summary),
      remedy: findings.find((finding) => finding.remedy !== undefined)?.remedy ?? words.askForReviews,
      findings,
    }
  },
}

const preflightPassed: Guard<DeployFacts> = {
  id: 'preflight',
  code: 'preflight-missing',
  title: words.preflightTitle,
  judge: ({ preflight, environment, release }) => {
    const optional = environment.preflight === 'optional'
    const context = releaseContext(environment.place)
    switch (preflight.state) {
      case 'success':
        return { status: 'pass', summary: words.preflightPassed(preflight.description) }
      case 'missing':
        if (optional) return { status: 'skip', summary: words.notRunOptional }
        return {
          status: 'fail',
          message: words.preflightMissing(shortSha(release.sha), environment.name, context),
          remedy: words.runPreflight(environment.name),
        }
      case 'foreign':
        if (optional) return { status: 'skip', summary: words.notOursOptional }
        return {
          status: 'fail',
          message: words.foreignStatus(context, preflight.creator),
          remedy: words.sameToken,
        }
      case 'pending':
        return {
          status: 'fail',
          message: words.preflightRuns(environment.name, preflight.description),
          remedy: words.needPreflight,
        }
      case 'failure':
        return {
          status: 'fail',
          code: 'preflight-failed',
          message: words.preflightRefused(shortSha(release.sha), environment.name, preflight.description),
          remedy: words.putRight(preflight.url),
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
