import { describe, expect, test } from 'vitest'
import { parseRunbook } from '../../src/config/load.ts'
import { eachCondition, nameOfLook, seenIn, severityOf, type DriftFacts } from '../../src/monitor/decide-conditions.ts'
import type { RuleOutcome } from '../../src/smoke/decide/limit.ts'
import type { SmokeFinding, Verified } from '../../src/smoke/decide/verdict.ts'
import { sha } from '../fakes/nouns.ts'

const runbookWith = (monitor: string) =>
  parseRunbook(
    `service: inventory
environments: { production: { promote: { tag: 'v*' } }, dev: { promote: { branch: main } } }
smoke: { probes: [{ name: API, http: /api }, { name: search, http: /search }, { name: chain, tls: 'a.example.com:443' }] }
monitor: ${monitor}
`,
    { path: '.github/runbook.yml', sha: sha('0') },
  )

const verified = (finding: SmokeFinding, verdict: Verified['verdict']): Verified => ({
  ...{ finding, verdict, message: 'said', remedy: '', observedSha: null, rollbackEligible: false },
  reasonCode: verdict === 'pass' ? 'healthy' : 'unhealthy',
  ...{ checks: [], facts: [], tables: [], texts: [] },
})

const healthy = (warnings: Extract<SmokeFinding, { code: 'healthy' }>['warnings']): SmokeFinding => ({
  code: 'healthy',
  version: { state: 'not-asked', why: 'not-wanted' },
  probes: 3,
  flaky: [],
  commands: [],
  rules: [],
  warnings,
})
const failing = (...names: readonly string[]): SmokeFinding => ({
  code: 'probes-fail',
  probes: 3,
  failures: names.map((name) => ({
    ...{ name, address: null, class: 'journey' as const, samples: [], reproduced: true, before: null },
  })),
})
const rule = (action: RuleOutcome['action']): RuleOutcome => ({
  ...{ name: 'errors', action, state: 'fail', finding: { code: 'no-data' } },
})

const found = (finding: SmokeFinding, verdict: Verified['verdict'], drift: DriftFacts | null = null) => {
  const seen = seenIn(verified(finding, verdict), drift, runbookWith('{ warn: [search] }'))
  const of = eachCondition((condition) => seen[condition].found)
  return [of.down, of.degraded, of.certificate, of.drift].join(' ')
}

describe('down, degraded, certificate, drift', () => {
  test.each<[string, SmokeFinding, Verified['verdict'], string]>([
    ['all is well', healthy([]), 'pass', 'well well well unknown'],
    [
      'a certificate that runs out',
      healthy([{ name: 'chain', warning: 'valid for 9 days' }]),
      'pass',
      'well well down unknown',
    ],
    ['a warning of another probe', healthy([{ name: 'API', warning: 'slow' }]), 'pass', 'well well well unknown'],
    [
      'copies of a cache',
      healthy([{ name: 'chain', warning: { copies: 1, of: 2 } }]),
      'pass',
      'well well well unknown',
    ],
    ['a probe', failing('API'), 'fail', 'down unknown unknown unknown'],
    ['a probe of the list of warnings', failing('search'), 'fail', 'well down unknown unknown'],
    ['one of the list and one that is not', failing('search', 'API'), 'fail', 'down unknown unknown unknown'],
    ['a limit that alerts', { code: 'over-limit', rules: [rule('alert')] }, 'fail', 'well down unknown unknown'],
    [
      'a limit that rolls back',
      { code: 'over-limit', rules: [rule('rollback')] },
      'fail',
      'down unknown unknown unknown',
    ],
    [
      'a limit of which nothing is known',
      { code: 'limit-open', rules: [] },
      'inconclusive',
      'well unknown unknown unknown',
    ],
    [
      'a network of our own',
      { code: 'probes-ours', failures: [], probes: 3 },
      'inconclusive',
      'unknown unknown unknown unknown',
    ],
  ])('%s', (_name, finding, verdict, expected) => {
    expect(found(finding, verdict)).toBe(expected)
  })

  const good = { sha: sha('a'), name: '1.0.0 (aaaaaaa)', prefix: null }
  test.each<[string, DriftFacts, string]>([
    ['the verified release', { answer: { kind: 'sha', sha: sha('a') }, verified: good, deploying: false }, 'well'],
    ['another one', { answer: { kind: 'sha', sha: sha('b') }, verified: good, deploying: false }, 'down'],
    [
      'another one while a deploy is on its way',
      { answer: { kind: 'sha', sha: sha('b') }, verified: good, deploying: true },
      'unknown',
    ],
    [
      'seven digits, as declared',
      { answer: { kind: 'sha', sha: 'aaaaaaa' }, verified: { ...good, prefix: 7 }, deploying: false },
      'well',
    ],
    ['no version', { answer: { kind: 'unnamed', why: 'empty' }, verified: good, deploying: false }, 'unknown'],
    [
      'no answer',
      { answer: { kind: 'down', outcome: 'unreachable', why: 'ECONNREFUSED' }, verified: good, deploying: false },
      'unknown',
    ],
  ])('%s serves', (_name, facts, expected) => {
    expect(found(healthy([]), 'pass', facts)).toBe(`well well well ${expected}`)
  })
})

test('a look is named after the worst that it found', () => {
  const name = (finding: SmokeFinding, verdict: Verified['verdict']) =>
    nameOfLook(seenIn(verified(finding, verdict), null, runbookWith('{ warn: [search] }')))
  expect([
    name(failing('API'), 'fail'),
    name(failing('search'), 'fail'),
    name(healthy([{ name: 'chain', warning: 'valid for 9 days' }]), 'pass'),
    name(healthy([]), 'pass'),
    name({ code: 'probes-ours', failures: [], probes: 1 }, 'inconclusive'),
  ]).toEqual(['down', 'degraded', 'certificate', 'well', 'unknown'])
})

test.each([
  ['{}', true, 'high medium medium low'],
  ['{}', false, 'low low low low'],
  ['{ severity: critical, severities: { drift: high, certificate: medium } }', true, 'critical medium high medium'],
])('severities of %s (production: %s)', (monitor, production, expected) => {
  const of = eachCondition((condition) => severityOf(condition, runbookWith(monitor), { production }))
  expect([of.down, of.degraded, of.drift, of.certificate].join(' ')).toBe(expected)
})
