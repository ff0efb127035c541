// smoke/decide: turns everything smoke observed into one verdict, with reason and remedy. Pure.
import { attribute, isRollbackEligible, type Attribution, type Failure, type Surroundings } from './attribution.ts'
import type { ReasonCode } from '../../core/reason.ts'
import type { CheckResult, EvidenceTable, EvidenceText, Fact, LatencyChart, Verdict } from '../../core/report.ts'
import { isBinding, type RuleOutcome } from './limit.ts'
import { before, type Baseline } from './baseline.ts'
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

/** Everything that smoke concludes from, by the code of what was found, with its facts. */
export type SmokeFinding =
  | { readonly code: 'nothing-asked' }
  | {
      readonly code: 'old-version'
      readonly serving: readonly string[]
      readonly waited: Waited
      readonly counted: Counted
    }
  | { readonly code: 'version-unnamed'; readonly detail: string }
  | { readonly code: 'version-unreachable'; readonly detail: string; readonly waited: Waited }
  | { readonly code: 'version-down'; readonly detail: string; readonly waited: Waited; readonly counted: Counted }
  | { readonly code: 'version-too-few'; readonly waited: Waited; readonly counted: Counted }
  | {
      readonly code: 'probes-fail' | 'probes-failed-before'
      readonly failures: readonly Failure[]
      readonly probes: number
    }
  | {
      readonly code: 'probes-unreachable'
      readonly names: readonly string[]
      readonly control: Surroundings['control']
    }
  | { readonly code: 'tests-failed'; readonly commands: readonly CommandRun[] }
  | { readonly code: 'probes-undecided'; readonly names: readonly string[] }
  | { readonly code: 'over-limit' | 'limit-open'; readonly rules: readonly RuleOutcome[] }
  | {
      readonly code: 'healthy'
      readonly version: VersionState
      readonly probes: number
      readonly flaky: readonly FlakyProbe[]
      readonly commands: readonly CommandRun[]
      readonly rules: readonly RuleOutcome[]
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
  'version-too-few': { verdict: 'inconclusive', reasonCode: 'too-few-samples' },
  'probes-fail': { verdict: 'fail', reasonCode: 'unhealthy' },
  'probes-failed-before': { verdict: 'fail', reasonCode: 'existing-failure' },
  'probes-unreachable': { verdict: 'inconclusive', reasonCode: 'probe-fault' },
  'tests-failed': { verdict: 'fail', reasonCode: 'tests-failed' },
  'probes-undecided': { verdict: 'inconclusive', reasonCode: 'too-few-samples' },
  'over-limit': { verdict: 'fail', reasonCode: 'unhealthy' },
  'limit-open': { verdict: 'inconclusive', reasonCode: 'too-few-samples' },
  healthy: { verdict: 'pass', reasonCode: 'healthy' },
}

const failuresOf = (series: readonly Series[], baseline: Baseline | null): readonly Failure[] =>
  series.flatMap(({ question, address, samples, state }) => {
    if (state.state !== 'fail') return []
    const { name } = question
    const one = series.filter((row) => row.question.name === name).length === 1
    return [
      {
        name,
        address: one ? null : address,
        class: question.class,
        samples,
        reproduced: state.reproduced,
        before: before(baseline, question),
      },
    ]
  })

const flakyOf = (series: readonly Series[]): readonly FlakyProbe[] =>
  series.flatMap(({ question, samples, state }) =>
    state.state === 'pass' && state.failures > 0
      ? [{ name: question.name, failures: state.failures, samples: samples.length }]
      : [],
  )

const undecidedOf = (names: readonly string[], series: readonly Series[]): readonly string[] =>
  names.filter((name) => {
    const states = series.filter(({ question }) => question.name === name).map(({ state }) => state.state)
    return states.includes('unfinished') || !states.some((state) => state === 'pass' || state === 'fail')
  })

const surroundingsOf = ({ plan: { baseline }, series, versions, control }: SettledRun): Surroundings => {
  const answered = (series ?? []).some(({ samples }) =>
    samples.some(({ outcome }) => outcome === 'pass' || outcome === 'wrong'),
  )
  const spoke = versions.some(({ answer }) => answer.kind !== 'down' || answer.outcome === 'wrong')
  return { control, reachable: answered || spoke || (baseline?.answered ?? false) }
}

/** The release never came to serve everywhere: which of the ways. */
const decideVersion = (version: VersionState, { control, reachable }: Surroundings): SmokeEnd | null => {
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
      return end({ code: 'old-version', serving: explained.shas, waited, counted })
    case 'unnamed':
      return end({ code: 'version-unnamed', detail: explained.detail })
    case 'down': {
      const { detail } = explained
      const ours = !explained.reachable && control !== 'pass' && !reachable
      return ours
        ? end({ code: 'version-unreachable', detail, waited })
        : { finding: { code: 'version-down', detail, waited, counted }, rollbackEligible: control !== 'fail' }
    }
    case 'too-few':
      return end({ code: 'version-too-few', waited, counted })
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

const decideUndecided = (names: readonly string[]): SmokeEnd | null =>
  names.length === 0 ? null : { finding: { code: 'probes-undecided', names }, rollbackEligible: false }

const decideRules = (all: readonly RuleOutcome[], { control }: Surroundings): SmokeEnd | null => {
  const binding = all.filter(isBinding)
  const breached = binding.filter(({ state }) => state === 'fail')
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
    : (decideVersion(version, around) ??
      decideProbes(failuresOf(series, plan.baseline), probes, around) ??
      decideCommands(commands, around) ??
      decideUndecided(undecidedOf(names, series)) ??
      decideRules(rules, around) ?? {
        finding: { code: 'healthy', version, probes, flaky: flakyOf(series), commands, rules },
        rollbackEligible: false,
      })
  const unverified = version.state === 'not-asked' && version.why !== 'not-wanted'
  return { ...ends[finding.code], rollbackEligible, finding, unverified }
}
