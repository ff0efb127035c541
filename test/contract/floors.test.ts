import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { importsOf, importsOfText, sourceFiles, visitNodes } from './source.ts'
import type { Import } from './source.ts'

/** One room of the house: what it may use beside itself. */
interface Room {
  readonly folder: string
  /** Rooms and parts of rooms. */
  readonly may: readonly string[]
  readonly packages: readonly (string | RegExp)[]
  /** No clock, chance, network, process or log of its own: it gets them through ports, or not at all. */
  readonly pure: boolean
}

const node = /^node:/u

/**
 * The capabilities, from the ground up: each layer may use the layers below it, and no room uses another of its layer.
 * docs/architecture.md draws it. A folder that is not here does not belong to the house.
 */
const layers: readonly (readonly { readonly folder: string; readonly packages: Room['packages'] }[])[] = [
  [{ folder: 'src/core', packages: ['semver', 'zod', 'node:crypto'] }],
  [{ folder: 'src/ports', packages: [] }],
  [{ folder: 'src/report', packages: ['zod'] }],
  [
    { folder: 'src/records', packages: ['zod'] },
    { folder: 'src/approvals', packages: [] },
    { folder: 'src/targets', packages: ['zod', 'yaml'] },
    { folder: 'src/database', packages: [] },
  ],
  [{ folder: 'src/diagnose', packages: ['zod'] }],
  [{ folder: 'src/smoke', packages: ['zod'] }],
  [{ folder: 'src/runbook', packages: [] }],
  [{ folder: 'src/incident', packages: ['zod'] }],
  [
    { folder: 'src/smoke/action', packages: ['zod'] },
    { folder: 'src/deploy', packages: ['zod'] },
  ],
  [
    { folder: 'src/monitor', packages: ['zod'] },
    { folder: 'src/rollback', packages: ['zod', 'semver', 'yaml'] },
  ],
  [{ folder: 'src/checklist', packages: ['zod', 'yaml', 'semver', 'spdx-expression-parse'] }],
  [{ folder: 'src/doctor', packages: ['zod', 'yaml'] }],
  [{ folder: 'src/config', packages: ['zod', 'yaml'] }],
]

const capabilities = layers.flatMap((layer, level): readonly Room[] => {
  const below = layers.slice(0, level).flatMap((lower) => lower.map(({ folder }) => folder))
  return layer.map(({ folder, packages }) => ({ folder, may: below, packages, pure: true }))
})

const everyCapability = capabilities.map(({ folder }) => folder)

