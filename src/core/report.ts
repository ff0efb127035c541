// core: the report types; everything that an action shows is rendered from one `Report`.
import type { Serving, Users } from './ending.ts'
import type { ReasonCode } from './reason.ts'
import type { Release } from './release.ts'

/** The four slices. */
export type ActionName = 'preflight' | 'deploy' | 'smoke' | 'rollback'

/** `unknown`: could not be proven. `skip`: there was nothing to prove, and the summary says why. */
export type CheckStatus = 'pass' | 'fail' | 'unknown' | 'skip'

/** What a check may do to the verdict. */
export type Gate = 'block' | 'warn' | 'off'

/** One fact that a check reports. `message` and the rest may hold hostile text: it is escaped in src/report only. */
export interface Finding {
  readonly level: 'error' | 'warning' | 'notice'
  readonly message: string
  /** Relative to the repository's root; with `line` (from 1) it becomes an annotation. */
  readonly path?: string
  readonly line?: number
  readonly column?: number
  readonly url?: string
  readonly remedy?: string
}

/**
 * What an answer rests on, for the audit of all of them at the end (src/checklist/judge/audit.ts). A check returns it with its
 * decision, one entry for each thing that it looked at: a scan, an SBOM, a backup, a rehearsal.
 *
 * - A scan or an SBOM that was made for a commit: `{ what: 'SBOM', sha, at: ports.clock.now() }`.
 * - A report that was found: its own revision, else null; `at` its time, and `covers` what it must be newer than.
 * - A backup: `sha: null`, `at` its time, `covers: { what: 'the last deployment to production', at }`.
 */
export interface Evidence {
  /** For people: `npm audit`, `reports/trivy.sarif`, `backup db-2027-01-31.dump`. */
  readonly what: string
  /** The commit that it speaks of, in full; null when it is about none or does not say. */
  readonly sha: string | null
  /** When it was made, ISO 8601 with a zone; null when nobody knows. */
  readonly at: string | null
  /** What it claims to hold, and when that came to be: evidence that is older can't hold it. */
  readonly covers?: { readonly what: string; readonly at: string }
}

/** One row of the table that every action shows: a line of the checklist, a guard, a probe. */
export interface CheckResult {
  readonly id: string
  /** A claim that is true or false: `All tests passing`. */
  readonly title: string
  readonly status: CheckStatus
  readonly gate: Gate
  /** One line: what was found. */
  readonly summary: string
  readonly durationMs: number
  readonly findings: readonly Finding[]
  readonly url?: string
  readonly evidence?: readonly Evidence[]
  /** Path of what it made. */
  readonly file?: string
  /** Put on record at the judged commit, as the commit status `runbook/<service>/<environment>/<id>`. */
  readonly statement?: string
  /** When what it found stops being true by itself, as a backup grows old; a verdict counts no longer. */
  readonly validUntil?: string
}

/** What was done, in order. `skipped` says that an earlier step ended the run. */
export interface Step {
  readonly name: string
  readonly status: 'done' | 'failed' | 'skipped' | 'planned'
  readonly detail?: string
  readonly startedAt?: string
  readonly durationMs?: number
}

export interface Fact {
  readonly label: string
  readonly value: string
  readonly url?: string
}

/** Plain text, and where it leads if it is a link. */
export type TableCell = string | { readonly text: string; readonly url: string }

/** A table of evidence below the checks. */
export interface EvidenceTable {
  readonly title: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly TableCell[])[]
  /** Folded away unless something in it needs a reader. */
  readonly open?: boolean
}

/** Free text below the tables: logs, a plan, an incident timeline. Rendered as a code block. */
export interface EvidenceText {
  readonly title: string
  readonly text: string
}

/** The latencies of one probe, to be drawn. */
export interface LatencyChart {
  readonly probe: string
  /** In the order of the answers. `timedOut`: it was waited for so long, and no longer. */
  readonly answers: readonly { readonly ms: number; readonly timedOut: boolean }[]
  /** The median before the deploy; null when nobody looked. */
  readonly medianBeforeMs: number | null
  /** For the p95; null when the runbook sets none. */
  readonly limitMs: number | null
}

export type Verdict = 'pass' | 'fail' | 'inconclusive'

/** What a part shows. Absent things are empty lists. */
export interface PartContent {
  readonly checks: readonly CheckResult[]
  readonly steps: readonly Step[]
  readonly facts: readonly Fact[]
  readonly tables: readonly EvidenceTable[]
  readonly texts: readonly EvidenceText[]
  /** Empty in parts that measure nothing. */
  readonly charts: readonly LatencyChart[]
}

/** One thing that a run did or looked at: the checklist, a deploy, its smoke, a rollback. Check ids are unique in it. */
export interface ReportPart extends PartContent {
  /** Unique in its report. */
  readonly id: string
  readonly title: string
}

/** Reports are composed of parts and never merged: no part adds to another one, and none replaces another one's rows. */
export const reportPart = (id: string, title: string, content: Partial<PartContent>): ReportPart => ({
  id,
  title,
  checks: content.checks ?? [],
  steps: content.steps ?? [],
  facts: content.facts ?? [],
  tables: content.tables ?? [],
  texts: content.texts ?? [],
  charts: content.charts ?? [],
})

/** What to follow or paste next, with everything filled in. `note` says what could not be filled in; empty: nothing. */
export type ShownStep =
  | { readonly kind: 'link'; readonly text: string; readonly url: string }
  | { readonly kind: 'command'; readonly command: string; readonly note: string }
  | { readonly kind: 'paste'; readonly where: string; readonly text: string }

/** The one document per run from which everything that is shown is made. src/report/schema.ts describes it. Version 2. */
export interface Report {
  readonly runbook: 2
  readonly action: ActionName
  readonly service: string | null
  readonly environment: string | null
  readonly release: Release | null
  readonly verdict: Verdict
  readonly reasonCode: ReasonCode
  /** One sentence: what happened. */
  readonly message: string
  /** What a person should do now; empty when there is nothing to do. */
  readonly remedy: string
  /** The three are null only where the verdict is `pass`. */
  readonly serving: Serving | null
  readonly users: Users | null
  readonly next: ShownStep | null
  readonly dryRun: boolean
  /** ISO 8601, UTC. */
  readonly startedAt: string
  readonly durationMs: number
  /** In the order in which they are shown. */
  readonly parts: readonly ReportPart[]
}

/** Every row of every part, in order. */
export const checksOf = ({ parts }: Pick<Report, 'parts'>): readonly CheckResult[] =>
  parts.flatMap(({ checks }) => checks)
