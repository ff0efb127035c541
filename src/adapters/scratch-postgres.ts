import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { ExpectedError } from '../domain/errors.ts'
import type { Scratch, ScratchDatabase } from '../ports/scratch.ts'
import { findPrograms, runProgram, type Ended } from './scratch-postgres-programs.ts'
import { startServer } from './scratch-postgres-server.ts'

/** Linux takes 128 KiB in one argument. https://man7.org/linux/man-pages/man2/execve.2.html */
const largestText = 125_000

type Libpq = Readonly<Record<string, string>>

const remedy =
  "Install PostgreSQL on the runner (GitHub's Ubuntu images have it; Debian: apt-get install postgresql), or give the check a server: 'database-url' names the variable that holds its address."

/** The server's words: its first complaint, without psql's own decoration. */
const wordsOf = ({ stderr, timedOut, code }: Ended): string => {
  if (timedOut) return 'it did not end in time and was stopped'
  const line = stderr.split('\n').find((each) => /\b(?:ERROR|FATAL|error):/.test(each)) ?? stderr.split('\n')[0] ?? ''
  return (line.replace(/^.*?\b(?:ERROR|FATAL|error):\s*/, '').trim() || `psql ended with ${code}`).slice(0, 500)
}

/** An address as libpq's variables: a password in argv could be read by every process of the machine. */
const libpqOf = (address: string): Libpq => {
  const url = URL.canParse(address) ? new URL(address) : null
  if (url === null || !/^postgres(?:ql)?:$/.test(url.protocol) || url.hostname === '')
    throw new ExpectedError({
      code: 'bad-input',
      message:
        "The variable that 'database-url' names does not hold an address such as postgres://user@host:5432/name.",
      remedy: 'Set it in the env: of the preflight step.',
    })
  const given = {
    PGHOST: decodeURIComponent(url.hostname.replace(/^\[|\]$/g, '')),
    PGPORT: url.port || '5432',
    PGUSER: decodeURIComponent(url.username),
    PGPASSWORD: decodeURIComponent(url.password),
    PGDATABASE: decodeURIComponent(url.pathname.slice(1)) || 'postgres',
    PGSSLMODE: url.searchParams.get('sslmode') ?? '',
  }
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ''))
}

interface Client {
  readonly folder: string
  readonly env: Libpq
  readonly cwd: string
}

const psql = (client: Client, args: readonly string[], timeoutMs: number, more: Libpq = {}, stdin = '') =>
  runProgram({
    ...{ file: path.join(client.folder, 'psql'), cwd: client.cwd, timeoutMs, stdin },
    args: ['--no-psqlrc', '--no-password', '--quiet', '--set=ON_ERROR_STOP=1', ...args],
    env: { ...client.env, ...more },
  })

/** Our own SQL; it comes by stdin, so that no password is seen in argv. */
const administer = async (client: Client, sql: string): Promise<void> => {
  const ended = await psql(client, [], 60_000, {}, sql)
  if (ended.code === 0) return
  const message = `The server for the scratch database refuses: ${wordsOf(ended)}.`
  throw new ExpectedError({
    ...{ code: 'bad-input', message },
    remedy: "Check the address that 'database-url' names; its role must be allowed to create databases.",
  })
}

const engineOf = async (client: Client): Promise<string> => {
  const { stdout } = await psql(client, ['-At', '-c', 'SHOW server_version'], 30_000)
  return `PostgreSQL ${/\d+(?:\.\d+)*/.exec(stdout)?.[0] ?? ''}`.trim()
}

