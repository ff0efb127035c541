// adapters/github: the hidden key in our texts on GitHub, by which a retry finds what it wrote before. Pure.
import { createHash } from 'node:crypto'

/** A hidden line that tells our own texts apart and lets a retry find what it made before its answer was lost. */
export const hiddenKey = (parts: readonly (string | number)[]): string =>
  `<!-- runbook:v1:${createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32)} -->`

/** The first hidden key in a text that already bears one. */
export const keyIn = (text: string): string | null => /<!-- runbook:[^<>]*-->/.exec(text)?.[0] ?? null

/** The text with its key, once. */
export const withKey = (text: string, key: string): string => (text.includes(key) ? text : `${text}\n\n${key}`)
