import { describe, expect, it } from 'vitest'
import { judgeGuards } from '../../../src/deploy/promotion/guard.ts'
import { promotionRules } from '../../../src/deploy/promotion/rules.ts'
import { promotable, promotionCases } from './cases.ts'

/** All that a person may read of a rule's answer, a line each. */
const linesOf = (facts: typeof promotable, force: string | null) =>
  judgeGuards(promotionRules, facts, force).flatMap(({ id, title, status, summary, findings, refusal }) => [
    `${id} (${title}): ${status}: ${summary}`,
    ...findings.map(
      ({ level, ...said }) => `  ${level}: ${[said.message, said.remedy, said.url].join(' | ').trimEnd()}`,
    ),
    ...(refusal === null ? [] : [`  refused as ${refusal.code}: ${refusal.message} | ${refusal.remedy}`]),
  ])

const force = 'the shop is closed'

describe('every answer of the promotion rules', () => {
  it('is in the words of the golden file', async () => {
    const text = promotionCases
      .flatMap(([name, change]) => [`# ${name}`, ...linesOf({ ...promotable, ...change }, null), ''])
      .join('\n')
    await expect(text).toMatchFileSnapshot('../../golden/words/promotion.txt')
  })

  it('and with force, which lifts a hold and nothing else', async () => {
    const text = promotionCases
      .filter(([, , code]) => code !== null)
      .flatMap(([name, change]) => [`# ${name}`, ...linesOf({ ...promotable, ...change }, force), ''])
      .join('\n')
    await expect(text).toMatchFileSnapshot('../../golden/words/promotion-with-force.txt')
  })
})

it('a link is shown where there is one, and no empty one', () => {
  const lock = { state: 'manual', actor: 'bob', reason: 'stocktaking' } as const
  const findingsWith = (url: string | null) =>
    judgeGuards(promotionRules, { ...promotable, lock: { ...lock, url } }, null).flatMap(({ findings }) => findings)
  expect(findingsWith('https://example.test')).toMatchObject([{ url: 'https://example.test' }])
  expect(findingsWith(null).map((finding) => Object.keys(finding))).toEqual([['level', 'message', 'remedy']])
})

describe('a guard with more to show', () => {
  const note = { level: 'notice', message: 'seen on the way' } as const
  it.each([
    ['that passes', { status: 'pass', summary: 'well', findings: [note] } as const, ['seen on the way']],
    [
      'that does not',
      { status: 'fail', message: 'no', remedy: 'r', findings: [note] } as const,
      ['no', 'seen on the way'],
    ],
    ['that could not be asked', { status: 'unknown', message: 'no answer', remedy: 'r' } as const, ['no answer']],
  ])('%s', (_name, answer, messages) => {
    const guard = { id: 'x', code: 'locked', title: 'X', judge: () => answer } as const
    const [judged] = judgeGuards([guard], null, force)
    expect(judged?.findings.map(({ message }) => message)).toEqual(messages)
    expect(judged?.status).toBe(answer.status)
  })
})
