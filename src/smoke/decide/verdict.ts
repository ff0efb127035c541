// smoke/decide: turns everything smoke observed into one verdict, with reason and remedy. Pure.
import {
  attribute,
  failedAsBefore,
  isRollbackEligible,
  type Attribution,
  type Failure,
  type Surroundings,
} from './attribution.ts'
import type { ReasonCode } from '../../core/reason.ts'
import type { CheckResult, EvidenceTable, EvidenceText, Fact, LatencyChart, Verdict } from '../../core/report.ts'
import { isBinding, type RuleOutcome } from './limit.ts'
import { failuresOf, surroundingsOf } from './failures.ts'
import { isCounted, isStartOf, type NotConverged, type VersionFault } from './samples.ts'
import type { CommandRun, Series, SettledRun, VersionState } from '../run/run.ts'

/** What smoke decided, and on what evidence. deploy and rollback run it inside; the smoke action by itself. */
export interface Verification {
  readonly verdict: Verdict
  readonly reasonCode: Extract<
    ReasonCode,
    | 'healthy'
    | 'unhealthy'
    | 'old-version'
    | 'version-unknown'
    | 'existing-failure'
    | 'probe-fault'
    | 'too-few-samples'
    | 'tests-failed'
  >
  readonly message: string
  readonly remedy: string
  readonly observedSha: string | null
  readonly rollbackEligible: boolean
  readonly checks: readonly CheckResult[]
  readonly facts: readonly Fact[]
  readonly tables: readonly EvidenceTable[]
  readonly texts: readonly EvidenceText[]
  readonly charts?: readonly LatencyChart[]
}

/** The same with what was found, for who goes on deciding from it. */
export interface Verified extends Verification {
  readonly finding: SmokeFinding
}

/** Everything that smoke concludes from, by the code of what was found, with its facts. */
export type SmokeFinding =
  | { readonly code: 'nothing-asked' }
  | {
      readonly code: 'old-version'
      readonly serving: readonly string[]
      readonly waited: Waited
      readonly counted: Counted
      /** So many first digits of the wanted commit are all that it tells; null: it tells another one. */
      readonly digits: number | null
    }
  | { readonly code: 'version-unnamed'; readonly detail: string }
  | { readonly code: 'version-unreachable'; readonly detail: string; readonly waited: Waited }
  | {
      readonly code: 'version-down'
      readonly detail: string
      readonly waited: Waited
      readonly counted: Counted
      readonly fault: VersionFault
    }
  /** The same kind of no was there before the deploy. */
  | { readonly code: 'version-failed-before'; readonly detail: string; readonly counted: Counted }
  /** What answered in the service's place, or kept us from asking it. */
  | { readonly code: 'version-ours'; readonly detail: string }
  | {
      readonly code: 'version-too-few'
      readonly waited: Waited
      readonly counted: Counted
      readonly because: 'limiter' | 'copies' | null
    }
  | {
      readonly code: 'probes-fail' | 'probes-failed-before' | 'probes-ours'
      readonly failures: readonly Failure[]
      readonly probes: number
    }
  | {
      readonly code: 'probes-unreachable'
      readonly names: readonly string[]
      readonly control: Surroundings['control']
    }
  | { readonly code: 'tests-failed'; readonly commands: readonly CommandRun[] }
  | { readonly code: 'probes-undecided'; readonly names: readonly string[]; readonly limited: boolean }
  | { readonly code: 'over-limit' | 'over-limit-before' | 'limit-open'; readonly rules: readonly RuleOutcome[] }
  | {
      readonly code: 'healthy'
      readonly version: VersionState
      readonly probes: number
      readonly flaky: readonly FlakyProbe[]
      readonly commands: readonly CommandRun[]
      readonly rules: readonly RuleOutcome[]
      readonly warnings: readonly ProbeWarning[]
    }

/** Something to look at of a probe that passed. */
export interface ProbeWarning {
  readonly name: string
  /** `copies`: so many of its answers were kept by a cache. */
  readonly warning: string | { readonly copies: number; readonly of: number }
}

/** For which commit, and how long. */
interface Waited {
  readonly sha: string
  readonly ms: number
}

/** So many answers of so many. */
interface Counted {
  readonly count: number
  readonly of: number
}

/** A probe that passed with bad answers among the good ones. */
export interface FlakyProbe {
  readonly name: string
  readonly failures: number
  readonly samples: number
}

/** A verdict with its reason, not yet in words. */
export interface SmokeDecision extends Pick<Verification, 'verdict' | 'reasonCode' | 'rollbackEligible'> {
  readonly finding: SmokeFinding
  /** Nobody looked which commit serves, although somebody wanted to know. */
  readonly unverified: boolean
}

