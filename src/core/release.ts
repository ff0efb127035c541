// core: the release type, and functions on commit shas and pull request numbers. Pure.

/** What is being deployed: a full commit sha (40 or 64 hex), the full ref that named it, its version if a semver tag. */
export interface Release {
  readonly sha: string
  /** `refs/heads/main`, `refs/tags/v1.2.0`, or `refs/pull/7/head`. */
  readonly ref: string
  readonly version: string | null
}

/** SHA-1 and SHA-256 repositories both exist. */
export const isFullSha = (text: string): boolean => /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text)

export const shortSha = (sha: string): string => sha.slice(0, 7)

/**
 * The number of a commit's pull request; empty when its subject has none. GitHub writes it behind the subject of a
 * squash, and first in that of a merge.
 */
export const pullOf = (subject: string): string =>
  /\(#(\d+)\)$|^Merge pull request #(\d+)/.exec(subject)?.slice(1).find(Boolean) ?? ''

/** git's rules for a tag's name, and no word that could be an option or an expression. https://git-scm.com/docs/git-check-ref-format */
export const isTagName = (text: string): boolean =>
  text.length <= 200 &&
  !/[\p{Cc}\p{Z}~^:?*[\\]|\.\.|@\{|\/\/|\.$|\/$/u.test(text) &&
  text.split('/').every((part) => !/^[-.]|\.lock$/.test(part))
