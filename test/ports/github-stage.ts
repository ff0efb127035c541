import type { DeploymentPayload, Lock, Permission } from '../../src/core/github.ts'
import type { DeploymentWriter, GitHubReader, LockWriter } from '../../src/ports/github.ts'

/** A GitHub that a test can set, in words that the fake and the real API share. */
export interface GitHubStage {
  readonly reader: GitHubReader
  readonly writer: DeploymentWriter & LockWriter
  readonly repositoryId: number
  /** The same place, with a token that lacks this permission for this question. */
  without(permission: string, question: keyof GitHubReader): GitHubReader
  commit(commit: {
    readonly message: string
    readonly parents?: readonly string[]
    readonly files?: Readonly<Record<string, string>>
  }): string
  /** A branch or a lightweight tag, by its full name. */
  ref(ref: string, sha: string): void
  /** An annotated tag; the sha of its own object. */
  annotatedTag(name: string, sha: string): string
  checkRun(run: {
    readonly sha: string
    readonly name: string
    readonly status: 'in_progress' | 'completed'
    readonly conclusion?: 'success' | 'failure'
  }): void
  status(status: {
    readonly sha: string
    readonly context: string
    readonly state: 'pending' | 'success' | 'failure'
  }): void
  run(run: { readonly workflow: string; readonly sha: string; readonly ref: string }): number
  finishRun(id: number, conclusion: 'success' | 'failure'): void
  approveRun(id: number, login: string, environment: string): void
  user(login: string, permission: Permission): void
  pull(pull: {
    readonly head: string
    readonly base: string
    readonly title: string
    readonly author: string
  }): Promise<number>
  review(pull: number, login: string, state: 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED'): Promise<void>
  /** By a squash; the new commit. */
  merge(pull: number, login: string): Promise<string>
  rules(branch: string, approvals: number, checks: readonly string[]): void
  /** Of the classic kind. */
  protection(branch: string, checks: readonly string[]): void
  /** Of the classic kind too, and what it tells of a push. */
  pushRule(branch: string, rule: { readonly approvals: number; readonly checks: readonly string[] }): void
  /** GitHub's environment of that name has reviewers. */
  guard(environment: string, reviewer: string): void
  issue(issue: { readonly title: string; readonly label: string; readonly state: 'open' | 'closed' }): Promise<void>
  /** A ref where a lock should be, that holds something else. */
  scribbledLock(environment: string): string
  close(): Promise<void>
}

export const aLock = (given: Partial<Lock> = {}): Lock => ({
  ...{
    runbook: 2,
    service: 'inventory',
    environment: 'production',
    run: 7,
    attempt: 1,
    actor: 'ann',
    sha: 'a'.repeat(40),
  },
  ...{ intent: 'deploy', reason: 'v1.2.0', created: '2026-01-01T00:00:00Z', expires: null, url: null },
  ...given,
})

export const aPayload = (sha: string, given: Partial<DeploymentPayload> = {}): DeploymentPayload => ({
  ...{
    runbook: 2,
    kind: 'deploy',
    service: 'inventory',
    version: '1.2.0',
    ref: 'refs/heads/main',
    tagObject: sha,
    sha,
    tree: sha,
  },
  ...{ run: 7, attempt: 1, artifact: null, previous: null, policy: null, key: `deploy:production:${sha}:7.1` },
  ...given,
})
