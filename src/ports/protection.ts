// ports: reads how GitHub protects environments, branches and tags, and where secrets are. Types only.
import type { BranchProtection, EnvironmentProtection, TagRuleset } from '../core/protection.ts'
import type { GitHubReader } from './github.ts'

/**
 * Settings that GitHub enforces itself. Most are for administrators' eyes: with too small a token each question is
 * refused by itself (`no-permission`). Values of secrets can't be read by anybody.
 */
export interface ProtectionReader extends Pick<GitHubReader, 'branchRules'> {
  environments(): Promise<readonly EnvironmentProtection[]>
  /** The active ones for tags, of every level. */
  tagRulesets(): Promise<readonly TagRuleset[]>
  /** null: the branch has none. */
  classicProtection(branch: string): Promise<BranchProtection | null>
  /** What a job may do whose workflow declares no permissions. */
  defaultPermissions(): Promise<'read' | 'write'>
  /** Names. */
  repositorySecrets(): Promise<readonly string[]>
  environmentSecrets(environment: string): Promise<readonly string[]>
}
