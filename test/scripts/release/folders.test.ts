import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { differences } from '../../../scripts/release/folders.ts'

/** Two folders with the same two files in them. */
const twins = (): readonly [string, string] => {
  const base = mkdtempSync(path.join(tmpdir(), 'folders-'))
  onTestFinished(() => rmSync(base, { recursive: true, force: true }))
  const make = (name: string): string => {
    const folder = path.join(base, name)
    mkdirSync(path.join(folder, 'deep'), { recursive: true })
    writeFileSync(path.join(folder, 'index.js'), 'one\n')
    writeFileSync(path.join(folder, 'deep', 'other.js'), 'two\n')
    return folder
  }
  return [make('a'), make('b')]
}

describe('two folders', () => {
  test('with the same bytes are equal', () => {
    expect(differences(...twins())).toEqual([])
  })

  test.each<readonly [string, (folder: string) => void, readonly string[]]>([
    ['one byte', (folder) => writeFileSync(path.join(folder, 'deep', 'other.js'), 'twO\n'), ['deep/other.js differs']],
    ['one file more', (folder) => writeFileSync(path.join(folder, 'new.js'), ''), ['new.js is missing in the first']],
    ['one file less', (folder) => rmSync(path.join(folder, 'index.js')), ['index.js is missing in the second']],
    ['a mode', (folder) => chmodSync(path.join(folder, 'index.js'), 0o755), ['index.js differs']],
    [
      'a link to the same bytes',
      (folder) => {
        rmSync(path.join(folder, 'index.js'))
        symlinkSync('../a/index.js', path.join(folder, 'index.js'))
      },
      ['index.js differs'],
    ],
  ])('that differ by %s are told', (_, change, expected) => {
    const [one, other] = twins()
    change(other)
    expect(differences(one, other)).toEqual(expected)
  })

  test('of which nothing was built are not taken for equal', () => {
    const [one, other] = twins()
    for (const folder of [one, other]) {
      for (const name of ['index.js', 'deep']) rmSync(path.join(folder, name), { recursive: true })
    }
    expect(differences(one, other)).toEqual(['both are empty'])
  })
})
