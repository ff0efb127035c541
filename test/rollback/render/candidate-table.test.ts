import { expect, test } from 'vitest'
import type { Candidate } from '../../../src/records/decide/history.ts'
import { candidateTable } from '../../../src/rollback/render/candidate-table.ts'
import { anEntry } from '../../fakes/history.ts'

const [first, second, third] = [anEntry({ id: 3 }), anEntry({ id: 2 }), anEntry({ id: 1 })]
const last = (candidates: readonly Candidate[]) => candidateTable(candidates).rows.map((row) => row.at(-1))

test('what was not examined says why: a better one was found, or a person named another', () => {
  const refused = { entry: first, refusedBecause: 'its tag moved' }
  const unexamined = { entry: third, refusedBecause: null, unexamined: true } as const
  expect(last([refused, { entry: second, refusedBecause: null }, unexamined])).toEqual([
    'its tag moved',
    'usable',
    'not examined: another one is the way back',
  ])
  expect(last([refused, { ...unexamined, entry: second }, unexamined])).toEqual([
    'its tag moved',
    "not examined: 'to' names another one",
    "not examined: 'to' names another one",
  ])
})
