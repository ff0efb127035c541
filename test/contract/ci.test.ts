import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { read, root } from './source.ts'

const { jobs } = z
  .object({
    jobs: z.record(
      z.string(),
      z.looseObject({
        needs: z.array(z.string()).default([]),
        steps: z.array(z.looseObject({ run: z.string().optional() })),
      }),
    ),
  })
  .parse(parse(read('.github/workflows/ci.yml')))

const parts = execFileSync('bash', [path.join(root, '.ci', 'run'), 'list'], { encoding: 'utf8' })
  .trim()
  .split('\n')

test('every part of .ci/run is run by a job of ci.yml, once', () => {
  const asked = Object.values(jobs).flatMap(({ steps }) =>
    steps.flatMap(({ run = '' }) => /^\.ci\/run ([a-z ]+)/u.exec(run)?.[1]?.trim().split(' ') ?? []),
  )
  expect(parts.length).toBeGreaterThan(5)
  expect(asked.toSorted()).toEqual(parts.toSorted())
})

test('the job that rulesets require needs all others', () => {
  const { ci, ...others } = jobs
  expect(ci?.needs.toSorted()).toEqual(Object.keys(others).toSorted())
})
