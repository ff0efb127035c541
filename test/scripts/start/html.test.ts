import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { html } from '../../../scripts/start/html.ts'

describe('pages are escaped', () => {
  test.each([
    ['an element', '<img src=x onerror=alert(1)>', '&lt;img src=x onerror=alert(1)&gt;'],
    ['the end of an attribute', '" onclick="x', '&quot; onclick=&quot;x'],
    ['an entity', '&lt;', '&amp;lt;'],
    ['an escape sequence', 'a\u001b[31mb', 'a\u241b[31mb'],
  ])('%s', (_, hostile, shown) => {
    expect(html`<p>${hostile}</p>`.html).toBe(`<p>${shown}</p>`)
  })

  test('what is HTML already is put in as it is, also in lists', () => {
    expect(html`${[html`<b>${'<'}</b>`, ' & ', 7, null]}`.html).toBe('<b>&lt;</b> &amp; 7')
  })

  test('no text gets a sign through that could open anything', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => !/[<>"'\0]/.test(html`${text}`.html)))
  })
})
