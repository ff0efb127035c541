// smoke: the sentences of smoke: what was decided, seen and planned, in words. Pure.
import { formatDuration } from '../core/duration.ts'
import { shortSha } from '../core/release.ts'
import { shareBound } from '../core/statistics.ts'
import { listedFew, percent, plural } from '../core/text.ts'
import type { FailedRequests } from './decide/failed-requests.ts'
import type { Failure } from './decide/attribution.ts'
import type { Baseline } from './decide/baseline.ts'
import type { RuleOutcome } from './decide/limit.ts'
import type { Foresight } from './decide/provable.ts'
import { isWantedAnswer, type VersionSample, type VersionWanted } from './decide/samples.ts'
import { commandRunWords } from './command-words.ts'
import { limitWords } from './limit-words.ts'

export { commandWords } from './command-words.ts'
export { limitWords }
import type { ProbeWarning, SmokeDecision, SmokeFinding } from './decide/verdict.ts'
import type { CommandRun, Run, VersionState } from './run/run.ts'

const list = (names: readonly string[]): string => listedFew(names, 5)

/** What a row of new answers proves, rounded to the safe side. */
export const allAnswersNew = (n: number): string =>
  `all ${n} answers came from the new version (with 95 % confidence, at most ${Math.ceil(shareBound(n) * 1000) / 10} % of traffic is still old)`

const unprovenNetwork = "no other answer shows that the runner's network works"

const failing = (failures: readonly Failure[]): string =>
  list(
    failures.map(({ name, address, samples }) => {
      const bad = samples.filter(({ outcome }) => outcome !== 'pass')
      const where = address === null ? '' : ` at ${address}`
      return `${name}${where} (${bad.length} of ${samples.length} answers: ${bad.at(-1)?.summary ?? 'no answer'})`
    }),
  )

const failingProbes = (failures: readonly Failure[], probes: number): string => {
  const bad = new Set(failures.map(({ name }) => name)).size
  return `${bad} of ${plural(probes, 'probe')} ${bad === 1 ? 'fails' : 'fail'}: ${failing(failures)}.`
}

const ruleList = (rules: readonly RuleOutcome[]) =>
  list(rules.map(({ name, finding }) => `${name}: ${limitWords(finding)}`))
const commandList = (commands: readonly CommandRun[]) =>
  list(commands.map((run) => `${run.name}: ${commandRunWords(run)}`))

const servedBy = (version: VersionState): string => {
  if (version.state === 'converged')
    return `${shortSha(version.sha)} serves everywhere: ${allAnswersNew(version.answers)}; `
  if (version.state !== 'not-asked' || version.why === 'not-wanted') return ''
  return `version not verified: ${notAskedWords[version.why]}; `
}

const warningWords = ({ name, warning }: ProbeWarning): string =>
  typeof warning === 'string'
    ? `${name}: ${warning}`
    : `${name}: ${warning.copies} of ${warning.of} answers are copies of a cache, which count as one (set 'cache: bypass')`

const healthy = (finding: Extract<SmokeFinding, { readonly code: 'healthy' }>) => {
  const { version, probes, flaky, commands, rules, warnings } = finding
  const asked = probes + commands.length + rules.length
  const passed =
    asked === 0
      ? 'no probes are configured, so only the version was checked'
      : probes === 0
        ? 'no probes are configured'
        : `${probes} of ${plural(probes, 'probe')} ${probes === 1 ? 'passes' : 'pass'}`
  const shaky = list(flaky.map((one) => `${one.name} (${one.failures} of ${one.samples} answers failed)`))
  const watch = rules.filter(({ state }) => state === 'fail')
  return [
    `${servedBy(version)}${passed}`,
    ...(flaky.length === 0 ? [] : [`flaky: ${shaky}`]),
    ...(commands.length === 0 ? [] : [commandList(commands)]),
    ...(watch.length === 0 ? [] : [`to look at: ${ruleList(watch)}`]),
    ...(warnings.length === 0 ? [] : [`to look at: ${list([...new Set(warnings.map(warningWords))])}`]),
  ].join('; ')
}

const beforeToo = 'This failed before the release too, so the release did not cause it.'
const oursToo = 'That speaks of this machine, and not of the release.'
const detailOf = ({ detail }: { readonly detail: string }) => detail

