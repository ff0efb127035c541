// checklist/security: the check that no open vulnerability reaches the threshold in any configured source.
import { z } from 'zod'
import type { Evidence } from '../../core/report.ts'
import { judgeSecurity, type FindingsReading, type SecurityFacts } from './vulnerability.ts'
import type { CheckPorts } from '../../ports/ports.ts'
import { type Decision, defineCheck, type Subject } from '../check.ts'
import { judgedCommits } from '../judged-commits.ts'
import { remedies } from '../remedies.ts'
import { gatherCodeScanning, gatherDependabot } from './code-scanning.ts'
import { readBandit } from './bandit.ts'
import { readEslint } from './eslint.ts'
import { gatherNpmAudit } from './npm-audit.ts'
import { projectFiles, projectNames, readPipAudit } from './pip-audit.ts'
import type { ReportFile } from './report-file.ts'
import { readSarif } from './sarif.ts'
import { gatherTool } from './tools.ts'
import * as words from './words.ts'
import { insideRepository } from '../../core/words.ts'

const inside = z
  .string()
  .min(1)
  .max(500)
  .refine((path) => !path.startsWith('/') && !path.split('/').includes('..'), {
    error: insideRepository,
  })

const source = z.union([
  z.enum(['npm-audit', 'pip-audit', 'bandit', 'eslint', 'code-scanning', 'dependabot']),
  z.strictObject({ 'npm-audit': inside }),
  z.strictObject({ sarif: inside }),
  z.strictObject({ 'pip-audit': inside }),
  z.strictObject({ bandit: inside }),
  z.strictObject({ eslint: inside, rules: z.array(z.string().min(1).max(200)).min(1).max(200).optional() }),
])

const waiver = z.strictObject({
  id: z.string().min(1).max(200),
  until: z.iso.date({ error: 'must be a day such as 2027-01-31' }),
  reason: z.string().min(5).max(500),
  package: z.string().min(1).max(250).optional(),
})

const severityLevel = z.enum(['low', 'medium', 'high', 'critical'])

const options = z.object({
  sources: z.array(source).max(50).default([]).meta({
    description:
      '`code-scanning`, `dependabot`: what GitHub has found; `npm-audit` (or `npm-audit: <folder>`), `pip-audit`, `bandit`, `eslint`: run here; `sarif`, `pip-audit`, `bandit` or `eslint` with a `<glob>`: reports in the workspace; `rules` beside `eslint`: only these, such as `security/*`',
  }),
  'fail-on': severityLevel.default('high').meta({ description: 'from which severity on a finding blocks' }),
  unrated: severityLevel.default('high').meta({ description: 'what a finding without a severity counts as' }),
  'dev-dependencies': z
    .enum(['audit', 'ignore'])
    .default('audit')
    .meta({ description: 'whether packages that are not shipped are looked at' }),
  'own-packages': z.array(z.string().min(1).max(250)).max(100).default([]).meta({
    description: 'packages of the project itself, which pip-audit may skip; the name in `pyproject.toml` is known',
  }),
  waivers: z
    .array(waiver)
    .max(500)
    .default([])
    .meta({ description: 'what is excused: `id`, `until` (a day), `reason`, and `package` where only one is meant' }),
})

type SecurityOptions = z.output<typeof options>

/** Beyond this a report is no report for people any more, and would not fit into memory beside everything else. */
const mostBytes = 200 * 1024 * 1024

const unreadable = (path: string, why: string): FindingsReading => ({
  source: path,
  read: false,
  why,
  remedy: words.writeReport,
})

const gatherReports = async (
  pattern: string,
  readReport: (file: ReportFile) => FindingsReading | Promise<FindingsReading>,
  ports: CheckPorts,
): Promise<readonly FindingsReading[]> => {
  const { workspace } = ports.context.paths
  const paths = await ports.files.find(pattern, workspace)
  if (paths.length === 0) return [unreadable(pattern, words.noReport)]
  return Promise.all(
    paths.map(async (path): Promise<FindingsReading> => {
      const file = `${workspace}/${path}`
      const found = await ports.files.stat(file)
      if (found !== null && found.bytes > mostBytes) return unreadable(path, words.tooManyBytes(found.bytes))
      const content = await ports.files.within(workspace).read(path)
      return content === null ? unreadable(path, words.reportGone) : readReport({ source: path, content, workspace })
    }),
  )
}

