// core: findings of code scanning and Dependabot as GitHub has them, and the levels that rate them.
export const severityLevels = ['none', 'low', 'medium', 'high', 'critical'] as const

/** How bad it is. Whoever does not say it is taken at the runbook's word for it. */
export type SeverityLevel = (typeof severityLevels)[number]

/** One run of a code scanner that GitHub has taken in. */
export interface Scan {
  readonly tool: string
  /** Tells apart what one tool looked at in several jobs: languages, folders. */
  readonly category: string
  readonly commit: string
  readonly ref: string
  /** Empty when it was taken in whole. */
  readonly error: string
  readonly createdAt: string
}

/** An open alert of code scanning on one ref. */
export interface ScanAlert {
  readonly tool: string
  readonly rule: string
  /** null: GitHub has no rating for it. */
  readonly severity: SeverityLevel | null
  readonly title: string
  readonly path: string | null
  readonly line: number | null
  readonly url: string
}

/** An open Dependabot alert. It is about the default branch, whatever is judged. */
export interface DependencyAlert {
  /** GHSA and CVE. */
  readonly ids: readonly string[]
  readonly package: string
  readonly severity: SeverityLevel
  readonly title: string
  readonly manifest: string
  readonly patched: string | null
  readonly isDevelopment: boolean
  readonly url: string
}
