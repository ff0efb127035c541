// core: types of the promotion rules and of severities; the configuration makes them.
import type { TimeWindow } from './freeze.ts'
import type { Place } from './place.ts'

/** The rules of promotion as the decisions need them; src/config/schema.ts makes them from runbook.yml. */

export interface PromotionRule {
  /** Exactly one of the two is set. Globs: `*` does not cross `/`. */
  readonly branch: string | null
  readonly tag: string | null
  readonly prerelease: boolean
  /** Takes only tags that are semantic versions; a floating `v1` or `vnext` that fits the glob is none. */
  readonly semver: boolean
  /** The branches of which one must contain the commit of a tag, names or globs; null: any place will do. */
  readonly onBranch: string | readonly string[] | null
}

export interface EnvironmentRule {
  readonly name: string
  /** The key of everything that is kept about this environment of this service. */
  readonly place: Place
  readonly promote: PromotionRule
  /** The environments where the same commit must be verified first: all of them; empty: none. */
  readonly after: readonly string[]
  readonly approvals: number
  /** Of a rollback's own run: it only ever returns to what was verified. */
  readonly rollbackApprovals: number
  readonly preflight: 'required' | 'optional'
  readonly production: boolean
  readonly url: string | null
  readonly freeze: readonly TimeWindow[]
  /** Milliseconds; null when the runbook sets no target. */
  readonly recovery: { readonly rtoMs: number | null; readonly rpoMs: number | null }
}

/** The four levels of the runbook's incident table, the worst first. */
export const severities = ['critical', 'high', 'medium', 'low'] as const
export type Severity = (typeof severities)[number]
