// diagnose: explains a TLS certificate for a diagnosis: owner, days left and what to do. Pure.
import { textOf } from './answer.ts'
import type { EvidenceText } from '../core/report.ts'
import type { TlsAnswer } from '../ports/http.ts'
import { tlsMeanings } from '../core/tls-codes.ts'
import * as words from './words.ts'

const day = 86_400_000
/** The usual lead of a renewal: below it, whatever renews the certificate did not do it. */
const soonDays = 14

const renew = words.renewCertificate

const steps: Readonly<Record<string, string>> = {
  CERT_HAS_EXPIRED: renew,
  ERR_TLS_CERT_ALTNAME_INVALID: words.serveCertificate,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: words.sendChain,
}

const failureText = (title: string, { code }: Extract<TlsAnswer, { outcome: 'failed' }>): EvidenceText => {
  const meaning = tlsMeanings[code]
  // What failed before the handshake says nothing of a certificate.
  if (meaning === undefined) return textOf(title, [words.certificateUnread(code)], [], [])
  const step = steps[code]
  return textOf(title, [words.certificateInvalid(meaning, code)], step === undefined ? [] : [step], [])
}

/** For a diagnosis: whose certificate it is, how many days are left, and what to do. `now` is ISO 8601. */
export const readCertificate = (host: string, answer: TlsAnswer, now: string): EvidenceText => {
  const title = words.certificateOf(host)
  if (answer.outcome === 'failed') return failureText(title, answer)
  const { subject, issuer, validTo } = answer.facts
  const days = Math.floor((Date.parse(validTo) - Date.parse(now)) / day)
  // An end that can't be read is not "for ever".
  const left = Number.isNaN(days) ? words.endUnknown : words.daysLeft(days, validTo)
  return textOf(title, [words.certificateValid({ left, subject, issuer })], days < soonDays ? [renew] : [], [])
}
