import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judge } from '../../../src/checklist/judge/judge.ts'
import type { CheckResult, CheckStatus, Gate } from '../../../src/core/report.ts'

const result = (
  id: string,
  status: CheckStatus,
  gate: Gate,
  { remedy, summary = '' }: { readonly remedy?: string; readonly summary?: string } = {},
): CheckResult => ({
  id,
  title: id,
  status,
  gate,
  summary,
  durationMs: 0,
  findings: remedy === undefined ? [] : [{ level: 'error', message: 'm', remedy }],
})

describe('judge', () => {
  it.each([
    ['nothing at all', [], 'fail'],
    ['one that passed', [result('a', 'pass', 'block')], 'pass'],
    ['one that failed', [result('a', 'pass', 'block'), result('b', 'fail', 'block')], 'fail'],
    ['one that is unknown', [result('a', 'pass', 'block'), result('b', 'unknown', 'block')], 'fail'],
    ['one that had nothing to check', [result('a', 'pass', 'block'), result('b', 'skip', 'block')], 'pass'],
    ['only ones that had nothing to check', [result('a', 'skip', 'block')], 'fail'],
    ['only ones that warn', [result('a', 'pass', 'warn')], 'fail'],
    ['only ones that are off', [result('a', 'skip', 'off')], 'fail'],
    ['a warning that failed', [result('a', 'pass', 'block'), result('b', 'fail', 'warn')], 'pass'],
    ['one that is off and would fail', [result('a', 'pass', 'block'), result('b', 'fail', 'off')], 'pass'],
  ] as const)('%s', (_name, results, verdict) => {
    expect(judge(results).verdict).toBe(verdict)
  })

  it('names all that block, in order, and the remedy of the first', () => {
    const judged = judge([
      result('tests', 'pass', 'block'),
      result('security', 'fail', 'block', { remedy: 'Update lodash.' }),
      result('secrets', 'fail', 'warn'),
      result('backup', 'unknown', 'block', { remedy: 'Make one.' }),
      result('sbom', 'skip', 'off'),
    ])
    expect(judged).toMatchObject({
      reasonCode: 'checks-failed',
      message: '2 of 4 block: security, backup. Not blocking: secrets.',
      remedy: 'First security: Update lodash.',
    })
    expect(judged.blockers.map((blocker) => blocker.id)).toEqual(['security', 'backup'])
  })

  it.each([
    [
      'none ran',
      result('security', 'skip', 'block', { summary: 'no security scan ran: nothing' }),
      ' No security scan ran.',
    ],
    [
      'none was there',
      result('security', 'unknown', 'warn', { summary: 'no security scan ran: bandit' }),
      ' Not blocking: security. No security scan ran.',
    ],
    ['the runbook has it off', result('security', 'skip', 'off', { summary: 'no security scan ran' }), ''],
    ['one ran', result('security', 'pass', 'block'), ''],
  ] as const)('the headline says it when %s', (_name, security, end) => {
    const passed = security.status === 'pass' ? '2 checks' : '1 check'
    expect(judge([result('a', 'pass', 'block'), security]).message).toBe(`${passed} passed, none blocks.${end}`)
  })

  it('says what to do when nothing is proven', () => {
    const judged = judge([result('a', 'skip', 'block')])
    expect(judged.message).toBe('No check that blocks has passed, so nothing is proven.')
    expect(judged.remedy).not.toBe('')
  })
})

const statuses = ['pass', 'fail', 'unknown', 'skip'] as const
const gates = ['block', 'warn', 'off'] as const
const arbitraryResult = fc
  .record({ id: fc.constantFrom('a', 'b', 'c'), status: fc.constantFrom(...statuses), gate: fc.constantFrom(...gates) })
  .map(({ id, status, gate }) => result(id, status, gate))

describe('judge, whatever the results', () => {
  it('what does not block never changes the verdict', () => {
    const harmless = fc
      .constantFrom(...statuses)
      .chain((status) => fc.constantFrom('warn' as const, 'off' as const).map((gate) => result('z', status, gate)))
    fc.assert(
      fc.property(fc.array(arbitraryResult), fc.array(harmless), (results, more) => {
        expect(judge([...results, ...more]).verdict).toBe(judge(results).verdict)
      }),
    )
  })

  it('nothing that gets worse makes the verdict better', () => {
    const worse = { pass: ['fail', 'unknown', 'skip'], skip: ['fail', 'unknown'], unknown: ['fail'], fail: [] } as const
    fc.assert(
      fc.property(fc.array(arbitraryResult, { minLength: 1 }), fc.nat(), fc.nat(), (results, at, which) => {
        const index = at % results.length
        const chosen = results[index]
        if (chosen === undefined) return
        const options = worse[chosen.status]
        const status = options[which % Math.max(1, options.length)]
        if (status === undefined) return
        const changed = results.with(index, { ...chosen, status })
        if (judge(results).verdict === 'fail') expect(judge(changed).verdict).toBe('fail')
      }),
    )
  })

  it('a pass has something blocking that passed and nothing blocking that stands in the way', () => {
    fc.assert(
      fc.property(fc.array(arbitraryResult), (results) => {
        const blocking = results.filter((each) => each.gate === 'block')
        const clean = blocking.every((each) => each.status === 'pass' || each.status === 'skip')
        const proven = blocking.some((each) => each.status === 'pass')
        expect(judge(results).verdict).toBe(clean && proven ? 'pass' : 'fail')
      }),
    )
  })
})
