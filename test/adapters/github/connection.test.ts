import type { RequestListener } from 'node:http'
import { gzipSync } from 'node:zlib'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openConnection, type ConnectionLimits } from '../../../src/adapters/github/connection.ts'
import { hasIpv6, serveHttp, serveTcp, type Loopback } from '../loopback.ts'

const closing = async (opening: Promise<Loopback>): Promise<Loopback> => {
  const server = await opening
  onTestFinished(server.close)
  return server
}

/** Long enough for a busy machine; what is to end by itself ends before. */
const patience = () => AbortSignal.timeout(20_000)

interface Asking {
  readonly method?: string
  readonly host?: string
  readonly path?: string
  readonly body?: string
  readonly signal?: AbortSignal
}

const openOn = async (listener: RequestListener, limits?: ConnectionLimits) => {
  const server = await closing(serveHttp(listener))
  const ask = openConnection(limits)
  return {
    server,
    ask: ({ method = 'GET', path = '/', body, signal = patience() }: Asking = {}) => {
      const url = new URL(`http://127.0.0.1:${server.port}${path}`)
      return ask({
        method,
        url,
        headers: { authorization: 'token t' },
        signal,
        ...(body === undefined ? {} : { body }),
      })
    },
  }
}

const whole = '{"name":"Zürich"}'

describe('an answer', () => {
  test('has its status, its headers and its text', async () => {
    const { ask } = await openOn((request, response) => {
      response.writeHead(201, { 'X-Asked': `${request.method} ${request.url} ${request.headers.authorization}` })
      response.end(whole)
    })
    const answer = await ask({ path: '/a?b=c' })
    expect(answer).toMatchObject({ status: 201, headers: { 'x-asked': 'GET /a?b=c token t' }, text: whole })
  })

  test('comes to what was sent with a body, byte by byte', async () => {
    const { ask } = await openOn((request, response) => {
      response.setHeader('x-length', request.headers['content-length'] ?? 'none')
      request.pipe(response)
    })
    expect(await ask({ method: 'POST', body: whole })).toMatchObject({ headers: { 'x-length': '18' }, text: whole })
    expect(await ask({ method: 'POST' })).toMatchObject({ headers: { 'x-length': '0' }, text: '' })
  })

  test('that redirects is handed on, and nobody follows it', async () => {
    const asked: unknown[] = []
    const { ask } = await openOn((request, response) => {
      asked.push(request.url)
      response.writeHead(307, { location: '/new' }).end()
    })
    expect(await ask({ path: '/old' })).toMatchObject({ status: 307, headers: { location: '/new' } })
    expect(asked).toEqual(['/old'])
  })

  test('may be compressed by gzip, and only so', async () => {
    const { ask } = await openOn((request, response) => {
      const encoding = request.url === '/br' ? 'br' : 'gzip'
      response.writeHead(200, { 'content-encoding': encoding, 'x-asked': request.headers['accept-encoding'] })
      const packed = gzipSync(whole)
      response.end(request.url === '/cut' ? packed.subarray(0, packed.length - 9) : packed)
    })
    expect(await ask()).toMatchObject({ headers: { 'x-asked': 'gzip' }, text: whole })
    await expect(ask({ path: '/cut' })).rejects.toMatchObject({ code: 'Z_BUF_ERROR' })
    await expect(ask({ path: '/br' })).rejects.toMatchObject({ code: 'BAD_ENCODING' })
  })

  test('without a body may still name an encoding', async () => {
    const { ask } = await openOn((_request, response) => response.writeHead(304, { 'content-encoding': 'gzip' }).end())
    expect(await ask()).toMatchObject({ status: 304, text: '' })
  })

  test('of 30 MB comes whole', async () => {
    const text = `"${'ü'.repeat(15_000_000)}"`
    const { ask } = await openOn((_request, response) => response.end(text))
    expect((await ask()).text === text).toBe(true)
  })

  test('begins without the mark of its encoding', async () => {
    const { ask } = await openOn((_request, response) => response.end(`\uFEFF${whole}`))
    expect((await ask()).text).toBe(whole)
  })

  test('comes after hints that are none', async () => {
    const { ask } = await openOn((_request, response) => {
      response.writeEarlyHints({ link: '</style.css>; rel=preload' })
      response.end(whole)
    })
    expect(await ask()).toMatchObject({ status: 200, text: whole })
  })

  test.runIf(hasIpv6)('comes from an address of IPv6', async () => {
    const listener: RequestListener = (request, response) => void response.end(request.headers.host)
    const { port } = await closing(serveHttp(listener, '::1'))
    const url = new URL(`http://[::1]:${port}/`)
    const answer = await openConnection()({ method: 'GET', url, headers: {}, signal: patience() })
    expect(answer.text).toBe(`[::1]:${port}`)
  })
})

