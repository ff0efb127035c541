import { describe, expect, test } from 'vitest'
import { checklistRunsPrograms } from '../../src/runbook/programs.ts'
import { anEnvironment } from '../fakes/nouns.ts'

const pull = { number: 7, head: 'a'.repeat(40), base: 'b'.repeat(40), baseRef: 'main', fromFork: false }
const withCheck = (id: string, options: unknown, gate: 'block' | 'off' = 'block') => ({
  environments: [{ ...anEnvironment(), checklist: new Map([[id, { gate, options }]]) }],
})

describe('the checklist runs a program of the commit', () => {
  test.each<[name: string, runbook: ReturnType<typeof withCheck>, onPull: boolean, onRelease: boolean]>([
    ['migrations by a program', withCheck('migrations', { up: 'npx dbmate up' }), true, true],
    ['migrations as plain SQL', withCheck('migrations', { directory: 'db' }), false, false],
    ['a backup by a program', withCheck('backup', { command: './backup.sh' }), false, true],
    [
      'that is asked before the merge',
      withCheck('backup', { command: './b.sh', 'pull-request': 'strict' }),
      true,
      true,
    ],
    ['a backup that is found', withCheck('backup', { file: 'nightly.dump' }), false, false],
    ['ESLint, whose configuration is code', withCheck('security', { sources: ['eslint'] }), true, true],
    ['a program that makes an SBOM', withCheck('sbom', { command: ['syft'] }), true, true],
    ['an SBOM of lock files', withCheck('sbom', { paths: ['web'] }), false, false],
    ['a scanner that only reads', withCheck('security', { sources: ['npm-audit'] }), false, false],
    ['a check that is off', withCheck('migrations', { up: 'npx dbmate up' }, 'off'), false, false],
  ])('%s', (_name, runbook, onPull, onRelease) => {
    expect([checklistRunsPrograms(runbook, { pull }), checklistRunsPrograms(runbook, { pull: null })]).toEqual([
      onPull,
      onRelease,
    ])
  })
})
