import { expect, it } from 'vitest'
import { nearMiss } from '../../src/config/near-miss.ts'

const known = ['approvals', 'after', 'promote', 'url', 'on-branch']

it.each([
  ['aprovals', 'approvals'],
  ['approvlas', 'approvals'],
  ['Approvals', 'approvals'],
  ['on_branch', 'on-branch'],
  ['ulr', 'url'],
  ['afterwards', null],
  ['zebra', null],
  ['', null],
  ['x'.repeat(100_000), null],
])('%j: %j', (word, meant) => {
  expect(nearMiss(word, known)).toBe(meant)
})
