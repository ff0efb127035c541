import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { openScene, type Ended, type Scene } from './preflight-scene.ts'

interface Package {
  readonly version?: string
  readonly license?: string
  readonly dev?: boolean
}

/** A project of npm: the packages that it asks for, and the lock file with what it got. */
const project = (packages: Readonly<Record<string, Package>>, asked: readonly string[] = Object.keys(packages)) => {
  const dependencies = Object.fromEntries(asked.map((name) => [name, '*']))
  const locked = Object.entries(packages).map(([name, one]) => [`node_modules/${name}`, { version: '1.0.0', ...one }])
  const lock = {
    ...{ name: 'inventory', version: '1.0.0', lockfileVersion: 3, requires: true },
    packages: { '': { name: 'inventory', version: '1.0.0', dependencies }, ...Object.fromEntries(locked) },
  }
  return {
    'package.json': JSON.stringify({ name: 'inventory', version: '1.0.0', dependencies }),
    'package-lock.json': `${JSON.stringify(lock, null, 2)}\n`,
  }
}

const runbook = (sbom: string) => `service: inventory
environments: { production: { promote: { branch: main } } }
checklist:
  tests: { require: [test], wait: 0s }
  sbom: ${sbom}
  security: off
  migrations: off
  variables: off
  secrets: off
  rollback-plan: off
  approvals: off
  promotion: off
`

/** Every moment that GitHub writes down is a second after the one before it; from now on, as git dates its commits. */
const ticking = () => {
  let at = Date.now()
  return () => new Date((at += 1_000))
}

let scene: Scene | null = null
afterEach(async () => {
  await scene?.end()
  scene = null
})

/** A pull request with these files, judged by a runbook with these options. */
const open = async (options: string, files: Readonly<Record<string, string>>): Promise<Scene> => {
  const here = await openScene(files, {}, { now: ticking() })
  scene = here
  await here.git('checkout', '--quiet', 'main')
  await here.commit({ '.github/runbook.yml': runbook(options) }, 'SBOM')
  await here.git('push', '--quiet', 'origin', 'main')
  here.ci('test', 'success')
  return here
}

const sbomOf = ({ report }: Ended) => {
  const row = report.checks.find(({ id }) => id === 'sbom')
  if (row === undefined) throw new Error(`${report.reasonCode}: ${report.message}`)
  return { ...row, said: row.findings.map(({ message }) => message).join('\n') }
}

const document = z.object({
  bomFormat: z.literal('CycloneDX'),
  specVersion: z.literal('1.6'),
  metadata: z.object({ component: z.object({ name: z.string(), version: z.string() }) }),
  components: z.array(z.object({ name: z.string(), version: z.string().optional() })),
})

const read = ({ run }: Ended) => {
  const file = run.outputs['sbom'] ?? ''
  return { text: readFileSync(file, 'utf8'), folder: path.dirname(file) }
}

const two = { 'left-pad': { license: 'WTFPL' }, pg: { version: '8.23.1', license: 'MIT' } }

describe('sbom, on the bundle and the real npm', () => {
  it('is made of the judged commit, is CycloneDX, and has the same bytes when it is made again', async () => {
    const here = await open('{ deny-licenses: [AGPL-3.0-only] }', project(two))
    const [first, second] = [await here.start(), await here.start()]
    expect(sbomOf(first)).toMatchObject({
      status: 'pass',
      summary: '2 components, no verified release in production to compare with, no review asked for',
    })
    const made = document.parse(JSON.parse(read(first).text))
    expect(made.components.map(({ name, version }) => `${name} ${version ?? ''}`)).toEqual([
      'inventory 1.0.0',
      'left-pad 1.0.0',
      'pg 8.23.1',
    ])
    expect(made.metadata.component.version).toBe(here.head)
    expect(read(second).text).toBe(read(first).text)
    expect(readFileSync(path.join(read(first).folder, 'difference.txt'), 'utf8')).toBe(
      'added npm:left-pad 1.0.0 (WTFPL)\nadded npm:pg 8.23.1 (MIT)\n',
    )
  })

  it.each([
    ['a denied licence', { ghost: { license: 'AGPL-3.0-or-later' } }, 'fail', "which 'deny-licenses' forbids"],
    ['a way around it', { ghost: { license: '(AGPL-3.0-only OR MIT)' } }, 'pass', 'added npm:ghost'],
    ['none at all', { ghost: {} }, 'unknown', 'ghost 1.0.0 states no licence.'],
    ['a private one', { ghost: { license: 'SEE LICENSE IN x' } }, 'unknown', "states 'SEE LICENSE IN x'"],
  ] as const)('a package under %s', async (_name, packages, status, said) => {
    const here = await open('{ deny-licenses: [AGPL-3.0-only] }', project(packages))
    const ended = await here.start()
    expect(sbomOf(ended).status).toBe(status)
    expect(sbomOf(ended).said).toContain(said)
    expect(ended.run.exitCode).toBe(status === 'pass' ? 0 : 1)
  })

  it('tells what is new since the release that is verified, from that commit itself', async () => {
    const here = await open('{}', project({ pg: { version: '8.23.1', license: 'MIT' }, fresh: { license: 'ISC' } }))
    await here.git('checkout', '--quiet', 'main')
    const live = await here.commit(
      project({ pg: { version: '8.22.0', license: 'MIT' }, old: { license: 'ISC' } }),
      'Live',
    )
    await here.git('push', '--quiet', 'origin', 'main')
    const payload = {
      ...{
        runbook: 2,
        service: 'inventory',
        policy: null,
        kind: 'deploy',
        version: null,
        ref: 'refs/heads/main',
        tagObject: live,
        sha: live,
        tree: live,
      },
      ...{ run: 1, attempt: 1, artifact: null, previous: null, key: 'deploy/production/1' },
    }
    const request = { ref: live, environment: 'production', auto_merge: false, required_contexts: [], payload }
    const { id } = z.object({ id: z.number() }).parse((await here.ask('POST /deployments', request)).body)
    const success = { state: 'success', description: 'verified by 10 samples' }
    await here.ask(`POST /deployments/${id}/statuses`, success)
    const { summary, said } = sbomOf(await here.start())
    expect(summary).toContain(`2 components, 1 added, 1 removed, 1 upgraded since ${live.slice(0, 7)} in production`)
    expect(said).toContain('upgraded npm:pg 8.22.0 to 8.23.1 (MIT)')
    expect(said).toContain('removed npm:old 1.0.0 (ISC)')
  })
})

