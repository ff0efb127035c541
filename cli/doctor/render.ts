// cli/doctor: shows a diagnosis, to a person or to a program. Pure.
import type { CheckResult, Finding } from '../../src/core/report.ts'
import type { Diagnosis } from '../../src/doctor/decide/diagnosis.ts'
import { plainLine } from '../../src/report/escape.ts'
import { effectiveStatus, statusLabel, verdictMark } from '../../src/report/marks.ts'
import { paint } from '../paint.ts'
import type { Terminal } from '../ports.ts'
import * as words from './words.ts'

/** A service of the repository, and what was found for it. */
export interface ServiceDiagnosis {
  readonly repository: string
  readonly service: string
  readonly diagnosis: Diagnosis
}

/** A remedy is a line to paste: nothing of it may be cut. */
const whole = 8_000

const findingLines = ({ level, message, remedy = '' }: Finding): readonly string[] => [
  `    ${level}: ${plainLine(message, whole)}`,
  ...(remedy === '' ? [] : [`      ${plainLine(remedy, whole)}`]),
]

const widest = '? unknown'.length

const rowLines = (check: CheckResult, terminal: Pick<Terminal, 'hasColours'>): readonly string[] => {
  // No verdict hangs on a row here: that nobody knows is said as it is.
  const status = check.status === 'unknown' ? 'unknown' : effectiveStatus(check)
  const label = statusLabel(status).padEnd(widest)
  const shown = check.status === 'pass' ? paint('green', label, terminal) : paint('red', label, terminal)
  return [`  ${shown}  ${check.title}: ${plainLine(check.summary, whole)}`, ...check.findings.flatMap(findingLines)]
}

/** The services one after the other, each with its rows and what mends them. */
export const renderDoctor = (
  found: readonly ServiceDiagnosis[],
  source: { readonly where: string; readonly branch: string },
  terminal: Pick<Terminal, 'hasColours'>,
): string =>
  [
    words.readFrom(source.where, plainLine(source.branch)),
    ...found.flatMap(({ repository, service, diagnosis: { verdict, message, checks } }) => [
      '',
      paint('bold', `${verdictMark(verdict)} ${words.heading(repository, service, message)}`, terminal),
      ...checks.flatMap((check) => rowLines(check, terminal)),
    ]),
  ].join('\n')

/** An array, one entry for each service. */
export const renderDoctorJson = (found: readonly ServiceDiagnosis[]): string =>
  JSON.stringify(
    found.map(({ repository, service, diagnosis: { verdict, message, checks } }) => ({
      repository,
      service,
      verdict,
      message,
      checks: checks.map(({ id, title, status, gate, summary, findings }) => ({
        id,
        title,
        status,
        gate,
        summary,
        findings,
      })),
    })),
    null,
    2,
  )
