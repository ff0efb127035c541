// core: small rules of text for people: one line, cutting, counting, lists and the name of a release. Pure.
import { shortSha, type Release } from './release.ts'

/** One line: control characters and line ends become blanks, runs of blanks become one. */
export const oneLine = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()

/**
 * Without these characters at its end. A pattern such as `/\/+$/` looks at every run of them from each of its characters,
 * so that a hostile text costs the square of its length.
 */
export const withoutEnd = (text: string, characters: string): string => {
  let end = text.length
  while (end > 0 && characters.includes(text.charAt(end - 1))) end -= 1
  return text.slice(0, end)
}

/** At most `longest` characters as people count them; where something was cut, the last one is an ellipsis. */
export const cut = (text: string, longest: number): string => {
  if (text.length <= longest) return text
  const characters = Array.from(text)
  return characters.length <= longest
    ? text
    : `${characters
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`
}

/** `1 commit`, `2 commits`; `many` where an `s` does not make the plural. */
export const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`

/** The verb that agrees: `1 value is lost`, `2 values are lost`. */
export const isOrAre = (count: number): string => (count === 1 ? 'is' : 'are')

/** `a`, `a and b`, `a, b and c`. */
export const listed = (items: readonly string[], word = 'and'): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${word} ${items.at(-1) ?? ''}`

/** The first `most`, and how many more there are: `a, b and 3 more`. */
export const listedFew = (items: readonly string[], most: number): string =>
  `${items.slice(0, most).join(', ')}${items.length > most ? ` and ${items.length - most} more` : ''}`

/** The same for clauses, which may have commas of their own: `a; b; and 3 more`. */
export const clausesFew = (clauses: readonly string[], most: number): string =>
  `${clauses.slice(0, most).join('; ')}${clauses.length > most ? `; and ${clauses.length - most} more` : ''}`

/** A share for people: `12 %`, with so many digits that count. */
export const percent = (share: number, digits: number): string => `${Number((share * 100).toPrecision(digits))} %`

/** For people: `1.2.0 (abcdef0)`, or the short sha of a release without a version. */
export const nameOfRelease = (release: Pick<Release, 'sha' | 'version'>): string =>
  release.version === null ? shortSha(release.sha) : `${release.version} (${shortSha(release.sha)})`