describe('no whole answer', () => {
  test('is one that is cut', async () => {
    const { ask } = await openOn((_request, response) => {
      response.writeHead(200, { 'content-length': 100 })
      response.write(whole, () => response.destroy())
    })
    await expect(ask()).rejects.toMatchObject({ code: 'ECONNRESET' })
  })

  test('is one that is cut in the middle of a chunk', async () => {
    const { port } = await closing(
      serveTcp((socket) => {
        socket.once('data', () => socket.end('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n10\r\nhalf'))
      }),
    )
    const url = new URL(`http://127.0.0.1:${port}/`)
    const asked = openConnection()({ method: 'GET', url, headers: {}, signal: patience() })
    await expect(asked).rejects.toMatchObject({ code: 'ECONNRESET' })
  })

  test.each([
    ['with', 'HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: other\r\n\r\n', 'ECONNRESET'],
    ['without', 'HTTP/1.1 101 Switching Protocols\r\n\r\n', 'BAD_PROTOCOL'],
  ])('is a change of the protocol, %s the name of another', async (_name, text, code) => {
    const { port } = await closing(serveTcp((socket) => socket.once('data', () => socket.write(text))))
    const url = new URL(`http://127.0.0.1:${port}/`)
    const asked = openConnection()({ method: 'GET', url, headers: {}, signal: patience() })
    await expect(asked).rejects.toMatchObject({ code })
  })

  test('is one whose body goes on beyond the time limit, and the connection is closed', async () => {
    const closed = Promise.withResolvers<undefined>()
    const { ask } = await openOn((request, response) => {
      request.socket.once('close', () => closed.resolve(undefined))
      response.writeHead(200, { 'content-length': 100 })
      response.write(whole)
    })
    await expect(ask({ signal: AbortSignal.timeout(200) })).rejects.toMatchObject({ name: 'TimeoutError' })
    await closed.promise
  })

  test('comes to a request that is called off before it is sent', async () => {
    const { ask, server } = await openOn((_request, response) => response.end())
    await expect(ask({ signal: AbortSignal.abort(new Error('called off')) })).rejects.toThrow('called off')
    expect(server.connections()).toBe(0)
  })

  test('comes over a connection that never stands', async () => {
    // Whoever listens there never answers the handshake.
    const { port } = await closing(serveTcp(() => undefined))
    const asked = openConnection({ connectMs: 50, idleMs: 50 })({
      method: 'GET',
      url: new URL(`https://127.0.0.1:${port}/`),
      headers: {},
      signal: patience(),
    })
    await expect(asked).rejects.toMatchObject({ code: 'CONNECT_TIMEOUT' })
  })
})

describe('a connection', () => {
  test('is used again, and another one beside it', async () => {
    const held: (() => void)[] = []
    const { ask, server } = await openOn((request, response) => {
      if (request.url === '/at-once') response.end(whole)
      else held.push(() => response.end(whole))
      if (held.length === 2) for (const release of held) release()
    })
    await ask({ path: '/at-once' })
    await ask({ path: '/at-once' })
    expect(server.connections()).toBe(1)
    await Promise.all([ask({ path: '/held' }), ask({ path: '/held' })])
    expect(server.connections()).toBe(2)
  })

  test('that nobody uses is closed', async () => {
    const closed = Promise.withResolvers<undefined>()
    const listener: RequestListener = (request, response) => {
      request.socket.once('close', () => closed.resolve(undefined))
      response.end(whole)
    }
    const { ask, server } = await openOn(listener, { connectMs: 5_000, idleMs: 50 })
    await ask()
    await closed.promise
    expect(await ask()).toMatchObject({ text: whole })
    expect(server.connections()).toBe(2)
  })

  test('that waits for its answer is in use', async () => {
    const listener: RequestListener = (_request, response) => void setTimeout(() => response.end(whole), 150)
    const { ask } = await openOn(listener, { connectMs: 5_000, idleMs: 30 })
    expect(await ask()).toMatchObject({ text: whole })
  })
})
