import { describe, expect, test } from 'vitest'
import { parseOutput } from '../../src/targets/deploy-output.ts'

const nothing = { artifact: null, url: null, ignored: [] }

describe('DEPLOY_OUTPUT', () => {
  test.each([
    ['nothing', '', nothing],
    ['blank lines', '\n \r\n', nothing],
    [
      'both, also with Windows line ends and blanks',
      ' artifact = sha256:1 \r\nurl= https://a.example.com/b?c=d \r\n',
      { artifact: 'sha256:1', url: 'https://a.example.com/b?c=d', ignored: [] },
    ],
    ['an artifact that holds =', 'artifact=a=b=c', { ...nothing, artifact: 'a=b=c' }],
    ['the last of each', 'artifact=1\nartifact=2\n', { ...nothing, artifact: '2' }],
    ['an empty one', 'artifact=\nurl=\n', nothing],
    [
      'a key that is nearly right',
      'artefact=1\n__proto__=2\nurl=https://a.example.com\n',
      {
        ...{ artifact: null, url: 'https://a.example.com' },
        ignored: ['line 1 is neither artifact=… nor url=…', 'line 2 is neither artifact=… nor url=…'],
      },
    ],
    [
      "GitHub's form of many lines",
      'artifact<<END\nsha256:1\nEND\n',
      { ...nothing, ignored: [1, 2, 3].map((line) => `line ${line} is neither artifact=… nor url=…`) },
    ],
    [
      'control characters: a colour, a null byte',
      'artifact=\u001b[31m1\nartifact=a\u0000b\n',
      { ...nothing, ignored: [1, 2].map((line) => `line ${line} is an artifact with control characters`) },
    ],
    [
      'addresses that nobody should be sent to',
      'url=javascript:alert(1)\nurl=//a.example.com\nurl=https://me:secret@a.example.com\n',
      {
        ...nothing,
        ignored: [
          'line 1 is a url of neither http nor https',
          'line 2 is a url that can not be read',
          'line 3 is a url with credentials in it',
        ],
      },
    ],
    [
      'a bad one after a good one',
      'url=https://a.example.com\nurl=file:///etc/passwd\n',
      { ...nothing, url: 'https://a.example.com', ignored: ['line 2 is a url of neither http nor https'] },
    ],
  ])('%s', (_name, text, expected) => {
    expect(parseOutput(text)).toEqual(expected)
  })

  test('a flood is counted, not repeated', () => {
    expect(parseOutput('x\n'.repeat(1_000)).ignored).toEqual([
      ...[1, 2, 3, 4, 5].map((line) => `line ${line} is neither artifact=… nor url=…`),
      '995 more lines are invalid',
    ])
  })
})
