import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { importsOf, sourceFiles, visitNodes } from './source.ts'
import type { Import } from './source.ts'

/** One floor of the house: arrows go from a folder to the folders it names, and to itself. */
interface Floor {
  readonly folder: string
  /** Folders or files of ours. */
  readonly may: readonly string[]
  readonly packages: readonly (string | RegExp)[]
  /** No clock, chance, network, process or log of its own: it gets them through ports, or not at all. */
  readonly pure: boolean
}

const node = /^node:/u
const ground = ['src/domain', 'src/ports', 'src/scalars']
const rooms = ['src/checks', 'src/gather', 'src/probes', 'src/targets']
const everything = [...ground, ...rooms, 'src/report', 'src/config', 'src/adapters', 'src/flows', 'src/runtime']

/** docs/architecture.md draws it. A folder that is not here does not belong to the house. */
const floors: readonly Floor[] = [
  { folder: 'src/domain', may: [], packages: ['semver', 'spdx-expression-parse'], pure: true },
  { folder: 'src/ports', may: ['src/domain'], packages: [], pure: true },
  { folder: 'src/scalars', may: ['src/domain'], packages: ['zod'], pure: true },
  { folder: 'src/gather', may: ground, packages: [], pure: true },
  { folder: 'src/probes', may: ground, packages: ['zod'], pure: true },
  { folder: 'src/targets', may: ground, packages: ['zod', 'yaml'], pure: true },
  { folder: 'src/checks', may: [...ground, 'src/gather'], packages: ['zod', 'yaml'], pure: true },
  { folder: 'src/report', may: ground, packages: ['zod'], pure: true },
  { folder: 'src/config', may: [...ground, ...rooms], packages: ['zod', 'yaml'], pure: true },
  { folder: 'src/flows', may: [...ground, ...rooms, 'src/report', 'src/config'], packages: ['zod'], pure: true },
  {
    folder: 'src/adapters',
    may: [...ground, 'src/report'],
    packages: [node, /^@actions\//u, /^@cyclonedx\//u, 'nodemailer', 'pg', 'spdx-expression-parse', 'zod'],
    pure: false,
  },
  { folder: 'src/runtime', may: everything, packages: [node, '@actions/core', 'zod'], pure: false },
  ...['preflight', 'deploy', 'smoke', 'rollback'].map((name) => ({
    folder: `actions/${name}`,
    may: everything,
    packages: ['zod'],
    pure: true,
  })),
  // What stands in for GitHub reads none of our own code: a mistake there would be made twice, and hide itself.
  { folder: 'embedded', may: [], packages: [/^/u], pure: false },
]

/** What run.ts and inputs.ts of an action may not know, although its main may. */
const wiring = ['src/runtime', 'src/adapters']
const wired = new Set(['src/runtime/inputs.ts', 'src/runtime/action.ts'])

const files = sourceFiles(['src', 'actions', 'embedded'])
const within = (file: string, folder: string) => file === folder || file.startsWith(`${folder}/`)
const floorOf = (file: string) => floors.find(({ folder }) => within(file, folder))

const trespass = ({ from, to, own }: Import): string | null => {
  const floor = floorOf(from)
  if (floor === undefined) return `${from} is on no floor`
  if (!own) {
    const allowed = floor.packages.some((name) => (typeof name === 'string' ? name === to : name.test(to)))
    return allowed ? null : `${from} -> package ${to}`
  }
  if ([floor.folder, ...floor.may].some((folder) => within(to, folder))) return null
  return `${from} -> ${to}`
}

const allImports = files.flatMap((file) => importsOf(file))

describe('the floors of the house', () => {
  test('there are files to look at', () => {
    expect(files.length).toBeGreaterThan(20)
    expect(allImports.length).toBeGreaterThan(50)
  })

  test('every folder of src has a floor', () => {
    expect(files.filter((file) => floorOf(file) === undefined)).toEqual([])
  })

  test('arrows point down only, to folders and packages that the floor may use', () => {
    expect(allImports.map(trespass).filter((found) => found !== null)).toEqual([])
  })

  test('an arrow upward would be seen', () => {
    const up = { from: 'src/domain/release.ts', to: 'src/ports/git.ts', own: true }
    expect(trespass(up)).toBe('src/domain/release.ts -> src/ports/git.ts')
    expect(trespass({ ...up, to: 'node:fs', own: false })).toBe('src/domain/release.ts -> package node:fs')
    expect(trespass({ ...up, from: 'actions/smoke/run.ts', to: 'actions/deploy/run.ts' })).not.toBeNull()
    expect(trespass({ ...up, from: 'src/runtime/world.ts', to: 'embedded/github/control.ts' })).not.toBeNull()
  })

  test('no slice of an action but its main and post knows how it is wired', () => {
    const found = allImports.filter(
      ({ from, to }) =>
        within(from, 'actions') &&
        !/\/(main|post)\.ts$/u.test(from) &&
        wiring.some((folder) => within(to, folder)) &&
        !wired.has(to),
    )
    expect(found).toEqual([])
  })

  test('no circle of imports', () => {
    const next = Map.groupBy(
      allImports.filter(({ own }) => own),
      ({ from }) => from,
    )
    const done = new Set<string>()
    const circles: string[] = []
    const walk = (file: string, path: readonly string[]) => {
      if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' -> '))
      if (path.includes(file) || done.has(file)) return
      for (const { to } of next.get(file) ?? []) walk(to, [...path, file])
      done.add(file)
    }
    files.forEach((file) => walk(file, []))
    expect(circles).toEqual([])
  })
})

