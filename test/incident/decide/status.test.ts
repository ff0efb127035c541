import { expect, test } from 'vitest'
import { isMove, statusAfter, type IncidentStatus } from '../../../src/incident/decide/status.ts'

const cases: readonly [string, IncidentStatus | null, IncidentStatus, boolean, IncidentStatus][] = [
  ['a new incident is what is told', null, 'INVESTIGATING', true, 'INVESTIGATING'],
  ['a cause that is found moves it on', 'INVESTIGATING', 'IDENTIFIED', true, 'IDENTIFIED'],
  ['a restore that was asked for twice moves nothing back', 'MONITORING', 'INVESTIGATING', false, 'MONITORING'],
  ['a cause that is told again moves nothing back', 'MONITORING', 'IDENTIFIED', false, 'MONITORING'],
  ['what a person has closed as resolved stays so', 'RESOLVED', 'MONITORING', false, 'RESOLVED'],
  ['still down does not take the cause back', 'IDENTIFIED', 'INVESTIGATING', true, 'IDENTIFIED'],
  ['down again is not MONITORING', 'MONITORING', 'INVESTIGATING', true, 'INVESTIGATING'],
  ['a restore that failed after one that did not is not MONITORING', 'MONITORING', 'IDENTIFIED', true, 'IDENTIFIED'],
  ['the end is the end', 'MONITORING', 'RESOLVED', false, 'RESOLVED'],
]

test.each(cases)('%s', (_name, current, status, down, expected) => {
  expect(statusAfter(current, { status, down })).toBe(expected)
})

test('a move is told once, also when the write of the one before was lost', () => {
  const told = { status: 'MONITORING', down: false } as const
  expect(isMove('IDENTIFIED', 'INVESTIGATING', told)).toBe(true)
  expect(isMove('IDENTIFIED', 'IDENTIFIED', told)).toBe(false)
  expect(isMove('MONITORING', 'MONITORING', told)).toBe(false)
  expect(isMove('INVESTIGATING', 'MONITORING', { status: 'INVESTIGATING', down: true })).toBe(true)
  expect(isMove('RESOLVED', null, told)).toBe(false)
})
