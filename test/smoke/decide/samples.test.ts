import { describe, expect, it } from 'vitest'
import {
  attribute,
  isRollbackEligible,
  type Failure,
  type Surroundings,
} from '../../../src/smoke/decide/attribution.ts'
import {
  explainNotConverged,
  isWantedSha,
  judgeConvergence,
  judgeSeries,
  type Sample,
  type VersionSample,
} from '../../../src/smoke/decide/samples.ts'
import { allAnswersNew } from '../../../src/smoke/words.ts'
import { sha } from '../../fakes/nouns.ts'

const sample = (letter: string): Sample => ({
  outcome: letter === '.' ? 'pass' : letter === 'u' ? 'unreachable' : 'wrong',
  summary: letter,
  latencyMs: 1,
})
const row = (letters: string) => Array.from(letters, sample)

describe('judgeSeries', () => {
  const budget = { consecutive: 3, failures: 1, of: 10 }
  it.each([
    ['nothing asked', '', 'running'],
    ['three good ones do not suffice', '...', 'running'],
    ['nine good ones', '.........', 'running'],
    ['ten good ones', '..........', 'pass'],
    ['one failure early', 'x.........', 'pass'],
    ['one failure two before the end', '.......x..', 'running'],
    ['and then a third success', '.......x...', 'pass'],
    ['the last one failed', '.........x', 'running'],
    ['two failures apart, before ten', '.x..x....', 'running'],
    ['two failures apart, of ten', '.x..x.....', 'fail'],
    ['two failures at once, then recovery', 'xx........', 'fail'],
    ['three failures at once end it', 'xxx', 'fail'],
    ['no answer is a failure too', 'uuu', 'fail'],
    ['two at once do not end it', '....xx', 'running'],
  ])('%s: %s', (_, letters, state) => {
    expect(judgeSeries(row(letters), budget).state).toBe(state)
  })

  it('counts the failures of a flaky pass', () => {
    expect(judgeSeries(row('x.........'), budget)).toEqual({ state: 'pass', failures: 1 })
  })

  it('a failure seen once is not reproduced', () => {
    const strict = { consecutive: 1, failures: 0, of: 3 }
    expect(judgeSeries(row('x..'), strict)).toMatchObject({ state: 'fail', reproduced: false })
    expect(judgeSeries(row('xx'), strict)).toMatchObject({ state: 'fail', reproduced: true })
    expect(judgeSeries(row('x'), strict)).toEqual({ state: 'running' })
  })
})

const wanted = { sha: sha('a'), prefix: null }
const said = (address: string, commit: string): VersionSample => ({
  address,
  instance: address,
  answer: { kind: 'sha', sha: commit },
})
const silent = (address: string, outcome: 'wrong' | 'unreachable'): VersionSample => ({
  address,
  instance: address,
  answer: { kind: 'down', outcome, why: 'down' },
})

describe('judgeConvergence', () => {
  const fresh = (address: string, times: number) => Array.from({ length: times }, () => said(address, sha('a')))
  it.each([
    ['nothing asked', [], ['1'], false],
    ['no address known', fresh('1', 3), [], false],
    ['one answer short', fresh('1', 2), ['1'], false],
    ['enough answers', fresh('1', 3), ['1'], true],
    ['an address that was never asked', fresh('1', 30), ['1', '2'], false],
    ['both addresses', [...fresh('1', 2), ...fresh('2', 1)], ['1', '2'], true],
    ['an old answer at the end', [...fresh('1', 30), said('1', sha('b'))], ['1'], false],
    ['an old answer before the row', [said('1', sha('b')), ...fresh('1', 3)], ['1'], true],
    ['an error breaks the row', [...fresh('1', 2), silent('1', 'wrong'), ...fresh('1', 2)], ['1'], false],
    [
      'the row of an address before the break does not count',
      [...fresh('2', 5), silent('1', 'wrong'), ...fresh('1', 5)],
      ['1', '2'],
      false,
    ],
  ])('%s', (_, samples, addresses, converged) => {
    expect(judgeConvergence({ samples, wanted, needed: 3, addresses }).converged).toBe(converged)
  })
})

