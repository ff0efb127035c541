// monitor: sorts what one look found into down, degraded, drift and certificate, with a severity each. Pure.
import type { Severity } from '../core/promotion-rule.ts'
import { shortSha } from '../core/release.ts'
import { monitoredConditions, type MonitoredCondition } from '../records/decide/keys.ts'
import type { EnvironmentConfig, Runbook } from '../runbook/runbook.ts'
import { isBinding } from '../smoke/decide/limit.ts'
import { isWantedAnswer, type VersionSample } from '../smoke/decide/samples.ts'
import type { Verified } from '../smoke/decide/verdict.ts'
import { calm, decideWatch, type Decided, type MonitorState, type Observation, type OutageThreshold } from './decide.ts'
import * as words from './words.ts'

export interface SeenCondition {
  readonly found: Observation['found']
  /** One sentence. */
  readonly said: string
}

export type SeenConditions = Readonly<Record<MonitoredCondition, SeenCondition>>
export type ConditionStates = Readonly<Record<MonitoredCondition, MonitorState>>

/** One value for each condition. */
export const eachCondition = <Value>(
  of: (condition: MonitoredCondition) => Value,
): Readonly<Record<MonitoredCondition, Value>> => ({
  down: of('down'),
  degraded: of('degraded'),
  drift: of('drift'),
  certificate: of('certificate'),
})

export const calmStates: ConditionStates = eachCondition(() => calm)

/** What is known of the release that should serve. */
export interface VerifiedRelease {
  readonly sha: string
  readonly name: string
  /** The service tells only so many digits, by declaration. */
  readonly prefix: number | null
}

/** What serves, beside what was last verified; null: nobody asked, or nothing was ever verified. */
export interface DriftFacts {
  readonly answer: VersionSample['answer']
  readonly verified: VerifiedRelease
  /** A deploy is on its way: what serves changes now. */
  readonly deploying: boolean
}

const unknown = (said: string): SeenCondition => ({ found: 'unknown', said })
const well = (said: string): SeenCondition => ({ found: 'well', said })
const bad = (said: string): SeenCondition => ({ found: 'down', said })

const driftSeen = (facts: DriftFacts | null): SeenCondition => {
  if (facts === null) return unknown(words.driftNotAsked)
  const { answer, verified, deploying } = facts
  if (answer.kind !== 'sha') return unknown(words.driftNotAsked)
  if (isWantedAnswer(answer, verified)) return well(words.servesVerified(verified.name))
  return deploying ? unknown(words.deploying) : bad(words.drifted(shortSha(answer.sha), verified.name))
}

const certificateSeen = ({ finding }: Verified, tls: ReadonlySet<string>): SeenCondition => {
  if (finding.code !== 'healthy' || tls.size === 0) return unknown(words.certificateNotAsked)
  const late = finding.warnings.flatMap(({ name, warning }) =>
    tls.has(name) && typeof warning === 'string' ? [`${name}: ${warning}`] : [],
  )
  return late.length === 0 ? well(words.certificateGood) : bad(`${late.join('; ')}.`)
}

/** Down, or only degraded? What is on a list of warnings, and a limit that only alerts, is no outage. */
const healthSeen = (
  { verdict, finding, message }: Verified,
  warn: readonly string[],
): Pick<SeenConditions, 'down' | 'degraded'> => {
  const degraded = { down: well(message), degraded: bad(message) }
  if (verdict === 'pass') return { down: well(message), degraded: well(message) }
  switch (finding.code) {
    case 'limit-open':
      return { down: well(message), degraded: unknown(message) }
    case 'over-limit':
      return finding.rules.some((rule) => isBinding(rule) && rule.action === 'rollback')
        ? { down: bad(message), degraded: unknown(message) }
        : degraded
    case 'probes-fail':
      return finding.failures.every(({ name }) => warn.includes(name))
        ? degraded
        : { down: bad(message), degraded: unknown(message) }
    default: {
      const seen = verdict === 'fail' ? bad(message) : unknown(message)
      return { down: seen, degraded: unknown(message) }
    }
  }
}

/** Everything that one look tells. */
export const seenIn = (
  verification: Verified,
  drift: DriftFacts | null,
  { smoke, monitor }: Pick<Runbook, 'smoke' | 'monitor'>,
): SeenConditions => {
  const tls = new Set(smoke.probes.flatMap((probe) => ('tls' in probe ? [probe.name] : [])))
  const { down, degraded } = healthSeen(verification, monitor.warn)
  return { down, degraded, drift: driftSeen(drift), certificate: certificateSeen(verification, tls) }
}

/** How bad a condition is in an environment, by the runbook or by what it is. */
export const severityOf = (
  condition: MonitoredCondition,
  { monitor }: Pick<Runbook, 'monitor'>,
  { production }: Pick<EnvironmentConfig, 'production'>,
): Severity => {
  if (condition === 'down') return monitor.severity ?? (production ? 'high' : 'low')
  const usual = production && condition !== 'certificate' ? 'medium' : 'low'
  return monitor.severities[condition] ?? usual
}

/** What each condition became by one look. */
export const decideAll = (
  states: ConditionStates,
  seen: SeenConditions,
  look: Pick<Observation, 'at' | 'planned'>,
  thresholdOf: (condition: MonitoredCondition) => OutageThreshold,
): Readonly<Record<MonitoredCondition, Decided>> =>
  eachCondition((condition) => {
    const observation = { found: seen[condition].found, at: look.at, planned: look.planned }
    return decideWatch(states[condition], observation, thresholdOf(condition))
  })

/** What the look is called in one word. */
export const nameOfLook = (seen: SeenConditions): string =>
  monitoredConditions.find((condition) => seen[condition].found === 'down') ?? seen.down.found
