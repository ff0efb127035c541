import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reportPart } from '../../src/core/report.ts'
import { checkRun, summary } from '../../src/report/render.ts'
import { terminal } from '../../src/report/terminal.ts'
import { check, part, report, rolledBack } from './reports.ts'

describe('parts', () => {
  const words = fc.stringMatching(/^[a-z]{3,8}$/)
  const content = fc.record({
    checks: fc.array(
      fc.record({ status: fc.constantFrom('pass', 'fail', 'unknown', 'skip'), gate: fc.constantFrom('block', 'warn') }),
      { maxLength: 3 },
    ),
    steps: fc.array(words, { maxLength: 3 }),
    facts: fc.array(words, { maxLength: 3 }),
    tables: fc.array(words, { maxLength: 2 }),
    texts: fc.array(words, { maxLength: 2 }),
    charts: fc.array(words, { maxLength: 2 }),
  })
  /** Parts whose rows are called the same, so that one could hide another; the number at the end tells them apart. */
  const composed = fc.array(content, { minLength: 1, maxLength: 4 }).map((contents) => {
    let row = 0
    const named = (word: string) => `${word} r${(row += 1)}r`
    const parts = contents.map((each, index) =>
      reportPart(`part-${index}`, `Part ${index}`, {
        checks: each.checks.map((found, at) => check({ ...found, id: `c${at}`, title: named('check') })),
        steps: each.steps.map((name) => ({ name: named(name), status: 'done' })),
        facts: each.facts.map((label) => ({ label, value: named('fact') })),
        tables: each.tables.map((title) => ({ title: named(title), columns: ['a'], rows: [[named('cell')]] })),
        texts: each.texts.map((title) => ({ title, text: named('text') })),
        charts: each.charts.map((probe) => ({
          probe: named(probe),
          answers: [{ ms: 1, timedOut: false }],
          medianBeforeMs: null,
          limitMs: null,
        })),
      }),
    )
    return { report: report({ parts }), rows: row }
  })

  it('lose no row on the page, whatever they are composed of, and stand there in order', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(composed, ({ report: given, rows }) => {
        const page = summary(given)
        for (let row = 1; row <= rows; row += 1) expect(page).toContain(` r${row}r`)
        const places = given.parts.map(({ title }) => page.indexOf(`### ${title}`)).filter((place) => place >= 0)
        expect(places).toEqual(places.toSorted((one, other) => one - other))
      }),
      { numRuns: 200 },
    )
  })

  it('have titles only where there is more than one to show', () => {
    const two = report({ parts: [part({ facts: [{ label: 'a', value: 'b' }] }), reportPart('news', 'News', {})] })
    expect(summary(two)).not.toContain('### Checklist')
    expect(terminal(two)).not.toContain('== ')
    expect(summary(rolledBack('x'))).toMatch(
      /### Deploy\n[^]*### Smoke\n[^]*### Rollback\n[^]*### Smoke of the restored/,
    )
    expect(terminal(rolledBack('x'))).toMatch(/== Deploy ==\n[^]*== Smoke ==\n[^]*== Rollback ==\n/)
  })

  it('count in the title of a check run as one checklist', () => {
    const row = (id: string) => check({ id, status: 'fail' })
    const two = report({
      parts: [part({ checks: [row('tests')] }), reportPart('news', 'News', { checks: [row('news')] })],
    })
    expect(checkRun(two).title).toBe('2 of 2 block: tests, news')
  })
})
