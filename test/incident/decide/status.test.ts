import { expect, test } from 'vitest'
import { blankIncident, type IncidentState } from '../../../src/records/decide/incident-state.ts'
import { isAffected, statusOf, type IncidentStatus } from '../../../src/incident/decide/status.ts'

const at = (minute: number) => `2026-02-01T02:0${minute}:00.000Z`

const cases: readonly [string, Partial<IncidentState>, IncidentStatus, boolean][] = [
  ['of which nothing is known', {}, 'INVESTIGATING', false],
  ['that was seen', { openedAt: at(1), downAt: at(1) }, 'INVESTIGATING', true],
  ['whose cause is known', { openedAt: at(1), downAt: at(1), identified: true }, 'IDENTIFIED', true],
  [
    'whose service is well again',
    { openedAt: at(1), downAt: at(1), wellAt: at(2), identified: true },
    'MONITORING',
    false,
  ],
  [
    'that was restored in the moment it was found',
    { openedAt: at(1), downAt: at(1), wellAt: at(1) },
    'MONITORING',
    false,
  ],
  ['that is down again', { openedAt: at(3), downAt: at(3), wellAt: at(2) }, 'INVESTIGATING', true],
  [
    'that is down again with its cause known',
    { openedAt: at(3), downAt: at(3), wellAt: at(2), identified: true },
    'IDENTIFIED',
    true,
  ],
  ['whose fix is verified', { openedAt: at(1), downAt: at(1), wellAt: at(4), resolvedAt: at(4) }, 'RESOLVED', false],
  ['that is rolled back again', { openedAt: at(5), wellAt: at(4), resolvedAt: at(4) }, 'MONITORING', false],
  [
    'that is down again after its end',
    { openedAt: at(5), downAt: at(5), wellAt: at(4), resolvedAt: at(4) },
    'INVESTIGATING',
    true,
  ],
]

test.each(cases)('an incident %s', (_name, given, status, affected) => {
  expect(statusOf({ ...blankIncident, ...given })).toBe(status)
  expect(isAffected({ ...blankIncident, ...given })).toBe(affected)
})
