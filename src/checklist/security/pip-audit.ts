// checklist/security: parses a pip-audit JSON report; one with skipped packages counts as not read. Pure.
import { z } from 'zod'
import type { FindingsReading, Vulnerability } from './vulnerability.ts'
import { notRead, parseReport, type ReportFile, short, undated } from './report-file.ts'
import * as words from './words.ts'

const vulnerability = z.object({
  id: z.string().min(1),
  fix_versions: z.array(z.string()),
  aliases: z.array(z.string()).default([]),
  description: z.string().default(''),
})

/** Audited, or skipped with a reason: nothing else. https://github.com/pypa/pip-audit#usage (`--format json`) */
const dependency = z.union([
  z.object({
    name: z.string().min(1),
    version: z.string(),
    vulns: z.array(vulnerability),
    skip_reason: z.never().optional(),
  }),
  z.object({ name: z.string().min(1), skip_reason: z.string() }),
])
const report = z.object({ dependencies: z.array(dependency) })

const remedyOf = (name: string, versions: readonly string[]): string =>
  versions.length === 0 ? words.replaceOrWaive(name) : words.updateToOneOf(name, versions.slice(0, 5).map(short))

const toVulnerability = (name: string, version: string, each: z.output<typeof vulnerability>): Vulnerability => ({
  source: 'pip-audit',
  ids: [each.id, ...each.aliases.slice(0, 20)].map(short),
  package: short(name),
  // Its report has no severity at all.
  severity: null,
  title: words.isVulnerable(short(version), each.description),
  path: null,
  line: null,
  url: null,
  remedy: remedyOf(short(name), each.fix_versions),
})

const rerun = words.rerunPipAudit

/** A JSON report of pip-audit to findings. A package that was skipped is not audited, so that nothing is proven. */
export const readPipAudit = ({ source, content }: ReportFile): FindingsReading => {
  const parsed = parseReport(content, report, 'pip-audit 2')
  if ('why' in parsed) return notRead(source, parsed.why, rerun)
  const { dependencies } = parsed.data
  if (dependencies.length === 0) return notRead(source, words.pipAuditReadNothing, rerun)
  const found = dependencies.flatMap((each) =>
    'vulns' in each ? each.vulns.map((one) => toVulnerability(each.name, each.version, one)) : [],
  )
  const skipped = dependencies.flatMap((each) => ('vulns' in each ? [] : [each]))
  const [first] = skipped
  if (first === undefined)
    return { source, read: true, found, notes: [undated], evidence: [{ what: source, sha: null, at: null }] }
  const more = skipped.length === 1 ? '' : words.andMore(skipped.length)
  return notRead(
    source,
    words.pipAuditSkipped({ name: short(first.name), reason: short(first.skip_reason), more }),
    words.helpPipAudit,
    found,
  )
}
