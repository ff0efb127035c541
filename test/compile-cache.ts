import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

// Tests start the same few bundles hundreds of times: Node compiles each of them once a run, and reads the rest from here.
// A folder of its own for each run, because every script in a temporary folder leaves an entry. Benches never set it.
let folder = ''

export const setup = (): void => {
  folder = mkdtempSync(path.join(tmpdir(), 'compile-cache-'))
  process.env['NODE_COMPILE_CACHE'] = folder
}

export const teardown = (): void => {
  delete process.env['NODE_COMPILE_CACHE']
  rmSync(folder, { recursive: true, force: true })
}
