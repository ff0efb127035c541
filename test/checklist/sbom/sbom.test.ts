import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { sbom } from '../../../src/checklist/sbom/sbom.ts'
import { judge, judged, live, lockfile, mit, root, subject, world, written } from './scene.ts'

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

it('the version that the docs tell people to install is the one that is tested', () => {
  const wanted = /cyclonedx-bom==(\d+\.\d+\.\d+)/
  const source = readFileSync(path.join(root, 'src/checklist/sbom/words.ts'), 'utf8')
  const ci = readFileSync(path.join(root, '.ci/install.sh'), 'utf8')
  const page = readFileSync(path.join(root, 'docs/checks/sbom.md'), 'utf8')
  expect([ci, page].map((text) => wanted.exec(text)?.[1])).toEqual([wanted.exec(source)?.[1], wanted.exec(source)?.[1]])
})
