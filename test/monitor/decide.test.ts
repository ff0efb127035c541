import { describe, expect, test } from 'vitest'
import { calm, decideWatch, type Observation, type MonitorState } from '../../src/monitor/decide.ts'

const patience = { failures: 3, successes: 2, patienceMs: 0, recoveryMs: 0, respondMs: 3_600_000 }
const signs = {
  d: { found: 'down', planned: false },
  w: { found: 'well', planned: false },
  '?': { found: 'unknown', planned: false },
  m: { found: 'down', planned: true },
  M: { found: 'well', planned: true },
} as const
const minute = (index: number) => new Date(Date.UTC(2026, 0, 1, 0, index * 5)).toISOString()

/** d down, w well, ? could not look, m and M the same in a maintenance; five minutes apart. */
const watched = (text: string, limits = patience, from: MonitorState = calm) => {
  const steps: string[] = []
  let watch = from
  for (const [index, sign] of text.split(/(?=.)/).entries()) {
    const known = Object.entries(signs).find(([key]) => key === sign)
    if (known === undefined) throw new Error(sign)
    const observation: Observation = { ...known[1], at: minute(index) }
    const decided = decideWatch(watch, observation, limits)
    steps.push(decided.step)
    // What is told is known to the flow alone; here everyone is reached.
    watch = decided.step === 'close' ? calm : { ...decided.watch, told: decided.watch.outage }
  }
  return { steps, watch }
}

describe('an incident is opened', () => {
  test.each([
    ['after three failures in a row', 'ddd', ['nothing', 'nothing', 'open']],
    ['not after two and a good run', 'ddwdd', ['nothing', 'nothing', 'nothing', 'nothing', 'nothing']],
    ['once, however long it lasts', 'ddddd', ['nothing', 'nothing', 'open', 'go-on', 'go-on']],
    ['though one run could not look', 'dd?d', ['nothing', 'nothing', 'nothing', 'open']],
    ['never because of runs that could not look', '????', ['nothing', 'nothing', 'nothing', 'nothing']],
    ['never in a maintenance', 'mmmmm', ['nothing', 'nothing', 'nothing', 'nothing', 'nothing']],
    ['after the maintenance, by failures of its own', 'mmddd', ['nothing', 'nothing', 'nothing', 'nothing', 'open']],
  ])('%s: %s', (_name, runs, steps) => {
    expect(watched(runs).steps).toEqual(steps)
  })

  test('at once, where one failure is enough', () => {
    expect(watched('d', { ...patience, failures: 1, successes: 1 }).steps).toEqual(['open'])
  })
})

describe('an incident is closed', () => {
  test.each([
    ['after two good runs in a row', 'dddww', ['recovering', 'close']],
    ['not while it comes and goes', 'dddwdwd', ['recovering', 'go-on', 'recovering', 'go-on']],
    ['not by runs that could not look', 'dddw??w', ['recovering', 'nothing', 'nothing', 'close']],
    ['by good runs in a maintenance too', 'dddMM', ['recovering', 'close']],
    ['and a planned failure does not undo the first good run', 'dddwmw', ['recovering', 'nothing', 'close']],
  ])('%s: %s', (_name, runs, steps) => {
    expect(watched(runs).steps.slice(3)).toEqual(steps)
  })

  test('and the next outage is another one', () => {
    expect(watched('dddwwddd').steps.slice(5)).toEqual(['nothing', 'nothing', 'open'])
  })
})

test('the outage began with the first failure of its row, and its end is the first good run', () => {
  const down = watched('ddd').watch
  expect(down).toMatchObject({ downSince: minute(0), outage: true, failures: 3 })
  const { watch } = decideWatch(down, { found: 'well', planned: false, at: minute(3) }, patience)
  expect(decideWatch(watch, { found: 'well', planned: false, at: minute(4) }, patience).watch).toMatchObject({
    wellSince: minute(3),
    downSince: minute(0),
  })
  expect(watched('dwddd').watch.downSince).toBe(minute(2))
})

test('when the time to answer is over that is told once', () => {
  const limits = { ...patience, respondMs: 15 * 60_000 }
  expect(watched('dddddd', limits).steps).toEqual(['nothing', 'nothing', 'open', 'escalate', 'go-on', 'go-on'])
  expect(watched('dddwd', limits).steps.slice(3)).toEqual(['recovering', 'escalate'])
  expect(watched('ddd?mw', limits).steps.slice(3)).toEqual(['nothing', 'nothing', 'recovering'])
})

test('whom nobody reached is told again', () => {
  const untold = { ...watched('ddd').watch, told: false }
  expect(watched('d', patience, untold).steps).toEqual(['tell'])
})
