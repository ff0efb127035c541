import { describe, expect, it } from 'vitest'
import type { Subject } from '../../../src/checklist/check.ts'
import { variables } from '../../../src/checklist/configuration/variables.ts'
import { namesOfExample } from '../../../src/checklist/configuration/configuration.ts'
import { fakeGitHub } from '../../fakes/github.ts'
import { anEnvironment, sha } from '../../fakes/nouns.ts'
import { aSetting, fakeSettings } from '../../fakes/settings.ts'
import { fakePorts } from '../../fakes/world.ts'

const subject: Subject = {
  release: { sha: sha('a'), ref: 'refs/heads/main', version: null },
  environment: anEnvironment(),
  environments: [anEnvironment()],
  pull: null,
  stage: 'release',
  policySha: sha('a'),
}

const world = (given: {
  readonly example?: string
  readonly step?: Readonly<Record<string, string>>
  readonly settings?: Parameters<typeof fakeSettings>[0]
}) =>
  fakePorts({
    github: fakeGitHub({
      files: new Map(given.example === undefined ? [] : [[`${sha('a')}:.env.example`, given.example]]),
    }),
    userEnvironment: given.step ?? {},
    settings: given.settings === undefined ? null : fakeSettings(given.settings),
  })

describe('variables', () => {
  const two = { required: ['DATABASE_URL', 'POOL'] }
  const both = { variables: [aSetting('POOL')], secrets: [aSetting('DATABASE_URL')] }
  it.each([
    ['nothing is required', {}, {}, 'skip', 'no name is required'],
    ['all are in the settings', two, { settings: both }, 'pass', '2 names set'],
    ['GitHub writes a name in capitals', { required: ['pool'] }, { settings: both }, 'pass', '1 name set'],
    [
      'one is of the repository',
      two,
      { settings: { ...both, secrets: [aSetting('DATABASE_URL', { level: 'repository' })] } },
      'pass',
      '2 names set',
    ],
    [
      'one is in no settings',
      two,
      { settings: { variables: [aSetting('POOL')] } },
      'fail',
      '1 of 2 not set: DATABASE_URL',
    ],
    [
      'one is there and empty',
      two,
      { settings: { ...both, variables: [aSetting('POOL', { empty: true })] } },
      'fail',
      '1 of 2 not set: POOL',
    ],
    [
      'an empty one of the environment hides the one of the repository',
      { required: ['POOL'] },
      { settings: { variables: [aSetting('POOL', { level: 'repository' }), aSetting('POOL', { empty: true })] } },
      'fail',
      '1 of 1 not set: POOL',
    ],
    ['all are passed to the step', two, { step: { DATABASE_URL: 'x', POOL: '5' } }, 'pass', '2 names set'],
    [
      'one is passed, and is empty',
      two,
      { step: { DATABASE_URL: ' ', POOL: '5' } },
      'fail',
      '1 of 2 not set: DATABASE_URL',
    ],
    [
      'one is not passed, and nobody may look',
      two,
      { step: { POOL: '5' } },
      'unknown',
      "1 of 2 can't be read: DATABASE_URL",
    ],
    ['one is not passed, but is in the settings', two, { step: { POOL: '5' }, settings: both }, 'pass', '2 names set'],
    ['one is empty and one can not be seen', two, { step: { POOL: '' } }, 'fail', '1 of 2 not set: POOL'],
    ['the example names one', {}, { example: 'PORT=8080\n', settings: both }, 'fail', '1 of 1 not set: PORT'],
    [
      'the example has another name',
      { example: 'env.sample' },
      { example: 'PORT=8080\n' },
      'skip',
      'no name is required',
    ],
    ['both name the same', { required: ['PORT'] }, { example: 'PORT=\n', step: { PORT: '1' } }, 'pass', '1 name set'],
  ] as const)('%s', async (_name, options, given, status, summary) => {
    expect(await variables.run(subject, options, world(given))).toMatchObject({ status, summary })
  })

  it('points at the line of the example, and says what to do', async () => {
    const { findings } = await variables.run(subject, {}, world({ example: '# the port\nPORT=8080\n', settings: {} }))
    expect(findings).toEqual([
      {
        level: 'error',
        path: '.env.example',
        line: 2,
        message: 'PORT is neither a variable nor a secret of production, its repository or its organization.',
        remedy: 'Add PORT to the environment production (Settings > Environments).',
      },
    ])
  })

  it('never tells a value', async () => {
    const ports = world({ example: 'TOKEN=\nPORT=\n', step: { TOKEN: 'hunter2', PORT: '' } })
    expect(JSON.stringify(await variables.run(subject, {}, ports))).not.toContain('hunter2')
  })

  it('shows on a pull request what it would block on a release', () => {
    expect(variables.gate({ ...subject, stage: 'pull-request' }, {}, 'block')).toBe('warn')
    expect(variables.gate(subject, {}, 'block')).toBe('block')
  })

  it('a name that no shell could hold is refused', () => {
    expect(variables.options.safeParse({ required: ['A B'] }).success).toBe(false)
  })
})

describe('namesOfExample', () => {
  it.each([
    ['names with and without a value', 'A=1\nB=\n', ['A', 'B']],
    ['exported names and blanks', '  export A = 1\n', ['A']],
    ['a byte order mark and CRLF', '\uFEFFA=1\r\nB=2\r\n', ['A', 'B']],
    ['not what is commented out', '#A=1\n# B=2\nC=3\n', ['C']],
    ['not what is optional', 'A=1 # optional\nB=2 # Optional: for tests\n', []],
    ['each once', 'A=1\nA=2\n', ['A']],
    ['not prose', 'Set these:\n- A\n', []],
    ['nothing of an empty file', '', []],
  ] as const)('takes %s', (_name, text, names) => {
    expect(namesOfExample('.env.example', text).map((each) => each.name)).toEqual(names)
  })
})
