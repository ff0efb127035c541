// adapters/http: implements the Http port for probes, without proxies, redirects or retries.
import { performance } from 'node:perf_hooks'
import type { Http } from '../../ports/http.ts'
import { bare, chooseAddress, machineResolve, resolverOf, within, type Resolve } from './dial.ts'
import { certificateReader } from './certificates.ts'
import { openAndClose, shakeHands } from './connection.ts'
import { converseOnce, timingsOf, type Marks } from './exchange.ts'

export interface HttpSettings {
  /** Trust these (PEM) instead of the machine's roots. */
  readonly ca?: readonly string[]
  /** Answers for the machine's resolver. */
  readonly resolve?: Resolve
}

/** Asks on a fresh connection each time, without proxies, redirects, happy eyeballs or a second try. */
export const createHttp = (settings: HttpSettings = {}): Http => {
  const { ca, resolve: resolveName = machineResolve } = settings
  const certificates = certificateReader(ca)
  const resolve = resolverOf(resolveName)
  return {
    resolve: async (host, timeoutMs) => (await within(resolve(host), timeoutMs)) ?? [],
    ask: async (request) => {
      const url = new URL(request.url)
      if (url.protocol === 'https:') certificates.prepare()
      const marks: Marks = { started: performance.now(), dns: 0, connected: 0, secured: 0, firstByte: 0 }
      const dnsMs = Math.min(request.timeoutMs, request.phaseMs?.dns ?? request.timeoutMs)
      const dial = await chooseAddress(bare(url.hostname), request.address, dnsMs, resolve)
      marks.dns = performance.now()
      if ('code' in dial) {
        const phase = dial.code === 'EREFUSED_ADDRESS' ? 'connect' : 'dns'
        return { outcome: 'failed', phase, ...dial, address: request.address ?? null, timings: timingsOf(marks) }
      }
      return converseOnce({ url, request, address: dial.address, marks, ca, certificates: certificates.read })
    },
    handshake: async (request) => {
      const host = bare(request.host)
      certificates.prepare()
      const dial = await chooseAddress(host, request.address, request.timeoutMs, resolve)
      if ('code' in dial) return { outcome: 'failed', ...dial, address: request.address ?? null }
      return shakeHands({ ...request, host, address: dial.address, ca, certificates: certificates.read })
    },
    connect: async (request) => {
      const dial = await chooseAddress(bare(request.host), request.address, request.timeoutMs, resolve)
      if ('code' in dial) return { outcome: 'failed', ...dial, address: request.address ?? null }
      return openAndClose({ ...request, address: dial.address })
    },
  }
}
