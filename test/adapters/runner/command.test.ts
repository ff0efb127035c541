import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openCommand } from '../../../src/adapters/runner/command.ts'

let directory = ''
beforeAll(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'command-'))
})
afterAll(() => rmSync(directory, { recursive: true, force: true }))

const node = (script: string, given: { readonly timeoutMs?: number; readonly stdin?: string } = {}) => ({
  argv: [process.execPath, '-e', script] as const,
  cwd: directory,
  env: { PATH: process.env['PATH'] ?? '' },
  timeoutMs: 20_000,
  ...given,
})
const command = (signal = new AbortController().signal) => openCommand(signal, { PATH: '/bin', INPUT_TOKEN: 't' })
const isAlive = (pid: number) => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

describe('command', () => {
  test('exit code, both streams, lines as they come', async () => {
    const lines: string[] = []
    const result = await command().run({
      ...node('console.log("one"); console.error("two"); process.exit(3)'),
      onLine: (line, stream) => lines.push(`${stream} ${line}`),
    })
    expect(result).toMatchObject({ exitCode: 3, timedOut: false, notFound: false, stdout: 'one', stderr: 'two' })
    expect(lines.toSorted()).toEqual(['stderr two', 'stdout one'])
  })

  test('lines are disarmed on both streams', async () => {
    const lines: string[] = []
    await command().run({
      ...node('console.log("  ::add-mask::a"); console.error("x ##[error]y")'),
      onLine: (line) => lines.push(line),
    })
    expect(lines).toHaveLength(2)
    for (const line of lines) expect(line.trimStart().startsWith('::') || line.includes('##[')).toBe(false)
  })

  test('the child sees the environment that it is given and no other', async () => {
    const result = await command().run({ ...node('console.log(Object.keys(process.env).join())'), env: { ONLY: '1' } })
    expect(result.stdout.split(',').filter((name) => !name.startsWith('__'))).toEqual(['ONLY'])
  })

  test('a program that is not there', async () => {
    const result = await command().run({ ...node(''), argv: ['/no/such/program'] })
    expect(result).toMatchObject({ exitCode: null, notFound: true })
  })

  test('a program that is there and is not executable', async () => {
    const file = path.join(directory, 'plain.sh')
    writeFileSync(file, '#!/bin/sh\n', { mode: 0o644 })
    const result = await command().run({ ...node(''), argv: [file] })
    expect(result).toMatchObject({ exitCode: null, notFound: false, notExecutable: true })
  })

  test('past its time it is ended, with its own children', async () => {
    const file = path.join(directory, 'grandchild')
    const script = `const {spawn}=require('node:child_process');const c=spawn(process.execPath,['-e','setInterval(()=>{},1e3)'],{stdio:'ignore'});require('node:fs').writeFileSync(${JSON.stringify(file)},String(c.pid));setInterval(()=>{},1e3)`
    const result = await command().run(node(script, { timeoutMs: 700 }))
    expect(result).toMatchObject({ exitCode: null, timedOut: true })
    const pid = Number(readFileSync(file, 'utf8'))
    await expect.poll(() => isAlive(pid), { timeout: 6_000 }).toBe(false)
  })

  test('a cancelled run ends it at once', async () => {
    const controller = new AbortController()
    const running = command(controller.signal).run({
      ...node('console.log("up"); setInterval(()=>{},1e3)'),
      onLine: () => controller.abort(),
    })
    expect(await running).toMatchObject({ exitCode: null, timedOut: false })
  })

  test('a service that it leaves behind does not hold the run', async () => {
    const file = path.join(directory, 'service')
    const script = `const {spawn}=require('node:child_process');const c=spawn(process.execPath,['-e','setTimeout(()=>{},9e3)'],{stdio:'inherit',detached:true});c.unref();require('node:fs').writeFileSync(${JSON.stringify(file)},String(c.pid));console.log('started')`
    const result = await command().run(node(script))
    expect(result).toMatchObject({ exitCode: 0, stdout: 'started' })
    expect(result.durationMs).toBeLessThan(6_000)
    expect(existsSync(file)).toBe(true)
    const pid = Number(readFileSync(file, 'utf8'))
    expect(isAlive(pid)).toBe(true)
    process.kill(pid, 'SIGKILL')
  })

  test('a program that floods keeps its end', async () => {
    const result = await command().run(node('for(let i=0;i<300000;i++)console.log("line "+i)'))
    expect(result.stdout.length).toBeLessThanOrEqual(1_000_000)
    expect(result.stdout.endsWith('line 299999')).toBe(true)
  })

  test('silence is reported, with the time so far', async () => {
    const quiet: number[] = []
    const patient = openCommand(new AbortController().signal, {}, 100)
    await patient.run({ ...node('setTimeout(() => undefined, 700)'), onQuiet: (elapsedMs) => quiet.push(elapsedMs) })
    expect(quiet.length).toBeGreaterThanOrEqual(2)
    expect(quiet).toEqual(quiet.toSorted((one, other) => one - other))
  })

  test('the base environment holds nothing of ours', () => {
    expect(command().baseEnvironment()).toEqual({ PATH: '/bin' })
  })
})
