// core: a short name for a text of any length. The one place that hashes; the same text gives the same name. Pure.
import { createHash, createHmac } from 'node:crypto'

/** SHA-256 of the text in UTF-8, as hex digits; `length` of its 64, the first ones. */
export const digest = (text: string, length = 64): string =>
  createHash('sha256').update(text, 'utf8').digest('hex').slice(0, length)

/** HMAC-SHA256 of the text in UTF-8: its first `bits`, in base64url. Who has no key can make none. */
export const seal = (key: string, text: string, bits: 128 | 256): string =>
  createHmac('sha256', key)
    .update(text, 'utf8')
    .digest()
    .subarray(0, bits / 8)
    .toString('base64url')

/** Without telling by its time where two seals differ: their own seals are compared. */
export const isSameSeal = (one: string, other: string): boolean =>
  createHash('sha256').update(one, 'utf8').digest('hex') === createHash('sha256').update(other, 'utf8').digest('hex')