const digitsOnly = (digits: number, sha: string): string =>
  `The service tells only the first ${digits} digits of ${shortSha(sha)}, and nothing says that it may: set 'prefix: ${digits}' under smoke.version.`
const onlyCopies = (count: number, of: number): string =>
  `What answered were copies that a cache kept of ${plural(count, 'answer')}; ${of} of the service's own are needed.`
const onlyLimiter = (count: number, of: number): string =>
  `A rate limiter answered (429): only ${plural(count, 'answer')} came from the service, and ${of} are needed.`

const tooFewWords = (finding: Extract<SmokeFinding, { readonly code: 'version-too-few' }>): string => {
  const { waited, counted, because } = finding
  if (because === 'copies') return onlyCopies(counted.count, counted.of)
  if (because === 'limiter') return onlyLimiter(counted.count, counted.of)
  const came = `Only ${plural(counted.count, 'answer')} came in ${formatDuration(waited.ms)}`
  return `${came}; ${counted.of} are needed to prove that ${shortSha(waited.sha)} serves everywhere.`
}

const findingWords = (finding: SmokeFinding): string => {
  switch (finding.code) {
    case 'nothing-asked':
      return 'version not verified and no probes are configured: nothing was asked, so nothing is known.'
    case 'old-version': {
      const { serving, waited, counted, digits } = finding
      if (digits !== null) return digitsOnly(digits, waited.sha)
      const from = `${list(serving.map(shortSha))} instead of ${shortSha(waited.sha)}`
      return `After ${formatDuration(waited.ms)}, ${counted.count} of the last ${counted.of} answers still came from ${from}.`
    }
    case 'version-unnamed':
      return `The service answers, but does not say which commit it is: ${finding.detail}.`
    case 'version-unreachable':
      return `The service could not be reached for ${formatDuration(finding.waited.ms)} (${finding.detail}), and ${unprovenNetwork}.`
    case 'version-down': {
      const { detail, waited, counted } = finding
      const down = `${shortSha(waited.sha)} did not answer the version question for ${formatDuration(waited.ms)}`
      // The numbers come before the detail, which a short record may cut: the incident counts its impact by them.
      return `${down} (${counted.count} of the last ${counted.of} answers): ${detail}.`
    }
    case 'version-failed-before':
      return `The version question failed (${finding.counted.count} of the last ${finding.counted.of} answers: ${finding.detail}). ${beforeToo}`
    case 'version-ours':
      return `The version question did not reach the service (${detailOf(finding)}). ${oursToo}`
    case 'version-too-few':
      return tooFewWords(finding)
    case 'probes-fail':
      return failingProbes(finding.failures, finding.probes)
    case 'probes-failed-before':
      return `${failingProbes(finding.failures, finding.probes)} ${beforeToo}`
    case 'probes-ours':
      return `${failingProbes(finding.failures, finding.probes)} ${oursToo}`
    case 'probes-unreachable': {
      const why = finding.control === 'fail' ? 'neither could the control URL' : unprovenNetwork
      return `${list(finding.names)} could not be reached, and ${why}.`
    }
    case 'tests-failed':
      return `${commandList(finding.commands)}.`
    case 'probes-undecided':
      return `Time ran out before ${list(finding.names)} had enough answers${finding.limited ? ': a rate limiter answered (429)' : ''}.`
    case 'over-limit':
      return `Over the limit: ${ruleList(finding.rules)}.`
    case 'over-limit-before':
      return `Over the limit: ${ruleList(finding.rules)}. ${beforeToo}`
    case 'limit-open':
      return `Not proven: ${ruleList(finding.rules)}.`
    case 'healthy':
      return `${healthy(finding)}.`
  }
}

/** Where what was found has a remedy of its own. */
const remedyOf = (finding: Exclude<SmokeFinding, { readonly code: 'healthy' }>): string => {
  if (finding.code === 'old-version' && finding.digits !== null)
    return 'Add it to the runbook; nothing has to be put back.'
  if (finding.code === 'version-down' && finding.fault.about === 'certificate')
    return 'Complete the chain that the server sends, or trust its root by NODE_EXTRA_CA_CERTS; a rollback would not help.'
  if (finding.code === 'version-too-few' && finding.because === 'copies')
    return "Set 'cache: bypass' under smoke.version, or name an address behind the cache."
  if (finding.code === 'version-too-few' && finding.because === 'limiter')
    return 'Let the runner through the limiter, by a header or its address, or ask less often (smoke.converge.interval).'
  return remedies[finding.code]
}

