/** Git's framing: four hex digits of length (themselves included), then the payload; `0000` ends a section. */
export interface Packet {
  /** null for a flush. */
  readonly payload: Buffer | null
}

/** The packets at the beginning of a buffer, and what follows them (a pack) once a flush was seen. */
export function readPackets(buffer: Buffer, until: 'flush' | 'end'): readonly Packet[] {
  const packets: Packet[] = []
  for (let at = 0; at + 4 <= buffer.length;) {
    const length = parseInt(buffer.toString('latin1', at, at + 4), 16)
    if (Number.isNaN(length)) break
    if (length < 4) {
      packets.push({ payload: null })
      at += 4
      if (until === 'flush') break
    } else {
      packets.push({ payload: buffer.subarray(at + 4, at + length) })
      at += length
    }
  }
  return packets
}

/** The opposite of `readPackets`. */
export function writePackets(packets: readonly Packet[]): Buffer {
  return Buffer.concat(
    packets.flatMap(({ payload }) =>
      payload === null
        ? [Buffer.from('0000')]
        : [Buffer.from((payload.length + 4).toString(16).padStart(4, '0')), payload],
    ),
  )
}

/** The ref changes that a push asks for. https://git-scm.com/docs/pack-protocol#_reference_update_request_and_packfile_transfer */
export function pushCommands(
  body: Buffer,
): readonly { readonly before: string; readonly after: string; readonly ref: string }[] {
  return readPackets(body, 'flush').flatMap(({ payload }) => {
    const line = payload?.toString('utf8').split('\0')[0]?.trim() ?? ''
    const [before = '', after = '', ref = ''] = line.split(' ')
    return ref === '' ? [] : [{ before, after, ref }]
  })
}

/** Says the server's own reason in the answer to a push, where git itself only says that a hook declined. */
export function explainRefusal(answer: Buffer, reason: string): Buffer {
  const inner = (payload: Buffer): Buffer =>
    writePackets(
      readPackets(payload, 'end').map((packet) => {
        const text = packet.payload?.toString('utf8') ?? ''
        return text.startsWith('ng ')
          ? { payload: Buffer.from(text.replace('pre-receive hook declined', reason)) }
          : packet
      }),
    )
  return writePackets(
    readPackets(answer, 'end').map((packet) =>
      packet.payload?.[0] === 1
        ? { payload: Buffer.concat([Buffer.from([1]), inner(packet.payload.subarray(1))]) }
        : packet,
    ),
  )
}
