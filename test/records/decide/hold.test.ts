import { describe, expect, test } from 'vitest'
import { activeHolds, revertedBy, revertOf } from '../../../src/records/decide/hold.ts'
import { sha } from '../../fakes/nouns.ts'
import { anEntry, aHistory } from '../../fakes/history.ts'

const [bad, r1, r2, r3] = [sha('b'), sha('1'), sha('2'), sha('3')]
const reverts = (by: string, what: string) => ({ sha: by, message: `revert: x\n\nThis reverts commit ${what}.` })

describe('revertedBy', () => {
  test.each([
    ["git's own sentence", `Revert "x"\n\nThis reverts commit ${bad}.`, [bad]],
    ['our trailer', `revert: x\n\nRunbook-Reverts: ${bad}\n`, [bad]],
    ['several trailers', `x\n\nRunbook-Reverts: ${bad}\nRunbook-Reverts: ${r1}`, [bad, r1]],
    ['any space between', `Runbook-Reverts:  ${bad}`, [bad]],
    ['a sha of SHA-256', `This reverts commit ${'b'.repeat(64)}.`, ['b'.repeat(64)]],
    ['a sha that goes on', `This reverts commit ${bad}f.`, []],
    ['a short sha proves nothing', `This reverts commit ${bad.slice(0, 7)}.`, []],
    ['the trailer must begin its line', `see Runbook-Reverts: ${bad}`, []],
  ])('%s', (_name, message, expected) => {
    expect(revertedBy(message)).toEqual(expected)
  })
})

describe('revertOf', () => {
  test.each([
    ['nothing since', [], null],
    ['a revert', [reverts(r1, bad)], r1],
    ['an unrelated revert', [reverts(r1, r3)], null],
    ['a revert of the revert brings it back', [reverts(r1, bad), reverts(r2, r1)], null],
    ['and reverting that undoes it again', [reverts(r1, bad), reverts(r2, r1), reverts(r3, r2)], r1],
    ['a second revert after the first was undone', [reverts(r1, bad), reverts(r2, r1), reverts(r3, bad)], r3],
    [
      'a commit that says it reverts itself too ends',
      [{ sha: r1, message: `This reverts commit ${bad}.\nThis reverts commit ${r1}.` }],
      r1,
    ],
    ['a circle with the bad commit in it ends', [reverts(r1, bad), reverts(bad, r1)], r1],
    ['messages that name each other in a circle end', [reverts(r1, r2), reverts(r2, r1)], null],
  ])('%s', (_name, commits, expected) => {
    expect(revertOf(bad, commits)).toBe(expected)
    expect(revertOf(bad, commits.toReversed())).toBe(expected)
  })
})

describe('activeHolds', () => {
  test('stand on every commit that was rolled back, once each, newest first', () => {
    const history = aHistory([
      anEntry({ id: 5, kind: 'deploy' }),
      anEntry({ id: 4, kind: 'rollback', bad }),
      anEntry({ id: 3, kind: 'rollback', bad: r1 }),
      anEntry({ id: 2, kind: 'rollback', bad }),
    ])
    expect(activeHolds(history)).toMatchObject([
      { bad, deployment: 4 },
      { bad: r1, deployment: 3 },
    ])
  })
  test('a rollback that names nothing, and a deploy that names something, are no holds', () => {
    const history = aHistory([anEntry({ id: 2, kind: 'rollback' }), anEntry({ id: 1, kind: 'deploy', bad })])
    expect(activeHolds(history)).toEqual([])
  })
  test('without a rollback there are none', () => {
    expect(activeHolds(aHistory([anEntry({ id: 1 })]))).toEqual([])
  })
})
