import type { Report } from '../domain/report.ts'

/** The report file (design section 6): the Report as it is, for machines and for the next step. */
export const reportJson = (report: Report): string => `${JSON.stringify(report, null, 2)}\n`
