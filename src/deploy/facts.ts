// deploy: the facts on which it is decided whether a release may be deployed. Types only.
import type { Approvals } from '../approvals/decide/approvals.ts'
import type { TimeWindow } from '../core/freeze.ts'
import type { Commit, Comparison } from '../core/github.ts'
import type { ReleasedKeys } from '../runbook/runbook.ts'
import type { OtherJob } from './other-job.ts'
import type { PromotionFacts } from './promotion/facts.ts'

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
    /** `gone`: what is live is no longer in the repository. */
    readonly status: Comparison['status'] | 'gone'
    /** It was put there last, and whether it serves was never proven. */
    readonly isUnproven?: true
    /** In the release and not in what is live, oldest first. */
    readonly commits: readonly Commit[]
  } | null
  /** The window in which the run falls. */
  readonly freeze: TimeWindow | null
  /** null: the environment asks for none. */
  readonly approvals: Approvals | null
  readonly preflight: PreflightFact
  readonly glass: GlassFact | null
  /** The last day on which nothing blocks; null: it is over, or never was. */
  readonly observing: string | null
  readonly released: ReleasedKeys | null
}
