import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { filesUnder, parseSource, read, root, sourceFiles, visitNodes } from './source.ts'
import { nestedLiterals, openSpreads } from './spreads.ts'

const ours = ['actions', 'cli', 'src', 'embedded', 'scripts', 'test', 'bench'].filter((folder) =>
  existsSync(path.join(root, folder)),
)
const files = sourceFiles(ours)
const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file !== '' && !file.startsWith('dist/'))

/** Names that say nothing about what is inside. */
const emptyNames = /(^|[-/.])(utils?|helpers?|common|managers?|services?|misc|shared)([-/.]|$)/u

/** Lines that hold code: neither blank nor comment only. */
const codeLines = (source: ts.SourceFile): number => {
  const lines = new Set<number>()
  const lineOf = (position: number) => source.getLineAndCharacterOfPosition(position).line
  const mark = (node: ts.Node) => {
    // JSDoc is a child of what it documents, and a comment all the same.
    if (ts.isJSDoc(node)) return
    const parts = node.getChildren(source)
    if (parts.length > 0) {
      parts.forEach(mark)
    } else if (node.getWidth(source) > 0) {
      for (let line = lineOf(node.getStart(source)); line <= lineOf(node.getEnd()); line++) lines.add(line)
    }
  }
  mark(source)
  return lines.size
}

