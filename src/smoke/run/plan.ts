// smoke/run: binds the runbook's probes to one environment and finds what can't be asked, before any request.
import type { Baseline } from '../decide/baseline.ts'
import { ExpectedError } from '../../core/errors.ts'
import type { ReadPorts } from '../../ports/ports.ts'
import { httpProbe } from '../probes/http.ts'
import type { SmokeOptions } from '../probes/options.ts'
import type { Question } from '../probes/probe.ts'
import { bindProbe } from '../probes/registry.ts'
import { versionQuestion, type VersionQuestion } from '../probes/version.ts'
import type { TargetOptions } from '../../targets/registry.ts'
import { commandProblems } from './commands.ts'
import { addressResolver, type AddressResolver } from './addresses.ts'

export interface VerifyRequest {
  /** The environment's base URL; paths of probes are relative to it. */
  readonly url: string | null
  /** The commit that must come to serve; null when nobody knows it, and then the report says so first. */
  readonly sha: string | null
  /** Asked on a schedule: is it well, whichever commit serves? Then no release has just begun to serve, either. */
  readonly only?: 'health'
  readonly smoke: SmokeOptions
  /** Where the release runs, as the runbook sets it: after a failure it is asked why. Absent is unknown. */
  readonly target?: TargetOptions | null
  /** How many instances the target has just put in place; absent when nobody counted. */
  readonly instances?: number | null
  /** The step's own environment, for the variables that the runbook names; absent is empty. */
  readonly userEnvironment?: Readonly<Record<string, string>>
  /** What the same probes said before the deploy; absent when nobody looked. */
  readonly baseline?: Baseline | null
}

/** Everything that will be asked, bound to its place. */
export interface SmokeQuestions {
  readonly version: VersionQuestion | null
  readonly questions: readonly Question[]
  readonly control: Question | null
  readonly options: SmokeOptions
  readonly resolver: AddressResolver
  /** When everything together must be over, on the monotonic clock. */
  readonly until: number
}

/** Binds the runbook's probes to this environment. Asks nothing yet. */
export const planQuestions = (request: VerifyRequest, ports: ReadPorts): SmokeQuestions => {
  const { smoke, userEnvironment: environment = {} } = request
  const place = { baseUrl: request.url, environment, phaseMs: smoke.timeouts }
  const bind = (options: SmokeOptions['probes'][number]) => bindProbe(options, place, ports)
  return {
    version: smoke.version === undefined ? null : versionQuestion(smoke.version, place, ports),
    questions: smoke.probes.map(bind),
    control: smoke.control === undefined ? null : bind(httpProbe.parse({ name: 'control', http: smoke.control })),
    options: smoke,
    resolver: addressResolver(ports, smoke),
    until: ports.clock.monotonicMs() + smoke.within,
  }
}

/** What keeps smoke from asking at all, in sentences; deploy looks before it changes anything. Empty when it can ask. */
export const questionProblems = ({ version, questions, control, options }: SmokeQuestions): readonly string[] => [
  ...(version?.problems ?? []),
  ...questions.flatMap(({ problems }) => problems),
  ...(control?.problems ?? []),
  ...commandProblems(options.commands),
  ...(['latency', 'errors'] as const).flatMap((key) =>
    (options[key]?.probes ?? [])
      .filter((name) => !questions.some((question) => question.name === name && question.kind === 'http'))
      .map((name) => `smoke.${key} names the probe '${name}', and there is no http probe of that name`),
  ),
]

/** Ends the step when a probe can't be asked here. */
export const requireAnswerable = (todo: SmokeQuestions): void => {
  const problems = questionProblems(todo)
  if (problems.length === 0) return
  throw new ExpectedError({
    code: 'bad-config',
    message: `${problems.join('; ')}.`,
    remedy: "Correct 'smoke' in the runbook, give the environment a url, or set the variable under 'env:' of the step.",
  })
}
