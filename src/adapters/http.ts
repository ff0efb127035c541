import { request as requestPlain, type IncomingMessage, type RequestOptions } from 'node:http'
import { request as requestTls } from 'node:https'
import { isIP } from 'node:net'
import { performance } from 'node:perf_hooks'
import { TLSSocket } from 'node:tls'
import type { Http, HttpAnswer, HttpPhase, HttpRequest, HttpTimings, TlsFacts } from '../ports/http.ts'
import { bare, chooseAddress, machineResolve, resolverOf, type Resolve } from './dial.ts'
import { openAndClose, shakeHands } from './http-connection.ts'
import { codeOf, problem, textOf } from './http-problem.ts'
import { readBody, type Body } from './http-body.ts'
import { certificateReader } from './http-certificates.ts'

export interface HttpSettings {
  /** Trust these (PEM) instead of the machine's roots. */
  readonly ca?: readonly string[]
  /** Answers for the machine's resolver. */
  readonly resolve?: Resolve
}

type ReadCertificates = (socket: TLSSocket) => TlsFacts

/** Cumulative marks in milliseconds since the start; turned into a length per phase at the end. */
interface Marks {
  started: number
  dns: number
  connected: number
  secured: number
  firstByte: number
}

const timingsOf = (marks: Marks): HttpTimings => {
  const length = (end: number, start: number) => (end === 0 ? 0 : Math.max(0, end - start))
  return {
    dnsMs: length(marks.dns, marks.started),
    connectMs: length(marks.connected, marks.dns),
    tlsMs: length(marks.secured, marks.connected),
    firstByteMs: length(marks.firstByte, Math.max(marks.secured, marks.connected)),
    totalMs: performance.now() - marks.started,
  }
}

const headersOf = (message: IncomingMessage): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(message.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]),
  )

const answerOf = (message: IncomingMessage, { text, truncated }: Body) => ({
  status: message.statusCode ?? 0,
  headers: headersOf(message),
  body: text,
  truncated,
})

const optionsFor = (url: URL, request: HttpRequest, address: string, ca: readonly string[] | undefined) => {
  const host = bare(url.hostname)
  const own = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name.toLowerCase(), value]))
  const options: RequestOptions & { servername: string; rejectUnauthorized: true; ca?: string[] } = {
    method: request.method,
    host: address,
    port: url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port),
    path: `${url.pathname}${url.search}`,
    // A connection of its own: a kept-alive one would go on asking the instance that answered before.
    agent: false,
    // Just this address: happy eyeballs would hide that one family is dead.
    family: isIP(address),
    headers: {
      'user-agent': 'runbook-gates',
      accept: '*/*',
      ...own,
      host: url.host,
      'accept-encoding': 'identity',
      connection: 'close',
      ...(request.body === undefined ? {} : { 'content-length': String(Buffer.byteLength(request.body)) }),
    },
    servername: isIP(host) === 0 ? host : '',
    // Said aloud, so that NODE_TLS_REJECT_UNAUTHORIZED=0 in the environment can't switch it off.
    rejectUnauthorized: true,
    ...(ca === undefined ? {} : { ca: [...ca] }),
  }
  return { ...options, autoSelectFamily: false }
}

interface Exchange {
  readonly url: URL
  readonly request: HttpRequest
  readonly address: string
  readonly marks: Marks
  readonly ca: readonly string[] | undefined
  readonly certificates: ReadCertificates
}

const exchange = async ({ url, request, address, marks, ca, certificates }: Exchange): Promise<HttpAnswer> => {
  const secure = url.protocol === 'https:'
  let phase: HttpPhase = 'connect'
  let tls: TlsFacts | null = null
  let timer: NodeJS.Timeout | undefined
  // Destroying a request whose answer has begun tells the reader only that it was cut: the reason is kept here.
  const deadline = new AbortController()
  try {
    const outgoing = (secure ? requestTls : requestPlain)(optionsFor(url, request, address, ca))
    timer = setTimeout(
      () => {
        const late = problem('ETIMEDOUT', `no whole answer in ${request.timeoutMs} ms`)
        deadline.abort(late)
        outgoing.destroy(late)
      },
      Math.max(1, request.timeoutMs - (marks.dns - marks.started)),
    )
    outgoing.once('socket', (socket) => {
      socket.once('connect', () => {
        marks.connected = performance.now()
        phase = secure ? 'tls' : 'first-byte'
      })
      socket.once('secureConnect', () => {
        marks.secured = performance.now()
        phase = 'first-byte'
        if (socket instanceof TLSSocket) tls = certificates(socket)
      })
    })
    const message = await new Promise<IncomingMessage>((resolve, reject) => {
      outgoing.once('response', resolve).on('error', reject)
      outgoing.end(request.body)
    })
    marks.firstByte = performance.now()
    phase = 'body'
    const body = await readBody(message, request.maxBytes)
    outgoing.destroy()
    return { outcome: 'answered', ...answerOf(message, body), address, timings: timingsOf(marks), tls }
  } catch (error) {
    const thrown: unknown = deadline.signal.aborted ? deadline.signal.reason : error
    return {
      outcome: 'failed',
      phase,
      code: codeOf(thrown),
      message: textOf(thrown),
      address,
      timings: timingsOf(marks),
    }
  } finally {
    clearTimeout(timer)
  }
}

/** Asks on a fresh connection each time, without proxies, redirects, happy eyeballs or a second try. */
export const createHttp = (settings: HttpSettings = {}): Http => {
  const { ca, resolve: resolveName = machineResolve } = settings
  const certificates = certificateReader(ca)
  const resolve = resolverOf(resolveName)
  return {
    resolve,
    ask: async (request) => {
      const marks: Marks = { started: performance.now(), dns: 0, connected: 0, secured: 0, firstByte: 0 }
      const url = new URL(request.url)
      const dial = await chooseAddress(bare(url.hostname), request.address, request.timeoutMs, resolve)
      marks.dns = performance.now()
      if ('code' in dial) {
        const phase = dial.code === 'EREFUSED_ADDRESS' ? 'connect' : 'dns'
        return { outcome: 'failed', phase, ...dial, address: request.address ?? null, timings: timingsOf(marks) }
      }
      return exchange({ url, request, address: dial.address, marks, ca, certificates })
    },
    handshake: async (request) => {
      const host = bare(request.host)
      const dial = await chooseAddress(host, request.address, request.timeoutMs, resolve)
      if ('code' in dial) return { outcome: 'failed', ...dial, address: request.address ?? null }
      return shakeHands({ ...request, host, address: dial.address, ca, certificates })
    },
    connect: async (request) => {
      const dial = await chooseAddress(bare(request.host), request.address, request.timeoutMs, resolve)
      if ('code' in dial) return { outcome: 'failed', ...dial, address: request.address ?? null }
      return openAndClose({ ...request, address: dial.address })
    },
  }
}
