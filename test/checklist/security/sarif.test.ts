import { describe, expect, it } from 'vitest'
import { readSarif } from '../../../src/checklist/security/sarif.ts'
import { sha } from '../../fakes/nouns.ts'

const commit = sha('a')
const log = (run: Record<string, unknown>, version = '2.1.0') => JSON.stringify({ version, runs: [run] })
const tool = (rules: readonly unknown[] = [], extensions: readonly unknown[] = []) => ({
  driver: { name: 'Scan', rules },
  extensions,
})
const found = (
  result: Record<string, unknown>,
  rules: readonly unknown[] = [],
  extensions: readonly unknown[] = [],
) => {
  const reading = readSarif(
    'a.sarif',
    log({ tool: tool(rules, extensions), results: [{ message: { text: 'm' }, ...result }] }),
    [commit],
  )
  return reading.read ? reading.found : []
}
const rule = (id: string, severity?: unknown, level?: string) => ({
  id,
  ...(severity === undefined ? {} : { properties: { 'security-severity': severity } }),
  ...(level === undefined ? {} : { defaultConfiguration: { level } }),
})

describe('readSarif: how bad', () => {
  it.each([
    ['9.0 is critical', { ruleId: 'r' }, [rule('r', '9.0')], 'critical'],
    ['8.95 is high', { ruleId: 'r' }, [rule('r', '8.95')], 'high'],
    ['a number that is no text', { ruleId: 'r' }, [rule('r', 7)], 'high'],
    ['0.0 is none', { ruleId: 'r' }, [rule('r', '0.0')], 'none'],
    ['a word', { ruleId: 'r' }, [rule('r', 'Medium')], 'medium'],
    ['a word that nobody knows is not known', { ruleId: 'r', level: 'note' }, [rule('r', 'undefined')], null],
    ['out of range is not known', { ruleId: 'r' }, [rule('r', '11')], null],
    ['empty text is not known', { ruleId: 'r' }, [rule('r', '')], null],
    [
      'the worse of rule and result',
      { ruleId: 'r', properties: { 'security-severity': '9.8' } },
      [rule('r', '2.0')],
      'critical',
    ],
    ['the level of the result', { ruleId: 'r', level: 'error' }, [rule('r')], 'high'],
    ['the default level of the rule', { ruleId: 'r' }, [rule('r', undefined, 'note')], 'low'],
    ['nobody says: the default level of the format is no rating', {}, [], null],
    ['a level of none is no rating of a failure', { level: 'none' }, [], null],
    ['a word of the result', { properties: { 'security-severity': 'high' } }, [], 'high'],
  ] as const)('%s', (_name, result, rules, severity) => {
    expect(found(result, rules)[0]?.severity).toBe(severity)
  })
})

describe('readSarif: which rule', () => {
  const [low, high] = [rule('low', '2'), rule('high', '8')]
  it.each([
    ['by index', { ruleIndex: 1 }, [low, high], [], 'high'],
    ['by index of the rule object', { rule: { index: 1 } }, [low, high], [], 'high'],
    [
      'in an extension',
      { rule: { index: 0, toolComponent: { index: 0 } } },
      [low],
      [{ name: 'pack', rules: [high] }],
      'high',
    ],
    ['by id in an extension', { ruleId: 'high' }, [low], [{ name: 'pack', rules: [high] }], 'high'],
    ['by the beginning of a hierarchical id', { ruleId: 'high/1' }, [low, high], [], 'high'],
    ['by no index that points nowhere', { ruleIndex: 9, ruleId: 'low' }, [low], [], 'low'],
  ] as const)('%s', (_name, result, rules, extensions, severity) => {
    expect(found(result, rules, extensions)[0]?.severity).toBe(severity)
  })
})

