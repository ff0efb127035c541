import { describe, expect, test } from 'vitest'
import ts from 'typescript'
import { parseSource, sourceFiles, visitNodes } from './source.ts'

const files = sourceFiles(['actions', 'src'])

const callsOf = (name: string): readonly string[] =>
  files.filter((file) => {
    const found: ts.Node[] = []
    visitNodes(file, (node) => {
      if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === name)
        found.push(node)
    })
    return found.length > 0
  })

describe('the gateway', () => {
  test('is opened where a step begins; without a step only the token is known', () => {
    expect(callsOf('gatewayOf')).toEqual(['src/adapters/github/open.ts', 'src/runtime/gateway.ts'])
  })

  test('lets one thing through as it is: a file that a revert puts back', () => {
    const verbatim = files.filter((file) => /byteForByte: true/.test(parseSource(file).text))
    expect(verbatim).toEqual(['src/adapters/github/commit-writer.ts'])
  })

  test('nothing decodes a foreign text where a bare % would end the step', () => {
    // place.ts decodes the two codes that it has matched.
    expect(callsOf('decodeURIComponent')).toEqual(['src/core/percent.ts', 'src/core/place.ts'])
    expect(callsOf('decodeURI')).toEqual([])
  })
})