const execute = async (client: Client, sql: string, timeoutMs: number): Promise<string | null> => {
  if (sql.includes('\0')) return 'the text holds a null byte'
  if (Buffer.byteLength(sql) > largestText)
    throw new ExpectedError({
      ...{
        code: 'bad-input',
        message: `A migration of ${Buffer.byteLength(sql)} bytes is too large to be tried here.`,
      },
      remedy: `Split it into files below ${largestText} bytes, or load the data outside of a migration.`,
    })
  // A leading newline: a text that begins with a backslash would be a command to psql, such as one that starts programs.
  const limits = { PGOPTIONS: `-c statement_timeout=${timeoutMs} -c lock_timeout=${timeoutMs}` }
  const ended = await psql(client, ['-c', `\n${sql}`], timeoutMs + 5_000, limits)
  return ended.code === 0 ? null : wordsOf(ended)
}

const schema = async (client: Client): Promise<string> => {
  const file = path.join(client.folder, 'pg_dump')
  const args = ['--schema-only', '--no-password']
  const ended = await runProgram({ file, args, cwd: client.cwd, env: client.env, timeoutMs: 120_000 })
  if (ended.code === 0) return ended.stdout
  throw new ExpectedError({
    ...{ code: 'bad-input', message: `pg_dump can't read the scratch database: ${wordsOf(ended)}.` },
    remedy: 'Install a pg_dump on the runner that is as new as the server.',
  })
}

const databaseOf = (client: Client, engine: string, close: () => Promise<void>): ScratchDatabase => {
  let closed: Promise<void> | null = null
  return {
    engine,
    execute: (sql, timeoutMs) => execute(client, sql, timeoutMs),
    schema: () => schema(client),
    close: () => (closed ??= close()),
  }
}

/** A role that owns its database and nothing else: what a migration does stays in it, and no program is started. */
const openLocal = async (folder: string, temp: string, searchPath: string): Promise<ScratchDatabase> => {
  const server = await startServer(folder, temp, searchPath)
  try {
    const shared = {
      PATH: searchPath,
      LC_ALL: 'C',
      PGHOST: '127.0.0.1',
      PGPORT: `${server.port}`,
      PGSSLMODE: 'disable',
    }
    const admin = { ...shared, PGUSER: 'postgres', PGPASSWORD: server.password, PGDATABASE: 'postgres' }
    const password = randomBytes(16).toString('hex')
    const sql = `CREATE ROLE scratch LOGIN PASSWORD '${password}';\nCREATE DATABASE scratch OWNER scratch;\n`
    await administer({ folder, cwd: temp, env: admin }, sql)
    const env = { ...shared, PGUSER: 'scratch', PGPASSWORD: password, PGDATABASE: 'scratch' }
    const client = { folder, cwd: temp, env }
    return databaseOf(client, await engineOf(client), () => server.stop())
  } catch (error) {
    await server.stop()
    throw error
  }
}

const openRemote = async (folder: string, temp: string, searchPath: string, url: string): Promise<ScratchDatabase> => {
  const admin = { folder, cwd: temp, env: { PATH: searchPath, LC_ALL: 'C', ...libpqOf(url) } }
  const name = `runbook_scratch_${randomBytes(6).toString('hex')}`
  await administer(admin, `CREATE DATABASE ${name};\n`)
  const client = { ...admin, env: { ...admin.env, PGDATABASE: name } }
  return databaseOf(client, await engineOf(client), () =>
    administer(admin, `DROP DATABASE IF EXISTS ${name} WITH (FORCE);\n`),
  )
}

/** Real PostgreSQL, never a stand-in: the server that is named, else the machine's own, else an error that says so. */
export const openScratch = (
  world: { readonly temp: string; readonly searchPath: string },
  find: typeof findPrograms = findPrograms,
): Scratch => ({
  postgres: async ({ url }) => {
    const clients = ['psql', 'pg_dump']
    const folder = find(world.searchPath, url === null ? ['postgres', 'initdb', ...clients] : clients)
    if (folder === null) {
      const message = `There is no PostgreSQL on this runner${url === null ? '' : ' (psql and pg_dump are needed beside the server)'}.`
      throw new ExpectedError({ code: 'bad-input', message, remedy })
    }
    return url === null
      ? openLocal(folder, world.temp, world.searchPath)
      : openRemote(folder, world.temp, world.searchPath, url)
  },
})
