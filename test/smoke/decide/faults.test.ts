import { describe, expect, it } from 'vitest'
import { attribute, isRollbackEligible, type Failure } from '../../../src/smoke/decide/attribution.ts'
import {
  explainNotConverged,
  faultIn,
  isBrief,
  isWantedAnswer,
  judgeConvergence,
  judgeFault,
  judgeSeries,
  type Sample,
  type VersionSample,
} from '../../../src/smoke/decide/samples.ts'

const good = (at: number): Sample => ({ outcome: 'pass', summary: '200', latencyMs: 1, at })
const bad = (at: number): Sample => ({ outcome: 'wrong', summary: '502', latencyMs: 1, at })
const limited: Sample = { outcome: 'wrong', summary: '429', latencyMs: 1, about: 'limiter' }
const row = (from: number, to: number, one: (at: number) => Sample) =>
  Array.from({ length: (to - from) / 200 }, (_, n) => one(from + n * 200))

describe('a fault', () => {
  it.each([
    ['none', [], [], null],
    ['one answer', [5], [], { since: 5, until: 5 }],
    ['pauses shorter than the patience do not end it', [0, 900, 1_800], [450, 1_000], { since: 0, until: 1_800 }],
    ['an older one is another', [0, 5_000, 5_200], [2_000], { since: 5_000, until: 5_200 }],
    ['no good answer, however far apart the bad ones are', [0, 5_000, 10_000], [], { since: 0, until: 10_000 }],
  ] as const)('%s', (_, bad, good, fault) => {
    const row = [...bad.map((at) => ({ at, isBad: true })), ...good.map((at) => ({ at, isBad: false }))]
    expect(
      faultIn(
        row.toSorted((one, other) => one.at - other.at),
        1_000,
      ),
    ).toEqual(fault)
  })

  it.each([
    ['700 ms, and then the patience passes', [...row(0, 800, bad), ...row(800, 10_400, good)], 'healed'],
    ['700 ms, and the patience is not over', [...row(0, 800, bad), ...row(800, 6_000, good)], 'open'],
    ['it goes on for as long as the patience', row(0, 10_400, bad), 'lasted'],
    ['every fifth answer, all the time', row(0, 10_400, (at) => (at % 1_000 === 0 ? bad(at) : good(at))), 'lasted'],
    ['healed too lately', [...row(0, 9_800, bad), ...row(9_800, 10_400, good)], 'open'],
  ] as const)('%s', (_, samples, is) => {
    expect(judgeFault(samples, { of: 10 }, 10_000)).toBe(is)
  })

  it('without times, or without patience, is never brief', () => {
    expect([isBrief(null, 10_000), isBrief({ since: 0, until: 1 }, 0)]).toEqual([false, false])
  })
})

describe('whose it is', () => {
  const failure = (samples: readonly Sample[], more: Partial<Failure> = {}): Failure => ({
    name: 'API',
    address: null,
    class: 'liveness',
    samples,
    reproduced: true,
    before: null,
    ...more,
  })
  const around = { control: null, reachable: true }
  const wall: Sample = { outcome: 'wrong', summary: '403', latencyMs: 1, about: 'challenge' }
  const chain: Sample = { outcome: 'wrong', summary: 'chain', latencyMs: null, about: 'certificate' }
  const refused: Sample = { outcome: 'unreachable', summary: 'ECONNREFUSED', latencyMs: null }
  const noRoute: Sample = { outcome: 'no-route', summary: 'ENETUNREACH', latencyMs: null }

  it.each([
    ['it failed again and again', failure([bad(0), bad(1)]), 'new', true],
    ['it was brief', failure([bad(0), bad(1)], { brief: true }), 'flaky', false],
    ['a challenge page', failure([wall, wall]), 'ours', false],
    ['a challenge page and an error', failure([wall, bad(1)]), 'new', true],
    ['no way to that family', failure([noRoute, noRoute]), 'ours', false],
    ['the chain of certificates', failure([chain, chain]), 'new', false],
    ['a dependency', failure([bad(0), bad(1)], { class: 'dependency' }), 'new', false],
  ] as const)('%s', (_, given, whose, eligible) => {
    expect([attribute(given, around), isRollbackEligible(given, around)]).toEqual([whose, eligible])
  })

  it.each([
    ['asked for less than the patience', true, 'flaky'],
    ['asked for longer', false, 'new'],
  ] as const)('no answer of anything, %s, proves no way: the fault may be ours', (_, brief, whose) => {
    const silent = failure([refused, refused], { brief })
    const nothing = { control: null, reachable: false }
    expect([attribute(silent, nothing), isRollbackEligible(silent, nothing)]).toEqual(['probe', false])
    expect(attribute(silent, { ...nothing, control: 'pass' })).toBe(whose)
  })

  it('no way to IPv6 counts where the runbook requires it', () => {
    const required = { ...around, ipv6Required: true }
    expect(attribute(failure([noRoute, noRoute]), required)).toBe('new')
  })

  it('a 429 counts neither for nor against the release', () => {
    const budget = { consecutive: 3, failures: 1, of: 4 }
    expect(judgeSeries([limited, limited, limited, limited, limited], budget).state).toBe('running')
    expect(judgeSeries([good(0), limited, limited, good(1), good(2), good(3)], budget)).toEqual({
      state: 'pass',
      failures: 0,
    })
  })
})

describe('the version', () => {
  const sha = 'a'.repeat(40)
  const wanted = { sha, prefix: null }
  const answer = (more: Partial<VersionSample> = {}): VersionSample => ({
    address: '10.0.0.1',
    instance: '10.0.0.1',
    answer: { kind: 'sha', sha },
    ...more,
  })
  const converge = (samples: readonly VersionSample[]) =>
    judgeConvergence({ samples, wanted, needed: 3, addresses: ['10.0.0.1'] })

  it('copies of one answer are one', () => {
    const copies = [answer({ copy: 'x' }), answer({ copy: 'x' }), answer({ copy: 'x' })]
    expect(converge(copies)).toMatchObject({ converged: false, run: 1 })
    expect(explainNotConverged(copies, wanted, 3)).toEqual({ why: 'too-few', count: 1, of: 3, because: 'copies' })
    expect(converge([answer({ copy: 'x' }), answer({ copy: 'y' }), answer()]).converged).toBe(true)
  })

  it.each([
    ['seven digits after a sign that says so', { kind: 'sha', sha: 'aaaaaaa', abbreviated: true }, true],
    ['seven digits alone', { kind: 'sha', sha: 'aaaaaaa' }, false],
    ['other digits', { kind: 'sha', sha: 'aaaaaab', abbreviated: true }, false],
    ['no commit', { kind: 'unnamed', why: '' }, false],
  ] as const)('%s', (_, given, is) => {
    expect(isWantedAnswer(given, wanted)).toBe(is)
  })

  it('tells the kind of no, and whether it was brief', () => {
    const down = (at: number) =>
      answer({ at, answer: { kind: 'down', outcome: 'wrong', why: '503 instead of 2xx', status: 503 } })
    expect(explainNotConverged([down(0), down(700)], wanted, 2, 10_000)).toMatchObject({
      why: 'down',
      fault: { kind: '5xx', about: null, brief: true },
    })
    expect(explainNotConverged([down(0), down(6_000), down(10_000)], wanted, 2, 10_000)).toMatchObject({
      fault: { brief: false },
    })
  })
})
