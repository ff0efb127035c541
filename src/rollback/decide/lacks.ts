// rollback/decide: what a restore does not bring of the old release, and what that forbids. Pure.
import type { SpecialFile } from '../../ports/git.ts'
import type { Refusal } from '../../core/promotion.ts'
import { nameOfRelease } from '../../core/text.ts'
import type { Return } from './plan.ts'
import * as words from '../words.ts'

/** What the target reads of a release and a checkout of its commit does not have. */
export interface Lacks {
  /** Submodules, and files that a filter makes. */
  readonly special: readonly SpecialFile[]
  /** Paths that git ignores and that the program names: an earlier step may have built them. */
  readonly ignored: readonly string[]
  /** The runbook says that the program ships what earlier steps build, and no artifact of it is on record. */
  readonly isUnbuilt: boolean
}

export const nothingLacks: Lacks = { special: [], ignored: [], isUnbuilt: false }

/** These filters only take something away on the way in: a checkout without them is the same. */
const cleanOnly: readonly string[] = ['nbstripout', 'jupyternotebook']

/** What stands in the place of these is no release: a pointer, a cipher, an empty folder. */
export const missingFiles = ({ special }: Lacks): readonly SpecialFile[] =>
  special.filter(({ by }) => !cleanOnly.includes(by))

/** Plain names of .gitignore: patterns say nothing for sure. https://git-scm.com/docs/gitignore#_pattern_format */
export const ignoredNames = (gitignore: string): readonly string[] =>
  gitignore.split('\n').flatMap((line) => {
    const name = line.trim().replace(/^\//, '').replace(/\/$/, '')
    return /^[\w.][\w./-]{0,100}$/.test(name) && name !== 'node_modules' ? [name] : []
  })

/** Which of the names stand in a program's text as a path of their own. */
export const namedIn = (text: string, names: readonly string[]): readonly string[] =>
  names.filter((name) => {
    const at = text.indexOf(name)
    if (at < 0) return false
    const literal = name.replace(/[.]/g, '\\.')
    return new RegExp(`(?<![\\w-])${literal}(?![\\w-])`).test(text)
  })

/** A restore that would put something else in place than the release is not begun, unless a person says why it may. */
export const unfaithful = (facts: {
  readonly environment: string
  readonly target: Return
  readonly lacks: Lacks
  readonly force: string | null
}): Refusal | null => {
  const { environment, target, lacks, force } = facts
  if (force !== null) return null
  const name = nameOfRelease(target.release)
  const missing = missingFiles(lacks)
  if (missing.length > 0) {
    return {
      code: 'nothing-to-return-to',
      message: words.notBrought(environment, name, missing),
      remedy: words.withoutFiles,
    }
  }
  if (lacks.isUnbuilt) {
    return { code: 'nothing-to-return-to', message: words.notBuilt(environment, name), remedy: words.recordArtifact }
  }
  return null
}
