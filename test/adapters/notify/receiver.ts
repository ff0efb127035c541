import { createServer } from 'node:http'

export interface Received {
  readonly path: string
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: string
}

export interface Reply {
  readonly status: number
  readonly body?: string
  readonly headers?: Readonly<Record<string, string>>
}

export interface Receiver {
  readonly url: string
  readonly received: readonly Received[]
  /** The next answers, in order; its usual one when there are none left. */
  answer(...answers: readonly Reply[]): void
  /** Forgets what was received, and the answers that are left. */
  forget(): void
  close(): Promise<void>
}

/** A server on loopback that remembers what was posted to it. `usual`: asked for every post, also where another answer waits. */
export const startReceiver = async (
  usual: (body: string) => Reply = () => ({ status: 200, body: 'ok' }),
): Promise<Receiver> => {
  const received: Received[] = []
  const queue: Reply[] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const posted = Buffer.concat(chunks).toString()
      received.push({ path: request.url ?? '', headers: request.headers, body: posted })
      const normal = usual(posted)
      const { status, body = 'ok', headers } = queue.shift() ?? normal
      response.writeHead(status, headers).end(body)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = address !== null && typeof address === 'object' ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}`,
    received,
    answer: (...answers) => queue.push(...answers),
    forget: () => {
      received.length = 0
      queue.length = 0
    },
    close: async () => {
      server.closeAllConnections()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}
