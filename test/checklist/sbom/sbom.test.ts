import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { openSbomDocuments } from '../../../src/adapters/sbom/sbom.ts'
import { sbom } from '../../../src/checklist/sbom/sbom.ts'
import type { CommandResult } from '../../../src/ports/world.ts'
import { scriptedCommand } from '../../fakes/command.ts'
import { fakeGit } from '../../fakes/git.ts'
import { fakeGitHub } from '../../fakes/github.ts'
import { anEntry } from '../../fakes/history.ts'
import { aContext, anEnvironment, sha } from '../../fakes/nouns.ts'
import { fakeFiles, fakePorts } from '../../fakes/world.ts'

const root = path.join(import.meta.dirname, '..', '..', '..')
const [judged, live] = [sha('c'), sha('a')]

const subject = {
  release: { sha: judged, ref: 'refs/tags/v1.1.0', version: '1.1.0' },
  environment: anEnvironment(),
  environments: [anEnvironment()],
  pull: null,
  stage: 'release',
  policySha: judged,
} as const

interface Made {
  readonly name: string
  readonly version?: string
  readonly licenses?: readonly unknown[]
  readonly place?: string
}

/** What a generator writes. */
const written = (components: readonly Made[]): string =>
  JSON.stringify({
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    metadata: { component: { type: 'application', name: 'inventory', version: '1.0.0', 'bom-ref': 'inventory' } },
    components: components.map(({ name, version = '1.0.0', licenses = [], place }) => ({
      ...{ type: 'library', 'bom-ref': name, name, version, licenses },
      properties: [{ name: 'cdx:npm:package:path', value: place ?? `node_modules/${name}` }],
    })),
    dependencies: [{ ref: 'inventory', dependsOn: components.map(({ name }) => name) }],
  })

const mit = [{ license: { id: 'MIT' } }]

const lockfile = {
  'package.json': '{ "dependencies": { "pg": "*" } }',
  'package-lock.json': '{ "lockfileVersion": 3 }',
}

/** One commit's files, and what a generator makes of those of each commit. */
const world = (given: {
  /** Goes before `result`: by the line of the program. */
  readonly answer?: (line: string) => Partial<CommandResult>
  readonly files?: Readonly<Record<string, string>>
  readonly made?: Readonly<Record<string, string>>
  readonly result?: Partial<CommandResult>
  readonly verified?: boolean
}) => {
  const shas = [judged, live]
  const checkedOut = shas.flatMap((one) =>
    Object.entries(given.files ?? lockfile).map(([name, text]) => [`/checkout/${one}/${name}`, text] as const),
  )
  const files = fakeFiles(Object.fromEntries(checkedOut))
  const commits = new Map(shas.map((one) => [one, { sha: one, parents: [], subject: '', body: '', author: '' }]))
  const git = { ...fakeGit({ commits }), checkoutData: (one: string) => Promise.resolve(`/checkout/${one}`) }
  const entry = anEntry({ id: 5, sha: live })
  const github = fakeGitHub(
    given.verified === true
      ? { deployments: [entry.deployment], deploymentStatuses: new Map([[5, entry.statuses]]) }
      : {},
  )
  const command = scriptedCommand((line) => given.answer?.(line) ?? given.result)
  const run: typeof command.run = async (request) => {
    const result = await command.run(request)
    const to = request.argv[request.argv.indexOf('--output-file') + 1] ?? ''
    const text = given.made?.[shas.find((one) => to.includes(one)) ?? '']
    if (result.exitCode === 0 && text !== undefined) await files.write(to, text)
    return result
  }
  return {
    command,
    ports: fakePorts({
      context: aContext(),
      git: () => Promise.resolve(git),
      command: { ...command, run },
      files,
      github,
      sbom: openSbomDocuments({ generator: 'generator.js', model: path.join(root, 'src/adapters/sbom/model.ts') }),
    }),
  }
}