/** Which package is the project's own is asked only where pip-audit left one out. */
const readPipAuditOf = async (file: ReportFile, own: readonly string[], sha: string, ports: CheckPorts) => {
  const reading = readPipAudit(file, { own, fromGit: [] })
  if (reading.read) return reading
  const texts = await Promise.all(projectFiles.map((name) => ports.github.file(name, sha)))
  return readPipAudit(file, { own: [...own, ...projectNames(texts.flatMap((text) => text ?? []))], fromGit: [] })
}

/** A scanner that is run here is given the judged commit, and nothing else. */
const ranOn = (sha: string, at: string, reading: FindingsReading): FindingsReading =>
  reading.read ? { ...reading, evidence: [{ what: reading.source, sha, at }] } : reading

const isUnsure = ({ sha, at }: Evidence): boolean => sha === null && at !== null

/** A report that names no commit but a time can at least not be older than the commit that it is to be about. */
const covering = async (
  readings: readonly FindingsReading[],
  sha: string,
  ports: CheckPorts,
): Promise<readonly FindingsReading[]> => {
  if (!readings.some((reading) => reading.read && reading.evidence?.some(isUnsure) === true)) return readings
  const commit = await ports.github.commit(sha)
  if (commit === null) return readings
  const covers = { what: words.theCommit(sha), at: commit.committedAt }
  return readings.map((reading) =>
    reading.read && reading.evidence !== undefined
      ? { ...reading, evidence: reading.evidence.map((each) => (isUnsure(each) ? { ...each, covers } : each)) }
      : reading,
  )
}

const gather = async (subject: Subject, chosen: SecurityOptions, ports: CheckPorts): Promise<SecurityFacts> => {
  const { sha } = subject.release
  const commits = judgedCommits(subject, ports.context)
  const ran = async (reading: Promise<FindingsReading>) => [ranOn(sha, ports.clock.now(), await reading)]
  const { 'dev-dependencies': development, 'own-packages': own } = chosen
  const omitDev = development === 'ignore'
  const readings = await Promise.all(
    chosen.sources.map(async (each): Promise<readonly FindingsReading[]> => {
      if (each === 'code-scanning') return [await gatherCodeScanning(subject, ports)]
      if (each === 'dependabot') return [await gatherDependabot(subject, { omitDev }, ports)]
      if (each === 'pip-audit' || each === 'bandit' || each === 'eslint')
        return ran(gatherTool(each, subject, own, ports))
      if (each === 'npm-audit') return ran(gatherNpmAudit({ sha, directory: '.', omitDev }, ports))
      if ('sarif' in each)
        return gatherReports(each.sarif, ({ source: path, content }) => readSarif(path, content, commits), ports)
      if ('pip-audit' in each)
        return gatherReports(each['pip-audit'], (file) => readPipAuditOf(file, own, sha, ports), ports)
      if ('bandit' in each) return gatherReports(each.bandit, readBandit, ports)
      if ('eslint' in each) return gatherReports(each.eslint, (file) => readEslint(file, each.rules ?? []), ports)
      return ran(gatherNpmAudit({ sha, directory: each['npm-audit'], omitDev }, ports))
    }),
  )
  return {
    readings: await covering(readings.flat(), sha, ports),
    failOn: chosen['fail-on'],
    unrated: chosen.unrated,
    waivers: chosen.waivers,
    now: ports.clock.now(),
  }
}

const decide = (facts: SecurityFacts): Decision =>
  facts.readings.length === 0 ? { status: 'skip', summary: words.noSource, findings: [] } : judgeSecurity(facts)

/** No known vulnerability at or above the threshold, in what the scanners really looked at. */
export const security = defineCheck({
  id: 'security',
  title: words.title,
  why: words.why,
  remedies: remedies.security,
  permissions: ['contents: read', 'security-events: read', 'vulnerability-alerts: read'],
  options,
  gather,
  decide,
})
