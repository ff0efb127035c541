// adapters/http: tests a TLS handshake or a TCP connection to one address, and sends nothing more.
import { connect as connectTcp, isIP } from 'node:net'
import { performance } from 'node:perf_hooks'
import { connect as connectTls, type TLSSocket } from 'node:tls'
import type { TcpAnswer, TlsAnswer, TlsFacts } from '../../ports/http.ts'
import { messageOf } from '../../core/errors.ts'
import { codeOf, problem } from './problem.ts'

export interface Handshake {
  readonly host: string
  readonly port: number
  readonly timeoutMs: number
  readonly signal?: AbortSignal
  readonly address: string
  readonly ca: readonly string[] | undefined
  readonly certificates: (socket: TLSSocket) => TlsFacts
}

/** A handshake with one address, verified against the name, and nothing after it. */
export const shakeHands = ({
  host,
  port,
  timeoutMs,
  signal,
  address,
  ca,
  certificates,
}: Handshake): Promise<TlsAnswer> =>
  new Promise((resolve) => {
    const started = performance.now()
    const socket = connectTls({
      host: address,
      port,
      servername: isIP(host) === 0 ? host : '',
      rejectUnauthorized: true,
      ...(ca === undefined ? {} : { ca: [...ca] }),
    })
    const end = (answer: TlsAnswer) => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', onAbort)
      socket.destroy()
      resolve(answer)
    }
    const fail = (thrown: unknown) =>
      end({ outcome: 'failed', code: codeOf(thrown), message: messageOf(thrown), address })
    const onAbort = () => fail(signal?.reason)
    signal?.addEventListener('abort', onAbort, { once: true })
    const timer = setTimeout(() => fail(problem('ETIMEDOUT', `no handshake in ${timeoutMs} ms`)), timeoutMs)
    socket.once('secureConnect', () =>
      end({ outcome: 'verified', facts: certificates(socket), address, totalMs: performance.now() - started }),
    )
    socket.on('error', fail)
    socket.once('close', () =>
      fail(problem('ECONNRESET', 'the server closed the connection before the handshake ended')),
    )
  })

/** Does anybody accept a connection there? */
export const openAndClose = (request: {
  readonly address: string
  readonly port: number
  readonly timeoutMs: number
  readonly signal?: AbortSignal
}): Promise<TcpAnswer> =>
  new Promise((resolve) => {
    const { address, port, timeoutMs, signal } = request
    const started = performance.now()
    const socket = connectTcp({ host: address, port })
    const end = (answer: TcpAnswer) => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', onAbort)
      socket.destroy()
      resolve(answer)
    }
    const fail = (thrown: unknown) =>
      end({ outcome: 'failed', code: codeOf(thrown), message: messageOf(thrown), address })
    const onAbort = () => fail(signal?.reason)
    signal?.addEventListener('abort', onAbort, { once: true })
    const timer = setTimeout(() => fail(problem('ETIMEDOUT', `no connection in ${timeoutMs} ms`)), timeoutMs)
    socket.once('connect', () => end({ outcome: 'connected', address, totalMs: performance.now() - started }))
    socket.on('error', fail)
  })
