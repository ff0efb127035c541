// deploy: resolves a ref to commit, tree and version; refuses a moved tag or a rewritten branch.
import { ExpectedError } from '../core/errors.ts'
import type { RefTarget } from '../core/github.ts'
import { versionOf } from '../core/promotion.ts'
import { shortSha, type Release } from '../core/release.ts'
import type { ReadPorts } from '../ports/ports.ts'
import * as words from './words.ts'

export interface ResolvedRelease extends Release {
  /** The annotated tag's own sha, else the commit's. */
  readonly tagObject: string
  readonly tree: string
}

const refuse = (message: string, remedy: string, code: 'bad-input' | 'tag-moved' | 'off-branch' = 'bad-input') =>
  new ExpectedError({ code, message, remedy })

/** A bare name may be a branch or a tag; when it is both, git would silently take the tag: nobody guesses here. */
const findRef = async (ref: string, ports: ReadPorts): Promise<RefTarget> => {
  const candidates = ref.startsWith('refs/') ? [ref] : [`refs/tags/${ref}`, `refs/heads/${ref}`]
  const found = (await Promise.all(candidates.map((each) => ports.github.resolveRef(each)))).filter(
    (each) => each !== null,
  )
  const [target, other] = found
  if (target === undefined) {
    throw refuse(words.noRef(ref), words.pushRefFirst)
  }
  if (other !== undefined) {
    throw refuse(words.tagAndBranch(ref), words.sayWhich(ref))
  }
  return target
}

/**
 * What the workflow's own ref must still be true to: the tag still names the commit that the run began with, and the
 * commit is still on its branch. A re-run begins with the commit of the first attempt.
 */
const ownCommit = async (target: RefTarget, ports: ReadPorts): Promise<string> => {
  const { sha } = ports.context
  if (target.commit === sha) return sha
  if (target.ref.startsWith('refs/tags/')) {
    throw refuse(
      words.tagMovedInRun(target.ref, shortSha(sha), shortSha(target.commit)),
      words.newRunForTag,
      'tag-moved',
    )
  }
  const { status } = await ports.github.compare(sha, target.commit)
  if (status === 'ahead') return sha
  throw refuse(words.branchRewritten(shortSha(sha), target.ref), words.pushAgain, 'off-branch')
}

/** The full ref, the peeled commit, the version: resolved anew on every attempt. */
export const resolveRelease = async (ref: string | null, ports: ReadPorts): Promise<ResolvedRelease> => {
  const { context } = ports
  // A deployment that was made for a sha starts runs without a ref.
  if (ref === null && context.ref === '') throw refuse(words.noRefInEvent(context.event.name), words.giveRef)
  const target = await findRef(ref ?? context.ref, ports)
  const sha = ref === null ? await ownCommit(target, ports) : target.commit
  const commit = await ports.github.commit(sha)
  if (commit === null) throw refuse(words.noCommit(sha), words.pushCommitFirst)
  const tagObject = target.ref.startsWith('refs/tags/') ? target.object : sha
  return { sha, ref: target.ref, version: versionOf(target.ref), tagObject, tree: commit.tree }
}
