import { describe, expect, test } from 'vitest'
import type { JobStepRecord } from '../../../scripts/start/record.ts'
import { faultsOf } from '../../../scripts/start/tell.ts'

const jobStep = (overrides: Partial<JobStepRecord> = {}): JobStepRecord => ({
  ...{ name: 'deploy (dev)', conclusion: 'success', verdict: 'pass', reasonCode: 'deployed', message: 'It serves.' },
  ...{ remedy: '', durationMs: 5, outputs: {}, report: null, summary: '', log: '', problems: [], folder: 'steps/1' },
  ...overrides,
})

describe('how a step of the story is judged', () => {
  test('as it must: the last action ended with the word, and every proof is true', () => {
    const steps = [jobStep({ reasonCode: 'checks-passed' }), jobStep()]
    expect(faultsOf('deployed', steps, [{ claim: 'it serves', ok: true, evidence: '200' }])).toEqual([])
  })

  test.each([
    ['no action ran', [], [], /No action ran/],
    [
      'another word',
      [jobStep({ reasonCode: 'locked', message: 'Held.' })],
      [],
      /ended with locked, not deployed: Held\./,
    ],
    ['a later action failed', [jobStep(), jobStep({ reasonCode: 'exit-1' })], [], /exit-1/],
    ['the runner complains', [jobStep({ problems: ['a malformed file'] })], [], /a malformed file/],
    [
      'a proof is false',
      [jobStep()],
      [{ claim: 'it serves', ok: false, evidence: '503' }],
      /Not true: it serves \(503\)/,
    ],
  ])('not as it must: %s', (_, steps, proofs, fault) => {
    expect(faultsOf('deployed', steps, proofs).join('\n')).toMatch(fault)
  })
})
