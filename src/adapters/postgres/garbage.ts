// adapters/postgres: stops a connection whose bytes are no answer of PostgreSQL, before pg stumbles over them.
import type { Duplex } from 'node:stream'
import type { Client } from 'pg'
import { problem } from '../http/problem.ts'

/** Letter and length: https://www.postgresql.org/docs/current/protocol-overview.html#PROTOCOL-MESSAGE-CONCEPTS */
const headLength = 5
/** The server's own limit of a message: `PQ_LARGE_MESSAGE_LIMIT`, src/include/libpq/libpq.h. */
const mostBytes = 0x3fffffff
const errorOrNotice: ReadonlySet<number> = new Set(Buffer.from('EN'))

/**
 * Follows the messages through the pieces in which they come. pg reads the fields of an error to a zero that it takes for
 * granted: without one it would read for ever, and nothing else in the process would run again.
 */
const frameChecker = () => {
  let head: number[] = []
  let [left, last, before] = [0, 0, 0]
  const isWhole = () => !errorOrNotice.has(head[0] ?? 0) || (last === 0 && before === 0)
  const open = (): boolean => {
    const length = Buffer.from(head).readUInt32BE(1)
    // An empty list of fields is its final zero alone.
    ;[left, last, before] = [length - 4, 1, 0]
    return (left > 0 && left < mostBytes) || (left === 0 && isWhole())
  }
  /** false: this is nothing that PostgreSQL sends. */
  return (piece: Uint8Array): boolean => {
    for (let at = 0; at < piece.length;) {
      if (head.length < headLength) {
        head.push(piece[at] ?? 0)
        at += 1
        if (head.length === headLength && !open()) return false
      } else {
        const end = Math.min(piece.length, at + left)
        before = end - at > 1 ? (piece[end - 2] ?? 0) : last === 1 ? before : last
        last = piece[end - 1] ?? 0
        left -= end - at
        at = end
        if (left === 0 && !isWhole()) return false
      }
      if (head.length === headLength && left === 0) head = []
    }
    return true
  }
}

/** What is thrown in a listener of a socket ends the process: here it ends the connection. */
const guard = (stream: Duplex, isSound: (piece: Uint8Array) => boolean, end: () => void): void => {
  const emit = stream.emit.bind(stream)
  stream.emit = (event: string | symbol, ...values: unknown[]) => {
    try {
      const [piece] = values
      if (event === 'data' && piece instanceof Uint8Array && !isSound(piece)) end()
      else return emit(event, ...values)
    } catch {
      end()
    }
    return true
  }
}

const notPostgres = () => problem('NOT_POSTGRES', 'what answers there does not speak as PostgreSQL does')

/** Whatever answers: the client's promises are rejected, and nothing is thrown past them. */
export const refuseGarbage = (client: Client, onGarbage?: () => void): void => {
  const { connection } = client
  const endOf = (stream: Duplex) => () => {
    onGarbage?.()
    stream.destroy(notPostgres())
  }
  const plain = connection.stream
  // With TLS the first byte is no message, and what follows is not for pg.
  guard(plain, client.ssl ? () => true : frameChecker(), endOf(plain))
  connection.once('sslconnect', () => guard(connection.stream, frameChecker(), endOf(connection.stream)))
}
