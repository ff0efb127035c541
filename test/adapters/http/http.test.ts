import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { createHttp } from '../../../src/adapters/http/http.ts'
import { answered, failed, opened } from './scene.ts'
import { closedPort, hasIpv6, serveHttp, serveTcp } from '../loopback.ts'

describe('asking', () => {
  it('tells status, headers, body and the address that answered', async () => {
    const { port } = await opened(
      serveHttp((request, response) => {
        response.setHeader('X-Commit', 'abc')
        response.setHeader('Set-Cookie', ['a=1', 'b=2'])
        response.statusCode = 418
        response.end(`${request.method} ${request.url} ${String(request.headers['x-token'])}`)
      }),
    )
    const answer = await answered(`http://127.0.0.1:${port}/a?b=c`, { method: 'POST', headers: { 'X-Token': 't' } })
    expect(answer).toMatchObject({
      status: 418,
      body: 'POST /a?b=c t',
      truncated: false,
      address: '127.0.0.1',
      tls: null,
    })
    expect(answer.headers).toMatchObject({ 'x-commit': 'abc', 'set-cookie': 'a=1, b=2' })
  })

  it('sends a body with its length', async () => {
    const { port } = await opened(
      serveHttp((request, response) => {
        request.pipe(response)
        response.setHeader('x-length', request.headers['content-length'] ?? 'none')
      }),
    )
    const answer = await answered(`http://127.0.0.1:${port}/`, { method: 'POST', body: 'grüße' })
    expect([answer.body, answer.headers['x-length']]).toEqual(['grüße', '7'])
  })

  it('opens a connection of its own each time', async () => {
    const server = await opened(serveHttp((_, response) => response.end('ok')))
    const http = createHttp()
    const request = { method: 'GET', headers: {}, timeoutMs: 2_000, maxBytes: 100 } as const
    for (let time = 0; time < 5; time += 1) await http.ask({ url: `http://127.0.0.1:${server.port}/`, ...request })
    expect(server.connections()).toBe(5)
  })

  it.each([
    [
      'a switch to another protocol',
      'HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n',
      101,
    ],
    ['news before the answer', 'HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\nHTTP/1.1 204 No Content\r\n\r\n', 204],
  ])('takes %s for the answer that it is', async (_name, text, status) => {
    const { port } = await opened(serveTcp((socket) => void socket.on('data', () => socket.write(text))))
    expect(await answered(`http://127.0.0.1:${port}/`)).toMatchObject({ status, body: '', truncated: false })
  })

  it.each([
    ['nothing', ''],
    ['news and nothing more', 'HTTP/1.1 103 Early Hints\r\n\r\n'],
    ['half a line', 'HTTP/1.1 2'],
    ['what is no HTTP', 'SSH-2.0-OpenSSH_9.6\r\n'],
  ])('says %s and hangs up: a failure, and never a wait for ever', async (_name, text) => {
    const { port } = await opened(serveTcp((socket) => void socket.on('data', () => socket.end(text))))
    expect(await failed(`http://127.0.0.1:${port}/`)).toMatchObject({ phase: 'first-byte' })
  })

  it('does not follow a redirect', async () => {
    let visits = 0
    const { port } = await opened(
      serveHttp((_, response) => {
        visits += 1
        response.writeHead(302, { location: '/elsewhere' }).end()
      }),
    )
    expect((await answered(`http://127.0.0.1:${port}/`)).status).toBe(302)
    expect(visits).toBe(1)
  })

  it('dials the given address and keeps the name in Host', async () => {
    const { port } = await opened(serveHttp((request, response) => response.end(request.headers.host), '127.0.0.2'))
    const answer = await answered(`http://service.test:${port}/`, { address: '127.0.0.2' })
    expect([answer.body, answer.address]).toEqual([`service.test:${port}`, '127.0.0.2'])
  })

  it('does not go to another address when the first is dead', async () => {
    const { port } = await opened(serveHttp((_, response) => response.end('ok'), '127.0.0.3'))
    const resolve = () => Promise.resolve(['127.0.0.2', '127.0.0.3'])
    const answer = await failed(`http://service.test:${port}/`, {}, { resolve })
    expect(answer).toMatchObject({ phase: 'connect', code: 'ECONNREFUSED', address: '127.0.0.2' })
  })

  it('does not let a header of the user choose another host, another encoding or another connection', async () => {
    const { port } = await opened(serveHttp((request, response) => response.end(JSON.stringify(request.headers))))
    const headers = { Host: 'evil.test', 'Accept-Encoding': 'gzip', Connection: 'keep-alive' }
    const seen: unknown = JSON.parse((await answered(`http://127.0.0.1:${port}/`, { headers })).body)
    expect(seen).toMatchObject({ host: `127.0.0.1:${port}`, 'accept-encoding': 'identity', connection: 'close' })
  })

  it.runIf(hasIpv6)('dials IPv6', async () => {
    const { port } = await opened(serveHttp((_, response) => response.end('six'), '::1'))
    expect(await answered(`http://[::1]:${port}/`)).toMatchObject({ body: 'six', address: '::1' })
  })

  it('resolves a name to its addresses and an unknown one to none', async () => {
    const http = createHttp()
    expect(await http.resolve('localhost', 5_000)).toContain('127.0.0.1')
    expect(await http.resolve('127.0.0.9', 5_000)).toEqual(['127.0.0.9'])
    expect(await http.resolve('no-such-name.invalid', 5_000)).toEqual([])
  })
})

