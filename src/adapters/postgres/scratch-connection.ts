// adapters/postgres: sessions on a scratch database, with time limits and the server's notices.
import type { Client, ClientConfig } from 'pg'
import { ExpectedError, messageOf } from '../../core/errors.ts'
import { refuseGarbage } from './garbage.ts'
import type { Refused, SqlRow, ScratchSession } from '../../ports/scratch.ts'

/** Where a database is, and as whom. */
export type ScratchAddress = Pick<
  ClientConfig,
  'host' | 'port' | 'user' | 'password' | 'database' | 'ssl' | 'connectionString'
>

const longestNotice = 300
const mostNotices = 1_000

/** Every value as the server writes it: a bigint is no number, and a date no local time. */
const types = { getTypeParser: () => (value: string | Buffer) => value.toString() }

const wordsOf = (error: Error): string => {
  if (/No source stream defined/.test(error.message))
    return 'COPY … FROM STDIN needs rows that only psql sends; load them by INSERT, or name psql as the program that applies migrations'
  if (/Connection terminated|ECONNRESET|EPIPE/.test(error.message)) return 'the connection to the server broke'
  return error.message.slice(0, 500) || 'the server gave no reason'
}

/** The server's refusal; anything that is not an error is a bug and goes on. */
const refusalOf = async (thrown: unknown): Promise<Refused> => {
  if (!(thrown instanceof Error)) throw thrown
  const { DatabaseError } = await import('pg')
  const words = wordsOf(thrown)
  if (!(thrown instanceof DatabaseError)) return { words, state: null, position: null }
  const position = thrown.position === undefined ? null : Number(thrown.position) - 1
  return { words, state: thrown.code ?? null, position }
}

const clientOf = async (place: ScratchAddress, timeoutMs: number): Promise<Client> => {
  const limits = { statement_timeout: timeoutMs, lock_timeout: timeoutMs, connectionTimeoutMillis: 30_000 }
  const { Client } = await import('pg')
  const client = new Client({ ...place, ...limits, application_name: 'runbook-gates' })
  // Told to whoever waits for an answer; a connection that breaks while nobody waits is found at the next question.
  client.on('error', () => undefined)
  refuseGarbage(client)
  await client.connect()
  return client
}

const endOf = (client: Client): Promise<void> => client.end().catch(() => undefined)

/**
 * Nothing that somebody else made is found by a name of ours: not a function that fits better than the server's
 * (CVE-2018-1058), not an operator, not a type. Sent by itself, because some poolers refuse it when they connect.
 */
const pinned = 'SET search_path = pg_catalog, pg_temp'

/** Our own question on a connection of its own. */
export const askOnce = async (place: ScratchAddress, sql: string): Promise<readonly SqlRow[]> => {
  const client = await clientOf(place, 60_000)
  try {
    await client.query(pinned)
    return (await client.query<SqlRow>({ text: sql, types })).rows
  } finally {
    await endOf(client)
  }
}

/** A statement that has lifted the server's own limit is ended from a second connection. */
const withLimit = async (work: Promise<unknown>, timeoutMs: number, end: () => Promise<unknown>): Promise<boolean> => {
  let isEnded = false
  const timer = setTimeout(() => {
    isEnded = true
    // If not even that is possible, the server's end will be the statement's.
    void end().catch(() => undefined)
  }, timeoutMs)
  await work.catch(() => undefined)
  clearTimeout(timer)
  return isEnded
}

const graceMs = 2_000

export const openSession = async (place: ScratchAddress, timeoutMs: number): Promise<ScratchSession> => {
  const client = await clientOf(place, timeoutMs)
  let told: string[] = []
  client.on('notice', ({ message = '' }) => {
    if (told.length < mostNotices) told.push(message.slice(0, longestNotice))
  })
  const ask = async (sql: string) => {
    try {
      return (await client.query<SqlRow>({ text: sql, types })).rows
    } catch (thrown) {
      throw new ExpectedError({
        code: 'bad-input',
        message: `The scratch database does not answer any more: ${messageOf(thrown)}.`,
        remedy: 'Look at what ran last in it: it may have closed the connection or set a limit that nothing can keep.',
        cause: thrown,
      })
    }
  }
  const [first] = await ask('SELECT pg_catalog.pg_backend_pid()::pg_catalog.text AS pid')
  const pid = first?.['pid'] ?? ''
  await ask('SET client_min_messages = debug1')
  const run = async (sql: string): Promise<Refused | null> => {
    if (sql.includes('\0')) return { words: 'the text holds a null byte', state: null, position: sql.indexOf('\0') }
    const work = client.query(sql)
    const end = () => askOnce(place, `SELECT pg_terminate_backend(${Number(pid)})::text`)
    const isEnded = await withLimit(work, timeoutMs + graceMs, end)
    const refused = await work.then(() => null, refusalOf)
    return refused !== null && isEnded
      ? { ...refused, words: `it ran longer than ${timeoutMs / 1000} s and was ended` }
      : refused
  }
  const notices = () => {
    const heard = told
    told = []
    return heard
  }
  return { pid, run, ask, notices, isOpen: () => client.getTransactionStatus() !== 'I', end: () => endOf(client) }
}
