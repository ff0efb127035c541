import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { emptyCommandFiles } from '../../src/runtime/command-files.ts'

it('takes out of the files of the runner what a program of the step wrote there, and leaves the state alone', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'commands-'))
  const place = (name: string, text: string) => {
    const file = path.join(folder, name)
    writeFileSync(file, text)
    return file
  }
  const env = {
    GITHUB_ENV: place('env', 'LD_PRELOAD=/tmp/evil.so\n'),
    GITHUB_PATH: place('path', ''),
    GITHUB_OUTPUT: place('output', 'verdict=pass\n'),
    GITHUB_STATE: place('state', 'place=a/b\n'),
    GITHUB_STEP_SUMMARY: path.join(folder, 'none'),
  }
  expect(emptyCommandFiles(env)).toEqual(['GITHUB_ENV', 'GITHUB_OUTPUT'])
  expect([env.GITHUB_ENV, env.GITHUB_OUTPUT, env.GITHUB_STATE].map((file) => readFileSync(file, 'utf8'))).toEqual([
    '',
    '',
    'place=a/b\n',
  ])
  expect(emptyCommandFiles(env)).toEqual([])
  expect(emptyCommandFiles({})).toEqual([])
  rmSync(folder, { recursive: true })
})
