import { describe, expect, it } from 'vitest'
import { isLicence, judgeLicences } from '../../../src/checklist/sbom/licence.ts'

describe('licences against a list of denied ones', () => {
  it.each([
    ['one that nobody denies', ['MIT'], ['AGPL-3.0-only'], 'allowed'],
    ['the denied one', ['AGPL-3.0-only'], ['AGPL-3.0-only'], 'denied'],
    ['its deprecated spelling', ['AGPL-3.0'], ['AGPL-3.0-only'], 'denied'],
    ['denied in the deprecated spelling', ['AGPL-3.0-only'], ['AGPL-3.0'], 'denied'],
    ['or later, and there is none later', ['AGPL-3.0-or-later'], ['AGPL-3.0-only'], 'denied'],
    ['or later, and a later one is not denied', ['GPL-2.0-or-later'], ['GPL-2.0-only'], 'allowed'],
    ['or later, and all later ones are denied', ['GPL-2.0+'], ['GPL-2.0-or-later'], 'denied'],
    ['a later one than that which is denied', ['GPL-3.0-only'], ['GPL-2.0-or-later'], 'denied'],
    ['an earlier one', ['GPL-1.0-only'], ['GPL-2.0-or-later'], 'allowed'],
    ['another family', ['LGPL-3.0-only'], ['GPL-3.0-only'], 'allowed'],
    ['a choice with a way around', ['(MIT OR GPL-3.0-only)'], ['GPL-3.0-only'], 'allowed'],
    ['a choice without one', ['GPL-3.0-only OR AGPL-3.0-only'], ['GPL-3.0-only', 'AGPL-3.0-only'], 'denied'],
    ['both at once', ['MIT AND GPL-3.0-only'], ['GPL-3.0-only'], 'denied'],
    ['a choice inside of both', ['(MIT OR GPL-3.0-only) AND AGPL-3.0-only'], ['AGPL-3.0-only'], 'denied'],
    ['with an exception', ['GPL-2.0-only WITH Classpath-exception-2.0'], ['GPL-2.0-only'], 'denied'],
    [
      'with the exception that is not meant',
      ['GPL-2.0-only'],
      ['GPL-2.0-only WITH Classpath-exception-2.0'],
      'allowed',
    ],
    [
      'with the exception that is meant, spelled the old way',
      ['GPL-2.0-with-classpath-exception'],
      ['GPL-2.0-only'],
      'denied',
    ],
    ['several entries, which all hold', ['MIT', 'GPL-3.0-only'], ['GPL-3.0-only'], 'denied'],
    ['nothing stated', [], ['GPL-3.0-only'], 'unclear'],
    ['an empty text', [''], ['GPL-3.0-only'], 'unclear'],
    ['NOASSERTION', ['NOASSERTION'], ['GPL-3.0-only'], 'unclear'],
    ['NONE', ['NONE'], ['GPL-3.0-only'], 'unclear'],
    ['UNLICENSED', ['UNLICENSED'], ['GPL-3.0-only'], 'unclear'],
    ['a file', ['SEE LICENSE IN LICENSE.txt'], ['GPL-3.0-only'], 'unclear'],
    ['words', ['Apache 2.0'], ['GPL-3.0-only'], 'unclear'],
    ['a licence of one’s own', ['LicenseRef-acme'], ['GPL-3.0-only'], 'unclear'],
    ['a licence of one’s own that is denied', ['LicenseRef-acme'], ['LicenseRef-acme'], 'denied'],
    ['unclear beside denied', ['NOASSERTION', 'GPL-3.0-only'], ['GPL-3.0-only'], 'denied'],
    ['unclear as a choice beside an allowed one', ['LicenseRef-a OR MIT'], ['GPL-3.0-only'], 'allowed'],
    ['unclear as a choice beside a denied one', ['LicenseRef-a OR GPL-3.0-only'], ['GPL-3.0-only'], 'unclear'],
    ['a megabyte of brackets', ['('.repeat(1_000_000)], ['GPL-3.0-only'], 'unclear'],
  ] as const)('%s: %j under %j is %s', (_name, licences, deny, answer) => {
    expect(judgeLicences(licences, deny)).toBe(answer)
  })
})

describe('an entry of deny-licenses', () => {
  it.each([
    ['MIT', true],
    ['GPL-2.0-only WITH Classpath-exception-2.0', true],
    ['LicenseRef-acme', true],
    ['MIT OR ISC', false],
    ['AGPL', false],
    ['agpl-3.0-only', false],
    ['', false],
  ])('%s: %s', (text, ok) => {
    expect(isLicence(text)).toBe(ok)
  })
})
