import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { actionNames, inputsAndOutputs, readContract } from './action-contract.ts'
import { filesUnder, parseSource, read } from './source.ts'

/** Design section 4: what the actions promise. A name is added here on purpose, and never renamed. */
const common = {
  inputs: [
    'token',
    'config',
    'environment',
    'dry-run',
    'allow-privileged-event',
    'signing-key',
    'signing-key-previous',
  ],
  outputs: ['verdict', 'reason-code', 'report'],
}
const promised = {
  preflight: {
    inputs: ['sha', 'ref', 'wait', 'publish', 'settings-token'],
    outputs: ['environment', 'failed-checks', 'sbom'],
  },
  deploy: {
    inputs: [
      'ref',
      'command',
      'verify',
      'on-failure',
      'force',
      'record',
      'lock-wait',
      'lock',
      'unlock',
      'status',
      'working-directory',
      'allow-dirty',
      'adopt',
      'reason',
    ],
    outputs: [
      'environment',
      'version',
      'sha',
      'deployment-id',
      'previous-sha',
      'url',
      'restored-sha',
      'revert-sha',
      'pull-request',
      'incident',
      'recovery-seconds',
    ],
  },
  smoke: {
    inputs: [
      'url',
      'sha',
      'phase',
      'baseline',
      'deployment-id',
      'on-inconclusive',
      'for',
      'interval',
      'hand-over',
      'alert',
    ],
    outputs: ['baseline', 'observed-sha', 'incident', 'rollback-eligible'],
  },
  rollback: {
    inputs: [
      'to',
      'reason',
      'severity',
      'tracks',
      'reconcile',
      'commits',
      'tag',
      'bad',
      'force',
      'accept-data-loss',
      'status',
    ],
    outputs: [
      'restored-sha',
      'revert-sha',
      'pull-request',
      'incident',
      'recovery-seconds',
      'deployment-id',
      'sha',
      'ref',
      'artifact',
    ],
  },
} as const

const readers = new Set([
  'text',
  'required',
  'boolean',
  'duration',
  'requiredDuration',
  'oneOf',
  'list',
  'sha',
  'count',
])

const literal = (node: ts.Node | undefined): string | null =>
  node !== undefined && ts.isStringLiteral(node) ? node.text : null

const nodesOf = (file: string): readonly ts.Node[] => {
  const found: ts.Node[] = []
  const descend = (node: ts.Node) => {
    found.push(node)
    ts.forEachChild(node, descend)
  }
  descend(parseSource(file))
  return found
}

/** `inputs.text('ref')`: the name of the input, or null for anything else. */
const inputRead = (node: ts.Node): string | null => {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return null
  const { expression, name } = node.expression
  return readers.has(name.text) && expression.getText() === 'inputs' ? literal(node.arguments[0]) : null
}

const code = (place: string) =>
  place.endsWith('.ts') ? [place] : filesUnder(place).filter((file) => file.endsWith('.ts'))
const readIn = (files: readonly string[]) => new Set(files.flatMap(nodesOf).flatMap((node) => inputRead(node) ?? []))

/** Read where every action begins, and not by the actions themselves. */
const runtimeFiles = code('src/runtime')
const sharedInputs = new Set([
  ...readIn(runtimeFiles),
  // openSession masks these by a list of names.
  ...['token', 'settings-token', 'signing-key', 'signing-key-previous'].filter((name) =>
    runtimeFiles.some((file) => read(file).includes(`'${name}'`)),
  ),
])

const keysOf = (node: ts.ObjectLiteralExpression): readonly string[] =>
  node.properties.flatMap((property) => {
    if (property.name === undefined) return []
    return ts.isStringLiteral(property.name) || ts.isIdentifier(property.name) ? [property.name.text] : []
  })

const propertyName = (node: ts.Node): string | null => {
  if (!ts.isPropertyAssignment(node) && !ts.isVariableDeclaration(node) && !ts.isFunctionDeclaration(node)) return null
  return node.name?.getText() ?? null
}

