// checklist/run: by which runbook a commit is judged, and what the file of the change itself is worth. Types only.
import type { Finding } from '../../core/report.ts'
import type { Runbook } from '../../runbook/runbook.ts'

export interface PolicyRequest {
  readonly path: string
  /** Of a pull request or a merge group; null: a release, whose own file is never asked for policy. */
  readonly head: string | null
}

export interface JudgingPolicy {
  readonly runbook: Runbook
  /** Of the default branch. */
  readonly tip: { readonly branch: string; readonly sha: string }
  /** `change`: the first file there is, so it observes; `earlier`: the tip's is broken, and this change mends it. */
  readonly from: 'tip' | 'earlier' | 'change' | 'defaults'
  /** null: the commit says what the tip says. */
  readonly change: { readonly ok: true } | { readonly ok: false; readonly finding: Finding } | null
}