describe('explainNotConverged', () => {
  const unnamed: VersionSample = { address: '1', instance: '1', answer: { kind: 'unnamed', why: 'missing' } }
  it.each([
    ['an old answer outweighs everything', [silent('1', 'wrong'), said('1', sha('b')), unnamed], 'old'],
    ['no version outweighs silence', [silent('1', 'unreachable'), unnamed], 'unnamed'],
    ['only errors', [silent('1', 'wrong')], 'down'],
    ['only good answers, too few', [said('1', sha('a'))], 'too-few'],
    ['nothing', [], 'too-few'],
  ])('%s', (_, samples, why) => {
    expect(explainNotConverged(samples, wanted, 29).why).toBe(why)
  })

  it('an error is an answer, silence is none', () => {
    const reachable = (outcome: 'wrong' | 'unreachable') => {
      const explained = explainNotConverged([silent('1', outcome)], wanted, 29)
      return explained.why === 'down' && explained.reachable
    }
    expect([reachable('wrong'), reachable('unreachable')]).toEqual([true, false])
  })

  it('looks at the last answers only', () => {
    const samples = [said('1', sha('b')), ...Array.from({ length: 29 }, () => unnamed)]
    expect(explainNotConverged(samples, wanted, 29).why).toBe('unnamed')
  })
})

describe('isWantedSha', () => {
  it.each([
    ['all digits', null, sha('a'), true],
    ['fewer', null, sha('a').slice(0, 39), false],
    ['more', null, `${sha('a')}0`, false],
    ['other', null, sha('b'), false],
    ['as many as were declared', 12, sha('a').slice(0, 12), true],
    ['all, although fewer were declared', 12, sha('a'), false],
    ['nothing', null, '', false],
  ])('%s', (_, prefix, seen, is) => {
    expect(isWantedSha(seen, { sha: sha('a'), prefix })).toBe(is)
  })
})

it('states what was proven, rounded to the safe side', () => {
  expect(allAnswersNew(29)).toBe(
    'all 29 answers came from the new version (with 95 % confidence, at most 9.9 % of traffic is still old)',
  )
  expect(allAnswersNew(59)).toBe(
    'all 59 answers came from the new version (with 95 % confidence, at most 5 % of traffic is still old)',
  )
  expect(allAnswersNew(5)).toBe(
    'all 5 answers came from the new version (with 95 % confidence, at most 45.1 % of traffic is still old)',
  )
})

describe('attribution', () => {
  const calm = { state: 'pass', samples: 10, failed: 0 } as const
  const broken = { state: 'fail', samples: 3, failed: 3 } as const
  const shaky = (failed: number, state: 'pass' | 'fail' = 'fail') => ({ state, samples: 10, failed })
  const failure = (given: Partial<Failure> = {}): Failure => ({
    name: 'API',
    address: null,
    class: 'liveness',
    samples: row('xxx'),
    reproduced: true,
    before: null,
    ...given,
  })
  const around = (given: Partial<Surroundings> = {}): Surroundings => ({ control: null, reachable: true, ...given })
  it.each([
    ['answers wrong, again and again', {}, {}, 'new', true],
    ['it passed before', { before: calm }, {}, 'new', true],
    ['it failed before', { before: broken }, {}, 'existing', false],
    ['two of ten before, two of ten now', { before: shaky(2), samples: row('.x...x....') }, {}, 'existing', false],
    [
      'one of ten before, within its budget; two now',
      { before: shaky(1, 'pass'), samples: row('.x...x....') },
      {},
      'existing',
      false,
    ],
    ['two of ten before, all of ten now', { before: shaky(2), samples: row('xxxxxxxxxx') }, {}, 'new', true],
    ['none of ten before, two of ten now', { before: calm, samples: row('.x...x....') }, {}, 'new', true],
    ['seen once', { reproduced: false }, {}, 'flaky', false],
    ['a dependency', { class: 'dependency' }, {}, 'new', false],
    ['a journey', { class: 'journey' }, {}, 'new', true],
    ['silent, control silent too', { samples: row('uuu') }, { control: 'fail' }, 'probe', false],
    [
      'silent, control silent, failed before',
      { samples: row('uuu'), before: broken },
      { control: 'fail' },
      'probe',
      false,
    ],
    ['silent, control answers', { samples: row('uuu') }, { control: 'pass' }, 'new', true],
    ['silent, but the service was reached', { samples: row('uuu') }, {}, 'new', true],
    ['silent, and nothing proves that the way is open', { samples: row('uuu') }, { reachable: false }, 'probe', false],
    ['silent once and then good, control silent', { samples: row('uu........') }, { control: 'fail' }, 'probe', false],
    ['wrong, control silent', {}, { control: 'fail' }, 'new', false],
    ['wrong once and silent, control silent', { samples: row('uxu') }, { control: 'fail' }, 'new', false],
  ] as const)('%s', (_, given, world, wantedAttribution, eligible) => {
    const [one, there] = [failure(given), around(world)]
    expect(attribute(one, there)).toBe(wantedAttribution)
    expect(isRollbackEligible(one, there)).toBe(eligible)
  })
})
