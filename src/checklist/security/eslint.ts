// checklist/security: parses an ESLint JSON report, limited to chosen rules; incomplete runs count as not read. Pure.
import { z } from 'zod'
import type { FindingsReading, Vulnerability } from './vulnerability.ts'
import { insideOf, lineFrom, notRead, parseReport, type ReportFile, short, undated } from './report-file.ts'
import * as words from './source-words.ts'

const message = z.object({
  ruleId: z.string().nullable(),
  severity: z.union([z.literal(1), z.literal(2)]),
  message: z.string(),
  line: z.number().optional(),
  fatal: z.boolean().optional(),
})

/** https://eslint.org/docs/latest/use/formatters/#json */
const report = z.array(
  z.object({
    filePath: z.string(),
    messages: z.array(message),
    suppressedMessages: z.array(z.object({ ruleId: z.string().nullable() })).default([]),
    fatalErrorCount: z.number().default(0),
  }),
)

type EslintResult = z.output<typeof report>[number]
type EslintMessage = z.output<typeof message>

const isIgnored = ({ messages }: EslintResult): boolean =>
  messages.some(({ ruleId, message: text }) => ruleId === null && text.startsWith('File ignored'))

const isMissingRule = ({ message: text }: EslintMessage): boolean => /^Definition for rule .+ not found/s.test(text)

const isMeant = (rule: string | null, rules: readonly string[]): rule is string =>
  rule !== null &&
  (rules.length === 0 ||
    rules.some((each) => (each.endsWith('/*') ? rule.startsWith(each.slice(0, -1)) : rule === each)))

const toVulnerability = (found: EslintMessage, rule: string, path: string | null): Vulnerability => ({
  source: 'eslint',
  ids: [short(rule)],
  package: null,
  severity: found.severity === 2 ? 'high' : 'medium',
  title: found.message.slice(0, 1_000),
  path,
  line: lineFrom(found.line),
  url: null,
  remedy: null,
})

/** Why the files were not all looked at with all the rules. */
const whyNotWhole = (results: readonly EslintResult[]): string | null => {
  const broken = results.find(
    ({ fatalErrorCount, messages }) => fatalErrorCount > 0 || messages.some(({ fatal }) => fatal === true),
  )
  if (broken !== undefined) return words.eslintCannotParse(short(broken.filePath))
  const missing = results.flatMap(({ messages }) => messages).find(isMissingRule)
  if (missing !== undefined) return words.eslintLacksRule(short(missing.ruleId ?? ''))
  return results.every(isIgnored) ? words.eslintReadNothing : null
}

/** A JSON report of ESLint to findings, of `rules` alone when there are any (`security/*` or a whole name). */
export const readEslint = ({ source, content, workspace }: ReportFile, rules: readonly string[]): FindingsReading => {
  const rerun = words.rerunEslint
  const parsed = parseReport(content, report, 'eslint')
  if ('why' in parsed) return notRead(source, parsed.why, rerun)
  const found = parsed.data.flatMap(({ filePath, messages }) =>
    messages.flatMap((each) =>
      isMeant(each.ruleId, rules) ? [toVulnerability(each, each.ruleId, insideOf(workspace, filePath))] : [],
    ),
  )
  const why = whyNotWhole(parsed.data)
  if (why !== null) return notRead(source, why, rerun, found)
  const excused = parsed.data.flatMap((each) => each.suppressedMessages).filter(({ ruleId }) => isMeant(ruleId, rules))
  const notes = excused.length === 0 ? [undated] : [undated, words.eslintSuppressed(excused.length)]
  return { source, read: true, found, notes, evidence: [{ what: source, sha: null, at: null }] }
}
