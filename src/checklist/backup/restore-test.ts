// checklist/backup: restores a dump into a scratch database, never into its source, and counts the rows.
import type { Manifest, RestoredBackup } from './verdict.ts'
import type { DatabaseContents, Standard } from './comparison.ts'
import { sortProblems } from '../../database/dump.ts'
import { type Dump } from '../../ports/dumps.ts'
import { ExpectedError } from '../../core/errors.ts'
import type { CheckPorts } from '../../ports/ports.ts'
import { gatherContents } from '../../database/gather-contents.ts'
import { gatherObjects } from '../../database/gather-objects.ts'
import * as words from './words.ts'

/** Where a dump is tried, and what it is held against: names of variables, never addresses. */
export interface RestoreTest {
  /** The database that was dumped. */
  readonly source: string | null
  /** A server to make a scratch database on; null: the runner's own. */
  readonly server: string | null
  readonly timeoutMs: number
}

const addressIn = (variable: string, ports: CheckPorts): string => {
  const address = ports.userEnvironment[variable] ?? ''
  if (/^postgres(?:ql)?:\/\/[^/]/.test(address) && URL.canParse(address)) return address
  throw new ExpectedError({
    code: 'bad-input',
    message: words.addressUnusable(variable, address),
    remedy: words.setAddress(variable),
  })
}

const readDatabase = async (url: string, timeoutMs: number, ports: CheckPorts): Promise<DatabaseContents> => {
  const view = await ports.dumps.view(url, timeoutMs)
  try {
    const tables = await gatherContents(view)
    return { tables, objects: await gatherObjects(view) }
  } finally {
    await view.end()
  }
}

/** The database that is dumped, as it is now; null when none is named. */
export const readSource = async (
  { source, timeoutMs }: RestoreTest,
  ports: CheckPorts,
): Promise<DatabaseContents | null> => {
  if (source === null) return null
  ports.log.info(words.counting(source))
  return readDatabase(addressIn(source, ports), timeoutMs, ports)
}

/** `before`: the source as it was before the dump was made; null when it was made some time ago. */
export const standardOf = async (
  test: RestoreTest,
  { before, manifest }: { readonly before: DatabaseContents | null; readonly manifest: Manifest | null },
  ports: CheckPorts,
): Promise<Standard> => {
  const after = await readSource(test, ports)
  if (after !== null && test.source !== null) {
    const variable = test.source
    return before === null ? { kind: 'later source', variable, after } : { kind: 'source', variable, before, after }
  }
  return manifest === null || manifest.tables === null
    ? { kind: 'nothing' }
    : { kind: 'manifest', path: manifest.path, tables: manifest.tables }
}

/** A dump is never loaded into the server that it came from. */
const scratchAddress = ({ source, server }: RestoreTest, ports: CheckPorts): string | null => {
  if (server === null) return null
  const url = addressIn(server, ports)
  if (source === null || new URL(url).host !== new URL(addressIn(source, ports)).host) return url
  throw new ExpectedError({
    code: 'bad-input',
    message: words.sameServer(server, source),
    remedy: words.nameTestServer,
  })
}

/** Loads the dump into a scratch database and counts what is there then. */
export const restoreBackup = async (
  test: RestoreTest,
  { path, dump, standard }: { readonly path: string; readonly dump: Dump; readonly standard: Standard },
  ports: CheckPorts,
): Promise<RestoredBackup> => {
  const database = await ports.scratch.postgres({ url: scratchAddress(test, ports) })
  try {
    const { engine, url } = database
    ports.log.info(words.restoringOn(engine))
    const { lines, timedOut } = await ports.dumps.restore({ path, dump, url, timeoutMs: test.timeoutMs })
    const reading = await readDatabase(url, test.timeoutMs, ports)
    return { engine, timedOut, problems: sortProblems(lines, dump), reading, standard }
  } finally {
    await database.close()
  }
}
