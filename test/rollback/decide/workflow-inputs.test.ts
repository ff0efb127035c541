import { describe, expect, test } from 'vitest'
import { parseRunbook } from '../../../src/config/load.ts'
import { fillInputs } from '../../../src/rollback/decide/workflow-inputs.ts'
import { neededInputs } from '../../../src/rollback/gather/workflow-inputs.ts'

const runbook = `service: inventory
environments:
  dev: { promote: { branch: main } }
  edge: { promote: { branch: 'release/*' } }
  mirror: { promote: { branch: 'release/*' }, after: edge }
  staging: { promote: { tag: 'v*' } }
`
const { environments } = parseRunbook(runbook, { path: '.github/runbook.yml', sha: '0'.repeat(40) })
const sha = 'a'.repeat(40)
const onMain = { ref: 'refs/heads/main', sha, environments }

const workflow = (inputs: string) => `on:\n  push:\n  workflow_dispatch:\n    inputs:\n${inputs}\njobs: {}\n`
const needed = (name: string, rest = '') => neededInputs(workflow(`      ${name}: { required: true${rest} }`))

describe('which inputs a workflow needs', () => {
  test.each([
    ['required and without a default', "{ required: true, type: string, description: 'x' }", 1],
    ['without a type', '{ required: true }', 1],
    ['a default is enough', "{ required: true, default: 'dev' }", 0],
    ['also an empty one', "{ required: true, default: '' }", 0],
    ['also false', '{ required: true, type: boolean, default: false }', 0],
    ['an empty key is no default', '{ required: true, default: }', 1],
    ['what is not required', '{ type: string }', 0],
    ['what says nothing', '', 0],
  ])('%s', (_, input, count) => {
    expect(neededInputs(workflow(`      note: ${input}`))).toHaveLength(count)
  })

  test.each([
    ['no dispatch', 'on: { push: {} }'],
    ['a dispatch without inputs', 'on: { workflow_dispatch: }'],
    ['a bare event', 'on: workflow_dispatch'],
    ['a list of events', 'on: [push, workflow_dispatch]'],
    ['no workflow', 'a: ['],
    ['an empty file', ''],
  ])('none: %s', (_, text) => {
    expect(neededInputs(text)).toEqual([])
  })

  test('a choice has its options as text', () => {
    expect(needed('size', ', type: choice, options: [1, two]')).toEqual([
      { name: 'size', type: 'choice', options: ['1', 'two'] },
    ])
  })
})

describe('what is filled', () => {
  const { ref: main } = onMain
  const release = 'refs/heads/release/1'
  const tag = 'refs/tags/v1.1.1'
  test.each([
    ['the environment that takes the branch', main, 'environment', '', 'dev'],
    ['by any name, where the type says it', main, 'where', ', type: environment', 'dev'],
    ['of a choice that has it', main, 'environment', ', type: choice, options: [dev, staging]', 'dev'],
    ['no choice that lacks it', main, 'environment', ', type: choice, options: [staging]', null],
    ['no environment where two take the branch', release, 'environment', '', null],
    ['no environment where none takes it', 'refs/heads/other', 'environment', '', null],
    ['the environment that takes the tag', tag, 'environment', '', 'staging'],
    ['the ref, in full', main, 'ref', '', main],
    ['the commit', main, 'sha', '', sha],
    ['under its other name, whatever its case', main, 'Commit', '', sha],
    ['the branch', main, 'branch', '', 'main'],
    ['no branch of a tag', tag, 'branch', '', null],
    ['the tag', tag, 'tag', '', 'v1.1.1'],
    ['no tag of a branch', main, 'tag', '', null],
    ['a version is written in too many ways', tag, 'version', '', null],
    ['a number is no commit', main, 'sha', ', type: number', null],
    ['nor is a yes', main, 'ref', ', type: boolean', null],
    ['what nobody knows', main, 'reason', '', null],
  ])('%s', (_, ref, name, rest, value) => {
    expect(fillInputs(needed(name, rest), { ...onMain, ref })).toEqual(
      value === null ? { values: {}, missing: [name] } : { values: { [name]: value }, missing: [] },
    )
  })
})
