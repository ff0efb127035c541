// checklist/sbom: compares SPDX licence expressions with the denied licences; `unclear` is never allowed. Pure.
import parse from 'spdx-expression-parse'

/** `unclear`: what is stated is no SPDX expression, or names a licence that the list does not know. */
export type LicenceAnswer = 'allowed' | 'denied' | 'unclear'

/** Beyond this nobody wrote it for people, and a parser would only lose time on it. */
const longest = 1_000

/** https://spdx.org/licenses/: the families in which "or later" has later versions to go to. */
const families: Readonly<Record<string, readonly string[]>> = {
  AGPL: ['1.0', '3.0'],
  GFDL: ['1.1', '1.2', '1.3'],
  GPL: ['1.0', '2.0', '3.0'],
  LGPL: ['2.0', '2.1', '3.0'],
}

interface Term {
  /** Every licence that whoever receives it may choose: more than one for "or later". */
  readonly choices: readonly string[]
  readonly exception: string | null
}

/**
 * One licence of an expression. Deprecated ids say the same in an older spelling: `GPL-2.0` is `GPL-2.0-only`, `GPL-2.0+`
 * is `GPL-2.0-or-later`, `GPL-2.0-with-classpath-exception` is a `WITH`.
 * https://spdx.github.io/spdx-spec/v2.3/SPDX-license-list/
 */
const termOf = ({ license, plus, exception }: parse.LicenseInfo): Term => {
  const [, older = null, within = null] = /^([A-Z]+-\d\.\d)-with-(.+)$/.exec(license) ?? []
  const id = older ?? license
  const [, family = '', version = '', suffix = ''] = /^([A-Z]+)-(\d\.\d)(-only|-or-later)?$/.exec(id) ?? []
  const versions = families[family] ?? []
  const from = versions.indexOf(version)
  const carried = exception ?? within
  if (from === -1) return { choices: [id], exception: carried }
  const later = plus === true || suffix === '-or-later'
  const choices = versions.slice(from, later ? undefined : from + 1).map((each) => `${family}-${each}`)
  return { choices, exception: carried }
}

const parsed = (text: string): parse.Info | null => {
  if (text.length > longest) return null
  try {
    return parse(text.trim())
  } catch {
    return null
  }
}

/** What an entry of `deny-licenses` may be: one licence of SPDX's list or a LicenseRef, with or without an exception. */
export const isLicence = (text: string): boolean => {
  const info = parsed(text)
  return info !== null && 'license' in info
}

const keyOf = (choice: string, exception: string | null): string =>
  (exception === null ? choice : `${choice} WITH ${exception}`).toLowerCase()

const deniedKeys = (deny: readonly string[]): ReadonlySet<string> =>
  new Set(
    deny.flatMap((entry) => {
      const info = parsed(entry)
      if (info === null || !('license' in info)) return []
      const { choices, exception } = termOf(info)
      return choices.map((choice) => keyOf(choice, exception))
    }),
  )

/** A denial without an exception holds for the licence with any exception too. */
const judgeTerm = (info: parse.LicenseInfo, denied: ReadonlySet<string>): LicenceAnswer => {
  const { choices, exception } = termOf(info)
  const isDenied = (choice: string) => denied.has(keyOf(choice, null)) || denied.has(keyOf(choice, exception))
  if (choices.every(isDenied)) return 'denied'
  return /licenseref-/i.test(info.license) ? 'unclear' : 'allowed'
}

const both = (one: LicenceAnswer, other: LicenceAnswer): LicenceAnswer => {
  if (one === 'denied' || other === 'denied') return 'denied'
  return one === 'unclear' || other === 'unclear' ? 'unclear' : 'allowed'
}

const either = (one: LicenceAnswer, other: LicenceAnswer): LicenceAnswer => {
  if (one === 'allowed' || other === 'allowed') return 'allowed'
  return one === 'unclear' || other === 'unclear' ? 'unclear' : 'denied'
}

const judgeInfo = (info: parse.Info, denied: ReadonlySet<string>): LicenceAnswer => {
  if ('license' in info) return judgeTerm(info, denied)
  const [left, right] = [judgeInfo(info.left, denied), judgeInfo(info.right, denied)]
  return info.conjunction === 'and' ? both(left, right) : either(left, right)
}

/**
 * May something under these licences be shipped? All of them hold at once; inside an expression `OR` leaves a choice and
 * `AND` leaves none. Nothing stated, NOASSERTION, NONE, UNLICENSED and free text are unclear, never allowed.
 */
export const judgeLicences = (licences: readonly string[], deny: readonly string[]): LicenceAnswer => {
  if (licences.length === 0) return 'unclear'
  const denied = deniedKeys(deny)
  return licences
    .map((text) => {
      const info = parsed(text)
      return info === null ? 'unclear' : judgeInfo(info, denied)
    })
    .reduce(both, 'allowed')
}