const remedies: Readonly<Record<Exclude<SmokeFinding['code'], 'healthy'>, string>> = {
  'nothing-asked': 'Add smoke.version and smoke.probes to the runbook.',
  'old-version':
    'Check whether the rollout is stuck or the load balancer still has old instances; then run smoke again.',
  'version-unnamed':
    'Make the service report its full commit sha where smoke.version points, or correct smoke.version.',
  'version-unreachable':
    'Check the URL and the network between runner and service; set smoke.control to a URL that always answers.',
  'version-down': 'Read the log of the new release; roll back if it does not start.',
  'version-failed-before': 'Repair what was broken before, or correct smoke.version; a rollback would not help.',
  'version-ours':
    'Let this machine in by a header or its address, or ask from a machine that has the way; run smoke again.',
  'version-too-few': 'Give smoke.converge.within and smoke.within more time, or set smoke.converge.replicas.',
  'probes-fail': 'Read the evidence below and the log of the release; roll back if users are affected.',
  'probes-failed-before': 'Repair what was broken before; a rollback would not help.',
  'probes-ours':
    'Let this machine in: a header that the wall knows (headers:), the address of the runner, or an IPv6 route; then run smoke again.',
  'over-limit-before': 'Look for what was wrong before this release; a rollback would bring it back.',
  'probes-unreachable':
    'Check the network between runner and service, then run smoke again; this run says nothing about the release.',
  'tests-failed': 'Read the end of its output below; the release serves, but its tests do not pass.',
  'probes-undecided': 'Give smoke.within more time, or ask for fewer samples under smoke.assert.',
  'over-limit': 'Look at what changed with this release; the runbook says what each limit asks for.',
  'limit-open': 'Bake longer, correct the query, or give the rule an action that may stay open, such as investigate.',
}

/** The sentence of a verdict, and what to do. */
export const verdictWords = ({
  finding,
  unverified,
}: SmokeDecision): { readonly message: string; readonly remedy: string } => {
  const message = findingWords(finding)
  if (finding.code === 'healthy')
    return {
      message,
      remedy: unverified ? 'Tell smoke where the service reports its commit: smoke.version in the runbook.' : '',
    }
  const prefix = unverified && finding.code !== 'nothing-asked' ? 'version not verified; ' : ''
  return { message: `${prefix}${message}`, remedy: remedyOf(finding) }
}

/** Why nobody looked which commit serves. */
export const notAskedWords = {
  'no-sha': 'no expected commit is known',
  'no-option': 'smoke.version is not set',
  'not-wanted': 'the monitor asks for health alone',
} as const

/** The line of the version in the checklist. */
export const versionWords = (version: VersionState): string => {
  if (version.state === 'converged') return allAnswersNew(version.answers)
  if (version.state === 'not-asked') return notAskedWords[version.why]
  const { explained } = version
  const of = `${explained.count} of ${explained.of} answers`
  switch (explained.why) {
    case 'old':
      return `${of} came from another commit`
    case 'unnamed':
      return `${of} named no commit: ${explained.detail}`
    case 'down':
      return `${of}: ${explained.detail}`
    case 'too-few':
      return `need ${explained.of}, have ${explained.count}${explained.because === 'copies' ? ': the others are copies of a cache' : ''}`
  }
}

/** What the run can prove at best. */
export const provableWords = ({ provable }: Foresight): string =>
  provable === null
    ? 'no answers of probes: none is configured'
    : `${provable.answers} answers of each probe at each address: if all are good, at most ${percent(provable.share, 2)} of answers are bad (with 95 % confidence)`

/** What the bake is too short for. */
export const unprovableWords = ({ unprovable }: Foresight): readonly string[] =>
  unprovable.map(
    ({ name, neededMs, bakeMs }) =>
      `'${name}' looks back ${formatDuration(neededMs)}, but the bake is ${formatDuration(bakeMs)}: it stays open unless the release has served that long by then`,
  )

