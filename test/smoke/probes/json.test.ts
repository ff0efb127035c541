import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jsonAt, parseJson, parseJsonPath } from '../../../src/smoke/probes/json.ts'

describe('parseJsonPath', () => {
  it.each([
    ['$', []],
    ['$.a', ['a']],
    ['$.a.b[0].c', ['a', 'b', 0, 'c']],
    ["$['a b']", ['a b']],
    ['$["a.b"][12]', ['a.b', 12]],
    ["$['it\\'s']", ["it's"]],
    ['$.git-sha', ['git-sha']],
    ['a', null],
    ['', null],
    ['$.', null],
    ['$a', null],
    ['$..a', null],
    ['$.*', null],
    ['$[*]', null],
    ['$[-1]', null],
    ['$[01]', null],
    ['$[0:2]', null],
    ['$[?(@.a)]', null],
    ["$['a','b']", null],
    ['$.a ', null],
    ["$['']", null],
  ])('%s', (text, path) => {
    expect(parseJsonPath(text)).toEqual(path)
  })
})

describe('parseJson', () => {
  it.each([
    ['empty', '', 'is empty'],
    ['blank', ' \n', 'is empty'],
    ['cut', '{"a":1', 'is not JSON'],
    ['a comma too many', '{"a":1,}', 'is not JSON'],
    ['NaN', '{"a":NaN}', 'is not JSON'],
    ['a page', '<!DOCTYPE html><html>', 'is an HTML page'],
    ['a page after blanks', '\n <html>', 'is an HTML page'],
    ['a key twice', '{"a":1,"b":{},"a":2}', "has the key 'a' twice"],
    ['a key twice, once escaped', '{"a":1,"\\u0061":2}', "has the key 'a' twice"],
    ['a key twice deep inside', '[{"x":[{"a":1,"a":1}]}]', "has the key 'a' twice"],
    ['deeper than anyone nests', `${'['.repeat(65)}${']'.repeat(65)}`, 'is nested deeper'],
  ])('refuses %s', (_, text, why) => {
    const parsed = parseJson(text)
    expect(parsed.ok ? 'passed' : parsed.why).toContain(why)
  })

  it.each([
    ['the same key in different objects', '{"a":{"a":1},"b":{"a":[{"a":2}]}}'],
    ['a value that equals a key', '{"a":"a","b":"a"}'],
    ['strings in a list', '["a","a"]'],
    ['structure inside of strings', '{"a":"{\\"a\\":1,\\"a\\":2}"}'],
    ['a lone value', '3'],
    ['null', 'null'],
    ['a key named __proto__', '[{"__proto__":0}]'],
  ])('takes %s', (_, text) => {
    expect(parseJson(text)).toEqual({ ok: true, value: JSON.parse(text) })
  })

  it('takes what JSON.stringify makes, and never throws', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
        const text = JSON.stringify(value)
        expect(parseJson(text)).toEqual({ ok: true, value: JSON.parse(text) })
      }),
    )
    fc.assert(fc.property(fc.string(), (text) => typeof parseJson(text).ok === 'boolean'))
  })
})

describe('jsonAt', () => {
  const value = { a: { b: [1, null, 'x'] }, 'c d': true, n: null }
  it.each([
    ['$.a.b[0]', { found: true, value: 1 }],
    ['$.a.b[1]', { found: true, value: null }],
    ['$.n', { found: true, value: null }],
    ["$['c d']", { found: true, value: true }],
    ['$.a.b[3]', { found: false }],
    ['$.a.b.length', { found: false }],
    ['$.a[0]', { found: false }],
    ['$.n.x', { found: false }],
    ['$.missing', { found: false }],
    ['$.toString', { found: false }],
    ['$.__proto__', { found: false }],
  ])('%s', (path, wanted) => {
    expect(jsonAt(value, parseJsonPath(path) ?? [])).toEqual(wanted)
  })
})
