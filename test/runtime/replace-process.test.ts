import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

let temp = ''
beforeEach(() => {
  temp = mkdtempSync(path.join(os.tmpdir(), 'replace-'))
})
afterEach(() => rmSync(temp, { recursive: true }))

const moduleUrl = pathToFileURL(path.join(import.meta.dirname, '../../src/runtime/replace-process.ts')).href

/** What a step does: it reads its input, replaces itself, and then starts a program of the repository. */
const step = `import { spawnSync } from 'node:child_process'
import { replaceProcess } from '${moduleUrl}'
const first = replaceProcess()
const spy = "process.stdout.write(require('node:fs').readFileSync('/proc/' + process.ppid + '/environ', 'utf8'))"
const seen = spawnSync(process.execPath, ['-e', spy], { env: { PATH: process.env.PATH } }).stdout.toString()
console.log(JSON.stringify({
  first, pid: process.pid, again: replaceProcess(), argv: process.argv.slice(2),
  token: process.env.INPUT_TOKEN, mine: process.env.MY_VARIABLE, copy: process.env.COPY, seen: seen.split('\\0'),
  sign: process.env.RUNBOOK_GATES_HANDED_OVER ?? null,
}))
`

const run = (env: Readonly<Record<string, string>>): Promise<{ readonly pid: number; readonly out: string }> =>
  new Promise((resolve, reject) => {
    const file = path.join(temp, 'step.mjs')
    writeFileSync(file, step)
    const options = { env: { PATH: process.env['PATH'] ?? '', RUNNER_TEMP: temp, ...env } }
    const child = spawn(process.execPath, [file, 'an argument'], options)
    let out = ''
    child.stdout.on('data', (piece: Buffer) => (out += piece.toString()))
    child.stderr.on('data', (piece: Buffer) => (out += piece.toString()))
    child.on('error', reject)
    child.on('close', () => resolve({ pid: child.pid ?? 0, out }))
  })

const secret = 'ghs_abcdefghijklmnop'

describe.skipIf(!existsSync('/proc/self/environ'))('the process of a step', () => {
  it('is replaced by itself, without what is private in its environment, and knows it all the same', async () => {
    const { pid, out } = await run({ INPUT_TOKEN: secret, COPY: `x-${secret}`, MY_VARIABLE: 'mine' })
    const told: unknown = JSON.parse(out)
    expect(told).toMatchObject({ first: null, again: null, pid, argv: ['an argument'], sign: null })
    expect(told).toMatchObject({ token: secret, copy: `x-${secret}`, mine: 'mine' })
    expect(told).toMatchObject({ seen: expect.arrayContaining(['MY_VARIABLE=mine']) })
    expect(told).not.toMatchObject({ seen: expect.arrayContaining([expect.stringContaining(secret)]) })
    expect(readdirSync(temp)).toEqual(['step.mjs'])
  })

  it('goes on as it is, and says why, where no pipe can be made', async () => {
    const { out } = await run({ INPUT_TOKEN: secret, PATH: temp })
    expect(JSON.parse(out)).toMatchObject({ first: 'there is no mkfifo on this runner', token: secret })
  })

  it('goes on as it is, and says why, with more than a pipe holds', async () => {
    const { out } = await run({ INPUT_TOKEN: secret, INPUT_REASON: 'x'.repeat(70_000) })
    expect(JSON.parse(out)).toMatchObject({ first: 'the inputs of the step are too long for a pipe' })
  })
})