const matching = (pattern: RegExp, among = files) =>
  among.flatMap((file) =>
    read(file)
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1}: ${line.trim()}`] : [])),
  )

/** This file says the forbidden words, so it is left out of the search for them. */
const others = files.filter((file) => file !== 'test/contract/house.test.ts')

describe('the rules of the house', () => {
  test('there are files to look at', () => {
    expect(files.length).toBeGreaterThan(30)
    expect(tracked).toContain('package.json')
  })

  test('no file is longer than 300 lines of code', () => {
    // Of a file that is not longer at all, no line has to be looked at.
    const long = files.filter((file) => read(file).split('\n').length > 300)
    expect(long.filter((file) => codeLines(parseSource(file)) > 300)).toEqual([])
  })

  test('the first line of a file says whose room it is in and what it is for', () => {
    const inRooms = files.filter((file) => /^(?:src|actions|cli)\//u.test(file))
    const wrong = inRooms.filter((file) => {
      const room = path.posix.dirname(file).replace(/^src\//u, '')
      const [first = ''] = read(file).split('\n')
      return !first.startsWith(`// ${room}: `) || !/[.]$/u.test(first) || first.length > 120
    })
    expect(wrong).toEqual([])
  })

  test('file names are lower case with hyphens, and say what is inside', () => {
    const names = files.map((file) => path.posix.basename(file))
    expect(names.filter((name) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.property)?(\.test|\.d)?\.ts$/u.test(name))).toEqual([])
    expect(files.filter((file) => emptyNames.test(file))).toEqual([])
  })

  test('no rule is switched off', () => {
    expect(
      matching(/eslint-disable|@ts-ignore|@ts-nocheck|@ts-expect-error|prettier-ignore|v8 ignore/u, others),
    ).toEqual([])
  })

  test('unfinished work has an issue', () => {
    expect(matching(/\b(TODO|FIXME|XXX|HACK)\b(?!\(#\d+\))/u, others)).toEqual([])
  })

  test('no module is mocked, no test is skipped or alone', () => {
    const tests = others.filter((file) => file.startsWith('test/'))
    expect(matching(/\bvi\.(mock|doMock|spyOn|stubGlobal)\(/u, tests)).toEqual([])
    expect(matching(/\b(it|test|describe)\.(skip|only|todo)\b/u, tests)).toEqual([])
  })

  test('only records look into what a status or a record says, and know how long it may be', () => {
    const outside = files.filter((file) => /^(?:src|actions)\//u.test(file) && !file.startsWith('src/records/'))
    const reading = /description\??\.(?:startsWith|match|slice|split|includes|replace)|startsWith\('(?:un)?verified/u
    expect(matching(reading, outside)).toEqual([])
    expect(matching(/\b140\b/u, outside)).toEqual([])
  })

  test('no default export, no class but errors, no namespace', () => {
    const found: string[] = []
    // A stand-in has the form of the package that it stands for.
    for (const file of files.filter((one) => !one.startsWith('scripts/stand-ins/'))) {
      visitNodes(file, (node) => {
        if (ts.isExportAssignment(node)) found.push(`${file}: default export`)
        if (ts.isModuleDeclaration(node)) found.push(`${file}: namespace`)
        if (ts.isClassDeclaration(node) && !/extends \w*Error\b/u.test(node.getText())) found.push(`${file}: class`)
        const modifiers = ts.canHaveModifiers(node) ? (ts.getModifiers(node) ?? []) : []
        if (modifiers.some((one) => one.kind === ts.SyntaxKind.DefaultKeyword)) found.push(`${file}: default export`)
      })
    }
    expect(found).toEqual([])
  })

  test('no type name has two meanings', () => {
    const placesOf = new Map<string, string[]>()
    for (const file of sourceFiles(['src', 'actions', 'cli'])) {
      visitNodes(file, (node) => {
        if (!ts.isInterfaceDeclaration(node) && !ts.isTypeAliasDeclaration(node)) return
        placesOf.set(node.name.text, [...(placesOf.get(node.name.text) ?? []), file])
      })
    }
    const twice = [...placesOf].filter(([, places]) => places.length > 1)
    expect(twice.map(([name, places]) => `${name}: ${places.join(', ')}`)).toEqual([])
  })

  test('a main is wiring: under 30 lines', () => {
    const mains = files.filter((file) => /^actions\/[^/]+\/(main|post)\.ts$/u.test(file))
    expect(mains.filter((file) => read(file).split('\n').length > 30)).toEqual([])
  })

  test('relative imports end in .ts', () => {
    expect(
      matching(/^\s*(import|export)\b.*from '\.(?!(?:\.?\/\.)*\.?\/node_modules\/)[^']*(?<!\.ts|\.json)'/u),
    ).toEqual([])
  })

  test('nothing of the machine it was written on', () => {
    const text = tracked.filter(
      (file) => /\.(ts|mjs|js|json|md|ya?ml|sh)$/u.test(file) && file !== 'test/contract/house.test.ts',
    )
    expect(matching(/\/work\/(main|wt|shared|clone)\b|\/tmp\/bash_jobs/u, text)).toEqual([])
  })

  test('nothing is committed that is made: reports, logs, caches', () => {
    expect(tracked.filter((file) => /(^|\/)(node_modules|out|build|coverage|__pycache__)\//u.test(file))).toEqual([])
    expect(filesUnder('src').filter((file) => !file.endsWith('.ts'))).toEqual([])
  })
})

test('the lines of code of a text', () => {
  const text = '// x\n\n/** a\n b */\nconst x = `1\n\n2`\n  run(x) // why\n'
  expect(codeLines(ts.createSourceFile('x.ts', text, ts.ScriptTarget.Latest, true))).toBe(4)
})

describe('objects are written out', () => {
  const code = sourceFiles(['src', 'actions', 'cli'])

  test('no literal is spread into a literal to save lines', () => {
    expect(code.flatMap((file) => nestedLiterals(file, read(file)))).toEqual([])
  })

  // The compiler reads all of src and actions for it: seconds on a quiet machine, more beside other tests.
  test('no spread decides by its order what wins', { timeout: 180_000 }, () => {
    const found = openSpreads(code.map((file) => path.join(root, file)))
    expect(found.map((each) => ({ ...each, file: path.relative(root, each.file) }))).toEqual([])
  })

  test.each([
    ['const f = (a: { x: 1; y: 2 }) => ({ x: 3, ...a })', ['x']],
    ['const f = (a: { x: 1 }, b: { x: 2; z: 1 }) => ({ ...a, ...b })', ['x']],
    ['const f = (a: { x?: 1 }) => ({ x: 0, ...a })', ['x']],
    ['const f = (a: { y: 1 }, n: number) => ({ y: 1, ...(n > 1 ? {} : { y: 2 }), ...(n > 1 ? {} : { z: 2 }) })', ['y']],
    ['const f = (a: { x: 1 } | { z: 1 }) => ({ z: 3, ...a })', ['z']],
    ['const f = (a: { x: 1 }) => ({ ...a, x: 2 })', []],
    ['const f = (a: { x: 1 }, b: { y: 1 }) => ({ z: 1, ...a, ...b })', []],
  ])('%s: open are %j', (text, keys) => {
    const file = path.join(root, 'example.ts')
    expect(openSpreads([file], { file, text }).map(({ key }) => key)).toEqual(keys)
  })

  test('a literal in a literal would be seen', () => {
    expect(nestedLiterals('x.ts', 'const a = { ...{ b: 1 }, ...(c ? {} : { d: 1 }) }')).toEqual(['x.ts:1'])
  })
})
