import type { Baseline } from '../../../src/smoke/decide/baseline.ts'
import { measureBaseline } from '../../../src/smoke/run/baseline.ts'
import { verify, type VerifyRequest } from '../../../src/smoke/run/verify.ts'
import type { HttpRequest } from '../../../src/ports/http.ts'
import type { CommandRequest, CommandResult, Files } from '../../../src/ports/world.ts'
import { smokeOptions } from '../../../src/smoke/probes/options.ts'
import { fakeHttp, type FakeReply } from '../../fakes/http.ts'
import { sha } from '../../fakes/nouns.ts'
import { virtualClock } from '../../fakes/virtual-clock.ts'
import { fakeFiles, fakeLog, fakePorts, noCommand } from '../../fakes/world.ts'

export const fresh = sha('a')
export const old = sha('b')

export const version = (commit: unknown): FakeReply => ({
  status: 200,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ status: 'ok', sha: commit }),
})
export const refused: FakeReply = { phase: 'connect', code: 'ECONNREFUSED' }
export const ok: FakeReply = { status: 200, body: 'ok' }
export const broken: FakeReply = { status: 500, body: 'no' }

export interface Asked {
  readonly path: string
  readonly host: string
  readonly address: string
  readonly headers: Readonly<Record<string, string>>
  /** Milliseconds since the start. */
  readonly at: number
  /** How often this path was asked before, at this address. */
  readonly before: number
}

/** A service as it behaves over time, a runbook's smoke options, and what verify makes of it. */
export const scene = (given: {
  readonly reply: (asked: Asked) => FakeReply
  readonly smoke?: unknown
  readonly instances?: number
  readonly addresses?: (host: string) => readonly string[]
  readonly url?: string | null
  readonly sha?: string | null
  readonly env?: Readonly<Record<string, string>>
  readonly baseline?: Baseline
  readonly command?: (request: CommandRequest, files: Files) => CommandResult
  readonly files?: Readonly<Record<string, string>>
}) => {
  const clock = virtualClock()
  const log = fakeLog()
  const counts = new Map<string, number>()
  const reply = (request: HttpRequest & { readonly address: string }) => {
    const { pathname, hostname } = new URL(request.url)
    const key = `${request.address} ${request.url}`
    const before = counts.get(key) ?? 0
    counts.set(key, before + 1)
    const { address, headers } = request
    return given.reply({ path: pathname, host: hostname, address, headers, at: clock.monotonicMs(), before })
  }
  const { addresses } = given
  const http = fakeHttp({ clock, reply, ...(addresses === undefined ? {} : { addresses }) })
  const files = fakeFiles(given.files)
  const { command } = given
  const runs =
    command === undefined
      ? {}
      : { command: { ...noCommand, run: (asked: CommandRequest) => Promise.resolve(command(asked, files)) } }
  const ports = fakePorts({ http, clock, log, files, ...runs })
  const request: VerifyRequest = {
    url: given.url === undefined ? 'https://api.test' : given.url,
    sha: given.sha === undefined ? fresh : given.sha,
    smoke: smokeOptions.parse(given.smoke ?? { version: { http: '/health', json: '$.sha' } }),
    ...(given.env === undefined ? {} : { userEnvironment: given.env }),
    ...(given.baseline === undefined ? {} : { baseline: given.baseline }),
    ...(given.instances === undefined ? {} : { instances: given.instances }),
  }
  return {
    http,
    clock,
    log,
    verify: () => verify(request, ports),
    baseline: () => measureBaseline(request, ports),
  }
}

export const api = { name: 'API', http: '/api' }
export const asks = { http: '/health', json: '$.sha' }
