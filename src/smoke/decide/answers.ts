// smoke/decide: what a verification tells of what serves now and of whether users are affected. Pure.
import type { Serving, Users } from '../../core/ending.ts'
import { shortSha, type Release } from '../../core/release.ts'
import { nameOfRelease } from '../../core/text.ts'
import * as words from '../words.ts'
import { failedRequests, wereAsked } from './failed-requests.ts'
import type { Verification } from './verdict.ts'

type Seen = Pick<Verification, 'verdict' | 'reasonCode' | 'observedSha' | 'tables'>

/** What answered, where the service names its commit; else what was put there. */
export const servingSeen = (
  { verdict, observedSha }: Pick<Seen, 'verdict' | 'observedSha'>,
  release: Pick<Release, 'sha' | 'version'>,
  { changed }: { readonly changed: boolean },
): Serving => {
  if (observedSha === null) return { what: 'release', name: nameOfRelease(release), proof: 'unseen', changed }
  const isExpected = observedSha === release.sha
  return {
    what: 'release',
    name: isExpected ? nameOfRelease(release) : shortSha(observedSha),
    proof: isExpected && verdict === 'pass' ? 'verified' : 'unverified',
    changed,
  }
}

/** By the requests that were sent and failed; nobody is affected for certain where none was sent. */
export const usersSeen = ({ verdict, reasonCode, tables }: Seen): Users => {
  const failed = failedRequests(tables)
  if (verdict === 'pass') return { affected: 'no', because: words.everyProbePasses }
  // The control failed too, or too little was seen: that is no word on the service.
  if (reasonCode === 'probe-fault') return { affected: 'unknown', because: words.faultMayBeOurs }
  if (failed.length > 0) return { affected: 'yes', because: words.requestsFailed(failed) }
  if (reasonCode === 'old-version') return { affected: 'unknown', because: words.otherCommitServes }
  return { affected: 'unknown', because: wereAsked(tables) ? words.noFailedRequest : words.probesNotAsked }
}
