// rollback/decide: chooses the next patch or prerelease tag for a release that holds the revert. Pure.
import semver from 'semver'

interface VersionTag {
  readonly name: string
  readonly prefix: string
  readonly version: semver.SemVer
}

/** `v1.2.0`, `1.2.0`, `api-v1.2.0`: what stands before the version is kept. */
const parse = (name: string): VersionTag | null => {
  const at = name.search(/(?<!\d)\d{1,30}\.\d{1,30}\.\d/)
  const [prefix, text] = at < 0 ? ['', ''] : [name.slice(0, at), name.slice(at)]
  const version = semver.parse(text)
  return version === null ? null : { name, prefix, version }
}

const highest = (tags: readonly VersionTag[]): VersionTag | null =>
  tags.toSorted((one, other) => semver.compare(other.version, one.version))[0] ?? null

/**
 * The tag for a release that only removes something: the next patch after the bad one, or its next prerelease; null
 * where no tag is a version. https://semver.org/#spec-item-6
 */
export const nextPatchTag = (facts: {
  readonly tags: readonly string[]
  /** The bad release's own tag; null: it was deployed from a branch, so it is the newest version that is followed. */
  readonly after: string | null
}): string | null => {
  const tags = facts.tags.flatMap((name) => parse(name) ?? [])
  const named = facts.after === null ? null : parse(facts.after)
  const base = named ?? highest(tags.filter(({ version }) => version.prerelease.length === 0))
  if (base === null) return null
  const { prefix, version } = base
  const early = version.prerelease.length > 0
  const family = tags.filter(
    (tag) =>
      tag.prefix === prefix &&
      (early
        ? tag.version.compareMain(version) === 0 && tag.version.prerelease.length > 0
        : tag.version.prerelease.length === 0 &&
          tag.version.major === version.major &&
          tag.version.minor === version.minor),
  )
  const newest = highest([base, ...family])?.version ?? version
  return `${prefix}${newest.inc(early ? 'prerelease' : 'patch').version}`
}
