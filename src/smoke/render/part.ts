// smoke/render: turns a verification into its part of a report, for smoke, monitor, deploy and rollback. Pure.
import { reportPart, type ReportPart } from '../../core/report.ts'
import type { Verification } from '../decide/verdict.ts'

/** What a verification saw, with nothing left out. */
type SeenBySmoke = Pick<Verification, 'checks' | 'facts' | 'tables' | 'texts' | 'charts'>

/** Of the release that the run put in place, or was asked about. */
export const smokePart = ({ checks, facts, tables, texts, charts = [] }: SeenBySmoke): ReportPart =>
  reportPart('smoke', 'Smoke', { checks, facts, tables, texts, charts })

/**
 * Of the release that a rollback returned to. A deploy that rolled back asks the same probes twice: who looks for
 * `version` in its report finds the release that was deployed, and `restored:version` is the other.
 */
export const restoredSmokePart = ({ checks, facts, tables, texts, charts = [] }: SeenBySmoke): ReportPart =>
  reportPart('rollback-smoke', 'Smoke of the restored release', {
    checks: checks.map((check) => ({ ...check, id: `restored:${check.id}` })),
    facts,
    tables,
    texts,
    charts,
  })
