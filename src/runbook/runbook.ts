// runbook: the parsed and validated runbook, as all other code sees it. Types only.
import type { RunbookWaiver } from '../core/waivers.ts'
import type { TimeWindow } from '../core/freeze.ts'
import type { NotifyOptions } from '../core/notify-options.ts'
import type { TargetOptions } from '../targets/registry.ts'
import type { EnvironmentRule, Severity } from '../core/promotion-rule.ts'
import type { Gate } from '../core/report.ts'
import type { SmokeOptions } from '../smoke/probes/options.ts'

/** How one check is set for one environment: the runbook's `checklist:`, overridden by the environment's own. */
export interface CheckSetting {
  readonly gate: Gate
  /** Why it is off, in the runbook's words. */
  readonly reason?: string
  /** Validated, unparsed: the check's own schema parses it. */
  readonly options: unknown
}

/** What people answer for beside the checks. */
export interface PolicyRule {
  /** Of a pull request that changes what releases are judged by. */
  readonly gate: Gate
  /** Logins whose approval of such a change counts; null: of anybody with write access. */
  readonly approvers: readonly string[] | null
  /** Lines of the pull request's checklist that must be ticked. */
  readonly manual: readonly string[]
}

/** Who may lift a failed preflight by `force`, and how many others of them must agree. */
export interface BreakGlass {
  readonly from: readonly string[]
  readonly approvals: number
}

/** What a verdict of this place is worth, and who may do without one. */
export interface TrustRule {
  /** Of the keys that judge this place: sixteen hex digits, the same for files that say the same. */
  readonly digest: string
  /** So long a verdict counts; what a check found may end it sooner. */
  readonly validForMs: number
  /** `2027-01-31`: until the end of that day (UTC) everything is judged and nothing blocks; null: it blocks. */
  readonly observeUntil: string | null
  /** null: nothing lifts a failed preflight. */
  readonly breakGlass: BreakGlass | null
  /** Whose `deploy` and `url` a rollback takes: those of the release that it puts back, or those of the tip. */
  readonly rollbackBy: 'release' | 'tip'
}

/** How `deploy` and `url` of the commit that is put in place stand to those of the tip. */
export interface ReleasedKeys {
  readonly sha: string
  /** Keys that say something else at the tip. */
  readonly differs: readonly ('deploy' | 'url')[]
  /** Why the tip's are taken though the commit has a file; null: they are not, or there is none. */
  readonly unreadable: string | null
}

export interface EnvironmentConfig extends EnvironmentRule {
  readonly checklist: ReadonlyMap<string, CheckSetting>
  readonly policy: PolicyRule
  /** When it may be down. */
  readonly maintenance: readonly TimeWindow[]
  /** null: bracket mode, the workflow's own steps deploy. */
  readonly target: TargetOptions | null
  readonly trust: TrustRule
  /** null: everything is the tip's. */
  readonly released: ReleasedKeys | null
}

/** Where a runbook file was read. */
export interface ReadAt {
  readonly path: string
  readonly sha: string
  /** The default branch, where a tag's commit must lie unless `on-branch` says otherwise; absent: not known. */
  readonly branch?: string
  /** Why it is not the file of the tip, in a sentence; absent: it is. */
  readonly instead?: string
}

/** runbook.yml, parsed and checked as a whole (order, circles, names). */
export interface Runbook {
  readonly service: string
  /** GitHub's filter patterns of the files that belong to the service; empty: all of them do. */
  readonly paths: readonly string[]
  /** In promotion order: `after` before its follower, then file order. */
  readonly environments: readonly EnvironmentConfig[]
  readonly smoke: SmokeOptions
  readonly monitor: {
    /** Looks in a row. */
    readonly failures: number
    readonly successes: number
    /** Of a watcher: so long it must be down as well. */
    readonly patienceMs: number
    /** null: by the environment. */
    readonly severity: Severity | null
    /** Of what is less than down; null: by the environment. */
    readonly severities: Readonly<Record<'degraded' | 'drift' | 'certificate', Severity | null>>
    /** Probes whose failure leaves it degraded, and not down. */
    readonly warn: readonly string[]
    /** Whether it is told that another commit serves than the one that was last verified. */
    readonly drift: boolean
    /** What an outage soon after a deploy starts; null: nothing, it is told. */
    readonly rollback: { readonly windowMs: number; readonly workflow: string } | null
  }
  readonly incident: {
    readonly severities: Readonly<
      Partial<Record<Severity, { readonly respondMs: number; readonly escalate: readonly string[] }>>
    >
    readonly labels: readonly string[]
  }
  readonly notify: NotifyOptions
  /** Variables of the step whose values are secrets, whatever their names look like. */
  readonly secrets: readonly string[]
  /** Exceptions by the message of a finding; those by an advisory's id are among the options of `security`. */
  readonly waivers: readonly RunbookWaiver[]
  /** The commit that the file was read from; null for the defaults without a file. */
  readonly readAt: ReadAt | null
}
