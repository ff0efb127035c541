// smoke/probes: chooses the probe for each entry of `smoke.probes`.
import { httpKind } from './http.ts'
import type { ProbeOptions } from './options.ts'
import { question, type ProbePorts, type Question, type Site } from './probe.ts'
import { postgresKind } from './postgres.ts'
import { tcpKind } from './tcp.ts'
import { tlsKind } from './tls.ts'

/** The question behind one entry of `smoke.probes`. */
export const bindProbe = (options: ProbeOptions, place: Site, ports: ProbePorts): Question =>
  'http' in options
    ? question(httpKind, options, place, ports)
    : 'tls' in options
      ? question(tlsKind, options, place, ports)
      : 'postgres' in options
        ? question(postgresKind, options, place, ports)
        : question(tcpKind, options, place, ports)
