// rollback/run: tags the revert as the next patch version, unless a tagged release already holds it.
import { orExpected } from '../../core/errors.ts'
import { nextPatchTag } from '../decide/patch-tag.ts'
import { globMatches, tagOf, versionUnder } from '../../core/promotion.ts'
import type { Git } from '../../ports/git.ts'
import type { CommitWriter } from '../../ports/github.ts'
import type { ReadPorts } from '../../ports/ports.ts'
import * as words from '../words.ts'

export interface PatchTagRequest {
  /** The newest commit that undoes the bad one. */
  readonly sha: string
  /** The ref that the bad release was deployed from; null when it never was. */
  readonly badRef: string | null
  /** The tags that the environment takes (`v*`); null: it takes none. */
  readonly pattern: string | null
}

export interface PatchTagPorts extends ReadPorts {
  readonly writer: CommitWriter
}

export type PatchTag =
  | { readonly outcome: 'tagged'; readonly name: string }
  /** A release with the revert is tagged already. */
  | { readonly outcome: 'tagged-before'; readonly name: string }
  | { readonly outcome: 'not-tagged'; readonly why: string; readonly remedy: string }

const attempts = 3

const notTagged = (why: string, remedy: string): PatchTag => ({ outcome: 'not-tagged', why, remedy })

/** A release that holds the revert, whoever tagged it. `tags`: those of the environment's pattern. */
const existingTag = async (
  { sha, pattern }: Pick<PatchTagRequest, 'sha' | 'pattern'>,
  tags: Awaited<ReturnType<Git['tags']>>,
  git: Git,
): Promise<string | null> => {
  for (const { name, commit } of tags) {
    const version = versionUnder({ tag: pattern }, `refs/tags/${name}`)
    if (version !== null && (await git.isAncestor(sha, commit))) return name
  }
  return null
}

const put = async ({ sha, badRef, pattern }: PatchTagRequest, ports: PatchTagPorts): Promise<PatchTag> => {
  if (pattern === null) return notTagged('the environment takes a branch, no tags', "Leave 'tag' at 'none' there.")
  const git = await ports.git()
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    await git.fetch()
    // Of another component of the repository no tag says anything here.
    const tags = (await git.tags()).filter(({ name }) => globMatches(pattern, name))
    const before = await existingTag({ sha, pattern }, tags, git)
    if (before !== null) return { outcome: 'tagged-before', name: before }
    const after = badRef === null ? null : tagOf(badRef)
    const name = nextPatchTag({ tags: tags.map((tag) => tag.name), after })
    if (name === null) return notTagged('no tag is a semantic version, so none follows', words.tagByHand)
    if (!globMatches(pattern, name))
      return notTagged(`${name} would follow, and ${pattern} does not take it`, words.tagByHand)
    const moved = await ports.writer.moveRef({ ref: `refs/tags/${name}`, expected: '', sha })
    if (moved.outcome === 'pushed') return { outcome: 'tagged', name }
    if (moved.outcome === 'refused') return notTagged(`tag ${name} was refused: ${moved.why}`, words.tagByHand)
  }
  return notTagged('others took the next version each time', words.tagByHand)
}

/** Gives the revert the next patch version, so that environments that are promoted by tag follow. Once a revert. */
export const tagPatch = async (request: PatchTagRequest, ports: PatchTagPorts): Promise<PatchTag> => {
  const tagged = await orExpected(put(request, ports))
  return tagged.ok ? tagged.value : notTagged(tagged.error.message, tagged.error.remedy)
}
