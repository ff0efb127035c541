import { z } from 'zod'
import type { ActionRun } from '../../embedded/runner/control.ts'
import { reportSchema } from '../../src/report/schema.ts'
import { rowsOf } from '../report/rows.ts'

/** The report that a bundle wrote, which has to be what schema/report.schema.json describes; with its rows as lists. */
export const readReport = (run: ActionRun) => {
  const parsed = reportSchema.safeParse(run.report)
  if (!parsed.success)
    throw new Error(
      `no report: ${z.prettifyError(parsed.error)} ${run.stdout.slice(-2_000)} ${run.stderr.slice(-2_000)}`,
    )
  const report = parsed.data
  const ids = report.parts.map(({ id }) => id)
  if (new Set(ids).size < ids.length) throw new Error(`two parts of one report are called the same: ${ids.join(', ')}`)
  for (const { id, checks } of report.parts) {
    const rows = checks.map((check) => check.id)
    if (new Set(rows).size < rows.length) throw new Error(`two checks of ${id} are called the same: ${rows.join(', ')}`)
  }
  return { ...report, ...rowsOf(report) }
}

/** Fails when a run left a report that is not one; a run that was killed or never began leaves none. */
export const checkReport = (run: ActionRun): ActionRun => {
  if (run.report !== null) readReport(run)
  return run
}
