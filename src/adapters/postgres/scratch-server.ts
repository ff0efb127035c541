// adapters/postgres: starts a temporary PostgreSQL on loopback, never as root, and stops it again.
import { spawn, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chown, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { ExpectedError } from '../../core/errors.ts'
import { runProgram } from '../scratch-postgres-programs.ts'

/** A server that was started for us alone. */
export interface StartedServer {
  readonly port: number
  /** Of the superuser `postgres`. */
  readonly password: string
  stop(): Promise<void>
}

interface Account {
  readonly uid: number
  readonly gid: number
}

const failed = (message: string) =>
  new ExpectedError({
    code: 'bad-input',
    message: `PostgreSQL is on this runner and did not start: ${message.trim().slice(-500)}`,
    remedy: "Give the check a server: 'database-url' names the variable that holds its address.",
  })

/** PostgreSQL refuses to run as root (jobs in containers do): it gets the account of the distribution's, or nobody's. */
const accountBelowRoot = async (): Promise<Account | null> => {
  if (process.getuid?.() !== 0) return null
  const lines = (await readFile('/etc/passwd', 'utf8')).split('\n')
  for (const name of ['postgres', 'nobody']) {
    const [, , uid, gid] = lines.find((line) => line.startsWith(`${name}:`))?.split(':') ?? []
    if (uid !== undefined && gid !== undefined) return { uid: Number(uid), gid: Number(gid) }
  }
  throw failed('it does not run as root, and there is no account postgres or nobody')
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = net.createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        typeof address === 'object' && address !== null ? resolve(address.port) : reject(new Error('no free port')),
      )
    })
  })

/** Nothing here outlives the run, so nothing waits for the disk. */
const settings = (port: number): readonly string[] =>
  [
    `port=${port}`,
    ...['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=20', 'shared_buffers=32MB'],
    ...['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'logging_collector=off', 'jit=off'],
  ].flatMap((setting) => ['-c', setting])

/** null when it is ready, else why it is not. */
const untilReady = (child: ChildProcess): Promise<string | null> =>
  new Promise((resolve) => {
    const seen: string[] = []
    const timer = setTimeout(() => resolve('it was not ready within 60 seconds'), 60_000)
    const settle = (why: string | null) => {
      clearTimeout(timer)
      resolve(why)
    }
    child.once('error', (error) => settle(error.message))
    child.once('exit', () => settle(seen.join(' ')))
    if (child.stderr === null) return
    // Read to the end, or the server blocks on a full pipe.
    createInterface({ input: child.stderr }).on('line', (line) => {
      if (seen.length < 50) seen.push(line)
      if (line.includes('ready to accept connections')) settle(null)
    })
  })

/** Immediate shutdown: there is nothing to keep. https://www.postgresql.org/docs/current/server-shutdown.html */
const end = async (child: ChildProcess): Promise<void> => {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  child.kill('SIGQUIT')
  const timer = setTimeout(() => child.kill('SIGKILL'), 5_000)
  await exited
  clearTimeout(timer)
}

const initialize = async (
  folder: string,
  home: string,
  account: Account | null,
  env: Readonly<Record<string, string>>,
): Promise<string> => {
  const password = randomBytes(16).toString('hex')
  const passwordFile = path.join(home, 'password')
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 })
  if (account !== null) await chown(passwordFile, account.uid, account.gid)
  const where = ['-D', path.join(home, 'data'), '-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`]
  const args = [...where, '--no-sync', '-E', 'UTF8', '--locale=C']
  const file = path.join(folder, 'initdb')
  const words = await runProgram({ file, args, cwd: home, env, timeoutMs: 120_000, account })
  // The superuser's: what runs beside the server under the same account must not find it.
  await rm(passwordFile)
  if (words !== null) throw failed(words)
  return password
}

/** Starts the server of `folder` below a new folder of its own in `temp`; both are gone after `stop`. */
export const startServer = async (folder: string, temp: string, searchPath: string): Promise<StartedServer> => {
  const account = await accountBelowRoot()
  // Root's own folders are closed to the account that the server runs under.
  const home = await mkdtemp(path.join(account === null ? temp : os.tmpdir(), 'runbook-postgres-'))
  const remove = () => rm(home, { recursive: true, force: true, maxRetries: 3 })
  let child: ChildProcess | null = null
  try {
    if (account !== null) await chown(home, account.uid, account.gid)
    const env = { PATH: searchPath, HOME: home, LC_ALL: 'C', TZ: 'UTC' }
    const password = await initialize(folder, home, account, env)
    const port = await freePort()
    const args = ['-D', path.join(home, 'data'), ...settings(port)]
    const stdio: ['ignore', 'ignore', 'pipe'] = ['ignore', 'ignore', 'pipe']
    const server = spawn(path.join(folder, 'postgres'), args, { cwd: home, env, stdio, ...(account ?? {}) })
    child = server
    const lastResort = () => server.kill('SIGQUIT')
    process.once('exit', lastResort)
    const why = await untilReady(server)
    if (why !== null) throw failed(why)
    const stop = async () => {
      process.off('exit', lastResort)
      await end(server)
      await remove()
    }
    return { port, password, stop }
  } catch (error) {
    if (child !== null) await end(child)
    await remove()
    throw error
  }
}