type SmokeEnd = Pick<SmokeDecision, 'finding' | 'rollbackEligible'>

const ends: Readonly<Record<SmokeFinding['code'], Pick<Verification, 'verdict' | 'reasonCode'>>> = {
  'nothing-asked': { verdict: 'inconclusive', reasonCode: 'too-few-samples' },
  'old-version': { verdict: 'fail', reasonCode: 'old-version' },
  'version-unnamed': { verdict: 'fail', reasonCode: 'version-unknown' },
  'version-unreachable': { verdict: 'inconclusive', reasonCode: 'probe-fault' },
  'version-down': { verdict: 'fail', reasonCode: 'unhealthy' },
  'version-failed-before': { verdict: 'fail', reasonCode: 'existing-failure' },
  'version-ours': { verdict: 'inconclusive', reasonCode: 'probe-fault' },
  'version-too-few': { verdict: 'inconclusive', reasonCode: 'too-few-samples' },
  'probes-fail': { verdict: 'fail', reasonCode: 'unhealthy' },
  'probes-failed-before': { verdict: 'fail', reasonCode: 'existing-failure' },
  'probes-ours': { verdict: 'inconclusive', reasonCode: 'probe-fault' },
  'probes-unreachable': { verdict: 'inconclusive', reasonCode: 'probe-fault' },
  'tests-failed': { verdict: 'fail', reasonCode: 'tests-failed' },
  'probes-undecided': { verdict: 'inconclusive', reasonCode: 'too-few-samples' },
  'over-limit': { verdict: 'fail', reasonCode: 'unhealthy' },
  'over-limit-before': { verdict: 'fail', reasonCode: 'existing-failure' },
  'limit-open': { verdict: 'inconclusive', reasonCode: 'too-few-samples' },
  healthy: { verdict: 'pass', reasonCode: 'healthy' },
}

const flakyOf = (series: readonly Series[]): readonly FlakyProbe[] =>
  series.flatMap(({ question, samples, state }) =>
    state.state === 'pass' && state.failures > 0
      ? [{ name: question.name, failures: state.failures, samples: samples.length }]
      : [],
  )

const warningsOf = (series: readonly Series[]): readonly ProbeWarning[] =>
  series.flatMap(({ question: { name }, samples }) => {
    const warning = samples.findLast((sample) => sample.warning !== undefined)?.warning
    const copies = samples.filter(({ copy }) => copy !== undefined).length
    return [
      ...(warning === undefined ? [] : [{ name, warning }]),
      ...(copies === 0 ? [] : [{ name, warning: { copies, of: samples.length } }]),
    ]
  })

const undecidedOf = (names: readonly string[], series: readonly Series[]): readonly string[] =>
  names.filter((name) => {
    const states = series.filter(({ question }) => question.name === name).map(({ state }) => state.state)
    return states.includes('unfinished') || !states.some((state) => state === 'pass' || state === 'fail')
  })

interface DownVersion {
  readonly explained: Extract<NotConverged, { readonly why: 'down' }>
  readonly waited: Waited
  readonly counted: Counted
}

/** A health page that says no for a database says nothing of the release, also where the version stands on it. */
const isOfDependency = ({ plan: { version, questions } }: SettledRun): boolean =>
  questions.some(({ target, class: kind }) => kind === 'dependency' && target === version?.target)

const failedBeforeToo = ({ plan }: SettledRun, { explained, counted }: DownVersion): boolean => {
  const before = plan.baseline?.version ?? null
  if (before === null || before.definition !== plan.version?.definition) return false
  return before.kind === explained.fault.kind && failedAsBefore(before, { samples: counted.of, failed: counted.count })
}

/** Nobody answered as who knows the version: whose fault that is. */
const decideDown = (run: SettledRun, down: DownVersion, around: Surroundings): SmokeEnd => {
  const { explained, waited, counted } = down
  const { control, reachable, ipv6Required = false } = around
  const { detail, fault } = explained
  const end = (finding: SmokeFinding): SmokeEnd => ({ finding, rollbackEligible: false })
  if (fault.about === 'challenge' || (fault.about === 'no-route' && !ipv6Required))
    return end({ code: 'version-ours', detail })
  if (!explained.reachable && control !== 'pass' && !reachable)
    return end({ code: 'version-unreachable', detail, waited })
  if (failedBeforeToo(run, down)) return end({ code: 'version-failed-before', detail, counted })
  const isReleases = fault.about !== 'certificate' && !fault.brief && !isOfDependency(run)
  const finding = { code: 'version-down', detail, waited, counted, fault } as const
  return { finding, rollbackEligible: isReleases && control !== 'fail' }
}

const digitsOf = (serving: readonly string[], sha: string): number | null => {
  const [only = ''] = serving
  return serving.length === 1 && isStartOf(only, { sha, prefix: null }) ? only.length : null
}

