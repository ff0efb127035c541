// adapters/git: checks each ref and sha before git gets it, so that none is read as an option. Pure.
import { isFullSha } from '../../core/release.ts'

/**
 * git's own rules for a ref name, and stricter where a name could be read as something else.
 * https://git-scm.com/docs/git-check-ref-format
 */
const isRefName = (name: string): boolean =>
  name.length <= 1_000 &&
  // eslint can't see it, but this is the list of git: control characters, blank, ~ ^ : ? * [ \
  !/[\p{Cc} ~^:?*[\\]/u.test(name) &&
  !name.includes('..') &&
  !name.includes('@{') &&
  !name.endsWith('.') &&
  name
    .split('/')
    .every((part) => part !== '' && !part.startsWith('.') && !part.startsWith('-') && !part.endsWith('.lock'))

/** A full ref (`refs/heads/main`), and nothing that git could take for an option or an expression. */
export const isFullRef = (text: string): boolean => /^refs\/[^/]+\/./.test(text) && isRefName(text)

/** Throws for what must never reach git: a bug of ours, since inputs are checked where they are read. */
export const checkedSha = (text: string): string => {
  if (!isFullSha(text)) throw new Error(`not a full commit sha: ${JSON.stringify(text.slice(0, 80))}`)
  return text
}

/** As `checkedSha`, for a full ref or a full sha. */
export const checkedRevision = (text: string): string => {
  if (!isFullSha(text) && !isFullRef(text)) {
    throw new Error(`neither a full ref nor a full sha: ${JSON.stringify(text.slice(0, 80))}`)
  }
  return text
}

/** A short branch name to its full ref. */
export const checkedBranch = (branch: string): string => {
  const ref = `refs/heads/${branch}`
  if (branch.startsWith('-') || !isFullRef(ref)) {
    throw new Error(`not a branch name: ${JSON.stringify(branch.slice(0, 80))}`)
  }
  return ref
}
