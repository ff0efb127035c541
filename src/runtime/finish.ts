// runtime: ends a step: redacted report, outputs, log, annotations and summary, then the exit code.
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import * as core from '@actions/core'
import { disarm } from '../core/disarm.ts'
import { messageOf, orSay } from '../core/errors.ts'
import { withoutRecord, type Outcome } from '../core/outcome.ts'
import type { Gateway, Redacted } from '../core/redacted.ts'
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

/** Of the whole step only these write what a person reads; they take nothing that did not go through the gateway. */
const sink = {
  line: (text: Redacted) => core.info(disarm(text)),
  output: (name: string, value: Redacted) => core.setOutput(name, value),
  warning: (text: Redacted) => core.warning(disarm(text)),
  file: (file: string, text: Redacted, flag: 'a' | 'w' = 'w') => writeFile(file, text, { flag }),
}

const annotate = (findings: readonly Finding[], { text }: Gateway) => {
  for (const level of ['error', 'warning', 'notice'] as const) {
    for (const finding of findings.filter((each) => each.level === level).slice(0, shownAnnotations)) {
      const { path: file, line, column } = finding
      if (file === undefined) continue
      core[level](disarm(text(`${finding.message} ${finding.remedy ?? ''}`.trim())), {
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
const fail = (report: Report, { conclusion }: Outcome, gateway: Gateway): void => {
  const text = disarm(gateway.text(`${report.message} ${report.remedy}`.trim() + stepText(report)))
  const at = conclusion.next?.do === 'file' ? conclusion.next : null
  if (at === null) {
    core.setFailed(text)
    return
  }
  core.error(text, { file: at.path, ...(at.line === null ? {} : { startLine: at.line }) })
  process.exitCode = core.ExitCode.Failure
}

/** Presentation never decides: what fails here is said and changes nothing. */
const orWarn = <Value>(what: string, { text }: Gateway, body: () => Promise<Value>): Promise<Value | null> =>
  orSay(body, (thrown) => sink.warning(text(words.notWritten(what, messageOf(thrown)))))

/**
 * Writes the report as JSON, and what it holds of logs and diagnosis beside it as plain text (`.txt`), for people who
 * download it. Returns the path of the JSON.
 */
export const writeReport = async (report: Report, env: Environment, gateway: Gateway): Promise<string> => {
  const stamp = report.startedAt.replace(/\D/g, '')
  const stem = path.join(env['RUNNER_TEMP'] ?? tmpdir(), `runbook-${report.action}-${stamp}-${process.pid}`)
  const file = `${stem}.json`
  await sink.file(file, gateway.text(`${JSON.stringify(gateway.data(report), null, 2)}\n`))
  const evidence = evidenceText(report)
  if (evidence !== '') {
    await orWarn('The text of the evidence', gateway, () => sink.file(`${stem}.txt`, gateway.text(evidence)))
  }
  return file
}

const writeSummary = async (report: Report, env: Environment, gateway: Gateway) => {
  const file = env['GITHUB_STEP_SUMMARY']
  if (file === undefined || file === '') return
  await sink.file(file, gateway.text(summary(report)), 'a')
}

/**
 * Shows the report on GitHub, and tells what is to be said of the run after that: where a verdict could not be put on
 * record it is none, and nothing has been said of it yet.
 */
export const published = async (outcome: Outcome, report: Report, gateway: Gateway): Promise<Outcome> => {
  const { publish } = outcome
  const unrecorded = publish === undefined ? null : await orWarn('The result on GitHub', gateway, () => publish(report))
  return unrecorded === null ? outcome : withoutRecord(outcome, unrecorded)
}

/** Ends the step: report file, what GitHub shows, outputs, log, annotations, summary; last the exit code. */
export const finish = async (request: {
  readonly outcome: Outcome
  readonly reported: (outcome: Outcome) => Report
  readonly env: Environment
  readonly gateway: Gateway
}): Promise<void> => {
  const { env, gateway } = request
  // The data first, before a line is cut or escaped for anybody.
  const reported = (ended: Outcome): Report => gateway.data(request.reported(ended))
  const judged = reported(request.outcome)
  // First, so that the file is there whatever GitHub does.
  const file = await writeReport(judged, env, gateway)
  const outcome = await published(request.outcome, judged, gateway)
  const report = reported(outcome)
  if (outcome !== request.outcome) await writeReport(report, env, gateway)
  const foreign = emptyCommandFiles(env)
  if (foreign.length > 0) sink.warning(gateway.text(words.foreignWords(foreign)))
  const common = { verdict: report.verdict, 'reason-code': report.reasonCode, report: file }
  for (const [name, value] of Object.entries({ ...outcome.outputs, ...common })) sink.output(name, gateway.text(value))
  for (const line of terminal(report).split('\n')) sink.line(gateway.text(line))
  annotate(
    checksOf(report).flatMap((check) => (check.gate === 'off' ? [] : check.findings)),
    gateway,
  )
  if (outcome.summary !== false) await orWarn('The job summary', gateway, () => writeSummary(report, env, gateway))
  if (outcome.failJob) fail(report, outcome, gateway)
}
