// runtime: ends a step: redacted report, outputs, log, annotations and summary, then the exit code.
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import * as core from '@actions/core'
import { disarm } from '../core/disarm.ts'
import { messageOf, orSay } from '../core/errors.ts'
import { withoutRecord, type Outcome } from '../core/outcome.ts'
import type { Redact } from '../core/redact.ts'
import { checksOf, type ActionName, type Finding, type Report } from '../core/report.ts'
import { evidenceText, summary } from '../report/render.ts'
import { shownStep, type Origin } from '../report/next-step.ts'
import { terminal } from '../report/terminal.ts'
import { emptyCommandFiles } from './command-files.ts'
import * as words from './words.ts'
import type { Environment } from './world.ts'

/** The runner shows ten of each level a step; the rest are in the report. */
const shownAnnotations = 10

export interface Timing {
  readonly startedAt: string
  readonly durationMs: number
}

/** Stamps time and name on a conclusion. */
export const reportOf = (
  action: ActionName,
  { conclusion }: Pick<Outcome, 'conclusion'>,
  timing: Timing,
  origin: Origin,
): Report => ({
  runbook: 2,
  action,
  service: conclusion.subject.service,
  environment: conclusion.subject.environment,
  release: conclusion.subject.release,
  verdict: conclusion.verdict,
  reasonCode: conclusion.reasonCode,
  message: conclusion.message,
  remedy: conclusion.remedy,
  serving: conclusion.serving ?? null,
  users: conclusion.users ?? null,
  next: conclusion.next === undefined ? null : shownStep(conclusion.next, origin),
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

/** What the annotation adds to what happened and what to do: the step itself, to be pasted from there too. */
const stepText = ({ next }: Report): string => {
  switch (next?.kind) {
    case 'command':
      return `\n${next.command}`
    case 'paste':
      return `\n${next.where}\n${next.text}`
    case 'link':
    case undefined:
      return ''
  }
}

/** One annotation, at the file and line where one is to blame: what happened is said there and nowhere again. */
const fail = (report: Report, { conclusion }: Outcome, redact: Redact): void => {
  const text = redact(disarm(`${report.message} ${report.remedy}`.trim() + stepText(report)))
  const at = conclusion.next?.do === 'file' ? conclusion.next : null
  if (at === null) {
    core.setFailed(text)
    return
  }
  core.error(text, { file: at.path, ...(at.line === null ? {} : { startLine: at.line }) })
  process.exitCode = core.ExitCode.Failure
}

/** Presentation never decides: what fails here is said and changes nothing. */
const orWarn = <Value>(what: string, body: () => Promise<Value>): Promise<Value | null> =>
  orSay(body, (thrown) => core.warning(disarm(words.notWritten(what, messageOf(thrown)))))

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

/**
 * Shows the report on GitHub, and tells what is to be said of the run after that: where a verdict could not be put on
 * record it is none, and nothing has been said of it yet.
 */
export const published = async (outcome: Outcome, report: Report): Promise<Outcome> => {
  const { publish } = outcome
  const unrecorded = publish === undefined ? null : await orWarn('The result on GitHub', () => publish(report))
  return unrecorded === null ? outcome : withoutRecord(outcome, unrecorded)
}

/** Ends the step: report file, what GitHub shows, outputs, log, annotations, summary; last the exit code. */
export const finish = async (request: {
  readonly outcome: Outcome
  readonly reported: (outcome: Outcome) => Report
  readonly env: Environment
  readonly redact: Redact
}): Promise<void> => {
  const { reported, env, redact } = request
  const judged = reported(request.outcome)
  // First, so that the file is there whatever GitHub does.
  const file = await writeReport(judged, env, redact)
  const outcome = await published(request.outcome, judged)
  const report = reported(outcome)
  if (outcome !== request.outcome) await writeReport(report, env, redact)
  const foreign = emptyCommandFiles(env)
  if (foreign.length > 0)
    core.warning(`A program of this step wrote into ${foreign.join(', ')} of the runner: that was taken out again.`)
  const common = { verdict: report.verdict, 'reason-code': report.reasonCode, report: file }
  for (const [name, value] of Object.entries({ ...outcome.outputs, ...common })) core.setOutput(name, redact(value))
  for (const line of redact(terminal(report)).split('\n')) core.info(disarm(line))
  annotate(checksOf(report).flatMap((check) => (check.gate === 'off' ? [] : check.findings)))
  if (outcome.summary !== false) await orWarn('The job summary', () => writeSummary(report, env, redact))
  if (outcome.failJob) fail(report, outcome, redact)
}
