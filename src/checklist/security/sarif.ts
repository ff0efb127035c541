// checklist/security: parses a SARIF report, and rejects runs that failed or are about another commit. Pure.
import { z } from 'zod'
import type { Evidence } from '../../core/report.ts'
import { type FindingsReading, severityOfScore, type Vulnerability, worst } from './vulnerability.ts'
import { type SeverityLevel } from '../../core/alerts.ts'
import { percentDecoded } from '../../core/percent.ts'
import { short, undated } from './report-file.ts'
import * as words from './words.ts'

/** As much of SARIF 2.1.0 as decides. https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html */
const text = z.object({ text: z.string().optional() })
const level = z.enum(['none', 'note', 'warning', 'error'])
const properties = z.looseObject({ 'security-severity': z.union([z.string(), z.number()]).optional() })
const rule = z.object({
  id: z.string(),
  shortDescription: text.optional(),
  helpUri: z.string().optional(),
  defaultConfiguration: z.object({ level: level.optional() }).optional(),
  properties: properties.optional(),
})
const component = z.object({ name: z.string(), rules: z.array(rule).optional() })
const result = z.object({
  ruleId: z.string().optional(),
  ruleIndex: z.number().optional(),
  rule: z
    .object({
      id: z.string().optional(),
      index: z.number().optional(),
      toolComponent: z.object({ index: z.number().optional() }).optional(),
    })
    .optional(),
  kind: z.string().optional(),
  level: level.optional(),
  message: text,
  locations: z
    .array(
      z.object({
        physicalLocation: z
          .object({
            artifactLocation: z.object({ uri: z.string().optional() }).optional(),
            region: z.object({ startLine: z.number().optional() }).optional(),
          })
          .optional(),
      }),
    )
    .optional(),
  suppressions: z.array(z.object({ status: z.string().optional() })).nullish(),
  baselineState: z.string().optional(),
  properties: properties.optional(),
})
const run = z.object({
  tool: z.object({ driver: component, extensions: z.array(component).optional() }),
  invocations: z.array(z.object({ executionSuccessful: z.boolean(), endTimeUtc: z.string().optional() })).optional(),
  results: z.array(result).nullish(),
  versionControlProvenance: z.array(z.object({ revisionId: z.string().optional() })).optional(),
})
const sarif = z.object({ version: z.string(), runs: z.array(run) })

type SarifRun = z.output<typeof run>
type SarifResult = z.output<typeof result>
type SarifRule = z.output<typeof rule>

const indexed = new WeakMap<SarifRun['tool'], ReadonlyMap<string, SarifRule>>()

/** Made once for a run: thousands of results name thousands of rules. The first of one id counts. */
const rulesById = (tool: SarifRun['tool']): ReadonlyMap<string, SarifRule> => {
  const known = indexed.get(tool)
  if (known !== undefined) return known
  const rules = [tool.driver, ...(tool.extensions ?? [])].flatMap((each) => each.rules ?? [])
  const made = new Map(rules.toReversed().map((each) => [each.id, each]))
  indexed.set(tool, made)
  return made
}

/** By index into the component that is named, else by id, else by the beginning of a hierarchical id (`CA1000/1`). */
const ruleOf = (found: SarifResult, { tool }: SarifRun): SarifRule | null => {
  const extension = found.rule?.toolComponent?.index
  const rules = (extension === undefined ? tool.driver : tool.extensions?.[extension])?.rules ?? []
  const index = found.rule?.index ?? found.ruleIndex
  const pointed = index === undefined ? undefined : rules[index]
  if (pointed !== undefined) return pointed
  const id = found.ruleId ?? found.rule?.id
  if (id === undefined) return null
  const all = rulesById(tool)
  for (let known = id; known !== ''; known = known.slice(0, Math.max(0, known.lastIndexOf('/')))) {
    const named = all.get(known)
    if (named !== undefined) return named
  }
  return null
}

const labels: Readonly<Record<string, SeverityLevel>> = {
  critical: 'critical',
  high: 'high',
  medium: 'medium',
  moderate: 'medium',
  low: 'low',
  none: 'none',
}

/** A number in text, or a word: both occur. What is neither is not known, which is not the same as harmless. */
const severityOfLabel = (severity: string | number | undefined): SeverityLevel | null => {
  if (severity === undefined) return null
  const score = typeof severity === 'number' ? severity : severity.trim() === '' ? Number.NaN : Number(severity)
  if (Number.isFinite(score) && score >= 0 && score <= 10) return severityOfScore(score)
  return labels[String(severity).trim().toLowerCase()] ?? null
}

const ofLevel: Readonly<Record<z.output<typeof level>, SeverityLevel>> = {
  error: 'high',
  warning: 'medium',
  note: 'low',
  none: 'none',
}

const severityOf = (found: SarifResult, known: SarifRule | null): SeverityLevel | null => {
  const given = [found.properties?.['security-severity'], known?.properties?.['security-severity']]
  const rated = given.flatMap((each) => severityOfLabel(each) ?? [])
  if (rated.length > 0) return rated.reduce(worst)
  // Somebody meant to rate it, in words that nobody knows.
  if (given.some((each) => each !== undefined)) return null
  return ofLevel[found.level ?? known?.defaultConfiguration?.level ?? 'warning']
}

