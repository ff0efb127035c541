import type { IncomingMessage } from 'node:http'
import type { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress, createGunzip, createInflate, createZstdDecompress } from 'node:zlib'

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

/** Reads a body with the limit on the wire and again after decoding: 200 kB of gzip can hold 200 MB. */
export const readBody = async (message: IncomingMessage, maxBytes: number): Promise<Body> => {
  const encoding = message.headers['content-encoding'] ?? ''
  const decoder = decoderOf(encoding)
  if (decoder === null) {
    message.destroy()
    throw Object.assign(new Error(`the body is encoded as '${encoding}', which was not asked for`), {
      code: 'BAD_ENCODING',
    })
  }
  const chunks: Buffer[] = []
  const [wire, decoded] = [{ full: false }, { full: false }]
  const collect = async (source: AsyncIterable<Buffer>) => {
    for await (const chunk of source) chunks.push(chunk)
  }
  try {
    await (decoder === 'identity'
      ? pipeline(message, capped(maxBytes, wire), collect)
      : pipeline(message, capped(maxBytes, wire), decoder, capped(maxBytes, decoded), collect))
  } catch (error) {
    // Leaving a stream early ends the earlier ones with an error: expected when a limit was reached, and only then.
    if (!wire.full && !decoded.full) throw error
  }
  return { text: Buffer.concat(chunks).toString('utf8'), truncated: wire.full || decoded.full }
}
