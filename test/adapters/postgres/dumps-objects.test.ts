import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { countObjects, objectDifferences } from '../../../src/database/objects.ts'
import { folder, openFolder, openStage, readingOf } from './dump-stage.ts'

const dumpFolder = openFolder()
const { at, write } = dumpFolder
afterAll(() => dumpFolder.remove())

describe.skipIf(folder === null)('what a dump brings back beside rows', () => {
  let stage: Awaited<ReturnType<typeof openStage>>
  const pgDump = (name: string, ...args: readonly string[]) => stage.pgDump(name, ...args)
  const restored = (place: string) => stage.restored(place)
  beforeAll(async () => {
    stage = await openStage(dumpFolder)
  })
  afterAll(() => stage.source.close())

  it.each([
    ['custom', 'c.dump'],
    ['plain', 'p.sql'],
    ['directory', 'd'],
  ] as const)('%s: beside rows it brings back what there was', async (_name, name) => {
    const [{ objects }, before] = [await restored(at(name)), await readingOf(stage.source.url)]
    expect(objectDifferences(before.objects, objects)).toEqual([])
    expect(countObjects(before.objects)).toEqual([
      { kind: 'view', count: 1 },
      { kind: 'sequence', count: 1 },
      { kind: 'function', count: 2 },
      { kind: 'trigger', count: 1 },
      { kind: 'type', count: 1 },
      { kind: 'constraint', count: 1 },
      { kind: 'index', count: 2 },
      { kind: 'large objects', count: 40 },
    ])
  })

  it('a dump of one schema lacks the large objects, and says nothing of it', async () => {
    const { objects, problems } = await restored(pgDump('schema', '--format=custom', '--schema=public'))
    expect(problems.lost).toEqual([])
    const before = await readingOf(stage.source.url)
    expect(objectDifferences(before.objects, objects).map(({ expected: { kind } }) => kind)).toEqual([
      'large objects',
      'contents of large objects',
    ])
  })

  it('a dump of one table lacks the rest, by name', async () => {
    const { objects, contents } = await restored(pgDump('table', '--format=custom', '--table=empty'))
    expect(contents).toHaveLength(1)
    const before = await readingOf(stage.source.url)
    expect(
      objectDifferences(before.objects, objects).map(({ expected: { kind, name } }) => `${kind} ${name}`.trim()),
    ).toEqual([
      'constraint items_pkey on public.items',
      'function public.stamp()',
      'function public.twice(integer)',
      'index public.by_name',
      'index public.items_pkey',
      'sequence public.numbers',
      'table definition public."Odd "" name"',
      'table definition public.items',
      'trigger stamped on public.items',
      'type public.mood',
      'view public.low',
      'large objects',
      'contents of large objects',
    ])
  })

  it.each([
    ['a plain dump', []],
    ['one that says if exists', ['--if-exists']],
  ])(
    '%s made with --clean: on an empty database nothing is there to be dropped, and nothing is lost',
    async (_n, more) => {
      const { problems, contents } = await restored(pgDump('clean.sql', '--clean', ...more))
      expect(problems).toEqual({ lost: [], lacking: [], aside: [] })
      expect(contents).toEqual(await readingOf(stage.source.url).then(({ contents }) => contents))
    },
  )

  it('what follows from an extension that is not here is not charged to the dump', async () => {
    const text = readFileSync(at('p.sql'), 'utf8')
      .replace(/^CREATE TYPE/m, 'CREATE EXTENSION no_such;\n$&')
      .replace(/^ {4}price numeric,/m, '    price numeric, geom public.no_such_type,')
    expect((await restored(write('lacks.sql', text))).problems).toMatchObject({
      lost: [],
      lacking: ['extension "no_such" is not available'],
    })
  })
})