describe('readSarif: what is a finding', () => {
  it.each([
    ['kind fail', { kind: 'fail' }, 1],
    ['kind pass', { kind: 'pass' }, 0],
    ['kind review', { kind: 'review' }, 0],
    ['an empty list of suppressions', { suppressions: [] }, 1],
    ['a suppression without a status', { suppressions: [{}] }, 0],
    ['an accepted one', { suppressions: [{ status: 'accepted' }] }, 0],
    ['one under review', { suppressions: [{ status: 'underReview' }] }, 1],
    ['one rejected', { suppressions: [{ status: 'rejected' }] }, 1],
    ['gone since the baseline', { baselineState: 'absent' }, 0],
    ['there before', { baselineState: 'unchanged' }, 1],
  ] as const)('%s', (_name, result, count) => {
    expect(found(result)).toHaveLength(count)
  })

  it.each([
    ['src/a%20b.ts', 'src/a b.ts'],
    ['/etc/passwd', null],
    ['file:///etc/passwd', null],
    ['src/%ZZ.ts', 'src/%ZZ.ts'],
  ])('at %s', (uri, path) => {
    const locations = [{ physicalLocation: { artifactLocation: { uri }, region: { startLine: 3 } } }]
    expect(found({ locations })[0]).toMatchObject({ path, line: 3 })
  })
})

describe('readSarif: no scan is no clean scan', () => {
  const clean = { tool: tool(), results: [] }
  it.each([
    ['empty', '', 'it is empty'],
    ['cut off', log(clean).slice(0, 30), 'it is not JSON'],
    ['HTML', '<html>', 'it is not JSON'],
    ['JSON of another kind', '{"a":1}', 'it is not SARIF 2.1.0'],
    ['a list', '[]', 'it is not SARIF 2.1.0'],
    ['of another version', log(clean, '2.0.0'), 'it is SARIF 2.0.0'],
    ['without runs', '{"version":"2.1.0","runs":[]}', 'it contains no runs'],
    ['without results', log({ tool: tool() }), 'Scan wrote no results'],
    ['with results of null', log({ tool: tool(), results: null }), 'Scan wrote no results'],
    [
      'of a scan that failed',
      log({ ...clean, invocations: [{ executionSuccessful: false }] }),
      'reports that it did not finish',
    ],
    [
      'of another commit',
      log({ ...clean, versionControlProvenance: [{ revisionId: sha('b') }] }),
      'scanned another commit',
    ],
  ])('%s', (_name, content, why) => {
    const reading = readSarif('a.sarif', content, [commit])
    expect(reading).toMatchObject({ read: false, why: expect.stringContaining(why) })
  })

  it('one that found nothing is read, and says when nobody knows of which commit it is', () => {
    expect(readSarif('a.sarif', log(clean), [commit])).toMatchObject({
      read: true,
      found: [],
      notes: [expect.any(String)],
    })
    const dated = { ...clean, versionControlProvenance: [{ revisionId: commit }] }
    expect(readSarif('a.sarif', `\uFEFF${log(dated)}`, [commit])).toMatchObject({ read: true, notes: [] })
  })

  it('reads a large one in time', () => {
    const results = Array.from({ length: 25_000 }, (_, index) => ({ ruleId: 'r', message: { text: `m${index}` } }))
    const reading = readSarif('a.sarif', log({ tool: tool([rule('r', '5')]), results }), [commit])
    expect(reading.read && reading.found.length).toBe(25_000)
  })
})

describe('readSarif: which package', () => {
  it.each([
    [
      'Trivy',
      'Package: lodash\nInstalled Version: 4.17.4\nVulnerability CVE-2019-10744',
      'lodash',
      ['r', 'CVE-2019-10744'],
    ],
    [
      'OSV-Scanner',
      "Package '@a/b@1.0.0' is vulnerable to 'CVE-2026-0001' (also known as 'GHSA-aaaa-bbbb-cccc').",
      '@a/b',
      ['r', 'CVE-2026-0001', 'GHSA-aaaa-bbbb-cccc'],
    ],
    ['a finding in code', 'CVE-2026-0001 is like this line', null, ['r']],
  ] as const)('%s', (_name, text, name, ids) => {
    expect(found({ ruleId: 'r', message: { text } })[0]).toMatchObject({ package: name, ids })
  })
})
