// adapters/http: reads and decompresses a response body up to a size limit.
import type { IncomingMessage } from 'node:http'
import type { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress, createGunzip, createInflate, createZstdDecompress } from 'node:zlib'
import { problem } from './problem.ts'

export interface Body {
  readonly text: string
  /** The rest was not read: on the wire or after decoding there was more than the limit. */
  readonly truncated: boolean
}

/** We ask for `identity`; some servers compress all the same. null for what we can't decode. */
const decoderOf = (encoding: string): Transform | 'identity' | null => {
  switch (encoding.trim().toLowerCase()) {
    case '':
    case 'identity':
      return 'identity'
    case 'gzip':
    case 'x-gzip':
      return createGunzip()
    case 'deflate':
      return createInflate()
    case 'br':
      return createBrotliDecompress()
    case 'zstd':
      return createZstdDecompress()
    default:
      return null
  }
}

/** Passes at most `limit` bytes on and notes in `state` that there was more. */
const capped = (limit: number, state: { full: boolean }) =>
  async function* (source: AsyncIterable<Buffer>) {
    let size = 0
    for await (const chunk of source) {
      size += chunk.length
      if (size > limit) {
        state.full = true
        yield chunk.subarray(0, chunk.length - (size - limit))
        return
      }
      yield chunk
    }
  }

/** The common case, without a pipeline: what the reader costs is measured as the service's own time. */
const readPlain = (message: IncomingMessage, maxBytes: number): Promise<Body> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let size = 0
    const end = (truncated: boolean) => resolve({ text: Buffer.concat(chunks).toString('utf8'), truncated })
    message.on('data', (chunk: Buffer) => {
      size += chunk.length
      chunks.push(size > maxBytes ? chunk.subarray(0, chunk.length - (size - maxBytes)) : chunk)
      if (size <= maxBytes) return
      end(true)
      message.destroy()
    })
    message.once('end', () => end(false))
    message.on('error', reject)
    message.once('close', () => reject(problem('ECONNRESET', 'the body was cut')))
  })

const readDecoded = async (message: IncomingMessage, decoder: Transform, maxBytes: number): Promise<Body> => {
  const chunks: Buffer[] = []
  const [wire, decoded] = [{ full: false }, { full: false }]
  const collect = async (source: AsyncIterable<Buffer>) => {
    for await (const chunk of source) chunks.push(chunk)
  }
  try {
    await pipeline(message, capped(maxBytes, wire), decoder, capped(maxBytes, decoded), collect)
  } catch (error) {
    // Leaving a stream early ends the earlier ones with an error: expected when a limit was reached, and only then.
    if (!wire.full && !decoded.full) throw error
  }
  return { text: Buffer.concat(chunks).toString('utf8'), truncated: wire.full || decoded.full }
}

/** Reads a body with the limit on the wire and again after decoding: 200 kB of gzip can hold 200 MB. */
export const readBody = async (message: IncomingMessage, maxBytes: number): Promise<Body> => {
  const encoding = message.headers['content-encoding'] ?? ''
  const decoder = decoderOf(encoding)
  if (decoder === null) {
    message.destroy()
    throw problem('BAD_ENCODING', `the body is encoded as '${encoding}', which was not asked for`)
  }
  return decoder === 'identity' ? readPlain(message, maxBytes) : readDecoded(message, decoder, maxBytes)
}
