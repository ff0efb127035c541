// smoke/decide: turns everything smoke observed into one verdict, with reason and remedy. Pure.
import { attribute, isRollbackEligible, type Attribution, type Failure, type Surroundings } from './attribution.ts'
import { formatDuration } from '../../core/duration.ts'
import type { ReasonCode } from '../../core/reason.ts'
import { shortSha } from '../../core/release.ts'
import type { CheckResult, EvidenceTable, EvidenceText, Fact, LatencyChart, Verdict } from '../../core/report.ts'
import { listedFew } from '../../core/text.ts'
import { isBinding, type RuleOutcome } from './limit.ts'
import { statedConfidence, type NotConverged, type ProbeClass } from './samples.ts'

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

/** Tests that ran against the release. `no-proof`: they did not say anything, and that is no pass. */
export interface CommandOutcome {
  readonly name: string
  readonly class: ProbeClass
  readonly state: 'pass' | 'failed' | 'no-proof'
  readonly summary: string
  /** Names of tests that failed first and then passed. */
  readonly flaky: readonly string[]
  /** Failed when it ran again, too. */
  readonly reproduced: boolean
}

/** What the phases found, as plain facts. */
export interface SmokeFacts {
  /** null: nobody knows what should serve, or the runbook does not say where the service tells. */
  readonly version:
    | { readonly state: 'not-asked'; readonly why: 'no-sha' | 'no-option' | 'not-wanted' }
    | { readonly state: 'converged'; readonly sha: string; readonly answers: number }
    | {
        readonly state: 'not-converged'
        readonly sha: string
        readonly explained: NotConverged
        readonly waitedMs: number
      }
  readonly probes: number
  readonly flaky: readonly { readonly name: string; readonly failures: number; readonly samples: number }[]
  readonly failures: readonly Failure[]
  /** Names of probes that could not be decided in time. */
  readonly unfinished: readonly string[]
  readonly commands: readonly CommandOutcome[]
  /** Latency and metrics against their limits. */
  readonly rules: readonly RuleOutcome[]
  readonly around: Surroundings
}

export type SmokeDecision = Pick<Verification, 'verdict' | 'reasonCode' | 'message' | 'remedy' | 'rollbackEligible'>

const list = (names: readonly string[]): string => listedFew(names, 5)

const failing = (failures: readonly Failure[]): string =>
  list(
    failures.map(({ name, address, samples }) => {
      const bad = samples.filter(({ outcome }) => outcome !== 'pass')
      const where = address === null ? '' : ` at ${address}`
      return `${name}${where} (${bad.length} of ${samples.length} answers: ${bad.at(-1)?.summary ?? 'no answer'})`
    }),
  )

/** The release never came to serve everywhere: which of the ways, and what to do. */
const decideVersion = (facts: SmokeFacts): SmokeDecision | null => {
  if (facts.version.state !== 'not-converged') return null
  const { sha, explained, waitedMs } = facts.version
  const [name, waited] = [shortSha(sha), formatDuration(waitedMs)]
  const fail = { verdict: 'fail', rollbackEligible: false } as const
  switch (explained.why) {
    case 'old':
      return {
        ...fail,
        reasonCode: 'old-version',
        message: `After ${waited}, ${explained.count} of the last ${explained.of} answers still came from ${list(explained.shas.map(shortSha))} instead of ${name}.`,
        remedy:
          'Look whether the rollout is stuck, or whether the balancer still has old instances; then run smoke again.',
      }
    case 'unnamed':
      return {
        ...fail,
        reasonCode: 'version-unknown',
        message: `The service answers, but does not say which commit it is: ${explained.detail}.`,
        remedy: 'Make the service tell its full commit sha where smoke.version points, or correct smoke.version.',
      }
    case 'down': {
      const ours = !explained.reachable && facts.around.control !== 'pass' && !facts.around.reachable
      return ours
        ? {
            verdict: 'inconclusive',
            reasonCode: 'probe-fault',
            rollbackEligible: false,
            message: `The service could not be reached in ${waited} (${explained.detail}), and nothing proves that the way from here to it is open.`,
            remedy:
              'Check the URL and the network between runner and service; name a smoke.control URL that always answers.',
          }
        : {
            ...fail,
            reasonCode: 'unhealthy',
            rollbackEligible: facts.around.control !== 'fail',
            message: `${name} did not answer where it should tell its version, for ${waited}: ${explained.detail} (${explained.count} of the last ${explained.of} answers).`,
            remedy: 'Read the log of the new release; put the old one back if it does not start.',
          }
    }
    case 'too-few':
      return {
        verdict: 'inconclusive',
        reasonCode: 'too-few-samples',
        rollbackEligible: false,
        message: `Only ${explained.count} of ${explained.of} answers that are needed to see that ${name} serves everywhere came in ${waited}.`,
        remedy: 'Give smoke.converge.within and smoke.within more time, or say how many replicas there are.',
      }
  }
}

