// checklist/security: the check that no open vulnerability reaches the threshold in any configured source.
import { z } from 'zod'
import type { Evidence } from '../../core/report.ts'
import { judgeSecurity, type FindingsReading, type SecurityFacts } from './vulnerability.ts'
import type { CheckPorts } from '../../ports/ports.ts'
import { type Decision, defineCheck, type Subject } from '../check.ts'
import { judgedCommits } from '../judged-commits.ts'
import { remedies } from '../remedies.ts'
import { gatherCodeScanning, gatherDependabot } from './code-scanning.ts'
import { findOsvLocks, gatherAuto } from './auto.ts'
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
  z.enum(['auto', 'npm-audit', 'pip-audit', 'bandit', 'eslint', 'osv-scanner', 'code-scanning', 'dependabot']),
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
  sources: z
    .union([z.literal('auto'), z.array(source).max(50)])
    .default('auto')
    .meta({
      description:
        '`auto`: what the files of the repository call for, as far as somebody here can tell; alone or in a list; `code-scanning`, `dependabot`: what GitHub has found; `npm-audit` (or `npm-audit: <folder>`), `pip-audit`, `bandit`, `eslint`, `osv-scanner`: run here; `sarif`, `pip-audit`, `bandit` or `eslint` with a `<glob>`: reports in the workspace; `rules` beside `eslint`: only these, such as `security/*`',
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

/** GitHub says itself what its scanners looked at. */
const isOfGitHub = ({ source: name }: FindingsReading): boolean => name === 'code-scanning' || name === 'dependabot'

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

type SecuritySource = z.output<typeof source>
type ReportSource = Exclude<SecuritySource, string | { readonly 'npm-audit': string }>

interface SourceScope {
  readonly subject: Subject
  readonly omitDev: boolean
  readonly own: readonly string[]
  readonly ports: CheckPorts
}

const gatherReportsOf = (each: ReportSource, { subject, own, ports }: SourceScope) => {
  const { sha } = subject.release
  const commits = judgedCommits(subject, ports.context)
  if ('sarif' in each)
    return gatherReports(each.sarif, ({ source: path, content }) => readSarif(path, content, commits), ports)
  if ('pip-audit' in each)
    return gatherReports(each['pip-audit'], (file) => readPipAuditOf(file, own, sha, ports), ports)
  if ('bandit' in each) return gatherReports(each.bandit, readBandit, ports)
  return gatherReports(each.eslint, (file) => readEslint(file, each.rules ?? []), ports)
}

const gatherSource = async (each: SecuritySource, scope: SourceScope): Promise<readonly FindingsReading[]> => {
  const { subject, omitDev, own, ports } = scope
  const { sha } = subject.release
  const ran = async (reading: Promise<FindingsReading>) => [ranOn(sha, ports.clock.now(), await reading)]
  switch (each) {
    case 'auto': {
      const found = await gatherAuto(subject, { omitDev, own }, ports)
      return found.map((one) => (isOfGitHub(one) ? one : ranOn(sha, ports.clock.now(), one)))
    }
    case 'code-scanning':
      return [await gatherCodeScanning(subject, ports)]
    case 'dependabot':
      return [await gatherDependabot(subject, { omitDev }, ports)]
    case 'npm-audit':
      return ran(gatherNpmAudit({ sha, directory: '.', omitDev }, ports))
    case 'osv-scanner':
      return ran(gatherTool(each, subject, { own, locks: await findOsvLocks(sha, ports) }, ports))
    case 'pip-audit':
    case 'bandit':
    case 'eslint':
      return ran(gatherTool(each, subject, { own, locks: [] }, ports))
    default:
      return 'npm-audit' in each
        ? ran(gatherNpmAudit({ sha, directory: each['npm-audit'], omitDev }, ports))
        : gatherReportsOf(each, scope)
  }
}

const gather = async (subject: Subject, chosen: SecurityOptions, ports: CheckPorts): Promise<SecurityFacts> => {
  const { 'dev-dependencies': development, 'own-packages': own } = chosen
  const scope = { subject, omitDev: development === 'ignore', own, ports }
  const readings = await Promise.all([chosen.sources].flat().map((each) => gatherSource(each, scope)))
  return {
    readings: await covering(readings.flat(), subject.release.sha, ports),
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