/** The release never came to serve everywhere: which of the ways. */
const decideVersion = (run: SettledRun, around: Surroundings): SmokeEnd | null => {
  const { version } = run
  if (version.state !== 'not-converged') return null
  const { explained } = version
  const { count, of } = explained
  const [waited, counted] = [
    { sha: version.sha, ms: version.waitedMs },
    { count, of },
  ]
  const end = (finding: SmokeFinding): SmokeEnd => ({ finding, rollbackEligible: false })
  switch (explained.why) {
    case 'old':
      return end({
        code: 'old-version',
        serving: explained.shas,
        waited,
        counted,
        digits: digitsOf(explained.shas, version.sha),
      })
    case 'unnamed':
      return end({ code: 'version-unnamed', detail: explained.detail })
    case 'down':
      return decideDown(run, { explained, waited, counted }, around)
    case 'too-few':
      return end({ code: 'version-too-few', waited, counted, because: explained.because ?? null })
  }
}

const decideProbes = (failures: readonly Failure[], probes: number, around: Surroundings): SmokeEnd | null => {
  if (failures.length === 0) return null
  const seen = new Set(failures.map((failure): Attribution => attribute(failure, around)))
  if (seen.has('new') || seen.has('flaky')) {
    const rollbackEligible = failures.some((failure) => isRollbackEligible(failure, around))
    return { finding: { code: 'probes-fail', failures, probes }, rollbackEligible }
  }
  if (seen.has('existing'))
    return { finding: { code: 'probes-failed-before', failures, probes }, rollbackEligible: false }
  if (seen.has('ours')) return { finding: { code: 'probes-ours', failures, probes }, rollbackEligible: false }
  const names = failures.map(({ name }) => name)
  return { finding: { code: 'probes-unreachable', names, control: around.control }, rollbackEligible: false }
}

const decideCommands = (all: readonly CommandRun[], { control }: Surroundings): SmokeEnd | null => {
  const commands = all.filter(({ state }) => state !== 'pass')
  if (commands.length === 0) return null
  const rollbackEligible = commands.some(
    ({ state, second, class: kind }) =>
      state === 'failed' && second === 'failed' && kind !== 'dependency' && control !== 'fail',
  )
  return { finding: { code: 'tests-failed', commands }, rollbackEligible }
}

const decideUndecided = (names: readonly string[], series: readonly Series[]): SmokeEnd | null => {
  const limited = series.some(({ question, samples }) => names.includes(question.name) && !samples.every(isCounted))
  return names.length === 0 ? null : { finding: { code: 'probes-undecided', names, limited }, rollbackEligible: false }
}

const decideRules = (all: readonly RuleOutcome[], { control }: Surroundings): SmokeEnd | null => {
  const binding = all.filter(isBinding)
  const over = binding.filter(({ state }) => state === 'fail')
  const breached = over.filter(({ before }) => before !== 'over')
  if (over.length > 0 && breached.length === 0)
    return { finding: { code: 'over-limit-before', rules: over }, rollbackEligible: false }
  if (breached.length > 0) {
    const rollbackEligible = breached.some(({ action }) => action === 'rollback') && control !== 'fail'
    return { finding: { code: 'over-limit', rules: breached }, rollbackEligible }
  }
  const open = binding.filter(({ state }) => state === 'unknown')
  return open.length === 0 ? null : { finding: { code: 'limit-open', rules: open }, rollbackEligible: false }
}

/** From a run to its verdict. Nothing asked proves nothing, and what could not be asked is never a pass. */
export const decideSmoke = (run: SettledRun): SmokeDecision => {
  const { version, plan } = run
  const [series, commands, rules] = [run.series ?? [], run.commands ?? [], run.rules ?? []]
  const names = plan.questions.map(({ name }) => name)
  const probes = names.length
  const unasked = version.state === 'not-asked' && probes + commands.length + rules.length === 0
  const around = surroundingsOf(run)
  const { finding, rollbackEligible }: SmokeEnd = unasked
    ? { finding: { code: 'nothing-asked' }, rollbackEligible: false }
    : (decideVersion(run, around) ??
      decideProbes(failuresOf(run), probes, around) ??
      decideCommands(commands, around) ??
      decideUndecided(undecidedOf(names, series), series) ??
      decideRules(rules, around) ?? {
        finding: {
          code: 'healthy',
          version,
          probes,
          flaky: flakyOf(series),
          commands,
          rules,
          warnings: warningsOf(series),
        },
        rollbackEligible: false,
      })
  const unverified = version.state === 'not-asked' && version.why !== 'not-wanted'
  return { ...ends[finding.code], rollbackEligible, finding, unverified }
}