/** Keys of the object literals that stand where outputs are named: `outputs: {...}`, `const outputsOf = () => ({...})`. */
const writtenIn = (files: readonly string[]): readonly string[] =>
  files
    .flatMap(nodesOf)
    .filter((node) => /^outputs|Outputs$/u.test(propertyName(node) ?? ''))
    .flatMap((node) => {
      const keys: string[] = []
      const descend = (child: ts.Node) => {
        if (ts.isObjectLiteralExpression(child)) keys.push(...keysOf(child))
        else ts.forEachChild(child, descend)
      }
      ts.forEachChild(node, descend)
      return keys
    })

/** Where each action names its outputs: its own room, below the contract. */
const outputFiles: Readonly<Record<string, readonly string[]>> = {
  preflight: ['src/checklist/run'],
  // What a rollback inside of it hands on.
  deploy: ['src/deploy', 'src/rollback/run/outputs.ts'],
  smoke: ['src/smoke/action', 'src/monitor'],
  rollback: ['src/rollback/run'],
}

const sorted = (names: Iterable<string>) => [...names].toSorted()

describe.each(actionNames)('%s', (name) => {
  const { inputs, outputs } = inputsAndOutputs(name)
  const files = code(`actions/${name}`)

  test('promises the inputs and outputs of the design, no more and no fewer', () => {
    expect(sorted(inputs)).toEqual(sorted([...common.inputs, ...promised[name].inputs]))
    expect(sorted(outputs)).toEqual(sorted([...common.outputs, ...promised[name].outputs]))
  })

  test('says what each is for, in a sentence, and whether it may be left out', () => {
    const contract = readContract(name)
    const described = Object.entries({ ...contract.inputs, ...contract.outputs })
    expect(described.filter(([, one]) => !/^\S.*\S\.\s*$/su.test(String(one['description'])))).toEqual([])
    const neither = Object.entries(contract.inputs).filter(([, one]) => one.required === (one.default !== undefined))
    expect(neither.map(([key]) => key)).toEqual([])
  })

  test('is a node24 action whose steps scripts/build.ts makes and actions/entries.ts starts', () => {
    const { runs } = readContract(name)
    const [builds, entries] = [read('scripts/build.ts'), read('actions/entries.ts')]
    for (const script of [runs.main, runs.post].filter((one) => one !== undefined)) {
      const step = script.replace(/^\.\.\/\.\.\/dist\//u, '').replace(/\/index\.js$/u, '')
      expect(/^const steps = \[(.*)\]$/mu.exec(builds)?.[1]?.split(', ')).toContain(`'${step}'`)
      expect(entries).toMatch(new RegExp(`^ {2}'?${step}'?: \\(\\) => import\\(`, 'mu'))
    }
  })

  test('reads every input that it promises, and no other', () => {
    const own = readIn(files)
    const known = new Set([...own, ...sharedInputs])
    expect(sorted(inputs).filter((input) => !known.has(input))).toEqual([])
    expect(sorted(own).filter((input) => !inputs.includes(input))).toEqual([])
  })

  test('keeps defaults in action.yml alone', () => {
    const fallbacks = files
      .flatMap(nodesOf)
      .filter(ts.isBinaryExpression)
      .filter(({ operatorToken: { kind } }) =>
        [ts.SyntaxKind.QuestionQuestionToken, ts.SyntaxKind.BarBarToken].includes(kind),
      )
      .filter(
        ({ left, right }) =>
          inputRead(left) !== null && (ts.isLiteralExpression(right) || right.kind === ts.SyntaxKind.TrueKeyword),
      )
    expect(fallbacks.map((node) => node.getText())).toEqual([])
  })

  test('writes the outputs that it promises, and no other', () => {
    const written = new Set(writtenIn((outputFiles[name] ?? []).flatMap(code)))
    expect(sorted(promised[name].outputs).filter((output) => !written.has(output))).toEqual([])
    expect(sorted(written).filter((output) => !outputs.includes(output))).toEqual([])
  })
})

test('the three common outputs are written in one place', () => {
  const written = runtimeFiles.map(read).join('\n')
  expect(
    common.outputs.filter((output) => !written.includes(`'${output}'`) && !written.includes(`${output}:`)),
  ).toEqual([])
})
