import { describe, expect, test } from 'vitest'
import { importsOf, type Import } from './source.ts'

/** Everything that is loaded with a file, before its first line runs: own files and packages. */
const loadedWith = (entry: string): ReadonlySet<string> => {
  const seen = new Set([entry])
  const walk = (file: string) => {
    for (const { to, own, lazy, typeOnly } of importsOf(file)) {
      if (lazy || typeOnly || seen.has(to)) continue
      seen.add(to)
      if (own) walk(to)
    }
  }
  walk(entry)
  return seen
}

/** All that a file can ever load. */
const reachableFrom = (entry: string): readonly Import[] => {
  const found: Import[] = []
  const seen = new Set([entry])
  const walk = (file: string) => {
    for (const each of importsOf(file)) {
      if (each.typeOnly) continue
      found.push(each)
      if (!each.own || seen.has(each.to)) continue
      seen.add(each.to)
      walk(each.to)
    }
  }
  walk(entry)
  return found
}

const entries = [
  'actions/entries.ts',
  ...['preflight', 'deploy', 'smoke', 'rollback'].map((name) => `actions/${name}/main.ts`),
  'actions/deploy/post.ts',
  'actions/rollback/post.ts',
]

describe.each(entries)('%s, to its first own line,', (entry) => {
  const loaded = [...loadedWith(entry)]

  test('loads one package, and node itself', () => {
    expect(loaded.filter((name) => !name.endsWith('.ts') && !name.startsWith('node:'))).toEqual(
      entry === 'actions/entries.ts' ? [] : ['@actions/core'],
    )
  })

  test('loads no room but the ground, the report and how a step runs', () => {
    const rooms = loaded.filter((name) => name.startsWith('src/')).map((name) => name.split('/')[1])
    expect(
      [...new Set(rooms)].filter((room) => !['core', 'runtime', 'report', 'checklist'].includes(room ?? '')),
    ).toEqual([])
    // Of the checklist only the names of the places where it is shown.
    expect(loaded.filter((name) => name.startsWith('src/checklist/'))).toEqual(
      entry === 'actions/preflight/main.ts' ? ['src/checklist/run/inputs.ts'] : [],
    )
  })
})

test('the first question to GitHub leaves without any schema', () => {
  const files = ['src/runtime/ports.ts', 'src/config/require.ts']
  expect(importsOf('src/config/require.ts').some(({ lazy }) => lazy)).toBe(true)
  expect(
    files.flatMap((file) => [...loadedWith(file)].filter((name) => ['zod', 'yaml', 'semver'].includes(name))),
  ).toEqual([])
})

/** What only one branch needs: whoever imports it does so there. */
const heavy = /^(?:nodemailer|pg|@actions\/tool-cache|@actions\/exec|@cyclonedx\/.*)$/u

test('what one branch alone needs is loaded on that branch', () => {
  const all = entries.flatMap(reachableFrom).filter(({ to, own }) => !own && heavy.test(to))
  expect(new Set(all.map(({ to }) => to))).toEqual(
    new Set(['nodemailer', 'pg', '@actions/tool-cache', '@actions/exec']),
  )
  expect(all.filter(({ lazy }) => !lazy)).toEqual([])
})

test('targets are loaded one by one', () => {
  const targets = importsOf('src/targets/registry.ts').filter(({ typeOnly }) => !typeOnly)
  expect(targets.length).toBe(4)
  expect(targets.filter(({ lazy }) => !lazy)).toEqual([])
})

/** Loaded with the runbook's schema by every action: it knows the checks, and does none of them. */
test.each([
  ['src/config/load.ts', /^src\/(?:rollback\/(?:gather|run|render)|targets|incident|adapters)\//u],
  ['src/smoke/action/run.ts', /^src\/(?:rollback|checklist|deploy|targets\/(?:compose|swarm)\/)/u],
  ['src/monitor/action.ts', /^src\/(?:rollback|checklist)\//u],
  ['src/deploy/deploy.ts', /^src\/(?:rollback|checklist|diagnose|smoke\/run\/verify)/u],
  ['src/rollback/run/action.ts', /^src\/(?:checklist|diagnose|smoke\/run\/verify)/u],
])('%s is loaded without %s', (entry, never) => {
  const loaded = [...loadedWith(entry)]
  expect(loaded.length).toBeGreaterThan(10)
  expect(loaded.filter((name) => never.test(name))).toEqual([])
})
