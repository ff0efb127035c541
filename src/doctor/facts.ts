// doctor: the facts that a diagnosis rests on, and the answer to each of its questions. Types only.
import type { Attempted, ExpectedError } from '../core/errors.ts'
import type { BranchRules } from '../core/github.ts'
import type { EnvironmentRule } from '../core/promotion-rule.ts'
import type { BranchProtection, EnvironmentProtection, TagRuleset } from '../core/protection.ts'
import type { Finding } from '../core/report.ts'
import type { WorkflowJobs } from './workflow-jobs.ts'

/** An environment of the runbook, as far as GitHub can protect it. */
export type ProtectedPlace = Pick<EnvironmentRule, 'name' | 'promote' | 'production'>

/** What is asked about; the workflow files may be those of a checkout or of the default branch. */
export interface BoundaryFacts {
  /** `acme/inventory` */
  readonly repository: string
  readonly service: string
  readonly branch: string
  readonly places: readonly ProtectedPlace[]
  readonly workflows: WorkflowJobs
  readonly rules: Attempted<BranchRules>
  readonly classic: Attempted<BranchProtection | null>
  readonly tagRulesets: Attempted<readonly TagRuleset[]>
  readonly environments: Attempted<readonly EnvironmentProtection[]>
  readonly defaults: Attempted<'read' | 'write'>
  readonly repositorySecrets: Attempted<readonly string[]>
  /** By environment, as GitHub writes its name. */
  readonly environmentSecrets: ReadonlyMap<string, Attempted<readonly string[]>>
}

/** One row of the diagnosis. */
export interface BoundaryAnswer {
  readonly id: string
  readonly title: string
  /** In a few words, where nothing was found. */
  readonly holds: string
  readonly findings: readonly Finding[]
  /** What could not be read for it. */
  readonly unread: readonly ExpectedError[]
}
