import { createServer, type RequestListener, type Server } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import { createServer as createTcpServer, type Server as TcpServer, type Socket } from 'node:net'
import { networkInterfaces } from 'node:os'

/** A server on loopback that closes with all its connections. */
export interface Loopback {
  readonly port: number
  readonly connections: () => number
  readonly close: () => Promise<void>
}

const portOf = (server: TcpServer | Server): number => {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('not listening on a port')
  return address.port
}

const listen = (server: TcpServer | Server, host: string, port: number): Promise<Loopback> => {
  const sockets = new Set<Socket>()
  let connections = 0
  server.on('connection', (socket: Socket) => {
    connections += 1
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => socket.destroy())
  })
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () =>
      resolve({
        port: portOf(server),
        connections: () => connections,
        close: () =>
          new Promise((closed) => {
            for (const socket of sockets) socket.destroy()
            server.close(() => closed())
          }),
      }),
    )
  })
}

export const serveHttp = (listener: RequestListener, host = '127.0.0.1', port = 0) =>
  listen(createServer(listener), host, port)

export const serveHttps = (
  keys: { readonly key: string; readonly cert: string },
  listener: RequestListener,
  host = '127.0.0.1',
) => {
  const server = createTlsServer(keys, listener)
  server.on('tlsClientError', (_error, socket) => socket.destroy())
  return listen(server, host, 0)
}

export const serveTcp = (onSocket: (socket: Socket) => void, host = '127.0.0.1') =>
  listen(createTcpServer(onSocket), host, 0)

/** A port on loopback where nobody listens. */
export const closedPort = async (): Promise<number> => {
  const server = await serveTcp(() => undefined)
  await server.close()
  return server.port
}

export const hasIpv6 = Object.values(networkInterfaces()).some((list) => list?.some(({ address }) => address === '::1'))
