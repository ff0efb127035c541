// deploy: asks every guard whether a release may be deployed; the first refusal counts. Pure.
import { describeWindow } from '../core/freeze.ts'
import type { Refusal } from '../core/promotion.ts'
import { shortSha } from '../core/release.ts'
import type { CheckResult } from '../core/report.ts'
import { judgePreflight } from './preflight-verdict.ts'
import type { DeployFacts } from './facts.ts'
import { judgeGuards, type Guard } from './promotion/guard.ts'
import { promotionRules } from './promotion/rules.ts'
import * as words from './words.ts'

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
    if (order.status === 'gone')
      return {
        status: 'unknown',
        message: words.liveGone(sha, live, environment.name),
        remedy: words.forceIfNewer,
      }
    return {
      status: 'fail',
      message: words.notNewer({
        sha,
        live,
        environment: environment.name,
        isOlder: order.status === 'behind',
        isUnproven: order.isUnproven === true,
      }),
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
  judge: judgePreflight,
}

/** Shown and never a no: an old release keeps its own paths, and a person should know which. */
const releasedKeys: Guard<DeployFacts> = {
  id: 'released-keys',
  code: 'bad-config',
  title: words.releasedKeysTitle,
  judge: ({ released, environment }) => {
    if (released === null) return { status: 'skip', summary: words.noOwnKeys }
    if (released.differs.length === 0) return { status: 'pass', summary: words.ownKeysAgree }
    const keys = released.differs.map((key) => `environments.${environment.name}.${key}`)
    const message = words.ownKeys(keys, released.sha)
    return {
      status: 'pass',
      summary: words.ownKeysShort(released.differs),
      findings: [{ level: 'warning', message, remedy: words.ownKeysRemedy }],
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
  releasedKeys,
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
