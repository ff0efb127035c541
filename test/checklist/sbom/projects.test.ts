import { describe, expect, it } from 'vitest'
import { sbom } from '../../../src/checklist/sbom/sbom.ts'
import { judge, judged, lockfile, mit, subject, world, written } from './scene.ts'

describe('sbom of npm', () => {
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
