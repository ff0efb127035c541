// smoke/run: one run of smoke as a value: its plan, and what its phases have seen so far.
import type { Redact } from '../../core/redact.ts'
import type { DiagnosisRequest } from '../../diagnose/run.ts'
import type { ReadPorts } from '../../ports/ports.ts'
import type { Surroundings } from '../decide/attribution.ts'
import type { Baseline } from '../decide/baseline.ts'
import type { RuleOutcome } from '../decide/limit.ts'
import type { Foresight } from '../decide/provable.ts'
import type { NotConverged, ProbeClass, Sample, SeriesState, VersionSample, VersionWanted } from '../decide/samples.ts'
import type { CommandFinding } from '../decide/test-command.ts'
import type { CommandOptions, SmokeOptions } from '../probes/options.ts'
import type { Question } from '../probes/probe.ts'
import type { VersionQuestion } from '../probes/version.ts'
import type { AddressResolver } from './addresses.ts'

/** Which release must come to serve, and how often it must be seen; or why none is waited for. */
export type ExpectedRelease =
  | {
      readonly asked: true
      readonly question: VersionQuestion
      readonly wanted: VersionWanted
      /** So many answers in a row must name it. */
      readonly needed: number
      /** On the monotonic clock: no longer than this. */
      readonly until: number
    }
  | { readonly asked: false; readonly why: 'no-sha' | 'no-option' | 'not-wanted' }

/** The tests to run, with what they are told. */
export interface TestCommands {
  readonly list: readonly CommandOptions[]
  readonly environment: Readonly<Record<string, string>>
  /** Takes out what tests print of what they were given. */
  readonly hide: Redact
}

/** How long everything is watched on. */
export interface BakePlan {
  readonly ms: number
  /** From one answer of a row to its next. */
  readonly interval: number
  /** So many answers of each row at least, whatever the time: a p95 needs 59. */
  readonly answers: number
}

/** What is asked, how often, of whom, until when, and what that can prove: the runbook's options, parsed once. */
export interface Plan {
  readonly url: string | null
  /** The commit that must come to serve; null when nobody knows it. */
  readonly sha: string | null
  readonly environment: Readonly<Record<string, string>>
  readonly baseline: Baseline | null
  readonly questions: readonly Question[]
  readonly version: VersionQuestion | null
  readonly expected: ExpectedRelease
  readonly control: Question | null
  /** A fault that is shorter takes no release away. */
  readonly patience: number
  readonly resolver: AddressResolver
  /** One question, from the name to the last byte. */
  readonly timeout: number
  /** When everything but the bake must be over, on the monotonic clock. */
  readonly until: number
  readonly converge: Pick<SmokeOptions['converge'], 'interval' | 'drain'>
  readonly warm: SmokeOptions['warm']
  readonly assert: SmokeOptions['assert']
  readonly commands: TestCommands
  readonly bake: BakePlan
  readonly limits: Pick<SmokeOptions, 'latency' | 'errors' | 'warm'>
  readonly metrics: SmokeOptions['metrics']
  readonly diagnosis: DiagnosisRequest
  readonly foresight: Foresight
}

/** One probe at one address. `unfinished`: the time was over before it was decided. */
export interface Series {
  readonly question: Question
  readonly address: string | null
  readonly samples: readonly Sample[]
  readonly state: SeriesState | { readonly state: 'unfinished' } | { readonly state: 'no-route' }
  /** Its failure was watched until it had lasted, or healed. */
  readonly confirmed?: true
  /** What was answered while its failure was watched on, where it lasted. */
  readonly watched?: readonly Sample[]
  /** A fault before this place healed within the patience: it is shown, and not judged again. */
  readonly judgedFrom?: number
}

/** Does the expected release serve? */
export type VersionState =
  | { readonly state: 'not-asked'; readonly why: 'no-sha' | 'no-option' | 'not-wanted' }
  | { readonly state: 'converged'; readonly sha: string; readonly answers: number }
  | {
      readonly state: 'not-converged'
      readonly sha: string
      readonly explained: NotConverged
      readonly waitedMs: number
    }

/** Tests that ran against the release. `no-proof`: they did not say anything, and that is no pass. */
export interface CommandRun {
  readonly name: string
  readonly class: ProbeClass
  readonly state: 'pass' | 'failed' | 'no-proof'
  readonly finding: CommandFinding
  /** Names of tests that failed first and then passed. */
  readonly flaky: readonly string[]
  /** What the second run of a failed command came to; null when it ran once. */
  readonly second: 'pass' | 'failed' | 'no-proof' | null
  readonly durationMs: number
  /** The end of what it said. */
  readonly log: string
}

/** One run. Each phase takes one and returns the next; null is what no phase has taken yet. */
export interface Run {
  readonly plan: Plan
  /** On the monotonic clock. */
  readonly started: number
  readonly version: VersionState | null
  readonly versions: readonly VersionSample[]
  /** On the monotonic clock: since when everything that was asked was the release. */
  readonly servedSince: number
  /** The first answers of each row, recorded and not judged. */
  readonly warm: readonly Series[] | null
  readonly series: readonly Series[] | null
  readonly commands: readonly CommandRun[] | null
  readonly baked: boolean
  readonly rules: readonly RuleOutcome[] | null
  readonly control: Surroundings['control']
}

/** A run of which no phase is due any more. */
export interface SettledRun extends Run {
  readonly version: VersionState
}

/** One step of a run. It is taken when it is the first that is due, and must not be due afterwards. */
export interface Phase {
  readonly name: string
  readonly due: (run: Run) => boolean
  readonly take: (run: Run, ports: ReadPorts) => Promise<Run>
}

/** Is everything well so far? Each phase after converging is taken only then. */
export const isSound = ({ version, series, commands }: Run): boolean =>
  version?.state !== 'not-converged' &&
  (series ?? []).every(({ state }) => state.state === 'pass' || state.state === 'no-route') &&
  (commands ?? []).every(({ state }) => state === 'pass')
