// records/decide: splits a target's artifact over status descriptions of 140 characters and joins it again. Pure.

/** https://docs.github.com/en/rest/deployments/statuses#create-a-deployment-status: how long a description may be. */
const room = 140
/** Each part is a request; GitHub allows 80 that create content in a minute. */
const mostParts = 30
const partRoom = 120
const shownCharacters = 100

const part = /^artifact (\d{1,2})\/(\d{1,2}) "(.*)"$/su
const opening = 'artifact '

const characters = (text: string): readonly string[] => Array.from(text)

const fitsAlone = (artifact: string): boolean =>
  artifact !== '' && artifact === artifact.trim() && characters(artifact).length <= room - opening.length

/**
 * The descriptions of the statuses that record a target's artifact, in the order to write them: one, or when it is longer
 * than a description as many as it takes (`artifact 1/3 "…"`). null: longer than can be recorded.
 */
export const artifactStatuses = (artifact: string): readonly string[] | null => {
  const alone = `${opening}${artifact}`
  if (fitsAlone(artifact) && !part.test(alone)) return [alone]
  const whole = characters(artifact)
  const count = Math.ceil(whole.length / partRoom)
  if (count > mostParts || count === 0) return null
  return Array.from({ length: count }, (_, index) => {
    const chunk = whole.slice(index * partRoom, (index + 1) * partRoom).join('')
    return `${opening}${index + 1}/${count} "${chunk}"`
  })
}

/** What the statuses of one deployment, newest first, say about its artifact. One that lacks a part is none. */
export const recordedArtifact = (descriptions: readonly string[]): string | null => {
  const said = descriptions.filter((description) => description.startsWith(opening))
  const newest = said[0]
  if (newest === undefined) return null
  const total = part.exec(newest)?.[2]
  if (total === undefined) return newest.slice(opening.length).trim() || null
  const parts = new Map<number, string>()
  for (const description of said) {
    const [, index, count, text] = part.exec(description) ?? []
    if (count === total && text !== undefined && !parts.has(Number(index))) parts.set(Number(index), text)
  }
  const ordered = Array.from({ length: Number(total) }, (_, index) => parts.get(index + 1))
  return ordered.includes(undefined) ? null : ordered.join('')
}

/** For people: the beginning of a long one. */
export const shortArtifact = (artifact: string): string => {
  const whole = characters(artifact)
  return whole.length <= shownCharacters ? artifact : `${whole.slice(0, shownCharacters - 1).join('')}…`
}
