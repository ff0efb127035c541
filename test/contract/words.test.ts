import { describe, expect, test } from 'vitest'
import { sentencesIn, sentencesTwice } from './sentences.ts'
import { read, sourceFiles } from './source.ts'

describe('each sentence stands in one file', () => {
  const files = sourceFiles(['src', 'cli']).map((file) => ({ file, text: read(file) }))

  test('no sentence of more than six words is written in two files of src and cli', () => {
    expect([...sentencesTwice(files)]).toEqual([])
  })

  test('a second one would be seen, also as a part of a template', () => {
    const sentence = 'Push the commit again under a branch or tag.'
    const one = { file: 'src/a.ts', text: `const x = '${sentence}'` }
    const other = { file: 'src/b.ts', text: 'const y = `${name}: ' + sentence + '${end}`' }
    expect(files.length).toBeGreaterThan(100)
    expect([...sentencesTwice([one, { file: 'src/b.ts', text: `f("${sentence}")` }])]).toEqual([
      [sentence, ['src/a.ts', 'src/b.ts']],
    ])
    expect([...sentencesIn(other.file, other.text)]).toEqual([`: ${sentence}`])
  })

  test.each([
    ['six words are no sentence', "f('one two three four five six')", []],
    ['signs are no words', "f('a - b - c - d - e - f')", []],
    ['line ends are blanks', 'f(`one two three\n four five six seven`)', ['one two three four five six seven']],
    ['comments say what they like', '// one two three four five six seven', []],
  ])('%s', (_, text, expected) => {
    expect([...sentencesIn('src/a.ts', text)]).toEqual(expected)
  })
})
