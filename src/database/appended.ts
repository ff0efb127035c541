// database: tells a changelog that grew from one that was edited, by changesets and lines of a plan. Pure.

/** `grew`: what was there is as it was, and more came. `same`: nothing that is applied is another one. */
export type Growth = 'grew' | 'same' | 'edited'

/** A tool applies it again whenever it changes: Flyway's repeatable migrations and callbacks. */
export const isRepeatable = (path: string): boolean =>
  /(?:^|\/)(?:R__[^/]+|(?:before|after)[A-Z][A-Za-z]*(?:__[^/]+)?)\.(?:sql|java|kt)$/.test(path)

/** A file that holds many migrations, which is meant to grow: changelogs of Liquibase, the plan of sqitch. */
export const mayGrow = (path: string): boolean => /\.(?:xml|ya?ml|json|sql|plan)$/.test(path)

const start = /(?=<changeSet\b|^[ \t]*-[ \t]*changeSet[ \t]*:|"changeSet"[ \t]*:|^--[ \t]*changeset[ \t])/im

const close = '</changeSet>'

/** Blanks, and the signs that only join what stands beside, say nothing. */
const bare = (text: string): string => text.replace(/[\s,{}[\]]+/g, ' ').trim()

const bodyOf = (piece: string): string => {
  const end = piece.indexOf(close)
  return bare(end === -1 ? piece.replace(/<\/databaseChangeLog>/, '') : piece.slice(0, end))
}

/** Liquibase applies it again, or was told that the new text is right. */
const mayChange = (piece: string): boolean =>
  /\b(?:runOnChange|runAlways)\b[\s:="']{0,5}true\b|\bvalidCheckSum\b/i.test(piece)

const changesets = (text: string): readonly string[] => text.split(start).slice(1)

const isChangelog = (text: string): boolean => /databaseChangeLog|^--[ \t]*liquibase formatted sql/im.test(text)

const growthOfChangelog = (before: string, after: string): Growth => {
  const [old, now] = [changesets(before), changesets(after)]
  const there = new Set(now.map(bodyOf))
  const gone = old.filter((piece) => !there.has(bodyOf(piece)))
  // What may change has changed, when as many as are gone came instead.
  if (gone.some((piece) => !mayChange(piece)) && !now.some((piece) => /\bvalidCheckSum\b/i.test(piece))) return 'edited'
  return gone.length > 0 || now.length > old.length ? 'grew' : 'same'
}

const steps = (plan: string): readonly string[] =>
  plan
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !/^[#%]/.test(line))

const growthOfPlan = (before: string, after: string): Growth => {
  const [old, now] = [steps(before), steps(after)]
  if (!old.every((line, index) => now[index] === line)) return 'edited'
  return now.length > old.length ? 'grew' : 'same'
}

/** What became of a file that its tool lets grow; null: it is none. */
export const growthOf = (path: string, before: string, after: string): Growth | null => {
  if (/(?:^|\/)sqitch\.plan$/.test(path)) return growthOfPlan(before, after)
  return isChangelog(before) && isChangelog(after) ? growthOfChangelog(before, after) : null
}
