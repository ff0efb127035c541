import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseItem } from '../../src/items.js'
import { renderPage } from '../../src/page.js'

test('an item is taken as it is', () => {
  assert.deepEqual(parseItem({ name: ' Pager ', quantity: 2 }), {
    item: { name: 'Pager', quantity: 2, reorderLevel: 5 },
  })
})

for (const [what, body] of [
  ['nothing', null],
  ['a list', []],
  ['no name', { quantity: 1 }],
  ['a blank name', { name: '  ', quantity: 1 }],
  ['a name that is too long', { name: 'x'.repeat(101), quantity: 1 }],
  ['a negative quantity', { name: 'x', quantity: -1 }],
  ['half an item', { name: 'x', quantity: 0.5 }],
  ['a quantity in words', { name: 'x', quantity: 'two' }],
])
  test(`${what} is refused with a sentence`, () => {
    assert.match(parseItem(body).problem, /send|must be/)
  })

test('the page escapes what people wrote', () => {
  const page = renderPage([{ name: '<script>alert(1)</script>', quantity: 1, reorderLevel: 5 }], {
    sha: 'abc',
    version: '1.0.0',
  })
  assert.ok(!page.includes('<script>'))
  assert.ok(page.includes('&lt;script&gt;'))
})
