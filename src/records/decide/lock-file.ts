// records/decide: the form of a lock: the name of its ref and the file in its commit. Pure.
import { z } from 'zod'
import { digest } from '../../core/digest.ts'
import type { Lock, LockRead } from '../../core/github.ts'
import { isSamePlace, slugOf, type Place } from '../../core/place.ts'

/** The namespace of our locks: neither a branch nor a tag, so no ruleset for those and no workflow sees it. */
const folder = 'refs/runbook/locks'
/** The one file in a lock's commit. */
export const lockFile = 'lock.json'
/** A part of a ref is a file name to git, and 255 bytes are the most for one on the file systems in use. */
const longest = 180
const kept = 80

/** Small letters, digits and hyphens as they are, every other byte in hex: no two names share one. */
const encoded = (text: string): string => {
  const name = Array.from(new TextEncoder().encode(text.toLowerCase()), (byte) => {
    const character = String.fromCharCode(byte)
    return /[a-z0-9-]/.test(character) ? character : `_${byte.toString(16).padStart(2, '0')}`
  }).join('')
  // Two underscores never stand together above, so no short name can meet a long one here.
  return name.length <= longest ? name : `${name.slice(0, kept)}__${digest(text.toLowerCase())}`
}

/** The ref that locks a place. Two places share one only when GitHub takes their environments for one. */
export const lockRef = ({ service, environment }: Place): string =>
  `${folder}/${encoded(slugOf(service))}/${encoded(environment)}`

const lockSchema = z.object({
  runbook: z.literal(2),
  service: z.string(),
  environment: z.string(),
  run: z.number().int().nullable(),
  attempt: z.number().int().nullable(),
  job: z.exactOptional(z.string()),
  actor: z.string(),
  sha: z.string().nullable(),
  intent: z.enum(['deploy', 'rollback', 'manual']),
  reason: z.string(),
  created: z.string(),
  expires: z.string().nullable(),
  url: z.string().nullable(),
}) satisfies z.ZodType<Lock>

const fromJson = (text: string): unknown => {
  try {
    const parsed: unknown = JSON.parse(text)
    return parsed
  } catch {
    return null
  }
}

export const encodeLock = (lock: Lock): string => `${JSON.stringify(lock, null, 2)}\n`

/** ISO 8601, as our clock writes it: what JavaScript takes for a date beside that is nobody's time. */
const isTime = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}/.test(text) && Number.isFinite(Date.parse(text))

/** What the commit behind a lock's ref says; `text` is null when the file is not in it. Anything odd blocks. */
export const decodeLock = (place: Place, commit: string, text: string | null): LockRead => {
  if (text === null) return { state: 'unreadable', commit, why: `its commit holds no ${lockFile}` }
  const parsed = lockSchema.safeParse(fromJson(text))
  if (!parsed.success) return { state: 'unreadable', commit, why: `its ${lockFile} was not written by this suite` }
  const { created, expires } = parsed.data
  if (!isTime(created) || (expires !== null && !isTime(expires)))
    return { state: 'unreadable', commit, why: `its ${lockFile} was written by hand: it names a time that is none` }
  return isSamePlace(parsed.data, place)
    ? { state: 'held', commit, lock: parsed.data }
    : { state: 'unreadable', commit, why: `its ${lockFile} is of another place` }
}
