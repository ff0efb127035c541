import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { applyEdits, conditionalLists, firstRelease, locations } from '../../../scripts/start/changes.ts'

const example = path.join(import.meta.dirname, '..', '..', '..', 'examples', 'inventory')
const folder = mkdtempSync(path.join(os.tmpdir(), 'changes-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the changes of the story', () => {
  test('fit the example one after the other, and its own tests pass after each', () => {
    cpSync(example, folder, { recursive: true })
    for (const change of [locations, firstRelease, conditionalLists]) {
      applyEdits(folder, change.edits)
      // Its tests see nothing wrong with the bad release either: that is the point of it.
      const said = execFileSync(process.execPath, ['--test', 'tests/unit/items.test.js'], {
        cwd: folder,
        encoding: 'utf8',
      })
      expect(said).toMatch(/^(# |ℹ )fail 0$/m)
    }
    expect(JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))).toMatchObject({ version: '1.1.0' })
    const modules = ['src/items.js', 'src/server.js', 'src/page.js']
    modules.forEach((file) => execFileSync(process.execPath, ['--check', path.join(folder, file)]))
  })

  test('an edit that no longer fits says which file and what was looked for', () => {
    const edit = { path: 'package.json', find: '"no such text"', replace: '' }
    expect(() => applyEdits(example, [edit])).toThrow(/package\.json holds '"no such text"' 0 times, not 1/)
  })
})
