import net from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { openDatabase } from '../../../src/adapters/postgres/probe.ts'
import { openSession } from '../../../src/adapters/postgres/scratch-connection.ts'

const servers: net.Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})

/** Answers each piece that comes with these bytes, one after the other where they are to come in pieces. */
const serve = async (...pieces: readonly (readonly number[])[]): Promise<number> => {
  const server = net.createServer((socket) => {
    socket.setNoDelay(true)
    socket.on('error', () => undefined)
    socket.on('data', () => {
      for (const piece of pieces) socket.write(Uint8Array.from(piece))
    })
  })
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}

const letters = (text: string) => [...Buffer.from(text)]

describe('a server that does not speak as PostgreSQL does', () => {
  it.each([
    ['an unknown kind of authentication', [[...letters('R'), 0, 0, 0, 8, 0, 0, 0, 99]]],
    ['a length of nothing', [[...letters('R'), 0, 0, 0, 0, 0, 0]]],
    ['an error without its last field', [[...letters('E'), 0, 0, 0, 7, ...letters('SXX')]]],
    ['an error without its final zero', [[...letters('E'), 0, 0, 0, 7, ...letters('SX'), 0]]],
    ['a notice without anything in it', [[...letters('N'), 0, 0, 0, 4]]],
    ['the same in two pieces', [letters('E'), [0, 0, 0, 7, ...letters('S')], [...letters('X'), 0]]],
    ['a row of so many fields', [[...letters('D'), 0, 0, 0, 6, 255, 255]]],
    ['another protocol', [letters('HTTP/1.1 400 Bad Request\r\n\r\n')]],
  ])('%s is a failed probe and a failed session, and nothing more', async (_name, pieces) => {
    const port = await serve(...pieces)
    const url = `postgres://app:hunter2pass@127.0.0.1:${port}/x?sslmode=disable`
    const answer = await openDatabase().ask({ url, timeoutMs: 2_000 })
    expect(answer).toMatchObject({ outcome: 'failed', reached: true })
    const place = { host: '127.0.0.1', port, user: 'app', password: 'hunter2pass', database: 'x', ssl: false }
    await expect(openSession({ ...place }, 2_000)).rejects.toThrow()
  })

  it('an error that is whole is told as the server says it', async () => {
    const fields = [...letters('SFATAL'), 0, ...letters('C3D000'), 0, ...letters('Mno such database'), 0, 0]
    const port = await serve([...letters('E'), 0, 0, 0, fields.length + 4, ...fields])
    const url = `postgres://app@127.0.0.1:${port}/x?sslmode=disable`
    expect(await openDatabase().ask({ url, timeoutMs: 2_000 })).toMatchObject({ outcome: 'failed', code: '3D000' })
  })
})
