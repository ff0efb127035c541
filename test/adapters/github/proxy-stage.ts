import { execFileSync } from 'node:child_process'
import { createServer, type RequestListener } from 'node:http'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { z } from 'zod'
import { serveHttps } from '../loopback.ts'

/** A GitHub behind TLS, and a proxy that lets nobody through but by CONNECT. */
export interface ProxyStage {
  readonly apiUrl: string
  /** The file that NODE_EXTRA_CA_CERTS is to name. */
  readonly authority: string
  readonly proxyUrl: string
  /** Methods and addresses that the proxy was asked for, with who asked. */
  readonly tunnels: readonly string[]
  /** What reached GitHub. */
  readonly asked: readonly string[]
  readonly close: () => Promise<void>
}

/** No name and no address of loopback is ever asked for through a proxy; this one reaches loopback and is neither. */
const host = '0.0.0.0'

const makeCertificate = (folder: string) => {
  const [key, cert] = [path.join(folder, 'key.pem'), path.join(folder, 'cert.pem')]
  const kind = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2', '-subj', '/CN=api']
  const to = ['-addext', `subjectAltName=IP:${host}`, '-keyout', key, '-out', cert]
  execFileSync('openssl', ['req', '-x509', ...kind, ...to], { stdio: 'pipe' })
  return { file: cert, keys: { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') } }
}

const openProxy = async () => {
  const tunnels: string[] = []
  const server = createServer((_request, response) => response.writeHead(405).end())
  server.on('connect', (request, socket, head) => {
    tunnels.push([request.method, request.url, request.headers['proxy-authorization']].join(' ').trim())
    const there = connect(Number(request.url?.split(':').at(-1)), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n')
      there.write(head)
      socket.pipe(there).pipe(socket)
    })
    there.on('error', () => socket.destroy())
    socket.on('error', () => there.destroy())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = z.object({ port: z.number() }).parse(server.address())
  return { port, tunnels, close: () => server.close() }
}

export const openProxyStage = async (answer: RequestListener): Promise<ProxyStage> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'proxy-'))
  const { file, keys } = makeCertificate(folder)
  const asked: string[] = []
  const github = await serveHttps(keys, (request, response) => {
    asked.push(`${request.method} ${request.url}`)
    answer(request, response)
  })
  const proxy = await openProxy()
  return {
    apiUrl: `https://${host}:${github.port}`,
    authority: file,
    proxyUrl: `http://127.0.0.1:${proxy.port}`,
    tunnels: proxy.tunnels,
    asked,
    close: async () => {
      await github.close()
      proxy.close()
      rmSync(folder, { recursive: true })
    },
  }
}
