// core: the version of these actions, and whether a range of versions that somebody asks for contains it. Pure.
import semver from 'semver'

/** As in package.json; a test holds them together. */
export const ownVersion = '0.1.0'

/** `no range`: it is none that semver knows. A prerelease of ours counts as the release that it becomes. */
export const ownVersionIn = (range: string): 'yes' | 'no' | 'no range' => {
  if (semver.validRange(range) === null) return 'no range'
  return semver.satisfies(ownVersion, range, { includePrerelease: true }) ? 'yes' : 'no'
}
