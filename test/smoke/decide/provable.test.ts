import { expect, it } from 'vitest'
import { foresee } from '../../../src/smoke/decide/provable.ts'

const minute = 60_000
const plan = { probes: 2, answers: 10, bakeMs: 0, scrapeMs: 15_000, rules: [] }
const errors = { name: 'error rate', query: 'sum(rate(errors[5m]))' }

it.each([
  ['ten answers', plan, '10 answers of each probe at each address: if none is bad, at most 26 % are, at 95 %'],
  [
    '299 answers',
    { ...plan, answers: 299 },
    '299 answers of each probe at each address: if none is bad, at most 1 % are, at 95 %',
  ],
  ['no probes', { ...plan, probes: 0 }, 'nothing of probes: none is asked'],
])('%s', (_, given, said) => {
  expect(foresee(given)).toEqual({ provable: said, unprovable: [] })
})

it('a query that looks back further than the bake is named before the bake begins', () => {
  expect(foresee({ ...plan, bakeMs: minute, rules: [errors] }).unprovable).toEqual([
    "'error rate' looks back 5 m 15 s and the bake is 1 m: it will stay open unless the release has served for longer by then",
  ])
  expect(foresee({ ...plan, bakeMs: 6 * minute, rules: [errors] }).unprovable).toEqual([])
})
