// core: finds credentials that nobody named: tokens by their prefix, passwords in addresses and settings. Pure.
import { isOrdinary } from './ordinary-words.ts'
import type { Mark } from './needles.ts'

/**
 * Tokens that say what they are. https://docs.github.com/en/code-security/reference/secret-security/supported-secret-scanning-patterns
 * lists the services; each pattern has a beginning of its own and a bounded length, so that all of them are linear.
 */
const tokens: readonly RegExp[] = [
  /\bgh[oprsu]_[A-Za-z0-9]{16,255}/g,
  /\bgithub_pat_[A-Za-z0-9_]{20,255}/g,
  /\bglpat-[\w-]{16,128}/g,
  /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/g,
  /\bxox[abeoprs]-[\w-]{10,255}/g,
  /\bxapp-[\w-]{10,255}/g,
  /(?<=\bhooks\.slack\.com\/(?:services|workflows|triggers)\/)[\w/-]{8,255}/g,
  /\b[rs]k_(?:live|test)_[A-Za-z0-9]{16,255}/g,
  /\bsk-[A-Za-z0-9_-]{20,255}/g,
  /\bnpm_[A-Za-z0-9]{30,64}/g,
  /\bpypi-[\w-]{30,512}/g,
  /\bdckr_pat_[\w-]{20,64}/g,
  /\bdop_v1_[0-9a-f]{32,128}/g,
  /\bhv[bs]\.[\w-]{20,255}/g,
  /\bAIza[\w-]{35}/g,
  /\bya29\.[\w-]{20,512}/g,
  /\bSG\.[\w-]{16,64}\.[\w-]{16,64}/g,
  /\beyJ[\w-]{8,512}\.eyJ[\w-]{4,4096}(?:\.[\w-]{0,1024})?/g,
  /-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----(?:(?!-----END)[\s\S]){0,16384}(?:-----END [A-Z ]{0,40}PRIVATE KEY-----)?/g,
]

/** What follows a name that says so. The first group is what is shown, the second what is hidden. */
const named: readonly RegExp[] = [
  // `://user:password@`; what stands in front of it is none of our business.
  /(:\/\/[^\s/:@"'<>`]{0,128}:)([^\s/@"'<>`]{1,256})(?=@)/g,
  /(\b(?:proxy-)?authorization["']?[ \t]{0,4}[:=][ \t]{0,4}["']?(?:(?:basic|bearer|token|digest|negotiate|apikey)[ \t]{1,4})?)([^\s"'`,;<>]{6,2048})/gi,
  /(\bbearer[ \t]{1,4})([\w.~+/-]{16,2048}={0,2})/gi,
  /(\b(?:x-)?(?:api|auth|access)[_-]?(?:key|token)["']?[ \t]{0,4}[:=][ \t]{0,4}["']?)([^\s"'`&,;<>]{8,1024})/gi,
  /((?:password|passwd|passphrase|pwd|secret|token|api_?key|access_?key|account_?key|signature|\bsig)=["']?)([^\s"'`&,;<>]{6,1024})/gi,
  /((?:password|passwd|passphrase|pwd|secret|token|api_?key|access_?key|private_?key)\\{0,4}"[ \t]{0,4}:[ \t]{0,4}\\{0,4}")([^"\\\s]{6,1024})/gi,
]

/** A place to fill in, a word, or something that is hidden already. */
const saysNothing = (value: string): boolean => isOrdinary(value) || /^(?:\$|\{|<|\*\*\*|%[A-Z_]+%$|\[)/.test(value)

/** `postgres:postgres@` hides nothing. */
const isUserAgain = (before: string, value: string): boolean => before.endsWith(`//${value}:`)

/** Marks every credential that shows by itself. */
export const markCredentials = (text: string, mark: Mark): void => {
  for (const pattern of tokens) {
    for (const { index, 0: found } of text.matchAll(pattern)) mark(index, index + found.length)
  }
  for (const pattern of named) {
    for (const { index, 1: before = '', 2: value = '' } of text.matchAll(pattern)) {
      if (saysNothing(value) || isUserAgain(before, value)) continue
      mark(index + before.length, index + before.length + value.length)
    }
  }
}