describe('trouble before an answer', () => {
  it('an unknown name fails in the phase dns', async () => {
    const resolve = () => Promise.resolve([])
    expect(await failed('http://no-such-name.test/', {}, { resolve })).toMatchObject({
      phase: 'dns',
      code: 'ENOTFOUND',
    })
  })

  it('a resolver that hangs is not waited for longer than the deadline', async () => {
    const resolve = () => new Promise<never>(() => undefined)
    const answer = await failed('http://slow.test/', { timeoutMs: 50 }, { resolve })
    expect(answer).toMatchObject({ phase: 'dns', code: 'ETIMEDOUT' })
  })

  it('a refused connection', async () => {
    const port = await closedPort()
    expect(await failed(`http://127.0.0.1:${port}/`)).toMatchObject({ phase: 'connect', code: 'ECONNREFUSED' })
  })

  it('a connection that is cut', async () => {
    const { port } = await opened(serveTcp((socket) => socket.once('data', () => socket.destroy())))
    expect(await failed(`http://127.0.0.1:${port}/`)).toMatchObject({ phase: 'first-byte', code: 'ECONNRESET' })
  })

  it('a server that never answers', async () => {
    const { port } = await opened(serveTcp(() => undefined))
    const answer = await failed(`http://127.0.0.1:${port}/`, { timeoutMs: 100 })
    expect(answer).toMatchObject({ phase: 'first-byte', code: 'ETIMEDOUT' })
    expect(answer.timings.totalMs).toBeGreaterThanOrEqual(95)
  })

  it('something that does not speak HTTP', async () => {
    const { port } = await opened(serveTcp((socket) => socket.end('SSH-2.0-OpenSSH\r\n')))
    const answer = await failed(`http://127.0.0.1:${port}/`)
    expect(answer.code).toMatch(/^HPE_/)
  })

  it('a header value that is none', async () => {
    const { port } = await opened(serveHttp((_, response) => response.end()))
    const answer = await failed(`http://127.0.0.1:${port}/`, { headers: { authorization: 'two\nlines' } })
    expect(answer.code).toBe('ERR_INVALID_CHAR')
    expect(answer.message).not.toContain('two')
  })
})

describe('a limit of one phase', () => {
  it('ends the wait for the first byte, long before the whole is over', async () => {
    const { port } = await opened(serveTcp(() => undefined))
    const answer = await failed(`http://127.0.0.1:${port}/`, { timeoutMs: 60_000, phaseMs: { 'first-byte': 80 } })
    expect(answer).toMatchObject({ phase: 'first-byte', code: 'ETIMEDOUT' })
  })

  it('ends a handshake that nobody answers', async () => {
    const { port } = await opened(serveTcp(() => undefined))
    const answer = await failed(`https://127.0.0.1:${port}/`, { timeoutMs: 60_000, phaseMs: { tls: 80 } })
    expect(answer).toMatchObject({ phase: 'tls', code: 'ETIMEDOUT' })
  })

  it('ends a resolver that hangs', async () => {
    const resolve = () => new Promise<never>(() => undefined)
    const answer = await failed('http://slow.test/', { timeoutMs: 60_000, phaseMs: { dns: 50 } }, { resolve })
    expect(answer).toMatchObject({ phase: 'dns', code: 'ETIMEDOUT' })
    expect(await createHttp({ resolve }).resolve('slow.test', 50)).toEqual([])
  })
})

it('a question that is no longer wanted ends at once', async () => {
  const { port } = await opened(serveTcp(() => undefined))
  const no = new AbortController()
  const pending = failed(`http://127.0.0.1:${port}/`, { timeoutMs: 60_000, signal: no.signal })
  no.abort(new Error('the run was cancelled'))
  expect((await pending).message).toBe('the run was cancelled')
})

