// checklist/security: parses a SARIF report to findings; a run that failed or is not whole prevents a pass. Pure.
import type { Evidence } from '../../core/report.ts'
import { percentDecoded } from '../../core/percent.ts'
import type { FindingsReading, Vulnerability } from './vulnerability.ts'
import { parseSarif, type SarifDescriptor, type SarifResult, type SarifRun } from './sarif-log.ts'
import { lookupOf, type SarifLookup } from './sarif-rules.ts'
import { doubtsOf } from './sarif-runs.ts'
import { severityOf } from './sarif-severity.ts'
import { short, undated } from './report-file.ts'
import * as words from './source-words.ts'

/** 3.27.9: the other kinds passed, do not apply, or are for a person to decide. */
const isOfFailure = ({ kind, baselineState }: SarifResult): boolean =>
  (kind === undefined || kind === 'fail') && baselineState !== 'absent'

/** 3.27.23 and 3.35.3: not while one of its suppressions is rejected, or under review. */
const isSuppressed = ({ suppressions }: SarifResult): boolean =>
  (suppressions ?? []).length > 0 &&
  (suppressions ?? []).every(({ status }) => status === undefined || status === null || status === 'accepted')

const pathOf = (uri: string | undefined): string | null => {
  if (uri === undefined || /^[a-z][a-z0-9+.-]*:/i.test(uri) || uri.startsWith('/')) return null
  return percentDecoded(uri)
}

const packagePatterns = [
  // Trivy
  /^Package: (\S{1,200})$/m,
  // OSV-Scanner
  /^Package '([^']{1,200})@[^'@]*' is vulnerable/,
  // Grype
  /^An? \S{1,20} vulnerability in \S{1,40} package: ([^\s,]{1,200}), version/,
]

/**
 * Scanners of dependencies write the package into the message (`Package: lodash`). By it they meet what npm and GitHub
 * report of the same advisory.
 */
const packageIn = (text: string): string | null =>
  packagePatterns.flatMap((pattern) => pattern.exec(text)?.[1] ?? [])[0] ?? null

const advisoriesIn = (text: string): readonly string[] =>
  text.match(/\b(?:CVE-\d{4}-\d{4,}|GHSA(?:-[0-9a-z]{4}){3})\b/gi)?.slice(0, 20) ?? []

/** 3.11: a text of its own, or one that the rule keeps under an id, with arguments. */
const messageIn = ({ message }: SarifResult, rule: SarifDescriptor | null): string | undefined => {
  const { text, markdown, id, arguments: filled = [] } = message
  if (text !== undefined) return text
  const kept = id === undefined ? undefined : rule?.messageStrings?.[id]?.text
  return kept?.replace(/\{(\d{1,3})\}/g, (all, at: string) => filled[Number(at)] ?? all) ?? markdown
}

const toVulnerability = (found: SarifResult, of: SarifRun, lookup: SarifLookup): Vulnerability => {
  const rule = lookup.ruleOf(found)?.descriptor ?? null
  const place = found.locations?.[0]?.physicalLocation
  const id = found.ruleId ?? found.rule?.id ?? rule?.id ?? 'no rule'
  const text = (messageIn(found, rule) ?? rule?.shortDescription?.text ?? id).slice(0, 1_000)
  const name = packageIn(text)
  return {
    source: of.tool.driver.name,
    ids: name === null ? [id] : [...new Set([id, ...advisoriesIn(`${id}\n${text}`)])],
    package: name,
    severity: severityOf(found, { of, lookup }),
    title: text,
    path: pathOf(place?.artifactLocation?.uri),
    line: place?.region?.startLine ?? null,
    url: rule?.helpUri ?? null,
    remedy: null,
  }
}

/** Of several invocations the first to end says how old the run is. */
const evidenceOf = (source: string, of: SarifRun): readonly Evidence[] => {
  const [at = null] = (of.invocations ?? []).flatMap(({ endTimeUtc }) => endTimeUtc ?? []).toSorted()
  const revisions = new Set((of.versionControlProvenance ?? []).flatMap(({ revisionId }) => revisionId ?? []))
  const what = `${short(of.tool.driver.name)} in ${source}`
  return revisions.size === 0 ? [{ what, sha: null, at }] : [...revisions].map((sha) => ({ what, sha, at }))
}

interface RunReading {
  readonly found: readonly Vulnerability[]
  readonly whys: readonly string[]
  readonly notes: readonly string[]
  readonly evidence: readonly Evidence[]
}

const suppressionNotes = (suppressed: readonly SarifResult[], { tool }: SarifRun): readonly string[] => {
  if (suppressed.length === 0) return []
  const inSource = suppressed.filter(({ suppressions }) => suppressions?.some(({ kind }) => kind === 'inSource')).length
  return [words.sarifSuppressed({ name: tool.driver.name, count: suppressed.length, inSource })]
}

const readRun = (source: string, of: SarifRun, commits: readonly string[]): RunReading => {
  const lookup = lookupOf(of)
  const { foreign, incomplete, warnings } = doubtsOf(of, lookup, commits)
  if (foreign !== null) return { found: [], whys: [foreign, ...incomplete], notes: warnings, evidence: [] }
  const failed = (of.results ?? []).filter(isOfFailure)
  const undecided = (of.results ?? []).filter(({ kind }) => kind === 'open' || kind === 'review').length
  return {
    found: failed.filter((each) => !isSuppressed(each)).map((each) => toVulnerability(each, of, lookup)),
    whys: incomplete,
    notes: [
      ...suppressionNotes(failed.filter(isSuppressed), of),
      ...(undecided === 0 ? [] : [words.sarifUndecided(of.tool.driver.name, undecided)]),
      ...warnings,
    ],
    evidence: evidenceOf(source, of),
  }
}

/** A SARIF report to findings. `commits`: those that it may be about. What an incomplete run found counts all the same. */
export const readSarif = (source: string, content: string, commits: readonly string[]): FindingsReading => {
  const parsed = parseSarif(content)
  if ('why' in parsed) return { source, read: false, why: `${parsed.why}.`, remedy: words.rerunScanner }
  const runs = parsed.runs.map((each) => readRun(source, each, commits))
  const found = runs.flatMap((each) => each.found)
  const evidence = runs.flatMap((each) => each.evidence)
  const dateless = evidence.some(({ sha }) => sha === null) ? [undated] : []
  const notes = [...dateless, ...runs.flatMap((each) => each.notes)]
  const whys = [...new Set(runs.flatMap((each) => each.whys))]
  return whys.length === 0
    ? { source, read: true, found, notes, evidence }
    : { source, read: false, why: words.sarifDoubts(whys), remedy: words.rerunScanner, found, notes }
}
