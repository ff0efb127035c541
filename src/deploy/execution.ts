// deploy: types of an execution: its subject, request, ports, outcomes and result.
import type { EnvironmentConfig, Runbook } from '../runbook/runbook.ts'
import type { Refusal } from '../core/promotion.ts'
import type { Step } from '../core/report.ts'
import type { DeploymentWriter, LockWriter } from '../ports/github.ts'
import type { ReadPorts, WritePorts } from '../ports/ports.ts'
import type { Audience } from '../incident/run/notify.ts'
import type { Outcome } from '../core/outcome.ts'
import type { ResolvedRelease } from './release.ts'
import type { Target } from '../targets/target.ts'
import type { Verification, Verify } from '../smoke/run/verify.ts'

/** deploy and rollback put a release in place the same way: lock, record, target, verify, final status, unlock. */
export interface ExecuteSubject {
  readonly environment: EnvironmentConfig
  readonly release: ResolvedRelease
  /** How this environment is asked whether the release serves. */
  readonly smoke: Runbook['smoke']
}

/** Why it is done: what the lock, the record and people are told. */
export interface ExecuteIntent {
  readonly kind: 'deploy' | 'rollback'
  /** For the lock, the deployment's description and people. */
  readonly reason: string
  /** Of a rollback: the commit that is taken away. */
  readonly bad: string | null
  /** The reason given for a deploy past a failed preflight. */
  readonly force: string | null
  /** Whose record the deployment is: ours, or the one that GitHub made for the job. */
  readonly record: 'action' | 'environment'
}

/** How the release gets there. */
export interface Placement {
  /** null: bracket mode, the workflow's own next steps deploy. */
  readonly target: Target | null
  readonly directory: string
  readonly artifact: string | null
  readonly previousSha: string | null
  readonly userEnvironment: Readonly<Record<string, string>>
}

export interface ExecuteRequest {
  readonly intent: ExecuteIntent
  readonly put: Placement
  /** null: leave the deployment in progress for a later smoke step. */
  readonly verify: Verify | null
  /** What serves before: only what was proven of another release tells an old failure from a new one. */
  readonly before: 'proven-other' | 'unproven'
  readonly lock: {
    readonly waitMs: number
    /** Asked again once the lock is held: the world may have moved while we waited. null: nothing to ask. */
    readonly recheck: (() => Promise<Refusal | null>) | null
  }
}

export type ExecutionOutcome =
  | 'verified'
  | 'opened'
  | 'refused'
  | 'target-failed'
  | 'smoke-failed'
  | 'smoke-inconclusive'
  | 'locked'
  | 'deployed-but-unrecorded'

export interface Execution {
  readonly outcome: ExecutionOutcome
  readonly message: string
  readonly remedy: string
  /** With outcome `refused`: the guard that said no once the lock was held. */
  readonly refusal: Refusal | null
  readonly deployment: number | null
  readonly artifact: string | null
  readonly url: string | null
  readonly verification: Verification | null
  readonly steps: readonly Step[]
  /** Whatever was to prove the release broke off itself: nobody knows what it would have said. */
  readonly fell?: true
  /** The end of the target's own output, when it failed. */
  readonly log: string
}

export interface ExecutePorts extends ReadPorts {
  readonly writer: DeploymentWriter & LockWriter
}

/** A deploy that failed, with everything that its answer needs. */
export interface FailedDeploy {
  readonly ports: WritePorts
  readonly runbook: Runbook
  readonly environment: EnvironmentConfig
  /** The release that was deployed. */
  readonly sha: string
  readonly onFailure: 'hold' | 'rollback' | 'shadow'
  /** How an earlier release is put back and verified. */
  readonly restore: {
    /** null: bracket mode; nothing of ours can put a release back. */
    readonly target: Target | null
    /** By the environment as the release that is put back says it. */
    readonly targetFor: (environment: EnvironmentConfig) => Promise<Target | null>
    readonly verify: Verify
    readonly userEnvironment: Readonly<Record<string, string>>
    readonly lockWaitMs: number
  }
  readonly audience: Audience
  /** The policy with the keys of the commit that is put back. */
  readonly runbookFor: (sha: string, ifBroken: 'take-tip') => Promise<Runbook>
}

/** A rollback of `sha` that an earlier run left unfinished is taken to its end; `refused`: what stopped the deploy. */
export type FinishRollback = (refused: Outcome, request: FailedDeploy) => Promise<Outcome>

/** What `on-failure` asks for. The room of rollback does it, which builds on this one. */
export type AnswerFailure = (failed: Outcome, execution: Execution, request: FailedDeploy) => Promise<Outcome>

/** An end as the flow hands it on, before its number and its steps are added. */
export type ExecutionEnd = Omit<Execution, 'steps' | 'deployment'>

/** What is not said is nothing. */
export const ending = (
  outcome: ExecutionOutcome,
  message: string,
  rest: Partial<Omit<ExecutionEnd, 'outcome' | 'message'>> = {},
): ExecutionEnd => ({
  outcome,
  message,
  remedy: rest.remedy ?? '',
  refusal: rest.refusal ?? null,
  artifact: rest.artifact ?? null,
  url: rest.url ?? null,
  verification: rest.verification ?? null,
  ...(rest.fell === true ? { fell: true } : {}),
  log: rest.log ?? '',
})
