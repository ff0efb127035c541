// checklist/judge: checks that all evidence is about this release and not older than what it covers. Pure.
import { shortSha } from '../../core/release.ts'
import type { CheckResult, Evidence, EvidenceTable, Finding } from '../../core/report.ts'

/** For what, and when: clocks of machines differ, so a difference of a few minutes is none. */
export interface AuditScope {
  /** The commits that mean this release: on a pull request its head and the test merge that its workflows run on. */
  readonly shas: readonly string[]
  readonly now: string
}

/** Machines of CI keep time by NTP; five minutes is what Kerberos allows too (RFC 4120, 5.2.6). */
const skewMs = 300_000

const wrongCommit = ({ what, sha }: Evidence, { shas }: AuditScope): Finding | null =>
  sha === null || shas.includes(sha)
    ? null
    : {
        level: 'error',
        message: `${what} speaks of ${shortSha(sha)}, and ${shortSha(shas[0] ?? '')} is to be released.`,
        remedy: 'Make it again from the commit that is released.',
      }

const wrongTime = ({ what, at, covers }: Evidence, { now }: AuditScope): Finding | null => {
  if (at === null) return null
  const [made, today] = [Date.parse(at), Date.parse(now)]
  if (Number.isNaN(made))
    return { level: 'error', message: `${what} does not say readably when it was made.`, remedy: 'Make it again.' }
  if (made > today + skewMs)
    return {
      level: 'error',
      message: `${what} claims to be made at ${at}, and it is ${now}.`,
      remedy: 'Set the clock of the machine that made it, and make it again.',
    }
  // A commit's or a file's date is whatever its machine believed: one in the future covers up to now.
  if (covers === undefined || made + skewMs >= Math.min(Date.parse(covers.at), today)) return null
  return {
    level: 'error',
    message: `${what} is of ${at} and can't cover ${covers.what}, which is of ${covers.at}.`,
    remedy: `Make it again, after ${covers.what}.`,
  }
}

const contradictionsOf = (check: CheckResult, scope: AuditScope): readonly Finding[] =>
  (check.evidence ?? [])
    .flatMap((evidence) => [wrongCommit(evidence, scope), wrongTime(evidence, scope)])
    .filter((finding) => finding !== null)
    .map((finding) => ({ ...finding, message: `${check.id}: ${finding.message}` }))

/**
 * The last check, over all evidence together: each piece must be about the release and not older than what it covers.
 * null when nothing contradicts. It never weighs more than the checks whose evidence it doubts.
 */
export const audit = (checks: readonly CheckResult[], scope: AuditScope): CheckResult | null => {
  const judged = checks.filter((check) => check.gate !== 'off')
  const doubted = judged
    .map((check) => ({ check, findings: contradictionsOf(check, scope) }))
    .filter(({ findings }) => findings.length > 0)
  if (doubted.length === 0) return null
  return {
    id: 'evidence',
    title: 'Evidence fits the release',
    gate: doubted.some(({ check }) => check.gate === 'block') ? 'block' : 'warn',
    status: 'fail',
    summary: `what ${doubted.map(({ check }) => check.id).join(', ')} found is about something else, or too old`,
    durationMs: 0,
    findings: doubted.flatMap(({ findings }) => findings),
  }
}

/** What every answer rests on, for people; null when nothing was told. */
export const evidenceTable = (checks: readonly CheckResult[]): EvidenceTable | null => {
  const rows = checks.flatMap(({ id, evidence = [] }) =>
    evidence.map(({ what, sha, at, covers }) => [
      id,
      what,
      sha === null ? '' : shortSha(sha),
      at ?? '',
      covers === undefined ? '' : `${covers.what}, ${covers.at}`,
    ]),
  )
  return rows.length === 0 ? null : { title: 'Evidence', columns: ['Check', 'What', 'Commit', 'Made', 'Covers'], rows }
}
