// incident/decide: everything that can happen in an incident, as facts without words. Types only.
import type { MonitoredCondition } from '../../records/decide/keys.ts'
import type { ChannelName } from '../../core/notice.ts'
import type { Verdict } from '../../core/report.ts'

/** When it happened, ISO 8601. */
interface Dated {
  readonly at: string
}

/** People are told of it. */
interface Told extends Dated {
  /** Which notice of the incident this is: told again, also by a later run, it is the same one. */
  readonly step: string
}

/** A release was found bad, and is rolled back. */
export type RollbackEvent =
  | (Dated & { readonly kind: 'deployed'; readonly release: string; readonly deployment: number })
  | (Dated & { readonly kind: 'detected'; readonly text: string })
  | (Told & {
      readonly kind: 'began'
      readonly bad: string
      readonly reason: string
      readonly by: string
      /** null: nothing is restored. */
      readonly returnTo: string | null
      readonly rtoMs: number | null
      /** It is known that the good release does not serve. */
      readonly down: boolean
      /** false: the good release serves already, so nobody is woken. */
      readonly pages: boolean
    })
  | (Dated & { readonly kind: 'data-loss-accepted'; readonly migrations: readonly string[]; readonly why: string })
  | (Dated & {
      readonly kind: 'identified'
      readonly bad: string
      readonly extent: string
      readonly why: string
      readonly returnTo: string | null
    })
  | (Dated & { readonly kind: 'restored'; readonly message: string })
  /** `down`: something of it happened, and the good release does not serve. */
  | (Dated & { readonly kind: 'restore-failed'; readonly message: string; readonly down: boolean })
  | (Dated & { readonly kind: 'reverted'; readonly branch: string; readonly sha: string })
  | (Dated & { readonly kind: 'revert-proposed'; readonly pull: number })
  | (Dated & { readonly kind: 'reverted-before' })
  | (Dated & { readonly kind: 'nothing-to-revert'; readonly branch: string })
  | (Dated & { readonly kind: 'conflict'; readonly files: readonly string[] })
  | (Dated & { readonly kind: 'revert-blocked'; readonly message: string })
  | (Dated & { readonly kind: 'follow-up-missing'; readonly why: string })
  | (Dated & { readonly kind: 'broken-off'; readonly why: string })
  | (Told & {
      readonly kind: 'ended'
      readonly served: boolean
      readonly verdict: Verdict
      readonly message: string
      readonly remedy: string
      readonly bad: string
      readonly reason: string
      readonly returnTo: string | null
      /** null: nothing was restored. */
      readonly recoveryMs: number | null
      readonly rtoMs: number | null
      /** The pull request with the revert. */
      readonly pull: { readonly number: number; readonly url: string } | null
    })

/** What every notice of an outage tells. */
interface OutageFacts {
  readonly condition: MonitoredCondition
  readonly environment: string
  readonly url: string
  readonly since: string
  /** The severity wakes people. */
  readonly pages: boolean
}

/** The monitor found the service down, or less well than it should be. */
export type OutageEvent =
  | (Dated & { readonly kind: 'first-failure'; readonly condition: MonitoredCondition })
  | (Told & OutageFacts & { readonly kind: 'outage-began'; readonly failures: number; readonly message: string })
  | (Dated & { readonly kind: 'still-down'; readonly condition: MonitoredCondition; readonly message: string })
  | (Told &
      OutageFacts & {
        readonly kind: 'overdue'
        readonly message: string
        readonly respondMs: number
        readonly escalate: readonly string[]
      })
  | (Dated & {
      readonly kind: 'recovered'
      readonly condition: MonitoredCondition
      readonly message: string
      readonly successes: number
      /** So many good runs in a row confirm it. */
      readonly wanted: number
    })
  | (Told & OutageFacts & { readonly kind: 'outage-ended'; readonly message: string; readonly lastedMs: number })

/** A release without the bad commit is verified. */
export interface ResolvedEvent extends Told {
  readonly kind: 'resolved'
  readonly release: string
  readonly environment: string
  readonly bad: string
  readonly lifted: string
  /** null: nothing on record tells when it began. */
  readonly lastedMs: number | null
}

/** A notice was sent. Who was not reached gets it, or a newer one, from a later run. */
export interface SentEvent extends Dated {
  readonly kind: 'sent'
  readonly notice: string
  readonly reached: readonly ChannelName[]
  readonly missed: readonly ChannelName[]
  /** Where Slack put it; null: Slack did not say. */
  readonly thread: string | null
}

export type IncidentEvent = RollbackEvent | OutageEvent | ResolvedEvent | SentEvent
export type NoticeableEvent = Extract<IncidentEvent, { readonly step: string }>
