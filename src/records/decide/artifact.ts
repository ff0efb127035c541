// records/decide: splits a target's artifact over status descriptions of 140 characters and joins it again. Pure.
import type { DeploymentStatus } from '../../core/github.ts'
import type { RecordEvent } from '../../core/record-event.ts'
import { decodeEvent, longestDescription } from './event.ts'

/** Each part is a request; GitHub allows 80 that create content in a minute. */
const mostParts = 30
const partRoom = 120
const shownCharacters = 100

const part = /^(\d{1,2})\/(\d{1,2}) "(.*)"$/su
/** What stands before it in a status (src/records/decide/event.ts). */
const opening = 'artifact '

const characters = (text: string): readonly string[] => Array.from(text)

const fitsAlone = (artifact: string): boolean =>
  artifact !== '' && artifact === artifact.trim() && characters(artifact).length <= longestDescription - opening.length

/**
 * The events that record a target's artifact, in the order to write them: one, or when it is longer than a status as
 * many as it takes (`1/3 "…"`). null: longer than can be recorded.
 */
export const artifactEvents = (artifact: string): readonly RecordEvent[] | null => {
  if (fitsAlone(artifact) && !part.test(artifact)) return [{ event: 'artifact', text: artifact }]
  const whole = characters(artifact)
  const count = Math.ceil(whole.length / partRoom)
  if (count > mostParts || count === 0) return null
  return Array.from({ length: count }, (_, index) => {
    const chunk = whole.slice(index * partRoom, (index + 1) * partRoom).join('')
    return { event: 'artifact', text: `${index + 1}/${count} "${chunk}"` }
  })
}

/** What the statuses of one deployment, newest first, say about its artifact. One that lacks a part is none. */
export const recordedArtifact = (
  statuses: readonly Pick<DeploymentStatus, 'state' | 'description'>[],
): string | null => {
  const said = statuses.flatMap((status) => {
    const event = decodeEvent(status)
    return event?.event === 'artifact' ? [event.text] : []
  })
  const [newest] = said
  if (newest === undefined) return null
  const total = part.exec(newest)?.[2]
  if (total === undefined) return newest.trim() || null
  const parts = new Map<number, string>()
  for (const text of said) {
    const [, index, count, chunk] = part.exec(text) ?? []
    if (count === total && chunk !== undefined && !parts.has(Number(index))) parts.set(Number(index), chunk)
  }
  const ordered = Array.from({ length: Number(total) }, (_, index) => parts.get(index + 1))
  return ordered.includes(undefined) ? null : ordered.join('')
}

/** For people: the beginning of a long one. */
export const shortArtifact = (artifact: string): string => {
  const whole = characters(artifact)
  return whole.length <= shownCharacters ? artifact : `${whole.slice(0, shownCharacters - 1).join('')}…`
}
