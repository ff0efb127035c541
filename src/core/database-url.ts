// core: splits a postgres:// URL into libpq variables, so that no argument holds a password. Pure.
import { percentDecoded } from './percent.ts'

/** What libpq's programs read from their environment (https://www.postgresql.org/docs/current/libpq-envars.html). */
export interface DatabasePlace {
  readonly variables: Readonly<Record<string, string>>
  /** Never to be shown. */
  readonly secrets: readonly string[]
}

const parameters: Readonly<Record<string, string>> = {
  host: 'PGHOST',
  port: 'PGPORT',
  user: 'PGUSER',
  password: 'PGPASSWORD',
  dbname: 'PGDATABASE',
  sslmode: 'PGSSLMODE',
  sslrootcert: 'PGSSLROOTCERT',
  sslcert: 'PGSSLCERT',
  sslkey: 'PGSSLKEY',
}

/**
 * Takes a `postgres://` URL apart, so that no password stands among a program's arguments, where every other program
 * of the machine can read it. null for anything else.
 */
export const parseDatabaseUrl = (text: string): DatabasePlace | null => {
  if (!/^postgres(?:ql)?(?:\+\w+)?:\/\//.test(text) || !URL.canParse(text)) return null
  const url = new URL(text)
  const pairs: readonly (readonly [string, string])[] = [
    ['PGHOST', percentDecoded(url.hostname).replace(/^\[|\]$/g, '')],
    ['PGPORT', url.port],
    ['PGUSER', percentDecoded(url.username)],
    ['PGPASSWORD', percentDecoded(url.password)],
    ['PGDATABASE', percentDecoded(url.pathname.slice(1))],
    ...[...url.searchParams].map(([key, value]) => [parameters[key] ?? '', value] as const),
  ]
  const variables = Object.fromEntries(pairs.filter(([name, value]) => name !== '' && value !== ''))
  return { variables, secrets: [text, url.password, variables['PGPASSWORD'] ?? ''] }
}
