// smoke/run: parses the runbook's smoke options into the plan of one run, and finds what can't be asked.
import type { Baseline } from '../decide/baseline.ts'
import { ExpectedError } from '../../core/errors.ts'
import { headerRedactor } from '../../core/header-redaction.ts'
import { quantileNeeds, samplesNeeded } from '../../core/statistics.ts'
import type { ReadPorts } from '../../ports/ports.ts'
import { foresee } from '../decide/provable.ts'
import { headerProblems } from '../probes/address.ts'
import { httpProbe } from '../probes/http.ts'
import type { SmokeOptions } from '../probes/options.ts'
import { bindProbe } from '../probes/registry.ts'
import { versionQuestion, type VersionQuestion } from '../probes/version.ts'
import type { TargetOptions } from '../../targets/registry.ts'
import { metricsName, unansweredRemedy, unknownProbe } from '../words.ts'
import { commandProblems } from './commands.ts'
import { addressResolver } from './addresses.ts'
import { pauses } from './pauses.ts'
import type { BakePlan, ExpectedRelease, Plan } from './run.ts'
import { smokeSecrets } from './secrets.ts'

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

/** While a rollout goes on there may be one instance more than replicas: the smallest old share is 1 of that many. */
const toMeetOneOf = (replicas: number) => samplesNeeded(1 / (replicas + 1))

/**
 * How long the row of new answers must be. The runbook's word counts; what the target counted can only ask for more, since
 * the URL may have other instances behind it than one workload's.
 */
const answersNeeded = ({ replicas, unseen }: SmokeOptions['converge'], instances: number): number =>
  replicas === undefined ? Math.max(samplesNeeded(unseen), toMeetOneOf(instances)) : toMeetOneOf(replicas)

const expectedRelease = (
  { sha, only, smoke, instances }: VerifyRequest,
  question: VersionQuestion | null,
  now: number,
): ExpectedRelease => {
  if (only === 'health') return { asked: false, why: 'not-wanted' }
  if (sha === null) return { asked: false, why: 'no-sha' }
  if (question === null) return { asked: false, why: 'no-option' }
  const { converge, within, version } = smoke
  return {
    asked: true,
    question,
    wanted: { sha, prefix: version?.prefix ?? null },
    needed: answersNeeded(converge, instances ?? 0),
    until: now + Math.min(within, converge.within),
  }
}

/** About so many answers of each row, spread over the whole time: neighbours in time say the same thing twice. */
const spread = 300

const bakePlan = ({ assert, bake, latency, errors }: SmokeOptions): BakePlan => ({
  ms: bake,
  interval: Math.max(1, assert.interval, bake / spread),
  answers: Math.max(
    latency === undefined ? 0 : quantileNeeds(0.95),
    errors === undefined ? 0 : samplesNeeded(errors.max),
  ),
})

/** What keeps smoke from asking at all, in sentences. */
const problemsOf = ({
  version,
  questions,
  control,
  commands,
  limits,
  metrics,
  environment,
}: Plan): readonly string[] => [
  ...(version?.problems ?? []),
  ...questions.flatMap(({ problems }) => problems),
  ...(control?.problems ?? []),
  ...commandProblems(commands.list),
  ...headerProblems(metricsName, metrics?.headers, environment),
  ...(['latency', 'errors'] as const).flatMap((key) =>
    (limits[key]?.probes ?? [])
      .filter((name) => !questions.some((question) => question.name === name && question.kind === 'http'))
      .map((name) => unknownProbe(key, name)),
  ),
]

/** It is asked whether the way is open, and any word of a server says so: well-known places answer 200, 204 or 301. */
const controlProbe = (http: string) =>
  httpProbe.parse({ name: 'control', http, expect: { status: Array.from({ length: 400 }, (_, n) => 100 + n) } })

const parsePlan = (request: VerifyRequest, ports: ReadPorts): Plan => {
  const { url, sha, smoke, target = null, userEnvironment: environment = {}, baseline = null } = request
  const now = ports.clock.monotonicMs()
  const site = { baseUrl: url, environment, phaseMs: smoke.timeouts }
  const paced = pauses(ports.clock, now + smoke.within + smoke.bake)
  const bind = (options: SmokeOptions['probes'][number]) => {
    const bound = bindProbe(options, site, ports)
    return { ...bound, sample: paced(bound.host, bound.sample) }
  }
  const asked = smoke.version === undefined ? null : versionQuestion(smoke.version, site, ports)
  const version = asked === null ? null : { ...asked, sample: paced(asked.host, asked.sample) }
  const secrets = smokeSecrets(smoke, environment)
  const bake = bakePlan(smoke)
  return {
    url,
    sha,
    environment,
    baseline,
    questions: smoke.probes.map(bind),
    version,
    expected: expectedRelease(request, version, now),
    control: smoke.control === undefined ? null : bind(controlProbe(smoke.control)),
    patience: smoke.patience,
    resolver: addressResolver(ports, smoke),
    timeout: smoke.timeout,
    until: now + smoke.within,
    converge: smoke.converge,
    warm: smoke.warm,
    assert: smoke.assert,
    commands: {
      list: smoke.commands,
      environment: { ...environment, SMOKE_URL: url ?? '', SMOKE_SHA: sha ?? '' },
      hide: headerRedactor(secrets),
    },
    bake,
    limits: { latency: smoke.latency, errors: smoke.errors, warm: smoke.warm },
    metrics: smoke.metrics,
    diagnosis: { wanted: smoke.diagnose, url, target, userEnvironment: environment, secrets },
    foresight: foresee({
      probes: smoke.probes.length,
      answers: Math.max(smoke.assert.of + (bake.ms === 0 ? 0 : Math.floor(bake.ms / bake.interval)), bake.answers),
      bakeMs: bake.ms,
      scrapeMs: smoke.metrics?.scrape ?? 0,
      rules: smoke.metrics?.rules ?? [],
    }),
  }
}

/** Parses the plan of one run. Asks nothing yet; ends the step when something can't be asked here. */
export const planRun = (request: VerifyRequest, ports: ReadPorts): Plan => {
  const plan = parsePlan(request, ports)
  const problems = problemsOf(plan)
  if (problems.length === 0) return plan
  throw new ExpectedError({ code: 'bad-config', message: `${problems.join('; ')}.`, remedy: unansweredRemedy })
}
