// ports: the git operations we need on a full clone, never on the user's checkout. Types only.
import type { Redacted } from '../core/redacted.ts'

/** A commit of local history. */
export interface GitCommit {
  readonly sha: string
  readonly parents: readonly string[]
  readonly subject: string
  readonly body: string
  readonly author: string
}

/** The revert of some commits, tried without a work tree. `noop`: they are undone already. */
export type Rehearsal =
  | {
      readonly outcome: 'clean'
      readonly tree: string
      /** After each commit in turn; the last is `tree`. One that is as before says that this change was gone already. */
      readonly trees: readonly string[]
      readonly files: readonly string[]
    }
  | { readonly outcome: 'conflict'; readonly commit: string; readonly files: readonly string[] }
  | { readonly outcome: 'noop' }

export type PushOutcome =
  | { readonly outcome: 'pushed' }
  /** The branch is not where we expected it: fetch and try again. */
  | { readonly outcome: 'moved' }
  /** Protected branch, ruleset, hook, missing permission: the server's own words. */
  | { readonly outcome: 'refused'; readonly why: string }

/** A file of a tree as git has it; `object` null: it is not there any more. */
export interface TreeChange {
  readonly path: string
  readonly mode: string
  readonly object: string | null
}

/** A file that a checkout alone does not bring. `by`: `submodule`, or the filter that makes it (`lfs`, `git-crypt`). */
export interface SpecialFile {
  readonly path: string
  readonly by: string
}

/** What makes one tree of another; null: the tree without a file, which is above a root commit. */
export interface ContentChange {
  readonly from: string | null
  readonly to: string | null
}

/** Where a change is looked for. */
export interface ChangeSearch {
  readonly from: string
  readonly to: string
  readonly change: ContentChange
}

/** Commits, newest first, that make a change again and that take it back, told by their patch-ids. */
export interface ChangeMatches {
  readonly again: readonly string[]
  readonly back: readonly string[]
}

/**
 * A clone of the repository with its whole history (never the user's checkout, never shallow: reverting in a shallow
 * clone deletes every file and exits 0). Every sha and ref is validated before git sees it.
 */
export interface Git {
  /** Brings all branches and tags up to date. */
  fetch(): Promise<void>
  /** The commit that a full ref or sha names, peeled; null when there is none. */
  resolve(refOrSha: string): Promise<string | null>
  tree(sha: string): Promise<string>
  /** One commit; null when it is not there. */
  commit(sha: string): Promise<GitCommit | null>
  isAncestor(ancestor: string, descendant: string): Promise<boolean>
  /** In `to` and not in `from`, newest first. */
  commits(range: {
    readonly from: string
    readonly to: string
    readonly firstParentOnly: boolean
  }): Promise<readonly GitCommit[]>
  /** Paths that differ between two commits or trees, with git's one-letter status. */
  changes(from: string, to: string): Promise<readonly { readonly status: string; readonly path: string }[]>
  /** Every path that one of the commits changed, merges along their first parent. */
  touched(commits: readonly string[]): Promise<ReadonlySet<string>>
  /** Undoes `commits` (newest first) on top of `onto`, in memory; merges along their first parent. */
  rehearseRevert(request: { readonly onto: string; readonly commits: readonly string[] }): Promise<Rehearsal>
  /** Every branch that holds a commit. */
  branchesWith(commit: string): Promise<readonly string[]>
  /** The paths that a change would touch in the tree of `onto`; none: it is there already. */
  wouldChange(request: { readonly onto: string; readonly change: ContentChange }): Promise<readonly string[]>
  /** The commits in `to` and not in `from` that are this very change, or its inverse. */
  matchChange(request: ChangeSearch): Promise<ChangeMatches>
  /** The tree of merging `what` into `into`; null: it conflicts. */
  mergedTree(into: string, what: string): Promise<string | null>
  /** Writes a commit object and returns its sha. Nothing is checked out, no branch moves. */
  commitTree(request: { readonly tree: string; readonly parent: string; readonly message: string }): Promise<string>
  /** Forward only, from where the branch is said to stand; `replace` may move a branch of ours (`rollback/`) anywhere. */
  push(request: {
    readonly sha: string
    readonly branch: string
    readonly expected: string
    readonly replace?: boolean
  }): Promise<PushOutcome>
  /** The files in which two trees differ, as they are in the second. */
  treeChanges(from: string, to: string): Promise<readonly TreeChange[]>
  /** A file by its object name, in base64. */
  file(object: string): Promise<string>
  /** Every tag with the commit that it names. */
  tags(): Promise<readonly { readonly name: string; readonly commit: string }[]>
  /** The files of a commit that a checkout alone does not bring; `only`: of these files and folders, null: of all. */
  specialFiles(sha: string, only: readonly string[] | null): Promise<readonly SpecialFile[]>
  /** Checks a commit out into a new folder to look into it: bytes as they are in git, without links, filters and attributes. */
  checkoutData(sha: string): Promise<string>
  /** Checks a commit out into a new folder and returns its path: all of it, or these files and folders alone. */
  checkout(sha: string, only?: readonly string[]): Promise<string>
}

/** git behind the gateway: a message that was pushed can't be taken back. */
export type RedactedGit = Omit<Git, 'commitTree'> & {
  readonly commitTree: (request: {
    readonly tree: string
    readonly parent: string
    readonly message: Redacted
  }) => Promise<string>
}
