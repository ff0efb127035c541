// monitor: decides whether an outage soon after a deploy starts the rollback workflow. Pure.
import type { History } from '../records/decide/history.ts'
import { liveEntry, unfinished, verifiedAt } from '../records/decide/history.ts'
import { mayRollBack } from '../smoke/decide/attribution.ts'
import type { SmokeFinding } from '../smoke/decide/verdict.ts'
import * as words from './words.ts'

export interface FreshOutage {
  readonly finding: SmokeFinding
  readonly history: History
  /** ISO 8601. */
  readonly downSince: string
  /** Looks in a row that found it down. */
  readonly failures: number
  readonly windowMs: number
  /** The deployment for which it was started before. */
  readonly rolledBack: number | null
}

export type RollbackDecision =
  { readonly start: true; readonly deployment: number } | { readonly start: false; readonly why: string }

const no = (why: string): RollbackDecision => ({ start: false, why })

/** A failure that speaks of the release: neither a dependency's nor a certificate's, and nothing of our own. */
const isOfRelease = (finding: SmokeFinding): boolean => {
  switch (finding.code) {
    case 'probes-fail':
      return finding.failures.some(mayRollBack)
    case 'over-limit':
      return finding.rules.some(({ action }) => action === 'rollback')
    default:
      return false
  }
}

/**
 * The rules of `on-failure`: only a reproduced failure of the release's own, once a deployment, and never of what a
 * rollback put there. That it is new is known from its verification, which it passed a short time ago.
 */
export const decideRollback = (facts: FreshOutage): RollbackDecision => {
  const { finding, history, downSince, failures, windowMs, rolledBack } = facts
  if (!isOfRelease(finding)) return no(words.notOfRelease)
  if (failures < 2) return no(words.seenOnce)
  if (unfinished(history).length > 0) return no(words.deploying)
  const live = liveEntry(history)
  const verified = live === null ? null : verifiedAt(live)
  if (live === null || verified === null) return no(words.neverVerified)
  if (live.deployment.payload.kind === 'rollback') return no(words.rollbackServes)
  if (live.deployment.id === rolledBack) return no(words.startedBefore)
  const age = Date.parse(downSince) - Date.parse(verified)
  return age <= windowMs ? { start: true, deployment: live.deployment.id } : no(words.tooLongAgo)
}
