// checklist/judge: applies the runbook's waivers to findings, and reports expired or unused ones. Pure.
import { nameMatches } from '../tests/ci-names.ts'
import type { CheckResult, Finding } from '../../core/report.ts'
import type { RunbookWaiver } from '../../core/waivers.ts'
import { plural } from '../../core/text.ts'

export interface Excused {
  readonly checks: readonly CheckResult[]
  /** About the waivers themselves: entries that expired, that nothing needs, that soon end. */
  readonly warnings: readonly Finding[]
}

const dayMs = 86_400_000
const soonMs = 7 * dayMs
/** An exception that outlives a year is a rule that nobody wrote down. */
const longMs = 366 * dayMs

const leftMs = ({ until }: RunbookWaiver, now: string): number => Date.parse(until) + dayMs - Date.parse(now)

const people = ({ owner, approvedBy }: RunbookWaiver) =>
  approvedBy === null ? owner : `${owner}, approved by ${approvedBy}`

const describe = (entry: RunbookWaiver) => `waiver of '${entry.finding}' for ${entry.check}`

const isOpen = ({ gate, status }: CheckResult) => gate !== 'off' && (status === 'fail' || status === 'unknown')

const covers = (entry: RunbookWaiver, check: CheckResult, finding: Finding): boolean =>
  entry.check === check.id && finding.level === 'error' && nameMatches(entry.finding, finding.message)

const excused = (finding: Finding, entry: RunbookWaiver): Finding => ({
  ...finding,
  level: 'warning',
  message: `Waived until ${entry.until} (${people(entry)}: ${entry.reason}): ${finding.message}`,
})

/** A check all of whose errors are waived keeps its status and its row; it only blocks no more. */
const excuse = (check: CheckResult, entries: readonly RunbookWaiver[]): CheckResult => {
  if (!isOpen(check)) return check
  const judged = check.findings.map((finding) => {
    const entry = entries.find((each) => covers(each, check, finding))
    return entry === undefined ? { finding, entry } : { finding: excused(finding, entry), entry }
  })
  const used = judged.flatMap(({ entry }) => entry ?? [])
  const [first] = used.toSorted((a, b) => Date.parse(a.until) - Date.parse(b.until))
  if (first === undefined) return check
  const findings = judged.map(({ finding }) => finding)
  if (findings.some(({ level }) => level === 'error')) return { ...check, findings }
  const gate = check.gate === 'block' ? 'warn' : check.gate
  return { ...check, gate, summary: `waived until ${first.until} (${people(first)}): ${check.summary}`, findings }
}

const warningsOn = (entry: RunbookWaiver, checks: readonly CheckResult[], now: string): readonly Finding[] => {
  const check = checks.find(({ id }) => id === entry.check)
  const needed = check !== undefined && isOpen(check) && check.findings.some((each) => covers(entry, check, each))
  const left = leftMs(entry, now)
  if (needed && left <= 0)
    return [
      {
        level: 'error',
        message: `The ${describe(entry)} expired on ${entry.until} (${people(entry)}: ${entry.reason}).`,
        remedy: 'Fix what it excused, or renew it in the runbook with a new day and a reason that still holds.',
      },
    ]
  // What could not be looked at, or was not, may need it all the same.
  const wasJudged = check !== undefined && check.gate !== 'off' && check.status !== 'unknown' && check.status !== 'skip'
  if (!needed)
    return wasJudged || left <= 0
      ? [
          {
            level: 'warning',
            message: `The ${describe(entry)} excuses nothing.`,
            remedy: 'Take it out of the runbook.',
          },
        ]
      : []
  if (left <= soonMs)
    return [
      {
        level: 'warning',
        message: `The ${describe(entry)} ends on ${entry.until}.`,
        remedy: `Ask ${entry.owner} for the fix before that day.`,
      },
    ]
  if (left <= longMs) return []
  return [
    {
      level: 'warning',
      message: `The ${describe(entry)} holds until ${entry.until}, for more than a year.`,
      remedy: 'Give it a nearer day, or change the rule that it excuses from.',
    },
  ]
}

/**
 * The waivers over all answers. An entry that has expired excuses nothing and is a finding of its own; one that nothing
 * needs is a warning. Nothing is hidden: an excused finding stays, and says who excused it and why.
 */
export const excuseFindings = (
  checks: readonly CheckResult[],
  waivers: readonly RunbookWaiver[],
  scope: { readonly environment: string; readonly now: string },
): Excused => {
  const here = waivers.filter(({ environment }) => environment === null || environment === scope.environment)
  const valid = here.filter((entry) => leftMs(entry, scope.now) > 0)
  return {
    checks: checks.map((check) => excuse(check, valid)),
    warnings: here.flatMap((entry) => warningsOn(entry, checks, scope.now)),
  }
}

/** The waivers' own row; null when there is nothing to say of it. What an expired entry excused blocks by itself. */
export const waiversRow = (warnings: readonly Finding[]): CheckResult | null =>
  warnings.length === 0
    ? null
    : {
        id: 'waivers',
        title: 'Waivers needed and in force',
        gate: 'warn',
        status: 'fail',
        summary: `${plural(warnings.length, 'waiver needs', 'waivers need')} a look`,
        durationMs: 0,
        findings: warnings,
      }
