// smoke/probes: the contract of a probe: `ask` does I/O and never judges, `judge` is pure.
import type { ProbeClass, Sample } from '../decide/samples.ts'
import { digest } from '../../core/digest.ts'
import { headerRedactor } from '../../core/header-redaction.ts'
import type { HttpPhase } from '../../ports/http.ts'
import type { ReadPorts } from '../../ports/ports.ts'

/** What a probe may use of the world. */
export type ProbePorts = Pick<ReadPorts, 'http' | 'database' | 'clock'>

export type PhaseLimits = Readonly<Partial<Record<HttpPhase, number>>>

/** Where and how one sample is taken. */
export interface ProbeSite {
  /** The environment's base URL, for probes that name a path only. */
  readonly baseUrl: string | null
  /** The step's own environment: the values behind the names in the runbook. */
  readonly environment: Readonly<Record<string, string>>
  /** Dial this one of the host's addresses; null lets the port resolve. */
  readonly address: string | null
  readonly timeoutMs: number
  /** Limits of single phases of an HTTP answer, within `timeoutMs`. */
  readonly phaseMs: PhaseLimits
  readonly signal: AbortSignal
}

/** What a place is before anybody asks there. */
export type Site = Pick<ProbeSite, 'baseUrl' | 'environment' | 'phaseMs'>

/**
 * One kind of question. `ask` speaks through a port and never decides; `judge` is pure and never asks.
 * The zod schema of `Options` stands beside it and is listed in src/smoke/probes/options.ts.
 */
export interface Probe<Options, Answer> {
  readonly kind: string
  /** The host whose addresses are asked one by one; null when there is none. */
  readonly host: (options: Options, place: Pick<ProbeSite, 'baseUrl' | 'environment'>) => string | null
  readonly target?: (options: Options) => string
  /** What is wrong with the options here (a path without a base, a variable that is not set), one sentence each. */
  readonly problems: (options: Options, place: Pick<ProbeSite, 'baseUrl' | 'environment'>) => readonly string[]
  /** Values that must not be shown, should the service repeat them. */
  readonly secrets: (options: Options, place: Pick<ProbeSite, 'environment'>) => readonly string[]
  readonly ask: (options: Options, place: ProbeSite, ports: ProbePorts) => Promise<Answer>
  readonly judge: (answer: Answer, options: Options, now: string) => Sample
}

/** A probe with its options inside, so that different kinds fit in one list. */
export interface Question {
  readonly name: string
  readonly kind: string
  readonly class: ProbeClass
  /**
   * A digest of the options: two questions with the same one are the same question. The options themselves would not come
   * back from the file of a baseline as they were: what looks like a credential is hidden there.
   */
  readonly definition: string
  readonly host: string | null
  /** The path or URL that an http probe asks; null for others. */
  readonly target?: string | null
  readonly problems: readonly string[]
  readonly sample: (address: string | null, timeoutMs: number) => Promise<Sample>
}

/** Binds a probe to its options and to the world. */
export const question = <Options extends { readonly name: string; readonly class: ProbeClass }, Answer>(
  probe: Probe<Options, Answer>,
  options: Options,
  place: Site,
  ports: ProbePorts,
): Question => ({
  name: options.name,
  kind: probe.kind,
  class: options.class,
  definition: digest(JSON.stringify(options)),
  host: probe.host(options, place),
  target: probe.target?.(options) ?? null,
  problems: probe.problems(options, place),
  sample: async (address, timeoutMs) => {
    const answer = await probe.ask(options, { ...place, address, timeoutMs, signal: ports.clock.cancelled }, ports)
    ports.clock.throwIfCancelled()
    const { summary, ...sample } = probe.judge(answer, options, ports.clock.now())
    const hide = headerRedactor(probe.secrets(options, place))
    return { ...sample, summary: hide(summary), at: ports.clock.monotonicMs() }
  },
})
