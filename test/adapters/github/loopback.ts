import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { once } from 'node:events'
import { onTestFinished } from 'vitest'
import { z } from 'zod'
import { openGitHub } from '../../../src/adapters/github/open.ts'
import type { GitHubOptions, OpenGitHub } from '../../../src/adapters/github/open.ts'
import type { Clock, Log } from '../../../src/ports/world.ts'

export interface Asked {
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: Readonly<Record<string, unknown>>
}

/** What the server does with one request: an answer, or a cut connection. */
export type Answer =
  | {
      readonly status: number
      readonly body?: unknown
      readonly headers?: Readonly<Record<string, string>>
      /** Sends half of the body and cuts. */
      readonly half?: true
      /** Sends this text whatever it is. */
      readonly raw?: string
    }
  | 'cut'
  /** Never answers. */
  | 'silence'

export interface Loopback {
  readonly url: string
  readonly asked: readonly Asked[]
}

const bodyOf = async (request: IncomingMessage): Promise<Readonly<Record<string, unknown>>> => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(z.instanceof(Buffer).parse(chunk))
  const text = Buffer.concat(chunks).toString('utf8')
  return text === '' ? {} : z.record(z.string(), z.unknown()).parse(JSON.parse(text))
}

const reply = (response: ServerResponse, answer: Answer): void => {
  if (answer === 'silence') return
  if (answer === 'cut') {
    response.destroy()
    return
  }
  const text = answer.raw ?? (answer.body === undefined ? '' : JSON.stringify(answer.body))
  const bytes = Buffer.from(text)
  response.writeHead(answer.status, {
    'content-type': 'application/json; charset=utf-8',
    ...(text === '' ? {} : { 'content-length': bytes.length }),
    ...answer.headers,
  })
  if (answer.half !== true) {
    response.end(bytes)
    return
  }
  response.write(bytes.subarray(0, bytes.length / 2), () => response.destroy())
}

/** A server on loopback that answers as it is told, and remembers what it was asked; closed after the test. */
export const startLoopback = async (answer: (asked: Asked, call: number) => Answer): Promise<Loopback> => {
  const asked: Asked[] = []
  const server = createServer((request, response) => {
    void (async () => {
      const { method = '', url = '', headers } = request
      const one = { method, path: url, headers, body: await bodyOf(request) }
      asked.push(one)
      reply(response, answer(one, asked.length))
    })()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(async () => {
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  })
  const { port } = z.object({ port: z.number() }).parse(server.address())
  return { url: `http://127.0.0.1:${port}`, asked }
}

/** An address on loopback where nobody listens. */
export const deadUrl = async (): Promise<string> => {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = z.object({ port: z.number() }).parse(server.address())
  server.close()
  await once(server, 'close')
  return `http://127.0.0.1:${port}`
}

export interface FakeClock extends Clock {
  readonly slept: readonly number[]
}

/** A clock that sleeping moves on. */
export const fakeClock = (start = '2026-03-01T00:00:00.000Z'): FakeClock => {
  const slept: number[] = []
  let nowMs = 0
  return {
    slept,
    now: () => new Date(Date.parse(start) + nowMs).toISOString(),
    monotonicMs: () => nowMs,
    cancelled: new AbortController().signal,
    throwIfCancelled: () => undefined,
    sleep: (ms, signal) => {
      if (signal?.aborted === true) return Promise.reject(new Error('aborted'))
      slept.push(ms)
      nowMs += ms
      return Promise.resolve()
    },
  }
}

export interface FakeLog extends Log {
  readonly lines: readonly string[]
}

export const fakeLog = (): FakeLog => {
  const lines: string[] = []
  const add = (line: string) => void lines.push(line)
  return { lines, info: add, warn: add, debug: add, group: (_title, body) => body() }
}

export const token = 'ghs_0123456789abcdefghijklmnopqrstuvwxyz'

export interface Scene extends OpenGitHub {
  readonly clock: FakeClock
  readonly log: FakeLog
}

/** The adapter against a server on loopback, with a clock that never waits and no luck. */
export const openOn = (url: string, options: Partial<GitHubOptions> = {}): Scene => {
  const clock = fakeClock()
  const log = fakeLog()
  const context = {
    repository: { owner: 'acme', name: 'shop' },
    urls: { api: url, graphql: `${url}/graphql` },
    run: { id: 7, attempt: 1 },
  }
  return { ...openGitHub({ token, context, clock, log, random: () => 0.5, ...options }), clock, log }
}
