// rollback/run: creates and pushes the revert commits with git, or with GitHub where they must be signed.
import { ExpectedError } from '../../core/errors.ts'
import type { Git, GitCommit, PushOutcome } from '../../ports/git.ts'
import type { CommitWriter } from '../../ports/github.ts'

/** Who makes the commits of a revert and moves the branch: git here, or GitHub where it has to sign them. */
export interface CommitAuthor {
  readonly commit: (step: {
    readonly parent: string
    readonly parentTree: string
    readonly tree: string
    readonly message: string
  }) => Promise<string>
  readonly push: (request: {
    readonly branch: string
    readonly expected: string
    readonly sha: string
    readonly replace?: boolean
  }) => Promise<PushOutcome>
}

const gitAuthor = (git: Git): CommitAuthor => ({
  commit: ({ tree, parent, message }) => git.commitTree({ tree, parent, message }),
  push: (request) => git.push(request),
})

/** What the undone commits removed lies in GitHub's history; only what a merge made new must be sent. */
const known = async (git: Git, undo: readonly GitCommit[]): Promise<ReadonlySet<string>> => {
  const objects = new Set<string>()
  for (const { sha, parents } of undo) {
    const [parent] = parents
    if (parent === undefined) continue
    for (const { object } of await git.treeChanges(sha, parent)) if (object !== null) objects.add(object)
  }
  return objects
}

const unsigned = () =>
  new ExpectedError({
    code: 'no-permission',
    message: "The branch takes signed commits only, and GitHub does not sign what this 'token' commits.",
    remedy:
      "Leave 'token' at the workflow's own, or give an App's: GitHub signs what a bot commits; a person's it does not.",
  })

const signingAuthor = async (git: Git, undo: readonly GitCommit[], writer: CommitWriter): Promise<CommitAuthor> => {
  const there = await known(git, undo)
  return {
    commit: async (step) => {
      const changes = await git.treeChanges(step.parentTree, step.tree)
      const files = new Map<string, string>()
      for (const { object, mode } of changes) {
        if (object !== null && mode !== '160000' && !there.has(object)) files.set(object, await git.file(object))
      }
      const { sha, verified } = await writer.signedCommit({ ...step, changes, files })
      if (!verified) throw unsigned()
      return sha
    },
    push: ({ branch, ...move }) => writer.moveRef({ ...move, ref: `refs/heads/${branch}` }),
  }
}

/** `undo`: what is to be reverted by it. */
export const commitAuthorFor = async (
  how: { readonly signed: boolean; readonly undo: readonly GitCommit[] },
  git: Git,
  writer: CommitWriter,
): Promise<CommitAuthor> => (how.signed ? signingAuthor(git, how.undo, writer) : gitAuthor(git))
