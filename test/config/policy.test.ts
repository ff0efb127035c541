import { describe, expect, it } from 'vitest'
import { parseRunbook } from '../../src/config/load.ts'
import { base } from './bad-runbooks.ts'

const readAt = { path: '.github/runbook.yml', sha: 'a'.repeat(40) }
const read = (text: string) => parseRunbook(base + text, readAt)
const refusal = (text: string): string => {
  try {
    read(text)
    return 'accepted'
  } catch (thrown) {
    return String(thrown)
  }
}

const common = 'until: 2027-01-31, reason: "the disk is replaced", owner: ann'

describe('waivers', () => {
  it('by the message of a finding become waivers, with who and where', () => {
    const { waivers } = read(
      `waivers:\n  - { check: secrets, finding: "The secret *", environment: production, approved-by: bob, ${common} }\n`,
    )
    expect(waivers).toEqual([
      {
        ...{ check: 'secrets', finding: 'The secret *', environment: 'production', until: '2027-01-31' },
        ...{ reason: 'the disk is replaced', owner: 'ann', approvedBy: 'bob' },
      },
    ])
  })

  it('by an id go to security, beside its own, where they hold', () => {
    const own = '{ id: GHSA-1, until: 2027-01-01, reason: "not reachable" }'
    const runbook = read(
      `  dev:\n    promote: { branch: dev }\nchecklist: { security: { waivers: [${own}] } }\nwaivers:\n  - { check: security, id: GHSA-2, environment: production, package: lodash, ${common} }\n`,
    )
    const waiversOf = (name: string) =>
      runbook.environments.find((each) => each.name === name)?.checklist.get('security')?.options
    const first = { id: 'GHSA-1', until: '2027-01-01', reason: 'not reachable' }
    const second = { id: 'GHSA-2', until: '2027-01-31', reason: 'ann: the disk is replaced', package: 'lodash' }
    expect(waiversOf('production')).toEqual({ waivers: [first, second] })
    expect(waiversOf('dev')).toEqual({ waivers: [first] })
    expect(runbook.waivers).toEqual([])
  })

  it.each([
    ['neither finding nor id', `check: secrets, ${common}`, 'needs exactly one of `finding` and `id`'],
    ['both', `check: security, finding: x, id: y, ${common}`, 'needs exactly one of `finding` and `id`'],
    [
      'an id of another check',
      `check: secrets, id: y, ${common}`,
      'has an `id`, which only findings of `security` have',
    ],
    ['a package without an id', `check: security, finding: x, package: y, ${common}`, 'has `package` without `id`'],
    [
      'an approval by its owner',
      `check: secrets, finding: x, approved-by: Ann, ${common}`,
      'is approved by its own owner',
    ],
    ['no end', 'check: secrets, finding: x, reason: "because so", owner: ann', '`waivers[0].until` is missing'],
    [
      'no day',
      'check: secrets, finding: x, until: soon, reason: "because so", owner: ann',
      'must be a day such as 2027-01-31',
    ],
    [
      'no owner',
      'check: secrets, finding: x, until: 2027-01-31, reason: "because so"',
      '`waivers[0].owner` is missing',
    ],
    ['a check that is none', `check: secret, finding: x, ${common}`, 'did you mean `secrets`?'],
  ])('with %s are refused', (_name, text, sentence) => {
    expect(refusal(`waivers: [{ ${text} }]\n`)).toContain(sentence)
  })
})

describe('what people answer for', () => {
  const policyOf = (text: string) => read(text).environments[0]?.policy

  it.each([
    ['nothing said', '', { gate: 'warn', approvers: null, manual: [] }],
    ['a gate alone', 'checklist: { gates: block }\n', { gate: 'block', approvers: null, manual: [] }],
    ['names', 'checklist: { gates: { approvers: [ann] } }\n', { gate: 'warn', approvers: ['ann'], manual: [] }],
    [
      'lines',
      'checklist: { manual: ["Stakeholders told"] }\n',
      { gate: 'warn', approvers: null, manual: ['Stakeholders told'] },
    ],
    [
      'the words of an environment over the common ones',
      '    checklist: { gates: block, manual: [] }\nchecklist: { gates: { gate: off, approvers: [ann] }, manual: [x] }\n',
      { gate: 'block', approvers: ['ann'], manual: [] },
    ],
  ])('%s', (_name, text, policy) => {
    expect(policyOf(text)).toEqual(policy)
  })
})
