import type { Caller } from './call.ts'
import { listTree } from './git-tree.ts'
import { zeroSha } from './git.ts'
import type { BranchRuleSet } from './store.ts'
import type { World } from './world.ts'

interface Change {
  readonly ref: string
  readonly before: string
  readonly after: string
}

/** Why a push is refused, in GitHub's own words. */
export interface Refusal {
  readonly kind: 'rules' | 'workflows'
  readonly ref: string
  readonly lines: readonly string[]
}

/** The sentence that rollback looks for. */
export function workflowSentence(path: string): string {
  return `refusing to allow a GitHub App to create or update workflow \`${path}\` without \`workflows\` permission`
}

/** `success`, `skipped` and `neutral` all satisfy a required check; a check run and a status of the name both count. */
export function isSatisfied(world: World, sha: string, context: string): boolean {
  const runs = [...world.store.checkRuns.values()].filter((run) => run.sha === sha && run.name === context)
  const statuses = world.store.statuses.filter((status) => status.sha === sha && status.context === context)
  const run = runs.at(-1)
  const status = statuses.at(-1)
  if (run === undefined && status === undefined) return false
  const runPasses = run === undefined || ['success', 'skipped', 'neutral'].includes(run.conclusion ?? '')
  return runPasses && (status === undefined || status.state === 'success')
}

/** Of rulesets and of classic protection. */
export const missingChecks = (world: World, rules: BranchRuleSet | undefined, sha: string): readonly string[] =>
  [...(rules?.requiredChecks ?? []), ...(rules?.protection ?? [])].filter(
    (context) => !isSatisfied(world, sha, context),
  )

/** What a change of a branch would break: of rulesets and of classic protection, each in its own words. */
export interface Violations {
  readonly rules: readonly string[]
  readonly classic: readonly string[]
}

const unsigned = (world: World, sha: string): boolean => !world.store.signed.has(sha)

const expected = (world: World, contexts: readonly string[] | undefined, sha: string): readonly string[] =>
  (contexts ?? [])
    .filter((context) => !isSatisfied(world, sha, context))
    .map((context) => `Required status check "${context}" is expected.`)

/** null when it may happen. */
export function violationsOf(world: World, caller: Caller, change: Change): Violations | null {
  const set = world.store.rules.get(change.ref.replace(/^refs\/heads\//, ''))
  if (set === undefined || !change.ref.startsWith('refs/heads/')) return null
  if (change.before === zeroSha || change.after === zeroSha) return null
  const { classic } = set
  const found = {
    rules: set.bypass?.includes(caller.login)
      ? []
      : [
          ...(set.pullRequest === undefined ? [] : ['Changes must be made through a pull request.']),
          ...(set.mergeQueue === true ? ['Changes must be made through the merge queue.'] : []),
          ...expected(world, set.requiredChecks, change.after),
          ...(set.signatures === true && unsigned(world, change.after)
            ? [`Commits must have verified signatures.\n  Found 1 violation:\n\n  ${change.after}`]
            : []),
        ],
    classic: [
      ...(classic?.approvals === undefined ? [] : ['Changes must be made through a pull request.']),
      ...(classic?.restricted === true ? ["You're not authorized to push to this branch."] : []),
      ...expected(world, set.protection, change.after),
      ...(classic?.signatures === true && unsigned(world, change.after) ? ['Commits must have valid signatures.'] : []),
    ],
  }
  return found.rules.length + found.classic.length === 0 ? null : found
}

/** May this token's commits touch workflow files? Persons' tokens have the scope. */
export function mayWriteWorkflows(caller: Caller): boolean {
  return caller.permissions.workflows === 'write'
}

/**
 * A workflow file of the new tip that stands at no branch's tip: GitHub refuses the ref, whether a branch or a tag, whoever
 * wrote the commit. A file that is gone is no new one.
 */
async function newWorkflow(world: World, sha: string): Promise<string | null> {
  const files = await listTree(world.git, sha, '.github/workflows/', 'all')
  const branches = files.length === 0 ? [] : await world.git.refs('refs/heads/')
  for (const { path, sha: blob } of files) {
    const others = await Promise.all(branches.map((branch) => world.git.lookup(`${branch.sha}:${path}`)))
    if (!others.some((other) => other?.sha === blob)) return path
  }
  return null
}

/** Judges changes of refs made through the API; a push is judged by the same rules in git-http.ts and its hook. */
export async function pushRefusal(world: World, caller: Caller, changes: readonly Change[]): Promise<Refusal | null> {
  for (const change of changes) {
    const broken = violationsOf(world, caller, change)
    if (broken !== null) return { kind: 'rules', ref: change.ref, lines: [...broken.rules, ...broken.classic] }
    if (change.after === zeroSha || mayWriteWorkflows(caller)) continue
    const path = await newWorkflow(world, change.after)
    if (path !== null) return { kind: 'workflows', ref: change.ref, lines: [workflowSentence(path)] }
  }
  return null
}
