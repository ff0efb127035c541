import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { ownReferences, workflowForAct } from '../../scripts/test-workflows/workflow-copy.ts'

const own = (name: string) => `o/runbook-gates/actions/${name}@${'0'.repeat(40)}`
const workflow = `
on: push
concurrency: { group: all, queue: max }
jobs:
  one:
    runs-on: ubuntu-latest
    environment:
      name: dev
      deployment: false # ours
    concurrency:
      group: dev
      queue: max
      cancel-in-progress: false
    env: { queue: kept, deployment: kept }
    steps:
      - uses: o/runbook-gates/actions/deploy@${'0'.repeat(40)} # v0.1.0
      - uses: o/runbook-gates/actions/smoke@${'0'.repeat(40)} # v0.1.0
      - uses: actions/checkout@${'1'.repeat(40)} # v7.0.1
        with: { ref: main, fetch-depth: 0 }
`

describe('the copy of a workflow for act', () => {
  test('goes without the two keys that act does not know and the ref of a checkout, and keeps all else', () => {
    expect(parse(workflowForAct(workflow))).toEqual({
      on: 'push',
      concurrency: { group: 'all' },
      jobs: {
        one: {
          'runs-on': 'ubuntu-latest',
          environment: { name: 'dev' },
          concurrency: { group: 'dev', 'cancel-in-progress': false },
          env: { queue: 'kept', deployment: 'kept' },
          steps: [
            { uses: own('deploy') },
            { uses: own('smoke') },
            { uses: `actions/checkout@${'1'.repeat(40)}`, with: { 'fetch-depth': 0 } },
          ],
        },
      },
    })
  })

  test('writes out what is repeated by name', () => {
    const text = 'jobs:\n  a: { env: &settings { X: 1 } }\n  b: { env: *settings }\n'
    const copy = workflowForAct(text)
    expect(copy).not.toMatch(/[&*]/)
    expect(parse(copy)).toEqual({ jobs: { a: { env: { X: 1 } }, b: { env: { X: 1 } } } })
  })

  test('maps each ref of our repository once', () => {
    expect(ownReferences(workflow)).toEqual([`o/runbook-gates@${'0'.repeat(40)}`])
  })
})
