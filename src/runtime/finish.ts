// runtime: ends a step: redacted report, outputs, log, annotations and summary, then the exit code.
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import * as core from '@actions/core'
import { disarm } from '../core/disarm.ts'
import { messageOf, orSay } from '../core/errors.ts'
import type { Outcome } from '../core/outcome.ts'
import type { Redact } from '../core/redact.ts'
import { checksOf, type ActionName, type Finding, type Report } from '../core/report.ts'
import { evidenceText, summary } from '../report/render.ts'
import { terminal } from '../report/terminal.ts'
import type { Environment } from './world.ts'

/** The runner shows ten of each level a step; the rest are in the report. */
const shownAnnotations = 10

export interface Timing {
  readonly startedAt: string
  readonly durationMs: number
}

/** Stamps time and name on a conclusion. */
export const reportOf = (action: ActionName, { conclusion }: Outcome, timing: Timing): Report => ({
  runbook: 2,
  action,
  service: conclusion.subject.service,
  environment: conclusion.subject.environment,
  release: conclusion.subject.release,
  verdict: conclusion.verdict,
  reasonCode: conclusion.reasonCode,
  message: conclusion.message,
  remedy: conclusion.remedy,
  dryRun: conclusion.subject.dryRun,
  startedAt: timing.startedAt,
  durationMs: timing.durationMs,
  parts: conclusion.parts,
})

const annotate = (findings: readonly Finding[]) => {
  for (const level of ['error', 'warning', 'notice'] as const) {
    for (const finding of findings.filter((each) => each.level === level).slice(0, shownAnnotations)) {
      const { path: file, line, column } = finding
      if (file === undefined) continue
      core[level](disarm(`${finding.message} ${finding.remedy ?? ''}`.trim()), {
        file,
        ...(line === undefined ? {} : { startLine: line }),
        ...(column === undefined ? {} : { startColumn: column }),
      })
    }
  }
}

/** Presentation never decides: what fails here is said and changes nothing. */
const orWarn = <Value>(what: string, body: () => Promise<Value>): Promise<Value | null> =>
  orSay(body, (thrown) =>
    core.warning(disarm(`${what} could not be written: ${messageOf(thrown)} The verdict stands.`)),
  )

/**
 * Writes the report as JSON, and what it holds of logs and diagnosis beside it as plain text (`.txt`), for people who
 * download it. Returns the path of the JSON.
 */
export const writeReport = async (report: Report, env: Environment, redact: Redact): Promise<string> => {
  const stamp = report.startedAt.replace(/\D/g, '')
  const stem = path.join(env['RUNNER_TEMP'] ?? tmpdir(), `runbook-${report.action}-${stamp}-${process.pid}`)
  const file = `${stem}.json`
  await writeFile(file, redact(`${JSON.stringify(report, null, 2)}\n`))
  const evidence = evidenceText(report)
  if (evidence !== '') await orWarn('The text of the evidence', () => writeFile(`${stem}.txt`, redact(evidence)))
  return file
}

const writeSummary = async (report: Report, env: Environment, redact: Redact) => {
  const file = env['GITHUB_STEP_SUMMARY']
  if (file === undefined || file === '') return
  await writeFile(file, redact(summary(report)), { flag: 'a' })
}

/** Ends the step: report file, outputs, log, summary, annotations, what GitHub shows; last the exit code. */
export const finish = async (request: {
  readonly report: Report
  readonly outcome: Outcome
  readonly env: Environment
  readonly redact: Redact
}): Promise<void> => {
  const { report, outcome, env, redact } = request
  const file = await writeReport(report, env, redact)
  const common = { verdict: report.verdict, 'reason-code': report.reasonCode, report: file }
  for (const [name, value] of Object.entries({ ...outcome.outputs, ...common })) core.setOutput(name, redact(value))
  for (const line of redact(terminal(report)).split('\n')) core.info(disarm(line))
  annotate(checksOf(report).flatMap((check) => (check.gate === 'off' ? [] : check.findings)))
  if (outcome.summary !== false) await orWarn('The job summary', () => writeSummary(report, env, redact))
  const { publish } = outcome
  const unrecorded = publish === undefined ? null : await orWarn('The result on GitHub', () => publish(report))
  if (unrecorded !== null && report.verdict === 'pass') {
    // Everything is written once more: what was written says that the gate is open.
    const { reasonCode, message, remedy } = unrecorded
    const again = { ...outcome, publish: () => Promise.resolve(null), failJob: true }
    return finish({ report: { ...report, verdict: 'fail', reasonCode, message, remedy }, outcome: again, env, redact })
  }
  if (outcome.failJob) core.setFailed(redact(disarm(`${report.message} ${report.remedy}`.trim())))
}