const decideProbes = (facts: SmokeFacts): SmokeDecision | null => {
  if (facts.failures.length === 0) return null
  const by = (wanted: Attribution) => facts.failures.filter((failure) => attribute(failure, facts.around) === wanted)
  const [fresh, existing, flaky, ours] = [by('new'), by('existing'), by('flaky'), by('probe')]
  const what = `${new Set(facts.failures.map(({ name }) => name)).size} of ${facts.probes} probes fail: ${failing(facts.failures)}.`
  if (fresh.length > 0 || flaky.length > 0)
    return {
      verdict: 'fail',
      reasonCode: 'unhealthy',
      rollbackEligible: facts.failures.some((failure) => isRollbackEligible(failure, facts.around)),
      message: what,
      remedy:
        'Read the evidence below and the log of the release; put the last verified release back if users are hurt.',
    }
  if (existing.length > 0)
    return {
      verdict: 'fail',
      reasonCode: 'existing-failure',
      rollbackEligible: false,
      message: `${what} It failed before this release too, so this release did not cause it.`,
      remedy: 'Repair what was broken before; putting the old release back would not help.',
    }
  return {
    verdict: 'inconclusive',
    reasonCode: 'probe-fault',
    rollbackEligible: false,
    message: `${list(ours.map(({ name }) => name))} could not be reached${facts.around.control === 'fail' ? ', and neither could the control URL' : ', and nothing proves that the way from here is open'}.`,
    remedy: 'Check the network between runner and service, then run smoke again; nothing was learnt of the release.',
  }
}

const decideUnfinished = ({ unfinished }: SmokeFacts): SmokeDecision | null =>
  unfinished.length === 0
    ? null
    : {
        verdict: 'inconclusive',
        reasonCode: 'too-few-samples',
        rollbackEligible: false,
        message: `The time was over before ${list(unfinished)} had enough answers.`,
        remedy: 'Give smoke.within more time, or ask for fewer samples under smoke.assert.',
      }

const decideCommands = (facts: SmokeFacts): SmokeDecision | null => {
  const bad = facts.commands.filter(({ state }) => state !== 'pass')
  if (bad.length === 0) return null
  return {
    verdict: 'fail',
    reasonCode: 'tests-failed',
    rollbackEligible: bad.some(
      ({ state, reproduced, class: kind }) =>
        state === 'failed' && reproduced && kind !== 'dependency' && facts.around.control !== 'fail',
    ),
    message: `${list(bad.map(({ name, summary }) => `${name}: ${summary}`))}.`,
    remedy: 'Read the end of its output below; the release serves, but its tests do not pass.',
  }
}

const described = (rules: readonly RuleOutcome[]) => list(rules.map(({ name, summary }) => `${name}: ${summary}`))

const decideRules = (facts: SmokeFacts): SmokeDecision | null => {
  const binding = facts.rules.filter(isBinding)
  const breached = binding.filter(({ state }) => state === 'fail')
  if (breached.length > 0)
    return {
      verdict: 'fail',
      reasonCode: 'unhealthy',
      rollbackEligible: breached.some(({ action }) => action === 'rollback') && facts.around.control !== 'fail',
      message: `Over the limit: ${described(breached)}.`,
      remedy: 'Look at what changed with this release; the runbook says what each limit asks for.',
    }
  const unknown = binding.filter(({ state }) => state === 'unknown')
  if (unknown.length === 0) return null
  return {
    verdict: 'inconclusive',
    reasonCode: 'too-few-samples',
    rollbackEligible: false,
    message: `Not proven: ${described(unknown)}.`,
    remedy: 'Bake longer, correct the query, or give the rule an action that may stay open, such as investigate.',
  }
}

const servedBy = ({ version }: SmokeFacts): string => {
  if (version.state === 'converged')
    return `${shortSha(version.sha)} serves everywhere (${statedConfidence(version.answers)}); `
  if (isNotWanted(version)) return ''
  return version.state === 'not-asked' && version.why === 'no-sha'
    ? 'version not verified: no expected commit is known; '
    : 'version not verified: smoke.version is not set; '
}

const isNotWanted = (version: SmokeFacts['version']) => version.state === 'not-asked' && version.why === 'not-wanted'

const healthy = (facts: SmokeFacts): SmokeDecision => {
  const { version, probes, flaky } = facts
  const asked = probes + facts.commands.length + facts.rules.length
  const passed =
    asked === 0
      ? 'no probes are configured, so only the version was checked'
      : probes === 0
        ? 'no probes are configured'
        : `${probes} of ${probes} probes pass`
  const shaky =
    flaky.length === 0
      ? ''
      : `; flaky: ${list(flaky.map((one) => `${one.name} (${one.failures} of ${one.samples} answers failed)`))}`
  const tests =
    facts.commands.length === 0 ? '' : `; ${list(facts.commands.map(({ name, summary }) => `${name}: ${summary}`))}`
  const watch = facts.rules.filter(({ state }) => state === 'fail')
  const noted = watch.length === 0 ? '' : `; to look at: ${described(watch)}`
  return {
    verdict: 'pass',
    reasonCode: 'healthy',
    rollbackEligible: false,
    message: `${servedBy(facts)}${passed}${shaky}${tests}${noted}.`,
    remedy:
      version.state === 'converged' || isNotWanted(version)
        ? ''
        : 'Tell smoke where the service names its commit: smoke.version in the runbook.',
  }
}

/** From facts to the verdict. Nothing asked proves nothing, and what could not be asked is never a pass. */
export const decideSmoke = (facts: SmokeFacts): SmokeDecision => {
  if (facts.version.state === 'not-asked' && facts.probes + facts.commands.length + facts.rules.length === 0)
    return {
      verdict: 'inconclusive',
      reasonCode: 'too-few-samples',
      rollbackEligible: false,
      message: 'version not verified and no probes are configured: nothing was asked, so nothing is known.',
      remedy: 'Add smoke.version and smoke.probes to the runbook.',
    }
  const bad =
    decideVersion(facts) ??
    decideProbes(facts) ??
    decideCommands(facts) ??
    decideUnfinished(facts) ??
    decideRules(facts)
  if (bad !== null)
    return facts.version.state === 'not-asked' && !isNotWanted(facts.version)
      ? { ...bad, message: `version not verified; ${bad.message}` }
      : bad
  return healthy(facts)
}
