// checklist/security: how bad a SARIF result is; what nobody rated stays unrated, whatever the format's default. Pure.
import type { SeverityLevel } from '../../core/alerts.ts'
import type { SarifDescriptor, SarifLevel, SarifResult, SarifRun } from './sarif-log.ts'
import type { SarifLookup } from './sarif-rules.ts'
import { severityOfScore, worst } from './vulnerability.ts'

const labels: Readonly<Record<string, SeverityLevel>> = {
  critical: 'critical',
  high: 'high',
  medium: 'medium',
  moderate: 'medium',
  low: 'low',
  none: 'none',
}

/** A number in text, or a word: both occur. What is neither is not known, which is not the same as harmless. */
const severityOfLabel = (severity: string | number): SeverityLevel | null => {
  const score = typeof severity === 'number' ? severity : severity.trim() === '' ? Number.NaN : Number(severity)
  if (Number.isFinite(score) && score >= 0 && score <= 10) return severityOfScore(score)
  return labels[String(severity).trim().toLowerCase()] ?? null
}

/** 3.27.10: `none` says that severity does not apply, which is no rating of something that failed. */
const ofLevel: Readonly<Record<SarifLevel, SeverityLevel | null>> = {
  error: 'high',
  warning: 'medium',
  note: 'low',
  none: null,
}

const unratedWord = /^(?:unknown|undefined|unrated|unassigned|unspecified)$/i

const unratedText =
  /\bSeverity: *(?:unknown|undefined|unrated|unassigned|unspecified)\b|\b(?:unknown|undefined)(?: severity)? vulnerability\b/i

/** Trivy and Grype write 0.0 and `note` for what has no rating, and say so in words. */
const saysUnrated = (found: SarifResult, rule: SarifDescriptor | null): boolean => {
  const bags = [found.properties, rule?.properties]
  const said = bags.flatMap((each) => [each?.severity, ...(each?.tags ?? [])])
  return (
    said.some((each) => typeof each === 'string' && unratedWord.test(each)) ||
    [found.message.text, rule?.shortDescription?.text, rule?.help?.text].some((each) =>
      unratedText.test((each ?? '').slice(0, 2_000)),
    )
  )
}

/** Trivy's word for UNKNOWN: it has no other reason to write 0.0. */
const zeroIsUnrated = (name: string): boolean => /^trivy\b/i.test(name)

/** OSV-Scanner writes the same level for each result; only its score rates. */
const levelIsConstant = (name: string): boolean => /^osv-scanner\b/i.test(name)

const taxaOf = ({ taxa }: SarifResult, lookup: SarifLookup): readonly SarifDescriptor[] =>
  (taxa ?? []).flatMap((each) => lookup.find('taxa', each)?.descriptor ?? [])

const scoresOf = (found: SarifResult, rule: SarifDescriptor | null, lookup: SarifLookup) =>
  [found, ...(rule === null ? [] : [rule]), ...taxaOf(found, lookup)].flatMap(
    ({ properties }) => properties?.['security-severity'] ?? [],
  )

/** A result that has no rule, but categories: the worst level of those. */
const levelsOf = (found: SarifResult, rule: SarifDescriptor | null, lookup: SarifLookup): readonly SarifLevel[] => {
  const level = lookup.levelOf(found, rule)
  return level === null
    ? taxaOf(found, lookup).flatMap(({ defaultConfiguration }) => defaultConfiguration?.level ?? [])
    : [level]
}

const ratedBy = (
  found: SarifResult,
  rule: SarifDescriptor | null,
  { of, lookup }: { readonly of: SarifRun; readonly lookup: SarifLookup },
): SeverityLevel | null => {
  const { name } = of.tool.driver
  const scores = scoresOf(found, rule, lookup)
  const [first, ...more] = scores.flatMap((each) => severityOfLabel(each) ?? [])
  const rated = first === undefined ? null : more.reduce(worst, first)
  if (rated !== null && rated !== 'none') return rated
  // Somebody meant to rate it, in words that nobody knows.
  if (rated === null && scores.length > 0) return null
  if (saysUnrated(found, rule) || (rated === 'none' && zeroIsUnrated(name))) return null
  if (rated === 'none') return found.level === 'error' || found.level === 'warning' ? ofLevel[found.level] : rated
  const rest = levelIsConstant(name) ? [] : levelsOf(found, rule, lookup).flatMap((level) => ofLevel[level] ?? [])
  const [level, ...others] = rest
  return level === undefined ? null : others.reduce(worst, level)
}

/** The worst that a score of result, rule or taxon says, else the level that somebody chose; null: nobody rated it. */
export const severityOf = (
  found: SarifResult,
  { of, lookup }: { readonly of: SarifRun; readonly lookup: SarifLookup },
): SeverityLevel | null => {
  const rule = lookup.ruleOf(found)
  const by = ratedBy(found, rule?.descriptor ?? null, { of, lookup })
  if (rule === null || rule.sure) return by
  // Index and id contradict each other, and the id is of no rule: the rule that is pointed at may only make it worse.
  const without = ratedBy(found, null, { of, lookup })
  if (by === null) return without
  return without === null ? (by === 'critical' || by === 'high' ? by : null) : worst(by, without)
}
