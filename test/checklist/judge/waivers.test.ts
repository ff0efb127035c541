import { describe, expect, it } from 'vitest'
import { excuseFindings, waiversRow } from '../../../src/checklist/judge/waivers.ts'
import { type RunbookWaiver } from '../../../src/core/waivers.ts'
import type { CheckResult } from '../../../src/core/report.ts'

const entry = (given: Partial<RunbookWaiver> = {}): RunbookWaiver => ({
  check: 'backup',
  finding: 'The backup is * old.',
  environment: null,
  until: '2027-01-31',
  reason: 'the disk is replaced',
  owner: 'ann',
  approvedBy: null,
  ...given,
})

const old = { level: 'error', message: 'The backup is 30 h old.', remedy: 'Make one.' } as const
const empty = { level: 'error', message: 'The backup is empty.' } as const
const backup = (given: Partial<CheckResult> = {}): CheckResult => ({
  ...{ id: 'backup', title: 'Backup created', status: 'fail', gate: 'block' },
  ...{ summary: '30 h old', durationMs: 1, findings: [old] },
  ...given,
})
const scope = { environment: 'production', now: '2027-01-10T00:00:00Z' }
const apply = (check: CheckResult, entries: readonly RunbookWaiver[], now = scope.now) =>
  excuseFindings([check], entries, { ...scope, now })

describe('the waivers', () => {
  it('an excused check blocks no more; its row, its status and its finding stay, with who and why', () => {
    const { checks, warnings } = apply(backup(), [entry({ approvedBy: 'bob' })])
    expect(checks).toMatchObject([
      {
        status: 'fail',
        gate: 'warn',
        summary: 'waived until 2027-01-31 (ann, approved by bob): 30 h old',
        findings: [
          {
            level: 'warning',
            message: 'Waived until 2027-01-31 (ann, approved by bob: the disk is replaced): The backup is 30 h old.',
          },
        ],
      },
    ])
    expect(warnings).toEqual([])
  })

  it.each([
    ['of another check', entry({ check: 'sbom' }), []],
    ['of another environment', entry({ environment: 'staging' }), []],
    ['of another finding', entry({ finding: 'The backup is empty.' }), ['warning']],
    ['that has expired', entry({ until: '2027-01-09' }), ['error']],
  ])('one %s excuses nothing', (_name, given, levels) => {
    const { checks, warnings } = apply(backup(), [given])
    expect(checks).toEqual([backup()])
    expect(warnings.map(({ level }) => level)).toEqual(levels)
  })

  it('an error that is left blocks on', () => {
    const { checks } = apply(backup({ findings: [old, empty] }), [entry()])
    expect(checks[0]).toMatchObject({ gate: 'block', summary: '30 h old' })
    expect(checks[0]?.findings.map(({ level }) => level)).toEqual(['warning', 'error'])
  })

  it('a failure that names no error is not excused: every over nothing is no success', () => {
    for (const findings of [[], [{ level: 'notice', message: 'The backup is 1 h old.' } as const]])
      expect(apply(backup({ findings }), [entry({ finding: '*' })]).checks[0]).toMatchObject({ gate: 'block' })
  })

  it.each([
    ['what could not be looked at can be excused', backup({ status: 'unknown' }), 'warn', []],
    ['a check that passes needs no waiver', backup({ status: 'pass', findings: [] }), 'block', ['warning']],
    ['a check that is off says nothing of what it needs', backup({ gate: 'off', status: 'skip' }), 'off', []],
    ['nor does one that had nothing to check', backup({ status: 'skip', findings: [] }), 'block', []],
  ] as const)('%s', (_name, check, gate, levels) => {
    const { checks, warnings } = apply(check, [entry()])
    expect(checks[0]?.gate).toBe(gate)
    expect(warnings.map(({ level }) => level)).toEqual(levels)
  })

  it.each([
    ['on its last day', '2027-01-31T23:59:59Z', 'warn', 'ends on 2027-01-31'],
    ['a moment later', '2027-02-01T00:00:00Z', 'block', 'expired on 2027-01-31'],
    ['a week before', '2027-01-25T00:00:00Z', 'warn', 'ends on 2027-01-31'],
    ['for more than a year', '2025-12-01T00:00:00Z', 'warn', 'for more than a year'],
  ])('%s', (_name, now, gate, said) => {
    const { checks, warnings } = apply(backup(), [entry()], now)
    expect(checks[0]?.gate).toBe(gate)
    expect(warnings[0]?.message).toContain(said)
  })

  it('of two entries a valid one counts', () => {
    expect(apply(backup(), [entry({ until: '2020-01-01' }), entry()]).checks[0]).toMatchObject({ gate: 'warn' })
  })

  it('has a row of its own, which never blocks, where there is something to say', () => {
    expect(waiversRow([])).toBeNull()
    expect(waiversRow([old])).toMatchObject({
      id: 'waivers',
      gate: 'warn',
      status: 'fail',
      summary: '1 waiver needs a look',
    })
  })
})
