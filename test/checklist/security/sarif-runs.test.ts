import { describe, expect, it } from 'vitest'
import { readSarif } from '../../../src/checklist/security/sarif.ts'
import { sha } from '../../fakes/nouns.ts'

type Json = Readonly<Record<string, unknown>>

const commit = sha('a')
const result = { ruleId: 'r', level: 'error', message: { text: 'm' } }
const run = (name: string, more: Json = {}) => ({ tool: { driver: { name } }, results: [result], ...more })
const read = (...runs: readonly Json[]) => readSarif('a.sarif', JSON.stringify({ version: '2.1.0', runs }), [commit])
const whyOf = (reading: ReturnType<typeof read>) => (reading.read ? null : reading.why)

describe('several runs, of which one does not prove a scan', () => {
  const failed = run('SpotBugs', { invocations: [{ executionSuccessful: false, exitSignalName: 'BUGS FOUND' }] })
  it.each<readonly [string, readonly Json[], number, string]>([
    ['a failed one counts with what it found', [failed], 1, 'SpotBugs reports that it did not finish.'],
    ['and so do the others', [run('A'), failed, run('B')], 3, 'SpotBugs reports that it did not finish.'],
    [
      'one without results found nothing, and the others count',
      [run('A'), run('B', { results: null })],
      1,
      'B wrote no results: it did not scan.',
    ],
    [
      'what another commit has does not count',
      [run('A'), run('B', { versionControlProvenance: [{ revisionId: sha('b') }] })],
      1,
      `B scanned another commit, ${sha('b')}.`,
    ],
    [
      'each reason is said once',
      [failed, failed, run('B', { results: null })],
      2,
      'SpotBugs reports that it did not finish; B wrote no results: it did not scan.',
    ],
    [
      'an invocation that does not say how it ended',
      [run('A', { invocations: [{}] })],
      1,
      'A does not say whether it finished.',
    ],
  ])('%s', (_name, runs, count, why) => {
    const reading = read(...runs)
    expect(reading.found).toHaveLength(count)
    expect(whyOf(reading)).toBe(why)
  })
})

describe('notifications', () => {
  const noting = (...toolExecutionNotifications: readonly Json[]) =>
    run('Semgrep OSS', { results: [], invocations: [{ executionSuccessful: true, toolExecutionNotifications }] })
  const timeout = {
    descriptor: { id: 'Timeout' },
    level: 'warning',
    message: { text: 'Timeout when running x on a.js' },
  }
  it.each<readonly [string, Json, string | null]>([
    ['a time limit', timeout, 'Semgrep OSS did not scan everything (Timeout: Timeout when running x on a.js).'],
    [
      'a file that does not parse, without a level, which means warning',
      { message: { text: 'Syntax error at line a.js:3' } },
      'Semgrep OSS did not scan everything (Syntax error at line a.js:3).',
    ],
    ['a place in the code', { message: { text: 'x' }, locations: [{}] }, 'Semgrep OSS did not scan everything (x).'],
    ['any error', { level: 'error', message: { text: 'x' } }, 'Semgrep OSS did not scan everything (x).'],
    ['a note', { level: 'note', message: { text: 'Timeout raised to 30 s' } }, null],
    ['a warning of something else', { level: 'warning', message: { text: 'a new version is out' } }, null],
  ])('%s', (_name, notification, why) => {
    expect(whyOf(read(noting(notification)))).toBe(why)
  })

  it('a warning of something else is shown', () => {
    const reading = read(noting({ level: 'warning', message: { text: 'a new version is out' } }))
    expect(reading.notes).toContain('Semgrep OSS warns: a new version is out')
  })

  it('of its configuration, with the level that the tool describes', () => {
    const driver = { name: 'T', notifications: [{ id: 'E1', defaultConfiguration: { level: 'error' } }] }
    const invocation = { executionSuccessful: true, toolConfigurationNotifications: [{ descriptor: { index: 0 } }] }
    const given = { tool: { driver }, results: [], invocations: [invocation] }
    expect(whyOf(read(given))).toBe('T did not scan everything (E1).')
    const override = { descriptor: { id: 'E1' }, configuration: { level: 'note' } }
    const milder = { ...invocation, notificationConfigurationOverrides: [override] }
    expect(whyOf(read({ ...given, invocations: [milder] }))).toBeNull()
  })

  it('says how many more there are', () => {
    expect(whyOf(read(noting(timeout, timeout, timeout, timeout, timeout)))).toMatch(/; and 2 more\)\.$/)
  })
})

describe('suppressions', () => {
  const suppressed = (...suppressions: readonly Json[]) =>
    read(run('Grype', { results: [{ ...result, suppressions }] }))
  it.each<readonly [string, readonly Json[], number]>([
    ['one that was accepted', [{ kind: 'external', status: 'accepted' }], 0],
    ['one of which two words differ', [{ status: 'accepted' }, { status: 'underReview' }], 1],
    ['one that was also rejected', [{ kind: 'external' }, { kind: 'inSource', status: 'rejected' }], 1],
  ])('%s', (_name, suppressions, count) => {
    expect(suppressed(...suppressions).found).toHaveLength(count)
  })

  it('are said with their number, and how many of them the code itself holds', () => {
    expect(suppressed({ kind: 'external' }).notes).toContain('1 result of Grype is suppressed and not counted')
    const twice = run('Grype', {
      results: [
        { ...result, suppressions: [{ kind: 'inSource' }] },
        { ...result, suppressions: [{ kind: 'external' }] },
      ],
    })
    expect(read(twice).notes).toContain('2 results of Grype are suppressed and not counted (1 by comments in the code)')
  })

  it('what is for a person to decide is said', () => {
    expect(read(run('A', { results: [{ ...result, kind: 'review' }] }))).toMatchObject({
      found: [],
      notes: [expect.any(String), 'A leaves 1 result for a person to decide'],
    })
  })
})

describe('what a finding says', () => {
  const rules = [{ id: 'r', messageStrings: { default: { text: 'weak {0} in {1}' } } }]
  it('is the text that the rule keeps, with its arguments', () => {
    const message = { id: 'default', arguments: ['MD5', 'a.go'] }
    const given = { tool: { driver: { name: 'T', rules } }, results: [{ ruleId: 'r', message }] }
    expect(read(given).found?.[0]?.title).toBe('weak MD5 in a.go')
  })

  it('names the package and the advisory of Grype', () => {
    const text = 'A high vulnerability in java-archive package: log4j-core, version 2.14.1 was found at: /app.jar'
    const given = { ...run('Grype'), results: [{ ruleId: 'CVE-2021-44228-log4j-core', message: { text } }] }
    expect(read(given).found?.[0]).toMatchObject({
      package: 'log4j-core',
      ids: ['CVE-2021-44228-log4j-core', 'CVE-2021-44228'],
    })
  })
})
