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

export interface EnvironmentConfig extends EnvironmentRule {
  readonly checklist: ReadonlyMap<string, CheckSetting>
  readonly policy: PolicyRule
  /** When it may be down. */
  readonly maintenance: readonly TimeWindow[]
  /** null: bracket mode, the workflow's own steps deploy. */
  readonly target: TargetOptions | null
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
    /** Runs in a row. */
    readonly failures: number
    readonly successes: number
    /** null: by the environment. */
    readonly severity: Severity | null
  }
  readonly incident: {
    readonly severities: Readonly<
      Partial<Record<Severity, { readonly respondMs: number; readonly escalate: readonly string[] }>>
    >
    readonly labels: readonly string[]
  }
  readonly notify: NotifyOptions
  /** Exceptions by the message of a finding; those by an advisory's id are among the options of `security`. */
  readonly waivers: readonly RunbookWaiver[]
  /** The commit that the file was read from; null for the defaults without a file. */
  readonly readAt: { readonly path: string; readonly sha: string } | null
}
