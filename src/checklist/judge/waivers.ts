// checklist/judge: applies the runbook's waivers to findings, and reports expired or unused ones. Pure.
import { nameMatches } from '../tests/ci-names.ts'
import type { CheckResult, Finding } from '../../core/report.ts'
import type { RunbookWaiver } from '../../core/waivers.ts'
import * as words from './words.ts'

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
  approvedBy === null ? owner : words.ownerAndApprover(owner, approvedBy)

const describe = (entry: RunbookWaiver) => words.waiverOf(entry.finding, entry.check)

const isOpen = ({ gate, status }: CheckResult) => gate !== 'off' && (status === 'fail' || status === 'unknown')

const covers = (entry: RunbookWaiver, check: CheckResult, finding: Finding): boolean =>
  entry.check === check.id && finding.level === 'error' && nameMatches(entry.finding, finding.message)

const excused = (finding: Finding, entry: RunbookWaiver): Finding => ({
  ...finding,
  level: 'warning',
  message: words.waivedFinding({
    until: entry.until,
    people: people(entry),
    reason: entry.reason,
    finding: finding.message,
  }),
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
  return {
    ...check,
    gate,
    summary: words.waivedCheck({ until: first.until, people: people(first), summary: check.summary }),
    findings,
  }
}

const warningsOn = (entry: RunbookWaiver, checks: readonly CheckResult[], now: string): readonly Finding[] => {
  const check = checks.find(({ id }) => id === entry.check)
  const needed = check !== undefined && isOpen(check) && check.findings.some((each) => covers(entry, check, each))
  const left = leftMs(entry, now)
  if (needed && left <= 0)
    return [
      {
        level: 'error',
        message: words.expired({
          waiver: describe(entry),
          until: entry.until,
          people: people(entry),
          reason: entry.reason,
        }),
        remedy: words.renew,
      },
    ]
  // What could not be looked at, or was not, may need it all the same.
  const wasJudged = check !== undefined && check.gate !== 'off' && check.status !== 'unknown' && check.status !== 'skip'
  if (!needed)
    return wasJudged || left <= 0
      ? [
          {
            level: 'warning',
            message: words.unused(describe(entry)),
            remedy: words.remove,
          },
        ]
      : []
  if (left <= soonMs)
    return [
      {
        level: 'warning',
        message: words.endsSoon(describe(entry), entry.until),
        remedy: words.askOwner(entry.owner),
      },
    ]
  if (left <= longMs) return []
  return [
    {
      level: 'warning',
      message: words.tooLong(describe(entry), entry.until),
      remedy: words.nearerDay,
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
        title: words.waiversInForce,
        gate: 'warn',
        status: 'fail',
        summary: words.needALook(warnings.length),
        durationMs: 0,
        findings: warnings,
      }
