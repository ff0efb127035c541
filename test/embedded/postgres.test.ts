import { spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import readline from 'node:readline'
import pg from 'pg'
import { afterEach, describe, expect, test } from 'vitest'
import { candidateFolders, findOnMachine, isOpenToOthers } from '../../embedded/postgres/binaries.ts'
import { startPostgres } from '../../embedded/postgres/server.ts'

const folders: string[] = []
const folder = () => {
  const made = mkdtempSync(path.join(os.tmpdir(), 'postgres-test-'))
  chmodSync(made, 0o755)
  folders.push(made)
  return made
}
afterEach(() => folders.splice(0).forEach((made) => rmSync(made, { recursive: true, force: true })))

const alive = (pid: number) => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

const ask = async (url: string, sql: string): Promise<unknown[]> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const rows: unknown[][] = await client
    .query({ text: sql, rowMode: 'array' })
    .then((result) => result.rows)
    .finally(() => client.end())
  return rows.flat()
}

describe('where the programs are looked for', () => {
  test('a link on PATH leads to the folder that holds them all', () => {
    const [real, linked] = [path.join(folder(), 'bin'), folder()]
    mkdirSync(real)
    writeFileSync(path.join(real, 'postgres'), '')
    symlinkSync(path.join(real, 'postgres'), path.join(linked, 'postgres'))
    expect(candidateFolders(`/nowhere${path.delimiter}${linked}`)[0]).toBe(real)
  })

  test('a folder without initdb, or with a postgres that does not run, is passed over', () => {
    const broken = folder()
    writeFileSync(path.join(broken, 'postgres'), 'not a program')
    writeFileSync(path.join(broken, 'initdb'), '')
    expect(findOnMachine(broken)?.folder).not.toBe(broken)
  })

  test('a folder below a closed one is not open to others', () => {
    const closed = path.join(folder(), 'closed')
    mkdirSync(path.join(closed, 'inside'), { recursive: true })
    expect(isOpenToOthers(path.join(closed, 'inside'))).toBe(true)
    chmodSync(closed, 0o700)
    expect(isOpenToOthers(path.join(closed, 'inside'))).toBe(false)
  })
})

// Machines without PostgreSQL would have to install the package from the registry, and no test needs the internet.
describe.skipIf(findOnMachine(process.env['PATH'] ?? '') === null)('a server of its own', { timeout: 30_000 }, () => {
  test('answers, wants its password, and leaves nothing behind', async () => {
    const directory = folder()
    const server = await startPostgres({ directory })
    const url = await server.createDatabase('inventory')
    expect(await ask(url, 'SELECT current_database(), 6 * 7')).toEqual(['inventory', 42])
    expect(await ask(url, "SELECT name FROM pg_settings WHERE name = 'fsync' AND setting = 'off'")).toEqual(['fsync'])
    await expect(ask(url.replace(/:[0-9a-f]+@/, ':wrong@'), 'SELECT 1')).rejects.toThrow('password authentication')
    await expect(server.createDatabase('a"; DROP TABLE x')).rejects.toThrow('plain name')
    expect(server.source).toBe('machine')
    await server.stop()
    await server.stop()
    expect(alive(server.pid)).toBe(false)
    expect(readdirSync(directory)).toEqual(['postgres.log'])
    await expect(ask(url, 'SELECT 1')).rejects.toThrow('ECONNREFUSED')
  })

  test('two do not meet, and one that dies is not waited for', async () => {
    const directory = folder()
    const [one, two] = await Promise.all([startPostgres({ directory }), startPostgres({ directory })])
    expect(one.port).not.toBe(two.port)
    await ask(await one.createDatabase('only_in_one'), 'SELECT 1')
    expect(await ask(two.url, "SELECT count(*)::int FROM pg_database WHERE datname = 'only_in_one'")).toEqual([0])
    process.kill(one.pid, 'SIGKILL')
    await Promise.all([one.stop(), two.stop()])
    expect([alive(one.pid), alive(two.pid)]).toEqual([false, false])
  })

  test.runIf(process.platform === 'linux')('ends when its owner is killed', async () => {
    const directory = folder()
    const server = new URL('../../embedded/postgres/server.ts', import.meta.url).href
    const script = `
      const { startPostgres } = await import(${JSON.stringify(server)})
      console.log((await startPostgres({ directory: ${JSON.stringify(directory)} })).pid)
      setInterval(() => {}, 1000)`
    const owner = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const pid = await new Promise<number>((resolve) => {
      readline.createInterface({ input: owner.stdout }).once('line', (line) => resolve(Number(line)))
    })
    expect(alive(pid)).toBe(true)
    owner.kill('SIGKILL')
    await expect.poll(() => alive(pid), { timeout: 10_000 }).toBe(false)
    // Only its data stays, in a folder that nobody else will use.
    expect(existsSync(directory)).toBe(true)
  })
})
