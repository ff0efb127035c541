import { statusText } from '../../src/records/decide/verdict.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byteLength } from '../../src/report/escape.ts'
import { checkRun, comment, commitStatus, limits, summary } from '../../src/report/render.ts'
import { terminal } from '../../src/report/terminal.ts'
import {
  check,
  deployed,
  failing,
  hostile,
  hostileTexts,
  measured,
  misconfigured,
  part,
  report,
  rolledBack,
} from './reports.ts'

const golden = (name: string) => `../golden/${name}`

/** A line without its code spans, read as CommonMark reads it: an escaped backtick opens none. */
const withoutSpans = (line: string): string => {
  let kept = ''
  for (let at = 0; at < line.length;) {
    const run = /^`+/.exec(line.slice(at))?.[0] ?? ''
    const close = run === '' ? null : new RegExp(`(?<!\`)${run}(?!\`)`).exec(line.slice(at + run.length))
    const step = close === null ? (line[at] === '\\' ? 2 : Math.max(run.length, 1)) : 0
    kept += close === null ? line.slice(at, at + step) : '◦'
    at += close === null ? step : run.length + close.index + run.length
  }
  return kept
}

/** Markdown without what GitHub never links or parses: code blocks, then code spans, then the addresses of our links. */
const outsideCode = (markdown: string): string =>
  markdown
    .replace(/^(`{3,})[^`\n]*\n[\s\S]*?^\1$/gm, '◦')
    .split('\n')
    .map(withoutSpans)
    .join('\n')
    .replace(/\]\(https?:\/\/[^\s()]*\)/g, '](URL)')
    .replaceAll('<!-- m -->', '')

const tags = /<\/?(?:details(?: open)?|summary|span|code)>/g

