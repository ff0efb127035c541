import { expect, it } from 'vitest'
import { answered, opened } from './scene.ts'
import { serveHttp } from '../loopback.ts'

it.each([
  ['HEAD', 'HEAD', 200],
  ['204', 'GET', 204],
] as const)('%s has no body to decode, whatever its headers say', async (_, method, status) => {
  const { port } = await opened(
    serveHttp((_request, response) => response.writeHead(status, { 'content-encoding': 'gzip' }).end()),
  )
  expect(await answered(`http://127.0.0.1:${port}/`, { method })).toMatchObject({ status, body: '' })
})

it.each([
  ['latin1, as its sender says', 'text/html; charset=iso-8859-1', Buffer.from('Übersicht', 'latin1'), 'Übersicht'],
  ['a byte order mark is no text', 'application/json', Buffer.from('\uFEFF{}'), '{}'],
  ['UTF-16, by its mark', 'text/plain', Buffer.from('\uFEFFok', 'utf16le'), 'ok'],
  ['a charset that nobody knows', 'text/plain; charset=klingon', Buffer.from('ok'), 'ok'],
])('%s', async (_, type, bytes, body) => {
  const { port } = await opened(serveHttp((_request, response) => response.setHeader('content-type', type).end(bytes)))
  expect((await answered(`http://127.0.0.1:${port}/`)).body).toBe(body)
})

it.each([
  ['events', 'text/event-stream', 'event: a\ndata: hi\n\n', 'event: a\ndata: hi\n\n'],
  ['lines', 'application/x-ndjson', '{"a":1}\n', '{"a":1}\n'],
])('a stream of %s is read to its first one', async (_, type, first, body) => {
  const { port } = await opened(
    serveHttp((_request, response) => {
      response.setHeader('content-type', type)
      response.write(first)
    }),
  )
  expect(await answered(`http://127.0.0.1:${port}/`)).toMatchObject({ status: 200, body, truncated: false })
})

it('a stream is left at its headers where nobody looks at the body', async () => {
  const { port } = await opened(
    serveHttp((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' })
      response.flushHeaders()
    }),
  )
  expect(await answered(`http://127.0.0.1:${port}/`, { reads: 'headers' })).toMatchObject({ status: 200, body: '' })
})

it('the site is chosen by who asks, and no cache is to answer', async () => {
  const { port } = await opened(
    serveHttp((request, response) => response.end(`${request.headers.host} ${request.headers['cache-control']}`)),
  )
  expect((await answered(`http://127.0.0.1:${port}/`, { site: 'api.internal' })).body).toBe('api.internal no-cache')
})
