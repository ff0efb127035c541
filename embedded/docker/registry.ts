import { spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { endsWithParent } from '../parent.ts'
import { findProgram } from './programs.ts'

/** A registry on loopback (Debian: docker-registry), which gives images their real digests. */
export interface Registry {
  /** `127.0.0.1:41234`: what image names begin with. Docker needs no TLS for it. */
  readonly address: string
  readonly pid: number
  stop(): Promise<void>
}

/** A port that was free a moment ago. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = net.createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      const port = address === null || typeof address === 'string' ? 0 : address.port
      server.close(() => resolve(port))
    })
  })

const answers = async (address: string): Promise<boolean> => {
  try {
    const response = await fetch(`http://${address}/v2/`)
    await response.body?.cancel()
    return response.ok
  } catch {
    return false
  }
}

/** null: there is no registry program on this machine. */
export const startRegistry = async (directory: string): Promise<Registry | null> => {
  const program = findProgram('docker-registry')
  if (program === null) return null
  const address = `127.0.0.1:${await freePort()}`
  const root = path.join(directory, 'registry')
  mkdirSync(root)
  const configuration = path.join(directory, 'registry.json')
  const storage = { filesystem: { rootdirectory: root }, delete: { enabled: true } }
  const http = { addr: address }
  writeFileSync(configuration, JSON.stringify({ version: 0.1, log: { level: 'error' }, storage, http }))
  const [first, ...args] = [...endsWithParent('TERM'), program, 'serve', configuration] as const
  const child = spawn(first, args, { detached: true, stdio: 'ignore' })
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const stop = async () => {
    child.kill('SIGTERM')
    await gone
  }
  for (let tries = 0; tries < 200 && child.exitCode === null; tries += 1) {
    if (await answers(address)) return { address, pid: child.pid ?? 0, stop }
    await wait(50)
  }
  await stop()
  throw new Error('docker-registry did not answer within ten seconds')
}