/** Pass, review and the like are no findings; accepted suppressions and what is gone since the baseline neither. */
const isFinding = ({ kind, suppressions, baselineState }: SarifResult): boolean =>
  (kind === undefined || kind === 'fail') &&
  baselineState !== 'absent' &&
  !(suppressions ?? []).some(({ status }) => status === undefined || status === 'accepted')

const pathOf = (uri: string | undefined): string | null => {
  if (uri === undefined || /^[a-z][a-z0-9+.-]*:/i.test(uri) || uri.startsWith('/')) return null
  return percentDecoded(uri)
}

/**
 * Scanners of dependencies write the package into the message: Trivy (`Package: lodash`) and OSV-Scanner
 * (`Package 'lodash@4.17.4' is vulnerable to …`). By it they meet what npm and GitHub report of the same advisory.
 */
const packageIn = (words: string): string | null =>
  /^Package: (\S{1,200})$/m.exec(words)?.[1] ?? /^Package '([^']{1,200})@[^'@]*' is vulnerable/.exec(words)?.[1] ?? null

const advisoriesIn = (words: string): readonly string[] =>
  words.match(/\b(?:CVE-\d{4}-\d{4,}|GHSA(?:-[0-9a-z]{4}){3})\b/gi)?.slice(0, 20) ?? []

const toVulnerability = (found: SarifResult, of: SarifRun): Vulnerability => {
  const known = ruleOf(found, of)
  const place = found.locations?.[0]?.physicalLocation
  const id = found.ruleId ?? found.rule?.id ?? known?.id ?? 'no rule'
  const words = (found.message.text ?? known?.shortDescription?.text ?? id).slice(0, 1_000)
  const name = packageIn(words)
  return {
    source: of.tool.driver.name,
    ids: name === null ? [id] : [...new Set([id, ...advisoriesIn(words)])],
    package: name,
    severity: severityOf(found, known),
    title: words,
    path: pathOf(place?.artifactLocation?.uri),
    line: place?.region?.startLine ?? null,
    url: known?.helpUri ?? null,
    remedy: null,
  }
}

const revisionsOf = ({ versionControlProvenance: of }: SarifRun): readonly string[] =>
  of?.flatMap(({ revisionId }) => revisionId ?? []) ?? []

/** A log without results is of no scan; `results: []` is of one that found nothing. */
const whyNotScanned = (of: SarifRun, commits: readonly string[]): string | null => {
  const { name } = of.tool.driver
  if (of.results === undefined || of.results === null) return words.sarifWithoutResults(name)
  if (of.invocations?.some(({ executionSuccessful }) => !executionSuccessful) === true)
    return words.sarifIncomplete(name)
  const foreign = revisionsOf(of).find((revision) => !commits.includes(revision))
  return foreign === undefined ? null : words.sarifOfAnother(name, foreign)
}

/** Of several invocations the first to end says how old the run is. */
const evidenceOf = (source: string, of: SarifRun): readonly Evidence[] => {
  const [at = null] = (of.invocations ?? []).flatMap(({ endTimeUtc }) => endTimeUtc ?? []).toSorted()
  const revisions = new Set(revisionsOf(of))
  const what = `${short(of.tool.driver.name)} in ${source}`
  return revisions.size === 0 ? [{ what, sha: null, at }] : [...revisions].map((sha) => ({ what, sha, at }))
}

const refuse = (source: string, why: string): FindingsReading => ({
  source,
  read: false,
  why: `${why}.`,
  remedy: words.rerunScanner,
})

const parseJson = (source: string): unknown => {
  try {
    return JSON.parse(source.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}

/** A SARIF report to findings. `commits`: those that it may be about. */
export const readSarif = (source: string, content: string, commits: readonly string[]): FindingsReading => {
  const json = parseJson(content)
  if (json === undefined) return refuse(source, content.trim() === '' ? words.emptyReport : words.notJson)
  const parsed = sarif.safeParse(json)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    const problem = `${issue?.path.join('.') ?? ''}: ${issue?.message ?? words.anotherForm}`
    return refuse(source, words.notSarif(problem))
  }
  const { version, runs } = parsed.data
  if (version !== '2.1.0') return refuse(source, words.otherSarifVersion(version))
  if (runs.length === 0) return refuse(source, words.sarifWithoutRuns)
  const failed = runs.map((each) => whyNotScanned(each, commits)).find((why) => why !== null)
  if (failed !== undefined) return refuse(source, failed)
  const found = runs.flatMap((each) => (each.results ?? []).filter(isFinding).map((one) => toVulnerability(one, each)))
  const evidence = runs.flatMap((each) => evidenceOf(source, each))
  return { source, read: true, found, notes: evidence.some(({ sha }) => sha === null) ? [undated] : [], evidence }
}
