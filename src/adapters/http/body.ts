// adapters/http: reads and decompresses a response body up to a size limit.
import type { IncomingMessage } from 'node:http'
import type { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { TextDecoder } from 'node:util'
import { createBrotliDecompress, createGunzip, createInflate, createZstdDecompress } from 'node:zlib'
import type { HttpRequest } from '../../ports/http.ts'
import { problem } from './problem.ts'

export interface Body {
  readonly text: string
  /** The rest was not read: on the wire or after decoding there was more than the limit. */
  readonly truncated: boolean
}

/** Answers of these kinds go on for as long as somebody listens: one event tells that they work. */
const streams: ReadonlySet<string> = new Set([
  'text/event-stream',
  'application/x-ndjson',
  'application/ndjson',
  'application/jsonl',
  'application/stream+json',
])

const typeOf = ({ headers }: IncomingMessage) => (headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase()

/** The end of the first event, or of the first line of NDJSON; -1 while it has not come. */
const firstEventEnd = (text: string, type: string | undefined): number => {
  if (type !== 'text/event-stream') return text.indexOf('\n')
  return /(?:^|[\r\n])data:[^\r\n]*(?:\r\n|\r|\n)[^]*?(?:\r\n|\r|\n)/.exec(text) === null ? -1 : text.length
}

/** By its byte order mark, else as the sender says, else UTF-8. https://encoding.spec.whatwg.org/#decode */
const decoderFor = (bytes: Buffer, contentType: string): TextDecoder => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be')
  const utf8Marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  const [, charset = 'utf-8'] = /;\s*charset\s*=\s*"?([\w.:-]+)/i.exec(contentType) ?? []
  try {
    return new TextDecoder(utf8Marked ? 'utf-8' : charset)
  } catch {
    // A name that nobody knows: the common one reads at least the letters that all share.
    return new TextDecoder()
  }
}

/** Text without its byte order mark, which RFC 8259 lets a reader ignore. */
const textOf = (chunks: readonly Buffer[], { headers }: IncomingMessage): string => {
  const bytes = Buffer.concat(chunks)
  return decoderFor(bytes, headers['content-type'] ?? '').decode(bytes)
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
    const type = typeOf(message)
    const endless = type !== undefined && streams.has(type)
    let size = 0
    const end = (truncated: boolean) => resolve({ text: textOf(chunks, message), truncated })
    message.on('data', (chunk: Buffer) => {
      size += chunk.length
      chunks.push(size > maxBytes ? chunk.subarray(0, chunk.length - (size - maxBytes)) : chunk)
      const seen = endless && firstEventEnd(textOf(chunks, message), type) !== -1
      if (size <= maxBytes && !seen) return
      end(size > maxBytes)
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
  return { text: textOf(chunks, message), truncated: wire.full || decoded.full }
}

/** https://www.rfc-editor.org/rfc/rfc9110#name-message-body: whatever the headers say, nothing follows them. */
const hasBody = ({ statusCode = 0 }: IncomingMessage, { method }: Pick<HttpRequest, 'method'>): boolean =>
  method !== 'HEAD' && statusCode !== 204 && statusCode !== 304

/**
 * Reads a body with the limit on the wire and again after decoding: 200 kB of gzip can hold 200 MB. A stream is read to its
 * first event, and not at all where only the headers are looked at.
 */
export const readBody = async (
  message: IncomingMessage,
  request: Pick<HttpRequest, 'method' | 'maxBytes' | 'reads'>,
): Promise<Body> => {
  const { maxBytes, reads } = request
  const type = typeOf(message)
  if (reads === 'headers' && type !== undefined && streams.has(type)) {
    message.destroy()
    return { text: '', truncated: false }
  }
  if (!hasBody(message, request)) return readPlain(message, maxBytes)
  const encoding = message.headers['content-encoding'] ?? ''
  const decoder = decoderOf(encoding)
  if (decoder === null) {
    message.destroy()
    throw problem('BAD_ENCODING', `the body is encoded as '${encoding}', which was not asked for`)
  }
  return decoder === 'identity' ? readPlain(message, maxBytes) : readDecoded(message, decoder, maxBytes)
}
