// adapters/http: sends one HTTP request on a new connection and measures each phase.
import { request as requestOver, type IncomingMessage } from 'node:http'
import { connect as connectTcp, isIP, type Socket } from 'node:net'
import { performance } from 'node:perf_hooks'
import { connect as connectTls, TLSSocket } from 'node:tls'
import type { HttpAnswer, HttpPhase, HttpRequest, HttpTimings, TlsFacts } from '../../ports/http.ts'
import { bare } from './dial.ts'
import { readBody } from './body.ts'
import { messageOf } from '../../core/errors.ts'
import { codeOf, problem } from './problem.ts'

/** Cumulative marks in milliseconds since the start; turned into a length per phase at the end. */
export interface Marks {
  started: number
  dns: number
  connected: number
  secured: number
  firstByte: number
}

export const timingsOf = (marks: Marks): HttpTimings => {
  const length = (end: number, start: number) => (end === 0 ? 0 : Math.max(0, end - start))
  return {
    dnsMs: length(marks.dns, marks.started),
    connectMs: length(marks.connected, marks.dns),
    tlsMs: length(marks.secured, marks.connected),
    firstByteMs: length(marks.firstByte, Math.max(marks.secured, marks.connected)),
    totalMs: performance.now() - marks.started,
  }
}

export interface ExchangeRequest {
  readonly url: URL
  readonly request: HttpRequest
  readonly address: string
  readonly marks: Marks
  readonly ca: readonly string[] | undefined
  readonly certificates: (socket: TLSSocket) => TlsFacts
}

const portOf = (url: URL) => (url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port))

/** A site given by hand chooses the certificate, too: so a server is asked by its address. */
const siteOf = ({ url, request }: Pick<ExchangeRequest, 'url' | 'request'>): string =>
  request.site === undefined || !URL.canParse(`https://${request.site}`)
    ? url.hostname
    : new URL(`https://${request.site}`).hostname

const optionsFor = ({ url, request }: ExchangeRequest, socket: Socket) => ({
  method: request.method,
  path: `${url.pathname}${url.search}`,
  // A connection of its own, without an agent: a kept-alive one would go on asking the instance that answered before.
  createConnection: () => socket,
  headers: {
    'user-agent': 'runbook-gates',
    accept: '*/*',
    // Asked of the service itself: a copy that a cache kept says nothing of what serves now.
    'cache-control': 'no-cache',
    ...Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name.toLowerCase(), value])),
    host: request.site ?? url.host,
    'accept-encoding': 'identity',
    connection: 'close',
    ...(request.body === undefined ? {} : { 'content-length': String(Buffer.byteLength(request.body)) }),
  },
})

/** Dials just this address: happy eyeballs would hide that one family is dead. */
const dial = ({ url, request, address, ca }: ExchangeRequest): Socket => {
  const place = { host: address, port: portOf(url), autoSelectFamily: false }
  if (url.protocol !== 'https:') return connectTcp(place)
  const host = bare(siteOf({ url, request }))
  return connectTls({
    ...place,
    servername: isIP(host) === 0 ? host : '',
    ALPNProtocols: ['http/1.1'],
    // Said aloud, so that NODE_TLS_REJECT_UNAUTHORIZED=0 in the environment can't switch it off.
    rejectUnauthorized: true,
    ...(ca === undefined ? {} : { ca: [...ca] }),
  })
}

/** Resolves with the event, rejects with the first error or when the socket closes before. */
const until = (socket: Socket, event: 'connect' | 'secureConnect'): Promise<void> =>
  new Promise((resolve, reject) => {
    socket.once(event, resolve)
    socket.once('error', reject)
    socket.once('close', () => reject(problem('ECONNRESET', 'the connection was closed')))
  })

/** One timer at a time: the phase's own limit, or what is left of the whole. */
const openDeadline = ({ request, marks }: Pick<ExchangeRequest, 'request' | 'marks'>, end: (why: Error) => void) => {
  let phase: HttpPhase = 'connect'
  let timer: NodeJS.Timeout | undefined
  const late = () => end(problem('ETIMEDOUT', `timed out in the phase ${phase}`))
  return {
    phase: () => phase,
    enter: (next: HttpPhase) => {
      phase = next
      clearTimeout(timer)
      const left = request.timeoutMs - (performance.now() - marks.started)
      timer = setTimeout(late, Math.max(1, Math.min(left, request.phaseMs?.[next] ?? left)))
    },
    stop: () => clearTimeout(timer),
  }
}

const headersOf = (message: IncomingMessage): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(message.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]),
  )

/**
 * The first line and the headers; nothing is sent before the certificate was verified. `upgrade`: the answer is 101, and
 * what follows it is no HTTP, so that it has no body. Without somebody who listens for it node drops the answer and says
 * nothing, and so it does where the connection closes early (https://nodejs.org/api/http.html#event-upgrade).
 */
const converse = (
  exchange: ExchangeRequest,
  socket: Socket,
): Promise<{ readonly message: IncomingMessage; readonly upgraded: boolean }> =>
  new Promise((resolve, reject) => {
    requestOver(optionsFor(exchange, socket))
      .once('response', (message) => resolve({ message, upgraded: false }))
      .once('upgrade', (message) => resolve({ message, upgraded: true }))
      .once('connect', (message) => resolve({ message, upgraded: true }))
      .once('close', () => reject(problem('ECONNRESET', 'the connection was closed')))
      .on('error', reject)
      .end(exchange.request.body)
  })

const noBody = { text: '', truncated: false }

/** One question and its answer over a socket that is opened for it and closed after it. */
export const converseOnce = async (exchange: ExchangeRequest): Promise<HttpAnswer> => {
  const { url, request, address, marks, certificates } = exchange
  // Destroying a socket whose answer has begun tells the reader only that it was cut: the reason is kept here.
  const ended: { why?: unknown } = {}
  const socket = dial(exchange)
  const end = (why: unknown) => {
    ended.why ??= why
    socket.destroy()
  }
  const onAbort = () => end(request.signal?.reason)
  const deadline = openDeadline(exchange, end)
  let tls: TlsFacts | null = null
  // Whoever waits hears of it by `until` or the request; what comes later concerns nobody.
  socket.on('error', () => undefined)
  request.signal?.addEventListener('abort', onAbort, { once: true })
  if (request.signal?.aborted === true) onAbort()
  try {
    deadline.enter('connect')
    await until(socket, 'connect')
    marks.connected = performance.now()
    if (url.protocol === 'https:') {
      deadline.enter('tls')
      await until(socket, 'secureConnect')
      marks.secured = performance.now()
      if (socket instanceof TLSSocket) tls = certificates(socket)
    }
    deadline.enter('first-byte')
    const { message, upgraded } = await converse(exchange, socket)
    marks.firstByte = performance.now()
    deadline.enter('body')
    const { text, truncated } = upgraded ? noBody : await readBody(message, request)
    const timings = timingsOf(marks)
    const status = message.statusCode ?? 0
    return { outcome: 'answered', status, headers: headersOf(message), body: text, truncated, address, timings, tls }
  } catch (error) {
    const thrown = ended.why ?? error
    const [code, message] = [codeOf(thrown), messageOf(thrown)]
    return { outcome: 'failed', phase: deadline.phase(), code, message, address, timings: timingsOf(marks) }
  } finally {
    deadline.stop()
    request.signal?.removeEventListener('abort', onAbort)
    socket.destroy()
  }
}
