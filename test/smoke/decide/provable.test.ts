import { expect, it } from 'vitest'
import { foresee } from '../../../src/smoke/decide/provable.ts'
import { provableWords, unprovableWords } from '../../../src/smoke/words.ts'

const minute = 60_000
const plan = { probes: 2, answers: 10, bakeMs: 0, scrapeMs: 15_000, rules: [] }
const errors = { name: 'error rate', query: 'sum(rate(errors[5m]))' }

it.each([
  [
    'ten answers',
    plan,
    '10 answers of each probe at each address: if all are good, at most 26 % of answers are bad (with 95 % confidence)',
  ],
  [
    '299 answers',
    { ...plan, answers: 299 },
    '299 answers of each probe at each address: if all are good, at most 1 % of answers are bad (with 95 % confidence)',
  ],
  ['no probes', { ...plan, probes: 0 }, 'no answers of probes: none is configured'],
])('%s', (_, given, said) => {
  expect(provableWords(foresee(given))).toBe(said)
  expect(foresee(given).unprovable).toEqual([])
})

it('a query that looks back further than the bake is named before the bake begins', () => {
  expect(unprovableWords(foresee({ ...plan, bakeMs: minute, rules: [errors] }))).toEqual([
    "'error rate' looks back 5 m 15 s, but the bake is 1 m: it stays open unless the release has served that long by then",
  ])
  expect(foresee({ ...plan, bakeMs: 6 * minute, rules: [errors] }).unprovable).toEqual([])
})
