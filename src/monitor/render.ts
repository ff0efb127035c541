// monitor: turns one look, or a watch, into the end of the step and the parts of its report. Pure.
import type { EnvironmentConfig, Runbook } from '../runbook/runbook.ts'
import { activeWindow, describeWindow } from '../core/freeze.ts'
import { rollbackOf, type Answers, type NextStep } from '../core/ending.ts'
import { endingOf, type Ending } from '../core/outcome.ts'
import { reportPart, type ReportPart } from '../core/report.ts'
import { shortSha } from '../core/release.ts'
import { monitoredConditions, type MonitoredCondition } from '../records/decide/keys.ts'
import { usersSeen } from '../smoke/decide/answers.ts'
import { smokePart } from '../smoke/render/part.ts'
import type { Verified } from '../smoke/decide/verdict.ts'
import type { Decided } from './decide.ts'
import type { DecidedConditions, Monitored, MonitorTold } from './run.ts'
import type { Watched } from './progress.ts'
import * as words from './words.ts'

export interface MonitoredPlace {
  readonly runbook: Runbook
  readonly environment: EnvironmentConfig
}

/** What follows from one condition, after what was found. */
const consequenceOf = (condition: MonitoredCondition, { watch, step }: Decided, { monitor }: Runbook): string => {
  switch (step) {
    case 'open':
    case 'tell':
    case 'go-on':
    case 'escalate':
      return condition === 'down' ? words.downSince(watch.downSince) : words.conditionSince(condition, watch.downSince)
    case 'recovering':
      return words.recovering(monitor.successes, watch.successes)
    case 'close':
      return words.over
    case 'nothing':
      return watch.failures === 0 ? '' : words.found(condition, watch.failures, monitor.failures)
  }
}

const consequences = (
  decided: DecidedConditions,
  said: (condition: MonitoredCondition) => string,
  runbook: Runbook,
): readonly string[] =>
  monitoredConditions.flatMap((condition) => {
    const text = consequenceOf(condition, decided[condition], runbook)
    if (text === '') return []
    return condition === 'down' || condition === 'degraded' ? [text] : [`${said(condition)} ${text}`]
  })

/** What a monitor saw of a service that it never changes; which release it is only the records know. */
const answersOf = (verification: Verified, incident: string | null, environment: string): Answers => ({
  serving:
    verification.observedSha === null
      ? { what: 'as-before' }
      : { what: 'release', name: shortSha(verification.observedSha), proof: 'unverified', changed: false },
  users: usersSeen(verification),
  next:
    incident === null
      ? rollbackOf(environment, verification.reasonCode)
      : { do: 'open', text: words.theIncident, url: incident },
})

const rerun: NextStep = { do: 'rerun' }

/** How a run ends that looked once. */
export const concludeLook = (
  { verification, seen }: Watched['last'],
  monitored: Monitored,
  { runbook, environment }: MonitoredPlace,
): Ending => {
  const { verdict, reasonCode, message, remedy } = verification
  const { observation, unrecorded, decided } = monitored
  const answers = answersOf(verification, monitored.incident, environment.name)
  if (unrecorded !== null) {
    const told = words.notRemembered(message, unrecorded.message)
    const code = verdict === 'pass' ? unrecorded.code : reasonCode
    const { serving, users } = answers
    const end = { reasonCode: code, message: told, remedy: unrecorded.remedy }
    return endingOf(verdict === 'pass' ? 'fail' : verdict, end, { serving, users, next: rerun })
  }
  const window = activeWindow(environment.maintenance, observation.at)
  if (window !== null && observation.found === 'down') {
    const planned = words.inMaintenance(environment.name, describeWindow(window), message)
    return endingOf('inconclusive', { reasonCode: 'maintenance', message: planned, remedy: '' }, answers)
  }
  const follows = consequences(decided, (condition) => seen[condition].said, runbook)
  return endingOf(verdict, { reasonCode, message: [message, ...follows].join(' '), remedy }, answers)
}

const watchText = ({ end, by, looks, why }: Watched, message: string): string => {
  switch (end) {
    case 'watched':
      return words.watchedBeside(by, message)
    case 'handed-over':
      return words.handedOver(looks, by, message)
    case 'lost':
      return words.handOverLost(looks, why, message)
    case 'time':
    case 'settled':
      return words.watchEnded(looks, message)
  }
}

/** How a watch ends: as its last look, and red where nobody watches on. */
export const concludeWatch = (
  watched: Watched,
  alert: string | null,
  { runbook, environment }: MonitoredPlace,
): Ending => {
  const { last, decided, told, end } = watched
  const { verdict, reasonCode, message, remedy } = last.verification
  const follows = end === 'watched' ? [] : consequences(decided, (condition) => last.seen[condition].said, runbook)
  const text = watchText(watched, [message, ...follows].join(' '))
  const said = alert === null ? text : words.alerted(alert, text)
  const answers = answersOf(last.verification, told.incident, environment.name)
  if (end !== 'lost' || verdict === 'fail') return endingOf(verdict, { reasonCode, message: said, remedy }, answers)
  const { serving, users } = answers
  const lost = { reasonCode: 'hand-over-lost', message: said, remedy: words.startByHand } as const
  return endingOf('fail', lost, { serving, users, next: { do: 'dispatch', what: 'this-workflow', inputs: [] } })
}

/** What was seen now, and what it means after the looks before. A monitor compares with no baseline. */
export const partsOf = (verification: Verified, { rows, facts }: MonitorTold): readonly ReportPart[] => [
  smokePart({ ...verification, facts: verification.facts.filter(({ label }) => label !== 'Baseline') }),
  ...(rows.length + facts.length === 0 ? [] : [reportPart('monitor', 'Monitor', { checks: rows, facts })]),
]

/** The last look, what was told, and every change that the watch saw. */
export const watchParts = ({ last, told, changes, looks, texts }: Watched): readonly ReportPart[] => [
  smokePart({
    ...last.verification,
    facts: last.verification.facts.filter(({ label }) => label !== 'Baseline'),
  }),
  reportPart('monitor', 'Monitor', {
    checks: told.rows,
    facts: [{ label: 'Looks', value: String(looks) }, ...told.facts],
    tables: [
      {
        title: 'Changes',
        columns: ['when', 'found', 'what'],
        rows: changes.map(({ at, found, said }) => [at, found, said]),
      },
    ],
    texts,
  }),
]
