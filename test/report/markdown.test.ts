import { describe, expect, it } from 'vitest'
import { escapeHtml, escapeText, plainLine, plainLines, plainTitle, shorten } from '../../src/report/escape.ts'
import { codeBlock, codeSpan, hostLink, link, prose, table } from '../../src/report/markdown.ts'

const zero = '\u200B'

describe('escapeText', () => {
  it.each([
    ['plain text, v1.2.0 - ok (yes)', 'plain text, v1.2.0 - ok (yes)'],
    ['a|b', 'a\\|b'],
    ['a\\|b', 'a\\\\\\|b'],
    ['SNAKE_CASE *x* _y_ __z__', 'SNAKE_CASE \\*x\\* \\_y\\_ \\_\\_z\\_\\_'],
    ['<b> & "q"', '&lt;b&gt; &amp; "q"'],
    ['@team', `@${zero}team`],
    ['see #12 and o/r#3', `see #${zero}12 and o/r#${zero}3`],
    ['GH-4', `GH${zero}-4`],
    ['https://x.y', `https:${zero}//x.y`],
    ['www.x.y', `www${zero}.x.y`],
    ['_www.x.y', `\\_www${zero}.x.y`],
    ['*www.x.y~www.x.y(www.x.y', `\\*www${zero}.x.y\\~www${zero}.x.y(www${zero}.x.y`],
    ['[a](b)', '\\[a\\](b)'],
    ['# title', '\\# title'],
    ['- item', '\\- item'],
    ['1. item', '1\\. item'],
    ['1.2.0', '1.2.0'],
    ['two\nlines\u2028three', 'two lines three'],
    ['\u001b[31mred\u001b[0m', 'red'],
    ['5$', '5<span>$</span>'],
  ])('%j to %j', (text, markdown) => {
    expect(escapeText(text)).toBe(markdown)
  })
  it('cuts and shows it', () => {
    expect(escapeText('x'.repeat(5_000))).toBe(`${'x'.repeat(999)}…`)
    expect(shorten('ab😀', 4)).toBe('ab😀')
    expect(shorten('ab😀c', 4)).toBe('ab…')
  })
})

describe('plain text', () => {
  it('is one line', () => expect(plainLine(' a\t\tb\r\n\0c ')).toBe('a b c'))
  it('is no link in a title', () =>
    expect(plainTitle('_www.x.y http://x.y', 50)).toBe(`_www${zero}.x.y http:${zero}//x.y`))
  it('keeps lines and tabs for code', () => expect(plainLines('a\r\nb\t\u0000c\rd')).toBe('a\nb\tc\nd'))
  it('keeps joined emoji', () => expect(plainLine('👩‍💻')).toBe('👩‍💻'))
  it('is safe in HTML', () => expect(escapeHtml(`<a href="x">'@b`)).toBe(`&lt;a href=&quot;x&quot;&gt;&#39;@${zero}b`))
})

describe('code', () => {
  it.each([
    ['abc', '`abc`'],
    ['a`b', '``a`b``'],
    ['``', '``` `` ```'],
    ['', ''],
    ['a|b', '<code>a\\|b</code>'],
  ])('span of %j', (text, markdown) => {
    expect(codeSpan(text)).toBe(markdown)
  })
  it('block with a fence longer than any inside', () => {
    expect(codeBlock('a\n````\nb\n\n', 'sh')).toBe('`````sh\na\n````\nb\n`````')
  })
})

describe('prose', () => {
  it.each([
    ['set `a_b` now', 'set `a_b` now'],
    ['`x` is `y`', '`x` is `y`'],
    ['lonely ` tick', 'lonely \\` tick'],
    ['`` `a` ``', '\\`\\` `a` \\`\\`'],
    ['`a|b` @c', `<code>a\\|b</code> @${zero}c`],
  ])('%j to %j', (text, markdown) => {
    expect(prose(text)).toBe(markdown)
  })
})

describe('table', () => {
  it('escapes cells, keeps our Markdown, and fills short rows', () => {
    expect(table(['a', 'b|c'], [['x|y', { markdown: '`z`' }], ['1'], ['1', '2', '3']])).toBe(
      ['| a | b\\|c |', '| --- | --- |', '| x\\|y | `z` |', '| 1 |  |', '| 1 | 2 |'].join('\n'),
    )
  })
})

describe('link', () => {
  it.each([
    ['https://github.com/a/b', '[x](https://github.com/a/b)'],
    ['https://ci.example/a', `[x](https://ci.example/a) (ci.example)`],
    ['http://127.0.0.1:80/a', '[x](http://127.0.0.1/a)'],
    ['http://ci.example/a', 'x'],
    ['javascript:alert(1)', 'x'],
    ['https://u:p@github.com/', 'x'],
    ['https://github.com/a) b [c](d', '[x](https://github.com/a%29%20b%20%5bc%5d%28d)'],
    ['not a url', 'x'],
    [undefined, 'x'],
  ])('to %j', (url, markdown) => {
    expect(link('x', url)).toBe(markdown)
  })
  it('shows the host', () => expect(hostLink('https://osv.dev/x')).toBe('[osv.dev](https://osv.dev/x)'))
})
