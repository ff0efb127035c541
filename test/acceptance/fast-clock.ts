import timers from 'node:timers/promises'
import { syncBuiltinESMExports } from 'node:module'

// Loaded before a bundle (`--import`): pauses and time limits pass faster, and so does the clock that they are told by, so
// that a run that waits for a server to come back does not take the minutes that it would. What is done takes its time.
const factor = Number(process.env['CLOCK_FACTOR'] ?? '1')
/** What is shorter is no wait for anybody. */
const shortest = 100
const shorten = (ms: number): number => (ms < shortest ? ms : Math.max(shortest / 10, ms / factor))

const begun = performance.now()
const now = performance.now.bind(performance)
performance.now = () => begun + (now() - begun) * factor

const limit = AbortSignal.timeout.bind(AbortSignal)
AbortSignal.timeout = (ms) => limit(shorten(ms))

const later = globalThis.setTimeout
globalThis.setTimeout = Object.assign(
  (call: (...given: unknown[]) => void, ms = 0, ...given: unknown[]) => later(call, shorten(ms), ...given),
  later,
)

const sleep = timers.setTimeout
timers.setTimeout = (ms = 0, value, options) => sleep(shorten(ms), value, options)
syncBuiltinESMExports()
