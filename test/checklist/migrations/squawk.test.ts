import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { openCommand } from '../../../src/adapters/runner/command.ts'
import { gatherSquawk, parseSquawk } from '../../../src/checklist/migrations/squawk.ts'
import type { ToolAnswer } from '../../../src/ports/tools.ts'

const one = (given: object) => ({
  ...{ file: 'db/2.up.sql', line: 3, column: 2, level: 'Warning', message: 'Dropping a column may break.' },
  ...{ help: null, rule_name: 'ban-drop-column', column_end: 18, line_end: 3 },
  ...given,
})

describe('parseSquawk', () => {
  it('counts lines from 1, and never fails a migration', () => {
    expect(parseSquawk(JSON.stringify([one({}), one({ line: 0, help: 'Wait.' })]))).toEqual([
      {
        level: 'notice',
        path: 'db/2.up.sql',
        line: 4,
        message: 'squawk (ban-drop-column): Dropping a column may break.',
      },
      expect.objectContaining({ line: 1, remedy: 'Wait.' }),
    ])
  })

  it.each([
    ['nothing found', '[]', 0],
    ['advice that leaves an invalid index behind', JSON.stringify([one({ rule_name: 'prefer-robust-stmts' })]), 0],
    ['more than anybody reads', JSON.stringify(Array.from({ length: 500 }, () => one({}))), 20],
  ])('%s', (_name, text, count) => {
    expect(parseSquawk(text)).toHaveLength(count)
  })

  it.each(['', 'Failed to find files', '{}', '[{"file":1}]', '[{"line":-1}]'])('%j is no answer', (text) => {
    expect(parseSquawk(text)).toBeNull()
  })
})

describe('gatherSquawk', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'squawk-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const ask = (answer: ToolAnswer) => {
    const command = openCommand(new AbortController().signal, process.env)
    return gatherSquawk(['-x.sql'], folder, { command, tools: { install: () => Promise.resolve(answer) } })
  }
  const program = (script: string): ToolAnswer => {
    const file = path.join(folder, 'squawk')
    writeFileSync(file, `#!/bin/sh\n${script}\n`)
    chmodSync(file, 0o755)
    return { ok: true, program: file }
  }

  it('hands the files over as files, and takes exit code 1 for what it is', async () => {
    const script = `[ "$*" = '--reporter json -- -x.sql' ] && echo '${JSON.stringify([one({})])}'; exit 1`
    expect(await ask(program(script))).toHaveLength(1)
  })

  it.each([
    ['it can not be had', () => ({ ok: false, why: 'no squawk is pinned for plan9' }) as const, 'is pinned for plan9'],
    ['it fails', () => program('echo broken >&2; exit 2'), 'broken'],
    ['it says nothing', () => program('exit 0'), 'it gave no answer'],
  ])('%s: a notice that says so', async (_name, answer, why) => {
    const [notice] = await ask(answer())
    expect(notice).toMatchObject({ level: 'notice' })
    expect(notice?.message).toContain(why)
  })
})
