import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { endAll, isRunning, leftovers, recordProcesses } from '../../../scripts/start/processes.ts'

const out = mkdtempSync(path.join(os.tmpdir(), 'processes-'))
afterEach(() => rmSync(out, { recursive: true, force: true }))

/** A process whose command line holds `mark`; `stubborn` ones do not listen to SIGTERM. */
const start = async (mark: string, stubborn = '') => {
  const script = `${stubborn} process.stdout.write('ready'); setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['-e', script, mark], { stdio: ['ignore', 'pipe', 'ignore'] })
  await new Promise((resolve) => child.stdout.once('data', resolve))
  return { pid: child.pid ?? 0, contains: mark }
}

describe('processes that a run left behind', { timeout: 20_000 }, () => {
  test('are found again from the files of that run', async () => {
    mkdirSync(path.join(out, 'environments', 'dev'), { recursive: true })
    const service = await start(path.join(out, 'environments', 'dev', 'releases', 'abc'))
    writeFileSync(path.join(out, 'environments', 'dev', 'service.json'), JSON.stringify({ pid: service.pid }))
    const other = await start('some-database-of-ours')
    recordProcesses(out, [other])
    expect(leftovers(out).map(({ pid }) => pid)).toEqual([other.pid, service.pid])
    expect(await endAll(leftovers(out))).toEqual([])
    expect([service, other].map(isRunning)).toEqual([false, false])
  })

  test('one that has been given another process since is left alone', async () => {
    const innocent = await start('somebody-else')
    expect(await endAll([{ pid: innocent.pid, contains: 'releases/' }])).toEqual([])
    expect(isRunning(innocent)).toBe(true)
    process.kill(innocent.pid, 'SIGKILL')
  })

  test('one that does not listen is killed', async () => {
    const stubborn = await start('does-not-listen', "process.on('SIGTERM', () => {});")
    expect(await endAll([stubborn], 200)).toEqual([])
    expect(isRunning(stubborn)).toBe(false)
  })

  test('files that can not be read stand for nothing', () => {
    mkdirSync(path.join(out, 'environments', 'dev'), { recursive: true })
    writeFileSync(path.join(out, 'processes.json'), '{"pid":')
    writeFileSync(path.join(out, 'environments', 'dev', 'service.json'), '[]')
    expect(leftovers(out)).toEqual([])
  })
})
