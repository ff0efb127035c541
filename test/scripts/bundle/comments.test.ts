import { describe, expect, test } from 'vitest'
import { withoutComments } from '../../../scripts/bundle/comments.ts'

describe('a bundle without comments and indentation', () => {
  test.each([
    ['a line', 'const a = 1 // one\nconst b = 2\n', 'const a=1\nconst b=2\n'],
    ['a block', '/** What it is. */\nconst a = /* one */ 1\n', 'const a=1\n'],
    ['what only looks like one', "const a = '// no' + `/* no ${1 /* yes */} */` + /\\/*/.source\n", null],
    ['the file that a module comes from', 'f()\n;// CONCATENATED MODULE: ./src/a.js\ng()\n', null],
    [
      'a line break that ends a statement',
      'const f = () => {\n  return /* nothing\n */ 1\n}\n',
      'const f=()=>{\nreturn\n1\n}\n',
    ],
    [
      'blanks that part two signs, two words, a pattern and a word, a number and a dot',
      'const b = 1 - -a + +a / /x/.y ? .5 : 1 .z\nconst c = /x/ in a, d = typeof a\n',
      'const b=1- -a+ +a/ /x/.y? .5:1 .z\nconst c= /x/ in a,d=typeof a\n',
    ],
  ])('%s', (_name, text, expected) => {
    const code = withoutComments(text)
    expect(code).toBe(expected ?? code)
    if (expected === null)
      expect(code).toContain(text.includes('CONCATENATED') ? '// CONCATENATED MODULE: ./src/a.js' : "'// no'")
  })

  test('the program is the same one', () => {
    const text =
      'const f = (a) => {\n  // twice\n  const t = `x /* y */\n  z`\n  return a /* ! */ + a + t.length\n}\nf(2)\n'
    expect(withoutComments(text)).toContain('`x /* y */\n  z`')
    expect(eval(withoutComments(text))).toBe(eval(text))
  })
})
