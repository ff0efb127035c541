// smoke/render: the rows and tables that show smoke's samples, versions, tests and limits. Pure.
import type { CheckResult, CheckStatus, EvidenceTable, Finding } from '../../core/report.ts'
import { shortSha } from '../../core/release.ts'
import { statedConfidence, type PhaseTimes, type Sample, type VersionSample } from '../decide/samples.ts'
import type { SmokeFacts } from '../decide/verdict.ts'
import { quantile, quantileNeeds, wilson } from '../../core/statistics.ts'
import { isBinding, type RuleOutcome } from '../decide/limit.ts'
import type { Series } from '../run/assert.ts'
import type { CommandRun } from '../run/commands.ts'

const count = <Key extends string>(keys: readonly Key[]): ReadonlyMap<Key, number> => {
  const counts = new Map<Key, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

const milliseconds = (value: number | null) => (value === null ? '' : `${value.toFixed(value < 10 ? 1 : 0)} ms`)

/** Which instance named which commit, and how often. */
export const versionTable = (samples: readonly VersionSample[], wanted: string | null): EvidenceTable => {
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
export const phaseTable = (
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
export const figureTable = (series: readonly Series[]): EvidenceTable => ({
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

const notAsked = {
  'no-sha': { status: 'unknown', summary: 'no expected commit is known' },
  'no-option': { status: 'unknown', summary: 'smoke.version is not set' },
  'not-wanted': { status: 'skip', summary: 'the monitor asks for health alone' },
} as const

const versionStatus = (version: SmokeFacts['version']): { status: CheckStatus; summary: string } => {
  switch (version.state) {
    case 'converged':
      return { status: 'pass', summary: statedConfidence(version.answers) }
    case 'not-asked':
      return notAsked[version.why]
    case 'not-converged': {
      const { explained } = version
      const of = `${explained.count} of ${explained.of} answers`
      switch (explained.why) {
        case 'old':
          return { status: 'fail', summary: `${of} were of another commit` }
        case 'unnamed':
          return { status: 'fail', summary: `${of} named no commit: ${explained.detail}` }
        case 'down':
          return { status: explained.reachable ? 'fail' : 'unknown', summary: `${of}: ${explained.detail}` }
        case 'too-few':
          return { status: 'unknown', summary: `need ${explained.of}, have ${explained.count}` }
      }
    }
  }
}

/** The first line of smoke's checklist. */
export const versionCheck = (version: SmokeFacts['version'], durationMs: number): CheckResult => ({
  id: 'version',
  title: 'The expected commit serves everywhere',
  gate: version.state === 'not-asked' ? 'warn' : 'block',
  durationMs,
  findings: [],
  ...versionStatus(version),
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

/** One line of smoke's checklist: a probe over all its addresses. */
export const probeCheck = (name: string, rows: readonly Series[], durationMs: number): CheckResult => {
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
        ? 'not asked: the release did not come to serve'
        : `${samples.length - failed} of ${samples.length} answers good`,
      ...(status === 'pass' && failed > 0 ? ['flaky'] : []),
      ...(rows.length > 1 ? [`${rows.length} addresses`] : []),
      ...(unasked > 0 ? [`${unasked} IPv6 addresses not asked: no route from here`] : []),
    ].join(', '),
    findings: findingsOf(rows),
  }
}

/** One line of smoke's checklist: tests that ran against the release. */
export const commandCheck = ({ outcome, durationMs }: CommandRun): CheckResult => ({
  id: `command:${outcome.name}`,
  title: `${outcome.name} pass`,
  status: outcome.state === 'pass' ? 'pass' : outcome.state === 'failed' ? 'fail' : 'unknown',
  gate: 'block',
  summary: outcome.summary,
  durationMs,
  findings: outcome.flaky.map((name) => ({ level: 'warning', message: `${name} failed first and then passed` })),
})

/** One line of smoke's checklist: a limit. */
export const ruleCheck = (rule: RuleOutcome): CheckResult => ({
  id: `limit:${rule.name}`,
  title: `${rule.name} within its limit`,
  status: rule.state,
  gate: isBinding(rule) ? 'block' : 'warn',
  summary: rule.state === 'fail' ? `${rule.summary}: ${rule.action}` : rule.summary,
  durationMs: 0,
  findings: [],
})

/** The first answers, which nobody judged. */
export const warmTable = (rows: readonly Series[]): EvidenceTable => ({
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
