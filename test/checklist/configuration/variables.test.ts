import { describe, expect, it } from 'vitest'
import type { Subject } from '../../../src/checklist/check.ts'
import { variables } from '../../../src/checklist/configuration/variables.ts'
import { readExample } from '../../../src/checklist/configuration/example-file.ts'
import { ExpectedError } from '../../../src/core/errors.ts'
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
  /** Of the example file; `.env.example` without it. */
  readonly path?: string
  readonly step?: Readonly<Record<string, string>>
  readonly settings?: Parameters<typeof fakeSettings>[0]
}) =>
  fakePorts({
    github: fakeGitHub({
      files: new Map(
        given.example === undefined ? [] : [[`${sha('a')}:${given.path ?? '.env.example'}`, given.example]],
      ),
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
      'the example is called otherwise, and nobody said so',
      {},
      { path: '.env.sample', example: 'PORT=8080\n', settings: both },
      'fail',
      '1 of 1 not set: PORT',
    ],
    [
      'the example holds only what is optional',
      {},
      { example: '# PORT=8080\nHOST=x # optional\n' },
      'skip',
      'no name is required',
    ],
    [
      'the example holds lines that are no names',
      {},
      { example: '<env>\n  <port/>\n' },
      'unknown',
      '.env.example has 2 lines, and in none of them a name could be read',
    ],
    [
      'dotenv takes a colon too',
      {},
      { example: 'DATABASE_URL: postgres://x\n' },
      'unknown',
      "1 of 1 can't be read: DATABASE_URL",
    ],
    [
      'a name with dots is given as a shell would spell it',
      {},
      { example: 'spring.datasource.url=x\n', step: { SPRING_DATASOURCE_URL: 'x' } },
      'pass',
      '1 name set',
    ],
    [
      'a hundred can not be seen: one line',
      {},
      { example: Array.from({ length: 100 }, (_, index) => `NAME_${index}=`).join('\n') },
      'unknown',
      "100 of 100 can't be read: NAME_0, NAME_1, NAME_2, NAME_3, NAME_4 and 95 more",
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

describe('a file that can not be read as it should', () => {
  it('is named, and not there: unknown, with what to do', async () => {
    const run = variables.run(subject, { example: 'env.simple' }, world({ example: 'PORT=8080\n' }))
    await expect(run).rejects.toBeInstanceOf(ExpectedError)
    await expect(run).rejects.toThrow("'example' names env.simple, and this file does not exist.")
  })

  it('has a line that says nothing: told beside what was read', async () => {
    const ports = world({ example: 'PORT=1\nSet these too\n', step: { PORT: '1' } })
    expect(await variables.run(subject, {}, ports)).toMatchObject({
      status: 'pass',
      findings: [
        {
          level: 'notice',
          path: '.env.example',
          line: 2,
          message: '.env.example has 1 line in which no name could be read, the first at 2.',
        },
      ],
    })
  })

  it('one finding for a hundred names that can not be seen, with one remedy', async () => {
    const example = Array.from({ length: 100 }, (_, index) => `NAME_${index}=`).join('\n')
    const { findings } = await variables.run(subject, {}, world({ example }))
    expect(findings).toHaveLength(1)
    expect(findings[0]?.message).toMatch(/^Whether these 100 are set can't be read: NAME_0, .*NAME_9 and 90 more\.$/)
    expect(findings[0]?.remedy).toMatch(/^Give preflight a 'settings-token' .* to the step or its job \(env: NAME_0:/)
  })
})

describe('readExample', () => {
  it.each([
    ['names with and without a value', 'A=1\nB=\n', ['A', 'B'], []],
    ['exported names and blanks', '  export A = 1\n', ['A'], []],
    ['a byte order mark and CRLF', '\uFEFFA=1\r\nB=2\r\n', ['A', 'B'], []],
    ['not what is commented out', '#A=1\n# B=2\nC=3\n', ['C'], []],
    ['not what is optional', 'A=1 # optional\nB=2 # Optional: for tests\n', [], []],
    ['each once', 'A=1\nA=2\n', ['A'], []],
    ['not prose', 'Set these:\nNote: they matter\n- A\n', [], [1, 2, 3]],
    ['nothing of an empty file', '', [], []],
    [
      'a colon, as dotenv does',
      'DATABASE_URL: postgres://x\nSTRIPE_KEY: sk\nEMPTY:\n',
      ['DATABASE_URL', 'STRIPE_KEY', 'EMPTY'],
      [],
    ],
    [
      'dots and hyphens, as dotenv does',
      'spring.datasource.url=x\napp-name: x\n',
      ['spring.datasource.url', 'app-name'],
      [],
    ],
    [
      'a value of several lines, whose lines are no names',
      'KEY="-----BEGIN\nMIIE=\nB=2\n-----END"\nC=3\n',
      ['KEY', 'C'],
      [],
    ],
    ['single quotes and backquotes of several lines', "A='x\nY=1'\nB=`x\nZ=1`\nC=\n", ['A', 'B', 'C'], []],
    ['a quote that is escaped', 'A="x \\" y\nZ=1"\nB=2\n', ['A', 'B'], []],
    ['a quote that is never closed', 'A="x\nB=2\n', ['A', 'B'], []],
    ['an apostrophe within a value', "A=it's\nB=2\n", ['A', 'B'], []],
    ['a value of several lines that is optional', 'A="x\ny" # optional\nB=2\n', ['B'], []],
    ['bare names, as docker does', 'DATABASE_URL\nAPI_KEY\n', ['DATABASE_URL', 'API_KEY'], []],
    ['a list, as compose writes it', '- A=1\n- B=2\n', ['A', 'B'], []],
    ['what fish and Windows set', 'set -gx A 1\nset B=2\nsetx C_D 3\n', ['A', 'B', 'C_D'], []],
    ['JSON', '{\n  "A_KEY": "1",\n  "B": "2"\n}\n', ['A_KEY', 'B'], []],
  ] as const)('takes %s', (_name, text, names, unread) => {
    const read = readExample('.env.example', text)
    expect(read.names.map((each) => each.name)).toEqual(names)
    expect(read.unread).toEqual(unread)
  })

  it('says the line on which a name begins', () => {
    const { names } = readExample('e', 'A="1\n2\n3"\nB=1\n')
    expect(names.map(({ from }) => from?.line)).toEqual([1, 4])
  })
})