const impureNames = new Set([
  ...['process', 'console', 'fetch', 'performance', 'crypto', 'globalThis', 'require', 'Buffer'],
  ...['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask'],
])

/** True where a name is only a label: `x.process`, `{ process: 1 }`, `import { process }`. */
const isLabel = (name: ts.Identifier): boolean => {
  const { parent } = name
  return (
    (ts.isPropertyAccessExpression(parent) && parent.name === name) ||
    (ts.isPropertyAssignment(parent) && parent.name === name) ||
    (ts.isPropertySignature(parent) && parent.name === name) ||
    (ts.isMethodSignature(parent) && parent.name === name) ||
    ts.isQualifiedName(parent) ||
    ts.isTypeReferenceNode(parent)
  )
}

/** The impure thing that a node reaches for. Reading a date out of a text is pure; asking for the time is not. */
const impurity = (code: ts.Node): string | null => {
  if (ts.isIdentifier(code) && impureNames.has(code.text) && !isLabel(code)) return code.text
  if (ts.isPropertyAccessExpression(code)) {
    const text = code.getText()
    return text === 'Date.now' || text === 'Math.random' ? text : null
  }
  if (ts.isNewExpression(code) && code.expression.getText() === 'Date' && (code.arguments?.length ?? 0) === 0) {
    return 'new Date()'
  }
  return ts.isCallExpression(code) && code.expression.getText() === 'Date' ? 'Date()' : null
}

describe('the pure floors', () => {
  test('ask no clock, chance, network, process or log', () => {
    const found: string[] = []
    for (const file of files.filter((one) => floorOf(one)?.pure)) {
      visitNodes(file, (code) => {
        const name = impurity(code)
        if (name !== null) found.push(`${file}: ${name}`)
      })
    }
    expect(found).toEqual([])
  })

  test.each([
    ['Date.now()', true],
    ['new Date()', true],
    ['new Date', true],
    ['Date()', true],
    ['Math.random()', true],
    ['console.log(1)', true],
    ['process.env', true],
    ['fetch("x")', true],
    ['setTimeout(f)', true],
    ['new Date(text)', false],
    ['Date.parse(text)', false],
    ['plan.process', false],
    ['const x = { fetch: 1 }', false],
    ['interface X { fetch(): void }', false],
  ])('%s: impure is %s', (text, impure) => {
    const found: string[] = []
    const descend = (code: ts.Node) => {
      const name = impurity(code)
      if (name !== null) found.push(name)
      ts.forEachChild(code, descend)
    }
    descend(ts.createSourceFile('x.ts', text, ts.ScriptTarget.Latest, true))
    expect(found.length > 0).toBe(impure)
  })
})
