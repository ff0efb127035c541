// deploy: decides whether preflight's verdict opens the gate: of this place, policy and time, and its own. Pure.
import { readBoundText, releaseContext } from '../records/decide/verdict.ts'
import { shortSha } from '../core/release.ts'
import type { DeployFacts, PreflightFact } from './facts.ts'
import type { GuardAnswer } from './promotion/guard.ts'
import * as words from './preflight-words.ts'

/** What is known of the newest status of the place, before it is decided what it is worth. */
export interface StatusFacts {
  readonly state: 'pending' | 'failure' | 'success'
  readonly description: string
  readonly url: string | null
  readonly run: number | null
  /** Why nothing shows that preflight wrote it; null: it is of this run, or of one that the API vouches for. */
  readonly doubt: string | null
}

/** A no counts whoever said it; a yes counts for what it proved, and as long as it says. */
export const preflightFact = (
  { state, description, url, run, doubt }: StatusFacts,
  place: { readonly digest: string; readonly now: string },
): PreflightFact => {
  const { text, bound } = readBoundText(description)
  if (state !== 'success') return { state, description: text, url }
  if (doubt !== null) return { state: 'unproven', why: doubt, run }
  if (bound === null) return { state: 'unproven', why: words.unbound, run }
  if (bound.policy !== place.digest) return { state: 'outdated', run }
  if (Date.parse(bound.until) < Date.parse(place.now)) return { state: 'expired', until: bound.until, run }
  return { state, description: text, url }
}

type Asked = Pick<DeployFacts, 'preflight' | 'environment' | 'release' | 'glass' | 'observing'>
type No = Extract<GuardAnswer, { readonly message: string }>

const noOf = ({ preflight, environment, release }: Asked): No | null => {
  const context = releaseContext(environment.place)
  const [sha, { name }] = [shortSha(release.sha), environment]
  switch (preflight.state) {
    case 'success':
      return null
    case 'missing':
      return { status: 'fail', message: words.notJudged(sha, name, context), remedy: words.runPreflight(name) }
    case 'foreign':
      return { status: 'fail', message: words.foreign(context, preflight.creator), remedy: words.sameToken }
    case 'unproven':
      return {
        status: 'fail',
        message: words.unproven(context, preflight.why),
        remedy: words.sameRun(preflight.run),
      }
    case 'outdated':
      return {
        status: 'fail',
        code: 'preflight-outdated',
        message: words.outdated(sha, name),
        remedy: words.rerun(preflight.run),
      }
    case 'expired':
      return {
        status: 'fail',
        code: 'preflight-expired',
        message: words.expired(sha, name, preflight.until),
        remedy: words.rerun(preflight.run),
      }
    case 'pending':
      return { status: 'fail', message: words.pending(name, preflight.description), remedy: words.needJob }
    case 'failure':
      return {
        status: 'fail',
        code: 'preflight-failed',
        message: words.refused(sha, name, preflight.description),
        remedy: words.putRight(preflight.url),
      }
  }
}

const isOptional = ({ preflight, environment }: Asked): string | null => {
  if (environment.preflight !== 'optional') return null
  switch (preflight.state) {
    case 'missing':
      return words.notRunOptional
    case 'foreign':
      return words.notOursOptional
    case 'unproven':
    case 'outdated':
    case 'expired':
      return words.notProvenOptional
    default:
      return null
  }
}

/** What a person lifts, or what the runbook only observes, is shown as a warning; a preflight that runs is waited for. */
const lifted = (no: No, { preflight, glass, observing }: Asked): GuardAnswer | null => {
  const { message } = no
  if (observing !== null && preflight.state !== 'pending' && preflight.state !== 'foreign') {
    const summary = words.observing(observing)
    return { status: 'pass', summary, findings: [{ level: 'warning', message: `${message} ${summary}` }] }
  }
  if (preflight.state !== 'failure' || glass === null) return null
  if (glass.outcome === 'closed') return { ...no, remedy: words.glassClosed(glass.why, no.remedy) }
  const summary = words.glassBroken(glass.by, glass.approvals)
  return { status: 'pass', summary, findings: [{ level: 'warning', message: `${message} ${summary}` }] }
}

/** The guard's question. */
export const judgePreflight = (facts: DeployFacts): GuardAnswer => {
  const { preflight } = facts
  if (preflight.state === 'success') return { status: 'pass', summary: words.passed(preflight.description) }
  const optional = isOptional(facts)
  if (optional !== null) return { status: 'skip', summary: optional }
  const no = noOf(facts)
  return no === null ? { status: 'pass', summary: 'passed' } : (lifted(no, facts) ?? no)
}

/** Was a failed preflight lifted by a person? Then it is an incident. */
export const isGlassBroken = ({ preflight, glass, observing }: Asked): boolean =>
  preflight.state === 'failure' && glass?.outcome === 'open' && observing === null