const judge = async (given: Parameters<typeof world>[0], options: unknown = {}) =>
  sbom.run(subject, options, world(given).ports)

describe('sbom', () => {
  it('names what is new since the verified release, and where the document is', async () => {
    const made = {
      [judged]: written([{ name: 'pg', version: '2.0.0', licenses: mit }]),
      [live]: written([{ name: 'pg', licenses: mit }]),
    }
    const { ports } = world({ made, verified: true })
    const decision = await sbom.run(subject, {}, ports)
    expect(decision).toMatchObject({ status: 'pass', evidence: [{ what: 'SBOM', sha: judged }] })
    expect(decision.summary).toBe(
      `1 component, 1 upgraded since ${live.slice(0, 7)} in production, no review asked for`,
    )
    expect(await ports.files.read(decision.file ?? '')).toContain(`"value": "${judged}"`)
  })

  it('asks nobody to review what is as it was', async () => {
    const text = written([{ name: 'pg', licenses: mit }])
    const decision = await judge({ made: { [judged]: text, [live]: text }, verified: true }, { review: 'file' })
    expect(decision).toMatchObject({
      status: 'pass',
      summary: `1 component, same as in production (${live.slice(0, 7)})`,
    })
  })

  it('counts everything as new when the verified release gives no SBOM, and says why', async () => {
    const made = { [judged]: written([{ name: 'pg', licenses: mit }]), [live]: 'no JSON' }
    const decision = await judge({ made, verified: true })
    expect(decision.summary).toContain(`all new: ${live.slice(0, 7)} in production yields no SBOM`)
    expect(decision.findings[0]).toMatchObject({ level: 'warning' })
  })

  it.each([
    ['no component, and some are declared', written([]), {}, 'fail', 'yields no component'],
    ['a package that nothing pins', written([{ name: 'pg', version: '' }]), {}, 'fail', 'does not pin pg'],
    ['something else than CycloneDX', '{}', {}, 'unknown', 'the result is not an SBOM'],
    ['an empty file', '', {}, 'unknown', 'it is empty'],
    [
      'a licence that is denied',
      written([{ name: 'pg', licenses: mit }]),
      { 'deny-licenses': ['MIT'] },
      'fail',
      'is under MIT',
    ],
    [
      'no licence where some are denied',
      written([{ name: 'pg' }]),
      { 'deny-licenses': ['MIT'] },
      'unknown',
      'states no',
    ],
    [
      'no licence, and that is shown only',
      written([{ name: 'pg' }]),
      { 'deny-licenses': ['MIT'], 'unclear-licenses': 'show' },
      'pass',
      '',
    ],
    [
      'no licence in the lock, and one in the runbook',
      written([{ name: 'pg' }]),
      { 'deny-licenses': ['MIT'], licenses: { 'pg@1.0.0': 'ISC' } },
      'pass',
      '',
    ],
    [
      'a workspace without a licence',
      written([
        { name: 'web', place: 'web' },
        { name: 'pg', licenses: mit },
      ]),
      { 'deny-licenses': ['GPL-3.0-only'] },
      'pass',
      '',
    ],
    [
      'text that its schema refuses',
      written([{ name: 'pg', version: '1'.repeat(1_025) }]),
      {},
      'fail',
      'does not match the',
    ],
  ] as const)('%s', async (_name, text, options, status, said) => {
    const decision = await judge({ made: { [judged]: text } }, options)
    expect(decision.status).toBe(status)
    expect(decision.findings.map(({ message }) => message).join('\n')).toContain(said)
  })

  it.each([
    ['a generator that hangs', { exitCode: null, timedOut: true }, 'unknown', 'was not made within 120 s'],
    ['no npm', { exitCode: 254, stderr: 'Error: Failed looking up system NPM' }, 'unknown', 'npm 9 or newer is not'],
    [
      'an npm that is too old',
      { exitCode: 254, stderr: 'Unsupported NPM version. Expected >= 9.0.0, got 8.1.0' },
      'unknown',
      'npm 9 or newer',
    ],
    [
      'a lock out of step',
      { exitCode: 254, stderr: 'npm error code ELSPROBLEMS\nnpm error missing: a@1' },
      'fail',
      'missing: a@1',
    ],
    ['no reason', { exitCode: 254 }, 'unknown', 'no reason was given'],
  ] as const)('%s', async (_name, result, status, said) => {
    const decision = await judge({ result })
    expect(decision).toMatchObject({ status })
    expect(decision.findings[0]?.message).toContain(said)
    expect(decision.findings[0]?.remedy).toBeTruthy()
  })

  it('a run that is cancelled ends as that, and not as a lock file that could not be read', async () => {
    const { ports } = world({ result: { exitCode: null } })
    const cancelled = () => {
      throw new Error('cancelled')
    }
    const clock = { ...ports.clock, throwIfCancelled: cancelled }
    await expect(sbom.run(subject, {}, { ...ports, clock })).rejects.toThrow('cancelled')
  })

  it('a lock file beyond all measure is not read', async () => {
    const { ports } = world({})
    const stat = () => Promise.resolve({ bytes: 60 * 1024 * 1024, modifiedAt: '2026-01-01T10:00:00Z' })
    const decision = await sbom.run(subject, {}, { ...ports, files: { ...ports.files, stat } })
    expect(decision).toMatchObject({ status: 'unknown' })
    expect(decision.summary).toContain('62914560 bytes')
  })

  it('hands the generator the lock and the manifests of workspaces, and nothing else of the project', async () => {
    const files = {
      ...lockfile,
      'package-lock.json':
        '{ "lockfileVersion": 3, "packages": { "": {}, "web": {}, "../up": {}, "node_modules/pg": {} } }',
      'web/package.json': '{}',
      '.npmrc': 'script-shell=./evil',
    }
    const { ports, command } = world({ files, made: { [judged]: written([{ name: 'pg', licenses: mit }]) } })
    expect((await sbom.run(subject, {}, ports)).status).toBe('pass')
    const [request] = command.requests
    expect(await ports.files.find('**/*', request?.cwd ?? '')).toEqual([
      'package-lock.json',
      'package.json',
      'sbom-part.json',
      'web/package.json',
    ])
    expect(await ports.files.find('.npmrc', request?.cwd ?? '')).toEqual([])
  })

  const refused = { exitCode: 254, stderr: 'npm error code ELSPROBLEMS\nnpm error invalid: react@18' }
  it.each([
    ['takes', 0, 'pass', 3],
    ['refuses', 1, 'fail', 2],
  ] as const)('a lock file that npm ls refuses and npm ci %s', async (_name, exitCode, status, runs) => {
    const answer = (line: string) => {
      if (line.startsWith('npm ci')) return { exitCode }
      return line.includes('--ignore-npm-errors') ? { exitCode: 0 } : refused
    }
    const files = { ...lockfile, '.npmrc': 'legacy-peer-deps=true\nregistry=http://evil.example\n' }
    const { ports, command } = world({ files, answer, made: { [judged]: written([{ name: 'pg', licenses: mit }]) } })
    expect((await sbom.run(subject, {}, ports)).status).toBe(status)
    expect(command.lines).toHaveLength(runs)
    expect(command.lines[1]).toBe('npm ci --dry-run --ignore-scripts --offline --no-audit --no-fund')
    expect(command.requests[1]?.env).toMatchObject({ npm_config_legacy_peer_deps: 'true' })
    expect(JSON.stringify(command.requests)).not.toContain('evil')
  })

  const linking = (shared: Readonly<Record<string, unknown>>, lock: Readonly<Record<string, unknown>> = {}) => ({
    'web/package.json': '{ "dependencies": { "shared": "file:../shared" } }',
    'web/package-lock.json': JSON.stringify({
      lockfileVersion: 3,
      packages: { '': {}, '../shared': shared, 'node_modules/shared': { resolved: '../shared', link: true }, ...lock },
    }),
    'shared/package.json': '{}',
  })
  const asking = { dependencies: { 'left-pad': '1.2.0' } }
  const shown = 'it links ../shared, whose dependencies (left-pad) no lock file of this SBOM pins.'
  it.each<readonly [string, Readonly<Record<string, string>>, readonly string[], string, string]>([
    ['whose dependencies no lock file pins', linking(asking), ['web'], 'unknown', shown],
    ['that asks for nothing', linking({}), ['web'], 'pass', 'added npm:pg'],
    [
      'whose dependencies lie inside it',
      linking(asking, { '../shared/node_modules/left-pad': {} }),
      ['web'],
      'pass',
      '',
    ],
    [
      'whose dependencies are those of the project only',
      linking(asking, { 'node_modules/left-pad': {} }),
      ['web'],
      'unknown',
      shown,
    ],
    [
      'whose own lock file is part of the SBOM',
      { ...linking(asking), 'shared/package-lock.json': '{ "lockfileVersion": 3 }' },
      ['web', 'shared'],
      'pass',
      '',
    ],
  ])('a linked folder %s', async (_name, files, paths, status, text) => {
    const decision = await judge({ files, made: { [judged]: written([{ name: 'pg', licenses: mit }]) } }, { paths })
    expect(decision.status).toBe(status)
    expect(decision.findings.map(({ message }) => message).join('\n')).toContain(text)
  })

  it.each([
    ['package.json', '{ "dependencies": { "pg": "*" } }', 'fail'],
    ['package.json', '{ "devDependencies": { "pg": "*" } }', 'skip'],
    ['package.json', 'broken', 'fail'],
    ['pyproject.toml', '[project]\ndependencies = ["flask"]\n', 'fail'],
    ['pyproject.toml', '[tool.poetry.dependencies]\nflask = "*"\n', 'fail'],
    ['pyproject.toml', '[tool.ruff]\nline-length = 120\n', 'skip'],
    ['setup.py', 'setup(\n    install_requires=["flask"],\n)', 'fail'],
    ['setup.cfg', '[options]\ninstall_requires =\n    flask\n', 'fail'],
    ['setup.py', 'setup(name="shop")', 'skip'],
    ['go.mod', 'module a\n\nrequire b v1.0.0\n', 'unknown'],
    ['go.mod', 'module a\n', 'skip'],
    ['Cargo.toml', '[dependencies]\nserde = "1"\n', 'unknown'],
    ['Cargo.toml', '[package]\nname = "a"\n', 'skip'],
    ['App.csproj', '<PackageReference Include="a" />', 'unknown'],
    ['src/App.csproj', '<PackageReference Include="a" />', 'unknown'],
    ['src/App.csproj', '<Project />', 'skip'],
    ['web/package.json', '{ "dependencies": { "pg": "*" } }', 'unknown'],
    ['web/package.json', '{ "scripts": {} }', 'skip'],
  ] as const)('a %s without a lock file: %s', async (name, text, status) => {
    expect(await judge({ files: { [name]: text } })).toMatchObject({ status })
  })

  it('a deny list that names no licence is a mistake, not a policy', () => {
    expect(sbom.options.safeParse({ 'deny-licenses': ['AGPL'] }).success).toBe(false)
    expect(sbom.options.safeParse({ paths: ['../x'] }).success).toBe(false)
  })
})

