import type { Fault } from './control.ts'

export interface Faults {
  readonly add: (fault: Fault) => void
  readonly clear: () => void
  /** Counts the request against every fault that it matches; the first whose turn it is. */
  next(method: string, path: string, body: string): Fault['fault'] | null
}

export function createFaults(): Faults {
  const entries: { readonly fault: Fault; calls: number }[] = []
  return {
    add: (fault) => void entries.push({ fault, calls: 0 }),
    clear: () => void entries.splice(0),
    next(method, path, body) {
      let chosen: Fault['fault'] | null = null
      for (const entry of entries) {
        const { fault } = entry
        if ((fault.method !== '*' && fault.method !== method) || path.search(fault.path) === -1) continue
        if (fault.body !== undefined && body.search(fault.body) === -1) continue
        entry.calls += 1
        if (chosen === null && (fault.call === 'every' || fault.call === entry.calls)) chosen = fault.fault
      }
      return chosen
    },
  }
}
