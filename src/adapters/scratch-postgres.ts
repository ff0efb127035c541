// adapters: makes scratch databases on a named server, the machine's own PostgreSQL or the pinned one.
import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { ExpectedError, messageOf } from '../core/errors.ts'
import { percentDecoded } from '../core/percent.ts'
import type { SqlRow, Scratch, ScratchDatabase, ScratchSession } from '../ports/scratch.ts'
import type { Tools } from '../ports/tools.ts'
import { askOnce, openSession, type ScratchAddress } from './postgres/scratch-connection.ts'
import { findPrograms } from './scratch-postgres-programs.ts'
import { schemaSql } from './postgres/scratch-schema.ts'
import { startServer } from './postgres/scratch-server.ts'

const refuses = (thrown: unknown, remedy: string) =>
  new ExpectedError({
    code: 'bad-input',
    message: `The server for the scratch database refuses: ${messageOf(thrown)}.`,
    remedy,
    cause: thrown,
  })

/** Our own SQL as the one who may create databases. */
const administer = (place: ScratchAddress, sql: string): Promise<readonly SqlRow[]> =>
  askOnce(place, sql).catch((thrown: unknown) => {
    throw refuses(thrown, "Check the address that 'database-url' names; its role must be allowed to create databases.")
  })

const unreachable =
  'Run it again; if it stays so, something that ran in the scratch database has closed it to everybody.'

const ask = (place: ScratchAddress, sql: string): Promise<readonly SqlRow[]> =>
  askOnce(place, sql).catch((thrown: unknown) => {
    throw refuses(thrown, unreachable)
  })

const connect = (place: ScratchAddress, timeoutMs: number): Promise<ScratchSession> =>
  openSession(place, timeoutMs).catch((thrown: unknown) => {
    throw refuses(thrown, unreachable)
  })

const execute = async (place: ScratchAddress, sql: string, timeoutMs: number): Promise<string | null> => {
  const session = await connect(place, timeoutMs)
  try {
    return (await session.run(sql))?.words ?? null
  } finally {
    await session.end()
  }
}

const lineOf = ({ line }: SqlRow): readonly string[] => (line === undefined || line === null ? [] : [line])

interface CreatedDatabase {
  readonly place: ScratchAddress
  /** The same database, as the one who may most. */
  readonly admin: ScratchAddress
  readonly url: string
  readonly endangered: readonly string[]
  readonly programs: string | null
  readonly close: () => Promise<unknown>
}

const databaseOf = async ({
  place,
  admin,
  url,
  endangered,
  programs,
  close,
}: CreatedDatabase): Promise<ScratchDatabase> => {
  let closed: Promise<unknown> | null = null
  const [version] = await ask(place, 'SHOW server_version')
  const [role] = await ask(admin, 'SELECT rolsuper::text AS super FROM pg_roles WHERE rolname = current_user')
  return {
    engine: `PostgreSQL ${/\d+(?:\.\d+)*/.exec(version?.['server_version'] ?? '')?.[0] ?? ''}`.trim(),
    url,
    endangered,
    programs,
    execute: (sql, timeoutMs) => execute(place, sql, timeoutMs),
    query: (sql) => ask(place, sql),
    asSuperuser: role?.['super'] === 'true' ? (sql) => ask(admin, sql) : null,
    session: (timeoutMs) => connect(place, timeoutMs),
    schema: async () => (await ask(place, schemaSql)).flatMap(lineOf),
    close: async () => {
      await (closed ??= close())
    },
  }
}

interface Machine {
  readonly temp: string
  readonly searchPath: string
  readonly find: typeof findPrograms
}

const programsOf = ({ find, searchPath }: Machine) => find(searchPath, ['psql', 'pg_dump', 'pg_restore'])

