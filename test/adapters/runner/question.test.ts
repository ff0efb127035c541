import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askProgram } from '../../../src/adapters/runner/question.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'a question '))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const ask = (script: string, env: Readonly<Record<string, string>> = {}) =>
  askProgram({ argv: [process.execPath, '-e', script], cwd: folder, env })

describe('a question to a program', () => {
  test('both streams and the exit code, whatever it is', async () => {
    const answer = await ask('console.log("one"); console.error("two"); process.exitCode = 3')
    expect(answer).toEqual({ exitCode: 3, notFound: false, stdout: 'one\n', stderr: 'two\n' })
  })

  test('the environment is what was given, and nothing of ours', async () => {
    const { stdout } = await ask('console.log(JSON.stringify(process.env))', { GIVEN: 'yes' })
    expect(JSON.parse(stdout)).toEqual({ GIVEN: 'yes' })
  })

  test('nothing of it stands in the log', () => {
    const adapter = path.join(import.meta.dirname, '../../../src/adapters/runner/question.ts')
    const question = `{ argv: [process.execPath, '-e', 'console.log("::error::no")'], cwd: process.cwd(), env: {} }`
    const text = `const { askProgram } = await import(${JSON.stringify(adapter)}); const answer = await askProgram(${question}); console.log(answer.exitCode)`
    const asker = spawnSync(process.execPath, ['--input-type=module', '-e', text], { encoding: 'utf8' })
    expect(asker.stdout).toBe('0\n')
  })

  test('a program in a folder whose name has blanks', async () => {
    const program = path.join(folder, 'say so')
    writeFileSync(program, '#!/bin/sh\necho "$1"\n')
    chmodSync(program, 0o755)
    const answer = await askProgram({ argv: [program, 'two words'], cwd: folder, env: {} })
    expect(answer).toMatchObject({ exitCode: 0, stdout: 'two words\n' })
  })

  test('a program that is not there', async () => {
    const answer = await askProgram({ argv: ['no-such-program-at-all'], cwd: folder, env: {} })
    expect(answer).toMatchObject({ exitCode: null, notFound: true, stdout: '' })
  })

  test('a folder that is not there is no program that is missing', async () => {
    const answer = await askProgram({ argv: [process.execPath, '-v'], cwd: path.join(folder, 'gone'), env: {} })
    expect(answer).toMatchObject({ exitCode: null, notFound: false })
    expect(answer.stderr).toContain('gone')
  })
})
