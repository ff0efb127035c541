// checklist/judge: checks that all evidence is about this release and not older than what it covers. Pure.
import { shortSha } from '../../core/release.ts'
import type { CheckResult, Evidence, EvidenceTable, Finding } from '../../core/report.ts'
import * as words from './words.ts'

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
        message: words.otherCommit({ what, about: sha, release: shas[0] ?? '' }),
        remedy: words.makeAgain,
      }

const wrongTime = ({ what, at, covers }: Evidence, { now }: AuditScope): Finding | null => {
  if (at === null) return null
  const [made, today] = [Date.parse(at), Date.parse(now)]
  if (Number.isNaN(made)) return { level: 'error', message: words.undated(what), remedy: words.makeAnother }
  if (made > today + skewMs)
    return {
      level: 'error',
      message: words.inTheFuture({ what, at, now }),
      remedy: words.setClock,
    }
  // A commit's or a file's date is whatever its machine believed: one in the future covers up to now.
  if (covers === undefined || made + skewMs >= Math.min(Date.parse(covers.at), today)) return null
  return {
    level: 'error',
    message: words.tooOld({ what, at, covered: covers.what, since: covers.at }),
    remedy: words.makeAfter(covers.what),
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
    title: words.evidenceFits,
    gate: doubted.some(({ check }) => check.gate === 'block') ? 'block' : 'warn',
    status: 'fail',
    summary: words.evidenceDoubted(doubted.map(({ check }) => check.id)),
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
