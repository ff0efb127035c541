// core: a short name for a text of any length. The one place that hashes; the same text gives the same name. Pure.
import { createHash } from 'node:crypto'

/** SHA-256 of the text in UTF-8, as hex digits; `length` of its 64, the first ones. */
export const digest = (text: string, length = 64): string =>
  createHash('sha256').update(text, 'utf8').digest('hex').slice(0, length)
