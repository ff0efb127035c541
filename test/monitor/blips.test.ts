import { expect, test } from 'vitest'
import { calm, decideWatch } from '../../src/monitor/decide.ts'

const patience = { failures: 3, successes: 2, patienceMs: 30_000, recoveryMs: 300_000, respondMs: 3_600_000 }
const intervalMs = 15_000
const days = 30

/** The same row each time: a page that comes of it can be looked at again. */
const randomly = (seed: number) => {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** Every day of a month at fifteen seconds: when the service is down is asked of `isDown`, by milliseconds. */
const stepsOf = (isDown: (ms: number) => boolean): ReadonlyMap<string, number> => {
  const steps = new Map<string, number>()
  let watch = calm
  for (let ms = 0; ms < days * 86_400_000; ms += intervalMs) {
    const at = new Date(Date.UTC(2026, 0, 1) + ms).toISOString()
    const decided = decideWatch(watch, { found: isDown(ms) ? 'down' : 'well', at, planned: false }, patience)
    steps.set(decided.step, (steps.get(decided.step) ?? 0) + 1)
    watch = decided.step === 'close' ? calm : { ...decided.watch, told: decided.watch.outage }
  }
  return steps
}

/** One blip in each five minutes, at any moment of it and of any length below the patience. */
const blips = (seed: number) => {
  const random = randomly(seed)
  const slot = 300_000
  const all = Array.from({ length: (days * 86_400_000) / slot }, () => ({
    from: random() * (slot - 40_000),
    ms: random() * 29_999,
  }))
  return (ms: number): boolean => {
    const blip = all[Math.floor(ms / slot)]
    const within = ms % slot
    return blip !== undefined && within >= blip.from && within < blip.from + blip.ms
  }
}

test.each([1, 2, 3])('thirty days of blips below the patience page nobody (%i)', (seed) => {
  const steps = stepsOf(blips(seed))
  expect([...steps.keys()]).toEqual(['nothing'])
})

test('one outage of fifty seconds among them is one incident', () => {
  const isBlip = blips(1)
  const begin = 12 * 86_400_000 + 7_000
  const steps = stepsOf((ms) => isBlip(ms) || (ms >= begin && ms < begin + 50_000))
  expect([steps.get('open'), steps.get('close')]).toEqual([1, 1])
})

test('what comes and goes within some minutes is one incident', () => {
  const steps = stepsOf((ms) => ms >= 3_600_000 && ms < 7_200_000 && ms % 120_000 < 60_000)
  expect([steps.get('open'), steps.get('close')]).toEqual([1, 1])
})
