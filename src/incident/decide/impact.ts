// incident/decide: how many requests failed, from the samples of smoke or from what a run put on record. Pure.
import type { EvidenceTable } from '../../core/report.ts'
import { failedRequests, summed, type FailedRequests } from '../../smoke/decide/failed-requests.ts'

/** What is known of how users are affected. */
export interface Impact {
  /** The first failure, ISO 8601. */
  readonly since: string
  readonly requests: readonly FailedRequests[]
  /** What was seen, where no request was counted. */
  readonly seen: string
}

/**
 * `API (3 of 5 answers: 500)` and `API at 10.0.0.1 (3 of 5 answers: 500)`, as smoke's verdict has it. Where the version
 * itself was not answered, no probe was asked: `… the version question for 2 m (5 of the last 5 answers): 500`.
 */
const fromText = (text: string): readonly FailedRequests[] => {
  const counts = [...text.matchAll(/ \((\d{1,9}) of (?:the last )?(\d{1,9}) answers\b/g)]
  return counts.map(({ 1: failed, 2: asked, index }, at) => {
    const previous = counts[at - 1]
    const before = text.slice(previous === undefined ? 0 : previous.index + previous[0].length, index)
    const probe =
      before
        .replace(/ at [\w.:[\]]{1,60}$/, '')
        .split(/[:,()]/)
        .at(-1) ?? ''
    const name = /\bversion question\b/i.test(probe) ? 'the version' : probe.trim().replace(/^and /, '')
    return { probe: name, failed: Number(failed), asked: Number(asked) }
  })
}

/** From the samples where they are at hand, else from the sentence that a run left on record. */
export const impactOf = (
  since: string,
  { message, tables }: { readonly message: string; readonly tables: readonly EvidenceTable[] },
): Impact => {
  const counted = failedRequests(tables)
  return { since, requests: counted.length > 0 ? counted : summed(fromText(message)), seen: message }
}