/** What a person wants to know while waiting. */
export const waitingFor = (wanted: VersionWanted, samples: readonly VersionSample[], leftMs: number): string => {
  const counts = new Map<string, number>()
  for (const { answer } of samples.slice(-50)) {
    const word =
      answer.kind === 'sha' ? `${shortSha(answer.sha)} (${isWantedAnswer(answer, wanted) ? 'new' : 'old'})` : answer.why
    counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  const seen = [...counts].map(([word, count]) => `${count} x ${word}`).join(', ')
  return `waiting for ${shortSha(wanted.sha)}: last answers ${seen}; ${formatDuration(Math.max(0, leftMs))} left`
}

export const serves = (run: number): string => `the expected commit serves: ${run} answers in a row at every address`
/** Why the row of answers that named the release is asked for once more. */
export const rowBroken = (by: 'old' | 'unnamed' | 'down'): string =>
  ({
    old: 'an old instance answered again: waiting for the release once more',
    unnamed: 'an answer named no commit: waiting for the release once more',
    down: 'the version question failed: waiting for the release once more',
  })[by]
export const confirmingFor = (patienceMs: number): string =>
  `something fails: watching for up to ${formatDuration(patienceMs)} whether it heals by itself`
export const metricsName = 'smoke.metrics'
export const warmingUpWith = (samples: number): string => `warming up: ${samples} answers of each probe`
export const assertProgress = (probes: number, done: number, rows: number): string =>
  `asking ${plural(probes, 'probe')}: ${done} of ${rows} rows decided`
export const bakeBegins = (ms: number, intervalMs: number): string =>
  `baking for ${formatDuration(ms)}, one answer every ${formatDuration(intervalMs)}`
export const bakeLeft = (ms: number): string => `baking: ${formatDuration(ms)} left`

/** What a cancelled run had seen by then. */
export const cancelledDuring = (phase: string, { versions, series }: Run): string => {
  const seen = (series ?? []).map(({ question, address, samples }) => {
    const good = samples.filter(({ outcome }) => outcome === 'pass').length
    return `${question.name}${address === null ? '' : ` at ${address}`}: ${good} of ${samples.length} answers good`
  })
  return `cancelled in phase ${phase}; before it: ${[plural(versions.length, 'version answer'), ...seen].join('; ')}`
}

export const commandProblem = (name: string, why: string): string => `Command '${name}' ${why}`
export const unknownProbe = (key: string, name: string): string =>
  `smoke.${key} names the probe '${name}', and there is no http probe of that name`
export const unansweredRemedy =
  "Correct 'smoke' in the runbook, give the environment a url, or set the variable under 'env:' of the step."

/** The baseline's line among the facts. */
export const baselineWords = (baseline: Baseline | null): string =>
  baseline === null
    ? 'none taken: a failure that existed before counts as new'
    : `taken ${baseline.takenAt}${baseline.sha === null ? '' : `, ${shortSha(baseline.sha)} served`}`

/** What phase `baseline` concludes. */
export const baselineTaken = ({ sha, probes }: Baseline): string => {
  const failed = probes.filter(({ state }) => state !== 'pass').map(({ name }) => name)
  const served = sha === null ? 'The answers do not agree on one commit' : `${shortSha(sha)} serves`
  const passing = `${plural(probes.length, 'probe')} ${probes.length === 1 ? 'passes' : 'pass'}`
  return `Baseline taken before the deploy. ${served}; ${failed.length === 0 ? passing : `not passing: ${failed.join(', ')}`}.`
}

// whether users are affected

export const everyProbePasses = 'every probe passes'
export const faultMayBeOurs = 'the fault may be on the side of this run'
export const otherCommitServes = 'another commit serves, and it was not asked whether it is well'
export const probesNotAsked = 'the release did not come to serve, so its probes were not asked'
export const noFailedRequest = 'no request of the probes failed'
/** `3 of 5 requests for API failed in this run`. */
export const requestsFailed = (failed: readonly FailedRequests[]): string =>
  `${listedFew(
    failed.map(({ probe, failed: count, asked }) => `${count} of ${plural(asked, 'request')} for ${probe}`),
    3,
  )} failed in this run`

export const notRecorded = (message: string, why: string): string =>
  `${message} It could not be recorded on the deployment: ${why}`
export const recordAgain =
  'The service is well. Run this step again when GitHub answers, so that the deployment counts as verified.'