/** `.ci/run` installs it; elsewhere: pipx install cyclonedx-bom==7.5.0. */
const hasPython = spawnSync('cyclonedx-py', ['--version']).status === 0

describe.skipIf(!hasPython)('sbom of Python, by the real cyclonedx-py', () => {
  const hash = `--hash=sha256:${'a'.repeat(64)}`
  const requirements = { 'requirements.txt': `-r base.txt\nflask==3.0.0 ${hash}\n`, 'base.txt': `idna==3.7 ${hash}\n` }
  const poetry = {
    'api/pyproject.toml': '[tool.poetry]\nname = "api"\nversion = "1.0.0"\n[tool.poetry.dependencies]\nflask = "*"\n',
    'api/poetry.lock': [
      ...['[[package]]', 'name = "flask"', 'version = "3.0.0"', 'optional = false', 'python-versions = "*"'],
      ...['files = []', '[metadata]', 'lock-version = "2.1"', 'python-versions = "*"', 'content-hash = ""', ''],
    ].join('\n'),
  }
  const pipenv = {
    'jobs/Pipfile.lock': JSON.stringify({
      _meta: { hash: { sha256: '' }, 'pipfile-spec': 6, requires: {}, sources: [] },
      ...{ default: { idna: { version: '==3.7', hashes: [] } }, develop: {} },
    }),
  }

  it.each([
    ['requirements beside npm', '{}', { ...project(two), ...requirements }, ['pg 8.23.1', 'flask 3.0.0', 'idna 3.7']],
    ['Poetry', '{ paths: [api] }', poetry, ['flask 3.0.0']],
    ['Pipenv', '{ paths: [jobs] }', pipenv, ['idna 3.7']],
  ] as const)('%s', async (_name, options, files, expected) => {
    const here = await open(options, files)
    const ended = await here.start()
    expect(sbomOf(ended)).toMatchObject({ status: 'pass' })
    const made = document.parse(JSON.parse(read(ended).text))
    const names = made.components.map(({ name, version }) => `${name} ${version ?? ''}`)
    expect(names).toEqual(expect.arrayContaining([...expected]))
  })

  it.each([
    ['what is not pinned', 'flask>=2\n', 'fail', 'does not pin flask'],
    ['a file from elsewhere', '-r /etc/passwd\n', 'fail', 'outside the repository'],
  ] as const)('%s', async (_name, text, status, said) => {
    const here = await open('{}', { 'requirements.txt': text })
    const row = sbomOf(await here.start())
    expect(row.status).toBe(status)
    expect(row.said).toContain(said)
  })
})

