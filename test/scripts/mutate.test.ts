import { existsSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { pageWith, resultOf, type SurvivorReason } from '../../scripts/mutate/page.ts'
import { rooms } from '../../scripts/mutate/rooms.ts'
import { root, sourceFiles } from '../contract/source.ts'

const file = 'src/records/decide/x.ts'
const source = 'const a = 1\nconst b =\n  a > 1 || two\n'
const mutant = (
  status: string,
  from: readonly [number, number],
  to: readonly [number, number],
  replacement: string,
) => ({
  ...{ id: '1', mutatorName: 'X', status, replacement },
  location: { start: { line: from[0], column: from[1] }, end: { line: to[0], column: to[1] } },
})
const report = (...mutants: readonly ReturnType<typeof mutant>[]) => ({ files: { [file]: { source, mutants } } })
const survived = mutant('Survived', [3, 3], [3, 15], 'false')

describe('what a report says', () => {
  it('counts what was noticed, by a test or by time, and what was not', () => {
    const all = ['Killed', 'Killed', 'Timeout', 'CompileError', 'Ignored'].map((status) =>
      mutant(status, [1, 11], [1, 12], '2'),
    )
    const uncovered = mutant('NoCoverage', [2, 7], [3, 6], '')
    expect(resultOf('records', report(...all, survived, uncovered))).toEqual({
      ...{ room: 'records', mutants: 5, killed: 3, score: 60 },
      survivors: [
        { file, line: 3, was: 'a > 1 || two', became: 'false' },
        { file, line: 2, was: 'b = a >', became: '' },
      ],
    })
  })

  it('of nothing is no success', () => {
    expect(resultOf('records', report())).toMatchObject({ mutants: 0, score: 0 })
  })

  it('is refused when it is no report', () => {
    expect(() => resultOf('records', {})).toThrow()
  })
})

describe('the page', () => {
  const reasons: readonly SurvivorReason[] = [
    { reason: 'it is the same', explains: ({ became }) => became === 'false' },
  ]
  const first = pageWith('', resultOf('records', report(survived)), reasons)

  it('shows each survivor with its reason', () => {
    expect(first).toContain('| records | 1 | 0 | 1 | 0 % |')
    expect(first).toContain('| records/decide/x.ts:3 | `` a > 1 \\|\\| two `` | `` false `` | it is the same |')
    expect(pageWith('', resultOf('records', report(survived)), [])).toContain('no reason yet')
  })

  it('keeps the other rooms, and replaces its own', () => {
    const both = pageWith(first, resultOf('approvals', report(mutant('Killed', [1, 1], [1, 2], ''))), reasons)
    expect(both).toContain('| approvals | 1 | 1 | 0 | 100 % |\n| records | 1 | 0 | 1 | 0 % |')
    expect(both.match(/^## .*/gmu)).toEqual(['## approvals', '## records'])
    const again = pageWith(both, resultOf('records', report(mutant('Killed', [1, 1], [1, 2], ''))), reasons)
    expect(again).toContain('| records | 1 | 1 | 0 | 100 % |')
    expect(again).not.toContain('it is the same')
    expect(pageWith(again, resultOf('approvals', report(mutant('Killed', [1, 1], [1, 2], ''))), reasons)).toBe(again)
  })
})

describe('the rooms', () => {
  it('are all folders of decisions', () => {
    const folders = sourceFiles(['src']).flatMap((each) => /^src\/(.+)\/decide\//u.exec(each)?.[1] ?? [])
    const named = rooms.map(({ name }) => name)
    expect([...new Set(folders)].filter((folder) => !named.includes(folder))).toEqual([])
  })

  it.each(rooms)('$name exists, with tests', ({ mutate, tests }) => {
    for (const pattern of [...mutate, ...tests]) {
      expect(existsSync(path.join(root, pattern.replace(/\/\*\*.*$/u, '')))).toBe(true)
    }
  })
})
