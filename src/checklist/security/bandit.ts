// checklist/security: parses a bandit JSON report; one with files bandit could not parse counts as not read. Pure.
import { z } from 'zod'
import type { FindingsReading, Vulnerability } from './vulnerability.ts'
import type { SeverityLevel } from '../../core/alerts.ts'
import { insideOf, lineFrom, notRead, parseReport, type ReportFile, short, undated } from './report-file.ts'
import * as words from './source-words.ts'

const rank = z.enum(['UNDEFINED', 'LOW', 'MEDIUM', 'HIGH'])

/** https://bandit.readthedocs.io/en/latest/formatters/json.html */
const report = z.object({
  generated_at: z.string().optional(),
  errors: z.array(z.object({ filename: z.string(), reason: z.string() })),
  metrics: z.record(z.string(), z.object({ nosec: z.number().optional(), loc: z.number().optional() })),
  results: z.array(
    z.object({
      test_id: z.string(),
      issue_text: z.string(),
      issue_severity: rank,
      issue_confidence: rank,
      filename: z.string(),
      line_number: z.number(),
      more_info: z.string().nullish(),
    }),
  ),
})

type BanditResult = z.output<typeof report>['results'][number]

const severityLevels: Readonly<Record<z.output<typeof rank>, SeverityLevel | null>> = {
  UNDEFINED: null,
  LOW: 'low',
  MEDIUM: 'medium',
  HIGH: 'high',
}

const toVulnerability = (found: BanditResult, workspace: string): Vulnerability => ({
  source: 'bandit',
  ids: [short(found.test_id)],
  package: null,
  severity: severityLevels[found.issue_severity],
  title: words.withConfidence(found.issue_text, found.issue_confidence),
  path: insideOf(workspace, found.filename),
  line: lineFrom(found.line_number),
  url: found.more_info?.startsWith('https://') === true ? found.more_info.slice(0, 500) : null,
  remedy: null,
})

const rerun = words.rerunBandit

/** A JSON report of bandit to findings. Files that it could not parse were not looked at: the scan is not whole. */
export const readBandit = ({ source, content, workspace }: ReportFile): FindingsReading => {
  const parsed = parseReport(content, report, 'bandit')
  if ('why' in parsed) return notRead(source, parsed.why, rerun)
  const { errors, metrics, results, generated_at: at = null } = parsed.data
  const found = results.map((each) => toVulnerability(each, workspace))
  const [first] = errors
  if (first !== undefined) {
    const more = errors.length === 1 ? '' : words.andMore(errors.length)
    const why = words.banditSkipped({ file: short(first.filename), reason: short(first.reason), more })
    return notRead(source, why, words.repairForBandit, found)
  }
  const files = Object.keys(metrics).filter((name) => name !== '_totals')
  if (files.length === 0) return notRead(source, words.banditReadNothing, rerun, found)
  const excused = metrics['_totals']?.nosec ?? 0
  const notes = [undated, ...(excused > 0 ? [words.nosecLines(excused)] : [])]
  return { source, read: true, found, notes, evidence: [{ what: source, sha: null, at }] }
}
