import type { Http, HttpAnswer, HttpPhase, HttpRequest, HttpTimings, TlsAnswer } from '../../src/ports/http.ts'
import type { Clock } from '../../src/ports/world.ts'

export type FakeReply =
  | {
      readonly status: number
      readonly body?: string
      readonly headers?: Readonly<Record<string, string>>
      readonly latencyMs?: number
      readonly truncated?: boolean
    }
  | { readonly phase: HttpPhase; readonly code: string }

export interface FakeHttp extends Http {
  readonly asked: readonly (HttpRequest & { readonly address: string })[]
}

const timings = (totalMs: number): HttpTimings => ({ dnsMs: 0, connectMs: 0, tlsMs: 0, firstByteMs: totalMs, totalMs })

/** A network of one clock. `reply` is asked for each request, with the address that was dialled. */
export const fakeHttp = (network: {
  readonly clock: Clock
  readonly addresses?: (host: string) => readonly string[]
  readonly reply: (request: HttpRequest & { readonly address: string }) => FakeReply
  readonly handshake?: () => TlsAnswer
}): FakeHttp => {
  const asked: (HttpRequest & { readonly address: string })[] = []
  const resolve = (host: string) => Promise.resolve(network.addresses?.(host) ?? ['127.0.0.1'])
  const ask = async (request: HttpRequest): Promise<HttpAnswer> => {
    const [first] = request.address === undefined ? await resolve(new URL(request.url).hostname) : [request.address]
    const failed = (phase: HttpPhase, code: string, ms: number): HttpAnswer => ({
      outcome: 'failed',
      phase,
      code,
      message: code,
      address: first ?? null,
      timings: timings(ms),
    })
    if (first === undefined) return failed('dns', 'ENOTFOUND', 0)
    const dialled = { ...request, address: first }
    asked.push(dialled)
    const reply = network.reply(dialled)
    if ('phase' in reply) return failed(reply.phase, reply.code, 1)
    const latency = reply.latencyMs ?? 1
    await network.clock.sleep(Math.min(latency, request.timeoutMs))
    if (latency > request.timeoutMs) return failed('first-byte', 'ETIMEDOUT', request.timeoutMs)
    return {
      outcome: 'answered',
      status: reply.status,
      headers: reply.headers ?? {},
      body: reply.body ?? '',
      truncated: reply.truncated ?? false,
      address: first,
      timings: timings(latency),
      tls: null,
    }
  }
  return {
    asked,
    ask,
    resolve,
    connect: () => Promise.resolve({ outcome: 'failed', code: 'ECONNREFUSED', message: '', address: '127.0.0.1' }),
    handshake: () =>
      Promise.resolve(
        network.handshake?.() ?? { outcome: 'failed', code: 'ECONNREFUSED', message: '', address: '127.0.0.1' },
      ),
  }
}
