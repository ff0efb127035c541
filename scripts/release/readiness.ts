import { compare, valid } from 'semver'
import { entryOf } from './changelog.ts'

/** What is known of a commit that is to be released. */
export interface ReleaseFacts {
  /** `refs/heads/main` */
  readonly ref: string
  /** Of package.json and of both places in package-lock.json. */
  readonly versions: readonly string[]
  readonly changelog: string
  /** Tags that are there, by their short names. */
  readonly tags: readonly string[]
}

const isRelease = (tag: string): boolean => /^v\d+\.\d+\.\d+/u.test(tag) && valid(tag) !== null

/** Everything that keeps the commit from being released, as sentences; empty: nothing does. */
export const releaseProblems = ({ ref, versions, changelog, tags }: ReleaseFacts): readonly string[] => {
  const [version = ''] = versions
  if (valid(version) !== version) return [`package.json has the version '${version}', which is no semantic version.`]
  if (version.includes('-')) return [`${version} is a pre-release, and this workflow releases none.`]
  const entry = entryOf(changelog, version)
  const newest = tags.filter(isRelease).toSorted(compare).at(-1)
  return [
    ...(ref === 'refs/heads/main' ? [] : [`A release is made of main, and this is ${ref}.`]),
    ...(new Set(versions).size === 1 ? [] : [`package.json and package-lock.json differ: ${versions.join(', ')}.`]),
    ...(entry === null ? [`CHANGELOG.md has no heading '## ${version} (<date>)'.`] : []),
    ...(entry !== null && entry.date === null
      ? [`CHANGELOG.md gives ${version} no date: '## ${version} (<date>)'.`]
      : []),
    ...(entry?.text === '' ? [`CHANGELOG.md says nothing of ${version}.`] : []),
    ...(newest !== undefined && compare(newest, version) >= 0
      ? [`${newest} is released already: raise the version, a tag is made once.`]
      : []),
  ]
}
