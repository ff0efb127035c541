// deploy: asks every guard whether a release may be deployed; the first refusal counts. Pure.
import type { Approvals } from '../approvals/decide/approvals.ts'
import { describeWindow, type FreezeWindow } from '../core/freeze.ts'
import type { Commit, Comparison } from '../core/github.ts'
import type { Refusal } from '../core/promotion.ts'
import { shortSha } from '../core/release.ts'
import type { CheckResult } from '../core/report.ts'
import type { OtherJob } from './other-job.ts'
import type { ReleasedKeys } from '../runbook/runbook.ts'
import { judgePreflight } from './preflight-verdict.ts'
import type { PromotionFacts } from './promotion/facts.ts'
import { judgeGuards, type Guard } from './promotion/guard.ts'
import { promotionRules } from './promotion/rules.ts'
import * as words from './words.ts'

/** What preflight said about this commit and environment: the commit status `runbook/<service>/<environment>`. */
export type PreflightFact =
  | { readonly state: 'missing' }
  /** Somebody else wrote the status: it proves nothing. */
  | { readonly state: 'foreign'; readonly creator: string }
  /** It is not bound to what is deployed here, or nothing shows that preflight wrote it. */
  | { readonly state: 'unproven'; readonly why: string; readonly run: number | null }
  /** Another policy judged than the one that holds now. */
  | { readonly state: 'outdated'; readonly run: number | null }
  | { readonly state: 'expired'; readonly until: string; readonly run: number | null }
  | { readonly state: 'pending' | 'failure' | 'success'; readonly description: string; readonly url: string | null }

/** Whether `force` lifts a failed preflight; null: it was not asked, or the runbook has no `break-glass`. */
export type GlassFact =
  | { readonly outcome: 'open'; readonly by: string; readonly approvals: readonly string[] }
  | { readonly outcome: 'closed'; readonly why: string }

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
  readonly glass: GlassFact | null
  /** The last day on which nothing blocks; null: it is over, or never was. */
  readonly observing: string | null
  readonly released: ReleasedKeys | null
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
  judge: judgePreflight,
}

/** Shown and never a no: an old release keeps its own paths, and a person should know which. */
const releasedKeys: Guard<DeployFacts> = {
  id: 'released-keys',
  code: 'bad-config',
  title: 'The release is put in place as the default branch says',
  judge: ({ released, environment }) => {
    if (released === null) return { status: 'skip', summary: 'the release has no other word than the default branch' }
    if (released.differs.length === 0) return { status: 'pass', summary: 'the release and the default branch agree' }
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
