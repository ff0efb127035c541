import { describe, expect, it } from 'vitest'
import { readSarif } from '../../../src/checklist/security/sarif.ts'

type Json = Readonly<Record<string, unknown>>

/** One run with one result; `more` goes over the run, `driver` over its tool. */
const rated = (result: Json, given: { readonly driver?: Json; readonly more?: Json; readonly tool?: Json } = {}) => {
  const driver = { name: 'Scan', ...given.driver }
  const run = { tool: { driver, ...given.tool }, results: [{ message: { text: 'm' }, ...result }], ...given.more }
  const reading = readSarif('a.sarif', JSON.stringify({ version: '2.1.0', runs: [run] }), [])
  return (reading.found ?? [])[0]?.severity
}
const scored = (id: string, score: string, more: Json = {}) => ({
  id,
  properties: { 'security-severity': score },
  ...more,
})
const overriding = (...overrides: readonly Json[]) => ({
  invocations: [{ executionSuccessful: true, ruleConfigurationOverrides: overrides }],
})
const toError = (descriptor: Json) => ({ descriptor, configuration: { level: 'error' } })
const note = { defaultConfiguration: { level: 'note' } }

describe('a rule that index, guid or id point at', () => {
  const [low, high] = [scored('low', '2', { guid: 'A-1' }), scored('high', '8', { guid: 'B-2' })]
  const pack = { name: 'pack', guid: 'C-3', rules: [high] }
  it.each<readonly [string, Json, readonly Json[], readonly Json[], string | null]>([
    ['the id where the index contradicts it', { ruleId: 'high', ruleIndex: 0 }, [low, high], [], 'high'],
    ['the id, also where the contradiction makes it milder', { ruleId: 'low', ruleIndex: 1 }, [low, high], [], 'low'],
    ['the id where the index is out of range', { ruleId: 'high', ruleIndex: 7 }, [low, high], [], 'high'],
    ['the id where the index is -1', { ruleId: 'high', ruleIndex: -1 }, [low, high], [], 'high'],
    ['the index where it has the beginning of the id', { ruleId: 'high/2', ruleIndex: 1 }, [low, high], [], 'high'],
    ['the guid', { rule: { guid: 'b-2' } }, [low, high], [], 'high'],
    ['the guid of a component', { rule: { index: 0, toolComponent: { guid: 'c-3' } } }, [low], [pack], 'high'],
    ['the name of a component', { rule: { index: 0, toolComponent: { name: 'pack' } } }, [low], [pack], 'high'],
    [
      'the id in the component that is named',
      { rule: { id: 'high', toolComponent: { index: 0 } } },
      [scored('high', '1')],
      [pack],
      'high',
    ],
    [
      'nothing, when the index is of another rule and no rule has the id',
      { ruleId: 'x', ruleIndex: 0 },
      [low],
      [],
      null,
    ],
    [
      'the worse, when no rule has the id and the result has a level',
      { ruleId: 'x', ruleIndex: 1, level: 'note' },
      [low, high],
      [],
      'high',
    ],
  ])('%s', (_name, result, rules, extensions, severity) => {
    expect(rated(result, { driver: { rules }, tool: { extensions } })).toBe(severity)
  })
})

describe('a level that an invocation overrides', () => {
  const rules = [{ id: 'r', guid: 'A-1', ...note }]
  it.each<readonly [string, Json, Json, string]>([
    ['by index', { ruleId: 'r', ruleIndex: 0 }, overriding(toError({ index: 0 })), 'high'],
    ['by id', { ruleId: 'r' }, overriding(toError({ id: 'r' })), 'high'],
    ['by guid', { ruleId: 'r' }, overriding(toError({ guid: 'a-1' })), 'high'],
    ['of another rule', { ruleId: 'r' }, overriding(toError({ id: 'other' })), 'low'],
    ['below the level of the result', { ruleId: 'r', level: 'warning' }, overriding(toError({ id: 'r' })), 'medium'],
    ['without a level', { ruleId: 'r' }, overriding({ descriptor: { id: 'r' }, configuration: {} }), 'low'],
    [
      'the worst of all invocations, where the result names none',
      { ruleId: 'r' },
      { invocations: [...overriding(toError({ id: 'r' })).invocations, { executionSuccessful: true }] },
      'high',
    ],
    [
      'that of its own invocation',
      { ruleId: 'r', provenance: { invocationIndex: 1 } },
      { invocations: [...overriding(toError({ id: 'r' })).invocations, { executionSuccessful: true }] },
      'low',
    ],
  ])('%s', (_name, result, more, severity) => {
    expect(rated(result, { driver: { rules }, more })).toBe(severity)
  })

  it('of a rule that the log does not describe', () => {
    expect(rated({ ruleId: 'r' }, { more: overriding(toError({ id: 'r' })) })).toBe('high')
  })
})

describe('a score or level of a taxon', () => {
  const taxonomies = [{ name: 'Ours', guid: 'T-1', taxa: [scored('worst', '9.1'), { id: 'plain', ...note }] }]
  it.each<readonly [string, Json, string | null]>([
    ['by index', { taxa: [{ index: 0, toolComponent: { index: 0 } }] }, 'critical'],
    ['by id and guid of the taxonomy', { taxa: [{ id: 'worst', toolComponent: { guid: 't-1' } }] }, 'critical'],
    ['by its default level', { taxa: [{ id: 'plain', toolComponent: { name: 'Ours' } }] }, 'low'],
    ['that is not described', { taxa: [{ id: 'CWE-79', toolComponent: { name: 'CWE' } }] }, null],
  ])('%s', (_name, result, severity) => {
    expect(rated(result, { more: { taxonomies } })).toBe(severity)
  })
})

describe('what nobody rated', () => {
  const unknown = { tags: ['security', 'UNKNOWN'], 'security-severity': '0.0' }
  it.each<readonly [string, Json, Json, string | null]>([
    ['0.0 with the tag UNKNOWN', { ruleId: 'r', level: 'note' }, { rules: [{ id: 'r', properties: unknown }] }, null],
    ['0.0 of Trivy', { ruleId: 'r', level: 'note' }, { name: 'Trivy', rules: [scored('r', '0.0')] }, null],
    [
      '0.0 with the word in the message',
      { ruleId: 'r', level: 'note', message: { text: 'Package: a\nSeverity: UNKNOWN' } },
      { rules: [scored('r', '0.0')] },
      null,
    ],
    [
      '0.0 of Grype, with the word in the rule',
      { ruleId: 'r', level: 'note' },
      {
        name: 'Grype',
        rules: [scored('r', '0.0', { shortDescription: { text: 'CVE-1 unknown vulnerability for a' } })],
      },
      null,
    ],
    ['0.0 that means harmless', { ruleId: 'r', level: 'note' }, { rules: [scored('r', '0.0')] }, 'none'],
    ['0.0 beside a level of error', { ruleId: 'r', level: 'error' }, { rules: [scored('r', '0.0')] }, 'high'],
    [
      'the constant level of OSV-Scanner',
      { ruleId: 'r', level: 'warning' },
      { name: 'osv-scanner', rules: [{ id: 'r' }] },
      null,
    ],
    [
      'a leak of gitleaks without a level',
      { ruleId: 'r' },
      { name: 'gitleaks', rules: [{ id: 'r', name: 'AWS' }] },
      null,
    ],
  ])('%s', (_name, result, driver, severity) => {
    expect(rated(result, { driver })).toBe(severity)
  })
})
