// checklist/security: what the parsers of report files share: JSON parsing, safe paths and short texts. Pure.
import type { z } from 'zod'
import type { FindingsReading } from './vulnerability.ts'
import * as words from './words.ts'

/** A report that a step before preflight left in the workspace. */
export interface ReportFile {
  /** Relative to the workspace. */
  readonly source: string
  readonly content: string
  /** Absolute: some tools write whole paths. */
  readonly workspace: string
}

/** A report that does not prove a whole scan. `found`: what is known all the same. */
export const notRead = (
  source: string,
  why: string,
  remedy: string,
  found: FindingsReading['found'] = [],
): FindingsReading => ({
  source,
  read: false,
  why: `${why}.`,
  remedy,
  found,
})

/** None of these tools writes down what it looked at. */
export const undated = words.undatedReport

/** Text of a report, short enough for a person; who shows it also makes it harmless. */
export const short = (text: string): string => text.slice(0, 200)

const parseJson = (content: string): unknown => {
  try {
    return JSON.parse(content.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}

/** The report, or why it is none. */
export const parseReport = <T>(
  content: string,
  schema: z.ZodType<T>,
  tool: string,
): { readonly data: T } | { readonly why: string } => {
  const json = parseJson(content)
  if (json === undefined) return { why: content.trim() === '' ? words.emptyReport : words.notJson }
  const parsed = schema.safeParse(json)
  if (parsed.success) return { data: parsed.data }
  const [issue] = parsed.error.issues
  const problem = short(`${issue?.path.join('.') ?? ''}: ${issue?.message ?? words.anotherForm}`)
  return {
    why: words.notAReportOf(tool, problem),
  }
}

/** Inside the repository, relative to it; null for anything else. */
export const insideOf = (workspace: string, path: string): string | null => {
  const relative = path.startsWith(`${workspace}/`) ? path.slice(workspace.length + 1) : path.replace(/^(?:\.\/)+/, '')
  return relative.startsWith('/') || relative.split('/').includes('..') || relative === ''
    ? null
    : relative.slice(0, 1_000)
}

/** Lines count from 1; 0 and less are of no place. */
export const lineFrom = (line: number | undefined): number | null =>
  line !== undefined && Number.isSafeInteger(line) && line > 0 ? line : null