/** What no text from outside may bring onto a page. */
const expectTame = (markdown: string): void => {
  const page = outsideCode(markdown)
  expect(page.replace(tags, '')).not.toMatch(/[<>]/)
  expect(page).not.toMatch(/@(?!\u200B)/)
  expect(page.replace(/&#\d+;/g, '?')).not.toMatch(/#\w/)
  expect(page).not.toMatch(/:\/\//)
  expect(page).not.toMatch(/\bwww\.|\bgh-\d/i)
  expect(page).not.toMatch(/!\[|(?<!\\)\]\((?!URL\))/)
  expect(markdown).not.toMatch(/[^\P{Cc}\n\t]|[\p{Bidi_Control}\uFEFF\u{E0000}-\u{E007F}]/u)
  expect(markdown.isWellFormed()).toBe(true)
  for (const line of page.split('\n').filter((each) => each.startsWith('|'))) {
    const cells = line.replace(/\\[\\|]/g, '').split('|').length - 2
    expect([2, 3, 4, 8]).toContain(cells)
  }
  for (const tag of ['details', 'summary', 'span', 'code']) {
    const opened = page.match(new RegExp(`<${tag}(?: open)?>`, 'g'))?.length ?? 0
    expect(page.match(new RegExp(`</${tag}>`, 'g'))?.length ?? 0).toBe(opened)
  }
}

describe('golden reports', () => {
  it.each([
    ['failing', failing],
    ['deployed', deployed],
    ['misconfigured', misconfigured],
    ['measured', measured],
    ['empty', report({})],
    ['rolled-back', rolledBack('<b>app.txt</b> | @everyone')],
  ] as const)('%s', async (name, each) => {
    await expect(summary(each)).toMatchFileSnapshot(golden(`${name}.summary.md`))
    await expect(terminal(each)).toMatchFileSnapshot(golden(`${name}.terminal.txt`))
    await expect(`${JSON.stringify(checkRun(each), null, 2)}\n`).toMatchFileSnapshot(golden(`${name}.check-run.json`))
  })

  it('hostile titles', async () => {
    const short = hostileTexts.map((text) => text.slice(0, 300))
    const each = report({
      verdict: 'fail',
      reasonCode: 'checks-failed',
      parts: [
        part({
          checks: short.map((text, index) =>
            check({ id: `c${index}`, title: text, status: index % 2 === 0 ? 'fail' : 'pass', summary: text }),
          ),
        }),
      ],
    })
    await expect(summary(each)).toMatchFileSnapshot(golden('hostile.summary.md'))
    await expect(terminal(each)).toMatchFileSnapshot(golden('hostile.terminal.txt'))
  })
})

describe('text from outside', () => {
  it.each(hostileTexts.map((text) => [text.slice(0, 60), text]))('%j stays text', (_name, text) => {
    const each = hostile(text)
    expectTame(summary(each))
    expectTame(comment(each, '<!-- m -->'))
    const run = checkRun(each)
    expectTame(run.summary)
    expectTame(run.text)
    for (const line of [run.title, commitStatus(each).description, ...run.annotations.map(({ title }) => title)]) {
      expect(line).not.toMatch(/\p{Cc}|\p{Bidi_Control}/u)
    }
    expect(terminal(each)).not.toMatch(/[^\P{Cc}\n\t]|\p{Bidi_Control}/u)
  })

  it('stays text whatever it is, and gives the same page each time', { timeout: 60_000 }, () => {
    const piece = fc.oneof(
      fc.constantFrom(...hostileTexts.filter((text) => text.length < 500)),
      fc.string({ unit: fc.constantFrom(...Array.from('|`\\<>@#&[]()*_~$!:-=+. \nabGH1')) }),
      fc.string({ unit: 'binary' }),
    )
    const text = fc.array(piece, { maxLength: 4 }).map((parts) => parts.join(''))
    fc.assert(
      fc.property(text, (each) => {
        const page = summary(hostile(each))
        expectTame(page)
        expect(summary(hostile(each))).toBe(page)
      }),
      { numRuns: 100 },
    )
  })
})

describe('limits', () => {
  const long = 'é'.repeat(400)
  const huge = report({
    ...failing,
    parts: [
      part({
        checks: Array.from({ length: 300 }, (_, index) =>
          check({
            id: `check-${index}`,
            title: `${index} ${long}`,
            status: 'fail',
            summary: long,
            findings: Array.from({ length: 60 }, () => ({
              level: 'error' as const,
              message: long,
              path: 'a.ts',
              line: 1,
              remedy: long,
            })),
          }),
        ),
        tables: [
          { title: 'Many', columns: ['a', 'b'], rows: Array.from({ length: 9_000 }, () => [long, long]), open: true },
        ],
        texts: [{ title: 'Log', text: `${long}\n`.repeat(5_000) }],
      }),
    ],
  })

  it('holds each of them, closes what is open, and says that it was cut', { timeout: 60_000 }, () => {
    const run = checkRun(huge)
    for (const [text, limit] of [
      [summary(huge), limits.summary],
      [run.summary, limits.field],
      [run.text, limits.field],
      [comment(huge, '<!-- m -->'), limits.field],
    ] as const) {
      expect(byteLength(text)).toBeLessThanOrEqual(limit)
      expect(byteLength(text)).toBeGreaterThan(limit * 0.9)
      expect(text).toContain('The whole report is in the file')
      expectTame(text)
    }
    expect(run.title.length).toBeLessThanOrEqual(200)
    expect(run.annotations).toHaveLength(200)
    // As it leaves: what a status can hold is known to records alone.
    expect(statusText(commitStatus(huge).description).length).toBeLessThanOrEqual(140)
  })

  it('keeps the end of a log that is too long, inside of its fence and fold', () => {
    const text = checkRun(
      report({ parts: [part({ texts: [{ title: 'Log', text: `${'step\n'.repeat(50_000)}the reason` }] })] }),
    ).text
    expect(text).toMatch(/lines left out …\]\n/)
    expect(text).toContain('the reason\n```\n\n</details>')
    expect(byteLength(text)).toBeLessThanOrEqual(limits.field)
  })

  it('never goes over, whatever the size of the parts', { timeout: 60_000 }, () => {
    const size = fc.nat({ max: 3_000 })
    fc.assert(
      fc.property(size, size, size, (rows, lines, findings) => {
        const each = report({
          parts: [
            part({
              checks: [
                check({
                  status: 'fail',
                  findings: Array.from({ length: findings }, () => ({ level: 'error', message: 'm' })),
                }),
              ],
              tables: [
                {
                  title: 't',
                  columns: ['a'],
                  rows: Array.from({ length: rows }, (_, row) => [`${row} ${'x'.repeat(30)}`]),
                },
              ],
              texts: [{ title: 'log', text: 'line of a log\n'.repeat(lines) }],
            }),
          ],
        })
        expect(byteLength(comment(each, '<!-- m -->'))).toBeLessThanOrEqual(limits.field)
      }),
      { numRuns: 60 },
    )
  })
})

describe('titles', () => {
  it('names the checks that block', () => {
    expect(checkRun(failing).title).toBe('2 of 5 block: security, backup')
    expect(commitStatus(failing)).toEqual({ state: 'failure', description: '2 of 5 block: security, backup' })
  })
  it('counts what passed, warned and was skipped', () => {
    const each = report({
      parts: [
        part({
          checks: [
            check({}),
            check({ id: 'secrets', status: 'unknown', gate: 'warn' }),
            check({ id: 'sbom', status: 'skip' }),
          ],
        }),
      ],
    })
    expect(checkRun(each).title).toBe('1 of 3 pass; 1 warn: secrets; 1 skipped')
  })
  it('says what happened where it is not about checks', () => {
    expect(checkRun(deployed).title).toBe(deployed.message)
    expect(checkRun(misconfigured).title).toBe('.github/runbook.yml has 2 problems:')
  })
  it('maps inconclusive to neither success nor failure', () => {
    expect(commitStatus(report({ verdict: 'inconclusive' })).state).toBe('error')
  })
})

describe('comment', () => {
  it('begins with its marker', () => {
    expect(comment(failing, '<!-- runbook:v1:x -->').split('\n')[0]).toBe('<!-- runbook:v1:x -->')
  })
})
