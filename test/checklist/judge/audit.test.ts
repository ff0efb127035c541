import { describe, expect, it } from 'vitest'
import { audit, evidenceTable } from '../../../src/checklist/judge/audit.ts'
import type { CheckResult, Evidence, Gate } from '../../../src/core/report.ts'

const release = 'a'.repeat(40)
const other = 'b'.repeat(40)
const merge = 'c'.repeat(40)
const now = '2027-01-10T12:00:00Z'
const scope = { shas: [release, merge], now }

const check = (evidence: readonly Evidence[], gate: Gate = 'block', id = 'backup'): CheckResult => ({
  ...{ id, title: id, status: 'pass', gate, summary: '', durationMs: 1, findings: [], evidence },
})
const piece = (given: Partial<Evidence>): Evidence => ({ what: 'backup', sha: null, at: null, ...given })
const deployed = (at: string) => ({ what: 'the last deployment to production', at })

describe('the audit of the evidence', () => {
  it.each([
    ['nothing is told', piece({})],
    ['it is of the release', piece({ sha: release })],
    ['it is of the test merge', piece({ sha: merge })],
    [
      'it is newer than what it covers',
      piece({ at: '2027-01-10T11:00:00Z', covers: deployed('2027-01-09T00:00:00Z') }),
    ],
    [
      'it is older by less than clocks differ',
      piece({ at: '2027-01-10T11:00:00Z', covers: deployed('2027-01-10T11:04:59Z') }),
    ],
    ['its clock goes ahead by less than clocks differ', piece({ at: '2027-01-10T12:04:59Z' })],
    ['the zone is another one', piece({ at: '2027-01-10T13:30:00+02:00', covers: deployed('2027-01-10T11:00:00Z') })],
    ['what it covers claims to be of the future', piece({ at: now, covers: deployed('2029-01-01T00:00:00Z') })],
  ])('agrees when %s', (_name, evidence) => {
    expect(audit([check([evidence])], scope)).toBeNull()
  })

  it.each([
    ['it is of another commit', piece({ sha: other }), 'backup: backup is about bbbbbbb, but the release is aaaaaaa.'],
    [
      'it is older than what it covers',
      piece({ at: '2027-01-01T00:00:00Z', covers: deployed('2027-01-09T00:00:00Z') }),
      "backup: backup is from 2027-01-01T00:00:00Z and can't cover the last deployment to production, which is from 2027-01-09T00:00:00Z.",
    ],
    [
      'it is of the future',
      piece({ at: '2027-01-11T00:00:00Z' }),
      `backup: backup is dated 2027-01-11T00:00:00Z, but it is ${now}.`,
    ],
    ['its time is no time', piece({ at: 'yesterday' }), 'backup: backup has no readable date.'],
    [
      'what it covers has no time',
      piece({ at: now, covers: deployed('soon') }),
      "backup: backup is from 2027-01-10T12:00:00Z and can't cover the last deployment to production, which is from soon.",
    ],
  ])('contradicts when %s', (_name, evidence, message) => {
    const row = audit([check([evidence])], scope)
    expect(row).toMatchObject({ id: 'evidence', status: 'fail', gate: 'block' })
    expect(row?.findings.map((finding) => finding.message)).toEqual([message])
    expect(row?.findings.every(({ remedy }) => remedy !== undefined)).toBe(true)
  })

  it('weighs no more than the checks that it doubts, and asks nothing of one that is off', () => {
    const wrong = [piece({ sha: other })]
    expect(audit([check(wrong, 'warn')], scope)?.gate).toBe('warn')
    expect(audit([check(wrong, 'warn'), check(wrong, 'block', 'sbom')], scope)).toMatchObject({
      gate: 'block',
      summary: 'the evidence of backup, sbom is about something else, or too old',
    })
    expect(audit([check(wrong, 'off')], scope)).toBeNull()
  })
})

describe('the table of the evidence', () => {
  it('has a row for each piece, and is none where nothing was told', () => {
    const backup = piece({ what: 'db.dump', at: now, covers: deployed(now) })
    expect(evidenceTable([check([backup, piece({ sha: release })])])?.rows).toEqual([
      ['backup', 'db.dump', '', now, `the last deployment to production, ${now}`],
      ['backup', 'backup', 'aaaaaaa', '', ''],
    ])
    expect(evidenceTable([check([])])).toBeNull()
  })
})