/** A role that owns its database and nothing else: what a migration does stays in it, and no program is started. */
const openLocal = async (folder: string, machine: Machine): Promise<ScratchDatabase> => {
  const server = await startServer(folder, machine.temp, machine.searchPath)
  try {
    const shared = { host: '127.0.0.1', port: server.port, ssl: false }
    const admin = { ...shared, user: 'postgres', password: server.password, database: 'postgres' }
    const password = randomBytes(16).toString('hex')
    await administer(admin, `CREATE ROLE scratch LOGIN PASSWORD '${password}'`)
    await administer(admin, 'CREATE DATABASE scratch OWNER scratch')
    // What programs are given: some take TLS for granted unless they are told.
    const url = `postgresql://scratch:${password}@127.0.0.1:${server.port}/scratch?sslmode=disable`
    const place = { ...shared, user: 'scratch', password, database: 'scratch' }
    const made = { place, admin: { ...admin, database: 'scratch' }, url, endangered: [], programs: programsOf(machine) }
    return await databaseOf({ ...made, close: () => server.stop() })
  } catch (error) {
    await server.stop()
    throw error
  }
}

const addressOf = (text: string): URL => {
  const url = URL.canParse(text) ? new URL(text) : null
  if (url !== null && /^postgres(?:ql)?:$/.test(url.protocol) && url.hostname !== '') return url
  throw new ExpectedError({
    code: 'bad-input',
    remedy: 'Set it in the env: of the preflight step.',
    message: "The variable that 'database-url' names does not hold an address such as postgres://user@host:5432/name.",
  })
}

/** `sslmode` as libpq means it: the driver's own reading of `require` is stricter and says so on stderr. */
export const placeOf = (url: URL, database: string): { readonly place: ScratchAddress; readonly url: string } => {
  const own = new URL(url)
  // The driver ends on a bare % in a password, which libpq takes as it stands.
  own.username = encodeURIComponent(percentDecoded(url.username))
  own.password = encodeURIComponent(percentDecoded(url.password))
  own.pathname = `/${database}`
  const driver = new URL(own)
  if (driver.searchParams.has('sslmode')) driver.searchParams.set('uselibpqcompat', 'true')
  const ssl = driver.searchParams.has('sslmode') ? {} : { ssl: false }
  return { place: { connectionString: driver.href, ...ssl }, url: own.href }
}

/** Nobody looks into them: one that takes more than 16 MB is not empty. */
const endangeredSql = `SELECT d.datname::text AS line FROM pg_database d JOIN pg_roles r ON r.rolname = current_user
  WHERE NOT d.datistemplate AND d.datname !~ '^runbook_scratch_'
  AND CASE WHEN r.rolsuper OR (pg_has_role(d.datdba, 'USAGE') AND has_database_privilege(d.oid, 'CONNECT'))
    THEN pg_database_size(d.oid) ELSE 0 END > 16 * 1024 * 1024
  ORDER BY 1`

const openRemote = async (text: string, machine: Machine): Promise<ScratchDatabase> => {
  const address = addressOf(text)
  const admin = placeOf(address, address.pathname.slice(1) || 'postgres').place
  const endangered = (await administer(admin, endangeredSql)).flatMap(lineOf)
  const name = `runbook_scratch_${randomBytes(6).toString('hex')}`
  await administer(admin, `CREATE DATABASE ${name}`)
  const close = () => administer(admin, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
  const made = placeOf(address, name)
  return databaseOf({ ...made, admin: made.place, endangered, programs: programsOf(machine), close })
}

/** Real PostgreSQL, never a stand-in: the server that is named, the machine's own, the packaged one, or why there is none. */
export const openScratch = (
  /** Without `tools` nothing is downloaded. */
  world: { readonly temp: string; readonly searchPath: string; readonly tools?: Tools },
  find: typeof findPrograms = findPrograms,
): Scratch => ({
  postgres: async ({ url }) => {
    const machine = { ...world, find }
    if (url !== null) return openRemote(url, machine)
    const folder = find(world.searchPath, ['postgres', 'initdb'])
    if (folder !== null) return openLocal(folder, machine)
    const installed = (await world.tools?.install('postgres')) ?? { ok: false, why: 'none is downloaded' }
    if (installed.ok) return openLocal(path.dirname(installed.program), machine)
    throw new ExpectedError({
      code: 'bad-input',
      message: `There is no PostgreSQL on this runner, and ${installed.why}.`,
      remedy:
        "Install PostgreSQL on the runner (GitHub's Ubuntu images have it; Debian: apt-get install postgresql), or give the check a server: 'database-url' names the variable that holds its address.",
    })
  },
})
