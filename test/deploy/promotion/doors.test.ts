import { describe, expect, it } from 'vitest'
import { decidePromotion } from '../../../src/checklist/promotion.ts'
import { deployGuards, planDeploy } from '../../../src/deploy/plan.ts'
import { judgeGuards } from '../../../src/deploy/promotion/guard.ts'
import { promotionRules } from '../../../src/deploy/promotion/rules.ts'
import { promotable, promotionCases } from './cases.ts'

/** What deploy alone asks, all in order. */
const rest = {
  otherJob: null,
  order: null,
  freeze: null,
  approvals: null,
  preflight: { state: 'success', description: '10 of 10', url: null },
  glass: null,
  observing: null,
  released: null,
} as const

describe('one promotion judge behind two doors', () => {
  it.each(promotionCases)('%s', (_name, change, code, words) => {
    const facts = { ...promotable, ...change }
    const { refusal } = planDeploy({ ...facts, ...rest }, null)
    const decision = decidePromotion(facts, { environments: [] }, false)
    expect(refusal?.code ?? null).toBe(code)
    expect(decision.status).toBe(code === null ? 'pass' : 'fail')
    expect(decision.findings[0]?.message).toBe(refusal?.message)
    expect(decision.findings[0]?.remedy).toBe(refusal?.remedy)
    expect(refusal?.message ?? '').toContain(words)
  })

  it.each(promotionCases)('before a merge: %s', (_name, change, code) => {
    const decision = decidePromotion({ ...promotable, ...change }, { environments: [] }, true)
    const stands = code === 'held' || code === 'locked'
    expect(decision.status).toBe(code === null ? 'pass' : stands ? 'fail' : 'skip')
    expect(decision.findings.every(({ level }) => level === (stands ? 'error' : 'notice'))).toBe(true)
  })

  it('asks the very same rules: deploy all of them and its own, preflight no other', () => {
    expect(deployGuards.filter((guard) => promotionRules.some((rule) => rule === guard))).toEqual([...promotionRules])
    expect(judgeGuards(promotionRules, promotable, null).map(({ id }) => id)).toEqual(
      promotionRules.map(({ id }) => id),
    )
  })
})