describe('bodies', () => {
  it('a body that drips is ended by the deadline', async () => {
    const timers: NodeJS.Timeout[] = []
    const { port } = await opened(
      serveHttp((_, response) => {
        response.writeHead(200, { 'content-length': 1_000 })
        timers.push(setInterval(() => response.write('.'), 10))
      }),
    )
    const answer = await failed(`http://127.0.0.1:${port}/`, { timeoutMs: 150 })
    for (const timer of timers) clearInterval(timer)
    expect(answer).toMatchObject({ phase: 'body', code: 'ETIMEDOUT' })
    expect(answer.timings.totalMs).toBeLessThan(1_000)
  })

  it('a body that is cut is no answer', async () => {
    const { port } = await opened(
      serveHttp((_, response) => {
        response.writeHead(200, { 'content-length': 1_000 })
        response.write('half', () => response.destroy())
      }),
    )
    expect(await failed(`http://127.0.0.1:${port}/`)).toMatchObject({ phase: 'body', code: 'ECONNRESET' })
  })

  it('a body without end is read up to the limit', async () => {
    const chunk = Buffer.alloc(65_536, 'x')
    const { port } = await opened(
      serveHttp((_, response) => {
        const more = () => {
          while (!response.destroyed && response.write(chunk));
        }
        response.on('drain', more)
        more()
      }),
    )
    const answer = await answered(`http://127.0.0.1:${port}/`, { maxBytes: 100_000 })
    expect([answer.truncated, answer.body.length]).toEqual([true, 100_000])
  })

  it('a body of just the limit is whole', async () => {
    const { port } = await opened(serveHttp((_, response) => response.end('x'.repeat(500))))
    expect(await answered(`http://127.0.0.1:${port}/`, { maxBytes: 500 })).toMatchObject({ truncated: false })
    expect(await answered(`http://127.0.0.1:${port}/`, { maxBytes: 499 })).toMatchObject({ truncated: true })
  })

  it('compressed although nobody asked for it', async () => {
    const packed = gzipSync('{"sha":"abc"}')
    const { port } = await opened(
      serveHttp((_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(packed)),
    )
    expect(await answered(`http://127.0.0.1:${port}/`)).toMatchObject({ body: '{"sha":"abc"}', truncated: false })
  })

  it('a gzip bomb stops at the limit of the decoded body', async () => {
    const bomb = gzipSync(Buffer.alloc(200 * 1_048_576))
    const { port } = await opened(
      serveHttp((_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb)),
    )
    const before = process.memoryUsage().rss
    const answer = await answered(`http://127.0.0.1:${port}/`, { maxBytes: 1_048_576 })
    expect([answer.truncated, answer.body.length]).toEqual([true, 1_048_576])
    expect(process.memoryUsage().rss - before).toBeLessThan(60 * 1_048_576)
  })

  it('gzip members that hold nothing, without end, stop at the limit of the wire', async () => {
    const empty = Buffer.concat(Array.from({ length: 1_000 }, () => gzipSync('')))
    const { port } = await opened(
      serveHttp((_, response) => {
        response.writeHead(200, { 'content-encoding': 'gzip' })
        const more = () => {
          while (!response.destroyed && response.write(empty));
        }
        response.on('drain', more)
        more()
      }),
    )
    expect(await answered(`http://127.0.0.1:${port}/`, { maxBytes: 100_000 })).toMatchObject({
      truncated: true,
      body: '',
    })
  })

  it.each([
    ['gzip that is none', 'gzip', 'Z_DATA_ERROR'],
    ['an encoding nobody knows', 'snappy', 'BAD_ENCODING'],
  ])('%s', async (_, encoding, code) => {
    const { port } = await opened(
      serveHttp((__, response) => response.writeHead(200, { 'content-encoding': encoding }).end('plain text')),
    )
    expect(await failed(`http://127.0.0.1:${port}/`)).toMatchObject({ phase: 'body', code })
  })
})

describe('timings', () => {
  it('name the phase that took the time', async () => {
    const timers: NodeJS.Timeout[] = []
    const { port } = await opened(
      serveHttp((_, response) => {
        timers.push(
          setTimeout(() => {
            response.write('first')
            timers.push(setTimeout(() => response.end('last'), 120))
          }, 80),
        )
      }),
    )
    const { timings } = await answered(`http://127.0.0.1:${port}/`)
    expect(timings.firstByteMs).toBeGreaterThanOrEqual(75)
    expect(timings.totalMs).toBeGreaterThanOrEqual(timings.firstByteMs + 115)
    expect(timings.tlsMs).toBe(0)
    const parts = timings.dnsMs + timings.connectMs + timings.firstByteMs
    expect(parts).toBeLessThan(timings.totalMs)
  })
})
