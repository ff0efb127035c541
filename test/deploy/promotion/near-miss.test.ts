import { expect, it } from 'vitest'
import { nearMissParts } from '../../../src/deploy/promotion/near-miss.ts'

it('a tag that no rule nearly took has no part of its own', () => {
  expect(nearMissParts(null, '.github/runbook.yml')).toEqual([])
})

it('a tag that a rule nearly took is a warning at the runbook, with what to do', () => {
  const nearest = {
    code: 'not-promotable',
    message: 'production takes tags v*; 1.2.0 is none.',
    remedy: 'Tag v1.2.0.',
  } as const
  const parts = nearMissParts(nearest, '.github/runbook.yml')
  expect(parts.map(({ id }) => id)).toEqual(['promotion'])
  const checks = parts.flatMap((part) => part.checks)
  expect(checks).toMatchObject([{ id: 'promotion', status: 'fail', gate: 'warn' }])
  expect(checks[0]?.findings).toEqual([
    {
      level: 'warning',
      message: 'Nothing was deployed. The nearest rule: production takes tags v*; 1.2.0 is none.',
      path: '.github/runbook.yml',
      remedy: 'Tag v1.2.0.',
    },
  ])
})
