import { describe, expect, it } from 'vitest'
import { mergeRuns, parseJunit } from '../../../src/smoke/decide/junit.ts'
import { recordedNames, unknownWindows, windowOf } from '../../../src/smoke/decide/metric.ts'
import { judgeCommand } from '../../../src/smoke/decide/test-command.ts'

const suite = (project: string, failure = '') =>
  `<testsuite name="login.spec.ts" hostname="${project}" tests="1"><testcase name="Sign in" classname="login.spec.ts">${failure}</testcase></testsuite>`

describe('reports', () => {
  it('three projects of Playwright are three tests', () => {
    const text = `<testsuites>${suite('desktop', '<failure/>')}${suite('tablet')}${suite('mobile')}</testsuites>`
    expect(parseJunit(text)).toEqual({
      ok: true,
      run: { tests: 3, passed: 2, skipped: 0, failed: ['[desktop] login.spec.ts.Sign in'], flaky: [] },
    })
  })

  it('several reports are one run, and one that is broken proves nothing of all', () => {
    const good = { name: 'a.xml', result: parseJunit(suite('a')) }
    expect(mergeRuns([good, { name: 'b.xml', result: parseJunit(suite('b', '<failure/>')) }])).toMatchObject({
      run: { tests: 2, passed: 1, failed: ['login.spec.ts.Sign in'] },
    })
    expect(mergeRuns([good, { name: 'b.xml', result: parseJunit('<a') }])).toEqual({
      ok: false,
      why: 'b.xml is not well-formed XML',
    })
    expect(mergeRuns([])).toEqual({ ok: false, why: 'is missing or empty' })
  })
})

describe('a program that could not run its tests', () => {
  const facts = { timedOut: false, notFound: false, junit: null }
  it.each([
    ['python -m pytest', 'python', ['-m', 'pytest', 'tests'], 4, '', 'pytest'],
    ['uv run pytest', 'uv', ['run', 'pytest'], 2, '', 'pytest'],
    ['a line of a shell', 'bash', ['-c', 'cd api && pytest tests'], 5, '', 'pytest'],
    ['make, by what pytest said', 'make', ['test'], 2, '==== no tests ran in 0.01s ====', 'pytest'],
    ['a shell that found nothing', 'bash', ['-c', 'smoke'], 127, '', 'could-not-run'],
    ['hurl, called wrongly', 'hurl', ['--tset'], 1, '', 'could-not-run'],
    ['k6 with a broken script', 'k6', ['run', 'a.js'], 107, '', 'could-not-run'],
  ])('%s', (_, program, words, exitCode, said, code) => {
    expect(judgeCommand({ ...facts, program, words, said, exitCode })).toMatchObject({
      state: 'no-proof',
      finding: { code },
    })
  })

  it.each([
    ['pytest with failures', 'python', ['-m', 'pytest'], 1],
    ['k6 over its thresholds', 'k6', ['run', 'a.js'], 99],
    ['hurl with failed asserts', 'hurl', ['a.hurl'], 4],
    ['another program with 2', 'node', ['pytests.js'], 2],
  ])('%s has failed', (_, program, words, exitCode) => {
    expect(judgeCommand({ ...facts, program, words, exitCode }).state).toBe('failed')
  })
})

describe('how far a recording rule looks back', () => {
  it.each([
    ['as its name says', 'job:http_errors:ratio_rate5m', 300_000, []],
    ['in the middle of a query', 'max(job:p95:rate10m{env="a"}) > 1', 600_000, []],
    ['nobody says', 'job:errors', 0, ['job:errors']],
    ['a range is none', 'rate(http_requests_total[5m:1m])', 300_000, []],
    ['a label is none', 'up{instance="a:b"}', 0, []],
  ])('%s', (_, query, window, unknown) => {
    expect([windowOf(query), unknownWindows({ query })]).toEqual([window, unknown])
  })

  it('is not asked where the runbook says it', () => {
    expect([recordedNames('a:b + c:d'), unknownWindows({ query: 'a:b', windowMs: 60_000 })]).toEqual([
      ['a:b', 'c:d'],
      [],
    ])
  })
})
