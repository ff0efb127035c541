import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { read } from './source.ts'

const needs = z.union([z.string().transform((one) => [one]), z.array(z.string())]).default([])
const { on, jobs } = z
  .object({
    on: z.record(z.string(), z.unknown()),
    jobs: z.record(
      z.string(),
      z.object({
        needs,
        if: z.string().optional(),
        environment: z.string().optional(),
        permissions: z.record(z.string(), z.string()),
        steps: z.array(z.looseObject({ uses: z.string().default(''), run: z.string().default('') })),
      }),
    ),
  })
  .parse(parse(read('.github/workflows/release.yml')))

const withRun = (pattern: RegExp): readonly string[] =>
  Object.entries(jobs).flatMap(([name, { steps }]) => (steps.some(({ run }) => pattern.test(run)) ? [name] : []))

/** The job, and all that has to end well before it. */
const before = (name: string): readonly string[] => (jobs[name]?.needs ?? []).flatMap((one) => [one, ...before(one)])

describe('the release', () => {
  test('is started by hand, of main alone', () => {
    expect(Object.keys(on)).toEqual(['workflow_dispatch'])
    expect(jobs['build']?.if).toBe("github.ref == 'refs/heads/main'")
    for (const name of Object.keys(jobs).filter((one) => one !== 'build')) expect(before(name)).toContain('build')
  })

  test('writes nothing where programs of dependencies run', () => {
    const writes = Object.entries(jobs).filter(([, { permissions }]) => Object.values(permissions).includes('write'))
    expect(withRun(/node |npx |npm (?!publish)/u)).toEqual(['build'])
    expect(writes.map(([name]) => name)).toEqual(['publish', 'major', 'npm'])
    for (const [, { environment, steps }] of writes) {
      expect(environment).toMatch(/^(?:release|npm)$/u)
      expect(steps.some(({ uses }) => uses.startsWith('actions/checkout@'))).toBe(false)
    }
  })

  test('can be taken by others only after it was verified from the outside', () => {
    expect(withRun(/gh attestation verify/u)).toEqual(['verify'])
    expect(withRun(/force=true|npm publish/u)).toEqual(['major', 'npm'])
    for (const name of ['major', 'npm']) expect(before(name)).toContain('verify')
  })
})
