import { execFileSync, spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import readline from 'node:readline'
import { afterEach, describe, expect, test } from 'vitest'
import { findProgram } from '../../embedded/docker/programs.ts'
import { findOnMachine } from '../../embedded/postgres/binaries.ts'

const root = path.join(import.meta.dirname, '..', '..')
const missing = !existsSync(path.join(root, 'dist', 'deploy', 'index.js'))
const canStartDocker = process.getuid?.() === 0 && ['docker', 'dockerd', 'docker-registry'].every(findProgram)
const hasNoPostgres = findOnMachine(process.env['PATH'] ?? '') === null

const folders: string[] = []
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true, force: true })))

interface Running {
  readonly pid: number
  readonly parent: number
  readonly command: string
}

const processes = (): readonly Running[] =>
  execFileSync('ps', ['-ww', '-eo', 'pid=,ppid=,stat=,command='], { encoding: 'utf8' })
    .split('\n')
    .flatMap((line) => {
      const [, pid, parent, command = ''] = /^\s*(\d+)\s+(\d+)\s+[^Z]\S*\s+(.*)$/.exec(line) ?? []
      return pid === undefined ? [] : [{ pid: Number(pid), parent: Number(parent), command }]
    })

/** What descends from it, and what names its folder: the services by their release, PostgreSQL by its data. */
const familyOf = (pid: number, folder: string): readonly Running[] => {
  const all = processes()
  const below = (parent: number): readonly Running[] =>
    all.filter((one) => one.parent === parent).flatMap((one) => [one, ...below(one.pid)])
  return [...below(pid), ...all.filter(({ command }) => command.includes(folder))].filter(
    ({ command }) => !command.includes('ps -ww'),
  )
}

const start = (until: RegExp, environments: 'docker' | 'processes') => {
  const out = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'start-')))
  chmodSync(out, 0o755)
  folders.push(out)
  // A group of its own, as a terminal gives it: a signal there reaches all who are in it.
  const child = spawn(process.execPath, [path.join(root, 'scripts', 'start.ts'), `--environments=${environments}`], {
    cwd: root,
    detached: true,
    env: { ...process.env, RUNBOOK_OUT: out, NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const said: string[] = []
  const reached = new Promise<void>((resolve, reject) => {
    readline.createInterface({ input: child.stdout }).on('line', (line) => {
      said.push(line)
      if (until.test(line)) resolve()
    })
    child.once('exit', () => reject(new Error(`it ended too early:\n${said.join('\n')}`)))
  })
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  return { out, pid: child.pid ?? 0, reached, ended, said }
}

describe.skipIf(missing || hasNoPostgres)('npm start, stopped on its way', { timeout: 120_000 }, () => {
  test.each([
    ['Ctrl-C while a deploy is at work', 'SIGINT', /preflight \(dev\)/, 'group'],
    ['SIGTERM for itself alone, between two steps', 'SIGTERM', /as it must: pass, deployed/, 'alone'],
  ] as const)('%s leaves no process behind', async (_, signal, until, whom) => {
    const run = start(until, 'processes')
    await run.reached
    const family = familyOf(run.pid, run.out)
    expect(family.map(({ command }) => command).join('\n')).toMatch(/bin\/postgres -D/)
    process.kill(whom === 'group' ? -run.pid : run.pid, signal)
    expect(await run.ended).toBe(130)
    const before = new Set(family.map(({ pid, command }) => `${pid} ${command}`))
    expect(processes().filter(({ pid, command }) => before.has(`${pid} ${command}`))).toEqual([])
    expect(familyOf(run.pid, run.out)).toEqual([])
    expect(run.said.join('\n')).toContain(`${signal}: ending what was started`)
  })
})

// Needs root, for a Docker engine of its own; .ci/run installs what it needs.
describe.skipIf(missing || hasNoPostgres || !canStartDocker)('npm start with Docker', { timeout: 240_000 }, () => {
  /** Where the engine that it started lives. */
  const engineOf = ({ pid }: Running | { readonly pid: number }) => {
    const daemon = processes().find((one) => one.parent === pid && one.command.includes('--data-root'))
    return /--data-root (\S+)\/data/.exec(daemon?.command ?? '')?.[1] ?? 'no engine'
  }
  const leftOf = (engine: string) => ({
    processes: processes().filter(({ command }) => command.includes(engine)),
    mounts: readFileSync('/proc/mounts', 'utf8')
      .split('\n')
      .filter((line) => line.includes(engine)),
  })

  test('Ctrl-C while Compose is at work leaves no engine, no container, no mount and no folder', async () => {
    const run = start(/image \(dev\)/, 'docker')
    await run.reached
    const engine = engineOf(run)
    expect(leftOf(engine).processes.length).toBeGreaterThan(1)
    process.kill(-run.pid, 'SIGINT')
    expect(await run.ended).toBe(130)
    expect(leftOf(engine)).toEqual({ processes: [], mounts: [] })
    expect(existsSync(engine)).toBe(false)
    expect(familyOf(run.pid, run.out)).toEqual([])
  })

  test('killed, its engine and its registry end with it', async () => {
    const run = start(/pushed examples/, 'docker')
    await run.reached
    const engine = engineOf(run)
    expect(leftOf(engine).processes.length).toBeGreaterThan(1)
    process.kill(run.pid, 'SIGKILL')
    await run.ended
    await expect.poll(() => leftOf(engine).processes, { timeout: 60_000 }).toEqual([])
  })
})
