import { describe, expect, it } from 'vitest'
import { applyWaivers, type Waiver } from '../../../src/checklist/security/waiver.ts'

const waiver = (given: Partial<Waiver> = {}): Waiver => ({
  id: 'GHSA-aaaa-bbbb-cccc',
  until: '2027-01-31',
  reason: 'not reachable',
  ...given,
})
const item = { ids: ['GHSA-AAAA-bbbb-cccc', 'CVE-2026-1'], package: 'lodash' }

describe('applyWaivers', () => {
  it.each([
    ['of the same id, in another case', waiver(), '2027-01-01T00:00:00Z', 1, []],
    ['of an alias', waiver({ id: 'CVE-2026-1' }), '2027-01-01T00:00:00Z', 1, []],
    ['of the same package', waiver({ package: 'lodash' }), '2027-01-01T00:00:00Z', 1, []],
    ['of another package', waiver({ package: 'left-pad' }), '2027-01-01T00:00:00Z', 0, ['warning']],
    ['of another id', waiver({ id: 'GHSA-x' }), '2027-01-01T00:00:00Z', 0, ['warning']],
    ['on its last day', waiver(), '2027-01-31T23:59:59Z', 1, []],
    ['on the day after', waiver(), '2027-02-01T00:00:00Z', 0, ['error']],
    ['long expired, of nothing that was found', waiver({ id: 'GHSA-x' }), '2028-01-01T00:00:00Z', 0, ['warning']],
  ] as const)('%s', (_name, given, now, excused, notes) => {
    const { open, waived, notes: said } = applyWaivers([item], [given], now)
    expect([open.length, waived.length]).toEqual([1 - excused, excused])
    expect(said.map((note) => note.level)).toEqual(notes)
  })

  it.each([
    ['Jinja2', { package: 'jinja2' }, 1],
    ['Flask_Login', { package: 'flask-login' }, 1],
    ['zope-interface', { package: 'zope.interface' }, 1],
    ['jinja', { package: 'jinja2' }, 0],
    ['a_b', { package: 'a-b', ecosystem: 'npm' }, 0],
    ['a_b', { package: 'a_b', ecosystem: 'npm' }, 1],
    ['jinja2', { package: null }, 0],
  ] as const)('for the package %s, of a finding in %o', (name, found, excused) => {
    const { waived } = applyWaivers([{ ...item, ...found }], [waiver({ package: name })], '2027-01-01T00:00:00Z')
    expect(waived).toHaveLength(excused)
  })

  it('a valid waiver beside an expired one excuses', () => {
    const { waived, notes } = applyWaivers([item], [waiver({ until: '2020-01-01' }), waiver()], '2027-01-01T00:00:00Z')
    expect(waived).toHaveLength(1)
    expect(notes).toHaveLength(1)
  })
})
