// adapters/postgres: implements the Dumps port. Restores dumps so that they can start no programs.
import { createHash, randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parseDatabaseUrl } from '../../core/database-url.ts'
import { ExpectedError, messageOf } from '../../core/errors.ts'
import type { Dumps, RestoreEnd } from '../../ports/dumps.ts'
import { isOfComplaint } from '../../database/dump.ts'
import { runDumpProgram } from './dump-program.ts'
import { plainStream, readDump } from './dump-read.ts'
import { placeOf } from '../scratch-postgres.ts'
import { openSession } from './scratch-connection.ts'
import { findPrograms } from '../scratch-postgres-programs.ts'

type DumpRestoreRequest = Parameters<Dumps['restore']>[0]

const notHere = () =>
  new ExpectedError({
    code: 'bad-input',
    message: 'There is no pg_restore and psql on this runner.',
    remedy:
      "Install PostgreSQL's client on the runner (GitHub's Ubuntu images have it; Debian: apt-get install postgresql-client), as new as the server that is dumped.",
  })

const unrestricted = () =>
  new ExpectedError({
    code: 'bad-input',
    message: 'This psql has no restricted mode, and a plain dump could make it start programs (CVE-2025-8714).',
    remedy:
      'Install PostgreSQL 13.22, 14.19, 15.14, 16.10, 17.6 or newer on the runner, or dump with `pg_dump --format=custom`.',
  })

/** Everything that belongs to the server and not to the data is left out: roles, tablespaces, comments on extensions. */
const leftOut = ['owner', 'privileges', 'comments', 'publications', 'subscriptions', 'security-labels', 'tablespaces']

const restoreArchive = async (folder: string, request: DumpRestoreRequest, env: Readonly<Record<string, string>>) => {
  const args = [...leftOut.map((what) => `--no-${what}`), `--dbname=${env['PGDATABASE'] ?? ''}`, request.path]
  const { timeoutMs } = request
  return runDumpProgram({ file: path.join(folder, 'pg_restore'), args, env, timeoutMs, keeps: isOfComplaint })
}

const psqlArgs = ['--no-psqlrc', '--no-password', '--quiet', '--echo-errors', '--output=/dev/null', '--file=-']

/** A key that nobody who wrote the dump can know. https://www.postgresql.org/docs/current/app-psql.html (\restrict) */
async function* restricted(key: string, text: Readable): AsyncGenerator {
  yield `\\restrict ${key}\n`
  yield* text
}

const restorePlain = async (folder: string, request: DumpRestoreRequest, env: Readonly<Record<string, string>>) => {
  const psql = { file: path.join(folder, 'psql'), args: psqlArgs, env, timeoutMs: request.timeoutMs }
  const key = randomBytes(24).toString('hex')
  const trial = await runDumpProgram({ ...psql, input: Readable.from([`\\restrict ${key}\n\\echo no\n`]) })
  if (trial.errors.some((line) => line.includes('invalid command \\restrict'))) throw unrestricted()
  if (!trial.errors.some((line) => line.includes('backslash commands are restricted'))) return trial
  const text = plainStream(request.path, request.dump.format)
  return runDumpProgram({ ...psql, input: Readable.from(restricted(key, text)), keeps: isOfComplaint })
}

const restore = async (folder: string, request: DumpRestoreRequest): Promise<RestoreEnd> => {
  const place = parseDatabaseUrl(request.url)
  if (place === null) throw new Error('a scratch database without an address')
  const isPlain = request.dump.format === 'plain' || request.dump.format === 'plain, gzip'
  const run = isPlain ? restorePlain : restoreArchive
  const { code, errors, timedOut } = await run(folder, request, place.variables)
  const silent = code !== 0 && errors.length === 0 ? [`error: the program ended with ${code ?? 'a signal'}`] : []
  return { lines: [...errors, ...silent], timedOut }
}

const digest = async (file: string): Promise<string> => {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}

const unanswered = (thrown: unknown) =>
  new ExpectedError({
    code: 'bad-input',
    message: `The tables of the database can't be read: ${messageOf(thrown).slice(0, 300)}.`,
    remedy: "See that it answers, and that the role may read every table; raise 'timeout' if it only needs longer.",
    cause: thrown,
  })

const view: Dumps['view'] = async (url, timeoutMs) => {
  const address = new URL(url)
  const { place } = placeOf(address, address.pathname.slice(1) || 'postgres')
  const session = await openSession(place, timeoutMs).catch((thrown: unknown) => {
    throw unanswered(thrown)
  })
  const ask = (sql: string) =>
    session.ask(sql).catch((thrown: unknown) => {
      throw unanswered(thrown)
    })
  try {
    await ask('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
  } catch (error) {
    await session.end()
    throw error
  }
  return { ask, end: () => session.end() }
}

/** Dumps by PostgreSQL's own programs, found where the scratch server is found. */
export const openDumps = (world: { readonly searchPath: string }, find: typeof findPrograms = findPrograms): Dumps => {
  const folder = () => {
    const found = find(world.searchPath, ['pg_restore', 'psql'])
    if (found === null) throw notHere()
    return found
  }
  return {
    read: (place, timeoutMs) => readDump(place, timeoutMs, () => path.join(folder(), 'pg_restore')),
    digest,
    restore: (request) => restore(folder(), request),
    view,
  }
}
