import { describe, expect, test } from 'vitest'
import { rollbackOf, type NextStep } from '../../src/core/ending.ts'
import { shellWord, shownStep, type Origin } from '../../src/report/next-step.ts'
import { origin } from './origin.ts'

const nowhere: Origin = { ...origin, workflow: null, rollbackWorkflow: null, action: null }

describe('the next step, filled in', () => {
  test.each<[string, NextStep, Origin, string]>([
    ['the run again', { do: 'rerun' }, origin, 'gh run rerun 900 --failed --repo acme/inventory'],
    ['another run again', { do: 'rerun-of', run: 871 }, origin, 'gh run rerun 871 --repo acme/inventory'],
    [
      'a rollback',
      rollbackOf('staging', 'it fails', 'v1.0.0'),
      origin,
      "gh workflow run rollback.yml --repo acme/inventory -f environment=staging -f to=v1.0.0 -f 'reason=it fails'",
    ],
    [
      'a rollback whose workflow is not known',
      rollbackOf('staging', 'smoke-failed'),
      nowhere,
      'gh workflow run WORKFLOW.yml --repo acme/inventory -f environment=staging -f reason=smoke-failed',
    ],
    [
      'this workflow',
      { do: 'dispatch', what: 'this-workflow', inputs: [{ name: 'ref', value: 'v1' }] },
      origin,
      'gh workflow run deploy.yml --repo acme/inventory -f ref=v1',
    ],
  ])('%s', (_name, step, of, command) => {
    expect(shownStep(step, of)).toMatchObject({ kind: 'command', command })
  })

  test('says which file is to be filled in', () => {
    const note = 'In place of WORKFLOW.yml give the file of the workflow that uses the rollback action.'
    expect(shownStep(rollbackOf('staging', 'x'), nowhere)).toMatchObject({ note })
    expect(shownStep(rollbackOf('staging', 'x'), origin)).toMatchObject({ note: '' })
  })

  test.each<[string, NextStep, Origin, string]>([
    [
      'a page of the docs is that of the version that runs',
      { do: 'docs', page: 'docs/reason-codes.md' },
      origin,
      'https://github.com/runbook-gates/runbook-gates/blob/v1/docs/reason-codes.md',
    ],
    [
      'where nobody tells whose action runs, no repository is guessed',
      { do: 'docs', page: 'docs/reason-codes.md' },
      nowhere,
      'https://github.com/acme/inventory/actions/runs/900',
    ],
    [
      'a file and a line',
      { do: 'file', path: '.github/run book.yml', line: 3 },
      origin,
      'https://github.com/acme/inventory/blob/HEAD/.github/run%20book.yml#L3',
    ],
  ])('%s', (_name, step, of, url) => {
    expect(shownStep(step, of)).toMatchObject({ kind: 'link', url })
  })
})

describe('a word of a shell line', () => {
  test.each([
    ['v1.2.0', 'v1.2.0'],
    ['two words', "'two words'"],
    ["it's $(rm -rf /)", "'it'\\''s $(rm -rf /)'"],
    ['`id`;\nx', "'`id`; x'"],
    ['', "''"],
  ])('%j', (text, word) => {
    expect(shellWord(text)).toBe(word)
  })
})