const rooms: readonly Room[] = [
  ...capabilities,
  {
    folder: 'src/adapters',
    may: everyCapability,
    packages: [node, /^@actions\//u, /^@cyclonedx\//u, 'nodemailer', 'pg', 'spdx-expression-parse', 'zod'],
    pure: false,
  },
  {
    folder: 'src/runtime',
    may: [...everyCapability, 'src/adapters'],
    packages: [node, '@actions/core', 'zod'],
    pure: false,
  },
  ...['preflight', 'deploy', 'smoke', 'rollback'].map((name) => ({
    folder: `actions/${name}`,
    may: [...everyCapability, 'src/adapters', 'src/runtime'],
    packages: ['zod'],
    pure: true,
  })),
  // The one entry of the bundles: it loads the step that is asked for.
  {
    folder: 'actions',
    may: ['actions/preflight', 'actions/deploy', 'actions/smoke', 'actions/rollback'],
    packages: [],
    pure: true,
  },
  // The command line: what it decides asks for nothing, and what it asks for is handed to it by its own program.
  { folder: 'cli', may: everyCapability, packages: ['node:util', 'yaml'], pure: true },
  { folder: 'cli/terminal', may: [...everyCapability, 'src/adapters', 'cli'], packages: [node, 'zod'], pure: false },
  // What stands in for GitHub reads none of our own code: a mistake there would be made twice, and hide itself.
  { folder: 'embedded', may: [], packages: [/^/u], pure: false },
]

/**
 * What the name of a folder promises, in whichever room it is: the code that a verb may use of folders with another
 * verb. Types are free. `synchronous`: nothing in it waits for an answer.
 */
const verbs: Readonly<Record<string, { readonly never: readonly string[]; readonly synchronous: boolean }>> = {
  decide: { never: ['gather', 'run', 'render', 'report', 'runbook', 'targets', 'probes'], synchronous: true },
  gather: { never: ['run', 'render', 'report'], synchronous: false },
  render: { never: ['gather', 'run', 'targets'], synchronous: true },
}

/** What run.ts and inputs.ts of an action may not know, although its main may. */
const wiring = ['src/runtime', 'src/adapters']
const wired = new Set(['src/runtime/inputs.ts', 'src/runtime/action.ts'])

const files = sourceFiles(['src', 'actions', 'cli', 'embedded'])
const within = (file: string, folder: string) => file === folder || file.startsWith(`${folder}/`)
/** The innermost one: a part of a room may stand higher than the room. */
const roomOf = (file: string) =>
  rooms.filter(({ folder }) => within(file, folder)).toSorted((a, b) => b.folder.length - a.folder.length)[0]

const trespass = ({ from, to, own }: Pick<Import, 'from' | 'to' | 'own'>): string | null => {
  const room = roomOf(from)
  if (room === undefined) return `${from} is in no room`
  if (!own) {
    const allowed = room.packages.some((name) => (typeof name === 'string' ? name === to : name.test(to)))
    return allowed ? null : `${from} -> package ${to}`
  }
  const target = roomOf(to)?.folder
  if (target !== undefined && [room.folder, ...room.may].includes(target)) return null
  return `${from} -> ${to}`
}

const verbOf = (file: string): string | undefined => file.split('/').findLast((part) => part in verbs)

/** An arrow that is against what the folder's verb promises; null where there is none. */
const brokenPromise = ({ from, to, own, typeOnly }: Omit<Import, 'lazy'>): string | null => {
  const rule = verbs[verbOf(from) ?? '']
  if (rule === undefined || !own || typeOnly) return null
  return to.split('/').some((part) => rule.never.includes(part)) ? `${from} -> ${to}` : null
}

const allImports = files.flatMap((file) => importsOf(file))

describe('the rooms of the house', () => {
  test('there are files to look at', () => {
    expect(files.length).toBeGreaterThan(20)
    expect(allImports.length).toBeGreaterThan(50)
  })

  test('every folder of src is a room', () => {
    expect(files.filter((file) => roomOf(file) === undefined)).toEqual([])
  })

  test('arrows point down only, to rooms and packages that the room may use', () => {
    expect(allImports.map(trespass).filter((found) => found !== null)).toEqual([])
  })

  test('an arrow upward would be seen', () => {
    const up = { from: 'src/core/release.ts', to: 'src/ports/git.ts', own: true }
    expect(trespass(up)).toBe('src/core/release.ts -> src/ports/git.ts')
    expect(trespass({ ...up, to: 'node:fs', own: false })).toBe('src/core/release.ts -> package node:fs')
    expect(trespass({ ...up, from: 'src/deploy/plan.ts', to: 'src/rollback/decide/plan.ts' })).not.toBeNull()
    expect(trespass({ ...up, from: 'src/smoke/run/verify.ts', to: 'src/smoke/action/run.ts' })).not.toBeNull()
    expect(trespass({ ...up, from: 'actions/smoke/main.ts', to: 'actions/deploy/inputs.ts' })).not.toBeNull()
    expect(trespass({ ...up, from: 'cli/init/gather.ts', to: 'cli/terminal/git.ts' })).not.toBeNull()
    expect(trespass({ ...up, from: 'src/config/load.ts', to: 'cli/run.ts' })).not.toBeNull()
    expect(trespass({ ...up, from: 'src/runtime/world.ts', to: 'embedded/github/control.ts' })).not.toBeNull()
  })

  test('an arrow that only code takes, by import(), is an arrow too', () => {
    const text =
      "const later = () => import('../rollback/run/rollback.ts')\nconst types: import('zod').ZodType | null = null"
    const [lazy, type] = importsOfText(text, 'src/deploy/plan.ts')
    expect(lazy).toMatchObject({ to: 'src/rollback/run/rollback.ts', lazy: true, typeOnly: false })
    expect(type).toMatchObject({ to: 'zod', lazy: false, typeOnly: true })
    expect(lazy === undefined ? null : trespass(lazy)).toBe('src/deploy/plan.ts -> src/rollback/run/rollback.ts')
    expect(allImports.some((each) => each.lazy)).toBe(true)
  })

  test('a verb keeps its promise: decisions and pages ask nobody, what gathers changes nothing', () => {
    expect(allImports.map(brokenPromise).filter((found) => found !== null)).toEqual([])
  })

  test('a promise that is broken would be seen', () => {
    const arrow = { from: 'src/rollback/decide/plan.ts', own: true, typeOnly: false }
    expect(brokenPromise({ ...arrow, to: 'src/records/gather/history.ts' })).not.toBeNull()
    expect(brokenPromise({ ...arrow, to: 'src/records/gather/history.ts', typeOnly: true })).toBeNull()
    expect(brokenPromise({ ...arrow, to: 'src/records/decide/hold.ts' })).toBeNull()
  })

  test('nothing in decide or render waits for an answer', () => {
    const found: string[] = []
    for (const file of files.filter((one) => verbs[verbOf(one) ?? '']?.synchronous === true)) {
      visitNodes(file, (code) => {
        if (code.kind === ts.SyntaxKind.AsyncKeyword || ts.isAwaitExpression(code)) found.push(file)
      })
    }
    expect([...new Set(found)]).toEqual([])
  })

  test('no slice of an action but its main, post and steps knows how it is wired', () => {
    const found = allImports.filter(
      ({ from, to }) =>
        within(from, 'actions') &&
        !/\/(main|post|steps)\.ts$/u.test(from) &&
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

describe('the pure rooms', () => {
  test('ask no clock, chance, network, process or log', () => {
    const found: string[] = []
    for (const file of files.filter((one) => roomOf(one)?.pure)) {
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