describe('sbom of Python', () => {
  const requirements = { 'requirements.txt': '-r base.txt\nflask==3.0.0\n', 'base.txt': 'idna==3.7\n' }
  const made = { [judged]: written([{ name: 'flask' }, { name: 'idna' }]) }

  it('is made of the requirements file and what it includes', async () => {
    const { ports, command } = world({ files: requirements, made })
    expect(await sbom.run(subject, {}, ports)).toMatchObject({ status: 'pass' })
    expect(command.lines[0]).toMatch(/^cyclonedx-py requirements requirements\.txt --output-reproducible/)
    expect(await ports.files.find('*.txt', command.requests[0]?.cwd ?? '')).toEqual(['base.txt', 'requirements.txt'])
  })

  it('constraints are no part of it, and what they pin is pinned; so are git at a full commit and archives by hash', async () => {
    const commit = 'd'.repeat(40)
    const files = {
      'requirements.txt': `-c limits.txt\nFlask\ntool @ git+https://example.com/tool@${commit}\n`,
      'limits.txt': '-r more.txt\nnumpy==1.26.0\n',
      'more.txt': 'flask==3.0.0\n',
    }
    const text = written([
      { name: 'Flask', version: '' },
      { name: 'tool', version: '' },
    ])
    const { ports, command } = world({ files, made: { [judged]: text } })
    const decision = await sbom.run(subject, {}, ports)
    expect(decision.status).toBe('pass')
    expect(decision.findings.map(({ message }) => message)).toEqual(
      expect.arrayContaining(['added pypi:Flask 3.0.0 (no licence)', `added pypi:tool ${commit} (no licence)`]),
    )
    const cwd = command.requests[0]?.cwd ?? ''
    expect(await ports.files.find('*.txt', cwd)).toEqual(['requirements.txt'])
    expect(await ports.files.read(`${cwd}/requirements.txt`)).not.toContain('limits')
  })

  it.each([
    ['without cyclonedx-py', requirements, { exitCode: null, notFound: true }, 'unknown', 'is not on this runner'],
    ['that includes what is not there', { 'requirements.txt': '-r gone.txt\n' }, {}, 'fail', 'it includes gone.txt'],
    [
      'that includes what is elsewhere',
      { 'requirements.txt': '-r /etc/passwd\n' },
      {},
      'fail',
      'outside the repository',
    ],
    [
      'with constraints that are not there',
      { 'requirements.txt': '-c gone.txt\na==1' },
      {},
      'fail',
      'it includes gone.txt',
    ],
    ['in a folder', { 'requirements/prod.txt': 'flask==3.0.0' }, {}, 'unknown', 'only the runbook can say'],
    ['that is empty', { 'requirements.txt': '\n' }, {}, 'fail', 'it is empty'],
    [
      'that the generator refuses',
      requirements,
      { exitCode: 1, stderr: 'CRITICAL | CDX > Could not open it' },
      'unknown',
      'Could not open it',
    ],
  ] as const)('%s', async (_name, files, result, status, said) => {
    const decision = await judge({ files, result })
    expect(decision.status).toBe(status)
    expect(decision.findings[0]?.message).toContain(said)
  })

  it('poetry and pipenv are asked for what is shipped', async () => {
    const both = { 'api/poetry.lock': 'x', 'api/pyproject.toml': 'y', 'jobs/Pipfile.lock': '{}' }
    const { ports, command } = world({ files: both, made })
    expect((await sbom.run(subject, { paths: ['api', 'jobs'] }, ports)).status).toBe('pass')
    expect(command.lines.map((line) => line.split(' ').slice(1, 4).join(' ')).toSorted()).toEqual([
      'pipenv jobs --output-reproducible',
      'poetry --no-dev api',
    ])
  })
})

it('the version that the docs tell people to install is the one that is tested', () => {
  const wanted = /cyclonedx-bom==(\d+\.\d+\.\d+)/
  const source = readFileSync(path.join(root, 'src/checklist/sbom/words.ts'), 'utf8')
  const ci = readFileSync(path.join(root, '.ci/install.sh'), 'utf8')
  const page = readFileSync(path.join(root, 'docs/checks/sbom.md'), 'utf8')
  expect([ci, page].map((text) => wanted.exec(text)?.[1])).toEqual([wanted.exec(source)?.[1], wanted.exec(source)?.[1]])
})
