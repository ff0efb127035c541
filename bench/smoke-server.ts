import { createServer } from 'node:http'
import type { Socket } from 'node:net'
import { performance } from 'node:perf_hooks'

// A service of known latency, in a process of its own: /slow/<ms> answers after so long and remembers how long it really
// took; /told hands these out and forgets them. The other paths are the ways in which a service lies.
const took: number[] = []
const opened = new WeakMap<Socket, number>()
let turn = 0

const server = createServer((request, response) => {
  const { url = '/', socket } = request
  const [, kind = '', argument = ''] = url.split('/')
  switch (kind) {
    case 'slow': {
      response.on('finish', () => took.push(performance.now() - (opened.get(socket) ?? Number.NaN)))
      setTimeout(() => response.end('ok'), Number(argument))
      return
    }
    case 'told':
      response.end(JSON.stringify(took.splice(0)))
      return
    case 'version':
      response.end(JSON.stringify({ status: 'ok', sha: argument }))
      return
    case 'redirect':
      response.writeHead(302, { location: '/login' }).end()
      return
    case 'login':
      response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><form>Log in</form>')
      return
    case 'flaky':
      turn += 1
      response.writeHead(turn % 3 === 0 ? 503 : 200).end('{"status":"ok"}')
      return
    case 'hang':
      return
    default:
      response.writeHead(404).end()
  }
})

server.on('connection', (socket) => opened.set(socket, performance.now()))
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  if (address !== null && typeof address !== 'string') console.log(address.port)
})
