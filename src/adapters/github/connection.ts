// adapters/github: sends one request by node's own client, over connections that are kept for the next one.
import { Agent, request as requestOver, type ClientRequest, type IncomingMessage } from 'node:http'
import { problem } from '../http/problem.ts'

/** One request as it goes over the wire. */
export interface WireRequest {
  readonly method: string
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
  /** Ends it at any time, also while the body arrives. */
  readonly signal: AbortSignal
}

/** The whole answer. */
export interface WireAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly text: string
}

/** Throws where no whole answer came; an error with the code `CONNECT_TIMEOUT` says that nothing was sent. */
export type AskOverWire = (sending: WireRequest) => Promise<WireAnswer>

export interface ConnectionLimits {
  /** Until a connection stands, with its encryption. */
  readonly connectMs: number
  /** How long an unused connection is kept: behind a router that forgets it in silence the next request would hang. */
  readonly idleMs: number
}

const usualLimits: ConnectionLimits = { connectMs: 10_000, idleMs: 4000 }

/** Encryption is a third of all that is loaded before the first request: it is loaded for an address that has it. */
const openClient = async (url: URL, { idleMs }: ConnectionLimits) => {
  const kept = { keepAlive: true, timeout: idleMs }
  if (url.protocol !== 'https:') return { agent: new Agent(kept), request: requestOver }
  const https = await import('node:https')
  return { agent: new https.Agent(kept), request: https.request }
}

/** Ends a request whose connection does not come to stand. */
const limitConnecting = (request: ClientRequest, secured: boolean, { connectMs }: ConnectionLimits): void => {
  request.once('socket', (socket) => {
    if (request.reusedSocket) return
    const late = () => request.destroy(problem('CONNECT_TIMEOUT', `no connection in ${connectMs} ms`))
    const timer = setTimeout(late, connectMs)
    const stop = () => clearTimeout(timer)
    socket.once(secured ? 'secureConnect' : 'connect', stop)
    request.once('close', stop)
  })
}

/** Listens from the turn in which the answer begins: what is cut before anybody listens is told to nobody. */
const bytesOf = (message: IncomingMessage): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    message.on('data', (chunk: Buffer) => chunks.push(chunk))
    message.once('end', () => resolve(Buffer.concat(chunks)))
    message.on('error', reject)
    message.once('close', () => reject(problem('ECONNRESET', 'the answer was cut')))
  })

const decoded = async (bytes: Buffer, encoding: string): Promise<Buffer> => {
  if (bytes.length === 0 || encoding === '' || encoding === 'identity') return bytes
  if (encoding !== 'gzip')
    throw problem('BAD_ENCODING', `the answer is encoded as '${encoding}', which was not asked for`)
  const { gunzip } = await import('node:zlib')
  return new Promise((resolve, reject) =>
    gunzip(bytes, (error, plain) => {
      if (error === null) resolve(plain)
      else reject(error)
    }),
  )
}

const headersOf = (message: IncomingMessage): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(message.headers).map(([name, value]) => [name, String(value ?? '')]))

/** One client for one host. Redirects are answers like any other; whoever asked decides whether to follow. */
export const openConnection = (limits: ConnectionLimits = usualLimits): AskOverWire => {
  let opened: ReturnType<typeof openClient> | undefined
  return async ({ method, url, headers, body, signal }) => {
    opened ??= openClient(url, limits)
    const { agent, request: open } = await opened
    try {
      const received = await new Promise<{ readonly message: IncomingMessage; readonly bytes: Promise<Buffer> }>(
        (resolve, reject) => {
          const request = open(url, { agent, method, signal, headers })
          request.setHeader('accept-encoding', 'gzip')
          limitConnecting(request, url.protocol === 'https:', limits)
          request.once('response', (message) => resolve({ message, bytes: bytesOf(message) }))
          request.on('error', reject)
          // A server that changes the protocol is hung up on, without an error.
          request.once('close', () => reject(problem('ECONNRESET', 'the connection was closed without an answer')))
          request.end(body)
        },
      )
      const { message, bytes } = received
      const packed = await bytes
      if (message.statusCode === 101) throw problem('BAD_PROTOCOL', 'the server changed the protocol')
      const plain = await decoded(packed, (message.headers['content-encoding'] ?? '').trim().toLowerCase())
      return { status: message.statusCode ?? 0, headers: headersOf(message), text: new TextDecoder().decode(plain) }
    } catch (thrown) {
      // An ended request says only that it was ended; the signal says why.
      signal.throwIfAborted()
      throw thrown
    }
  }
}
