// smoke/probes: the TCP probe, which only proves that a port accepts connections.
import { z } from 'zod'
import type { TcpAnswer } from '../../ports/http.ts'
import { connectionOutcome, hostAndPort, splitHostAndPort } from './host-and-port.ts'
import type { Probe } from './probe.ts'

/** `{ name: broker, tcp: "mq.internal:5672" }` */
export const tcpProbe = z.strictObject({
  name: z.string().min(1).max(80),
  tcp: hostAndPort,
  class: z.enum(['liveness', 'dependency', 'journey']).default('dependency'),
})

export type TcpProbe = z.output<typeof tcpProbe>

/** Opens a connection. That somebody accepts it proves little: prefer a probe that gets an answer. */
export const tcpKind: Probe<TcpProbe, TcpAnswer> = {
  kind: 'tcp',
  host: (options) => splitHostAndPort(options.tcp).host,
  problems: () => [],
  secrets: () => [],
  ask: (options, place, ports) =>
    ports.http.connect({
      ...splitHostAndPort(options.tcp),
      ...(place.address === null ? {} : { address: place.address }),
      timeoutMs: place.timeoutMs,
      signal: place.signal,
    }),
  judge: (answer) =>
    answer.outcome === 'connected'
      ? { outcome: 'pass', summary: 'connected', latencyMs: answer.totalMs }
      : { outcome: connectionOutcome(answer), summary: answer.code, latencyMs: null },
}