describe('sbom, reviewed', () => {
  it('by whoever approves after the difference was shown, and by nobody before', async () => {
    const here = await open('{ review: pull-request, pull-request: strict }', project(two))
    await here.github.review(here.pull, 'bob', 'APPROVED')
    const shown = await here.start()
    expect(sbomOf(shown)).toMatchObject({ status: 'fail', gate: 'block' })
    expect(sbomOf(shown).said).toContain('was not shown')
    const again = await here.start()
    expect(sbomOf(again).said).toContain(`Nobody approved #${here.pull} after its difference was shown`)
    await here.github.review(here.pull, 'bob', 'APPROVED')
    expect(sbomOf(await here.start())).toMatchObject({ status: 'pass', gate: 'block' })
    const stated = here.github.state().statuses.filter(({ context }) => context === 'runbook/inventory/production/sbom')
    expect(stated).toHaveLength(1)
    expect(stated[0]?.description).toMatch(/^difference [0-9a-f]{40} of [0-9a-f]{40}: 2 added$/)
  })

  it('is shown, not demanded, on a pull request unless that is asked for', async () => {
    const here = await open('{ review: pull-request }', project(two))
    const ended = await here.start()
    expect(sbomOf(ended)).toMatchObject({ status: 'fail', gate: 'warn' })
    expect(ended.run.exitCode).toBe(0)
  })

  it('by a committed file that names the difference', async () => {
    const here = await open('{ review: file }', project(two))
    const asked = sbomOf(await here.start()).findings[0]?.remedy ?? ''
    const [digest = ''] = /[0-9a-f]{40}/.exec(asked) ?? []
    await here.git('checkout', '--quiet', 'stock')
    const sha = await here.commit({ 'docs/sbom-review.md': `${digest}: both are small and known.\n` }, 'Review')
    await here.git('push', '--quiet', 'origin', 'stock')
    const ended = await here.start({ inputs: { sha } })
    expect(sbomOf(ended)).toMatchObject({ status: 'pass' })
    expect(sbomOf(ended).summary).toContain('reviewed in docs/sbom-review.md')
  })
})

describe('sbom, of what is broken', () => {
  const whole = project(two)
  it.each([
    ['an empty lock file', { ...whole, 'package-lock.json': '' }, 'fail', 'package-lock.json: it is empty.'],
    [
      'half a lock file',
      { ...whole, 'package-lock.json': whole['package-lock.json'].slice(0, 90) },
      'fail',
      'it is not the JSON',
    ],
    [
      'a lock file of npm 6',
      { ...whole, 'package-lock.json': '{ "name": "a", "version": "1.0.0", "lockfileVersion": 1 }' },
      'unknown',
      'lockfileVersion 1',
    ],
    [
      'a lock file that lacks what package.json asks for',
      { ...whole, 'package.json': project({ ...two, extra: {} })['package.json'] },
      'fail',
      'it does not match package.json',
    ],
    [
      'a lock file alone',
      { 'package-lock.json': whole['package-lock.json'] },
      'fail',
      'there is no readable package.json beside it',
    ],
    ['another package manager', { 'package.json': whole['package.json'], 'yarn.lock': '' }, 'unknown', 'yarn.lock'],
    [
      'a lock file in a folder only',
      { 'web/package-lock.json': whole['package-lock.json'] },
      'unknown',
      'web/package-lock.json',
    ],
    ['nothing that has dependencies', { 'a.txt': '' }, 'skip', ''],
  ] as const)('%s', async (_name, files, status, said) => {
    const here = await open('{}', files)
    const row = sbomOf(await here.start())
    expect(row.status).toBe(status)
    expect(row.said).toContain(said)
  })

  /** A program called npm in front of the real one. */
  const npmThat = (here: Scene, script: string) => {
    const folder = path.join(here.work, '..', 'programs')
    mkdirSync(folder, { recursive: true })
    writeFileSync(path.join(folder, 'npm'), `#!/bin/sh\n${script}\n`)
    chmodSync(path.join(folder, 'npm'), 0o755)
    return { PATH: `${folder}:${process.env['PATH'] ?? ''}` }
  }

  it.each([
    ['hangs', 'exec sleep 600', 'unknown', 'was not made within 1 s'],
    ['is not there', 'exit 127', 'unknown', 'npm 9 or newer is not on this runner'],
  ] as const)('npm %s', async (_name, script, status, said) => {
    const here = await open('{ timeout: 1s }', project(two))
    const row = sbomOf(await here.start({ env: npmThat(here, script) }))
    expect(row.status).toBe(status)
    expect(row.said).toContain(said)
  })

  it('hostile names and licences reach nobody as commands, mentions or markup', async () => {
    const license = '::error::x <img src=x> @everyone\n## a [31m|'
    const here = await open('{ deny-licenses: [MIT] }', project({ bad: { license } }))
    const ended = await here.start()
    expect(sbomOf(ended).status).toBe('unknown')
    expect(ended.run.summary).not.toMatch(/<img|@everyone|\u001b/)
    expect(ended.run.stdout).not.toMatch(/^::error::x/m)
  })

  it('scripts and settings of the judged project are not run', async () => {
    const files = {
      ...project(two),
      '.npmrc': 'script-shell=./evil.sh\nnode-options=--require=./evil.js\n',
      'evil.sh': 'touch /tmp/never-made-by-the-sbom-check\n',
      'evil.js': 'require("node:fs").writeFileSync("/tmp/never-made-by-the-sbom-check", "")\n',
    }
    const here = await open('{}', files)
    expect(sbomOf(await here.start()).status).toBe('pass')
    expect(existsSync('/tmp/never-made-by-the-sbom-check')).toBe(false)
  })
})
