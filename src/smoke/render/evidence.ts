// smoke/render: the rows and tables that show smoke's samples, versions, tests and limits. Pure.
import type {
  CheckResult,
  CheckStatus,
  EvidenceTable,
  EvidenceText,
  Fact,
  Finding,
  LatencyChart,
} from '../../core/report.ts'
import { shortSha } from '../../core/release.ts'
import type { PhaseTimes, Sample, VersionSample } from '../decide/samples.ts'
import { quantile, quantileNeeds, wilson } from '../../core/statistics.ts'
import { isBinding, type RuleOutcome } from '../decide/limit.ts'
import type { CommandRun, Series, SettledRun, VersionState } from '../run/run.ts'
import { commandRunWords } from '../command-words.ts'
import { whoseFailures } from '../decide/whose.ts'
import type { SmokeDecision } from '../decide/verdict.ts'
import { whoseColumns, whoseRow } from '../whose-words.ts'
import { baselineWords, limitWords, provableWords, versionWords } from '../words.ts'
import { latencyCharts } from './latency-charts.ts'

const count = <Key extends string>(keys: readonly Key[]): ReadonlyMap<Key, number> => {
  const counts = new Map<Key, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

const milliseconds = (value: number | null) => (value === null ? '' : `${value.toFixed(value < 10 ? 1 : 0)} ms`)

/** Which instance named which commit, and how often. */
const versionTable = (samples: readonly VersionSample[], wanted: string | null): EvidenceTable => {
  const rows = count(
    samples.map(({ instance, answer }) => {
      const said =
        answer.kind === 'sha' ? shortSha(answer.sha) : answer.kind === 'unnamed' ? `none: ${answer.why}` : answer.why
      return JSON.stringify([instance, said])
    }),
  )
  return {
    title: `Who served which commit${wanted === null ? '' : ` (wanted: ${shortSha(wanted)})`}`,
    columns: ['instance', 'commit', 'answers'],
    rows: [...rows].map(([key, answers]) => {
      const [instance = '', said = ''] = key.slice(2, -2).split('","')
      return [instance, said, String(answers)]
    }),
  }
}

const resultWord = ({ state }: Series): string => {
  switch (state.state) {
    case 'pass':
      return state.failures > 0 ? 'pass (flaky)' : 'pass'
    case 'fail':
      return 'fail'
    case 'no-route':
      return 'not asked: no route from here'
    case 'running':
    case 'unfinished':
      return 'not enough answers in time'
  }
}

const summaries = (samples: readonly Sample[]): string =>
  [...count(samples.map(({ summary }) => summary))].map(([text, n]) => `${n} x ${text}`).join('; ')

/** Few answers say little: what the true share may be, at 95 %. */
const failedWord = (failed: number, n: number): string => {
  if (failed === 0) return '0'
  const { low, high } = wilson(failed, n)
  return `${failed} (${(low * 100).toFixed(0)} to ${(high * 100).toFixed(0)} %)`
}

/** Each row of samples with its n. A p95 of few samples is their maximum under another name: it is left out. */
export const probeTable = (series: readonly Series[]): EvidenceTable => ({
  title: 'What the probes saw',
  columns: ['probe', 'address', 'result', 'n', 'failed', 'answers', 'median', 'p95', 'slowest'],
  rows: series.map((row) => {
    const times = row.samples.flatMap(({ latencyMs }) => (latencyMs === null ? [] : [latencyMs]))
    return [
      row.question.name,
      row.address ?? '',
      resultWord(row),
      String(row.samples.length),
      failedWord(row.samples.filter(({ outcome }) => outcome !== 'pass').length, row.samples.length),
      summaries(row.samples),
      milliseconds(quantile(times, 0.5)),
      times.length >= quantileNeeds(0.95) ? milliseconds(quantile(times, 0.95)) : '',
      milliseconds(quantile(times, 1)),
    ]
  }),
  open: series.some(({ state }) => state.state !== 'pass'),
})

/** Which phase took how long, in the middle: a slow name, a slow handshake and a slow service are mended elsewhere. */
const phaseTable = (
  series: readonly Series[],
  resolvedMs: (host: string | null) => readonly number[],
): EvidenceTable => ({
  title: 'Where the time went (medians)',
  columns: ['probe', 'address', 'name', 'connection', 'TLS', 'first byte', 'rest'],
  rows: series.flatMap(({ question, address, samples }) => {
    const phases = samples.flatMap((sample) => (sample.phases === undefined ? [] : [sample.phases]))
    const middle = (key: keyof PhaseTimes) =>
      milliseconds(
        quantile(
          phases.map((each) => each[key]),
          0.5,
        ),
      )
    if (phases.length === 0) return []
    const name = milliseconds(quantile(resolvedMs(question.host), 0.5))
    const times = [middle('connectMs'), middle('tlsMs'), middle('firstByteMs'), middle('bodyMs')]
    return [[question.name, address ?? '', name, ...times]]
  }),
})

/** What was measured beside the time it took: the last answer of each row that told something. */
const figureTable = (series: readonly Series[]): EvidenceTable => ({
  title: 'What the probes measured',
  columns: ['probe', 'address', 'what', 'value'],
  rows: series.flatMap(({ question, address, samples }) =>
    Object.entries(samples.findLast(({ figures }) => figures !== undefined)?.figures ?? {}).map(([what, value]) => [
      question.name,
      address ?? '',
      what,
      value,
    ]),
  ),
})

const versionStatus = (version: VersionState): CheckStatus => {
  if (version.state === 'converged') return 'pass'
  if (version.state === 'not-asked') return version.why === 'not-wanted' ? 'skip' : 'unknown'
  const { explained } = version
  if (explained.why === 'down') return explained.reachable ? 'fail' : 'unknown'
  return explained.why === 'too-few' ? 'unknown' : 'fail'
}

/** The first line of smoke's checklist. */
const versionCheck = (version: VersionState, durationMs: number): CheckResult => ({
  id: 'version',
  title: 'The expected commit serves everywhere',
  gate: version.state === 'not-asked' ? 'warn' : 'block',
  durationMs,
  findings: [],
  status: versionStatus(version),
  summary: versionWords(version),
})

const worst = (rows: readonly Series[]): CheckStatus => {
  const states = rows.map(({ state }) => state.state)
  if (states.includes('fail')) return 'fail'
  const asked = states.filter((state) => state !== 'no-route')
  return asked.length > 0 && asked.every((state) => state === 'pass') ? 'pass' : 'unknown'
}

const findingsOf = (rows: readonly Series[]): readonly Finding[] =>
  rows
    .filter(({ state }) => state.state === 'fail')
    .map(({ address, samples }) => {
      const bad = samples.filter(({ outcome }) => outcome !== 'pass')
      const where = address === null ? '' : ` at ${address}`
      return { level: 'error', message: `${bad.length} of ${samples.length} answers failed${where}: ${summaries(bad)}` }
    })

const warningsIn = (samples: readonly Sample[]): readonly Finding[] =>
  [...new Set(samples.flatMap(({ warning }) => warning ?? []))].map((message) => ({ level: 'warning', message }))

/** One line of smoke's checklist: a probe over all its addresses. */
const probeCheck = (name: string, rows: readonly Series[], durationMs: number): CheckResult => {
  const samples = rows.flatMap((row) => row.samples)
  const failed = samples.filter(({ outcome }) => outcome !== 'pass').length
  const status = worst(rows)
  const unasked = rows.filter(({ state }) => state.state === 'no-route').length
  return {
    id: `probe:${name}`,
    title: `${name} answers as expected`,
    status,
    gate: 'block',
    durationMs,
    summary: [
      rows.length === 0
        ? 'not asked: the release never served'
        : `${samples.length - failed} of ${samples.length} answers good`,
      ...(status === 'pass' && failed > 0 ? ['flaky'] : []),
      ...(rows.length > 1 ? [`${rows.length} addresses`] : []),
      ...(unasked > 0 ? [`${unasked} IPv6 addresses not asked: no route from here`] : []),
    ].join(', '),
    findings: [...findingsOf(rows), ...warningsIn(samples)],
  }
}

/** One line of smoke's checklist: tests that ran against the release. */
const commandCheck = (run: CommandRun): CheckResult => ({
  id: `command:${run.name}`,
  title: `${run.name} pass`,
  status: run.state === 'pass' ? 'pass' : run.state === 'failed' ? 'fail' : 'unknown',
  gate: 'block',
  summary: commandRunWords(run),
  durationMs: run.durationMs,
  findings: run.flaky.map((name) => ({ level: 'warning', message: `${name} failed first and then passed` })),
})

/** One line of smoke's checklist: a limit. */
const ruleCheck = (rule: RuleOutcome): CheckResult => ({
  id: `limit:${rule.name}`,
  title: `${rule.name} within its limit`,
  status: rule.state,
  gate: isBinding(rule) ? 'block' : 'warn',
  summary: rule.state === 'fail' ? `${limitWords(rule.finding)}: ${rule.action}` : limitWords(rule.finding),
  durationMs: 0,
  findings: [],
})

/** The first answers, which nobody judged. */
const warmTable = (rows: readonly Series[]): EvidenceTable => ({
  title: 'Warming up (not judged)',
  columns: ['probe', 'address', 'n', 'failed', 'first', 'slowest', 'last'],
  rows: rows.map(({ question, address, samples }) => {
    const times = samples.flatMap(({ latencyMs }) => (latencyMs === null ? [] : [latencyMs]))
    return [
      question.name,
      address ?? '',
      String(samples.length),
      String(samples.filter(({ outcome }) => outcome !== 'pass').length),
      milliseconds(times[0] ?? null),
      milliseconds(quantile(times, 1)),
      milliseconds(times.at(-1) ?? null),
    ]
  }),
})

const factsOf = ({ plan: { url, baseline, resolver, foresight }, control }: SettledRun): readonly Fact[] => {
  const leftOut = resolver.leftOut()
  return [
    ...(url === null ? [] : [{ label: 'URL', value: url }]),
    { label: 'Baseline', value: baselineWords(baseline) },
    ...(control === null ? [] : [{ label: 'Control', value: control === 'pass' ? 'answers' : 'does not answer' }]),
    ...(leftOut.length === 0 ? [] : [{ label: 'IPv6 not asked: no route from here', value: leftOut.join(', ') }]),
    { label: 'At best provable', value: provableWords(foresight) },
  ]
}

const whoseTable = (run: SettledRun, decision: SmokeDecision): readonly EvidenceTable[] => {
  const rows = whoseFailures(run, decision).map((failure) => whoseRow(failure, run.started))
  return rows.length === 0 ? [] : [{ title: 'Whose each failure is', columns: whoseColumns, rows, open: true }]
}

/** What a report shows of a run. */
export interface SmokeEvidence {
  readonly checks: readonly CheckResult[]
  readonly facts: readonly Fact[]
  readonly tables: readonly EvidenceTable[]
  readonly texts: readonly EvidenceText[]
  readonly charts: readonly LatencyChart[]
}

/** Everything that a run saw, for its report. */
export const evidenceOf = (run: SettledRun, decision: SmokeDecision, elapsedMs: number): SmokeEvidence => {
  const { plan, version, versions } = run
  const [series, warm, commands, rules] = [run.series ?? [], run.warm ?? [], run.commands ?? [], run.rules ?? []]
  const rowsOf = (name: string) => series.filter(({ question }) => question.name === name)
  return {
    checks: [
      versionCheck(version, elapsedMs),
      ...plan.questions.map(({ name }) => probeCheck(name, rowsOf(name), elapsedMs)),
      ...commands.map(commandCheck),
      ...rules.map(ruleCheck),
    ],
    facts: factsOf(run),
    tables: [
      ...(versions.length > 0 ? [versionTable(versions, plan.sha)] : []),
      ...(series.length > 0 ? [probeTable(series)] : []),
      ...[figureTable(series), phaseTable(series, plan.resolver.resolvedMs)].filter(({ rows }) => rows.length > 0),
      ...(warm.length > 0 ? [warmTable(warm)] : []),
      ...whoseTable(run, decision),
    ],
    texts: commands
      .filter(({ state }) => state !== 'pass')
      .map(({ name, log }) => ({ title: `Last output of ${name}`, text: log })),
    charts: latencyCharts(series, plan.limits.latency, plan.baseline),
  }
}
